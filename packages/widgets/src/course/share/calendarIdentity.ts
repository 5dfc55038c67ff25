/** The first second of 2026, from which the versions of a calendar file are counted. */
const EPOCH_SECONDS = 1_767_225_600;

/** What tells the calendar files of one course from those of others, and a later one from an earlier one. */
export type CalendarIdentity = {
  readonly key: string;
  readonly sequence: number;
};

/**
 * A random key for a course, so that two patients who begin on the same day do not share their events. No person is in it.
 */
export const createCourseKey = (): string =>
  `k${crypto.getRandomValues(new Uint32Array(2)).reduce((text, part) => text + part.toString(36), "")}`;

/**
 * The identity of the next calendar file of a course. The key is random, so that two patients who begin on the same day
 * do not share their events; a course that is saved again keeps it, and its phone then updates the events that it has.
 * The sequence follows the clock, because a page that was reloaded does not know how often it saved before.
 *
 * @param previous that of the file before it, or `null` for the first one of a course
 * @param now milliseconds since 1970
 */
export const createCalendarIdentity = (previous: CalendarIdentity | null, now: number): CalendarIdentity => ({
  key: previous?.key ?? createCourseKey(),
  sequence: Math.max((previous?.sequence ?? -1) + 1, Math.floor(now / 1000) - EPOCH_SECONDS, 0),
});
