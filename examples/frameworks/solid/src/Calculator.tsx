/// <reference types="@infusionkit/widgets/solid" />
import { createSignal } from "solid-js";
import "@infusionkit/widgets/define/course-calculator";

export function Calculator() {
  const [dates, setDates] = createSignal<readonly string[]>([]);
  return (
    <>
      <infusion-course-calculator
        phone="021 555 0100"
        prop:openingDays={["monday", "thursday"]}
        prop:closures={[{ from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" }]}
        on:infusion-plan-change={({ detail }) => setDates(detail.dates)}
      >
        <a href="https://clinic.example/course">Plan your course of infusions</a>
      </infusion-course-calculator>
      <p>First infusion: {dates()[0] ?? "not chosen yet"}</p>
    </>
  );
}
