/// <reference types="@infusionkit/widgets/react" />
import { useEffect, useRef, useState } from "react";
import "@infusionkit/widgets/define/course-calculator";
import type { CourseCalculatorElement, InfusionEventMap } from "@infusionkit/widgets/define";

export function Calculator() {
  const [dates, setDates] = useState<readonly string[]>([]);
  const calculator = useRef<CourseCalculatorElement>(null);
  // In a page that a server has rendered, React passes neither handlers nor lists on to a custom element.
  useEffect(() => {
    const element = calculator.current;
    const keepDates = ({ detail }: InfusionEventMap["infusion-plan-change"]) => setDates(detail.dates);
    element?.addEventListener("infusion-plan-change", keepDates);
    return () => element?.removeEventListener("infusion-plan-change", keepDates);
  }, []);
  return (
    <>
      <infusion-course-calculator
        ref={calculator}
        phone="021 555 0100"
        opening-days="monday thursday"
        closures="2026-12-24/2027-01-04 Christmas closure"
      >
        <a href="https://clinic.example/course">Plan your course of infusions</a>
      </infusion-course-calculator>
      <p>First infusion: {dates[0] ?? "not chosen yet"}</p>
    </>
  );
}
