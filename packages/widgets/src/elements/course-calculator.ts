/** `<infusion-course-calculator>`: the class. Importing this defines nothing: see `define/course-calculator`. */
import { CourseCalculator } from "../course/CourseCalculator.tsx";
import { getLocalToday } from "../course/model/localDate.ts";
import type { PlanChange } from "../course/model/types.ts";
import { course, dateField } from "../i18n/messages.ts";
import { createElementClass, nameClass } from "../element/createElementClass.ts";
import { renderPreact } from "../element/renderPreact.ts";
import { textSetting, unavailableSetting, withReset } from "../element/settings.ts";
import css from "./course-calculator.css?inline";
import {
  calendarSettings,
  courseSettings,
  requiredCourseSettings,
  statedCourseSettings,
} from "./courseSettings.ts";
import { planOrReason } from "./planOrReason.tsx";
import type { CourseCalculatorElement as Described, CourseCalculatorElementConstructor } from "./types.ts";

const Widget = createElementClass({
  tag: "infusion-course-calculator",
  className: "CourseCalculatorElement",
  css,
  messages: { course, dateField },
  settings: {
    ...courseSettings,
    ...calendarSettings,
    unavailable: withReset(unavailableSetting),
    name: textSetting(),
  },
  requiredSettings: requiredCourseSettings,
  statedSettings: statedCourseSettings,
  render: renderPreact(planOrReason(CourseCalculator)),
  handlers: (emit, root, internals) => ({
    // An element is rendered where it is read, so that it need not plan an old start first and today's after it.
    today: getLocalToday(),
    onPlanChange: (detail: object) => emit("plan-change", detail),
    onRequest: (kind: string, detail: object) => emit(`${kind}-request`, detail, true),
    // The element is a field of a form: its value is the start, and without a course it is invalid.
    onPlan: ({ start, ok }: PlanChange, noPlan: string) => {
      internals?.setFormValue?.(start ?? "");
      internals?.setValidity?.({ customError: !ok }, noPlan, root);
    },
  }),
});

class FormWidget extends Widget {
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
}

export const CourseCalculatorElement = nameClass(
  FormWidget,
  "CourseCalculatorElement",
) as unknown as CourseCalculatorElementConstructor;

/** An `<infusion-course-calculator>` element. Its class has the same name. */
export type CourseCalculatorElement = Described;
