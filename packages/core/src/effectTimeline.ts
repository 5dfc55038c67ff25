/**
 * The effect over time, as data for a timeline and not as a model: the clinic's own statements laid on the days of a
 * course, and published results of groups laid on the days after its first infusion. There is no curve in it, nothing
 * adds up from one infusion to the next, and nothing says how much is left on a day: nobody has measured that for a
 * person. The words come from outside, so that a page which may not show them does not contain them.
 */
import { courseSchema } from "./validation/courseSchema.ts";
import { LIMITS } from "./validation/limits.ts";
import { anyInteger, anyText, claimSchema, listOf, objectWith } from "./validation/shapes.ts";
import { checkSchema, type Schema } from "./validation/validateSchema.ts";
import type { Infusion } from "./planning/types.ts";
import { addDays, formatValue, type PlainDate } from "./date.ts";
import { findWeakestCertainty } from "./evidenceLookup.ts";
import type { Certainty, Claim, ClaimId } from "./evidence.ts";

/** What the timeline needs of a course. */
export type TimedCourse = {
  readonly infusions: readonly Pick<Infusion, "number" | "phase" | "date" | "window">[];
};

/** What the timeline needs of a claim; a translation of one is enough. */
export type Statement = Pick<Claim, "id" | "statement" | "certainty" | "caveat">;

/** One of the clinic's statements on a timeline, with the words that must stand beside it. */
export type EffectStatement = {
  readonly claim: ClaimId;
  /** The clinic's words, to be shown as such. */
  readonly words: string;
  readonly certainty: Certainty;
  /** What is known besides. Wherever the words are shown, this is shown too. */
  readonly caveat: string;
};

type TimelineEntryBase = {
  readonly from: PlainDate;
  /** The last day that belongs to it. */
  readonly to: PlainDate;
  /** The numbers of the infusions that it is about. */
  readonly infusions: readonly number[];
  /** The least sure of its statements: they are shown no surer than that together. */
  readonly certainty: Certainty;
  /** One or more. */
  readonly statements: readonly EffectStatement[];
};

/**
 * What the clinic says, on the days it says it of.
 *
 * - `induction`: from the first infusion of the induction to the last (S18, S19, S20, S24).
 * - `infusion`: the day of one infusion of the induction (S18).
 * - `one-infusion`: after one infusion alone, shown from the first (S22, S23). It ends on a day from `fadesFrom` to `to`.
 * - `maintenance`: the window of one maintenance infusion, and the `date` within it that is planned or was given (S21).
 *   Such a date can lie outside the window when it was moved there by hand or given late.
 */
export type EffectEntry =
  | (TimelineEntryBase & { readonly kind: "induction" | "infusion" })
  | (TimelineEntryBase & { readonly kind: "one-infusion"; readonly fadesFrom: PlainDate })
  | (TimelineEntryBase & { readonly kind: "maintenance"; readonly date: PlainDate });

/** The "about 2–3 days" of S23, counted from the day of the infusion. */
const FADES = { from: 2, to: 3 } as const;

const timedInfusionSchema = courseSchema.properties?.["infusions"]?.items?.properties as {
  readonly [key: string]: Schema;
};
const timedCourseSchema = objectWith({
  infusions: {
    ...listOf(
      objectWith({
        number: anyInteger,
        phase: timedInfusionSchema["phase"] as Schema,
        date: timedInfusionSchema["date"] as Schema,
        window: timedInfusionSchema["window"] as Schema,
      }),
    ),
    maxItems: LIMITS.attendance,
  },
});
const dayCount: Schema = { type: "integer", minimum: 0, maximum: LIMITS.days };
const resultSchema = objectWith({ id: anyText, days: objectWith({ from: dayCount, to: dayCount }) });

const readStatements = (statements: readonly Statement[]): ReadonlyMap<ClaimId, EffectStatement> => {
  if (!Array.isArray(statements)) {
    throw new TypeError(`statements must be a list, such as \`claims\`; it is ${formatValue(statements)}.`);
  }
  checkSchema(listOf(claimSchema), statements, "statements");
  return new Map(
    statements.map(({ id, statement, certainty, caveat }: Statement) => {
      if (typeof statement !== "string" || typeof caveat !== "string" || caveat.trim() === "") {
        throw new TypeError(
          `statements has "${id}" without its statement or without known: give both, because neither is shown alone.`,
        );
      }
      return [id, { claim: id, words: statement, certainty, caveat: caveat }];
    }),
  );
};

/**
 * The clinic's statements about the effect (S18 to S24) on the days of a course: the induction as a whole, each of its
 * infusions, the about 2–3 days after one infusion, and each maintenance window, in this order.
 *
 * What is not passed is not told: an entry without a statement is left out, and the days after one infusion are left
 * out without S23, which gives them. A course that lists no maintenance has no day for S21.
 *
 * @param statements the claims to tell, `claims` or a part of it; any besides S18 to S24 are passed over
 * @throws TypeError when `statements` is not a list, or when one lacks its words or those that must stand beside them
 * @example
 * const plan = planCourse({ protocol: standardProtocol, calendar: { openingDays: ["monday", "thursday"] } }, { start: "2026-12-07" });
 * const told = plan.course ? effectTimeline(plan.course, claims) : [];
 * const after = told.find((entry) => entry.kind === "one-infusion");
 * [after?.from, after?.fadesFrom, after?.to]; // ["2026-12-07", "2026-12-09", "2026-12-10"]
 * after?.statements[1]?.words; // "The effect of 1 infusion wears off over about 2–3 days."
 * after?.certainty; // "not-supported"
 */
export const effectTimeline = (
  course: TimedCourse,
  statements: readonly Statement[],
): readonly EffectEntry[] => {
  checkSchema(timedCourseSchema, course, "course");
  const known = readStatements(statements);

  const entries: EffectEntry[] = [];
  /** The statements among these that were passed, and their certainty; or nothing. */
  const told = (...ids: readonly ClaimId[]): Pick<TimelineEntryBase, "certainty" | "statements"> | null => {
    const found = ids.map((id) => known.get(id)).filter((one) => one !== undefined);
    if (found.length === 0) return null;
    return { certainty: findWeakestCertainty(found.map(({ certainty }) => certainty)), statements: found };
  };

  const induction = course.infusions.filter(({ phase }) => phase === "induction");
  const [first] = induction;
  const last = induction[induction.length - 1];
  if (first && last) {
    const whole = told("S18", "S19", "S20", "S24");
    const infusions = induction.map(({ number }) => number);
    if (whole) entries.push({ kind: "induction", from: first.date, to: last.date, infusions, ...whole });

    const single = told("S18");
    for (const { number, date } of induction) {
      if (single) entries.push({ kind: "infusion", from: date, to: date, infusions: [number], ...single });
    }

    // Only after the first is there one infusion alone. Where the second comes sooner than the band ends, the band stays
    // as it is: the clinic says it of one infusion, and says nothing of how two come together.
    const after = known.has("S23") ? told("S22", "S23") : null;
    if (after) {
      entries.push({
        kind: "one-infusion",
        from: first.date,
        fadesFrom: addDays(first.date, FADES.from),
        to: addDays(first.date, FADES.to),
        infusions: [first.number],
        ...after,
      });
    }
  }

  const monthly = told("S21");
  for (const { number, phase, date, window } of course.infusions) {
    if (phase !== "maintenance" || !monthly) continue;
    const { earliest: from, latest: to } = window;
    entries.push({ kind: "maintenance", from, date, to, infusions: [number], ...monthly });
  }
  return entries;
};

/** A published result of a group of people, at the time at which it was measured. */
export type PublishedResult = {
  readonly id: string;
  readonly outcome: "mood" | "pain";
  /** Days after the infusion, or after the beginning of a longer treatment: 0 is the same day. */
  readonly days: { readonly from: number; readonly to: number };
  /** The time as it was published: `40 minutes`, `day 7`. */
  readonly at: string;
  /** `one-infusion`: one infusion of a few hours at most. `other`: a longer or repeated treatment, or several kinds pooled. */
  readonly design: "one-infusion" | "other";
  /** What was measured. */
  readonly measured: string;
  /** What it was compared with. */
  readonly comparison: string;
  readonly result: string;
  /** Ids of the references that it comes from; one or more. */
  readonly references: readonly string[];
  /** What must stand beside it wherever it is shown. */
  readonly caveat: string;
};

/** A published result on the days of a course. It tells what was found in a group on such a day, and no more. */
export type PublishedEntry = PublishedResult & {
  readonly kind: "published";
  readonly from: PlainDate;
  /** The last day that belongs to it. */
  readonly to: PlainDate;
  /** The infusion from which the days are counted. */
  readonly infusions: readonly number[];
};

/**
 * Published results laid on the days after the first infusion of a course, in the order of their days. Later infusions
 * get none: what was measured after one infusion says nothing about the sixth.
 *
 * @param timecourse the results; `publishedTimecourse` of the clinical entry point
 * @example
 * const plan = planCourse({ protocol: standardProtocol, calendar: { openingDays: ["monday", "thursday"] } }, { start: "2026-12-07" });
 * const published = plan.course ? publishedTimeline(plan.course, publishedTimecourse) : [];
 * const entry = published.find(({ id }) => id === "mood-day-7-pooled");
 * entry?.from; // "2026-12-14"
 * entry?.references; // ["han-2016"]
 */
export const publishedTimeline = (
  course: TimedCourse,
  timecourse: readonly PublishedResult[],
): readonly PublishedEntry[] => {
  checkSchema(timedCourseSchema, course, "course");
  checkSchema(listOf(resultSchema), timecourse, "timecourse");
  const [first] = course.infusions;
  if (!first) return [];
  return timecourse
    .map((result): PublishedEntry => ({
      ...result,
      kind: "published",
      from: addDays(first.date, result.days.from),
      to: addDays(first.date, result.days.to),
      infusions: [first.number],
    }))
    .sort((a, b) => a.days.from - b.days.from || a.days.to - b.days.to);
};
