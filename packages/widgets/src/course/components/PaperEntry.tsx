import { weekdayOf, type Visit } from "@infusionkit/core";
import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { parseVisitList, type ListAnswers, type ListedVisit } from "../model/visitList.ts";
import { usePlannerContext } from "../PlannerContext.ts";
import { DateText } from "../text/dates.tsx";
import { Button } from "./Button.tsx";
import { VISIT_STATES } from "./OpenQuestions.tsx";

/**
 * Enters a course that went on on paper: dates in any form, read back one by one before they are recorded. What cannot be
 * recorded stays in the box, in sight, until somebody corrects it or closes the box.
 */
export const PaperEntry = ({
  draft: typed,
  onType,
  onClose,
}: {
  /** What is typed: it stays when the box is closed. */
  readonly draft: string;
  readonly onType: (text: string) => void;
  readonly onClose: () => void;
}): JSX.Element => {
  const { messages, today, enterVisits, root, state } = usePlannerContext();
  const text = messages.coursePlanner;
  /** How many lines were left when the others were recorded; 0 before, and once one is changed. */
  const [leftCount, setLeftCount] = useState(0);
  const [answers, setAnswers] = useState<ListAnswers>({});
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const visits = useMemo(
    () => (today ? parseVisitList(typed, messages, today, answers) : []),
    [typed, messages, today, answers],
  );
  // A line that stands there twice is one visit.
  const sound = [
    ...new Map(
      visits.flatMap(({ date, state, problem }) =>
        date && !problem ? [[date, { date, state }] as const] : [],
      ),
    ).values(),
  ];
  const isAsking = visits.some(({ problem }) => problem === "ambiguous" || problem === "unclear");
  /** What was recorded of the day before, where the list says otherwise: nobody changes that without seeing it. */
  const findOtherAnswer = ({ date, state: read }: ListedVisit): Visit["state"] | null => {
    const before = state.record?.appointments.find((appointment) => appointment.date === date)?.state;
    return before === undefined || before === "planned" || before === read ? null : before;
  };
  const describe = (visit: ListedVisit): JSX.Element => {
    const recorded = findOtherAnswer(visit);
    switch (visit.problem) {
      case "ambiguous":
        return (
          <>
            {messages.t(text.paperAmbiguous, { text: visit.text })}{" "}
            <span class="ik-buttons">
              {visit.choices.map((date) => (
                <Button
                  key={date}
                  onClick={() => setAnswers({ ...answers, dates: { ...answers.dates, [visit.text]: date } })}
                >
                  {messages.date(date)}
                </Button>
              ))}
            </span>
          </>
        );
      case "unclear":
        return (
          <>
            {visit.date &&
              messages.t(text.paperUnclear, {
                text: visit.text,
                date: messages.date(visit.date, "short"),
              })}{" "}
            <span class="ik-buttons">
              {VISIT_STATES.map((state) => (
                <Button
                  key={state}
                  onClick={() =>
                    setAnswers({ ...answers, states: { ...answers.states, [visit.ignored]: state } })
                  }
                >
                  {text.status[state]}
                </Button>
              ))}
            </span>
          </>
        );
      case "several":
        return <>{messages.t(text.paperSeveral, { text: visit.text })}</>;
      case "unread":
        return <>{messages.t(text.paperUnread, { text: visit.text })}</>;
      case "future":
        return (
          <>{messages.t(text.paperFuture, { date: visit.date ? messages.date(visit.date) : visit.text })}</>
        );
      case "weekday":
        return (
          <>
            {visit.date &&
              messages.t(text.paperWeekday, {
                text: visit.text,
                date: messages.date(visit.date).replace(/^\p{L}+,? /u, ""),
                weekday: messages.weekday(weekdayOf(visit.date)),
              })}
          </>
        );
      case "repeated":
        return (
          <>{messages.t(text.paperRepeated, { date: visit.date ? messages.date(visit.date) : visit.text })}</>
        );
      case null:
        return (
          <>
            {visit.date && <DateText date={visit.date} locale={messages} />} (
            {text.status[visit.state].toLowerCase()})
            {recorded && (
              <small>{messages.t(text.paperChanges, { state: text.status[recorded].toLowerCase() })}</small>
            )}
            {visit.ignored && <small>{messages.t(text.paperIgnored, { text: visit.ignored })}</small>}
          </>
        );
    }
  };
  const close = (): void => {
    onClose();
    root.current?.querySelector<HTMLElement>("[data-next], .ik-planner-header button")?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves from any of its controls
    <form
      class="ik-paper"
      aria-label={text.paperTitle}
      onSubmit={(event) => {
        event.preventDefault();
        if (sound.length === 0 || isAsking || !enterVisits(sound)) return;
        const left = visits.filter(({ problem }) => problem);
        onType(left.map(({ text: line }) => line).join("\n"));
        setLeftCount(left.length);
        if (left.length === 0) close();
        else field.current?.focus();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      <label class="ik-field">
        <span>{text.paperLabel}</span>
        <small>{text.paperHint}</small>
        <textarea
          part="field"
          rows={5}
          ref={field}
          value={typed}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => {
            setLeftCount(0);
            onType(event.currentTarget.value);
          }}
        />
      </label>
      {leftCount > 0 && (
        <p role="status">
          <b>{messages.t(text.paperLeft, { count: leftCount })}</b>
        </p>
      )}
      <ul class="ik-paper-list" aria-live="polite">
        {visits.map((visit, i) => (
          <li key={`${i}${visit.text}`} class={visit.problem ? "ik-error" : undefined}>
            {describe(visit)}
          </li>
        ))}
      </ul>
      <div class="ik-buttons">
        <Button kind="primary" type="submit" aria-disabled={sound.length === 0 || isAsking}>
          {isAsking
            ? text.paperToChoose
            : sound.length > 0
              ? messages.t(text.paperRecord, { count: sound.length })
              : text.paperNothing}
        </Button>
        <Button kind="secondary" onClick={close}>
          {text.close}
        </Button>
      </div>
    </form>
  );
};
