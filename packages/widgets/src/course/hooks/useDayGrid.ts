import { addDays, addMonths, daysBetween, type PlainDate, type Weekday } from "@infusionkit/core";
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { getWeekStart } from "../model/calendarWeeks.ts";

/**
 * Walks over the days of a calendar by keyboard: arrow keys by days and weeks, Home and End to the ends of a week, Page
 * keys by months; Enter and Space open a day.
 *
 * @param root what holds the days, each an element with `data-date`
 * @param focusedDate the one day that Tab reaches
 * @param firstWeekday the day on which weeks begin
 * @returns what the calendar listens for
 */
export const useDayGrid = (
  root: RefObject<HTMLElement>,
  focusedDate: PlainDate,
  firstWeekday: Weekday,
  onWalk: (date: PlainDate) => void,
  onOpen: (date: PlainDate) => void,
): ((event: KeyboardEvent) => void) => {
  /** Whether the focus is to follow to the focused date, which may stand in a month that is only being drawn. */
  const follows = useRef(false);
  useLayoutEffect(() => {
    if (!follows.current) return;
    follows.current = false;
    root.current?.querySelector<HTMLElement>(`[data-date="${focusedDate}"]`)?.focus();
  }, [focusedDate]);

  return (event) => {
    const date = (event.target as HTMLElement).dataset["date"] as PlainDate | undefined;
    if (!date || event.ctrlKey || event.metaKey || event.altKey) return;
    const column = daysBetween(getWeekStart(date, firstWeekday), date);
    const forward = root.current && getComputedStyle(root.current).direction === "rtl" ? -1 : 1;
    const steps: Readonly<Record<string, () => PlainDate>> = {
      ArrowLeft: () => addDays(date, -forward),
      ArrowRight: () => addDays(date, forward),
      ArrowUp: () => addDays(date, -7),
      ArrowDown: () => addDays(date, 7),
      Home: () => addDays(date, -column),
      End: () => addDays(date, 6 - column),
      PageUp: () => addMonths(date, -1),
      PageDown: () => addMonths(date, 1),
    };
    const step = steps[event.key];
    if (step) {
      follows.current = true;
      onWalk(step());
    } else if (event.key === "Enter" || event.key === " ") onOpen(date);
    else return;
    event.preventDefault();
  };
};
