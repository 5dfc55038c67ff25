import { weekdayOf, type Closure, type PlainDate, type Weekday } from "@infusionkit/core";
import { getOpeningDays } from "./openingDays.ts";
import type { PlanEntry, PlanView } from "./planView.ts";
import type { PlannerState } from "./types.ts";

/** What there is to know about one day of the calendar. */
export type DayInfo = {
  readonly entry: PlanEntry | undefined;
  /** Why the clinic is closed: the label of a closure or holiday, or `weekday` for a day on which it never opens. */
  readonly closed: { readonly kind: "closure"; readonly label: string } | { readonly kind: "weekday" } | null;
  /** Whether the patient cannot come. */
  readonly unavailable: boolean;
  /** Inside the span of the induction. */
  readonly inSpan: boolean;
  /** Inside the window of a maintenance infusion ahead. */
  readonly inWindow: boolean;
};

/** What the days of a calendar depend on. */
export type DayInfoSource = {
  readonly view: PlanView | null;
  readonly state: Pick<PlannerState, "openingDays" | "openingChanges" | "unavailableWeekdays">;
  /** The clinic's closures and the public holidays. */
  readonly closures: readonly Closure[];
  readonly unavailableDays: readonly PlainDate[];
};

/** Answers what there is on a day, for the calendar and for the panel of a day. */
export const createDayInfo = ({
  view,
  state,
  closures,
  unavailableDays,
}: DayInfoSource): ((date: PlainDate) => DayInfo) => {
  const entries = new Map((view?.entries ?? []).map((entry) => [entry.date, entry]));
  const windows = (view?.entries ?? []).flatMap(({ phase, window, state: entryState }) =>
    phase === "maintenance" && window && (entryState === "planned" || entryState === "proposed")
      ? [window]
      : [],
  );
  // Index one-day closures by date: this runs for about fifty cells at every keystroke, and holidays are many.
  const singleDays = new Map<PlainDate, string>();
  const spans: Closure[] = [];
  for (const closure of closures) {
    const { from, to = from, label } = closure;
    if (from === to) singleDays.set(from, label);
    else spans.push(closure);
  }
  const findClosure = (date: PlainDate): string | undefined =>
    singleDays.get(date) ?? spans.find(({ from, to = from }) => date >= from && date <= to)?.label;
  const away = new Set(unavailableDays);
  const { spanStart = null, spanEnd = null, record = null } = view ?? {};
  const openedDays = new Set<PlainDate>([
    ...(record?.openedDays ?? []),
    ...(view?.choice?.opens ? [view.choice.opens] : []),
  ]);
  return (date) => {
    const weekday: Weekday = weekdayOf(date);
    const label = findClosure(date);
    return {
      entry: entries.get(date),
      closed: openedDays.has(date)
        ? null
        : label !== undefined
          ? { kind: "closure", label }
          : getOpeningDays([{ days: state.openingDays }, ...state.openingChanges], date).includes(weekday)
            ? null
            : { kind: "weekday" },
      unavailable: away.has(date) || state.unavailableWeekdays.includes(weekday),
      inSpan: spanStart !== null && spanEnd !== null && date >= spanStart && date <= spanEnd,
      inWindow: windows.some(({ earliest, latest }) => date >= earliest && date <= latest),
    };
  };
};
