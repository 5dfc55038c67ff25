/** `<infusion-glossary>`: the class. Importing this defines nothing: see `define/glossary`. */
import { h } from "preact";
import { commonSettings, withReset, textSetting, integerSetting } from "../element/settings.ts";
import { glossary, effects, certainty } from "../i18n/messages.ts";
import { createElementClass } from "../element/createElementClass.ts";
import { Glossary, MAX_QUERY_LENGTH, type GlossaryProps } from "../mechanism/Glossary.tsx";
import css from "./glossary.css?inline";
import { renderPreact } from "../element/renderPreact.ts";
import type { GlossaryElement as Described, GlossaryElementConstructor } from "./types.ts";

export const GlossaryElement = createElementClass({
  tag: "infusion-glossary",
  className: "GlossaryElement",
  css,
  messages: { glossary, effects, certainty },
  settings: {
    ...commonSettings,
    headingLevel: integerSetting(2, 6),
    term: withReset(textSetting()),
    query: withReset(textSetting(MAX_QUERY_LENGTH)),
  },
  render: renderPreact((props: GlossaryProps) => h(Glossary, { ...props, entries: "gradual" })),
  handlers: (emit) => ({
    onFilterChange: (detail: object) => emit("filter-change", detail),
    onTermOpen: (term: string) => emit("term-open", { term }),
  }),
}) as unknown as GlossaryElementConstructor;

/** An `<infusion-glossary>` element. Its class has the same name. */
export type GlossaryElement = Described;
