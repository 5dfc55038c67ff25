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
      {/* Lists, objects and figures can be written as the attribute has them. */}
      <infusion-course-calculator
        openingDays="monday thursday"
        closures="2026-12-24/2027-01-04 Christmas closure"
        unavailable="2026-12-14; tuesday"
        colours={'{ "accent": "#0f5e57" }'}
        horizon="3"
        theme="dark"
      />
      {/* @ts-expect-error a weekday is written out */}
      <infusion-course-calculator openingDays={["mon"]} />
      {/* @ts-expect-error there is no such theme */}
      <infusion-glossary theme={7} />
      {/* @ts-expect-error nor this one: what is text anyway is what it is */}
      <infusion-glossary theme="black" />
      {/* @ts-expect-error a number is written in digits */}
      <infusion-course-calculator horizon="three" />
      {/* @ts-expect-error a closure has both ends and a label */}
      <infusion-course-calculator closures={[{ from: "2026-12-24" }]} />
      {/* @ts-expect-error there is no such event detail */}
      <infusion-pathway oninfusion-step-change={(event) => event.detail.dates} />
    </infusion-course-calculator>
  );
};
export { createElement };
