/** Defines `<infusion-glossary>`. */
import { define } from "../element.ts";
import { GlossaryElement } from "../elements/glossary.ts";

define("infusion-glossary", GlossaryElement);

export { GlossaryElement };
