/**
 * Many patients at once, on one core: `pnpm bench:courses`. How long a year of a clinic takes, together and in turn, how
 * much the patients wait, and how close small and crowded cases come to the proved best, which HiGHS finds.
 */
import {
  addDays,
  planCourses,
  planCoursesInTurn,
  standardProtocol,
  WEEKDAYS,
  type ClinicCalendar,
  type CourseRequest,
  type PlannedCourse,
} from "@infusionkit/core";
import {
  measureCloseness,
  sampleCrowdedClinics,
  type Closeness,
} from "../packages/core/testing/exactCourses.ts";
import { isProgram } from "./measure.ts";

const PLACES = 20;

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);

/** A clinic's year, and how its patients fare. */
export type YearTime = {
  readonly patients: number;
  readonly daysOpen: number;
  readonly maintenance: number;
  readonly together: YearOutcome;
  readonly inTurn: YearOutcome;
};
type YearOutcome = {
  readonly seconds: number;
  /** Days later than each would begin alone, on average and at most. */
  readonly meanWait: number;
  readonly mostWait: number;
  readonly without: number;
};

const measureOutcome = (plan: () => readonly PlannedCourse[]): YearOutcome => {
  const before = performance.now();
  const courses = plan();
  const seconds = (performance.now() - before) / 1000;
  const waits = courses.map(({ daysLater }) => daysLater ?? 0);
  return {
    seconds,
    meanWait: sum(waits) / waits.length,
    mostWait: Math.max(...waits),
    without: courses.filter(({ result }) => result.course === null).length,
  };
};

/** Years of a clinic with twenty places a day. */
export function measureYears(): readonly YearTime[] {
  return (
    [
      [1000, 7, 0],
      [1000, 6, 1],
      [1000, 5, 6],
      [5000, 7, 0],
    ] as const
  ).map(([patients, daysOpen, maintenance]) => {
    const calendar: ClinicCalendar = {
      openingDays: WEEKDAYS.slice(0, daysOpen),
      capacity: { perDay: PLACES, booked: {} },
    };
    const context = { protocol: standardProtocol, calendar };
    const requests = Array.from({ length: patients }, (_, i): CourseRequest => ({
      id: `p${i}`,
      start: addDays("2027-01-04", (i * 7919) % 365),
      horizon: maintenance,
    }));
    return {
      patients,
      daysOpen,
      maintenance,
      together: measureOutcome(() => planCourses(requests, context).courses),
      inTurn: measureOutcome(() => [...planCoursesInTurn(requests, context)]),
    };
  });
}

/** How small and crowded clinics come out, beside the proved best. */
export type ClosenessFigures = {
  readonly clinics: number;
  readonly patients: number;
  /** Clinics in which it is as good as the proved best. */
  readonly best: number;
  /** Patients without a course. */
  readonly without: Readonly<Record<keyof Closeness, number>>;
  /** Days waited, each squared. */
  readonly waiting: Readonly<Record<keyof Closeness, number>>;
};

const CLINICS = 100;

export async function measureSmallClinics(): Promise<ClosenessFigures> {
  const clinics = sampleCrowdedClinics(CLINICS);
  const found: Closeness[] = [];
  for (const clinic of clinics) found.push(await measureCloseness(clinic));
  const addUp = (figure: 0 | 1): ClosenessFigures["without"] => ({
    found: sum(found.map((one) => one.found[figure])),
    least: sum(found.map((one) => one.least[figure])),
    inTurn: sum(found.map((one) => one.inTurn[figure])),
  });
  return {
    clinics: clinics.length,
    patients: sum(clinics.map(({ requests }) => requests.length)),
    best: found.filter((one) => String(one.found) === String(one.least)).length,
    without: addUp(0),
    waiting: addUp(1),
  };
}

async function report(): Promise<void> {
  for (const { patients, daysOpen, maintenance, together, inTurn } of measureYears()) {
    console.log(
      `${patients} patients, ${daysOpen} days a week, ${PLACES} places a day, ${maintenance} maintenance infusions`,
    );
    for (const [name, { seconds, meanWait, mostWait, without }] of Object.entries({
      together,
      "in turn": inTurn,
    }))
      console.log(
        `  ${name.padEnd(9)} ${seconds.toFixed(2)} s; later than alone by ${meanWait.toFixed(1)} days on average, ${mostWait} at most, ${without} without a course`,
      );
  }
  const { clinics, patients, best, without, waiting } = await measureSmallClinics();
  console.log(`\n${clinics} small and crowded clinics with ${patients} patients, beside HiGHS`);
  console.log(`  the proved best in ${best}`);
  console.log(
    `  without a course: ${without.found} together, ${without.inTurn} in turn, ${without.least} at least`,
  );
  console.log(
    `  days waited, squared: ${waiting.found} together, ${waiting.inTurn} in turn, ${waiting.least} at least`,
  );
}

if (isProgram(import.meta.url)) await report();
