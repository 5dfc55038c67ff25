/** `<infusion-glossary>`: the class. Importing this defines nothing: see `define/glossary`. */
import { commonSettings, initialSetting, textSetting, integerSetting } from "../element/settings.ts";
import { createElementClass } from "../element/createElementClass.ts";
import { Glossary } from "../mechanism/Glossary.tsx";
import css from "./glossary.css?inline";
import { handleInWidgetLinks } from "./inWidgetLinks.ts";
import { renderPreact } from "../element/renderPreact.ts";
import type { GlossaryElement as Described, GlossaryElementConstructor } from "./types.ts";

export const GlossaryElement = createElementClass({
  tag: "infusion-glossary",
  css,
  fields: {
    ...commonSettings,
    headingLevel: integerSetting(2, 6),
    term: initialSetting(textSetting),
    query: initialSetting(textSetting),
  },
  draw: renderPreact(Glossary),
  handlers: (emit, root) => {
    handleInWidgetLinks(root);
    return {
      onFilterChange: (detail: object) => emit("filter-change", detail),
      onTermOpen: (term: string) => emit("term-open", { term }),
    };
  },
}) as unknown as GlossaryElementConstructor;

/** One of its elements. */
export type GlossaryElement = Described;
