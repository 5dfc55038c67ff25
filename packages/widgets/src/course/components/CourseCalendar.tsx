import { addDays, daysBetween, weekdayOf, type PlainDate } from "@infusionkit/core";
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { useDayGrid } from "../hooks/useDayGrid.ts";
import { useInfusionDrag } from "../hooks/useInfusionDrag.ts";
import { getWeekStart, listWeekdays, listWeeks } from "../model/calendarWeeks.ts";
import { usePlannerContext } from "../PlannerContext.ts";
import { noTranslate } from "../text/dates.tsx";
import { Button } from "./Button.tsx";
import { DayCell, SIGNS } from "./DayCell.tsx";
import { DayPanel } from "./DayPanel.tsx";
import { IssueList } from "./IssueList.tsx";
import { LiveText } from "./LiveText.tsx";
import { WeekdayHead } from "../text/WeekdayHead.tsx";

/** How many weeks one press turns on. */
const STEP_WEEKS = 4;

const Day = ({
  date,
  isFirstCell,
}: {
  readonly date: PlainDate;
  readonly isFirstCell: boolean;
}): JSX.Element => {
  const { view, messages, getDayInfo, focusedDate, openPanel, dragTarget, today } = usePlannerContext();
  const info = getDayInfo(date);
  // While an appointment is dragged it is shown where it would land.
  const isTarget = dragTarget?.to === date;
  const entry = isTarget
    ? view?.entries.find((one) => one.date === dragTarget.from)
    : dragTarget?.from === date
      ? undefined
      : info.entry;
  return (
    <DayCell
      date={date}
      info={info}
      entry={entry}
      messages={messages}
      today={today}
      isTabStop={date === focusedDate}
      showsMonth={date.endsWith("-01") || isFirstCell}
      status={info.entry && messages.coursePlanner.status[info.entry.state].toLowerCase()}
      class={[isTarget && "ik-drag-target", openPanel?.date === date && "ik-day-open"]
        .filter(Boolean)
        .join(" ")}
    />
  );
};

/** What the signs of the calendar mean: those that are in the course, and those that a day can have at any time. */
const Legend = (): JSX.Element => {
  const { view, form, messages } = usePlannerContext();
  const text = messages.coursePlanner;
  const entries = view?.entries ?? [];
  const states = (["given", "planned", "proposed", "question", "missed", "cancelled"] as const).filter(
    (state) => entries.some((entry) => entry.state === state),
  );
  const spanDays = view?.source.context.protocol.induction.spanDays;
  const samples: readonly (readonly [look: string, label: string])[] = [
    ...(spanDays !== undefined && view?.spanStart
      ? [["ik-span", messages.t(text.legend.span, { days: spanDays })] as const]
      : []),
    ...(entries.some(({ phase, window }) => phase === "maintenance" && window)
      ? [["ik-in-window", text.legend.window] as const]
      : []),
    ["ik-closed", text.legend.closed],
    ...(form.soundExtraDays.length > 0 ? [["ik-extra", text.legend.extra] as const] : []),
  ];
  return (
    <ul class="ik-day-signs" aria-label={text.legend.title}>
      {states.map((state) => (
        <li key={state}>
          <span class={`ik-number ik-state-${state}`} data-text={SIGNS[state]} aria-hidden="true" />
          <LiveText text={text.status[state]} />
        </li>
      ))}
      {samples.map(([look, label]) => (
        <li key={look}>
          <span class={`ik-sample ${look}`} aria-hidden="true" />
          <LiveText text={label} />
        </li>
      ))}
    </ul>
  );
};

/** What a move that is being dragged would break. */
const DropPreview = (): JSX.Element | null => {
  const { dragTarget, messages, sentences, tryMove } = usePlannerContext();
  if (!dragTarget) return null;
  const text = messages.coursePlanner;
  const trial = tryMove(dragTarget);
  return (
    <div class="ik-drop-preview" role="status">
      {!trial ? (
        <p>{dragTarget.from === dragTarget.to ? "" : text.cannotMove}</p>
      ) : trial.breaks.length > 0 ? (
        <IssueList issues={trial.breaks} sentences={sentences} />
      ) : (
        <p>{text.nothingBroken}</p>
      )}
    </div>
  );
};

/** The weeks of the course one below the other, without a gap between months; its days are walked over by the arrow keys. */
export const CourseCalendar = ({ heading: Heading }: { readonly heading: "h3" }): JSX.Element => {
  const planner = usePlannerContext();
  const { view, messages, focusedDate, firstWeekday, openPanel, today, startDate } = planner;
  const { setFocusedDate, setOpenPanel } = planner;
  const text = messages.coursePlanner;
  const root = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  const onKeyDown = useDayGrid(root, focusedDate, firstWeekday, setFocusedDate, (date) =>
    setOpenPanel({ date, place: "calendar" }),
  );
  const dragHandlers = useInfusionDrag(planner);
  const induction = view?.entries.filter(({ phase }) => phase !== "maintenance") ?? [];
  const now = today ?? startDate ?? focusedDate;
  const scope = {
    first: induction[0]?.date ?? startDate ?? null,
    last: induction.at(-1)?.date ?? null,
    today: now,
    firstWeekday,
  };
  let weeks = listWeeks(scope, offset);
  // The day that the keyboard is on is always there: who walks out of the weeks turns them on.
  const focusedWeek = getWeekStart(focusedDate, firstWeekday);
  const edge = weeks.at(-1) ?? focusedWeek;
  if (focusedWeek < (weeks[0] ?? focusedWeek) || focusedWeek > edge) {
    // Today stays in sight beside it where there is room for both.
    const thisWeek = getWeekStart(now, firstWeekday);
    const weeksAhead = daysBetween(thisWeek, focusedWeek) / 7;
    const begin = weeksAhead >= 0 && weeksAhead < weeks.length ? thisWeek : addDays(focusedWeek, -7);
    weeks = weeks.map((_, i) => addDays(begin, i * 7));
  }
  const first = weeks[0] ?? focusedWeek;
  const last = addDays(weeks.at(-1) ?? first, 6);
  const turn = (direction: -1 | 1): void => {
    setOffset(offset + direction * STEP_WEEKS);
    setFocusedDate(addDays(first, direction * STEP_WEEKS * 7 + 7));
  };
  const sameYear = first.slice(0, 4) === last.slice(0, 4);
  const title = messages.t(messages.course.fromTo, {
    from: sameYear ? messages.date(first, "month").replace(/\s*\d{4}/, "") : messages.date(first, "month"),
    to: messages.date(last, "month"),
  });
  const weekdays = listWeekdays(firstWeekday);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it listens for its days, some fifty of them
    <div
      class="ik-calendar"
      part="picture"
      ref={root}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const cell = (event.target as HTMLElement).closest<HTMLElement>("[data-date]");
        const date = cell?.dataset["date"] as PlainDate | undefined;
        if (!date) return;
        setFocusedDate(date);
        setOpenPanel({ date, place: "calendar" });
      }}
      {...dragHandlers}
    >
      <div class="ik-calendar-head">
        <Heading>{first.slice(0, 7) === last.slice(0, 7) ? messages.date(first, "month") : title}</Heading>
        <div class="ik-buttons">
          <Button kind="secondary" aria-label={text.earlierWeeks} onClick={() => turn(-1)}>
            ‹
          </Button>
          <Button kind="secondary" aria-label={text.laterWeeks} onClick={() => turn(1)}>
            ›
          </Button>
        </div>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table whose days are walked over is a grid */}
      <table role="grid" aria-label={title} {...noTranslate}>
        <WeekdayHead weekdays={weekdays} messages={messages} />
        <tbody>
          {weeks.map((week, i) => (
            <tr key={week}>
              {weekdays.map((_, column) => {
                const date = addDays(week, column);
                return <Day key={weekdayOf(date)} date={date} isFirstCell={i === 0 && column === 0} />;
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <DropPreview />
      {openPanel?.place === "calendar" && <DayPanel />}
      <p class="ik-hint">{text.dragHint}</p>
      <Legend />
    </div>
  );
};
