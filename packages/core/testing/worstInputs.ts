/**
 * The largest and most crowded inputs that core takes: for the test that holds each function to its time, and for the
 * benchmark that measures them.
 */
import type { ClinicCalendar } from "../src/calendar.ts";
import { standardProtocol } from "../src/data/protocols.ts";
import { addDays, WEEKDAYS, type PlainDate } from "../src/date.ts";
import type { PlanContext } from "../src/planning/types.ts";
import type { Protocol } from "../src/protocol.ts";
import { addAppointment, recordVisits } from "../src/record/changeRecord.ts";
import { createRecord } from "../src/record/proposeChoices.ts";
import type { CourseRecord } from "../src/record/types.ts";

/** The start of every course here. */
export const WORST_START: PlainDate = "2026-09-07";

/** Closures of some days each, one after so many days. */
const makeClosures = (count: number, step: number, length: number): ClinicCalendar["closures"] =>
  Array.from({ length: count }, (_, i) => ({
    from: addDays(WORST_START, 2 + i * step),
    to: addDays(WORST_START, 1 + i * step + length),
    label: `closure ${i}`,
  }));

const makeAwayDays = (count: number, step: number): readonly PlainDate[] =>
  Array.from({ length: count }, (_, i) => addDays(WORST_START, 1 + i * step));

const makeProtocol = (infusions: number, spanDays: number, gap: Protocol["induction"]["gap"]): Protocol => ({
  ...standardProtocol,
  startWithinDays: 732,
  induction: { infusions, spanDays, gap },
});

/** A calendar in which no plan, or hardly one, exists, and a course under way in it. */
export type WorstPlan = {
  readonly name: string;
  readonly context: PlanContext;
  /** Of its first infusions one is missed. */
  readonly answered: CourseRecord;
  /** The same, and the next one has no answer yet. */
  readonly asked: CourseRecord;
  readonly today: PlainDate;
};

/** Inputs within the limits whose plans take the longest. */
export const worstPlans: readonly WorstPlan[] = (
  [
    [
      "30 infusions, 34 closures, 30 days away",
      makeProtocol(30, 128, { least: 3 }),
      makeClosures(34, 7, 3),
      makeAwayDays(30, 4),
    ],
    [
      "60 infusions, gaps 5 to 9",
      makeProtocol(60, 400, { least: 5, greatest: 9 }),
      makeClosures(150, 5, 2),
      makeAwayDays(300, 3),
    ],
    [
      "60 infusions over two years",
      makeProtocol(60, 700, { least: 10 }),
      makeClosures(450, 4, 2),
      makeAwayDays(600, 3),
    ],
    [
      "60 infusions, 1000 closures",
      makeProtocol(60, 732, { least: 6, greatest: 14 }),
      makeClosures(1000, 3, 2),
      makeAwayDays(250, 3),
    ],
  ] as const
).map(([name, protocol, closures = [], unavailable]) => {
  const context: PlanContext = { protocol, calendar: { openingDays: WEEKDAYS, closures }, unavailable };
  const answered = recordVisits(
    createRecord(context, { start: WORST_START, key: "worst" }),
    [
      { date: WORST_START, state: "given" },
      { date: addDays(WORST_START, 9), state: "missed" },
      { date: addDays(WORST_START, 12), state: "given" },
    ],
    { today: addDays(WORST_START, 24) },
  );
  const asked = addAppointment(
    answered,
    { date: addDays(WORST_START, 20), plannedFor: "induction" },
    { today: WORST_START },
  );
  return { name, context, answered, asked, today: addDays(WORST_START, 24) };
});
