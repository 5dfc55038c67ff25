/** Where a course stands, in one line for the head of the page. */
import {
  daysBetween,
  findObstacles,
  formatObstacles as joinObstacles,
  WEEKDAYS,
  type ClinicCalendar,
  type Obstacle,
  type PlainDate,
  type Weekday,
} from "@infusionkit/core";
import type { PlanView } from "../model/planView.ts";
import type { PlannerMessages } from "./courseMessages.ts";
import { formatDays } from "./dates.tsx";

/** The line, and what stands smaller beside it. */
export type PlanStatus = { readonly title: string; readonly detail: string };

/** The first and last date of the induction that is shown, without what was missed, cancelled or dropped. */
const getInductionDates = ({ entries }: PlanView): readonly [PlainDate, PlainDate] | null => {
  const dates = entries
    .filter(
      ({ phase, state, isDropped }) =>
        phase === "induction" && state !== "missed" && state !== "cancelled" && !isDropped,
    )
    .map(({ date }) => date);
  return dates.length > 0 ? [dates[0] as PlainDate, dates.at(-1) as PlainDate] : null;
};

/** The weekdays on which the clinic opens; `null` where they change, or differ from week to week. */
const listOpenWeekdays = ({
  openingDays,
  alternatingDays = [],
}: ClinicCalendar): readonly Weekday[] | null => {
  const [first] = openingDays;
  // The days of one entry that begins on no date hold all along.
  const always =
    openingDays.length === 1 && typeof first === "object" && first.from === undefined
      ? first.days
      : openingDays.filter((entry) => typeof entry === "string");
  const isFixed =
    (always.length === openingDays.length || openingDays.length === 1) && alternatingDays.length === 0;
  return isFixed && always.length > 0 ? WEEKDAYS.filter((day) => always.includes(day)) : null;
};

/**
 * What stands in the way, short: where the clinic has the same weekdays all along, they are said, and not the closed ones.
 * Those alone that stand in the way would not tell when it opens.
 */
const formatObstacles = (
  obstacles: readonly Obstacle[],
  calendar: ClinicCalendar,
  { coursePlanner, t, list, weekday }: PlannerMessages,
): string => {
  const open = listOpenWeekdays(calendar);
  const isClosed = ({ kind }: Obstacle): boolean => kind === "closed-weekday";
  if (!open || !obstacles.some(isClosed)) return joinObstacles(obstacles);
  const others = joinObstacles(obstacles.filter((one) => !isClosed(one)));
  const days = list(open.map((day) => weekday(day)));
  return [t(coursePlanner.opensOnly, { days }), others].filter(Boolean).join("; ");
};

/** What keeps the course from beginning on the day that was asked for; nothing where that day is possible. */
export const getStartObstacles = ({ source: { start, context } }: PlanView): readonly Obstacle[] =>
  start ? findObstacles(context.calendar, start, context.unavailable) : [];

/**
 * Says where the course stands.
 *
 * @param isBegun whether there is a plan that only the settings keep from being shown
 */
export const formatPlanStatus = (
  view: PlanView | null,
  messages: PlannerMessages,
  isBegun = false,
): PlanStatus => {
  const text = messages.coursePlanner;
  const { t, date } = messages;
  if (!view) return { title: isBegun ? text.checkSettings : text.empty, detail: "" };
  const { review, choices, source, spanEnd, next } = view;
  const { spanDays, infusions } = source.context.protocol.induction;
  const ends = getInductionDates(view);
  const range = ends ? formatDays(ends[0], ends[1], messages) : "";
  if (!review) {
    const count = source.infusions ?? infusions;
    if (choices && !choices.fits) {
      // Nothing is wrong with the number of days where the first one itself cannot be.
      const against = getStartObstacles(view);
      if (against.length > 0) {
        return {
          title: t(text.startNotPossible, { start: date(source.start as PlainDate, "short") }),
          detail: joinObstacles(against),
        };
      }
      return {
        title: t(text.doesNotFit, {
          start: date(source.start as PlainDate, "day"),
          count,
          days: spanDays,
        }),
        detail: formatObstacles(choices.conflict?.obstacles ?? [], source.context.calendar, messages),
      };
    }
    return {
      title: ends
        ? t(messages.course.headline, {
            count,
            span: t(messages.course.days, { count: daysBetween(ends[0], ends[1]) + 1 }),
          })
        : "",
      detail: range,
    };
  }
  const { state, progress, needsChoice } = review;
  if (needsChoice) {
    const what = progress.given === 0 ? text.courseDoesNotFit : text.restDoesNotFit;
    return {
      title: `${t(text.given, { given: progress.given, count: progress.of })}. ${t(what, { days: spanDays })}`,
      detail: "",
    };
  }
  if (state === "maintenance" || state === "complete") {
    return {
      title: state === "complete" ? text.complete : t(text.inductionDone, { count: progress.given }),
      detail: [
        progress.maintenanceGiven > 0 && t(text.maintenanceGiven, { count: progress.maintenanceGiven }),
        progress.daysSinceLast !== null &&
          next &&
          // How long ago the last one was is said where the next one is overdue.
          !review.issues.some(({ code }) => code === "maintenance-overdue") &&
          (progress.daysSinceLast === 0
            ? text.lastToday
            : t(text.lastGiven, { count: progress.daysSinceLast })),
      ]
        .filter(Boolean)
        .join(", "),
    };
  }
  return {
    title: t(text.given, { given: progress.given, count: progress.of }),
    detail:
      range && spanEnd && progress.given > 0
        ? t(text.latestEnd, { range, latest: date(spanEnd, "day") })
        : range,
  };
};
