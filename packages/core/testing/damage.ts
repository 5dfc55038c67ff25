/** Sound files and values, damaged as files are: parts lost, twice, changed, or of another kind. For fuzzing the readers. */
import fc from "fast-check";

/** How often each reader is tried: `pnpm fuzz` asks for more. */
export const FUZZ_RUNS = Number(process.env["FUZZ_RUNS"] ?? 10_000);

const STRANGE: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1, 1.5, 1e300, -1e300, 2 ** 53, "", " ", "x", "null", "__proto__"],
  ...["2026-02-30", "2026-12-7", "0000-01-01", "9999-12-31", "1583-01-01", "2026-12-07T00:00:00Z"],
  ...[
    [],
    {},
    [[]],
    [null],
    [{}],
    { kind: "closure" },
    { length: 3 },
    "a".repeat(3000),
    "💉",
    "\ud83d",
    "\u0000",
  ],
];

/** Where in a value something is changed: a number for each step down, taken modulo what there is. */
type Edit = {
  readonly path: readonly number[];
  readonly kind: "replace" | "remove" | "repeat" | "swap" | "add" | "nudge";
  readonly by: unknown;
  readonly key: string;
};

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    path: fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }),
    kind: fc.constantFrom<Edit["kind"][]>("replace", "remove", "repeat", "swap", "add", "nudge"),
    by: fc.oneof(fc.constantFrom(...STRANGE), fc.jsonValue({ maxDepth: 2 })),
    key: fc.oneof(fc.constantFrom("__proto__", "constructor", "kind", "format", "toString"), fc.string()),
  }),
  { minLength: 1, maxLength: 4 },
);

/** A value that is nearly the same: the next number, the next letter. */
const nudge = (value: unknown): unknown =>
  typeof value === "number"
    ? value + 1
    : typeof value === "string"
      ? value.replace(/\d(?=\D*$)/, (digit) => `${(Number(digit) + 1) % 10}`)
      : typeof value === "boolean"
        ? !value
        : value;

const change = (list: unknown[], at: number, { kind, by }: Edit): void => {
  if (kind === "remove") list.splice(at, 1);
  else if (kind === "repeat") list.splice(at, 0, list[at]);
  else if (kind === "swap") list.reverse();
  else if (kind === "add") list.splice(at, 0, by);
  else list[at] = kind === "nudge" ? nudge(list[at]) : by;
};

const applyEdit = (whole: unknown, edit: Edit): unknown => {
  let parent: unknown = null;
  let name: string | number = "";
  let here = whole;
  for (const step of edit.path) {
    if (Array.isArray(here) && here.length > 0) [parent, name] = [here, step % here.length];
    else if (typeof here === "object" && here !== null && Object.keys(here).length > 0) {
      const keys = Object.keys(here);
      [parent, name] = [here, keys[step % keys.length] as string];
    } else break;
    here = (parent as never)[name];
  }
  if (parent === null) return edit.by;
  if (Array.isArray(parent)) change(parent, name as number, edit);
  else {
    const object = parent as Record<string, unknown>;
    if (edit.kind === "remove") delete object[name];
    else if (edit.kind === "add" || edit.kind === "repeat" || edit.kind === "swap") {
      // As in JSON, where `__proto__` is a key like any other.
      const value = edit.kind === "add" ? edit.by : object[name];
      Object.defineProperty(object, edit.key, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    } else object[name] = edit.kind === "nudge" ? nudge(object[name]) : edit.by;
  }
  return whole;
};

/** A sound value after some edits; now and then something else altogether. */
export const damagedValue = (sound: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    {
      weight: 20,
      arbitrary: fc
        .tuple(sound, edits)
        .map(([value, list]) => list.reduce(applyEdit, structuredClone(value) as unknown)),
    },
    { weight: 1, arbitrary: fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true }) },
  );

type Cut = {
  readonly at: number;
  readonly length: number;
  readonly kind: "remove" | "repeat" | "replace" | "move";
  readonly by: string;
};

const cuts: fc.Arbitrary<readonly Cut[]> = fc.array(
  fc.record({
    at: fc.nat(1_000_000),
    length: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.nat(200)),
    kind: fc.constantFrom<Cut["kind"][]>("remove", "repeat", "replace", "move"),
    by: fc.oneof(
      fc.constantFrom("\r\n", "\n", "\r", "\0", "\\", ",", ";", ":", '"', "{", "}", "[", "]", " ", "0", "1"),
      fc.constantFrom("BEGIN:VEVENT", "END:VEVENT\r\n", "UID:x\r\n", "\uFEFF", "\u2028", "💉", "\ud83d"),
      fc.string({ maxLength: 8 }),
    ),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Text with parts lost, twice, changed or moved; now and then something else altogether. */
export const damagedText = (sound: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 20,
      arbitrary: fc.tuple(sound, cuts).map(([text, list]) =>
        list.reduce((whole, { at, length, kind, by }) => {
          const from = at % (whole.length + 1);
          const part = whole.slice(from, from + length);
          const rest = whole.slice(0, from) + whole.slice(from + length);
          if (kind === "remove") return rest;
          if (kind === "replace") return whole.slice(0, from) + by + whole.slice(from + length);
          const to = kind === "repeat" ? from : (at * 7) % (rest.length + 1);
          return kind === "repeat"
            ? whole.slice(0, to) + part + whole.slice(to)
            : rest.slice(0, to) + part + rest.slice(to);
        }, text),
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  );
