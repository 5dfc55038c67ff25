/** Defines `<infusion-course-planner>`, for a clinic's staff. */
import { defineElement } from "../element/createElementClass.ts";
import { CoursePlannerElement } from "../elements/course-planner.ts";

defineElement("infusion-course-planner", CoursePlannerElement);

export { CoursePlannerElement };
