import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { PlannerContext } from "../PlannerContext.ts";
import { InfusionActions } from "./InfusionActions.tsx";
import { createDayInfo } from "../model/dayInfo.ts";
import { addDateRange } from "../model/reducer.ts";
import { DateText } from "../text/sentences.tsx";

/** What there is on a day, and what can be done with it. It opens where the day was pressed. */
export const DayPanel = ({ calc }: { readonly calc: PlannerContext }): JSX.Element | null => {
  const { open, words, state, reading } = calc;
  const root = useRef<HTMLDivElement>(null);
  const date = open?.date;
  useLayoutEffect(() => root.current?.querySelector("button")?.focus(), [date, open?.at]);
  if (!date) return null;
  const text = words.course;
  const { infusion, shut } = createDayInfo(calc)(date);
  const awayRow = reading.away.findIndex(({ days }) => days && date >= days.from && date <= days.to);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves from any of its controls
    <div
      class="ik-panel"
      role="group"
      aria-label={words.date(date)}
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        calc.close();
      }}
    >
      <p>
        <b>
          <DateText date={date} words={words} />
        </b>
        {[infusion && words.say(text.day.infusion, { number: infusion.number }), shut]
          .filter(Boolean)
          .map((fact) => (
            <span key={fact}>, {fact}</span>
          ))}
      </p>
      <div class="ik-buttons">
        <InfusionActions calc={calc} date={date} infusion={infusion} />
        {reading.start.ok && reading.start.date === date ? null : (
          <button
            type="button"
            class="ik-button"
            part="button"
            onClick={() => {
              calc.startOn(date);
              calc.close();
            }}
          >
            {text.startHere}
          </button>
        )}
        {(awayRow < 0 || reading.away[awayRow]?.days?.from === reading.away[awayRow]?.days?.to) && (
          <button
            type="button"
            class="ik-button"
            part="button"
            onClick={() => {
              calc.change({
                away:
                  awayRow < 0 ? addDateRange(state.away, date) : state.away.filter((_, i) => i !== awayRow),
              });
              calc.close();
            }}
          >
            {awayRow < 0 ? text.awayHere : text.canCome}
          </button>
        )}
        <button type="button" class="ik-button ik-quiet" part="button" onClick={() => calc.close()}>
          {text.close}
        </button>
      </div>
    </div>
  );
};
