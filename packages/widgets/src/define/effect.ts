/** Defines `<infusion-effect>`. */
import { defineElement } from "../element/createElementClass.ts";
import { EffectElement } from "../elements/effect.ts";

defineElement("infusion-effect", EffectElement);

export { EffectElement };
