import { checkObject, checkWritableCourse } from "../validation/checkInput.ts";
import { dayNumber, formatValue, plainDate, type PlainDate } from "../date.ts";
import { checkRecord } from "./parseRecord.ts";
import {
  RECORD_LIMITS,
  type Appointment,
  type CourseRecord,
  type Visit,
  type WithdrawnAppointment,
} from "./types.ts";
import type { Course, Infusion, Phase } from "../planning/types.ts";
import { getMajorVersion } from "../protocol.ts";

/** The day on which a record is changed. */
export type ChangeOptions = {
  /** The day of the change. Core reads no clock. */
  readonly today: PlainDate;
};

const STATES = ["given", "missed", "cancelled"] as const;
const KEY = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

export const checkToday = (options: unknown): void => {
  checkObject(options, "options", "today");
  plainDate((options as ChangeOptions).today, "today");
};

const byDate = (a: Appointment, b: Appointment): number => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);
const byId = (a: WithdrawnAppointment, b: WithdrawnAppointment): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

const findOn = (record: CourseRecord, date: PlainDate): Appointment | undefined =>
  record.appointments.find((appointment) => appointment.date === date);

/** An id for an appointment on a date: the date itself, unless an appointment that was moved away has it still. */
const makeId = (taken: ReadonlySet<string>, date: PlainDate): string => {
  let id: string = date;
  for (let n = 2; taken.has(id); n++) id = `${date}-${n}`;
  return id;
};

const collectIds = (appointments: readonly Appointment[]): Set<string> =>
  new Set(appointments.map(({ id }) => id));

/**
 * What was dropped before, without what stands again, and what is dropped now. Beyond the limit the oldest dates go: a
 * calendar withdrew them long ago.
 */
const withdraw = (
  before: readonly WithdrawnAppointment[],
  dropped: readonly WithdrawnAppointment[],
  appointments: readonly Appointment[],
): readonly WithdrawnAppointment[] => {
  const live = collectIds(appointments);
  const all = new Map<string, WithdrawnAppointment>();
  for (const { id, date } of [...before, ...dropped]) if (!live.has(id)) all.set(id, { id, date });
  return [...all.values()]
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .slice(0, RECORD_LIMITS.withdrawn)
    .sort(byId);
};

/** A record with other appointments, one revision on. */
const change = (
  record: CourseRecord,
  appointments: readonly Appointment[],
  more: Partial<CourseRecord> = {},
): CourseRecord => {
  if (appointments.length > RECORD_LIMITS.appointments) {
    throw new RangeError(
      `record.appointments must be a list of at most ${RECORD_LIMITS.appointments}; with this change it would have ${appointments.length}.`,
    );
  }
  const sorted = [...appointments].sort(byDate);
  const live = collectIds(sorted);
  const dropped = record.appointments.filter(({ id }) => !live.has(id));
  return {
    ...record,
    ...more,
    revision: record.revision + 1,
    appointments: sorted,
    withdrawn: withdraw(record.withdrawn, dropped, sorted),
  };
};

const checkVisit = (visit: Visit, field: string, today: PlainDate): void => {
  checkObject(visit, field === "" ? "visit" : field, "date and state");
  const at = field === "" ? "" : `${field}.`;
  const { date, state } = visit;
  plainDate(date, `${at}date`);
  if (!STATES.includes(state)) {
    throw new RangeError(`${at}state must be one of ${STATES.join(", ")}; it is ${formatValue(state)}.`);
  }
  if (state !== "cancelled" && date > today) {
    throw new RangeError(
      `${at}date is "${date}", after today, "${today}": a visit can be recorded as ${state} up to today. Correct the date, or record it as cancelled.`,
    );
  }
};

const enterVisit = (record: CourseRecord, { date, state }: Visit): CourseRecord => {
  const appointment = findOn(record, date);
  if (appointment?.state === state) return record;
  if (appointment) {
    return change(
      record,
      record.appointments.map((one) => (one === appointment ? { ...one, state } : one)),
    );
  }
  const id = makeId(collectIds(record.appointments), date);
  return change(record, [...record.appointments, { id, date, state, setBy: "hand", plannedFor: null }]);
};

/**
 * Records what came of one visit: given or missed on any day up to today, cancelled on any day. The day need not have
 * been planned: a walk-in and a date from paper are entered in the same way. An answer that is there already is replaced,
 * because this is how staff correct one. The rest of the record stays as it was agreed: {@link reviewRecord} says
 * whether it still fits.
 *
 * @throws RangeError or TypeError when an entry is wrong: the message names the field, the value and what is allowed
 * @example
 * const context: PlanContext = { protocol: standardProtocol, calendar: { openingDays: ["monday", "thursday"] } };
 * const { course } = planCourse(context, { start: "2026-12-07" });
 * if (!course) throw new Error("no course");
 * const agreed = acceptPlan(null, course, { today: "2026-12-01", key: "b7f3c2a9" });
 * const record = recordVisit(agreed, { date: "2026-12-07", state: "given" }, { today: "2026-12-07" });
 * record.appointments[0]?.state; // "given"
 */
export const recordVisit = (record: CourseRecord, visit: Visit, options: ChangeOptions): CourseRecord => {
  checkRecord(record);
  checkToday(options);
  checkVisit(visit, "", options.today);
  return enterVisit(record, visit);
};

/**
 * Records several visits at once, in any order: a course entered from paper. Either all are entered or, where one is
 * wrong, none. Each entry that changes something counts as one revision, so that it makes no difference whether they are
 * entered together or one by one.
 *
 * @throws RangeError or TypeError when an entry is wrong, or when two entries give one day different states
 * @example
 * const context: PlanContext = { protocol: standardProtocol, calendar: { openingDays: ["monday", "thursday"] } };
 * const paper = [{ date: "2026-12-10", state: "given" }, { date: "2026-12-07", state: "given" }] as const;
 * const record = recordVisits(createRecord(context, { start: "2026-12-07", key: "b7f3c2a9" }), paper, { today: "2026-12-11" });
 * record.appointments.map(({ date }) => date); // ["2026-12-07", "2026-12-10"]
 */
export const recordVisits = (
  record: CourseRecord,
  visits: readonly Visit[],
  options: ChangeOptions,
): CourseRecord => {
  checkRecord(record);
  checkToday(options);
  if (!Array.isArray(visits)) throw new TypeError(`visits must be a list; it is ${formatValue(visits)}.`);
  if (visits.length > RECORD_LIMITS.appointments) {
    throw new RangeError(
      `visits must be a list of at most ${RECORD_LIMITS.appointments}; it has ${visits.length}.`,
    );
  }
  const states = new Map<PlainDate, { readonly state: Visit["state"]; readonly at: number }>();
  for (let i = 0; i < visits.length; i++) {
    const visit = visits[i] as Visit;
    checkVisit(visit, `visits[${i}]`, options.today);
    const other = states.get(visit.date);
    if (other && other.state !== visit.state) {
      throw new RangeError(
        `visits[${i}].state is "${visit.state}", but visits[${other.at}] says that "${visit.date}" was ${other.state}: a day has one answer. Take one of the two away.`,
      );
    }
    states.set(visit.date, { state: visit.state, at: i });
  }
  return visits.reduce(enterVisit, record);
};

/**
 * Takes the answer of a day away again, for an entry that was wrong. A day that was planned is planned again, and is asked
 * about when it has passed; a day that was known from the visit alone is no longer in the record.
 *
 * @throws RangeError when there is no answer on that day
 * @example
 * const context: PlanContext = { protocol: standardProtocol, calendar: { openingDays: ["monday", "thursday"] } };
 * const empty = createRecord(context, { start: "2026-12-07", key: "b7f3c2a9" });
 * const wrong = recordVisit(empty, { date: "2026-12-08", state: "given" }, { today: "2026-12-11" });
 * removeVisit(wrong, { date: "2026-12-08" }).appointments; // []
 */
export const removeVisit = (record: CourseRecord, visit: { readonly date: PlainDate }): CourseRecord => {
  checkRecord(record);
  checkObject(visit, "visit", "date");
  const date = plainDate(visit.date);
  const appointment = findOn(record, date);
  if (!appointment || appointment.state === "planned") {
    throw new RangeError(
      `date is "${date}": ${appointment ? "that appointment has no answer yet" : "the record has nothing on that day"}. Choose a day that was recorded as given, missed or cancelled.`,
    );
  }
  return change(
    record,
    appointment.plannedFor === null
      ? record.appointments.filter((one) => one !== appointment)
      : record.appointments.map((one) => (one === appointment ? { ...one, state: "planned" as const } : one)),
  );
};

/** A planned appointment from today on, which may be moved or taken away. */
const findPlanned = (
  record: CourseRecord,
  value: PlainDate,
  field: string,
  today: PlainDate,
): Appointment => {
  const date = plainDate(value, field);
  const appointment = findOn(record, date);
  if (!appointment) {
    throw new RangeError(
      `${field} is "${date}": the record has no appointment on that day. Choose the day of a planned one.`,
    );
  }
  if (appointment.state !== "planned") {
    throw new RangeError(
      `${field} is "${date}": that visit was ${appointment.state}. Only a planned appointment can be changed.`,
    );
  }
  if (date < today) {
    throw new RangeError(
      `${field} is "${date}", before today, "${today}": say first whether it was given, missed or cancelled.`,
    );
  }
  return appointment;
};

/** @throws RangeError when nothing can be put on a day */
const checkFree = (record: CourseRecord, value: PlainDate, field: string, today: PlainDate): void => {
  const date = plainDate(value, field);
  if (date < today) {
    throw new RangeError(`${field} is "${date}": it must be today, "${today}", or later.`);
  }
  const other = findOn(record, date);
  if (other) {
    throw new RangeError(
      other.state === "planned"
        ? `${field} is "${date}": there is an appointment on that day. Choose a day without one.`
        : `${field} is "${date}": the visit on that day was ${other.state}. Choose another day, or take that entry away first.`,
    );
  }
};

/**
 * Moves one planned appointment to another day by hand, whatever rule that breaks: {@link reviewRecord} names what it
 * breaks. The appointment keeps its identity in calendar files, and the others stay where they are.
 *
 * @throws RangeError when there is no planned appointment from today on, or when the other day is past or taken
 * @example
 * const context: PlanContext = { protocol: standardProtocol, calendar: { openingDays: ["monday", "thursday", "friday"] } };
 * const { course } = planCourse(context, { start: "2026-12-07" });
 * if (!course) throw new Error("no course");
 * const agreed = acceptPlan(null, course, { today: "2026-12-01", key: "b7f3c2a9" });
 * const moved = moveAppointment(agreed, { from: "2026-12-10", to: "2026-12-11" }, { today: "2026-12-07" });
 * moved.appointments[1]; // { id: "2026-12-10", date: "2026-12-11", state: "planned", setBy: "hand", plannedFor: "induction" }
 */
export const moveAppointment = (
  record: CourseRecord,
  move: { readonly from: PlainDate; readonly to: PlainDate },
  options: ChangeOptions,
): CourseRecord => {
  checkRecord(record);
  checkToday(options);
  checkObject(move, "move", "from and to");
  const appointment = findPlanned(record, move.from, "from", options.today);
  if (move.from === move.to) return record;
  checkFree(record, move.to, "to", options.today);
  return change(
    record,
    record.appointments.map((one) =>
      one === appointment ? { ...one, date: move.to, setBy: "hand" as const } : one,
    ),
  );
};

/**
 * Adds an appointment by hand: one more infusion of the induction, or a maintenance infusion on an agreed day.
 *
 * @throws RangeError when the day is past, or the record has something on it
 * @example
 * const context: PlanContext = { protocol: standardProtocol, calendar: { openingDays: ["monday", "thursday"] } };
 * const empty = createRecord(context, { start: "2026-12-07", key: "b7f3c2a9" });
 * const options = { today: "2026-12-01" } as const;
 * addAppointment(empty, { date: "2026-12-07", plannedFor: "induction" }, options).appointments.length; // 1
 */
export const addAppointment = (
  record: CourseRecord,
  appointment: { readonly date: PlainDate; readonly plannedFor: Phase },
  options: ChangeOptions,
): CourseRecord => {
  checkRecord(record);
  checkToday(options);
  checkObject(appointment, "appointment", "date and plannedFor");
  const { date, plannedFor } = appointment;
  if (plannedFor !== "induction" && plannedFor !== "maintenance") {
    throw new RangeError(
      `plannedFor must be one of induction, maintenance; it is ${formatValue(plannedFor)}.`,
    );
  }
  checkFree(record, date, "date", options.today);
  const id = makeId(collectIds(record.appointments), date);
  return change(record, [...record.appointments, { id, date, state: "planned", setBy: "hand", plannedFor }]);
};

/**
 * Takes a planned appointment away that is still ahead. Calendar files withdraw it. One that has passed is not taken
 * away: say whether it was given, missed or cancelled.
 *
 * @throws RangeError when there is no planned appointment from today on
 * @example
 * const context: PlanContext = { protocol: standardProtocol, calendar: { openingDays: ["monday", "thursday"] } };
 * const { course } = planCourse(context, { start: "2026-12-07", horizon: 1 });
 * if (!course) throw new Error("no course");
 * const agreed = acceptPlan(null, course, { today: "2026-12-01", key: "b7f3c2a9" });
 * removeAppointment(agreed, { date: "2027-01-25" }, { today: "2026-12-01" }).withdrawn;
 * // [{ id: "2027-01-25", date: "2027-01-25" }]
 */
export const removeAppointment = (
  record: CourseRecord,
  appointment: { readonly date: PlainDate },
  options: ChangeOptions,
): CourseRecord => {
  checkRecord(record);
  checkToday(options);
  checkObject(appointment, "appointment", "date");
  const planned = findPlanned(record, appointment.date, "date", options.today);
  return change(
    record,
    record.appointments.filter((one) => one !== planned),
  );
};

/** How a plan is accepted. */
export type AcceptOptions = ChangeOptions & {
  /**
   * What tells the course from all others in a calendar: 1 to 64 letters, digits, dots, hyphens and underscores, without
   * a person in them, best at random. Needed for a new record, which keeps it; otherwise left out.
   */
  readonly key?: string;
};

export const checkKey = (key: unknown): void => {
  if (typeof key !== "string" || !KEY.test(key)) {
    throw new RangeError(
      `key must be 1 to 64 letters, digits, dots, hyphens and underscores, the first a letter or a digit, such as "b7f3c2a9"; it is ${formatValue(key)}.`,
    );
  }
};

/** What an acceptance changes besides the appointments. */
type Agreement = Partial<Pick<CourseRecord, "countsFrom" | "openedDays" | "start" | "infusions">>;

/** What a date costs that is not paired, in days: more than any move, so that as many as possible are. */
const UNPAIRED = 1_000_000;

/**
 * Which appointment moves to which new date: as many as possible, in their order, in as few days as possible, and none past
 * a date that stays. To say of one that it moves beyond others would name a long way for what is one date that goes and
 * another one at the end.
 */
const pairMoves = (
  old: readonly Appointment[],
  coming: readonly Infusion[],
  staying: readonly Appointment[],
): ReadonlyMap<PlainDate, Appointment> => {
  const countBefore = (date: PlainDate): number => staying.filter((stays) => stays.date < date).length;
  const oldPlaces = old.map(({ date }) => countBefore(date));
  const newPlaces = coming.map(({ date }) => countBefore(date));
  /** The best way to pair what begins with one of the old and one of the new: what it costs, and its first step. */
  type Best = { readonly cost: number; readonly step: "pair" | "skip-old" | "skip-new" | "end" };
  const table: Best[][] = [];
  const getBest = (i: number, j: number): Best =>
    table[i]?.[j] ?? { cost: UNPAIRED * (old.length - i + coming.length - j), step: "end" };
  for (let i = old.length - 1; i >= 0; i--) {
    table[i] = [];
    for (let j = coming.length - 1; j >= 0; j--) {
      const days = Math.abs(
        dayNumber((coming[j] as Infusion).date) - dayNumber((old[i] as Appointment).date),
      );
      const options: Best[] = [
        { cost: UNPAIRED + getBest(i + 1, j).cost, step: "skip-old" },
        { cost: UNPAIRED + getBest(i, j + 1).cost, step: "skip-new" },
      ];
      if (oldPlaces[i] === newPlaces[j])
        options.unshift({ cost: days + getBest(i + 1, j + 1).cost, step: "pair" });
      (table[i] as Best[])[j] = options.reduce((best, one) => (one.cost < best.cost ? one : best));
    }
  }
  const moved = new Map<PlainDate, Appointment>();
  for (let i = 0, j = 0; i < old.length && j < coming.length;) {
    const { step } = getBest(i, j);
    if (step === "pair") moved.set((coming[j] as Infusion).date, old[i] as Appointment);
    if (step !== "skip-new") i++;
    if (step !== "skip-old") j++;
  }
  return moved;
};

/** The appointments with those from today on replaced by the ones of a plan; what was moved keeps its identity. */
const replacePlanned = (record: CourseRecord, course: Course, today: PlainDate): readonly Appointment[] => {
  const planned = course.infusions.filter(({ status }) => status === "planned");
  const wanted = new Map(planned.map((infusion) => [infusion.date, infusion]));
  const kept: Appointment[] = [];
  const free: Appointment[] = [];
  for (const appointment of record.appointments) {
    const infusion = wanted.get(appointment.date);
    if (appointment.state === "missed" || appointment.state === "cancelled") {
      if (infusion) {
        throw new RangeError(
          `course.infusions has one on "${appointment.date}", but the visit on that day was ${appointment.state}. Review the record again, and accept the plan that comes of it.`,
        );
      }
      kept.push(appointment);
    } else if (infusion) {
      const same = appointment.state === "given" || appointment.plannedFor === infusion.phase;
      kept.push(same ? appointment : { ...appointment, plannedFor: infusion.phase });
      wanted.delete(appointment.date);
    } else if (appointment.state === "planned" && appointment.date >= today) free.push(appointment);
    else kept.push(appointment);
  }
  // What is left over on both sides is paired, each phase for itself: a date that moves is one event of a calendar that
  // moves, and not one that goes and another that comes.
  const added: Appointment[] = [];
  for (const phase of ["induction", "maintenance"] as const) {
    const old = free.filter(({ plannedFor }) => plannedFor === phase);
    const coming = [...wanted.values()].filter((infusion) => infusion.phase === phase);
    const moved = pairMoves(
      old,
      coming,
      kept.filter(({ state, plannedFor }) => state === "planned" && plannedFor === phase),
    );
    coming.forEach(({ date, reasons }) => {
      added.push({
        id: moved.get(date)?.id ?? "",
        date,
        state: "planned",
        setBy: reasons[0]?.code === "by-hand" ? "hand" : "planner",
        plannedFor: phase,
      });
    });
  }
  const taken = collectIds([...kept, ...added]);
  return [...kept, ...added].map((one) => {
    if (one.id !== "") return one;
    const id = makeId(taken, one.date);
    taken.add(id);
    return { ...one, id };
  });
};

const isSameAppointment = (a: Appointment, b: Appointment | undefined): boolean =>
  b !== undefined &&
  a.id === b.id &&
  a.date === b.date &&
  a.state === b.state &&
  a.plannedFor === b.plannedFor;

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

/** @throws RangeError when two infusions are on one day: a record has one appointment for each date */
const checkDistinctDates = ({ infusions }: Course): void => {
  const numbers = new Map<PlainDate, number>();
  infusions.forEach(({ date, number }, i) => {
    const other = numbers.get(date);
    if (other !== undefined) {
      throw new RangeError(
        `course.infusions[${i}].date must be a day without another infusion; it is "${date}", as that of infusion ${other}. Move one of the two.`,
      );
    }
    numbers.set(date, number);
  });
};

/** Accepts the dates of a course, and what else was agreed with them. */
export const acceptCourse = (
  record: CourseRecord | null,
  course: Course,
  options: AcceptOptions,
  agreement: Agreement = {},
): CourseRecord => {
  checkToday(options);
  checkWritableCourse(course);
  checkDistinctDates(course);
  const { protocol, infusions } = course;
  const { today } = options;
  const given = infusions.filter(({ status }) => status === "given");
  const induction = infusions.filter(({ phase }) => phase === "induction");
  const plansInduction = induction.some(({ status }) => status === "planned");
  const agreed = agreement.infusions ?? Math.max(1, induction.length);

  if (record === null) {
    checkKey(options.key);
    const appointments: readonly Appointment[] = given.map(({ date }) => ({
      id: date,
      date,
      state: "given",
      setBy: "hand",
      plannedFor: null,
    }));
    const empty: CourseRecord = {
      format: "course-record-1",
      protocol: { id: protocol.id, version: protocol.version },
      key: options.key as string,
      revision: 0,
      start: agreement.start ?? course.start,
      infusions: agreed,
      countsFrom: agreement.countsFrom ?? null,
      openedDays: agreement.openedDays ?? [],
      appointments,
      withdrawn: [],
    };
    const first = { ...empty, appointments: [...replacePlanned(empty, course, today)].sort(byDate) };
    checkRecord(first);
    return first;
  }

  checkRecord(record);
  if (options.key !== undefined && options.key !== record.key) {
    throw new RangeError(
      `key is ${formatValue(options.key)}: the record has the key "${record.key}" and keeps it. Leave the key out.`,
    );
  }
  if (protocol.id !== record.protocol.id) {
    throw new RangeError(
      `course.protocol.id is ${formatValue(protocol.id)}: the record follows "${record.protocol.id}". Accept a plan of the same protocol, or begin a new record.`,
    );
  }
  if (getMajorVersion(protocol.version) !== getMajorVersion(record.protocol.version)) {
    throw new RangeError(
      `course.protocol.version is ${formatValue(protocol.version)}: the record follows "${record.protocol.version}", and another first number means other figures. Accept a plan of a version that begins with ${getMajorVersion(record.protocol.version)}, or begin a new record.`,
    );
  }
  for (const { date } of given) {
    if (findOn(record, date)?.state !== "given") {
      throw new RangeError(
        `course.infusions counts the one on "${date}" as given, but the record does not. Record the visit first, or review the record again.`,
      );
    }
  }
  const begun = record.appointments.some(({ state }) => state === "given");
  const appointments = [...replacePlanned(record, course, today)].sort(byDate);
  const dates = new Set(appointments.map(({ date }) => date));
  const openedDays = (agreement.openedDays ?? record.openedDays).filter((date) => dates.has(date));
  const next = {
    start: agreement.start ?? (begun ? record.start : course.start),
    infusions: plansInduction ? agreed : record.infusions,
    countsFrom: agreement.countsFrom ?? record.countsFrom,
    openedDays,
    protocol: { id: protocol.id, version: protocol.version },
  };
  const unchanged =
    next.start === record.start &&
    next.infusions === record.infusions &&
    next.countsFrom === record.countsFrom &&
    next.protocol.version === record.protocol.version &&
    isSameList(openedDays, record.openedDays) &&
    appointments.length === record.appointments.length &&
    appointments.every((appointment, i) => isSameAppointment(appointment, record.appointments[i]));
  return unchanged ? record : change(record, appointments, next);
};

/**
 * Accepts a plan: its dates become the agreed ones. For a new course the record is `null`, and a record is made.
 *
 * What is given, missed or cancelled stays, and so does every planned date before today, which has to be answered first.
 * The planned dates from today on are replaced; one that moves keeps its identity in calendar files, and one that is
 * dropped is withdrawn. To accept the same plan twice changes nothing.
 *
 * @throws RangeError or TypeError when the plan belongs to another protocol or another major version of it, has two
 * infusions on one day, counts a visit that the record does not have, or falls on a day that was missed or cancelled
 * @example
 * const context: PlanContext = { protocol: standardProtocol, calendar: { openingDays: ["monday", "thursday"] } };
 * const { course } = planCourse(context, { start: "2026-12-07" });
 * if (!course) throw new Error("no course");
 * const record = acceptPlan(null, course, { today: "2026-12-01", key: "b7f3c2a9" });
 * record.appointments[0]; // { id: "2026-12-07", date: "2026-12-07", state: "planned", setBy: "planner", plannedFor: "induction" }
 * acceptPlan(record, course, { today: "2026-12-01" }) === record; // true
 */
export const acceptPlan = (
  record: CourseRecord | null,
  course: Course,
  options: AcceptOptions,
): CourseRecord => acceptCourse(record, course, options);
