/**
 * All that the calculator knows, as plain data, and how it changes. What was typed is kept as it was typed: no error,
 * language or size of the window can lose it. Dates, plans and reviews are made of it anew each time.
 */
import {
  addDays,
  daysBetween,
  type Closure,
  type PlainDate,
  type PlanContext,
  type PlanOptions,
  type Weekday,
} from "@infusionkit/core";
import type { PlannerMessages } from "../text/courseMessages.ts";
import { truncateLine } from "./singleLine.ts";
import type { DateRange, PlannerState, SharedPlan } from "./types.ts";
import { NO_DATE, toDateParts, parseDateParts, type ParsedDate } from "./parseDate.ts";

const NONE: readonly never[] = [];

/**
 * A state as it counts for a start. What was moved and marked belongs to one course: for another start it is set aside,
 * and is there again with its own. So nothing is lost while a start is typed, and the next patient gets a plan of his own.
 */
export const selectForStart = (state: PlannerState, start: PlainDate | null): PlannerState =>
  !state.madeFor || !start || state.madeFor === start ? state : { ...state, moves: NONE, marks: NONE };

/** A state, those before it and those that were taken back. */
export type History = {
  readonly now: PlannerState;
  readonly past: readonly PlannerState[];
  readonly future: readonly PlannerState[];
  /** What the last change belongs to: the keystrokes in one field are one step. */
  readonly run: string;
};

export type StatePatch = Partial<PlannerState> | ((now: PlannerState) => Partial<PlannerState>);

export const createHistory = (now: PlannerState): History => ({ now, past: [], future: [], run: "" });

/** The history after a change. Changes of one `run` are one step. */
export const applyPatch = (history: History, change: StatePatch, run: string = ""): History => {
  const { now, past } = history;
  return {
    now: { ...now, ...(typeof change === "function" ? change(now) : change) },
    past: run && run === history.run ? past : [...past.slice(-99), now],
    future: [],
    run,
  };
};

export const undo = ({ now, past, future }: History): History => ({
  now: past[past.length - 1] ?? now,
  past: past.slice(0, -1),
  future: past.length > 0 ? [now, ...future] : future,
  run: "",
});

export const redo = ({ now, past, future }: History): History => ({
  now: future[0] ?? now,
  past: future.length > 0 ? [...past, now] : past,
  future: future.slice(1),
  run: "",
});

/** The weekdays on which the clinic opens at a date. */
export const getOpeningDays = (
  { openOn, openingChanges }: PlannerState,
  date: PlainDate,
): readonly Weekday[] =>
  openingChanges.reduce((days, change) => (change.from <= date ? change.days : days), openOn);

/** Rows that show some days. */
export const toDateRanges = (days: readonly Partial<Closure & { to: PlainDate }>[]): readonly DateRange[] =>
  days.map(({ from, to, label = "" }, key) => ({
    key,
    from: from ? toDateParts(from) : NO_DATE,
    to: to && to !== from ? toDateParts(to) : NO_DATE,
    label,
  }));

/** Rows with one more. */
export const addDateRange = (rows: readonly DateRange[], day?: PlainDate): readonly DateRange[] => [
  ...rows,
  {
    key: 1 + Math.max(-1, ...rows.map(({ key }) => key)),
    from: day ? toDateParts(day) : NO_DATE,
    to: NO_DATE,
    label: "",
  },
];

/** A row as it is read: its days, or what is wrong with it. */
export type ParsedRange = {
  readonly from: ParsedDate;
  readonly to: ParsedDate;
  readonly problem: string;
  readonly days: { readonly from: PlainDate; readonly to: PlainDate } | null;
  readonly empty: boolean;
};

/** Days away are laid out one by one: more than this is a slip. */
const TWO_YEARS = 731;

const parseRange = (row: DateRange, words: PlannerMessages, thisYear: number): ParsedRange => {
  const from = parseDateParts(row.from, words, thisYear);
  const to = parseDateParts(row.to, words, thisYear);
  const read = { from, to, problem: "", days: null, empty: !from.ok && from.empty && !to.ok && to.empty };
  if (!from.ok || (!to.ok && !to.empty)) return read;
  const end = to.ok ? to.date : from.date;
  if (end < from.date) return { ...read, problem: words.course.order };
  if (daysBetween(from.date, end) > TWO_YEARS) return { ...read, problem: words.course.tooLong };
  return { ...read, days: { from: from.date, to: end } };
};

/** What a plan is asked for: the days of the clinic and of the patient, the start, and how many dates to list. */
export type PlanRequest = Omit<PlanContext, "protocol"> & Required<Omit<PlanOptions, "given">>;

/** What the fields say. */
export type ParsedForm = {
  readonly start: ParsedDate;
  readonly shut: readonly ParsedRange[];
  readonly away: readonly ParsedRange[];
  /** The days shut that are sound, each with its reason as the plan and a link have it. */
  readonly closures: readonly Closure[];
  /** What a plan can be asked for, once nothing that is typed is wrong. */
  readonly options: PlanRequest | null;
  /** What is missing, where it is. */
  readonly waiting: string;
};

/** Reads the fields. Rows left empty count for nothing. */
export const parseForm = (
  state: PlannerState,
  words: PlannerMessages,
  holidays: readonly Closure[],
  thisYear: number,
): ParsedForm => {
  const text = words.course;
  const read = (rows: readonly DateRange[]): readonly ParsedRange[] =>
    rows.map((row) => parseRange(row, words, thisYear));
  const start = parseDateParts(state.start, words, thisYear);
  const shut = read(state.shut);
  const away = read(state.away);
  const closures = shut.flatMap(({ days }, i) =>
    days ? [{ ...days, label: truncateLine(state.shut[i]?.label ?? "") || text.shutLabelDefault }] : [],
  );
  const wrong = (rows: readonly ParsedRange[]): boolean => rows.some(({ days, empty }) => !days && !empty);
  const waiting = !state.openOn.length
    ? text.openNone
    : !start.ok
      ? text.waiting
      : wrong(shut)
        ? words.say(text.waitingRows, { legend: text.shutLegend })
        : wrong(away)
          ? words.say(text.waitingRows, { legend: text.awayLegend })
          : "";
  return {
    start,
    shut,
    away,
    closures,
    waiting,
    options:
      waiting || !start.ok
        ? null
        : {
            start: start.date,
            calendar: {
              openingDays: [{ days: state.openOn }, ...state.openingChanges],
              closures: [...closures, ...holidays],
            },
            unavailable: away.flatMap(({ days }) =>
              days
                ? Array.from({ length: daysBetween(days.from, days.to) + 1 }, (_, i) => addDays(days.from, i))
                : [],
            ),
            horizon: state.horizon,
          },
  };
};

/**
 * The state that a link means. What it leaves out is as the page had it at first, whatever was done there since; days
 * away, moves and marks are a course's own, and there are none where the link has none.
 */
export const applySharedPlan = (page: PlannerState, settings: SharedPlan): PlannerState => ({
  ...page,
  start: settings.start ? toDateParts(settings.start) : page.start,
  openOn: settings.openingDays ?? page.openOn,
  openingChanges: settings.openingChanges ?? (settings.openingDays ? [] : page.openingChanges),
  shut: settings.closures ? toDateRanges(settings.closures) : page.shut,
  away: toDateRanges(settings.away ?? []),
  horizon: settings.horizon ?? page.horizon,
  region: settings.region ?? page.region,
  protocol: settings.protocol ?? page.protocol,
  moves: settings.moves ?? [],
  marks: settings.attendance ?? [],
  madeFor: settings.start ?? null,
});
