/** Defines all of InfusionKit’s elements. */
import { define, version } from "./element.ts";
import { CourseCalculatorElement } from "./elements/course-calculator.ts";
import { EffectElement } from "./elements/effect.ts";
import { GlossaryElement } from "./elements/glossary.ts";
import { PathwayElement } from "./elements/pathway.ts";
import { TermElement } from "./elements/term.ts";

define("infusion-course-calculator", CourseCalculatorElement);
define("infusion-glossary", GlossaryElement);
define("infusion-pathway", PathwayElement);
define("infusion-effect", EffectElement);
define("infusion-term", TermElement);

export type * from "./elements/types.ts";
export { CourseCalculatorElement, EffectElement, GlossaryElement, PathwayElement, TermElement, version };
