/** Defines `<infusion-pathway>`. */
import { defineElement } from "../element/createElementClass.ts";
import { PathwayElement } from "../elements/pathway.ts";

defineElement("infusion-pathway", PathwayElement);

export { PathwayElement };
