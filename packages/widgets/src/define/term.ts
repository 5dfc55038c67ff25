/** Defines `<infusion-term>`. */
import { defineElement } from "../element/createElementClass.ts";
import { TermElement } from "../elements/term.ts";

defineElement("infusion-term", TermElement);

export { TermElement };
