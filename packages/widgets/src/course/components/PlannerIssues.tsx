import { daysBetween } from "@infusionkit/core";
import type { JSX } from "preact";
import { hasNoChoice } from "../model/planView.ts";
import { usePlannerContext } from "../PlannerContext.ts";
import { formatKnownYears } from "../text/dates.tsx";
import { CoreSentence, LiveText } from "./LiveText.tsx";

/** Issues that the page says in a place of their own. */
const SAID_ELSEWHERE: readonly string[] = [
  "appointments-missing",
  "open-question",
  "missed",
  "cancelled",
  "no-lawful-start",
  "no-lawful-rest",
];

/** Nobody plans a course longer before than this: a start beyond it is a slip of the year. */
const FAR_AHEAD_DAYS = 366;

/** What departs from the protocol, what needs somebody's attention, and what could not be read. */
export const PlannerIssues = (): JSX.Element => {
  const { view, state, today, startDate, holidays, messages, sentences, linkProblem, fileProblems, refusal } =
    usePlannerContext();
  const { regionStatus, form, protocol } = usePlannerContext();
  const text = messages.coursePlanner;
  // Where there is nothing to choose from, no card says why.
  const hasNoWay = hasNoChoice(view);
  const issues = hasNoWay
    ? (view?.choices?.issues ?? [])
    : (view?.issues ?? []).filter(({ code }) => !SAID_ELSEWHERE.includes(code));
  // The start of a record that was agreed has gone by as it should.
  const isStartPast = startDate && today && startDate < today && startDate !== state.record?.start;
  const isStartFar =
    startDate && today && daysBetween(today, startDate) > FAR_AHEAD_DAYS && startDate !== state.record?.start;
  return (
    <div class="ik-messages" aria-live="polite">
      {linkProblem && (
        <p class="ik-message" role="alert">
          {messages.course.links[linkProblem]}
        </p>
      )}
      {fileProblems.length > 0 && (
        <div class="ik-message" role="alert">
          <p>
            <b>{text.fileProblems}</b>
          </p>
          <ul>
            {fileProblems.slice(0, 6).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      {refusal && (
        <p class="ik-message" role="alert" lang="en">
          {state.record && state.record.protocol.id !== protocol.id ? text.protocolDiffers : refusal}
        </p>
      )}
      {regionStatus === "failed" && (
        <p class="ik-message" role="alert">
          {text.regionFailed}
        </p>
      )}
      {regionStatus === "loading" && <p class="ik-hint">{text.regionLoading}</p>}
      {form.missing && (
        <p class="ik-message" role="alert">
          {form.missing === "opening-days" ? messages.courseForm.openingDaysMissing : text.checkSettings}
        </p>
      )}
      {issues.map((issue) => (
        <p key={issue.message} class={`ik-message ik-message-${issue.severity}`}>
          <CoreSentence sentence={sentences.formatIssue(issue, view?.choices?.conflict?.obstacles)} />
        </p>
      ))}
      {isStartPast && (
        <p class="ik-message">
          <LiveText text={messages.t(text.startInPast, { date: messages.date(startDate) })} />
        </p>
      )}
      {isStartFar && (
        <p class="ik-message">
          <LiveText text={messages.t(text.startFarAhead, { date: messages.date(startDate) })} />
        </p>
      )}
      {formatKnownYears(holidays, view?.entries[0]?.date, view?.entries.at(-1)?.date, messages).map(
        (note) => (
          <p key={note} class="ik-message">
            {note}
          </p>
        ),
      )}
    </div>
  );
};
