import type { Review } from "@infusionkit/core";
import type { JSX } from "preact";
import { usePlannerContext } from "../PlannerContext.ts";
import { DateText } from "../text/dates.tsx";
import { Button } from "./Button.tsx";
import { ChangeList } from "./ChangeList.tsx";

/** The ways to go on with a course that can no longer meet the protocol. */
const Choices = ({ choices }: Pick<Review, "choices">): JSX.Element => {
  const { messages, startOn } = usePlannerContext();
  const text = messages.coursePlanner;
  return (
    <>
      <p>{text.choicesTitle}</p>
      <ul lang="en">
        {choices.map(({ kind, message, dates: [...dates] }) => {
          const [first] = dates;
          return (
            <li key={kind}>
              {message}
              <small key={String(dates)}>
                {messages.list(dates.map((date) => messages.date(date, "short")))}
              </small>
              {kind === "begin-again" && first && (
                <Button key={first} onClick={() => startOn(first)}>
                  {messages.t(text.beginAgain, { date: messages.date(first) })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <p>{text.doctorDecides}</p>
    </>
  );
};

/** Where a course under way stands, and what is next. */
const ReviewStatus = ({ review }: { readonly review: Review }): JSX.Element => {
  const { messages, result, today, state, changes } = usePlannerContext();
  const text = messages.coursePlanner;
  const next = result?.next;
  const progress = [
    messages.t(text.progress, { given: review.progress.given, of: review.progress.of }),
    review.progress.maintenanceGiven > 0 &&
      messages.t(text.maintenanceGivenCount, { count: review.progress.maintenanceGiven }),
  ]
    .filter(Boolean)
    .join(" ");
  const assumed = state.attendance.filter((record) => record.assumed);
  const future = today && state.attendance.find(({ date, status }) => status === "given" && date > today);
  return (
    <div class={`ik-message ik-review ik-message-${review.state === "out-of-reach" ? "error" : "info"}`}>
      <p key={progress}>
        <b>{text.states[review.state]}</b> <span>{progress}</span>
      </p>
      {next && (
        <p key={next.date + next.number}>
          <span>{messages.t(text.nextInfusion, { number: next.number })} </span>
          <DateText date={next.date} locale={messages} />
          {next.window.latest > next.date && (
            <span>
              .{" "}
              {messages.t(next.phase === "maintenance" ? text.windowEnds : text.latestDate, {
                date: messages.date(next.window.latest, "short"),
              })}
            </span>
          )}
        </p>
      )}
      {changes.length > 0 && <ChangeList title={text.changesTitle} changes={changes} />}
      {review.choices.length > 0 && <Choices choices={review.choices} />}
      {assumed.length > 0 && (
        <p key={assumed.map(({ date }) => date).join()}>
          <small>
            {messages.t(text.assumed, {
              dates: messages.list(assumed.map(({ date }) => messages.date(date, "short"))),
            })}
          </small>
        </p>
      )}
      {future && (
        <p key={future.date}>
          <small>
            {messages.t(text.markedInFuture, {
              date: messages.date(future.date),
              today: messages.date(today),
            })}
          </small>
        </p>
      )}
    </div>
  );
};

/** Above the plan: a link that could not be opened, where the course stands, what is set aside, and what changed. */
export const ReviewSummary = (): JSX.Element => {
  const { messages, result, state, startDate, changes, linkProblem, setAsideStart, dispatch } =
    usePlannerContext();
  const text = messages.coursePlanner;
  const review = result?.review;
  const staleMoves = result?.staleMoves ?? [];
  return (
    <>
      {linkProblem && (
        <p class="ik-message ik-message-error" role="alert">
          {text.links[linkProblem]}
        </p>
      )}
      {review && <ReviewStatus review={review} />}
      {setAsideStart && (
        <p class="ik-message ik-message-info" key={setAsideStart}>
          {messages.t(text.setAside, { date: messages.date(setAsideStart) })}
        </p>
      )}
      {staleMoves.length > 0 && (
        <p class="ik-message ik-message-info">
          {messages.t(text.staleMoves, {
            dates: messages.list(staleMoves.map(({ from }) => messages.date(from, "short"))),
          })}{" "}
          <Button
            onClick={() =>
              dispatch({
                type: "forgetMoves",
                start: startDate,
                moves: state.moves.filter((move) => staleMoves.includes(move)),
              })
            }
          >
            {text.forgetMoves}
          </Button>
        </p>
      )}
      {!review && changes.length > 0 && (
        <div class="ik-message ik-message-info">
          <ChangeList title={text.changesTitle} changes={changes} />
        </div>
      )}
    </>
  );
};
