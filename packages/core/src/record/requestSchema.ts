/**
 * What the functions of a record are asked for, as schemas. Options and requests are refused with any other key; of a
 * visit or an appointment only the parts that a function reads are looked at, so an entry of a review can be given as it is.
 */
import { dateSchema } from "../validation/calendarSchema.ts";
import { horizonSchema } from "../validation/courseSchema.ts";
import { anyInteger, choiceOf, objectWith, optionsWith } from "../validation/shapes.ts";
import type { Schema } from "../validation/validateSchema.ts";
import { keySchema } from "./recordSchema.ts";
import { RECORD_LIMITS } from "./types.ts";

const todaySchema: Schema = { ...dateSchema, synonyms: ["date", "now"] };
const dateOrNull: Schema = { ...dateSchema, type: ["string", "null"] };

export const changeOptionsSchema: Schema = optionsWith({ today: todaySchema });
export const acceptOptionsSchema: Schema = optionsWith({ today: todaySchema, "key?": keySchema });
/** For a course without a record, which is to have a key. */
export const newCourseOptionsSchema: Schema = optionsWith({ today: todaySchema, key: keySchema });
export const recordReviewOptionsSchema: Schema = optionsWith({
  today: todaySchema,
  "horizon?": horizonSchema,
});

export const visitSchema: Schema = objectWith({
  date: dateSchema,
  state: { ...choiceOf("given", "missed", "cancelled"), synonyms: ["status"] },
});
export const visitsSchema: Schema = {
  type: "array",
  maxItems: RECORD_LIMITS.appointments,
  items: visitSchema,
};

export const dayRequestSchema: Schema = objectWith({ date: dateSchema });
export const moveRequestSchema: Schema = objectWith({ from: dateSchema, to: dateSchema });
export const newAppointmentSchema: Schema = objectWith({
  date: dateSchema,
  plannedFor: { ...choiceOf("induction", "maintenance"), synonyms: ["phase"] },
});

const startFields = { start: dateSchema, "infusions?": anyInteger };
export const startRequestSchema: Schema = optionsWith(startFields);
export const newRecordSchema: Schema = optionsWith({ ...startFields, key: keySchema });

/** The parts of a choice that its acceptance reads; the course in it is checked as one. */
export const choiceSchema: Schema = objectWith({
  course: { type: "object" },
  opens: dateOrNull,
  countsFrom: dateOrNull,
});
