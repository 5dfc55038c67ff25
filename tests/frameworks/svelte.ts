/// <reference types="@infusionkit/widgets/svelte" />
import type { SvelteHTMLElements } from "svelte/elements";

type Props = SvelteHTMLElements["infusion-course-calculator"];
export const right: Props = {
  class: "ours",
  "opening-days": "monday thursday",
  openingDays: ["monday"],
  "oninfusion-plan-change": (event) => event.detail.dates.length,
};
/** Lists, objects and figures can be written as the attribute has them. */
export const asText: Props = {
  openingDays: "monday thursday",
  closures: "2026-12-24/2027-01-04 Christmas closure",
  unavailable: "2026-12-14; tuesday",
  colours: '{ "accent": "#0f5e57" }',
  horizon: "3",
  theme: "dark",
};
// @ts-expect-error there is no such theme
export const wrongTheme: Props = { theme: "black" };
// @ts-expect-error a number is written in digits
export const wrongNumber: Props = { horizon: "three" };
// @ts-expect-error a closure has both ends and a label
export const wrongClosure: Props = { closures: [{ from: "2026-12-24" }] };
// @ts-expect-error a weekday is written out
export const wrong: Props = { openingDays: ["mon"] };
