import { courseToIcs } from "@infusionkit/core/formats/ics";
import { plan } from "./christmas.ts";

const file = plan.course
  ? courseToIcs(plan.course, {
      now: "2026-11-30T08:00:00Z",
      time: "09:00",
      minutes: 120,
      phone: "021 555 0100",
    })
  : "";

// The first event of several.
const [head, first] = file.split("BEGIN:VEVENT");
export const result = `${head}BEGIN:VEVENT${first}`;
