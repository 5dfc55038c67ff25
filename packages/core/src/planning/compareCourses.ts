import { dayNumber, formatDate, type PlainDate } from "../date.ts";
import { formatCount } from "../english.ts";
import { checkCourseData } from "../validation/checkInput.ts";
import type { Course, Infusion, Phase } from "./types.ts";

/** One difference between two courses. */
export type CourseChange = {
  readonly number: number;
  readonly phase: Phase;
  /** `null` where the first course has no such infusion. */
  readonly from: PlainDate | null;
  /** `null` where the second course has no such infusion. */
  readonly to: PlainDate | null;
  /** Days by which it moves; negative for earlier, 0 where it is new or gone. */
  readonly days: number;
  /** The change as an English sentence. */
  readonly message: string;
};

/**
 * What differs between two plans, infusion by infusion, in words. Empty when every infusion keeps its date: dates are
 * compared, and nothing else, so that courses of two protocols can be.
 *
 * @throws RangeError or TypeError when one of the two is not a course
 * @example
 * const calendar: ClinicCalendar = { openingDays: ["monday", "thursday", "friday"] };
 * const context: PlanContext = { protocol: standardProtocol, calendar };
 * const before = planCourse(context, { start: "2026-12-07" });
 * const after = planCourse({ ...context, unavailable: ["2026-12-17"] }, { start: "2026-12-07" });
 * before.course && after.course && compareCourses(before.course, after.course)[0]?.message;
 * // "Infusion 2 moves 1 day later, from Thursday 10 December to Friday 11 December 2026."
 */
export const compareCourses = (before: Course, after: Course): readonly CourseChange[] => {
  checkCourseData(before, "before");
  checkCourseData(after, "after");
  const changes: CourseChange[] = [];
  const length = Math.max(before.infusions.length, after.infusions.length);
  for (let i = 0; i < length; i++) {
    const old = before.infusions[i];
    const now = after.infusions[i];
    const { number, phase } = (now ?? old) as Infusion;
    const facts = { number, phase, from: old?.date ?? null, to: now?.date ?? null };
    if (!old && now) {
      changes.push({ ...facts, days: 0, message: `Infusion ${number} is new, on ${formatDate(now.date)}.` });
    } else if (old && !now) {
      changes.push({ ...facts, days: 0, message: `Infusion ${number} on ${formatDate(old.date)} is gone.` });
    } else if (old && now && old.date !== now.date) {
      const days = dayNumber(now.date) - dayNumber(old.date);
      const sameYear = old.date.slice(0, 4) === now.date.slice(0, 4);
      changes.push({
        ...facts,
        days,
        message: `Infusion ${number} moves ${formatCount(Math.abs(days), "day")} ${days < 0 ? "earlier" : "later"}, from ${formatDate(old.date, { year: !sameYear })} to ${formatDate(now.date)}.`,
      });
    }
  }
  return changes;
};
