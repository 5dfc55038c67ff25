/** What a record says when it is read beside a protocol, a calendar and a day: nothing is planned here. */
import {
  createAvailability,
  isClinicClosure,
  withoutSkippedVisits,
  type Availability,
  type Obstacle,
  type SkippedVisit,
} from "../calendar.ts";
import { dateOfDay, dayNumber, formatValue, type PlainDate } from "../date.ts";
import { splitGiven } from "../planning/induction.ts";
import type { PlanContext } from "../planning/types.ts";
import { getMajorVersion, withInfusions, type Protocol } from "../protocol.ts";
import { LIMITS } from "../validation/limits.ts";
import { formatRange } from "../validation/validateSchema.ts";
import type { Appointment, CourseRecord } from "./types.ts";

/** The most infusions that fit into the span of a protocol with its least gap. */
const getMostInfusions = ({ induction }: Protocol): number =>
  Math.min(LIMITS.infusions, Math.floor((induction.spanDays - 1) / induction.gap.least) + 1);

/**
 * The protocol with the number of infusions that is asked for: the protocol's own number, "at least", or more.
 *
 * @throws RangeError when it is less than the protocol's number, or more than its span has room for
 */
export const checkInfusions = (protocol: Protocol, infusions: unknown, field: string): Protocol => {
  const least = protocol.induction.infusions;
  const most = getMostInfusions(protocol);
  if (!Number.isInteger(infusions) || (infusions as number) < least || (infusions as number) > most) {
    throw new RangeError(
      `${field} must be ${least === most ? least : formatRange(least, most)}, as the protocol has it; it is ${formatValue(infusions)}.`,
    );
  }
  return withInfusions(protocol, infusions as number);
};

/** Whether a day is closed by the clinic alone, so that the clinic can open it. */
const canClinicOpen = (availability: Availability, day: number): boolean =>
  availability.findObstacles(day).every(isClinicClosure);

/** The same days, with some on which the clinic opens although its calendar says that it is closed. */
export const withOpenedDays = (availability: Availability, days: readonly number[]): Availability => {
  if (days.length === 0) return availability;
  const opened = new Set(days);
  return {
    isAvailable: (day) =>
      availability.isAvailable(day) || (opened.has(day) && canClinicOpen(availability, day)),
    findObstacles: (day) => {
      const found = availability.findObstacles(day);
      return opened.has(day) ? found.filter((one) => !isClinicClosure(one)) : found;
    },
  };
};

/** The same days without some: a day with an entry that cannot be right yet is not planned on until it is corrected. */
const withoutDays = (
  { isAvailable, findObstacles }: Availability,
  days: readonly number[],
): Availability => ({
  isAvailable: (day) => !days.includes(day) && isAvailable(day),
  findObstacles,
});

/** The same days, each looked up once: a review asks some hundred times. */
const withMemory = ({ isAvailable, findObstacles }: Availability): Availability => {
  const known = new Map<number, boolean>();
  return {
    isAvailable(day) {
      let available = known.get(day);
      if (available === undefined) known.set(day, (available = isAvailable(day)));
      return available;
    },
    findObstacles,
  };
};

/** A record as it stands on a day. Days are day numbers, in order. */
export type RecordFacts = {
  readonly record: CourseRecord;
  /** The protocol with the number of infusions that was agreed. */
  readonly protocol: Protocol;
  /** The number that the protocol itself asks for. */
  readonly least: number;
  readonly today: number;
  /** Open days, with those opened for this course, without those whose visit was missed or cancelled. */
  readonly availability: Availability;
  /** Days on which an infusion was given, those before the course was begun again too. */
  readonly allGiven: readonly number[];
  /** Days of the induction, and of the maintenance after it. */
  readonly induction: readonly number[];
  readonly maintenance: readonly number[];
  /** Planned, and past without an answer. */
  readonly questions: readonly Appointment[];
  /** Planned from today on. */
  readonly plannedInduction: readonly number[];
  readonly plannedMaintenance: readonly number[];
  /** Entries on a day after today that can only be of a day that has been. */
  readonly tooEarly: readonly Appointment[];
  readonly skipped: readonly SkippedVisit[];
  /** Closed days on which the clinic agreed to open for this course, each with why it is closed. */
  readonly openings: readonly { readonly day: number; readonly obstacles: readonly Obstacle[] }[];
  /** The first day on which a new infusion may fall: not before today, and not within the least gap of one given. */
  readonly soonest: number;
};

/** @throws RangeError when the protocol is not the one that a record follows */
const checkRecordProtocol = (protocol: Protocol, record: CourseRecord): Protocol => {
  const { id, version } = record.protocol;
  if (protocol.id !== id) {
    throw new RangeError(
      `protocol.id is ${formatValue(protocol.id)}: the record follows "${id}". Review it with the protocol that it was planned with.`,
    );
  }
  if (getMajorVersion(protocol.version) !== getMajorVersion(version)) {
    throw new RangeError(
      `protocol.version is ${formatValue(protocol.version)}: the record follows "${version}", and another first number means other figures. Review it with a version that begins with ${getMajorVersion(version)}.`,
    );
  }
  return checkInfusions(protocol, record.infusions, "record.infusions");
};

/**
 * Reads a record. Infusions given within the span belong to the induction, more than the agreed number too; after the
 * span, those that it still lacks. All later ones are maintenance.
 */
export const readFacts = (context: PlanContext, record: CourseRecord, date: PlainDate): RecordFacts => {
  const protocol = checkRecordProtocol(context.protocol, record);
  const least = context.protocol.induction.infusions;
  const { gap } = protocol.induction;
  const today = dayNumber(date);
  const allGiven: number[] = [];
  const counted: number[] = [];
  const agreedDays = new Set<number>();
  const questions: Appointment[] = [];
  const plannedInduction: number[] = [];
  const plannedMaintenance: number[] = [];
  const tooEarly: Appointment[] = [];
  const skipped: SkippedVisit[] = [];
  for (const appointment of record.appointments) {
    const { state, plannedFor } = appointment;
    const day = dayNumber(appointment.date);
    const counts = record.countsFrom === null || appointment.date >= record.countsFrom;
    if (state === "planned") {
      if (day < today) questions.push(appointment);
      else (plannedFor === "maintenance" ? plannedMaintenance : plannedInduction).push(day);
    } else if (state === "cancelled" || (state === "missed" && day <= today)) {
      skipped.push({ date: appointment.date, status: state });
    } else if (day > today) {
      tooEarly.push(appointment);
    } else {
      allGiven.push(day);
      if (counts) counted.push(day);
      if (plannedFor === "induction") agreedDays.add(day);
    }
  }
  // Beyond the protocol's number, one after the span is of the induction only where it was agreed as such.
  const { induction, maintenance } = splitGiven(
    context.protocol,
    counted,
    (day, count) => count < record.infusions && agreedDays.has(day),
  );
  const lastGiven = allGiven[allGiven.length - 1];
  const calendar = createAvailability(context.calendar, context.unavailable);
  const opened = record.openedDays.map(dayNumber);
  const open = withOpenedDays(calendar, opened);
  return {
    record,
    protocol,
    least,
    today,
    availability: withMemory(
      withoutDays(
        withoutSkippedVisits(open, skipped),
        tooEarly.map((appointment) => dayNumber(appointment.date)),
      ),
    ),
    allGiven,
    induction,
    maintenance,
    questions,
    plannedInduction,
    plannedMaintenance,
    tooEarly,
    skipped,
    openings: opened
      .filter((day) => canClinicOpen(calendar, day) && !calendar.isAvailable(day))
      .map((day) => ({ day, obstacles: calendar.findObstacles(day) })),
    soonest: Math.max(today, lastGiven === undefined ? today : lastGiven + gap.least),
  };
};

/** The last day of the span, or `null` before the first infusion. */
export const getSpanEnd = ({ induction, protocol }: RecordFacts): PlainDate | null =>
  induction[0] === undefined ? null : dateOfDay(induction[0] + protocol.induction.spanDays - 1);
