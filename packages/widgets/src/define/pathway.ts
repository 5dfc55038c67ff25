/** Defines `<infusion-pathway>`. */
import { define } from "../element.ts";
import { PathwayElement } from "../elements/pathway.ts";

define("infusion-pathway", PathwayElement);

export { PathwayElement };
