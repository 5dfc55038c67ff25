/** `<infusion-pathway>`: the class. Importing this defines nothing: see `define/pathway`. */
import { common, first, oneOf, someOf, whole } from "../config.ts";
import { elementOf } from "../element.ts";
import { Pathway } from "../mechanism/Pathway.tsx";
import css from "./pathway.css?inline";
import { ownLinks } from "./links.ts";
import { drawing } from "./preact.ts";
import type { PathwayElement as Described, PathwayElementConstructor } from "./types.ts";

const INDICATIONS = ["depression", "pain", "alcohol"] as const;

export const PathwayElement = elementOf({
  tag: "infusion-pathway",
  css,
  fields: {
    ...common,
    headingLevel: whole(2, 5),
    indication: first(oneOf(...INDICATIONS)),
    indications: someOf(...INDICATIONS),
    step: first(whole(1, 24)),
  },
  draw: drawing(Pathway),
  handlers: (emit, root) => {
    ownLinks(root);
    return {
      onStepChange: (detail: object) => emit("step-change", detail),
      onIndicationChange: (detail: object) => emit("indication-change", detail),
      onNodeOpen: (detail: object) => emit("node-open", detail),
    };
  },
}) as unknown as PathwayElementConstructor;

/** One of its elements. */
export type PathwayElement = Described;
