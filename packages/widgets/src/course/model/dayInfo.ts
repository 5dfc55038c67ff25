import {
  addDays,
  weekdayOf,
  type Closure,
  type Course,
  type Infusion,
  type PlainDate,
  type Protocol,
} from "@infusionkit/core";
import { findAttendance } from "./attendance.ts";
import { getOpeningDays } from "./openingDays.ts";
import { toOpeningEntries } from "./parseForm.ts";
import type { AttendanceRecord, PlannerState } from "./types.ts";

/** What there is to know about one day of the calendar. */
export type DayInfo = {
  readonly infusion: Infusion | undefined;
  /** Why the clinic is closed: the label of a closure or holiday, or `weekday` for a day on which it never opens. */
  readonly closed: { readonly kind: "closure"; readonly label: string } | { readonly kind: "weekday" } | null;
  /** Whether the patient cannot come. */
  readonly unavailable: boolean;
  /** What was recorded of its session. */
  readonly attendance: AttendanceRecord["status"] | null;
  /** Inside the span of the induction. */
  readonly inSpan: boolean;
  /** Inside the window of a maintenance infusion. */
  readonly inWindow: boolean;
  /** Whether the span or a window begins or ends here. */
  readonly rangeStart: boolean;
  readonly rangeEnd: boolean;
};

/** What the days of a calendar depend on. */
export type DayInfoSource = {
  readonly course: Course | null;
  readonly protocol: Protocol;
  readonly state: PlannerState;
  /** The clinic's closures and the public holidays. */
  readonly closures: readonly Closure[];
  readonly unavailable: readonly PlainDate[];
};

/** Answers what there is on a day, for the calendar and for the panel of a day. */
export const createDayInfo = ({
  course,
  protocol,
  state,
  closures,
  unavailable,
}: DayInfoSource): ((date: PlainDate) => DayInfo) => {
  const infusions = course?.infusions ?? [];
  const infusionsByDate = new Map(infusions.map((infusion) => [infusion.date, infusion]));
  const first = infusions[0]?.date;
  const last = first && addDays(first, protocol.induction.spanDays - 1);
  const maintenance = infusions.filter(({ phase }) => phase === "maintenance");
  // Index one-day closures by date: this runs for about a hundred cells at every keystroke, and holidays are many.
  const singleDays = new Map<PlainDate, string>();
  const spans: Closure[] = [];
  for (const closure of closures) {
    const { from, to = from, label } = closure;
    if (from === to) singleDays.set(from, label);
    else spans.push(closure);
  }
  const findClosure = (date: PlainDate): string | undefined =>
    singleDays.get(date) ?? spans.find(({ from, to = from }) => date >= from && date <= to)?.label;
  const openingEntries = toOpeningEntries(state);
  const unavailableDays = new Set(unavailable);
  const starts = new Set([first, ...maintenance.map(({ window }) => window.earliest)]);
  const ends = new Set([last, ...maintenance.map(({ window }) => window.latest)]);
  return (date) => {
    const label = findClosure(date);
    return {
      infusion: infusionsByDate.get(date),
      closed:
        label !== undefined
          ? { kind: "closure", label }
          : getOpeningDays(openingEntries, date).includes(weekdayOf(date))
            ? null
            : { kind: "weekday" },
      unavailable: unavailableDays.has(date),
      attendance: findAttendance(state.attendance, date)?.status ?? null,
      inSpan: first !== undefined && last !== undefined && date >= first && date <= last,
      inWindow: maintenance.some(({ window }) => date >= window.earliest && date <= window.latest),
      rangeStart: starts.has(date),
      rangeEnd: ends.has(date),
    };
  };
};
