/** `<infusion-pathway>`: the class. Importing this defines nothing: see `define/pathway`. */
import { h } from "preact";
import {
  commonSettings,
  withReset,
  oneOfSetting,
  listOfSetting,
  integerSetting,
} from "../element/settings.ts";
import { pathway, effects, certainty } from "../i18n/messages.ts";
import { createElementClass } from "../element/createElementClass.ts";
import { Pathway, type PathwayProps } from "../mechanism/Pathway.tsx";
import css from "./pathway.css?inline";
import { renderPreact } from "../element/renderPreact.ts";
import type { PathwayElement as Described, PathwayElementConstructor } from "./types.ts";

const INDICATIONS = ["depression", "pain", "alcohol"] as const;

export const PathwayElement = createElementClass({
  tag: "infusion-pathway",
  className: "PathwayElement",
  css,
  messages: { pathway, effects, certainty },
  settings: {
    ...commonSettings,
    headingLevel: integerSetting(2, 5),
    indication: withReset(oneOfSetting(...INDICATIONS)),
    indications: listOfSetting(...INDICATIONS),
    step: withReset(integerSetting(1, 24)),
  },
  // The text versions are closed at first, and are most of what is drawn.
  render: renderPreact((props: PathwayProps) => h(Pathway, { ...props, textVersions: "gradual" })),
  handlers: (emit) => ({
    onStepChange: (detail: object) => emit("step-change", detail),
    onIndicationChange: (detail: object) => emit("indication-change", detail),
    onNodeOpen: (detail: object) => emit("node-open", detail),
  }),
}) as unknown as PathwayElementConstructor;

/** An `<infusion-pathway>` element. Its class has the same name. */
export type PathwayElement = Described;
