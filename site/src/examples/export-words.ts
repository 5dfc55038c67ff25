import type { PlainDate } from "@infusionkit/core";
import { courseToText } from "@infusionkit/core/formats/text";
import { plan } from "./christmas.ts";

const inAfrikaans = new Intl.DateTimeFormat("af", {
  dateStyle: "full",
  timeZone: "UTC",
});
const formatDate = (date: PlainDate): string =>
  inAfrikaans.format(new Date(`${date}T00:00:00Z`));

const text = plan.course
  ? courseToText(plan.course, {
      words: {
        title: "Infusiekursus",
        infusion: "{number}. Op {date}",
      },
      formatDate,
    })
  : "";

export const result = text.split("\n").slice(0, 4).join("\n");
