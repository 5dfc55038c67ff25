import type { Visit } from "@infusionkit/core";
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { usePlannerContext } from "../PlannerContext.ts";
import { Button } from "./Button.tsx";
import { LiveText } from "./LiveText.tsx";

export const VISIT_STATES: readonly Visit["state"][] = ["given", "missed", "cancelled"];

/**
 * A planned date that has passed and that nobody answered: it comes before everything, and its answer is one press. Of
 * several, all can be answered at once.
 */
export const OpenQuestions = (): JSX.Element | null => {
  const { view, messages, recordVisit, answerQuestions, root } = usePlannerContext();
  const text = messages.coursePlanner;
  const questions = view?.review?.questions ?? [];
  const [question] = questions;
  /** The answer takes the button away that had the focus: the next question gets it, or the head of the page. */
  const answered = useRef(false);
  const buttons = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!answered.current) return;
    answered.current = false;
    const target =
      buttons.current?.querySelector<HTMLElement>("button") ??
      root.current?.querySelector<HTMLElement>(".ik-proposal button, [data-next]");
    target?.focus();
  }, [question?.date]);
  if (!question) return null;
  const more = questions.length - 1;
  return (
    <div class="ik-question" role="group" aria-label={text.status.question}>
      <p>
        <b>
          <LiveText
            text={
              // One before the course was begun again has no number.
              question.number === null
                ? `${messages.date(question.date, "short")}: ${text.status.question}`
                : messages.t(
                    question.plannedFor === "maintenance" ? text.questionMaintenance : text.question,
                    { date: messages.date(question.date, "short"), number: question.number },
                  )
            }
          />
        </b>{" "}
        <small>
          <LiveText text={more > 0 ? messages.t(text.questionsLeft, { count: more }) : text.questionHint} />
        </small>
      </p>
      {more > 0 && (
        <div class="ik-buttons ik-answer-all">
          {(["given", "missed"] as const).map((state) => (
            <Button
              key={state}
              kind="secondary"
              onClick={() => {
                answered.current = true;
                answerQuestions(state);
              }}
            >
              {state === "given" ? text.allGiven : text.noneGiven}
            </Button>
          ))}
        </div>
      )}
      <div class="ik-buttons" ref={buttons}>
        {VISIT_STATES.map((state) => (
          <Button
            key={state}
            onClick={() => {
              answered.current = true;
              recordVisit({ date: question.date, state });
            }}
          >
            {text.status[state]}
          </Button>
        ))}
      </div>
    </div>
  );
};
