import {
  addDays,
  WEEKDAYS,
  weekdayOf,
  type Closure,
  type Infusion,
  type OpeningDays,
  type PlainDate,
} from "@infusionkit/core";
import type { JSX } from "preact";
import { getOpeningDays } from "../model/openingDays.ts";
import type { CourseMessages } from "../text/courseMessages.ts";
import { noTranslate } from "../text/dates.tsx";

/** The weeks of the induction, as a picture: the list says all of it in words. */
export const InductionWeeks = ({
  infusions,
  spanDays,
  openingDays,
  closures,
  unavailable,
  messages,
}: {
  readonly infusions: readonly Infusion[];
  /** The days within which all of the induction falls, the first included. */
  readonly spanDays: number;
  /** In the order of their dates. */
  readonly openingDays: readonly OpeningDays[];
  readonly closures: readonly Closure[];
  readonly unavailable: readonly PlainDate[];
  readonly messages: CourseMessages;
}): JSX.Element | null => {
  const first = infusions[0]?.date;
  if (!first) return null;
  const monday = addDays(first, -WEEKDAYS.indexOf(weekdayOf(first)));
  const end = addDays(first, spanDays);
  const days: PlainDate[] = [];
  for (let date = monday; date < end || days.length % 7 !== 0; date = addDays(date, 1)) days.push(date);
  const findClosure = (date: PlainDate): Closure | undefined =>
    closures.find(({ from, to = from }) => date >= from && date <= to);
  const isOpeningDay = (date: PlainDate): boolean =>
    getOpeningDays(openingDays, date).includes(weekdayOf(date));
  const labels = new Set(days.flatMap((date) => findClosure(date)?.label ?? []));
  return (
    <div class="ik-weeks" part="picture" aria-hidden="true" {...noTranslate}>
      {WEEKDAYS.map((day) => (
        <small key={day}>{messages.weekday(day, "short")}</small>
      ))}
      {days.map((date) => {
        const closure = findClosure(date);
        const classes = [
          date >= first && date < end && "ik-span",
          (closure || !isOpeningDay(date) || unavailable.includes(date)) && "ik-closed",
        ];
        return (
          <span
            key={date}
            class={classes.filter(Boolean).join(" ")}
            title={closure?.label}
            data-n={infusions.find((infusion) => infusion.date === date)?.number}
          >
            {Number(date.slice(8))}
          </span>
        );
      })}
      <small class="ik-closure-names">{messages.list([...labels])}</small>
    </div>
  );
};
