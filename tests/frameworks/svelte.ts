/// <reference types="@infusionkit/widgets/svelte" />
import type { SvelteHTMLElements } from "svelte/elements";

type Props = SvelteHTMLElements["infusion-course-calculator"];
export const right: Props = {
  class: "ours",
  "opening-days": "monday thursday",
  openingDays: ["monday"],
  "oninfusion-plan-change": (event) => event.detail.dates.length,
};
// @ts-expect-error a weekday is written out
export const wrong: Props = { openingDays: ["mon"] };
