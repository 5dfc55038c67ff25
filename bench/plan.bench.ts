/**
 * Plans a whole course (6 + 12 infusions, 12 holidays) and compares with peers that only expand a recurrence to the
 * same dates, all in one process and in turns, so that a noisy machine slows each alike. It prints ratios; the goals
 * are the project's own. `pnpm bench` runs it; `pnpm bench --check` fails when a goal is missed.
 */
import {
  planCourse,
  proposeChoices,
  reviewRecord,
  standardProtocol,
  type ClinicCalendar,
  type PlainDate,
  type Protocol,
} from "@infusionkit/core";
import { closuresFor, getRegion } from "@infusionkit/holidays";
import { za } from "@infusionkit/holidays/za";
import { addDays, addMonths, formatISO, isWeekend, parseISO } from "date-fns";
import ICAL from "ical.js";
import rrule from "rrule";
import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { WORST_START, worstPlans } from "../packages/core/testing/worstInputs.ts";
import { getVersion, isProgram } from "./measure.ts";

const START = "2026-09-07";
const closures = closuresFor(getRegion(za, "za"), "2026-09-01", "2027-08-31").slice(0, 12);
const calendar: ClinicCalendar = {
  openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"],
  closures,
};
const holidays: readonly PlainDate[] = closures.map(({ from }) => from);

const ours = (): number => {
  const plan = planCourse({ protocol: standardProtocol, calendar }, { start: START, horizon: 12 });
  return plan.course ? plan.course.infusions.length : 0;
};

const { RRule, RRuleSet } = rrule;
const utc = (date: string): Date => new Date(`${date}T00:00:00Z`);
const byRrule = (): number => {
  const count = (rule: InstanceType<typeof RRule>): number => {
    const set = new RRuleSet();
    set.rrule(rule);
    for (const day of holidays) set.exdate(utc(day));
    return set.all().length;
  };
  return (
    count(new RRule({ freq: RRule.WEEKLY, byweekday: [RRule.MO, RRule.TH], count: 6, dtstart: utc(START) })) +
    count(new RRule({ freq: RRule.MONTHLY, count: 12, dtstart: utc("2026-10-24") }))
  );
};

const zoned = (date: string): Temporal.ZonedDateTime => Temporal.PlainDate.from(date).toZonedDateTime("UTC");
const byRruleTemporal = (): number => {
  const exDate = holidays.map(zoned);
  const common = { interval: 1, tzid: "UTC", exDate };
  // The two packages bring the same Temporal shape under two type names.
  const expand = (options: object): number =>
    new RRuleTemporal(options as ConstructorParameters<typeof RRuleTemporal>[0]).all().length;
  return (
    expand({ ...common, freq: "WEEKLY", byDay: ["MO", "TH"], count: 6, dtstart: zoned(START) }) +
    expand({ ...common, freq: "MONTHLY", count: 12, dtstart: zoned("2026-10-24") })
  );
};

const byIcal = (): number => {
  const expand = (rule: string, from: string): number => {
    const event = new ICAL.Component("vevent");
    event.addPropertyWithValue("dtstart", ICAL.Time.fromDateString(from));
    event.addPropertyWithValue("rrule", ICAL.Recur.fromString(rule));
    for (const day of holidays) event.addPropertyWithValue("exdate", ICAL.Time.fromDateString(day));
    const expansion = new ICAL.RecurExpansion({ component: event, dtstart: ICAL.Time.fromDateString(from) });
    let found = 0;
    while (expansion.next()) found++;
    return found;
  };
  return expand("FREQ=WEEKLY;BYDAY=MO,TH;COUNT=6", START) + expand("FREQ=MONTHLY;COUNT=12", "2026-10-24");
};

const closed = new Set(holidays.map((day) => parseISO(day).getTime()));
const byDateFns = (): number => {
  const dates: string[] = [];
  const place = (day: Date): void => {
    let open = day;
    while (isWeekend(open) || closed.has(open.getTime())) open = addDays(open, 1);
    dates.push(formatISO(open, { representation: "date" }));
  };
  const start = parseISO(START);
  for (const offset of [0, 3, 7, 10, 14, 17]) place(addDays(start, offset));
  for (let month = 1; month <= 12; month++) place(addMonths(addDays(start, 17), month));
  return dates.length;
};

/** One way of coming to the dates. Ours has no package of its own here. */
type Contender = {
  readonly name: string;
  readonly pack: string | null;
  readonly goal: number;
  readonly run: () => number;
};
const contenders: readonly Contender[] = [
  { name: "planCourse (ours: optimises, explains, checks)", pack: null, goal: 1, run: ours },
  { name: "date-fns, a bare loop", pack: "date-fns", goal: 1, run: byDateFns },
  { name: "rrule, expansion only", pack: "rrule", goal: 5, run: byRrule },
  { name: "ical.js, expansion only", pack: "ical.js", goal: 10, run: byIcal },
  { name: "rrule-temporal, expansion only", pack: "rrule-temporal", goal: 30, run: byRruleTemporal },
];

/** Microseconds for one run, over a slice of time. */
const slice = (run: () => unknown, milliseconds: number): number => {
  const begin = performance.now();
  let runs = 0;
  while (performance.now() - begin < milliseconds) {
    for (let i = 0; i < 8; i++) run();
    runs += 8;
  }
  return ((performance.now() - begin) * 1000) / runs;
};
/** The best slice: what a run costs when nothing else on the machine is in its way. */
const best = (values: readonly number[]): number => Math.min(...values);

/** How long a full plan takes beside its peers. */
export type PeerTime = {
  readonly name: string;
  readonly version: string | null;
  readonly microseconds: number;
  /** How many times as long as ours. */
  readonly ratio: number;
  readonly goal: number;
};

const ROUNDS = 80;

/** Many short slices in turns rather than a few long ones: on a busy machine some of them run undisturbed. */
export function measurePeers(): readonly PeerTime[] {
  for (const { name, run } of contenders) {
    if (run() < 15) throw new Error(`${name} found too few dates to be compared.`);
    slice(run, 250);
  }
  const times = contenders.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++)
    contenders.forEach(({ run }, i) => times[i]?.push(slice(run, 12)));
  const base = best(times[0] ?? []);
  return contenders.map(({ name, pack, goal }, i) => {
    const microseconds = best(times[i] ?? []);
    return {
      name,
      version: pack === null ? null : getVersion(pack),
      microseconds,
      ratio: microseconds / base,
      goal,
    };
  });
}

/** What an infusion costs in courses of different lengths. */
export function measureGrowth(): readonly { readonly infusions: number; readonly microseconds: number }[] {
  return [6, 12, 24, 60].map((infusions) => {
    const protocol: Protocol = {
      ...standardProtocol,
      maintenance: null,
      induction: { infusions, spanDays: infusions * 3.5, gap: { least: 2 } },
    };
    const run = (): unknown => planCourse({ protocol, calendar }, { start: START });
    slice(run, 200);
    return { infusions, microseconds: best(Array.from({ length: 30 }, () => slice(run, 12))) / infusions };
  });
}

/** What staff and patients wait for, on the inputs within core's limits that take the longest. */
const worst: readonly (readonly [string, () => unknown])[] = worstPlans.flatMap(
  ({ name, context, answered, asked, today }) =>
    [
      [name, () => planCourse(context, { start: WORST_START })],
      [`${name}: its choices`, () => proposeChoices(context, { start: WORST_START }, { today: WORST_START })],
      [`${name}: its choices under way`, () => proposeChoices(context, answered, { today })],
      [`${name}: its review under way`, () => reviewRecord(context, asked, { today })],
    ] as const,
);
/** How long the worst inputs take. */
export function measureWorst(): readonly { readonly name: string; readonly milliseconds: number }[] {
  return worst.map(([name, run]) => {
    slice(run, 100);
    return { name, milliseconds: best(Array.from({ length: 10 }, () => slice(run, 20))) / 1000 };
  });
}

/** Prints all of it, and says which goals were missed. */
function report(): number {
  let missed = 0;
  const judge = (isMet: boolean): string => {
    if (!isMet) missed++;
    return isMet ? "met" : "MISSED";
  };
  console.log(`A full plan: 6 + 12 infusions, 12 holidays. Best of ${ROUNDS} rounds in turns.\n`);
  for (const { name, version, microseconds, ratio, goal } of measurePeers()) {
    const judged = judge(ratio >= goal);
    console.log(
      `${name.padEnd(48)}${microseconds.toFixed(1).padStart(9)} µs   ours is ${ratio.toFixed(1).padStart(5)} times as fast${version === null ? "" : `   goal ${goal}: ${judged}`}`,
    );
  }
  console.log(
    "\nCost for each infusion, by their number (every 3.5 days, Monday to Friday and 12 holidays):\n",
  );
  const costs = measureGrowth();
  for (const { infusions, microseconds } of costs)
    console.log(`${String(infusions).padStart(4)} infusions ${microseconds.toFixed(2).padStart(8)} µs each`);
  const growth = (costs.at(-1)?.microseconds ?? 0) / (costs[0]?.microseconds ?? 1);
  console.log(
    `\n60 against 6: ${growth.toFixed(2)} times the cost each   goal at most 1.5: ${judge(growth <= 1.5)}`,
  );
  console.log("\nThe worst inputs within the limits:\n");
  for (const { name, milliseconds } of measureWorst())
    console.log(
      `${name.padEnd(64)}${milliseconds.toFixed(1).padStart(7)} ms   goal 50: ${judge(milliseconds <= 50)}`,
    );
  return missed;
}

if (isProgram(import.meta.url) && report() > 0 && process.argv.includes("--check")) process.exitCode = 1;
