/** Where a course stands, in one line for the head of the page. */
import { daysBetween, formatObstacle, WEEKDAYS, type Obstacle } from "@infusionkit/core";
import type { PlanView } from "../model/planView.ts";
import type { PlannerMessages } from "./courseMessages.ts";

/** The line, and what stands smaller beside it. */
export type PlanStatus = { readonly title: string; readonly detail: string };

/** The first and last date of the induction that is shown, without what was missed, cancelled or dropped. */
const getInductionDates = ({ entries }: PlanView): readonly [string, string] | null => {
  const dates = entries
    .filter(
      ({ phase, state, isDropped }) =>
        phase === "induction" && state !== "missed" && state !== "cancelled" && !isDropped,
    )
    .map(({ date }) => date);
  return dates.length > 0 ? [dates[0] as string, dates.at(-1) as string] : null;
};

/** What stands in the way, short: the weekdays on which the clinic never opens are said by those on which it does. */
const formatObstacles = (
  obstacles: readonly Obstacle[],
  { coursePlanner, t, list, weekday }: PlannerMessages,
): string => {
  const closed = obstacles.flatMap((one) => (one.kind === "closed-weekday" ? [one.weekday] : []));
  const others = obstacles.filter(({ kind }) => kind !== "closed-weekday").map(formatObstacle);
  const open = WEEKDAYS.filter((day) => !closed.includes(day)).map((day) => weekday(day));
  return [...(closed.length > 0 ? [t(coursePlanner.opensOnly, { days: list(open) })] : []), ...others].join(
    "; ",
  );
};

/** Says where the course stands. */
export const formatPlanStatus = (view: PlanView | null, messages: PlannerMessages): PlanStatus => {
  const text = messages.coursePlanner;
  const { t, date } = messages;
  if (!view) return { title: text.empty, detail: "" };
  const { review, choices, source, spanEnd, next } = view;
  const { spanDays, infusions } = source.context.protocol.induction;
  const ends = getInductionDates(view) as
    readonly [`${number}-${number}-${number}`, `${number}-${number}-${number}`] | null;
  const range = ends ? { from: date(ends[0], "day"), to: date(ends[1], "day") } : null;
  if (!review) {
    const count = source.infusions ?? infusions;
    if (choices && !choices.fits) {
      return {
        title: t(text.doesNotFit, {
          start: date(source.start as `${number}-${number}-${number}`, "day"),
          count,
          days: spanDays,
        }),
        detail: formatObstacles(choices.conflict?.obstacles ?? [], messages),
      };
    }
    return {
      title: ends
        ? t(messages.course.headline, {
            count,
            span: t(messages.course.days, { count: daysBetween(ends[0], ends[1]) + 1 }),
          })
        : "",
      detail: ends ? t(messages.course.fromTo, { from: date(ends[0], "short"), to: date(ends[1]) }) : "",
    };
  }
  const { state, progress, needsChoice } = review;
  if (needsChoice) {
    return {
      title: `${t(text.given, { given: progress.given, count: progress.of })}. ${t(text.restDoesNotFit, { days: spanDays })}`,
      detail: "",
    };
  }
  if (state === "maintenance" || state === "complete") {
    return {
      title: state === "complete" ? text.complete : t(text.inductionDone, { count: progress.given }),
      detail: [
        progress.maintenanceGiven > 0 && t(text.maintenanceGiven, { count: progress.maintenanceGiven }),
        progress.daysSinceLast !== null && next && t(text.lastGiven, { count: progress.daysSinceLast }),
      ]
        .filter(Boolean)
        .join(", "),
    };
  }
  return {
    title: t(text.given, { given: progress.given, count: progress.of }),
    detail: range
      ? spanEnd && progress.given > 0
        ? t(text.latestEnd, { ...range, latest: date(spanEnd, "day") })
        : t(messages.course.fromTo, range)
      : "",
  };
};
