/** Plays a written history, for all tests that read what is said of it. */
import { standardProtocol } from "../src/data/protocols.ts";
import type { PlanContext } from "../src/planning/types.ts";
import {
  acceptPlan,
  addAppointment,
  moveAppointment,
  recordVisits,
  removeAppointment,
  removeVisit,
} from "../src/record/changeRecord.ts";
import { acceptChoice, createRecord, proposeChoices } from "../src/record/proposeChoices.ts";
import { reviewRecord } from "../src/record/reviewRecord.ts";
import type { CourseRecord } from "../src/record/types.ts";
import type { WrittenHistory } from "./histories.ts";

/** The words in which something is refused; empty where it is not. */
const getRefusal = (act: () => unknown): string => {
  try {
    act();
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** As many maintenance infusions as the histories are told with. */
export const HORIZON = 2;

/**
 * Does what a history tells, act by act: the record that comes of it, and the clinic as it is on the last day.
 *
 * @throws Error where an act cannot be done, or one that is to be refused is not refused in the words that are written
 */
export const playHistory = (
  history: WrittenHistory,
): { readonly context: PlanContext; readonly record: CourseRecord } => {
  const { start, infusions, agreed, calendar, unavailable, endsWithInduction } = history;
  const protocol = endsWithInduction ? { ...standardProtocol, maintenance: null } : standardProtocol;
  let days: Omit<PlanContext, "protocol"> = { calendar, unavailable: unavailable ?? [] };
  const getContext = (): PlanContext => ({ protocol, ...days });
  const request = { start, ...(infusions === undefined ? {} : { infusions }) };
  const first = { today: agreed.on, horizon: HORIZON };
  const choice =
    agreed.choice === null
      ? undefined
      : proposeChoices(getContext(), request, first).choices.find(({ kind }) => kind === agreed.choice);
  if (agreed.choice !== null && !choice) throw new Error(`${history.name}: there is no ${agreed.choice}.`);
  let record = choice
    ? acceptChoice(null, choice, { today: agreed.on, key: "history" })
    : createRecord(getContext(), { ...request, key: "history" });
  for (const step of history.steps) {
    const options = { today: step.on, horizon: HORIZON };
    switch (step.act) {
      case "record":
        record = recordVisits(record, step.visits, options);
        break;
      case "remove":
        record = removeVisit(record, step);
        break;
      case "move":
        record = moveAppointment(record, step, options);
        break;
      case "add":
        record = addAppointment(record, step, options);
        break;
      case "drop":
        record = removeAppointment(record, step, options);
        break;
      case "accept": {
        const { proposal } = reviewRecord(getContext(), record, options);
        if (!proposal) throw new Error(`${history.name}: nothing is proposed on ${step.on}.`);
        record = acceptPlan(record, proposal.course, options);
        break;
      }
      case "choose": {
        const taken = proposeChoices(getContext(), record, options).choices.find(
          ({ kind }) => kind === step.kind,
        );
        if (!taken) throw new Error(`${history.name}: there is no ${step.kind} on ${step.on}.`);
        record = acceptChoice(record, taken, options);
        break;
      }
      case "refused": {
        const refusal = getRefusal(() => recordVisits(record, step.visits, options));
        if (!refusal.includes(step.message))
          throw new Error(`${history.name}: refused as "${refusal}", and not as "${step.message}".`);
        break;
      }
      case "change-days":
        days = {
          calendar: { ...days.calendar, closures: step.closures ?? days.calendar.closures ?? [] },
          unavailable: step.unavailable ?? days.unavailable ?? [],
        };
        break;
    }
  }
  return { context: getContext(), record };
};
