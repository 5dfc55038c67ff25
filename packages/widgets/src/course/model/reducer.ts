/**
 * How the staff planner's state changes: one named action for each thing that a person can do. What was typed is kept
 * as it was typed: no error, language or size of the window can lose it.
 */
import type { CourseRecord, Protocol, Weekday } from "@infusionkit/core";
import { toggleWeekday, toAlternatingRows, toDateRanges, toExtraRows } from "./dateRanges.ts";
import { createHistory, pushState, redo, undo, type History } from "./history.ts";
import { NO_DATE, toDateParts } from "./parseDate.ts";
import { restoreRecord } from "./recordChange.ts";
import type { DateParts, PlannerState, SharedPlan } from "./types.ts";

export type PlannerAction =
  /** Something was typed or chosen in the form. Edits in a row with the same `coalesceKey` are one step of the history. */
  | {
      readonly type: "edit";
      readonly changes: Partial<
        Pick<
          PlannerState,
          | "start"
          | "infusions"
          | "alternatingDays"
          | "extraDays"
          | "closures"
          | "fullDays"
          | "fullDaysAsOf"
          | "unavailable"
          | "horizon"
          | "region"
          | "visit"
          | "openingDays"
        >
      >;
      readonly coalesceKey?: string;
    }
  | { readonly type: "setOpeningDay"; readonly weekday: Weekday; readonly open: boolean }
  | { readonly type: "setWeeklyAbsence"; readonly weekday: Weekday; readonly absent: boolean }
  | { readonly type: "chooseProtocol"; readonly protocol: Protocol | null }
  /** Something was agreed, recorded, moved or taken back: this is the record now. */
  | { readonly type: "changeRecord"; readonly record: CourseRecord }
  /** The same, for what a link of the first version holds: no step of its own. */
  | { readonly type: "convertOldLink"; readonly record: CourseRecord }
  /** All that belongs to a patient goes; the clinic's days, holidays and protocol stay. */
  | { readonly type: "newPatient" }
  /**
   * A link or a file was opened; `plan` is `null` for one that cannot be read, which leaves the start empty. The link that
   * the page itself was opened with is no step to undo: there is nothing to go back to.
   */
  | {
      readonly type: "open";
      readonly page: PlannerState;
      readonly plan: SharedPlan | null;
      readonly undoable: boolean;
    }
  /** The page was reloaded, or left and come back to: this was there. */
  | { readonly type: "restore"; readonly state: PlannerState }
  /** The page's example begins on another day. What somebody has typed by now stays. */
  | { readonly type: "updateExample"; readonly start: DateParts }
  | { readonly type: "undo" }
  | { readonly type: "redo" };

/**
 * What of a link or a file is the clinic's and stays for the next patient. One that has opening days has all that goes
 * with them: what it leaves out is not there.
 */
export const pickClinic = (
  page: PlannerState,
  plan: SharedPlan,
): Pick<
  PlannerState,
  | "openingDays"
  | "openingChanges"
  | "alternatingDays"
  | "extraDays"
  | "closures"
  | "visit"
  | "horizon"
  | "region"
  | "protocol"
> => ({
  openingDays: plan.openingDays ?? page.openingDays,
  openingChanges: plan.openingChanges ?? (plan.openingDays ? [] : page.openingChanges),
  alternatingDays: plan.alternatingDays
    ? toAlternatingRows(plan.alternatingDays)
    : plan.openingDays
      ? []
      : page.alternatingDays,
  extraDays: plan.extraDays ? toExtraRows(plan.extraDays) : plan.openingDays ? [] : page.extraDays,
  closures: plan.closures ? toDateRanges(plan.closures) : page.closures,
  visit: { time: plan.visitTime ?? page.visit.time, minutes: plan.visitMinutes ?? page.visit.minutes },
  horizon: plan.horizon ?? page.horizon,
  region: plan.region ?? page.region,
  protocol: plan.protocol ?? page.protocol,
});

/**
 * The state that a link or a file means. What it leaves out is as the page had it at first, whatever was done there
 * since; what belongs to a patient is the plan's own, and there is none where the plan has none.
 */
export const applySharedPlan = (page: PlannerState, plan: SharedPlan): PlannerState => {
  const { moves = [], attendance = [], start } = plan;
  const hasOldRecord = !plan.record && !!start && moves.length + attendance.length > 0;
  return {
    ...page,
    start: start ? toDateParts(start) : page.start,
    infusions: plan.infusions ?? page.infusions,
    ...pickClinic(page, plan),
    unavailable: toDateRanges(plan.unavailable ?? []),
    unavailableWeekdays: plan.unavailableWeekdays ?? [],
    record: plan.record ?? null,
    oldLink: hasOldRecord ? { start, moves, attendance } : null,
  };
};

/** One step back or forward. The record that comes back counts as a later one: a calendar may have the other already. */
const takeStep = (
  history: History<PlannerState>,
  step: (history: History<PlannerState>) => History<PlannerState>,
): History<PlannerState> => {
  const after = step(history);
  if (after === history) return history;
  const record = restoreRecord(history.present.record, after.present.record);
  return record === after.present.record ? after : { ...after, present: { ...after.present, record } };
};

/** The settings say what is agreed: otherwise they would ask for another plan as soon as one was accepted. */
const followRecord = (
  { infusions }: PlannerState,
  record: CourseRecord,
): Pick<PlannerState, "record" | "start" | "infusions"> => ({
  record,
  start: toDateParts(record.start),
  infusions: infusions === null ? null : record.infusions,
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
    case "setOpeningDay":
      return push({ openingDays: toggleWeekday(state.openingDays, action.weekday, action.open) });
    case "setWeeklyAbsence":
      return push({
        unavailableWeekdays: toggleWeekday(state.unavailableWeekdays, action.weekday, action.absent),
      });
    case "chooseProtocol":
      return push({ protocol: action.protocol, infusions: null });
    case "changeRecord":
      return action.record === state.record
        ? history
        : push({ ...followRecord(state, action.record), oldLink: null });
    case "convertOldLink":
      return { ...history, present: { ...state, record: action.record, oldLink: null } };
    case "newPatient":
      return push({
        start: NO_DATE,
        infusions: null,
        unavailable: [],
        unavailableWeekdays: [],
        record: null,
        oldLink: null,
      });
    case "open": {
      const { fullDays, fullDaysAsOf } = state;
      const opened: PlannerState = action.plan
        ? // Full days are the clinic's, as it is today, and in no link or file.
          { ...applySharedPlan(action.page, action.plan), fullDays, fullDaysAsOf }
        : { ...state, start: NO_DATE };
      return action.undoable ? pushState(history, opened) : createHistory(opened);
    }
    case "restore":
      return createHistory(action.state);
    case "updateExample":
      return history.past.length === 0 ? createHistory({ ...state, start: action.start }) : history;
    case "undo":
      return takeStep(history, undo);
    case "redo":
      return takeStep(history, redo);
  }
};
