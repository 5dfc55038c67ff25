/** Random clinics and random histories of courses, for the laws of records. */
import fc from "fast-check";
import type { ClinicCalendar, Unavailability, WeekInterval } from "../src/calendar.ts";
import { addDays, daysBetween, WEEKDAYS, type PlainDate, type Weekday } from "../src/date.ts";
import { standardProtocol } from "../src/data/protocols.ts";
import {
  acceptPlan,
  addAppointment,
  moveAppointment,
  recordVisit,
  removeAppointment,
  removeVisit,
} from "../src/record/changeRecord.ts";
import { acceptChoice, createRecord, proposeChoices } from "../src/record/proposeChoices.ts";
import { reviewRecord } from "../src/record/reviewRecord.ts";
import type { CourseRecord, Visit } from "../src/record/types.ts";
import type { Protocol } from "../src/protocol.ts";
import type { Course, PlanContext } from "../src/planning/types.ts";

/** The clinic's protocol, and others that differ in every figure that a record depends on. */
export const protocols: readonly Protocol[] = [
  standardProtocol,
  { ...standardProtocol, maintenance: null },
  {
    ...standardProtocol,
    maintenance: { every: { days: 14 }, window: { before: 3, after: 4 }, infusions: 3 },
  },
  { ...standardProtocol, induction: { infusions: 3, spanDays: 14, gap: { least: 3, greatest: 6 } } },
  { ...standardProtocol, induction: { infusions: 4, spanDays: 12, gap: { least: 1 } } },
];

/** The first day of every history. */
export const DAY_ONE: PlainDate = "2026-11-30";

const onDay = (day: number): PlainDate => addDays(DAY_ONE, day);

/** Parts of a calendar that most clinics do not have. */
const oftenNone = <T>(parts: { readonly [K in keyof T]: fc.Arbitrary<T[K]> }): {
  readonly [K in keyof T]: fc.Arbitrary<T[K] | undefined>;
} =>
  Object.fromEntries(
    Object.entries<fc.Arbitrary<unknown>>(parts).map(([name, part]) => [
      name,
      fc.option(part, { freq: 3, nil: undefined }),
    ]),
  ) as { readonly [K in keyof T]: fc.Arbitrary<T[K] | undefined> };

const calendars: fc.Arbitrary<ClinicCalendar> = fc.record({
  openingDays: fc.oneof(
    { weight: 3, arbitrary: fc.constant<readonly Weekday[]>(WEEKDAYS.slice(0, 5)) },
    { weight: 1, arbitrary: fc.constant<readonly Weekday[]>(["monday", "thursday"]) },
    { weight: 1, arbitrary: fc.subarray([...WEEKDAYS], { minLength: 1 }) },
  ),
  closures: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.array(
        fc
          .tuple(fc.nat(60), fc.nat(12))
          .map(([from, length]) => ({ from: onDay(from), to: onDay(from + length), label: "Closed" })),
        { maxLength: 2 },
      ),
    },
  ),
  ...oftenNone({
    alternatingDays: fc
      .record({
        days: fc.subarray([...WEEKDAYS], { minLength: 1, maxLength: 2 }),
        everyWeeks: fc.constantFrom<WeekInterval[]>(2, 3, 4),
        from: fc.nat(30).map(onDay),
      })
      .map((entry) => [entry]),
    extraDays: fc
      .uniqueArray(fc.nat(60), { maxLength: 4 })
      .map((days) => days.map((day) => ({ date: onDay(day), label: "Extra clinic" }))),
    capacity: fc.uniqueArray(fc.nat(60), { maxLength: 8 }).map((days) => ({
      perDay: 2,
      booked: Object.fromEntries(days.map((day, i) => [onDay(day), 1 + (i % 2)])),
    })),
  }),
}) as fc.Arbitrary<ClinicCalendar>;

export const contexts: fc.Arbitrary<PlanContext> = fc.record({
  protocol: fc.oneof(
    { weight: 3, arbitrary: fc.constant(standardProtocol) },
    { weight: 1, arbitrary: fc.constantFrom(...protocols) },
  ),
  calendar: calendars,
  unavailable: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.nat(60).map(onDay), { maxLength: 6 }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...WEEKDAYS), fc.nat(60), fc.nat(10))
        .map(([weekday, day, length]): readonly Unavailability[] => [
          { weekdays: [weekday], from: DAY_ONE },
          { from: onDay(day), to: onDay(day + length) },
        ]),
    },
  ),
});

/** One thing that happens to a record. Days and places are taken modulo what there is. */
export type Act =
  | { readonly kind: "wait"; readonly days: number }
  | { readonly kind: "keep"; readonly appointments: number }
  | { readonly kind: "answer"; readonly place: number; readonly state: Visit["state"] }
  | { readonly kind: "visit"; readonly daysAgo: number; readonly state: Visit["state"] }
  | { readonly kind: "remove"; readonly place: number }
  | { readonly kind: "move"; readonly place: number; readonly to: number }
  | { readonly kind: "add"; readonly to: number }
  | { readonly kind: "drop"; readonly place: number }
  | { readonly kind: "accept" }
  | { readonly kind: "choose"; readonly place: number };

const states = fc.oneof(
  { weight: 4, arbitrary: fc.constant("given" as const) },
  { weight: 1, arbitrary: fc.constantFrom("missed" as const, "cancelled" as const) },
);

const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("wait" as const),
      days: fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) },
        { weight: 1, arbitrary: fc.integer({ min: 6, max: 60 }) },
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("keep" as const),
      appointments: fc.integer({ min: 1, max: 6 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant("answer" as const), place: fc.nat(20), state: states }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("visit" as const), daysAgo: fc.nat(30), state: states }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("remove" as const), place: fc.nat(20) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("move" as const), place: fc.nat(20), to: fc.nat(30) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("add" as const), to: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("drop" as const), place: fc.nat(20) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("accept" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("choose" as const), place: fc.nat(3) }) },
);

/** A record with the clinic, the day on which it stands, and every record that it was before. */
export type History = {
  readonly context: PlanContext;
  readonly record: CourseRecord;
  readonly today: PlainDate;
  readonly before: readonly { readonly record: CourseRecord; readonly today: PlainDate; readonly act: Act }[];
};

const pick = <T>(list: readonly T[], place: number): T | undefined => list[place % list.length];

/** What one act makes of a record; the same record where there is nothing to act on. */
export const perform = (
  context: PlanContext,
  record: CourseRecord,
  today: PlainDate,
  act: Act,
): CourseRecord => {
  const { appointments } = record;
  const ahead = appointments.filter(({ state, date }) => state === "planned" && date >= today);
  const isFree = (date: PlainDate): boolean => !appointments.some((one) => one.date === date);
  switch (act.kind) {
    case "wait":
    case "keep":
      return record;
    case "answer": {
      const due = appointments.filter(({ state, date }) => state === "planned" && date <= today);
      const one = pick(due, act.place);
      return one ? recordVisit(record, { date: one.date, state: act.state }, { today }) : record;
    }
    case "visit":
      return recordVisit(record, { date: addDays(today, -act.daysAgo), state: act.state }, { today });
    case "remove": {
      const one = pick(
        appointments.filter(({ state }) => state !== "planned"),
        act.place,
      );
      return one ? removeVisit(record, { date: one.date }) : record;
    }
    case "move": {
      const one = pick(ahead, act.place);
      const to = addDays(today, act.to);
      return one && isFree(to) ? moveAppointment(record, { from: one.date, to }, { today }) : record;
    }
    case "add": {
      const date = addDays(today, act.to);
      return isFree(date) ? addAppointment(record, { date, plannedFor: "induction" }, { today }) : record;
    }
    case "drop": {
      const one = pick(ahead, act.place);
      return one ? removeAppointment(record, { date: one.date }, { today }) : record;
    }
    case "accept": {
      const { proposal } = reviewRecord(context, record, { today, horizon: 2 });
      return proposal ? acceptPlan(record, proposal.course, { today }) : record;
    }
    case "choose": {
      const choice = pick(proposeChoices(context, record, { today, horizon: 2 }).choices, act.place);
      return choice ? acceptChoice(record, choice, { today }) : record;
    }
  }
};

/** Random histories: a course that is agreed or entered from paper, and what then happens to it. */
export const histories: fc.Arbitrary<History> = fc
  .record({
    context: contexts,
    start: fc.nat(20),
    extra: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(2) }),
    // A course that is agreed here, or one from paper: some visits, and then nothing for a while.
    paper: fc.oneof(
      { weight: 3, arbitrary: fc.constant(null) },
      {
        weight: 1,
        arbitrary: fc.record({
          visits: fc.nat(8),
          every: fc.integer({ min: 2, max: 4 }),
          wait: fc.nat(200),
        }),
      },
    ),
    acts: fc.array(acts, { maxLength: 14 }),
  })
  .map(({ context, start, extra, paper, acts: all }): History => {
    const { induction } = context.protocol;
    const most = Math.floor((induction.spanDays - 1) / induction.gap.least) + 1;
    const request = { start: onDay(start), infusions: Math.min(induction.infusions + extra, most) };
    let today: PlainDate = DAY_ONE;
    const choice = paper ? undefined : proposeChoices(context, request, { today, horizon: 2 }).choices[0];
    let record = choice
      ? acceptChoice(null, choice, { today, key: "k" })
      : createRecord(context, { ...request, key: "k" });
    const before: { record: CourseRecord; today: PlainDate; act: Act }[] = [];
    const act = (one: Act): void => {
      if (one.kind === "wait") today = addDays(today, one.days);
      before.push({ record, today, act: one });
      record = perform(context, record, today, one);
    };
    for (let k = 0; k < (paper?.visits ?? 0); k++) {
      act({ kind: "wait", days: paper?.every ?? 0 });
      act({ kind: "visit", daysAgo: 0, state: "given" });
    }
    act({ kind: "wait", days: paper?.wait ?? 0 });
    for (const one of all) {
      act(one);
      // Whatever was agreed is kept for a while: the patient comes on each of the next days, and it is recorded.
      for (let left = one.kind === "keep" ? one.appointments : 0; left > 0; left--) {
        const next = record.appointments.find(({ state, date }) => state === "planned" && date >= today);
        if (!next) break;
        act({ kind: "wait", days: Math.max(0, daysBetween(today, next.date)) });
        act({ kind: "visit", daysAgo: 0, state: "given" });
      }
    }
    return { context, record, today, before };
  });

/** The courses that a history comes to: what its review proposes, and what each choice would be. */
export const listCourses = ({ context, record, today }: History): readonly Course[] => {
  const { proposal } = reviewRecord(context, record, { today, horizon: 2 });
  const { choices } = proposeChoices(context, record, { today, horizon: 2 });
  return [...(proposal ? [proposal.course] : []), ...choices.map(({ course }) => course)];
};
