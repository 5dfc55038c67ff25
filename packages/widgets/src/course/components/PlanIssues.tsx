import type { Closure, Conflict, Course, Issue, PlainDate } from "@infusionkit/core";
import type { ComponentChildren, JSX } from "preact";
import type { CourseMessages } from "../text/courseMessages.ts";
import { formatKnownYears } from "../text/dates.tsx";
import type { SentenceFormatter } from "../text/sentences.ts";
import { Button } from "./Button.tsx";
import { CoreSentence } from "./LiveText.tsx";

/** What departs from the protocol or from what was asked, with what can be done; and how far the holidays are known. */
export const PlanIssues = ({
  result,
  refusal,
  holidays,
  messages,
  sentences,
  onStart,
  renderConflict,
  footer,
}: {
  readonly result: {
    readonly course: Course | null;
    readonly issues: readonly Issue[];
    readonly conflict: Conflict | null;
  } | null;
  /** What core refused in the settings of the page, in English. */
  readonly refusal: string | null;
  readonly holidays: readonly Closure[];
  readonly messages: CourseMessages;
  readonly sentences: SentenceFormatter;
  /** Starts the course on the first day that works. */
  readonly onStart: (date: PlainDate) => void;
  /** What stands below an issue about the start, such as the days on which the clinic would have to open. */
  readonly renderConflict?: (conflict: Conflict) => ComponentChildren;
  /** What stands at the end of each issue, such as whom to call. */
  readonly footer?: ComponentChildren;
}): JSX.Element => {
  const { course = null, issues = [], conflict = null } = result ?? {};
  const text = messages.course;
  const dates = (course?.infusions ?? []).map(({ date }) => date);
  return (
    <>
      {refusal && (
        <div class="ik-message ik-message-error" part="notice" key={refusal}>
          <p lang="en">{refusal}</p>
          {footer}
        </div>
      )}
      {issues.map((issue) => {
        const isAboutStart = issue.code === "start-moved" || issue.code === "no-lawful-start";
        const firstStart = !course && isAboutStart ? conflict?.firstStart : null;
        return (
          <div class={`ik-message ik-message-${issue.severity}`} part="notice" key={issue.message}>
            <p>
              <CoreSentence sentence={sentences.formatIssue(issue, conflict?.obstacles)} />
            </p>
            {conflict && isAboutStart && renderConflict?.(conflict)}
            {firstStart && (
              <p key={firstStart}>
                <Button onClick={() => onStart(firstStart)}>
                  {messages.t(text.startOn, { date: messages.date(firstStart) })}
                </Button>
              </p>
            )}
            {footer}
          </div>
        );
      })}
      {formatKnownYears(holidays, dates[0], dates.at(-1), messages).map((note) => (
        <p class="ik-message ik-message-warning" part="notice" key={note}>
          {note}
        </p>
      ))}
    </>
  );
};
