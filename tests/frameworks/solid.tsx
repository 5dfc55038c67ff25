/// <reference types="@infusionkit/widgets/solid" />

export const Page = () => (
  <infusion-course-calculator
    class="ours"
    start="2026-12-07"
    opening-days="monday thursday"
    prop:openingDays={["monday", "thursday"]}
    on:infusion-plan-change={(event) => event.detail.dates.map((date) => date.slice(0, 4))}
  >
    {/* @ts-expect-error a weekday is written out */}
    <infusion-course-calculator prop:openingDays={["mon"]} />
    {/* @ts-expect-error there is no such event detail */}
    <infusion-pathway on:infusion-step-change={(event) => event.detail.dates} />
  </infusion-course-calculator>
);
