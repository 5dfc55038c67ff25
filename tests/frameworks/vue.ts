/// <reference types="@infusionkit/widgets/vue" />
import type { GlobalComponents } from "vue";

type Props = InstanceType<GlobalComponents["infusion-course-calculator"]>["$props"];
export const right: Props = {
  class: "ours",
  "opening-days": "monday thursday",
  openingDays: ["monday"],
  onInfusionPlanChange: (event) => event.detail.dates.length,
};
// vue-tsc gives an attribute of a template this name: its text has to fit.
export const inTemplate: Props = { openingDays: "monday thursday" };
// @ts-expect-error a weekday is written out
export const wrong: Props = { openingDays: ["mon"] };
