/**
 * How the staff planner's state changes: one named action for each thing that a person can do. What was typed is kept
 * as it was typed: no error, language or size of the window can lose it.
 */
import type { PlainDate, Protocol, Weekday } from "@infusionkit/core";
import { toDateRanges } from "./dateRanges.ts";
import { createHistory, pushState, redo, undo, type History } from "./history.ts";
import { NO_DATE, toDateParts } from "./parseDate.ts";
import type { AttendanceRecord, DateParts, ManualMove, PlannerState, SharedPlan } from "./types.ts";

const NONE: readonly never[] = [];

export type PlannerAction =
  /** Something was typed or chosen in the form. Edits in a row with the same `coalesceKey` are one step of the history. */
  | {
      readonly type: "edit";
      readonly changes: Partial<
        Pick<PlannerState, "start" | "closures" | "unavailable" | "horizon" | "region">
      >;
      readonly coalesceKey?: string;
    }
  | { readonly type: "setOpeningDay"; readonly weekday: Weekday; readonly open: boolean }
  | { readonly type: "chooseProtocol"; readonly protocol: Protocol | null }
  /** An infusion of the course that begins on `start` was moved by hand. */
  | { readonly type: "move"; readonly start: PlainDate | null; readonly move: ManualMove }
  | { readonly type: "forgetMoves"; readonly start: PlainDate | null; readonly moves: readonly ManualMove[] }
  /** The attendance of the course that begins on `start` is now this. */
  | {
      readonly type: "mark";
      readonly start: PlainDate | null;
      readonly attendance: readonly AttendanceRecord[];
    }
  /** All that belongs to a patient goes; the clinic's days, holidays and protocol stay. */
  | { readonly type: "newPatient" }
  /**
   * A link was opened; `plan` is `null` for one that cannot be read, which leaves the start empty. The link that the page
   * itself was opened with is no step to undo: the page's own example is nothing to go back to.
   */
  | {
      readonly type: "openLink";
      readonly page: PlannerState;
      readonly plan: SharedPlan | null;
      readonly undoable: boolean;
    }
  /** The page's example begins on another day. What somebody has typed by now stays. */
  | { readonly type: "updateExample"; readonly start: DateParts }
  | { readonly type: "undo" }
  | { readonly type: "redo" };

/**
 * The state as it counts for a start. Moves and attendance belong to one course: for another start they are set aside,
 * and are there again with their own. So nothing is lost while a start is typed, and the next patient gets a new plan.
 */
export const selectForStart = (state: PlannerState, start: PlainDate | null): PlannerState =>
  !state.recordStart || !start || state.recordStart === start
    ? state
    : { ...state, moves: NONE, attendance: NONE };

/** Moves with one more. An infusion that is moved on was moved once; one that is moved back was not moved. */
const addMove = (moves: readonly ManualMove[], move: ManualMove): readonly ManualMove[] => {
  const last = moves.at(-1);
  if (last?.to !== move.from) return [...moves, move];
  const before = moves.slice(0, -1);
  return last.from === move.to ? before : [...before, { from: last.from, to: move.to }];
};

/**
 * The state that a link means. What the link leaves out is as the page had it at first, whatever was done there since;
 * unavailable days, moves and attendance are one course's own, and there are none where the link has none.
 */
export const applySharedPlan = (page: PlannerState, plan: SharedPlan): PlannerState => ({
  ...page,
  start: plan.start ? toDateParts(plan.start) : page.start,
  openingDays: plan.openingDays ?? page.openingDays,
  openingChanges: plan.openingChanges ?? (plan.openingDays ? [] : page.openingChanges),
  closures: plan.closures ? toDateRanges(plan.closures) : page.closures,
  unavailable: toDateRanges(plan.unavailable ?? []),
  horizon: plan.horizon ?? page.horizon,
  region: plan.region ?? page.region,
  protocol: plan.protocol ?? page.protocol,
  moves: plan.moves ?? [],
  attendance: plan.attendance ?? [],
  recordStart: plan.start ?? null,
});

/** The history after an action. */
export const reducePlanner = (
  history: History<PlannerState>,
  action: PlannerAction,
): History<PlannerState> => {
  const state = history.present;
  const push = (changes: Partial<PlannerState>, coalesceKey?: string): History<PlannerState> =>
    pushState(history, { ...state, ...changes }, coalesceKey);
  switch (action.type) {
    case "edit":
      return push(action.changes, action.coalesceKey);
    case "setOpeningDay": {
      const others = state.openingDays.filter((weekday) => weekday !== action.weekday);
      return push({ openingDays: action.open ? [...others, action.weekday] : others });
    }
    case "chooseProtocol":
      return push({ protocol: action.protocol, moves: NONE });
    case "move": {
      const { moves, attendance } = selectForStart(state, action.start);
      return push({ moves: addMove(moves, action.move), attendance, recordStart: action.start });
    }
    case "forgetMoves": {
      const { moves, attendance } = selectForStart(state, action.start);
      const kept = moves.filter((move) => !action.moves.includes(move));
      return push({ moves: kept, attendance, recordStart: action.start });
    }
    case "mark": {
      const { moves } = selectForStart(state, action.start);
      return push({ moves, attendance: action.attendance, recordStart: action.start });
    }
    case "newPatient":
      return push({ start: NO_DATE, unavailable: NONE, moves: NONE, attendance: NONE, recordStart: null });
    case "openLink": {
      const opened = action.plan ? applySharedPlan(action.page, action.plan) : { ...state, start: NO_DATE };
      return action.undoable ? pushState(history, opened) : createHistory(opened);
    }
    case "updateExample":
      return history.past.length === 0 ? createHistory({ ...state, start: action.start }) : history;
    case "undo":
      return undo(history);
    case "redo":
      return redo(history);
  }
};
