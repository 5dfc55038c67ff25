import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { usePlannerContext } from "../PlannerContext.ts";
import { DateText } from "../text/dates.tsx";
import { formatClosed, formatExtra } from "../text/dayText.ts";
import { Button } from "./Button.tsx";
import { VisitActions } from "./VisitActions.tsx";

/** What there is on a day, and what can be done with it. It opens where the day was pressed. */
export const DayPanel = (): JSX.Element | null => {
  const { openPanel, messages, getDayInfo, closePanel } = usePlannerContext();
  const root = useRef<HTMLDivElement>(null);
  const date = openPanel?.date;
  useLayoutEffect(
    () => root.current?.querySelector<HTMLElement>(".ik-day-actions :is(button, select)")?.focus(),
    [date, openPanel?.place],
  );
  if (!date) return null;
  const text = messages.coursePlanner;
  const info = getDayInfo(date);
  const { entry } = info;
  const facts = [
    entry && entry.number !== null && messages.t(messages.course.day.infusion, { number: entry.number }),
    entry && text.status[entry.state].toLowerCase(),
    formatClosed(info, messages),
    formatExtra(info, messages),
    info.full && messages.course.day.full,
    info.unavailable && messages.course.day.unavailable,
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
      <div class="ik-panel-head">
        <p>
          <b>
            <DateText date={date} locale={messages} />
          </b>
          {facts.map((fact) => (
            <span key={String(fact)}>, {fact}</span>
          ))}
        </p>
        <Button kind="secondary" onClick={() => closePanel()}>
          {text.close}
        </Button>
      </div>
      <VisitActions date={date} />
    </div>
  );
};
