import {
  WEEKDAYS,
  type AlternatingDays,
  type ExtraDay,
  type OpeningDays as OpeningEntry,
  type Weekday,
} from "@infusionkit/core";
import type { JSX } from "preact";
import type { CourseLocale, CourseMessages } from "../text/courseMessages.ts";
import { formatAlternating } from "../text/dayText.ts";

/** The clinic's opening days in words: each change, each rule of alternating weeks and each extra day in its own line. */
export const OpeningDaysText = ({
  entries,
  alternatingDays = [],
  extraDays = [],
  messages,
}: {
  readonly entries: readonly OpeningEntry[];
  readonly alternatingDays?: readonly AlternatingDays[];
  readonly extraDays?: readonly ExtraDay[];
  readonly messages: CourseMessages;
}): JSX.Element => {
  const text = messages.course;
  return (
    <>
      {entries.map(({ from, days }) => (
        <p key={from ?? ""} class="ik-hint">
          {messages.t(from ? text.openFrom : text.openOn, {
            date: from ? messages.date(from) : "",
            days: messages.list(days.map((day) => messages.weekday(day))),
          })}
        </p>
      ))}
      {alternatingDays.map((entry) => (
        <p key={JSON.stringify(entry)} class="ik-hint">
          {messages.t(entries.length > 0 ? text.alternating : text.alternatingOnly, {
            rhythm: formatAlternating(entry, messages),
          })}
        </p>
      ))}
      {extraDays.map(({ date, label = "" }) => (
        <p key={date} class="ik-hint">
          {messages.t(label ? text.extraDayFor : text.extraDay, {
            date: messages.date(date),
            label,
          })}
        </p>
      ))}
    </>
  );
};

/**
 * The weekdays as boxes to tick, like the days of a diary.
 *
 * @example
 * <WeekdayBoxes
 *   legend="Opening days"
 *   days={["monday", "thursday"]}
 *   messages={getCalendarFormMessages()}
 *   onChange={(weekday, isTicked) => console.log(weekday, isTicked)}
 * />;
 */
export const WeekdayBoxes = ({
  legend,
  days,
  isAbsence = false,
  messages,
  onChange,
}: {
  readonly legend: string;
  readonly days: readonly Weekday[];
  /** Whether what is ticked is a day on which somebody cannot come: that one is struck through then, and not the others. */
  readonly isAbsence?: boolean;
  readonly messages: CourseLocale;
  readonly onChange: (weekday: Weekday, isTicked: boolean) => void;
}): JSX.Element => (
  <fieldset>
    <legend>{legend}</legend>
    <div class={isAbsence ? "ik-weekday-picker ik-absences" : "ik-weekday-picker"}>
      {WEEKDAYS.map((day) => (
        <label key={day}>
          <input
            type="checkbox"
            checked={days.includes(day)}
            onChange={(event) => onChange(day, event.currentTarget.checked)}
          />
          {/* Shown in short; its name is the whole word. */}
          <span>
            <span aria-hidden="true">{messages.weekday(day, "short")}</span>{" "}
            <span class="ik-hidden">{messages.weekday(day)}</span>
          </span>
        </label>
      ))}
    </div>
  </fieldset>
);
