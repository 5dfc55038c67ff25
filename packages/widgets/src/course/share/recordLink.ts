/** A record as short texts for a link: one for the record itself, one for each appointment, one for each that was dropped. */
import {
  parseRecord,
  type Appointment,
  type AppointmentState,
  type CourseRecord,
  type PlainDate,
} from "@infusionkit/core";

const STATE_LETTERS: Readonly<Record<AppointmentState, string>> = {
  planned: "p",
  given: "g",
  missed: "m",
  cancelled: "c",
};
const SETTER_LETTERS: Readonly<Record<Appointment["setBy"], string>> = { planner: "p", hand: "h" };
const PHASE_LETTERS = { induction: "i", maintenance: "m", none: "n" } as const;

const findKey = <Key extends string>(
  letters: Readonly<Record<Key, string>>,
  letter: string | undefined,
): Key => (Object.keys(letters) as Key[]).find((key) => letters[key] === letter) as Key;

/** Writes a record: `h` heads it, `a` is an appointment, `w` one that was dropped. */
export const formatRecordTexts = (record: CourseRecord): readonly string[] => {
  const { protocol, key, revision, start, infusions, countsFrom, openedDays, appointments, withdrawn } =
    record;
  return [
    [
      "h",
      key,
      revision,
      start,
      infusions,
      countsFrom ?? "",
      openedDays.join("+"),
      protocol.id,
      protocol.version,
    ].join("~"),
    ...appointments.map(({ id, date, state, setBy, plannedFor }) =>
      [
        "a",
        date,
        STATE_LETTERS[state] + SETTER_LETTERS[setBy] + PHASE_LETTERS[plannedFor ?? "none"],
        // An appointment that never moved is called by its date.
        ...(id === date ? [] : [id]),
      ].join("~"),
    ),
    ...withdrawn.map(({ id, date }) => ["w", date, ...(id === date ? [] : [id])].join("~")),
  ];
};

/** Reads a record, or throws a `RangeError` that says what is wrong: core's own check decides. */
export const parseRecordTexts = (texts: readonly string[]): CourseRecord => {
  const [head = "", ...rest] = texts;
  const [mark, key, revision, start, infusions, countsFrom, openedDays, id, version] = head.split("~");
  const rows = rest.map((text) => text.split("~"));
  const parsed = parseRecord({
    format: "course-record-1",
    protocol: { id, version },
    key,
    revision: Number(revision),
    start,
    infusions: Number(infusions),
    countsFrom: countsFrom || null,
    openedDays: openedDays ? openedDays.split("+") : [],
    appointments: rows
      .filter(([kind]) => kind === "a")
      .map(([, date, letters = "", own]) => {
        const phase = findKey(PHASE_LETTERS, letters[2]);
        return {
          id: own ?? date,
          date: date as PlainDate,
          state: findKey(STATE_LETTERS, letters[0]),
          setBy: findKey(SETTER_LETTERS, letters[1]),
          plannedFor: phase === "none" ? null : phase,
        };
      }),
    withdrawn: rows.filter(([kind]) => kind === "w").map(([, date, own]) => ({ id: own ?? date, date })),
  });
  if (mark !== "h" || rows.some(([kind]) => kind !== "a" && kind !== "w"))
    throw new RangeError("must be a record with its appointments.");
  if (!parsed.ok) throw new RangeError(parsed.issues[0]?.message ?? "must be a record.");
  return parsed.record;
};
