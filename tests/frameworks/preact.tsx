/// <reference types="@infusionkit/widgets/preact" />
import type { InfusionElementMap } from "@infusionkit/widgets/define";
import { createElement } from "preact";
import { useRef } from "preact/hooks";

export const Page = () => {
  const calculator = useRef<InfusionElementMap["infusion-course-calculator"]>(null);
  return (
    <infusion-course-calculator
      ref={calculator}
      class="ours"
      start="2026-12-07"
      openingDays={["monday", "thursday"]}
      opening-days="monday thursday"
      horizon={3}
      oninfusion-plan-change={(event) => event.detail.dates.map((date) => date.slice(0, 4))}
    >
      <infusion-term term="bdnf">BDNF</infusion-term>
      {/* @ts-expect-error a weekday is written out */}
      <infusion-course-calculator openingDays={["mon"]} />
      {/* @ts-expect-error there is no such theme */}
      <infusion-glossary theme={7} />
      {/* @ts-expect-error there is no such event detail */}
      <infusion-pathway oninfusion-step-change={(event) => event.detail.dates} />
    </infusion-course-calculator>
  );
};
export { createElement };
