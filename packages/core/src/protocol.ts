import { formatValue } from "./date.ts";
import type { ClaimId } from "./evidence.ts";
import { formatCount } from "./english.ts";

/** Days between two neighbouring infusions, counted from the one to the other: Monday to Wednesday is 2. */
export type Gap = {
  /** The fewest days between two infusions. */
  readonly least: number;
  /** The most days between two infusions; left out where the protocol sets none. */
  readonly greatest?: number;
};

/** The first phase: a number of infusions within a span of days. */
export type Induction = {
  /** How many infusions, 1 to 60. */
  readonly infusions: number;
  /** Calendar days within which all of them fall, counting the first: 21 for three weeks. */
  readonly spanDays: number;
  readonly gap: Gap;
  /**
   * The days after the first on which the infusions are meant to fall, one for each, beginning with 0.
   * Left out, they are spread evenly: the k-th, from 0, at k × `spanDays` ÷ `infusions`.
   */
  readonly intendedDays?: readonly number[];
};

/** The second phase: single infusions, each counted from the one before. */
export type Maintenance = {
  /** The interval: calendar months (a month's end clamps) or days. */
  readonly every: { readonly months: number } | { readonly days: number };
  /** How many days before and after its target an infusion may fall. */
  readonly window: { readonly before: number; readonly after: number };
  /** How many there are; left out where they go on for as long as the treating doctor finds right. */
  readonly infusions?: number;
};

/** A figure of a protocol, by its path. */
export type Figure =
  | "induction.infusions"
  | "induction.spanDays"
  | "induction.gap.least"
  | "induction.gap.greatest"
  | "induction.intendedDays"
  | "maintenance.every"
  | "maintenance.window"
  | "maintenance.infusions"
  | "startWithinDays";

/** Where a figure comes from. */
export type Source =
  /** It stands on the source page. */
  | { readonly kind: "claim"; readonly claims: readonly ClaimId[]; readonly note?: string }
  /** It follows from what stands there, or from what a publication gives: one of the two lists names what. */
  | {
      readonly kind: "derived";
      readonly claims: readonly ClaimId[];
      readonly references?: readonly string[];
      readonly note: string;
    }
  /** A publication gives it. */
  | { readonly kind: "reference"; readonly references: readonly string[]; readonly note?: string }
  /** Nobody published it: a setting that the clinic confirms. */
  | { readonly kind: "policy"; readonly note: string };

/**
 * The rule that a course follows, as plain JSON-safe data with a version.
 * Every figure in it has its source beside it.
 *
 * A course keeps the `id` and the `version` of its protocol (`course.protocol`), and not its figures: review a course
 * with the protocol of that id and version, so keep every version that a course was planned with.
 */
export type Protocol = {
  /** Small letters and digits in parts joined by hyphens. It stays the same in every version. */
  readonly id: string;
  /**
   * Three numbers, as in Semantic Versioning, and they say what a new version means for courses planned before:
   * `2.0.0` a figure is stricter or different, and such a course may no longer be lawful; `1.1.0` a figure is looser,
   * and it still is; `1.0.1` only words or sources changed.
   */
  readonly version: string;
  readonly title: string;
  readonly induction: Induction;
  /** `null` for a protocol that ends with its induction. */
  readonly maintenance: Maintenance | null;
  /** How many days after the date asked for a course may begin, when it cannot begin on that date. */
  readonly startWithinDays: number;
  readonly sources: Readonly<Partial<Record<Figure, Source>>>;
};

/**
 * `k × of ÷ by` for each k from 0. Multiplied first, so that a half is exactly a half; and a loop, because every start
 * that is tried needs it.
 */
export const spreadEvenly = (count: number, of: number, by: number): readonly number[] => {
  const all: number[] = [];
  for (let k = 0; k < count; k++) all.push((k * of) / by);
  return all;
};

/**
 * The days after the first on which a protocol means its infusions to fall, as fractions of a day where they
 * fall between two days.
 *
 * @example getIntendedDays(standardProtocol.induction) // [0, 3.5, 7, 10.5, 14, 17.5]
 */
export const getIntendedDays = ({ infusions, spanDays, intendedDays: days }: Induction): readonly number[] =>
  days ?? spreadEvenly(infusions, spanDays, infusions);

/** The most that figures may be: the guard of every plan and the schema of files have them from here. */
export const LIMITS = { infusions: 60, days: 732, interval: 366, maintenance: 120 } as const;

/** Something wrong with one figure of a protocol. */
export type FigureProblem = {
  /** Where it stands: `induction.gap.least`. */
  readonly path: string;
  /** What stands there, as a message shows it. */
  readonly value: string;
  /** What may stand there, after "must be". */
  readonly allowed: string;
  /** Why, and what to do, where the figure is wrong only beside others. */
  readonly remedy: string | undefined;
};

const isWholeNumber = (value: unknown, least: number, greatest: number): boolean =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= greatest;

/** A range as what must stand there. */
export const formatRange = (least: number, greatest: number): string =>
  `a whole number from ${least} to ${greatest}`;

/** Every figure of a protocol of the right shape that is out of its range, or cannot hold together with another. */
export const findFigureProblems = ({
  induction,
  maintenance,
  startWithinDays,
}: Pick<Protocol, "induction" | "maintenance" | "startWithinDays">): readonly FigureProblem[] => {
  const problems: FigureProblem[] = [];
  // `rule || wrong(…)`: what is sound, and that is every plan, makes no sentence.
  const wrong = (path: string, value: unknown, allowed: string, remedy?: string): false => {
    problems.push({ path, value: formatValue(value), allowed, remedy });
    return false;
  };
  const inRange = (path: string, value: unknown, least: number, greatest: number): boolean =>
    isWholeNumber(value, least, greatest) || wrong(path, value, formatRange(least, greatest));

  const { infusions, spanDays, gap, intendedDays: days } = induction;
  const { least } = gap;
  const counted = inRange("induction.infusions", infusions, 1, LIMITS.infusions);
  const spanned = inRange("induction.spanDays", spanDays, 1, LIMITS.days);
  if (inRange("induction.gap.least", least, 1, LIMITS.days) && counted && spanned) {
    const needed = (infusions - 1) * least + 1;
    const greatest = gap.greatest ?? Math.max(least, spanDays);
    if (needed > spanDays) {
      wrong(
        "induction.gap.least",
        least,
        "small enough for the span",
        `${infusions} infusions at least ${formatCount(least, "day")} apart need ${needed} days, and protocol.induction.spanDays is ` +
          `${spanDays}. Make the gap or the number smaller, or the span longer.`,
      );
    } else if (
      days !== undefined &&
      isWholeNumber(greatest, least, LIMITS.days) &&
      !(
        Array.isArray(days) &&
        days.length === infusions &&
        days[0] === 0 &&
        days.every(
          (day, k) =>
            isWholeNumber(day, 0, spanDays - 1) &&
            (k === 0 || isWholeNumber(day - (days[k - 1] as number), least, greatest)),
        )
      )
    ) {
      wrong(
        "induction.intendedDays",
        Array.isArray(days) ? days.map(formatValue).join() : days,
        `a list of ${infusions} whole numbers, the first 0, each ${least} to ${greatest} after the one before, the last below ${spanDays}`,
      );
    }
  }
  if (gap.greatest !== undefined) {
    inRange(
      "induction.gap.greatest",
      gap.greatest,
      isWholeNumber(least, 1, LIMITS.days) ? least : 1,
      LIMITS.days,
    );
  }

  if (maintenance) {
    const { every, window } = maintenance;
    const interval = "months" in every ? every.months : every.days;
    // A window that began earlier would hold the infusion that its target is counted from. No month is shorter than 28.
    const before = inRange("maintenance.every", interval, 1, LIMITS.interval)
      ? Math.min(LIMITS.interval, interval * ("months" in every ? 28 : 1) - 1)
      : LIMITS.interval;
    inRange("maintenance.window.before", window.before, 0, before);
    inRange("maintenance.window.after", window.after, 0, LIMITS.interval);
    if (maintenance.infusions !== undefined)
      inRange("maintenance.infusions", maintenance.infusions, 1, LIMITS.maintenance);
  }
  inRange("startWithinDays", startWithinDays, 0, LIMITS.days);
  return problems;
};

/** What is wrong with the figures of a protocol of the right shape, or `null`. */
export const findFigureProblem = (protocol: Protocol): string | null => {
  const problem = findFigureProblems(protocol)[0];
  if (!problem) return null;
  const { path, value, allowed, remedy } = problem;
  return `protocol.${path} ${remedy ? `is ${value}: ${remedy}` : `must be ${allowed}; it is ${value}.`}`;
};

/** What is wrong with a part that has to be an object, or `null`. */
const partProblem = (path: string, value: unknown, holds: string): string | null =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? null
    : `${path} must be an object with ${holds}; it is ${formatValue(value)}.`;

const textProblem = (path: string, value: unknown): string | null =>
  typeof value === "string" && value !== "" ? null : `${path} must be text; it is ${formatValue(value)}.`;

/**
 * The first thing that keeps a value from being a protocol which can be planned with, as a sentence that names the
 * field, the value and what is allowed; or `null`. It never throws: the quick guard of every plan, and a quarter of the
 * code of {@link parseProtocol}, which tells everything that is wrong, unknown keys and missing sources too.
 *
 * @example
 * protocolProblem(standardProtocol); // null
 * protocolProblem({ ...standardProtocol, startWithinDays: "180" });
 * // 'protocol.startWithinDays must be a whole number from 0 to 732; it is "180".'
 */
export const protocolProblem = (value: unknown): string | null => {
  const { id, version, title, induction, maintenance, sources } = (value ?? {}) as Partial<Protocol>;
  return (
    partProblem("protocol", value, "id, version, title, induction, maintenance and sources") ??
    textProblem("protocol.id", id) ??
    textProblem("protocol.version", version) ??
    textProblem("protocol.title", title) ??
    partProblem("protocol.induction", induction, "infusions, spanDays and gap") ??
    partProblem("protocol.induction.gap", induction?.gap, "least") ??
    (maintenance === null
      ? null
      : (partProblem("protocol.maintenance", maintenance, "every and window, or null") ??
        partProblem("protocol.maintenance.every", maintenance?.every, "months or days") ??
        partProblem("protocol.maintenance.window", maintenance?.window, "before and after"))) ??
    partProblem("protocol.sources", sources, "a source for each figure") ??
    findFigureProblem(value as Protocol)
  );
};

/** What came out of the trials of a course: `uncontrolled` where nobody was compared with anybody. */
export type TrialResult = "positive" | "negative" | "mixed" | "uncontrolled";

/** A course that was published or that a clinic gives, ready to be planned, and what is known of it. */
export type Preset = {
  /** The same as the id of its protocol. */
  readonly id: string;
  readonly protocol: Protocol;
  /** How it was studied, in words that do not name the medicine. */
  readonly design: string;
  /** What came out of it, in words without figures; no promise to anybody. */
  readonly outcome: string;
  /** Whether the days of the infusions were published, or were derived from words such as "twice a week". */
  readonly basis: "published" | "derived";
  /** Ids of the references that the figures and the words rest on. */
  readonly references: readonly string[];
  /** What its figures cannot say. */
  readonly note?: string;
} & (
  | { readonly nature: "clinic policy"; readonly result: null }
  | { readonly nature: "published trial"; readonly result: TrialResult }
);
