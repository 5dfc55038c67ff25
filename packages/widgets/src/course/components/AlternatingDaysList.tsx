import type { WeekInterval } from "@infusionkit/core";
import type { JSX } from "preact";
import { addAlternatingRow, toggleWeekday } from "../model/dateRanges.ts";
import type { ParsedAlternating } from "../model/parseDateRanges.ts";
import type { AlternatingRow } from "../model/types.ts";
import { formatAlternating } from "../text/dayText.ts";
import { DateField } from "./DateField.tsx";
import { WeekdayBoxes } from "./OpeningDays.tsx";
import { RowList, type RowListProps } from "./RowList.tsx";

/** What can be chosen: every second week first. */
const INTERVALS: readonly WeekInterval[] = [2, 3, 4, 1];

/**
 * Weekdays that are open in some weeks only, filled in one below the other.
 *
 * @example
 * const messages = getCalendarFormMessages();
 * const rows = toAlternatingRows([{ days: ["saturday"], everyWeeks: 2, from: "2026-12-05" }]);
 * <AlternatingDaysList
 *   rows={rows}
 *   readings={rows.map((row) => parseAlternatingRow(row, messages))}
 *   messages={messages}
 *   onChange={(changed) => console.log(changed)}
 * />;
 */
export const AlternatingDaysList = (
  props: RowListProps<AlternatingRow> & { readonly readings: readonly ParsedAlternating[] },
): JSX.Element => {
  const { readings, messages } = props;
  const text = messages.courseForm;
  return (
    <RowList
      {...props}
      legend={text.alternatingLegend}
      addLabel={text.addAlternating}
      addRow={addAlternatingRow}
      describeRow={(row, i) => {
        const { from, to, problem, entry } = readings[i] as ParsedAlternating;
        return {
          name: entry
            ? formatAlternating(entry, messages)
            : messages.t(text.alternatingRow, { number: i + 1 }),
          isSound: entry !== null,
          problems: problem ? [text.alternatingProblems[problem]] : [],
          renderFields: (change) => (
            <>
              <WeekdayBoxes
                legend={text.alternatingDays}
                days={row.days}
                messages={messages}
                onChange={(day, isOpen) => change({ days: toggleWeekday(row.days, day, isOpen) })}
              />
              <label class="ik-field">
                <span>{text.alternatingEvery}</span>
                <select
                  part="field"
                  value={row.everyWeeks}
                  onChange={(event) =>
                    change({ everyWeeks: Number(event.currentTarget.value) as WeekInterval })
                  }
                >
                  {INTERVALS.map((weeks) => (
                    <option key={weeks} value={weeks} selected={weeks === row.everyWeeks}>
                      {text.alternatingInterval[weeks]}
                    </option>
                  ))}
                </select>
              </label>
              <DateField
                legend={text.from}
                hint={text.alternatingFromHint}
                parts={row.from}
                reading={from}
                onChange={(parts) => change({ from: parts })}
                messages={messages}
                rangeHint={text.rangeInParts}
              />
              <DateField
                legend={text.alternatingTo}
                parts={row.to}
                reading={to}
                onChange={(parts) => change({ to: parts })}
                messages={messages}
                rangeHint={text.rangeInParts}
                optional
              />
            </>
          ),
        };
      }}
    />
  );
};
