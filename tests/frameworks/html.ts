import type { InfusionElementMap } from "@infusionkit/widgets/define";

const found = document.querySelector("infusion-course-calculator");
found?.addEventListener("infusion-plan-change", ({ detail }) => detail.start?.slice(0, 4));
if (found) found.openingDays = ["monday"];
export const made: InfusionElementMap["infusion-glossary"] = document.createElement("infusion-glossary");
made.whenReady.then((element) => element.query);
// @ts-expect-error a weekday is written out
if (found) found.openingDays = ["mon"];
// @ts-expect-error there is no such property
made.start = "2026-12-07";
