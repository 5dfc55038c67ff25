import { addDays, daysBetween, weekdayOf, WEEKDAYS, type Infusion, type PlainDate } from "@infusionkit/core";
import type { JSX } from "preact";
import type { CourseWords } from "./CourseCalculator.tsx";

export type WeekGridProps = {
  /** The infusions of the induction. */
  readonly infusions: readonly Infusion[];
  readonly isShut: (date: PlainDate) => boolean;
  readonly spanDays: number;
  readonly words: CourseWords;
};

/**
 * The induction as weeks from Monday to Sunday, with the span of the protocol drawn as one band.
 * A picture: the list beside it says the same in words, so that it is hidden from assistive technology.
 */
export const WeekGrid = ({ infusions, isShut, spanDays, words }: WeekGridProps): JSX.Element | null => {
  const first = infusions[0]?.date;
  if (!first) return null;
  const last = addDays(first, spanDays - 1);
  const monday = addDays(first, -WEEKDAYS.indexOf(weekdayOf(first)));
  const weeks = Math.ceil((daysBetween(monday, last) + 1) / 7);
  const numbers = new Map(infusions.map((infusion) => [infusion.date, infusion.number]));

  return (
    <figure class="ik-weeks" aria-hidden="true">
      <div class="ik-weeks-head">
        {WEEKDAYS.map((day) => (
          <span key={day}>{words.weekday(day, "short")}</span>
        ))}
      </div>
      {Array.from({ length: weeks }, (_, week) => (
        <div key={week} class="ik-week">
          {WEEKDAYS.map((weekday, column) => {
            const date = addDays(monday, week * 7 + column);
            const number = numbers.get(date);
            const inside = date >= first && date <= last;
            const edges = `${date === first || (inside && column === 0) ? " ik-span-start" : ""}${date === last || (inside && column === 6) ? " ik-span-end" : ""}`;
            const day = Number(date.slice(8));
            return (
              <span
                key={weekday}
                class={`ik-day${inside ? " ik-in-span" : ""}${edges}${number ? " ik-has-infusion" : isShut(date) ? " ik-shut" : ""}`}
              >
                {number ? <b>{number}</b> : null}
                <small>
                  {day === 1 || (week === 0 && column === 0)
                    ? words.date(date, "day").replace(/^(\d+ \w{3}).*$/, "$1")
                    : day}
                </small>
              </span>
            );
          })}
        </div>
      ))}
      <figcaption>
        <span class="ik-key ik-key-infusion" /> {words.course.legendInfusion}
        <span class="ik-key ik-key-shut" /> {words.course.legendShut}
      </figcaption>
    </figure>
  );
};
