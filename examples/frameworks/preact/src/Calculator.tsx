import { useState } from "preact/hooks";
import { CourseCalculator } from "@infusionkit/widgets";
import "@infusionkit/widgets/theme.css";
import "@infusionkit/widgets/course.css";

export function Calculator() {
  const [dates, setDates] = useState<readonly string[]>([]);
  return (
    <>
      <CourseCalculator
        phone="021 555 0100"
        openingDays={["monday", "thursday"]}
        closures={[{ from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" }]}
        onPlanChange={(change) => setDates(change.dates)}
      />
      <p>First infusion: {dates[0] ?? "not chosen yet"}</p>
    </>
  );
}
