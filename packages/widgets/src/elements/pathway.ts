/** `<infusion-pathway>`: the class. Importing this defines nothing: see `define/pathway`. */
import {
  commonSettings,
  initialSetting,
  oneOfSetting,
  someOfSetting,
  integerSetting,
} from "../element/settings.ts";
import { createElementClass } from "../element/createElementClass.ts";
import { Pathway } from "../mechanism/Pathway.tsx";
import css from "./pathway.css?inline";
import { handleInWidgetLinks } from "./inWidgetLinks.ts";
import { renderPreact } from "../element/renderPreact.ts";
import type { PathwayElement as Described, PathwayElementConstructor } from "./types.ts";

const INDICATIONS = ["depression", "pain", "alcohol"] as const;

export const PathwayElement = createElementClass({
  tag: "infusion-pathway",
  css,
  fields: {
    ...commonSettings,
    headingLevel: integerSetting(2, 5),
    indication: initialSetting(oneOfSetting(...INDICATIONS)),
    indications: someOfSetting(...INDICATIONS),
    step: initialSetting(integerSetting(1, 24)),
  },
  draw: renderPreact(Pathway),
  handlers: (emit, root) => {
    handleInWidgetLinks(root);
    return {
      onStepChange: (detail: object) => emit("step-change", detail),
      onIndicationChange: (detail: object) => emit("indication-change", detail),
      onNodeOpen: (detail: object) => emit("node-open", detail),
    };
  },
}) as unknown as PathwayElementConstructor;

/** One of its elements. */
export type PathwayElement = Described;
