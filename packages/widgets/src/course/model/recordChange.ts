/** How the record of the planner changes: each function gives a new record, and core says what is allowed. */
import {
  acceptChoice,
  acceptPlan,
  createRecord,
  moveAppointment,
  planCourse,
  recordVisits,
  type CourseRecord,
  type PlainDate,
  type PlanContext,
  type Visit,
} from "@infusionkit/core";
import type { PlanView } from "./planView.ts";
import type { OldLinkRecord } from "./types.ts";

/** Agrees to what is shown: the choice, or what the review proposes. Without either, the record as it is. */
export const agree = (view: PlanView, key: string): CourseRecord | null => {
  const { record, choice, proposal, source } = view;
  const options = { today: source.today, ...(record ? {} : { key }) };
  if (choice) return acceptChoice(record, choice, options);
  return proposal ? acceptPlan(record, proposal, options) : record;
};

/**
 * Records what came of some days. On a course of which nothing is agreed yet, the plan that is shown is agreed with it:
 * who says that the first infusion was given goes by that plan.
 */
export const recordOn = (view: PlanView, visits: readonly Visit[], key: string): CourseRecord | null => {
  const record = view.record ?? agree(view, key);
  return record && recordVisits(record, visits, { today: view.source.today });
};

/** Makes a record of a course that went on without us: the days on which something happened. */
export const recordFromPaper = (
  context: PlanContext,
  visits: readonly Visit[],
  {
    key,
    today,
    infusions,
  }: { readonly key: string; readonly today: PlainDate; readonly infusions: number | null },
): CourseRecord => {
  const start = visits.map(({ date }) => date).sort()[0] ?? today;
  const record = createRecord(context, { start, key, ...(infusions === null ? {} : { infusions }) });
  return recordVisits(record, visits, { today });
};

/**
 * Makes a record of a link of the first version, which holds a start and what happened: its plan was agreed as it is
 * planned from that start, then come the moves and what was recorded. What only counted as given because a later visit was
 * recorded becomes an open question again.
 */
export const recordFromOldLink = (
  context: PlanContext,
  old: OldLinkRecord,
  { key, today, horizon }: { readonly key: string; readonly today: PlainDate; readonly horizon: number },
): CourseRecord => {
  const { course } = planCourse(context, { start: old.start, horizon });
  // As of the start: what was planned then and has passed since is kept, to be asked about.
  const agreedOn = old.start < today ? old.start : today;
  let record = course
    ? acceptPlan(null, course, { today: agreedOn, key })
    : createRecord(context, { start: old.start, key });
  for (const { from, to } of old.moves) {
    try {
      record = moveAppointment(record, { from, to }, { today: agreedOn });
    } catch (error) {
      // The plan has changed since the link was made: the move means nothing any more.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  const visits = old.attendance
    .filter(({ assumed, date, status }) => !assumed && (date <= today || status === "cancelled"))
    .map(({ date, status }): Visit => ({ date, state: status }));
  return recordVisits(record, visits, { today });
};

/**
 * A record that comes back by undo or redo, after another one. Its revision goes on, and what stood in the other and is
 * gone is withdrawn, so that a calendar that has the other takes the change for the later one.
 */
export const restoreRecord = (
  current: CourseRecord | null,
  restored: CourseRecord | null,
): CourseRecord | null => {
  if (!current || !restored || current === restored || current.key !== restored.key) return restored;
  const live = new Set(restored.appointments.map(({ id }) => id));
  const withdrawn = new Map(
    [...restored.withdrawn, ...current.withdrawn, ...current.appointments].map(({ id, date }) => [
      id,
      { id, date },
    ]),
  );
  return {
    ...restored,
    revision: Math.max(current.revision, restored.revision) + 1,
    withdrawn: [...withdrawn.values()]
      .filter(({ id }) => !live.has(id))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
};
