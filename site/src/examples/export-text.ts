import { courseToText } from "@infusionkit/core/formats/text";
import { plan } from "./christmas-late.ts";

export const result = plan.course
  ? courseToText(plan.course, { phone: "021 555 0100" })
  : "";
