import { addDays, weekdayOf, type Closure, type Infusion, type PlainDate } from "@infusionkit/core";
import type { AttendanceRecord } from "./types.ts";
import type { PlannerContext } from "../PlannerContext.ts";
import { getOpeningDays } from "./reducer.ts";

/** The clinic's closures and the public holidays, as far as what is typed is sound. */
export const listClosures = (calc: PlannerContext): readonly Closure[] =>
  calc.reading.options?.calendar.closures ?? calc.holidays;

/** What there is to know about one day of the calendar. */
type DayInfo = {
  readonly infusion?: Infusion | undefined;
  /** Why it is shut, or nothing. */
  readonly shut: string;
  readonly away: boolean;
  /** What was marked on it. */
  readonly mark: AttendanceRecord["status"] | "";
  /** Inside the span of the induction. */
  readonly span: boolean;
  /** Inside the window of a maintenance infusion. */
  readonly near: boolean;
  /** Whether a span or a window begins or ends here. */
  readonly edges: string;
};

/** Answers what there is on a day, for the calendar and for the panel of a day. */
export const createDayInfo = (calc: PlannerContext): ((date: PlainDate) => DayInfo) => {
  const { course, protocol, reading, words, state } = calc;
  const infusions = course?.infusions ?? [];
  const on = new Map(infusions.map((infusion) => [infusion.date, infusion]));
  const first = infusions[0]?.date;
  const last = first && addDays(first, protocol.induction.spanDays - 1);
  const later = infusions.filter(({ phase }) => phase === "maintenance");
  const closures = listClosures(calc);
  // Holidays are many, and of one day each: some hundred days ask for theirs at every keystroke.
  const single = new Map<PlainDate, string>();
  const spans = closures.filter(({ from, to = from, label }) => from !== to || !single.set(from, label));
  const away = new Set(reading.options?.unavailable);
  const starts = new Set([first, ...later.map(({ window }) => window.earliest)]);
  const ends = new Set([last, ...later.map(({ window }) => window.latest)]);
  return (date) => ({
    edges: (starts.has(date) ? "ik-from" : "") + (ends.has(date) ? " ik-to" : ""),
    infusion: on.get(date),
    shut:
      single.get(date) ??
      spans.find(({ from, to = from }) => date >= from && date <= to)?.label ??
      (getOpeningDays(state, date).includes(weekdayOf(date)) ? "" : words.course.day.shut),
    away: away.has(date),
    mark: state.marks.find((mark) => mark.date === date)?.status ?? "",
    span: first !== undefined && date >= first && date <= (last as PlainDate),
    near: later.some(({ window }) => date >= window.earliest && date <= window.latest),
  });
};
