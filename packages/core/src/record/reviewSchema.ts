/** The parts of a review that the formats read, as a schema: a review may come from another page, or out of a store. */
import { dateSchema } from "../validation/calendarSchema.ts";
import { issuesSchema, windowSchema } from "../validation/courseSchema.ts";
import { LIMITS } from "../validation/limits.ts";
import { anyText, choiceOf, listOf, objectWith } from "../validation/shapes.ts";
import { checkSchema, type Schema } from "../validation/validateSchema.ts";
import { checkRecord } from "./parseRecord.ts";
import type { RecordReview } from "./reviewTypes.ts";
import { RECORD_LIMITS } from "./types.ts";

/** An object of this schema, or nothing. */
const orNull = (schema: Schema): Schema => ({ ...schema, type: ["object", "null"] });

const isTrueOrFalse: Schema = { type: "boolean" };
const phaseSchema = choiceOf("induction", "maintenance");

const entrySchema: Schema = objectWith({
  id: anyText,
  date: dateSchema,
  state: choiceOf("planned", "given", "missed", "cancelled"),
  number: { type: ["integer", "null"], minimum: 1, maximum: RECORD_LIMITS.appointments },
  phase: { ...phaseSchema, type: ["string", "null"] },
  window: orNull(windowSchema),
  isQuestion: isTrueOrFalse,
  isDropped: isTrueOrFalse,
});

const messagesSchema = listOf(objectWith({ message: anyText }));

const reviewSchema: Schema = objectWith({
  record: { type: "object" },
  entries: { ...listOf(entrySchema), maxItems: RECORD_LIMITS.appointments },
  questions: messagesSchema,
  outcomes: messagesSchema,
  next: orNull(
    objectWith({ date: dateSchema, phase: phaseSchema, isToday: isTrueOrFalse, isAgreed: isTrueOrFalse }),
  ),
  issues: issuesSchema,
  proposal: orNull(
    objectWith({
      dates: { ...listOf(dateSchema), maxItems: LIMITS.attendance },
      course: objectWith({
        infusions: {
          ...listOf(
            objectWith({ date: dateSchema, phase: phaseSchema, status: choiceOf("planned", "given") }),
          ),
          maxItems: LIMITS.attendance,
        },
      }),
    }),
  ),
});

/** @throws RangeError or TypeError when it is not a review of a record: the message names the field and what is allowed */
export const checkReview = (review: RecordReview): void => {
  checkSchema(reviewSchema, review, "review");
  checkRecord(review.record, "review.record");
};
