import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { addDateRange } from "../model/dateRanges.ts";
import { usePlannerContext } from "../PlannerContext.ts";
import { DateText } from "../text/dates.tsx";
import { formatClosed } from "../text/dayText.ts";
import { Button } from "./Button.tsx";
import { InfusionActions } from "./InfusionActions.tsx";

/** What there is on a day, and what can be done with it. It opens where the day was pressed. */
export const DayPanel = (): JSX.Element | null => {
  const planner = usePlannerContext();
  const { openPanel, messages, state, form, startDate, dispatch, closePanel } = planner;
  const root = useRef<HTMLDivElement>(null);
  const date = openPanel?.date;
  useLayoutEffect(() => root.current?.querySelector("button")?.focus(), [date, openPanel?.place]);
  if (!date) return null;
  const text = messages.courseForm;
  const info = planner.getDayInfo(date);
  const row = form.unavailable.findIndex(({ span }) => span && date >= span.from && date <= span.to);
  const rowSpan = form.unavailable[row]?.span;
  const facts = [
    info.infusion && messages.t(text.day.infusion, { number: info.infusion.number }),
    formatClosed(info, messages),
  ].filter(Boolean);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves from any of its controls
    <div
      class="ik-panel"
      role="group"
      aria-label={messages.date(date)}
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        closePanel();
      }}
    >
      <p>
        <b>
          <DateText date={date} locale={messages} />
        </b>
        {facts.map((fact) => (
          <span key={fact}>, {fact}</span>
        ))}
      </p>
      <div class="ik-buttons">
        <InfusionActions date={date} infusion={info.infusion} />
        {startDate !== date && (
          <Button
            onClick={() => {
              planner.startOn(date);
              closePanel();
            }}
          >
            {text.startHere}
          </Button>
        )}
        {/* A day within a longer row is changed in that row. */}
        {(!rowSpan || rowSpan.from === rowSpan.to) && (
          <Button
            onClick={() => {
              const unavailable = rowSpan
                ? state.unavailable.filter((_, i) => i !== row)
                : addDateRange(state.unavailable, date);
              dispatch({ type: "edit", changes: { unavailable } });
              closePanel();
            }}
          >
            {rowSpan ? text.availableHere : text.unavailableHere}
          </Button>
        )}
        <Button kind="secondary" onClick={() => closePanel()}>
          {text.close}
        </Button>
      </div>
    </div>
  );
};
