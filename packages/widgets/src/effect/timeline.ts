import {
  daysBetween,
  effectTimeline,
  type ClaimId,
  type PlainDate,
  type Statement,
  type TimedCourse,
} from "@infusionkit/core";

/** What the picture of the effect draws, in days after the first infusion. */
export type Timeline = {
  /** The days of the induction's infusions. */
  readonly days: readonly number[];
  /** Whether infusions come after the induction. */
  readonly hasMaintenance: boolean;
  /** What the clinic says of the effect, with what is known beside it. */
  readonly statements: readonly Statement[];
  /** Of which days it says that. */
  readonly entries: readonly TimelineEntry[];
};

/** What the clinic says of some days. */
export type TimelineEntry = {
  readonly kind: "induction" | "infusion" | "one-infusion" | "maintenance";
  readonly from: number;
  /** The last day that belongs to it. */
  readonly to: number;
  /** The first day on which the effect of one infusion may be over. */
  readonly fades?: number;
  /** The number of its first infusion. */
  readonly number: number;
  readonly claims: readonly ClaimId[];
  /** The days as dates in words, where they are to be shown. */
  readonly dates?: string;
};

/**
 * A course as the picture of the effect draws it: core's `effectTimeline`, counted in days.
 *
 * @param statements core's `claims`; `[]` for a page that may not name a benefit
 * @param formatDate writes a date in words, such as core's `formatDate`; without it the picture names no dates
 * @example
 * const { course } = planCourse(
 *   { protocol: standardProtocol, calendar: { openingDays: ["monday", "thursday"] } },
 *   { start: "2026-12-07" },
 * );
 * course && buildTimeline(course, claims).days; // [0, 3, 7, 10, 14, 17]
 */
export const buildTimeline = (
  course: TimedCourse,
  statements: readonly Statement[],
  formatDate?: (date: PlainDate) => string,
): Timeline => {
  const first = course.infusions[0]?.date;
  const toDay = (date: PlainDate): number => daysBetween(first ?? date, date);
  const induction = course.infusions.filter(({ phase }) => phase === "induction");
  return {
    days: induction.map((infusion) => toDay(infusion.date)),
    hasMaintenance: course.infusions.length > induction.length,
    statements: statements.filter(({ id }) => Number(id.slice(1)) >= 18),
    entries: effectTimeline(course, statements).map((entry) => ({
      kind: entry.kind,
      from: toDay(entry.from),
      to: toDay(entry.to),
      ...(entry.kind === "one-infusion" && { fades: toDay(entry.fadesFrom) }),
      number: entry.infusions[0] ?? 1,
      claims: entry.statements.map(({ claim }) => claim),
      ...(formatDate && {
        dates:
          entry.from === entry.to
            ? formatDate(entry.from)
            : `${formatDate(entry.from)} – ${formatDate(entry.to)}`,
      }),
    })),
  };
};
