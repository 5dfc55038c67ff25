import { formatObstacle, type Protocol } from "@infusionkit/core";
import type { PlannerResult } from "../model/buildPlan.ts";
import type { AttendanceRecord } from "../model/types.ts";
import type { PlannerMessages } from "./courseMessages.ts";

/** What a nurse can say to the patient about this plan, sentence by sentence; in English, as core's sentences are. */
export const getPatientScript = (
  result: PlannerResult | null,
  attendance: readonly AttendanceRecord[],
  protocol: Protocol,
  messages: PlannerMessages,
): readonly string[] => {
  if (!result) return [];
  const text = messages.coursePlanner.patientScript;
  const lines: string[] = [];
  const add = (...message: Parameters<PlannerMessages["t"]>): void => {
    lines.push(messages.t(...message));
  };
  const { course, conflict, review, next } = result;
  const { infusions: count, spanDays: days } = protocol.induction;
  const skipped = [...attendance].reverse().find(({ status }) => status !== "given");
  if (skipped && review) {
    add(skipped.status === "missed" ? text.missed : text.cancelled, {
      date: messages.date(skipped.date, "short"),
    });
    const given = review.progress.given + review.progress.maintenanceGiven;
    if (given > 0) add(text.stillCount, { count: given });
  }
  if (!course) {
    if (review?.state === "out-of-reach") {
      add(text.outOfReach, { of: review.progress.of, days });
    } else {
      add(text.noFit, { of: count, days });
      if (conflict) lines.push(conflict.message);
      if (conflict?.firstStart) add(text.firstStart, { date: messages.date(conflict.firstStart) });
    }
    return lines;
  }
  if (conflict) lines.push(conflict.message);
  const planned = course.infusions.filter(({ status }) => status === "planned");
  const first = planned[0];
  if (next) add(text.next, { date: messages.date(next.date) });
  else if (first) add(conflict ? text.firstStart : text.first, { date: messages.date(first.date) });
  const last = [...planned].reverse().find(({ phase }) => phase === "induction");
  if (last && last !== first) {
    const closure = last.reasons[0]?.obstacles.find(({ kind }) => kind === "closure" || kind === "holiday");
    add(closure ? text.lastBecause : text.last, {
      count,
      date: messages.date(last.date),
      why: closure ? formatObstacle(closure) : "",
    });
  }
  if (protocol.maintenance && last) lines.push(text.after);
  return lines;
};
