import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from "@angular/core";
import "@infusionkit/widgets/define/course-calculator";
import type { CourseCalculatorElement, InfusionEventMap } from "@infusionkit/widgets/define";

@Component({
  selector: "app-calculator",
  // Angular leaves tags with a hyphen to the browser, and does not check their settings: the types below do.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <infusion-course-calculator
      phone="021 555 0100"
      [openingDays]="openingDays"
      [closures]="closures"
      (infusion-plan-change)="keepDates($event)"
    >
      <a href="https://clinic.example/course">Plan your course of infusions</a>
    </infusion-course-calculator>
    <p>First infusion: {{ dates()[0] ?? "not chosen yet" }}</p>
  `,
})
export class Calculator {
  readonly openingDays: CourseCalculatorElement["openingDays"] = ["monday", "thursday"];
  readonly closures: CourseCalculatorElement["closures"] = [
    { from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" },
  ];
  readonly dates = signal<readonly string[]>([]);

  keepDates(event: Event): void {
    const { detail } = event as InfusionEventMap["infusion-plan-change"];
    this.dates.set(detail.dates);
  }
}
