import { addDays, daysInMonth, WEEKDAYS, type Closure, type PlainDate } from "@infusionkit/core";
import type { ComponentChildren, JSX } from "preact";
import { getColumn } from "../hooks/useDayGrid.ts";
import type { Planner } from "../hooks/usePlanner.ts";
import { noTranslate } from "../text/dates.tsx";
import { formatClosed } from "../text/dayText.ts";

/** A month as the beginning of its dates: `2026-12`. */
export type Month = string;

export const getMonth = (date: PlainDate): Month => date.slice(0, 7);

export const getFirstDay = (month: Month): PlainDate => `${month}-01` as PlainDate;

/** What a month shows. */
export type MonthView = Pick<
  Planner,
  "course" | "messages" | "getDayInfo" | "closures" | "focusedDate" | "openPanel" | "dragTarget"
>;

/** What stands in the place of a number where nothing is planned any more. */
const ATTENDANCE_SIGNS = { given: "✓", missed: "✕", cancelled: "✕" } as const;

const getLastDay = (month: Month): number => daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)));

/** The closures of a month, each with its days: "24–31 Christmas closure". */
const formatClosureNames = (month: Month, closures: readonly Closure[]): string =>
  closures
    .filter(({ from, to = from }) => getMonth(from) <= month && getMonth(to) >= month)
    .sort((one, other) => (one.from < other.from ? -1 : 1))
    .map(({ from, to = from, label }) => {
      const first = getMonth(from) < month ? 1 : Number(from.slice(8));
      const last = getMonth(to) > month ? getLastDay(month) : Number(to.slice(8));
      return `${first === last ? first : `${first}–${last}`} ${label}`;
    })
    .join(" · ");

const DayCell = ({ date, view }: { readonly date: PlainDate; readonly view: MonthView }): JSX.Element => {
  const { course, messages, focusedDate, openPanel, dragTarget } = view;
  const text = messages.courseForm.day;
  const info = view.getDayInfo(date);
  const { infusion, attendance, unavailable, inSpan, inWindow } = info;
  const closed = formatClosed(info, messages);
  // While an infusion is dragged it is shown where it would land.
  const isTarget = dragTarget?.to === date;
  const shown = isTarget
    ? course?.infusions.find((one) => one.date === dragTarget.from)
    : dragTarget?.from === date
      ? undefined
      : infusion;
  const classes = [
    "ik-day",
    inSpan ? "ik-span" : inWindow && "ik-in-window",
    info.rangeStart && "ik-range-start",
    info.rangeEnd && "ik-range-end",
    (closed || unavailable) && "ik-closed",
    shown && `ik-${shown.phase}`,
    attendance && `ik-${attendance}`,
    isTarget && "ik-drag-target",
    openPanel?.date === date && "ik-day-open",
  ];
  const name = [
    messages.date(date, "short"),
    infusion && messages.t(text.infusion, { number: infusion.number }),
    attendance && text[attendance],
    closed,
    unavailable && text.unavailable,
    inWindow && !infusion && text.window,
  ];
  return (
    <td
      data-date={date}
      data-n={shown?.number ?? (attendance ? ATTENDANCE_SIGNS[attendance] : undefined)}
      tabIndex={date === focusedDate ? 0 : -1}
      aria-label={name.filter(Boolean).join(", ")}
      title={closed || undefined}
      class={classes.filter(Boolean).join(" ")}
    >
      {Number(date.slice(8))}
    </td>
  );
};

/** A month from Monday to Sunday: a grid whose days can be pressed and walked over. */
export const MonthTable = ({
  month,
  small,
  view,
  children,
}: {
  readonly month: Month;
  readonly small?: boolean;
  readonly view: MonthView;
  /** What stands below the month, such as the panel of one of its days. */
  readonly children?: ComponentChildren;
}): JSX.Element => {
  const { messages, closures } = view;
  const start = getFirstDay(month);
  const before = getColumn(start);
  const days = getLastDay(month);
  const title = messages.date(start, "month");
  const closureNames = formatClosureNames(month, closures);
  return (
    <div class={small ? "ik-month ik-small" : "ik-month"}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table whose days are walked over is a grid */}
      <table role="grid" aria-label={title} {...noTranslate}>
        <caption aria-hidden="true">{title}</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((day) => (
              <th key={day} scope="col" abbr={messages.weekday(day)}>
                {messages.weekday(day, "short")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: Math.ceil((before + days) / 7) }, (_, week) => (
            <tr key={week}>
              {WEEKDAYS.map((weekday, column) => {
                const day = week * 7 + column - before;
                return day < 0 || day >= days ? (
                  <td key={weekday} aria-hidden="true" />
                ) : (
                  <DayCell key={addDays(start, day)} date={addDays(start, day)} view={view} />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {closureNames && (
        <p class="ik-closure-names" key={closureNames}>
          {closureNames}
        </p>
      )}
      {children}
    </div>
  );
};
