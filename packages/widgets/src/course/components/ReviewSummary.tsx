import { formatObstacle, type PlainDate } from "@infusionkit/core";
import type { JSX } from "preact";
import { DateText } from "../text/sentences.tsx";
import type { PlannerContext } from "../PlannerContext.ts";
import { LiveText } from "./LiveText.tsx";
import { Button, ChangeList, getPlannerTexts } from "./IssueList.tsx";

/** What a nurse can say to the patient about this plan. */
export const getPatientScript = (calc: PlannerContext): readonly string[] => {
  const { words, plan, laid, state, protocol } = calc;
  const text = getPlannerTexts(calc).spoken;
  const lines: string[] = [];
  const say = (line: string, values: Record<string, string | number>): void => {
    lines.push(words.say(line, values));
  };
  if (!plan) return lines;
  const review = laid?.review;
  const off = [...state.marks].reverse().find(({ status }) => status !== "given");
  if (off && review) {
    const given = review.progress.given + review.progress.maintenanceGiven;
    say(off.status === "missed" ? text.missed : text.cancelled, { date: words.date(off.date, "short") });
    if (given > 0) lines.push(words.say(text.stillCount, { count: given }));
  }
  if (!plan.course) {
    if (review?.state === "out-of-reach") {
      say(text.outOfReach, { of: review.progress.of, days: protocol.induction.spanDays });
    } else {
      const { conflict } = plan;
      say(text.noFit, { of: protocol.induction.infusions, days: protocol.induction.spanDays });
      lines.push(conflict.message);
      if (conflict.firstStart) say(text.firstStart, { date: words.date(conflict.firstStart) });
    }
    return lines;
  }
  const { conflict } = plan;
  const { infusions } = plan.course;
  const ahead = infusions.filter(({ status }) => status === "planned");
  const next = ahead[0];
  if (conflict) lines.push(conflict.message);
  const induction = ahead.filter(({ phase }) => phase === "induction");
  if (next && review) say(text.next, { date: words.date(next.date) });
  else if (next) say(conflict ? text.firstStart : text.first, { date: words.date(next.date) });
  const last = induction.at(-1);
  if (last && last !== next) {
    const holiday = last.reasons[0]?.obstacles.find(({ kind }) => kind === "closure" || kind === "holiday");
    say(holiday ? text.lastBecause : text.last, {
      count: protocol.induction.infusions,
      date: words.date(last.date),
      why: holiday ? formatObstacle(holiday) : "",
    });
  }
  if (protocol.maintenance && last) lines.push(text.after);
  return lines;
};

/** Above the plan: what changed, where the course stands, words for the patient. */
export const ReviewSummary = ({ calc }: { readonly calc: PlannerContext }): JSX.Element => {
  const { words, laid, plan, today, state, changes } = calc;
  const text = getPlannerTexts(calc);
  const review = laid?.review;
  const idle = laid?.idle ?? [];
  const progress = review
    ? [
        words.say(text.progress, { given: review.progress.given, of: review.progress.of }),
        review.progress.maintenanceGiven > 0 &&
          words.say(text.later, { count: review.progress.maintenanceGiven }),
      ]
        .filter(Boolean)
        .join(" ")
    : "";
  const lines = getPatientScript(calc);
  const assumed = state.marks.filter((mark) => mark.assumed).map(({ date }) => words.date(date, "short"));
  const future = today && state.marks.find(({ date, status }) => status === "given" && date > today);

  return (
    <>
      {calc.linkProblem && (
        <p class="ik-note ik-note-error" role="alert">
          {text.links[calc.linkProblem]}
        </p>
      )}
      {review && (
        <div class={`ik-note ik-review ik-note-${review.state === "out-of-reach" ? "error" : "info"}`}>
          <p key={progress}>
            <b>{text.states[review.state]}</b> <span>{progress}</span>
          </p>
          {review.next && (
            <p key={review.next.date + review.next.number}>
              <span>{words.say(text.next, { number: review.next.number })} </span>
              <DateText date={review.next.date} words={words} />
              {review.next.window.latest > review.next.date && (
                <span>
                  .{" "}
                  {words.say(review.next.phase === "maintenance" ? text.windowEnds : text.latest, {
                    date: words.date(review.next.window.latest, "short"),
                  })}
                </span>
              )}
            </p>
          )}
          {changes.length > 0 && <ChangeList title={text.changed} messages={changes} />}
          {review.choices.length > 0 && (
            <>
              <p>{text.choices}</p>
              <ul lang="en">
                {review.choices.map(({ kind, message, dates }) => (
                  <li key={kind}>
                    {message}
                    <small key={String(dates)}>
                      {words.list(dates.map((date) => words.date(date, "short")))}
                    </small>
                    {kind === "begin-again" && dates[0] && (
                      <Button key={dates[0]} onClick={() => calc.startOn(dates[0] as PlainDate)}>
                        {words.say(text.beginAgain, { date: words.date(dates[0]) })}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
              <p>{text.doctor}</p>
            </>
          )}
          {assumed.length > 0 && (
            <p key={String(assumed)}>
              <small>{words.say(text.assumed, { dates: words.list(assumed) })}</small>
            </p>
          )}
          {future && (
            <p key={future.date}>
              <small>
                {words.say(text.future, { date: words.date(future.date), today: words.date(today) })}
              </small>
            </p>
          )}
        </div>
      )}
      {calc.aside && (
        <p class="ik-note ik-note-info" key={calc.aside}>
          {words.say(text.aside, { date: words.date(calc.aside) })}
        </p>
      )}
      {idle.length > 0 && (
        <p class="ik-note ik-note-info">
          {words.say(text.idle, {
            dates: words.list(idle.map(({ from }) => words.date(from, "short"))),
          })}{" "}
          <Button
            onClick={() =>
              calc.change(({ moves }) => ({ moves: moves.filter((move) => !idle.includes(move)) }))
            }
          >
            {text.idleForget}
          </Button>
        </p>
      )}
      {!review && changes.length > 0 && (
        <div class="ik-note ik-note-info">
          <ChangeList title={text.changed} messages={changes} />
        </div>
      )}
      {lines.length > 0 && (
        <details class="ik-spoken" open={!plan?.course || plan.course.issues.length > 0 || undefined}>
          <summary>{text.say}</summary>
          <p>
            <LiveText text={lines.join(" ")} lang="en" />
          </p>
        </details>
      )}
      {calc.course && <p class="ik-hint">{text.how}</p>}
    </>
  );
};
