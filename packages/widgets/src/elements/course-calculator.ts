/** `<infusion-course-calculator>`: the class. Importing this defines nothing: see `define/course-calculator`. */
import {
  closures,
  common,
  date,
  dates,
  first,
  oneOf,
  openingDays,
  protocol,
  region,
  text,
  whole,
} from "../config.ts";
import { CourseCalculator, type PlanChange } from "../course/Calculator.tsx";
import { elementOf } from "../element.ts";
import css from "./course-calculator.css?inline";
import { drawing } from "./preact.ts";
import type { CourseCalculatorElement as Described, CourseCalculatorElementConstructor } from "./types.ts";

const Widget = elementOf({
  tag: "infusion-course-calculator",
  css,
  fields: {
    ...common,
    headingLevel: whole(2, 5),
    audience: oneOf("public", "service"),
    start: first(date),
    openingDays,
    closures,
    region,
    unavailable: first(dates),
    protocol,
    horizon: whole(0, 120),
    phone: text,
    clinic: text,
    name: text,
  },
  draw: drawing(CourseCalculator),
  handlers: (emit, root, internals) => ({
    onPlanChange: (detail: object) => emit("plan-change", detail),
    onRequest: (kind: string, detail: object) => emit(`${kind}-request`, detail, true),
    // It is a field of a form: its value is the start, and a start without a course is not right.
    onPlan: ({ start, ok }: PlanChange, noPlan: string) => {
      internals?.setFormValue?.(start ?? "");
      internals?.setValidity?.({ customError: !ok }, noPlan, root);
    },
  }),
});

export const CourseCalculatorElement = class extends Widget {
  static override readonly formAssociated = true;
  formResetCallback(): void {
    this.restart();
  }
  formDisabledCallback(disabled: boolean): void {
    this.inert = disabled;
  }
  formStateRestoreCallback(start: string): void {
    (this as { start?: string | null }).start = start || null;
  }
} as unknown as CourseCalculatorElementConstructor;

/** One of its elements. */
export type CourseCalculatorElement = Described;
