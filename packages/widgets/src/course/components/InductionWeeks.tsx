import {
  addDays,
  createObstacleFinder,
  type ClinicCalendar,
  type Infusion,
  type PlainDate,
  type Unavailability,
  type Weekday,
} from "@infusionkit/core";
import type { JSX } from "preact";
import { getWeekStart, listWeekdays } from "../model/calendarWeeks.ts";
import type { CourseMessages } from "../text/courseMessages.ts";
import { noTranslate } from "../text/dates.tsx";

/** The weeks of the induction, as a picture: the list says all of it in words. */
export const InductionWeeks = ({
  infusions,
  spanDays,
  calendar,
  unavailable,
  firstWeekday,
  messages,
}: {
  readonly infusions: readonly Infusion[];
  /** The days within which all of the induction falls, the first included. */
  readonly spanDays: number;
  readonly calendar: ClinicCalendar;
  readonly unavailable: readonly Unavailability[];
  /** The day on which weeks begin. */
  readonly firstWeekday: Weekday;
  readonly messages: CourseMessages;
}): JSX.Element | null => {
  const first = infusions[0]?.date;
  if (!first) return null;
  const end = addDays(first, spanDays);
  const days: PlainDate[] = [];
  for (
    let date = getWeekStart(first, firstWeekday);
    date < end || days.length % 7 !== 0;
    date = addDays(date, 1)
  )
    days.push(date);
  const findObstacles = createObstacleFinder(calendar, unavailable);
  const extraDays = new Map((calendar.extraDays ?? []).map(({ date, label = "" }) => [date, label]));
  /** What has a name: a closure, a public holiday, or an extra day. */
  const findLabel = (date: PlainDate): string =>
    extraDays.get(date) ?? findObstacles(date).flatMap((one) => ("label" in one ? [one.label] : []))[0] ?? "";
  const labels = new Set(days.map(findLabel).filter(Boolean));
  return (
    <div class="ik-weeks" part="picture" aria-hidden="true" {...noTranslate}>
      {listWeekdays(firstWeekday).map((day) => (
        <small key={day}>{`${messages.weekday(day, "short")} `}</small>
      ))}
      {days.map((date) => {
        const classes = [
          date >= first && date < end && "ik-span",
          findObstacles(date).length > 0 && "ik-closed",
          extraDays.has(date) && "ik-extra",
        ];
        return (
          <span
            key={date}
            class={classes.filter(Boolean).join(" ")}
            title={findLabel(date) || undefined}
            data-n={infusions.find((infusion) => infusion.date === date)?.number}
          >
            {`${Number(date.slice(8))} `}
          </span>
        );
      })}
      <small class="ik-closure-names">{messages.list([...labels])}</small>
    </div>
  );
};
