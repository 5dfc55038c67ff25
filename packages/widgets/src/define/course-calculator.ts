/** Defines `<infusion-course-calculator>`. */
import { define } from "../element.ts";
import { CourseCalculatorElement } from "../elements/course-calculator.ts";

define("infusion-course-calculator", CourseCalculatorElement);

export { CourseCalculatorElement };
