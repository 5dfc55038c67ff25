import {
  acceptPlan,
  parseCourseJson,
  courseToJson,
  reviewRecord,
  standardProtocol,
} from "@infusionkit/core";
import { recordFromIcs, recordToIcs } from "@infusionkit/core/formats/ics";
import { calendar, plan } from "./christmas.ts";

if (!plan.course) throw new Error(plan.conflict.message);
const context = { protocol: standardProtocol, calendar };
const today = "2026-12-01";

const saved = courseToJson(plan.course);
const course = parseCourseJson(saved);

const record = acceptPlan(null, plan.course, { today, key: "b7f3c2a9" });
const review = reviewRecord(context, record, { today });
const file = recordToIcs(review, { now: today });
const moved = file.replace("DATE:20261210", "DATE:20261211");
const [fromFile, fromMoved] = [file, moved].map(recordFromIcs);

export const result = {
  course: course.ok && course.course.infusions.length,
  record: fromFile?.ok && fromFile.record.appointments.length,
  moved: fromMoved?.ok === false && fromMoved.issues[0]?.message,
};
