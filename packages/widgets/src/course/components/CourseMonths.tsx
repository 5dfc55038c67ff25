import type { ClinicCalendar, Course, PlainDate, Protocol, Unavailability, Weekday } from "@infusionkit/core";
import { addDays } from "@infusionkit/core";
import type { JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { useDayGrid } from "../hooks/useDayGrid.ts";
import { listWeekdays } from "../model/calendarWeeks.ts";
import { createDayInfo, type DayInfo } from "../model/dayInfo.ts";
import { listMonths, listMonthWeeks } from "../model/monthWeeks.ts";
import { toProposedEntry } from "../model/planView.ts";
import type { CourseMessages } from "../text/courseMessages.ts";
import { DateText, noTranslate } from "../text/dates.tsx";
import { formatClosed, formatExtra } from "../text/dayText.ts";
import { Button } from "./Button.tsx";
import { DayCell } from "./DayCell.tsx";
import { WeekdayHead } from "../text/WeekdayHead.tsx";

/** How many months are shown at first, and with each press for more. */
const MONTHS_AT_ONCE = 12;

type CourseMonthsProps = {
  readonly course: Course;
  readonly protocol: Protocol;
  readonly calendar: ClinicCalendar;
  readonly unavailable: readonly Unavailability[];
  readonly today: PlainDate | undefined;
  readonly firstWeekday: Weekday;
  readonly messages: CourseMessages;
  readonly heading: "h4";
  /** Whether the reader may say that they cannot come on a day: not once the course has begun. */
  readonly canChange: boolean;
  readonly onUnavailable: (unavailable: readonly Unavailability[]) => void;
};

/** The days of the first weeks, and what there is on each. */
const createCourseDayInfo = ({
  course,
  protocol,
  calendar,
  unavailable,
  today,
}: Pick<CourseMonthsProps, "course" | "protocol" | "calendar" | "unavailable" | "today">): ((
  date: PlainDate,
) => DayInfo) => {
  const first = course.infusions[0]?.date ?? course.start;
  const spanEnd = addDays(first, protocol.induction.spanDays - 1);
  return createDayInfo({
    view: {
      entries: course.infusions.map((infusion) => ({
        ...toProposedEntry(infusion, today ?? first, spanEnd),
        state: "planned" as const,
      })),
      spanStart: first,
      spanEnd,
    },
    calendar,
    unavailable,
  });
};

/** What there is on a day, and whether the patient can come. It opens below the month of the day. */
const MonthDayPanel = ({
  date,
  info,
  messages,
  unavailable,
  canChange,
  onUnavailable,
  onClose,
}: Pick<CourseMonthsProps, "messages" | "unavailable" | "canChange" | "onUnavailable"> & {
  readonly date: PlainDate;
  readonly info: DayInfo;
  readonly onClose: () => void;
}): JSX.Element => {
  const { course: text, t } = messages;
  const isOwnDay = unavailable.includes(date);
  const facts = [
    info.entry?.number != null && t(text.day.infusion, { number: info.entry.number }),
    formatClosed(info, messages),
    formatExtra(info, messages),
    info.unavailable && text.day.unavailable,
    info.inWindow && !info.entry && text.day.window,
  ].filter((fact): fact is string => Boolean(fact));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves from any of its controls
    <div
      class="ik-month-panel"
      role="group"
      aria-label={messages.date(date)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <p role="status">
        <b>
          <DateText date={date} locale={messages} />
        </b>
        {facts.map((fact) => (
          <span key={fact}>, {fact}</span>
        ))}
      </p>
      <p class="ik-buttons">
        {canChange && (isOwnDay || !info.unavailable) && (
          <Button
            onClick={() =>
              onUnavailable(isOwnDay ? unavailable.filter((one) => one !== date) : [...unavailable, date])
            }
          >
            {isOwnDay ? text.canCome : text.cannotCome}
          </Button>
        )}
        <Button kind="secondary" onClick={onClose}>
          {text.close}
        </Button>
      </p>
    </div>
  );
};

/** What the marks of a day mean. */
const Legend = ({ messages: { course } }: Pick<CourseMonthsProps, "messages">): JSX.Element => (
  <ul class="ik-month-marks">
    {(["span", "maintenance", "window", "closed", "today"] as const).map((mark) => (
      <li key={mark}>
        <span class={`ik-month-mark ik-month-mark-${mark}`} aria-hidden="true" />
        {course.legend[mark]}
      </li>
    ))}
  </ul>
);

/**
 * The months of a course in a row, from the first infusion to the last one of the maintenance. The arrow keys walk over the
 * days; a day that is pressed says what is on it.
 */
export const CourseMonths = (props: CourseMonthsProps): JSX.Element => {
  const { course, protocol, calendar, unavailable, today, firstWeekday, messages, heading: Heading } = props;
  const root = useRef<HTMLDivElement>(null);
  const first = course.infusions[0]?.date ?? course.start;
  const last = course.infusions.at(-1)?.date ?? first;
  const [count, setCount] = useState(MONTHS_AT_ONCE);
  const allMonths = listMonths(first, last);
  const months = allMonths.slice(0, count);
  const [pickedDate, setPickedDate] = useState<PlainDate | null>(null);
  const [openDate, setOpenDate] = useState<PlainDate | null>(null);
  const isShown = (date: PlainDate): boolean => months.some((month) => date.startsWith(month.slice(0, 8)));
  // A change of the plan can take away the month that the keyboard was on.
  const focusedDate = pickedDate && isShown(pickedDate) ? pickedDate : first;
  const getDayInfo = useMemo(
    () => createCourseDayInfo({ course, protocol, calendar, unavailable, today }),
    [course, protocol, calendar, unavailable, today],
  );
  const onKeyDown = useDayGrid(
    root,
    focusedDate,
    firstWeekday,
    (date) => isShown(date) && setPickedDate(date),
    setOpenDate,
  );
  const close = (): void => {
    root.current?.querySelector<HTMLElement>(`[data-date="${openDate}"]`)?.focus();
    setOpenDate(null);
  };
  const weekdays = listWeekdays(firstWeekday);
  const { course: text, t } = messages;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it listens for its days, some hundred of them
    <div
      class="ik-months"
      part="picture"
      ref={root}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const cell = (event.target as HTMLElement).closest<HTMLElement>("[data-date]");
        const date = cell?.dataset["date"] as PlainDate | undefined;
        if (!date) return;
        setPickedDate(date);
        setOpenDate(date);
      }}
    >
      <Legend messages={messages} />
      <p class="ik-hint">{props.canChange ? text.monthsHint : text.monthsHintBegun}</p>
      <div class="ik-month-row">
        {months.map((month) => (
          <div class="ik-month" key={month}>
            <Heading class="ik-month-name">{messages.date(month, "month")}</Heading>
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table whose days are walked over is a grid */}
            <table role="grid" aria-label={messages.date(month, "month")} {...noTranslate}>
              <WeekdayHead weekdays={weekdays} messages={messages} />
              <tbody>
                {listMonthWeeks(month, firstWeekday).map((week, i) => (
                  <tr key={i}>
                    {week.map((date, column) => {
                      // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a place without a day
                      if (!date) return <td key={column} />;
                      const info = getDayInfo(date);
                      return (
                        <DayCell
                          key={column}
                          date={date}
                          info={info}
                          entry={info.entry}
                          messages={messages}
                          today={today ?? null}
                          isTabStop={date === focusedDate}
                          showsMonth={false}
                          class={date === openDate ? "ik-day-open" : undefined}
                        />
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
            {openDate && openDate.startsWith(month.slice(0, 8)) && (
              <MonthDayPanel
                date={openDate}
                info={getDayInfo(openDate)}
                messages={messages}
                unavailable={unavailable}
                canChange={props.canChange}
                onUnavailable={props.onUnavailable}
                onClose={close}
              />
            )}
          </div>
        ))}
      </div>
      {allMonths.length > count && (
        <Button onClick={() => setCount(count + MONTHS_AT_ONCE)}>
          {t(text.moreMonths, { count: Math.min(MONTHS_AT_ONCE, allMonths.length - count) })}
        </Button>
      )}
    </div>
  );
};
