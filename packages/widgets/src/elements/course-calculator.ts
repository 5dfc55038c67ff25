/** `<infusion-course-calculator>`: the class. Importing this defines nothing: see `define/course-calculator`. */
import {
  closuresSetting,
  commonSettings,
  dateSetting,
  datesSetting,
  initialSetting,
  oneOfSetting,
  openingDaysSetting,
  protocolSetting,
  regionSetting,
  textSetting,
  integerSetting,
} from "../element/settings.ts";
import { CourseCalculator, type PlanChange } from "../course/CourseCalculator.tsx";
import { createElementClass } from "../element/createElementClass.ts";
import css from "./course-calculator.css?inline";
import { renderPreact } from "../element/renderPreact.ts";
import type { CourseCalculatorElement as Described, CourseCalculatorElementConstructor } from "./types.ts";

const Widget = createElementClass({
  tag: "infusion-course-calculator",
  css,
  fields: {
    ...commonSettings,
    headingLevel: integerSetting(2, 5),
    audience: oneOfSetting("public", "service"),
    start: initialSetting(dateSetting),
    openingDays: openingDaysSetting,
    closures: closuresSetting,
    region: regionSetting,
    unavailable: initialSetting(datesSetting),
    protocol: protocolSetting,
    horizon: integerSetting(0, 120),
    phone: textSetting,
    clinic: textSetting,
    name: textSetting,
  },
  draw: renderPreact(CourseCalculator),
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
