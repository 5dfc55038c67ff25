import type { Conflict, PlainDate } from "@infusionkit/core";
import type { JSX } from "preact";
import { formatAlternatives } from "../../i18n/format.ts";
import { usePlannerContext } from "../PlannerContext.ts";
import { PlanIssues } from "./PlanIssues.tsx";

/** The days on which the clinic would have to open for the start that was asked for. */
const OpeningSuggestion = ({ conflict }: { readonly conflict: Conflict }): JSX.Element | null => {
  const { messages } = usePlannerContext();
  const formatDays = (days: readonly PlainDate[]): readonly string[] =>
    days.map((day) => messages.date(day, "short"));
  const singleDays = conflict.openings.flatMap((days) => (days.length === 1 ? days : []));
  const severalDays = conflict.openings.find((days) => days.length > 1);
  if (singleDays.length === 0 && !severalDays) return null;
  return (
    <p>
      {messages.t(messages.coursePlanner.openingSuggestion, {
        start: messages.date(conflict.start, "short"),
        days: severalDays
          ? messages.list(formatDays(severalDays))
          : formatAlternatives(formatDays(singleDays), messages.lang),
      })}
    </p>
  );
};

/** What departs from the protocol or from what was asked, and a start that has gone by. */
export const PlannerIssues = (): JSX.Element => {
  const { result, refusal, course, today, holidays, messages, sentences, startOn } = usePlannerContext();
  return (
    <>
      <PlanIssues
        result={result}
        refusal={refusal}
        holidays={holidays}
        messages={messages}
        sentences={sentences}
        onStart={startOn}
        renderConflict={(conflict) => <OpeningSuggestion conflict={conflict} />}
      />
      {today && course && !result?.review && course.start < today && (
        <p class="ik-message ik-message-warning" part="notice" key={course.start}>
          {messages.t(messages.coursePlanner.startInPast, { date: messages.date(course.start) })}
        </p>
      )}
    </>
  );
};
