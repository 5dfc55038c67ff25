/** Defines `<infusion-course-calculator>`. */
import { defineElement } from "../element/createElementClass.ts";
import { CourseCalculatorElement } from "../elements/course-calculator.ts";

defineElement("infusion-course-calculator", CourseCalculatorElement);

export { CourseCalculatorElement };
