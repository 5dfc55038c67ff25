/** Wrong input of every kind, and what a function that is given it has to say. */
import { expect } from "vitest";

export type Call = (...values: unknown[]) => unknown;

/** Values that are seldom what a function takes. */
export const hostile: readonly unknown[] = [
  ...[undefined, null, true, 0, -1, 1.5, NaN, Infinity, 1n, Symbol("s"), "", "x", "2026-02-30", "2026-2-3"],
  ...[[], [undefined], [null], [1], ["x"], [[]], {}, { length: 3 }, () => undefined, new Date(0), new Map()],
  // oxlint-disable-next-line no-sparse-arrays -- a hole is what this is about
  [, 1],
  { toString: null, valueOf: null },
];

/** A message that begins with a field: `start must be …`, `attendance[0].date is …`, `There is no …`, `A date must be …`. */
const NAMES_A_FIELD = /^(?:[a-z][\w.[\]"’-]* (?:must|is|has|ends|needs)|There is no|(?:An?|The) \w+ )/;
const ABOUT_THE_CODE =
  /undefined \(|not a function|not iterable|Cannot (?:read|convert|destructure|mix)|is not defined|Reduce of empty|Maximum call/;

const check = (call: Call, values: readonly unknown[], shown: string): void => {
  try {
    call(...values);
  } catch (error) {
    expect(error, shown).toBeInstanceOf(Error);
    const { message, name } = error as Error;
    expect(["TypeError", "RangeError"], `${shown}: ${message}`).toContain(name);
    expect(message, shown).not.toMatch(ABOUT_THE_CODE);
    expect(message, shown).toMatch(NAMES_A_FIELD);
  }
};

const describeValue = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return typeof value;
  }
};

/** The value with one of its parts, at most three deep, replaced. */
function* withPartsReplaced(value: unknown, by: unknown, depth = 3): Generator<unknown> {
  yield by;
  if (depth === 0 || typeof value !== "object" || value === null) return;
  const entries = Object.entries(value).slice(0, 12);
  for (const [key, part] of entries.slice(0, Array.isArray(value) ? 1 : 12)) {
    for (const changed of withPartsReplaced(part, by, depth - 1)) {
      yield Array.isArray(value)
        ? Object.assign([...value], { [key]: changed })
        : { ...value, [key]: changed };
    }
  }
}

/**
 * Gives a function wrong input in the place of each argument and of each part of it: it answers with a value, or with a
 * TypeError or RangeError that begins with the field.
 *
 * @param sound arguments with which it works
 */
export const expectRefusals = (name: string, call: Call, sound: readonly unknown[]): void => {
  check(call, [], `${name}()`);
  for (const value of hostile) {
    sound.forEach((argument, i) => {
      for (const changed of withPartsReplaced(argument, value)) {
        check(
          call,
          Object.assign([...sound], { [i]: changed }),
          `${name}, argument ${i + 1}: ${describeValue(changed).slice(0, 200)} (${describeValue(value)})`,
        );
      }
    });
  }
};

/** Objects that hold what a plain one holds, and are none: read by their own keys, some would look empty. */
class Kept {
  readonly #value: Readonly<Record<string, unknown>>;
  constructor(value: Readonly<Record<string, unknown>>) {
    this.#value = value;
    for (const key of Object.keys(value)) {
      Object.defineProperty(this, key, { enumerable: true, get: () => this.#value[key] });
    }
  }
}
const DISGUISES: readonly (readonly [name: string, put: (value: object) => unknown])[] = [
  ["a Map", (value) => new Map(Object.entries(value))],
  ["a Kept", (value) => new Kept(value as Readonly<Record<string, unknown>>)],
  ["an object", (value) => Object.create(value) as unknown],
];

/** The value with each of its plain objects, at most four deep, put into a disguise; of a list the first entry's. */
function* withObjectsDisguised(
  value: unknown,
  put: (value: object) => unknown,
  depth = 4,
): Generator<unknown> {
  if (typeof value !== "object" || value === null || depth === 0) return;
  if (!Array.isArray(value)) yield put(value);
  for (const [key, part] of Object.entries(value).slice(0, Array.isArray(value) ? 1 : 12)) {
    for (const changed of withObjectsDisguised(part, put, depth - 1)) {
      yield Array.isArray(value)
        ? Object.assign([...value], { [key]: changed })
        : { ...value, [key]: changed };
    }
  }
}

/** What a function answered, a generator's values among it. */
const collect = (answer: unknown): unknown =>
  typeof answer === "object" && answer !== null && !Array.isArray(answer) && Symbol.iterator in answer
    ? [...(answer as Iterable<unknown>)]
    : answer;

/**
 * Gives a function an instance of a class, a Map and an object that inherits its keys in the place of each record. It
 * refuses them and says what it was given, or it does not read that record at all, and its answer is the same.
 *
 * @param sound arguments with which it works
 * @param getRefusals what a function that throws nothing says of such input
 */
export const expectPlainObjects = (
  name: string,
  call: Call,
  sound: readonly unknown[],
  getRefusals: (answer: unknown) => readonly string[] = () => [],
): void => {
  const answer = collect(call(...sound));
  for (const [kind, put] of DISGUISES) {
    sound.forEach((argument, i) => {
      for (const changed of withObjectsDisguised(argument, put)) {
        const shown = `${name}, argument ${i + 1}: ${kind}`;
        let messages: readonly string[] = [];
        try {
          const found = collect(call(...Object.assign([...sound], { [i]: changed })));
          messages = getRefusals(found);
          if (messages.length === 0) expect(found, shown).toEqual(answer);
        } catch (error) {
          if (!(error instanceof TypeError)) throw error;
          messages = [error.message];
        }
        if (messages.length > 0) expect(messages.join("\n"), shown).toContain(`it is ${kind}`);
      }
    });
  }
};
