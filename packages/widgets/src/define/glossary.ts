/** Defines `<infusion-glossary>`. */
import { defineElement } from "../element/createElementClass.ts";
import { GlossaryElement } from "../elements/glossary.ts";

defineElement("infusion-glossary", GlossaryElement);

export { GlossaryElement };
