/// <reference types="@infusionkit/widgets/solid" />

export const Page = () => (
  <infusion-course-calculator
    class="ours"
    start="2026-12-07"
    opening-days="monday thursday"
    prop:openingDays={["monday", "thursday"]}
    on:infusion-plan-change={(event) => event.detail.dates.map((date) => date.slice(0, 4))}
  >
    {/* Lists, objects and figures can be written as the attribute has them. */}
    <infusion-course-calculator
      openingDays="monday thursday"
      prop:closures="2026-12-24/2027-01-04 Christmas closure"
      prop:unavailable="2026-12-14; tuesday"
      prop:horizon="3"
      theme="dark"
    />
    {/* @ts-expect-error there is no such theme */}
    <infusion-glossary prop:theme="black" />
    {/* @ts-expect-error a number is written in digits */}
    <infusion-course-calculator prop:horizon="three" />
    {/* @ts-expect-error a closure has both ends and a label */}
    <infusion-course-calculator prop:closures={[{ from: "2026-12-24" }]} />
    {/* @ts-expect-error a weekday is written out */}
    <infusion-course-calculator prop:openingDays={["mon"]} />
    {/* @ts-expect-error there is no such event detail */}
    <infusion-pathway on:infusion-step-change={(event) => event.detail.dates} />
  </infusion-course-calculator>
);
