/** Defines `<infusion-term>`. */
import { define } from "../element.ts";
import { TermElement } from "../elements/term.ts";

define("infusion-term", TermElement);

export { TermElement };
