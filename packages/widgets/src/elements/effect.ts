/** `<infusion-effect>`: the class. Importing this defines nothing: see `define/effect`. */
import { commonSettings, oneOfSetting, integerSetting } from "../element/settings.ts";
import { EffectTimeline } from "../effect/Effect.tsx";
import { effect, certainty } from "../i18n/messages.ts";
import { createElementClass } from "../element/createElementClass.ts";
import css from "./effect.css?inline";
import { renderPreact } from "../element/renderPreact.ts";
import type { EffectElement as Described, EffectElementConstructor } from "./types.ts";

export const EffectElement = createElementClass({
  tag: "infusion-effect",
  className: "EffectElement",
  css,
  messages: { effect, certainty },
  settings: {
    ...commonSettings,
    headingLevel: integerSetting(2, 5),
    audience: oneOfSetting("public", "service"),
  },
  render: renderPreact(EffectTimeline),
}) as unknown as EffectElementConstructor;

/** An `<infusion-effect>` element. Its class has the same name. */
export type EffectElement = Described;
