import { planCourse, presets } from "@infusionkit/core";

const preset = presets.find(({ id }) => id === "phillips-2019");
if (!preset) throw new Error("There is no such preset.");

const plan = planCourse(
  {
    protocol: preset.protocol,
    calendar: { openingDays: ["monday", "wednesday", "friday"] },
  },
  { start: "2026-09-07" },
);

export const result = plan.course
  ? plan.course.infusions.map(({ date }) => date)
  : plan.conflict.message;
