import {
  createObstacleFinder,
  type ClinicCalendar,
  type Obstacle,
  type PlainDate,
  type Unavailability,
} from "@infusionkit/core";
import type { PlanEntry, PlanView } from "./planView.ts";
import { tryPlan } from "./tryPlan.ts";

/** Why a clinic is closed on a day: a closure or holiday, a day on which it never opens, or a week in which it does not. */
export type ClosedDay =
  | { readonly kind: "closure"; readonly label: string }
  | { readonly kind: "weekday" }
  | { readonly kind: "week"; readonly obstacle: Extract<Obstacle, { kind: "closed-week" }> };

/** What there is to know about one day of the calendar. */
export type DayInfo = {
  readonly entry: PlanEntry | undefined;
  readonly closed: ClosedDay | null;
  /** Where the clinic opens on an extra day, why, or an empty text; `null` on all other days. */
  readonly extra: string | null;
  /** Whether the clinic has no room for another patient. */
  readonly full: boolean;
  /** Whether the patient cannot come. */
  readonly unavailable: boolean;
  /** Inside the span of the induction. */
  readonly inSpan: boolean;
  /** Inside the window of a maintenance infusion ahead. */
  readonly inWindow: boolean;
};

/** What a calendar shows of a plan; without a record and a choice it is one that nobody has agreed. */
export type CalendarView = Pick<PlanView, "entries" | "spanStart" | "spanEnd"> &
  Partial<Pick<PlanView, "record" | "choice">>;

/** What the days of a calendar depend on. */
export type DayInfoSource = {
  readonly view: CalendarView | null;
  /** The clinic's days, with the public holidays; `null` while no weekday is open. */
  readonly calendar: ClinicCalendar | null;
  readonly unavailable: readonly Unavailability[];
};

/** What a day says of the clinic: the first of what stands against it. */
const findClosed = (obstacles: readonly Obstacle[]): ClosedDay | null => {
  for (const one of obstacles) {
    if (one.kind === "closure" || one.kind === "holiday") return { kind: "closure", label: one.label };
    if (one.kind === "closed-week") return { kind: "week", obstacle: one };
    if (one.kind === "closed-weekday") return { kind: "weekday" };
  }
  return null;
};

/** Answers what there is on a day, for the calendar and for the panel of a day. */
export const createDayInfo = ({
  view,
  calendar,
  unavailable,
}: DayInfoSource): ((date: PlainDate) => DayInfo) => {
  const entries = new Map((view?.entries ?? []).map((entry) => [entry.date, entry]));
  const windows = (view?.entries ?? []).flatMap(({ phase, window, state: entryState }) =>
    phase === "maintenance" && window && (entryState === "planned" || entryState === "proposed")
      ? [window]
      : [],
  );
  // What core refuses of the page's settings is said in the place of a plan.
  const { result: findObstacles } = tryPlan(() => calendar && createObstacleFinder(calendar, unavailable));
  const extraDays = new Map((calendar?.extraDays ?? []).map(({ date, label = "" }) => [date, label]));
  const { spanStart = null, spanEnd = null, record = null } = view ?? {};
  const openedDays = new Set<PlainDate>([
    ...(record?.openedDays ?? []),
    ...(view?.choice?.opens ? [view.choice.opens] : []),
  ]);
  return (date) => {
    const obstacles = findObstacles?.(date) ?? [];
    return {
      entry: entries.get(date),
      closed: openedDays.has(date) ? null : findObstacles ? findClosed(obstacles) : { kind: "weekday" },
      extra: extraDays.get(date) ?? null,
      full: obstacles.some(({ kind }) => kind === "full"),
      unavailable: obstacles.some(({ kind }) => kind.startsWith("unavailable")),
      inSpan: spanStart !== null && spanEnd !== null && date >= spanStart && date <= spanEnd,
      inWindow: windows.some(({ earliest, latest }) => date >= earliest && date <= latest),
    };
  };
};
