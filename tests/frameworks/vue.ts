/// <reference types="@infusionkit/widgets/vue" />
import type { GlobalComponents } from "vue";

type Props = InstanceType<GlobalComponents["infusion-course-calculator"]>["$props"];
export const right: Props = {
  class: "ours",
  "opening-days": "monday thursday",
  openingDays: ["monday"],
  onInfusionPlanChange: (event) => event.detail.dates.length,
};
// @ts-expect-error a weekday is written out
export const wrong: Props = { openingDays: ["mon"] };
