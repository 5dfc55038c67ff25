/** Defines all of InfusionKit’s elements for public pages. The planner for staff has an entry point of its own. */
import { defineElement, version } from "./element/createElementClass.ts";
import { CourseCalculatorElement } from "./elements/course-calculator.ts";
import { EffectElement } from "./elements/effect.ts";
import { GlossaryElement } from "./elements/glossary.ts";
import { PathwayElement } from "./elements/pathway.ts";
import { TermElement } from "./elements/term.ts";

defineElement("infusion-course-calculator", CourseCalculatorElement);
defineElement("infusion-glossary", GlossaryElement);
defineElement("infusion-pathway", PathwayElement);
defineElement("infusion-effect", EffectElement);
defineElement("infusion-term", TermElement);

export type * from "./elements/types.ts";
export { CourseCalculatorElement, EffectElement, GlossaryElement, PathwayElement, TermElement, version };
