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
