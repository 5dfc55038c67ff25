import { planCourse, presets } from "@infusionkit/core";

const preset = presets.find(({ id }) => id === "phillips-2019");
if (!preset) throw new Error("There is no such preset.");

const plan = planCourse(preset.protocol, {
  start: "2026-09-07",
  calendar: { openingDays: ["monday", "wednesday", "friday"] },
});

export const result = plan.ok
  ? plan.course.infusions.map(({ date }) => date)
  : plan.conflict.message;
