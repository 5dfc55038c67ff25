import { addDays, addMonths, type PlainDate } from "@infusionkit/core";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useDayGrid } from "../hooks/useDayGrid.ts";
import { useInfusionDrag } from "../hooks/useInfusionDrag.ts";
import type { Planner } from "../hooks/usePlanner.ts";
import { usePlannerContext } from "../PlannerContext.ts";
import { Button } from "./Button.tsx";
import { DayPanel } from "./DayPanel.tsx";
import { DropPreview } from "./DropPreview.tsx";
import { getFirstDay, getMonth, MonthTable, type Month, type MonthView } from "./MonthTable.tsx";

/** How many large months keep their slot when they are not shown. */
const MAX_SLOTS = 12;

/** The months to show: those of the induction large, those of the maintenance small; always that of the keyboard. */
const listMonths = ({
  course,
  focusedDate,
  protocol,
}: Planner): { readonly large: readonly Month[]; readonly small: readonly Month[] } => {
  const infusions = course?.infusions ?? [];
  const first = infusions[0]?.date ?? focusedDate;
  const large = new Set([
    getMonth(first),
    ...infusions.filter(({ phase }) => phase === "induction").map(({ date }) => getMonth(date)),
    ...(course ? [getMonth(addDays(first, protocol.induction.spanDays - 1))] : []),
  ]);
  const small = new Set(infusions.map(({ date }) => getMonth(date)).filter((month) => !large.has(month)));
  if (!small.has(getMonth(focusedDate))) large.add(getMonth(focusedDate));
  return { large: [...large].sort(), small: [...small].sort() };
};

/** The plan as months from Monday to Sunday, whose days are walked over by the arrow keys. */
export const MonthCalendar = (): JSX.Element => {
  const planner = usePlannerContext();
  const { course, messages, getDayInfo, closures, focusedDate, openPanel, dragTarget } = planner;
  const { setFocusedDate, setOpenPanel } = planner;
  const text = messages.courseForm;
  const root = useRef<HTMLDivElement>(null);
  const onKeyDown = useDayGrid(root, focusedDate, setFocusedDate, (date) =>
    setOpenPanel({ date, place: "calendar" }),
  );
  const dragHandlers = useInfusionDrag(planner);

  const view: MonthView = useMemo(
    () => ({ course, messages, getDayInfo, closures, focusedDate, openPanel, dragTarget }),
    [course, messages, getDayInfo, closures, focusedDate, openPanel, dragTarget],
  );
  const { large, small } = listMonths(planner);
  const renderMonth = (month: Month, monthView: MonthView, isSmall = false): JSX.Element => (
    <MonthTable key={month} month={month} small={isSmall} view={monthView}>
      {monthView.dragTarget && getMonth(monthView.dragTarget.to) === month && <DropPreview />}
      {monthView.openPanel?.place === "calendar" && getMonth(monthView.openPanel.date) === month && (
        <DayPanel />
      )}
    </MonthTable>
  );

  // The small months follow once the rest of the plan is on the screen: they are many, and mostly out of sight.
  const [deferred, setDeferred] = useState({ view, small });
  useEffect(() => setDeferred({ view, small }), [view]);
  const smallMonths = useMemo(
    () => deferred.small.map((month) => renderMonth(month, deferred.view, true)),
    [deferred],
  );

  // Keep an empty slot for a month that goes, so that the layout does not jump while a date is typed.
  const slots = useRef(new Set<Month>()).current;
  if (slots.size > MAX_SLOTS) slots.clear();
  for (const month of large) slots.add(month);
  const lastSmall = small.at(-1) ?? "";
  const renderSlots = (isHere: (month: Month) => boolean): JSX.Element[] =>
    [...slots]
      .filter(isHere)
      .sort()
      .map((month) => (
        <div key={month} class="ik-slot">
          {large.includes(month) && renderMonth(month, view)}
        </div>
      ));

  /** The month before all of those that are shown, or after them: one press, one month. */
  const renderMonthNav = (direction: -1 | 1, name: string): JSX.Element => {
    const shown = [...large, ...small].sort();
    const edge = (direction < 0 ? shown[0] : shown.at(-1)) ?? getMonth(focusedDate);
    return (
      <div class={direction > 0 ? "ik-month-nav ik-month-nav-next" : "ik-month-nav"}>
        <Button kind="secondary" onClick={() => setFocusedDate(addMonths(getFirstDay(edge), direction))}>
          {name}
        </Button>
      </div>
    );
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it listens for its days, some hundred of them
    <div
      class="ik-months"
      part="picture"
      ref={root}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const day = (event.target as HTMLElement).closest<HTMLElement>("[data-date]");
        const date = day?.dataset["date"] as PlainDate | undefined;
        if (!date) return;
        setFocusedDate(date);
        setOpenPanel({ date, place: "calendar" });
      }}
      {...dragHandlers}
    >
      {renderMonthNav(-1, `‹ ${text.earlierMonth}`)}
      {renderSlots((month) => !lastSmall || month < lastSmall)}
      {smallMonths.length > 0 && <div class="ik-small-months">{smallMonths}</div>}
      {renderSlots((month) => !!lastSmall && month > lastSmall)}
      {renderMonthNav(1, `${text.laterMonth} ›`)}
    </div>
  );
};
