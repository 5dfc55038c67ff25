import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import { useAfterPress } from "../hooks/useAfterPress.ts";
import type { VisitTime } from "../model/types.ts";
import { usePlannerContext } from "../PlannerContext.ts";

/** How long a visit can take, in minutes. */
const MIN_MINUTES = 15;
const MAX_MINUTES = 600;

/** The minutes that were typed; what is no such number yet is kept as it stands, because it may be on its way to one. */
const parseMinutes = (typed: string): Pick<VisitTime, "minutes" | "typedMinutes"> => {
  const minutes = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : 0;
  return minutes >= MIN_MINUTES && minutes <= MAX_MINUTES
    ? { minutes }
    : { minutes: null, ...(typed === "" ? {} : { typedMinutes: typed }) };
};

/** When a visit begins, and how long it takes. */
export const VisitTimeFields = (): JSX.Element => {
  const { state, messages, dispatch } = usePlannerContext();
  const text = messages.coursePlanner;
  const { time, minutes, typedMinutes } = state.visit;
  const [isLeft, setIsLeft] = useState(typedMinutes !== undefined);
  const errorId = useId();
  // An error that appears while a button below is being pressed would move the button away.
  const press = useAfterPress();
  const isWrong = isLeft && typedMinutes !== undefined;
  return (
    <>
      <label class="ik-field">
        <span>{text.visitTime}</span>
        <input
          part="field"
          type="time"
          value={time}
          onInput={(event) =>
            dispatch({
              type: "edit",
              changes: { visit: { ...state.visit, time: event.currentTarget.value.slice(0, 5) } },
              coalesceKey: "visit-time",
            })
          }
        />
      </label>
      <label class="ik-field">
        <span>{text.visitMinutes}</span>
        <input
          part="field"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={typedMinutes ?? minutes ?? ""}
          aria-invalid={isWrong ? "true" : undefined}
          aria-describedby={isWrong ? errorId : undefined}
          onFocusIn={press.enter}
          onFocusOut={() => press.leave(() => setIsLeft(true))}
          onInput={(event) => {
            setIsLeft(false);
            dispatch({
              type: "edit",
              changes: { visit: { time, ...parseMinutes(event.currentTarget.value) } },
              coalesceKey: "visit-minutes",
            });
          }}
        />
      </label>
      <div role="status">
        {isWrong && (
          <p class="ik-error" id={errorId}>
            {messages.t(text.visitMinutesWrong, { least: MIN_MINUTES, most: MAX_MINUTES })}
          </p>
        )}
      </div>
    </>
  );
};
