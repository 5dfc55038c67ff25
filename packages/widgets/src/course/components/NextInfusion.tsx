import type { JSX } from "preact";
import { hasNoChoice } from "../model/planView.ts";
import { usePlannerContext } from "../PlannerContext.ts";
import { DateText } from "../text/dates.tsx";
import { LiveText } from "./LiveText.tsx";

/** The next infusion: the largest date of the page, and what it hangs on. */
export const NextInfusion = (): JSX.Element | null => {
  const { view, state, messages } = usePlannerContext();
  const text = messages.coursePlanner;
  const { t } = messages;
  if (!view) return null;
  const { review, source, choices, choice } = view;
  const shown = choices && !choices.fits ? choice : null;
  const question = review?.questions[0];
  const ifGiven = review?.outcomes.find(({ answers }) => answers.every((answer) => answer.state === "given"));
  const ifMissed = review?.outcomes.find(({ answers }) =>
    answers.every((answer) => answer.state === "missed"),
  );
  const next = view.next ?? ifGiven?.next ?? null;
  // While it is open whether one was given, none is called the first.
  const isFirst = (review?.progress.given ?? 0) === 0 && !question && next?.phase === "induction";
  const hints: string[] = [];
  if (question && !next) hints.push(text.nextUnknown);
  else if (review?.needsChoice && !next) hints.push(hasNoChoice(view) ? text.nothingFits : text.cannotExport);
  else if (!view.next && question && next) {
    hints.push(t(text.ifGiven, { date: messages.date(question.date, "day") }));
    if (ifMissed)
      hints.push(
        ifMissed.next
          ? t(text.ifMissed, { next: messages.date(ifMissed.next.date, "short") })
          : t(text.ifMissedNoFit, { days: source.context.protocol.induction.spanDays }),
      );
  } else if (next) {
    if (review && !next.isAgreed) hints.push(text.notAgreed);
    if (review && next.window && next.window.latest !== next.date && next.window.latest > source.today)
      hints.push(t(text.lastFit, { date: messages.date(next.window.latest, "day") }));
  }
  if (shown) {
    const choice = t(text.choices[shown.kind], { span: source.context.protocol.induction.spanDays });
    hints.push(t(text.shownChoice, { choice: choice.toLowerCase() }));
  }
  return (
    <div class="ik-next" data-next tabIndex={-1}>
      <p class="ik-hint">
        <LiveText text={next?.isToday ? text.today : isFirst ? text.first : text.next} />
      </p>
      {next ? (
        <p class="ik-next-date">
          <DateText key={next.date} date={next.date} locale={messages} form="short" />
          {state.visit.time && `, ${state.visit.time}`}
        </p>
      ) : (
        <p class="ik-next-date">{review?.state === "complete" ? text.nothingNext : "–"}</p>
      )}
      {hints.map((hint) => (
        <p key={hint} class="ik-hint">
          {hint}
        </p>
      ))}
    </div>
  );
};
