/** Defines `<infusion-effect>` for pages where even a hint at a medicine counts: the days of a course, and no more. */
import { defineElement } from "../element/createElementClass.ts";
import { EffectServiceElement } from "../elements/effect-service.ts";

defineElement("infusion-effect", EffectServiceElement);

export { EffectServiceElement };
