import type { InfusionElementMap } from "@infusionkit/widgets/define";
import type { CourseCalculatorElement } from "@infusionkit/widgets/elements/course-calculator";
import { GlossaryElement } from "@infusionkit/widgets/elements/glossary";

const found = document.querySelector("infusion-course-calculator");
found?.addEventListener("infusion-plan-change", ({ detail }) => detail.start?.slice(0, 4));
if (found) found.openingDays = ["monday"];
export const made: InfusionElementMap["infusion-glossary"] = document.createElement("infusion-glossary");
made.whenReady.then((element) => element.query);
// @ts-expect-error a weekday is written out
if (found) found.openingDays = ["mon"];
// @ts-expect-error there is no such property
made.start = "2026-12-07";

// The class and its elements have one name.
const calculator: CourseCalculatorElement | null = found;
calculator?.restart();
export const glossary: GlossaryElement = new GlossaryElement();
export const { version } = GlossaryElement;

// Events reach the document and the window.
document.addEventListener("infusion-term-open", ({ detail }) => detail.term?.length);
window.addEventListener("infusion-error", ({ detail }) => detail.problems.length);
glossary.addEventListener("infusion-filter-change", ({ detail }) => detail.query.length);
// @ts-expect-error what is looked for is a text
document.addEventListener("infusion-filter-change", ({ detail }) => detail.query.toFixed());
