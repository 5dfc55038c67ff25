import { formatDate, planCourse, standardProtocol } from "@infusionkit/core";

const calendar = {
  openingDays: ["monday", "thursday"],
  closures: [{ from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" }],
};

// The element: attributes in HTML, values such as lists as properties.
const calculator = document.querySelector("infusion-course-calculator");
calculator.closures = calendar.closures;
calculator.addEventListener("infusion-plan-change", ({ detail }) => {
  document.querySelector("#first").textContent = `First infusion: ${detail.dates[0] ?? "not chosen yet"}`;
});

// The core, without an element.
const { course } = planCourse({ protocol: standardProtocol, calendar }, { start: "2026-12-07" });
document.querySelector("#planned").textContent = course
  ? `From 7 December the last of the first infusions would be on ${formatDate(course.infusions[5].date)}.`
  : "No course is possible from this start.";
