/** `<infusion-effect>`: the class. Importing this defines nothing: see `define/effect`. */
import { common, oneOf, whole } from "../config.ts";
import { Effect } from "../effect/Effect.tsx";
import { elementOf } from "../element.ts";
import css from "./effect.css?inline";
import { drawing } from "./preact.ts";
import type { EffectElement as Described, EffectElementConstructor } from "./types.ts";

export const EffectElement = elementOf({
  tag: "infusion-effect",
  css,
  fields: { ...common, headingLevel: whole(2, 5), audience: oneOf("public", "service") },
  draw: drawing(Effect),
}) as unknown as EffectElementConstructor;

/** One of its elements. */
export type EffectElement = Described;
