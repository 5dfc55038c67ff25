/** Defines `<infusion-effect>`. */
import { define } from "../element.ts";
import { EffectElement } from "../elements/effect.ts";

define("infusion-effect", EffectElement);

export { EffectElement };
