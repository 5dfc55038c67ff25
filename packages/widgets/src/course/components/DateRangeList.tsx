import type { JSX } from "preact";
import { addDateRange } from "../model/dateRanges.ts";
import type { ParsedRange } from "../model/parseDateRanges.ts";
import { MAX_LINE_LENGTH } from "../model/singleLine.ts";
import type { DateRange } from "../model/types.ts";
import { DateField } from "./DateField.tsx";
import { RowList, type RowListProps } from "./RowList.tsx";

/**
 * Days, or spans of days, that are filled in one below the other.
 *
 * @example
 * const messages = getCalendarFormMessages();
 * const rows = toDateRanges([{ from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" }]);
 * <DateRangeList
 *   legend="Closures"
 *   addLabel="Add a closure"
 *   rows={rows}
 *   readings={rows.map((row) => parseDateRange(row, messages))}
 *   messages={messages}
 *   hasReason
 *   onChange={(changed) => console.log(changed)}
 * />;
 */
export const DateRangeList = (
  props: RowListProps<DateRange> & {
    readonly legend: string;
    readonly addLabel: string;
    readonly readings: readonly ParsedRange[];
    /** Whether each has a reason beside it. */
    readonly hasReason?: boolean;
    /** What stands for a reason that is not given; that of a closure by default. */
    readonly defaultReason?: string;
    /** Whether each is one day and not a span. */
    readonly isSingle?: boolean;
  },
): JSX.Element => {
  const { readings, hasReason, isSingle, messages } = props;
  const text = messages.courseForm;
  const { defaultReason = text.defaultClosureReason } = props;
  return (
    <RowList
      {...props}
      addRow={(rows) => addDateRange(rows)}
      describeRow={(range, i) => {
        const { span, problem, from, to } = readings[i] as ParsedRange;
        const dates =
          span &&
          (span.from === span.to
            ? messages.date(span.from)
            : messages.t(messages.course.fromTo, {
                from: messages.date(
                  span.from,
                  span.from.slice(0, 4) === span.to.slice(0, 4) ? "short" : "full",
                ),
                to: messages.date(span.to),
              }));
        return {
          name:
            range.label.trim() ||
            (hasReason ? defaultReason : dates) ||
            messages.t(text.unfilledRow, { number: i + 1 }),
          detail: (hasReason && dates) || undefined,
          isSound: span !== null,
          problems: problem ? [text.rangeProblems[problem]] : [],
          renderFields: (change) => (
            <>
              {!isSingle && <p class="ik-hint">{text.spanHint}</p>}
              <DateField
                legend={isSingle ? text.extraDate : text.from}
                parts={range.from}
                reading={from}
                onChange={(parts) => change({ from: parts })}
                {...(isSingle ? {} : { onSpan: change })}
                rangeHint={isSingle ? text.rangeOneByOne : text.rangeInParts}
                messages={messages}
              />
              {!isSingle && (
                <DateField
                  legend={text.to}
                  parts={range.to}
                  reading={to}
                  onChange={(parts) => change({ to: parts })}
                  messages={messages}
                  rangeHint={text.rangeInParts}
                  optional
                />
              )}
              {hasReason && (
                <label class="ik-field">
                  <span>{text.closureReason}</span>
                  <input
                    part="field"
                    type="text"
                    autocomplete="off"
                    maxLength={MAX_LINE_LENGTH}
                    value={range.label}
                    placeholder={defaultReason}
                    onInput={(event) => change({ label: event.currentTarget.value })}
                  />
                </label>
              )}
            </>
          ),
        };
      }}
    />
  );
};
