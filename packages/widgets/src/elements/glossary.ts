/** `<infusion-glossary>`: the class. Importing this defines nothing: see `define/glossary`. */
import { common, first, text, whole } from "../config.ts";
import { elementOf } from "../element.ts";
import { Glossary } from "../mechanism/Glossary.tsx";
import css from "./glossary.css?inline";
import { ownLinks } from "./links.ts";
import { drawing } from "./preact.ts";
import type { GlossaryElement as Described, GlossaryElementConstructor } from "./types.ts";

export const GlossaryElement = elementOf({
  tag: "infusion-glossary",
  css,
  fields: { ...common, headingLevel: whole(2, 6), term: first(text), query: first(text) },
  draw: drawing(Glossary),
  handlers: (emit, root) => {
    ownLinks(root);
    return {
      onFilterChange: (detail: object) => emit("filter-change", detail),
      onTermOpen: (term: string) => emit("term-open", { term }),
    };
  },
}) as unknown as GlossaryElementConstructor;

/** One of its elements. */
export type GlossaryElement = Described;
