/// <reference types="@infusionkit/widgets/react" />
import { useState } from "react";
import "@infusionkit/widgets/define/course-calculator";

/** The clinic's days do not change, so they are made once. */
const openingDays = ["monday", "thursday"] as const;
const closures = [{ from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" }] as const;

export function Calculator() {
  const [dates, setDates] = useState<readonly string[]>([]);
  return (
    <>
      <infusion-course-calculator
        phone="021 555 0100"
        openingDays={openingDays}
        closures={closures}
        oninfusion-plan-change={({ detail }) => setDates(detail.dates)}
      >
        <a href="https://clinic.example/course">Plan your course of infusions</a>
      </infusion-course-calculator>
      <p>First infusion: {dates[0] ?? "not chosen yet"}</p>
    </>
  );
}
