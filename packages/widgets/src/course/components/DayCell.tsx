import type { PlainDate } from "@infusionkit/core";
import type { JSX } from "preact";
import type { DayInfo } from "../model/dayInfo.ts";
import type { PlanEntry } from "../model/planView.ts";
import type { CourseMessages } from "../text/courseMessages.ts";
import { formatClosed, formatExtra } from "../text/dayText.ts";

/** What stands in the circle of a day that has no number. */
export const SIGNS: Readonly<Partial<Record<PlanEntry["state"], string>>> = { missed: "✕", cancelled: "–" };

/** One day of a calendar, with what there is on it: in the staff planner, and in the months for patients. */
export const DayCell = ({
  date,
  info,
  entry,
  messages,
  today,
  isTabStop,
  showsMonth,
  status,
  class: className,
}: {
  readonly date: PlainDate;
  readonly info: DayInfo;
  /** The infusion that is shown here; while one is dragged it is not the one that stands here. */
  readonly entry: PlanEntry | undefined;
  readonly messages: CourseMessages;
  readonly today: PlainDate | null;
  /** Whether it is the one day that Tab reaches. */
  readonly isTabStop: boolean;
  /** Whether the month stands beside the number of the day. */
  readonly showsMonth: boolean;
  /** What has become of the infusion, where that is said. */
  readonly status?: string | undefined;
  readonly class?: string | undefined;
}): JSX.Element => {
  const text = messages.course.day;
  const closed = formatClosed(info, messages);
  const name = [
    messages.date(date, "short"),
    date === today && text.today,
    info.entry && info.entry.number !== null
      ? messages.t(text.infusion, { number: info.entry.number })
      : null,
    status,
    closed,
    formatExtra(info, messages),
    info.full && text.full,
    info.unavailable && text.unavailable,
    info.inWindow && !info.entry && text.window,
  ];
  const label =
    info.closed?.kind === "closure"
      ? info.closed.label
      : info.full
        ? text.full
        : info.extra === null
          ? ""
          : info.extra || text.extraShort;
  return (
    <td
      data-date={date}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={name.filter(Boolean).join(", ")}
      aria-current={date === today ? "date" : undefined}
      title={label || undefined}
      class={[
        "ik-day",
        info.inSpan ? "ik-span" : info.inWindow && "ik-in-window",
        (closed || info.full || info.unavailable) && "ik-closed",
        info.extra !== null && "ik-extra",
        today && date < today && "ik-past",
        className,
      ]
        .filter(Boolean)
        .join(" ")}
    >
      {/* Shown by the style sheet: the cell has a name of its own, in whole words. */}
      <span
        class="ik-day-number"
        data-text={
          showsMonth ? messages.date(date, "day").replace(/(\p{L}{3})\p{L}*/u, "$1") : Number(date.slice(8))
        }
      />
      {entry && (
        <span
          class={`ik-number ik-state-${entry.state}${entry.phase ? ` ik-${entry.phase}` : ""}${entry.isDropped ? " ik-dropped" : ""}`}
          data-text={SIGNS[entry.state] ?? entry.number ?? "·"}
        />
      )}
      {!entry && (date === today || label) && (
        <span class="ik-day-label" data-text={date === today ? text.today : label} />
      )}
    </td>
  );
};
