/** `<infusion-course-calculator>`: the class. Importing this defines nothing: see `define/course-calculator`. */
import {
  closures,
  common,
  date,
  dates,
  oneOf,
  openingDays,
  protocol,
  region,
  text,
  whole,
} from "../config.ts";
import { CourseCalculator } from "../course/CourseCalculator.tsx";
import { elementOf } from "../element.ts";
import css from "./course-calculator.css?inline";
import { drawing } from "./preact.ts";
import type { CourseCalculatorElementConstructor } from "./types.ts";

export const CourseCalculatorElement = elementOf({
  tag: "infusion-course-calculator",
  css,
  fields: {
    ...common,
    headingLevel: whole(2, 5),
    audience: oneOf("public", "service"),
    start: date,
    openingDays,
    closures,
    region,
    unavailable: dates,
    protocol,
    horizon: whole(0, 24),
    phone: text,
    clinic: text,
    name: text,
  },
  draw: drawing(CourseCalculator),
  handlers: (emit) => ({
    onPlanChange: (detail: object) => emit("plan-change", detail),
    onRequest: (kind: string, detail: object) => emit(`${kind}-request`, detail, true),
  }),
  form: true,
}) as CourseCalculatorElementConstructor;
