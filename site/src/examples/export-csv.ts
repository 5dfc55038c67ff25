import { courseToCsv } from "@infusionkit/core/formats/csv";
import { plan } from "./christmas.ts";

const file = plan.course ? courseToCsv(plan.course) : "";

// The headings and three of the rows.
const lines = file.split("\r\n");
export const result = [0, 1, 6, 7].map((i) => lines[i]).join("\n");
