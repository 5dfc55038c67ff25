import {
  WEEKDAYS,
  type AlternatingDays,
  type ExtraDay,
  type OpeningDays as OpeningEntry,
  type Weekday,
} from "@infusionkit/core";
import type { JSX } from "preact";
import type { OpeningChange } from "../model/types.ts";
import type { CourseMessages } from "../text/courseMessages.ts";
import { formatRhythm } from "../text/dayText.ts";

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
}): JSX.Element => (
  <>
    {entries.map(({ from, days }) => (
      <p key={from ?? ""} class="ik-hint">
        {messages.t(from ? messages.course.openFrom : messages.course.openOn, {
          date: from ? messages.date(from) : "",
          days: messages.list(days.map((day) => messages.weekday(day))),
        })}
      </p>
    ))}
    {alternatingDays.map(({ days, everyWeeks, from, to }) => (
      <p key={`${days.join()}${everyWeeks}${from}`} class="ik-hint">
        {messages.t(to ? messages.course.alternatingUntil : messages.course.alternating, {
          rhythm: formatRhythm(days, everyWeeks, messages),
          from: messages.date(from),
          to: to ? messages.date(to) : "",
        })}
      </p>
    ))}
    {extraDays.map(({ date, label = "" }) => (
      <p key={date} class="ik-hint">
        {messages.t(label ? messages.course.extraDayFor : messages.course.extraDay, {
          date: messages.date(date),
          label,
        })}
      </p>
    ))}
  </>
);

/** The weekdays as boxes to tick, like the days of a diary. */
export const WeekdayBoxes = ({
  legend,
  days,
  changes = [],
  messages,
  onChange,
}: {
  readonly legend: string;
  readonly days: readonly Weekday[];
  /** Later opening days, which are shown and not edited. */
  readonly changes?: readonly OpeningChange[];
  readonly messages: CourseMessages;
  readonly onChange: (weekday: Weekday, open: boolean) => void;
}): JSX.Element => (
  <fieldset>
    <legend>{legend}</legend>
    <div class="ik-weekday-picker">
      {WEEKDAYS.map((day) => {
        const short = messages.weekday(day, "short");
        return (
          <label key={day}>
            <input
              type="checkbox"
              checked={days.includes(day)}
              onChange={(event) => onChange(day, event.currentTarget.checked)}
            />
            <span>
              {short}
              <span class="ik-hidden">{messages.weekday(day).slice(short.length)}</span>
            </span>
          </label>
        );
      })}
    </div>
    <OpeningDaysText entries={changes} messages={messages} />
  </fieldset>
);
