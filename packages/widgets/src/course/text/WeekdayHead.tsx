import type { Weekday } from "@infusionkit/core";
import type { JSX } from "preact";
import type { CourseMessages } from "./courseMessages.ts";

/** The head of a calendar's table, on the screen and on paper: the weekdays in the order in which a week has them here. */
export const WeekdayHead = ({
  weekdays,
  messages,
}: {
  readonly weekdays: readonly Weekday[];
  readonly messages: CourseMessages;
}): JSX.Element => (
  <thead>
    <tr>
      {weekdays.map((day) => (
        <th key={day} scope="col" abbr={messages.weekday(day)}>
          {messages.weekday(day, "short")}
        </th>
      ))}
    </tr>
  </thead>
);
