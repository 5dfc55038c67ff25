import { formatObstacle } from "@infusionkit/core";
import { getStartObstacles } from "./planStatus.ts";
import type { PlanView } from "../model/planView.ts";
import type { PlannerMessages } from "./courseMessages.ts";

/** What a nurse can say to the patient about what is shown, sentence by sentence; in English, as core's sentences are. */
export const getPatientScript = (view: PlanView | null, messages: PlannerMessages): readonly string[] => {
  if (!view) return [];
  const text = messages.coursePlanner.patientScript;
  const { review, entries, next, choices, source } = view;
  const { induction, maintenance } = source.context.protocol;
  const days = induction.spanDays;
  const count = source.record?.infusions ?? source.infusions ?? induction.infusions;
  // An open question comes first: what is said before it is answered may be wrong.
  if (review && review.questions.length > 0) return [];
  if (!review) {
    if (choices && !choices.fits) {
      return source.start && getStartObstacles(view).length > 0
        ? [messages.t(text.noStart, { date: messages.date(source.start, "short") })]
        : [messages.t(text.noFit, { count, days })];
    }
  } else {
    if (review.needsChoice) {
      const wording = review.progress.given > 0 ? text.outOfReach : text.noFit;
      return [messages.t(wording, { count: review.progress.of, days })];
    }
    if (review.issues.some(({ code }) => code === "maintenance-overdue")) {
      return [messages.t(text.overdue, { days: review.progress.daysSinceLast ?? 0 })];
    }
  }
  const lines: string[] = [];
  const skipped = [...entries].reverse().find(({ state }) => state === "missed" || state === "cancelled");
  const lastGiven = review?.progress.lastGiven ?? "";
  // Once there was a visit after it, nobody asks about the one that was missed.
  if (review && skipped && skipped.date > lastGiven) {
    const state = skipped.state === "missed" ? "missed" : "cancelled";
    lines.push(messages.t(text.skipped[state], { date: messages.date(skipped.date, "short") }));
    const given = review.progress.given + review.progress.maintenanceGiven;
    if (given > 0) lines.push(messages.t(text.stillCount, { count: given }));
  }
  if (!next) return lines;
  const isFirst = (review?.progress.given ?? 0) === 0;
  const isAround = next.phase === "maintenance";
  // What is only proposed beside a record is a suggestion: the paper and the calendar file do not have it.
  const isSuggested = source.record !== null && !next.isAgreed;
  const wording = isSuggested
    ? isAround
      ? text.suggestedAround
      : isFirst
        ? text.suggestedFirst
        : text.suggested
    : isAround
      ? text.nextAround
      : isFirst
        ? text.first
        : text.next;
  lines.push(messages.t(wording, { date: messages.date(next.date) }));
  const isOpen = entries.some(
    ({ date, state, isDropped }) => (isDropped || state === "proposed") && date !== next.date,
  );
  if (source.record && isOpen) return [...lines, text.toAgree];
  const ahead = entries.filter(
    ({ state, isDropped }) => (state === "planned" && !isDropped) || state === "proposed",
  );
  const last = [...ahead].reverse().find(({ phase }) => phase === "induction");
  if (last && last.date !== next.date) {
    const closure = last.reason?.obstacles.find(({ kind }) => kind === "closure" || kind === "holiday");
    lines.push(
      messages.t(closure ? text.lastBecause : text.last, {
        count,
        date: messages.date(last.date),
        why: closure ? formatObstacle(closure) : "",
      }),
    );
  }
  if (maintenance && last) lines.push(text.after);
  return lines;
};
