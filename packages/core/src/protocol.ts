import type { ClaimId } from "./evidence.ts";

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
   * Left out, they are spread evenly: the k-th, from 0, at k × `spanDays` ÷ `infusions`. Where that step is smaller than
   * the least gap, the step is the least gap; where it is greater than the greatest, the greatest.
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
   * and such a course is still lawful; `1.0.1` only words or sources changed.
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
 * Where an induction's infusions are meant to fall, as whole numbers: each position is its number ÷ `scale` days after
 * the first.
 *
 * Evenly spread, the k-th position is k × `spanDays` ÷ `infusions`, as long as that step lies within the gaps; otherwise
 * the step is the least or the greatest gap.
 */
export const getIntendedSteps = ({
  infusions,
  spanDays,
  gap,
  intendedDays,
}: Induction): { readonly intended: readonly number[]; readonly scale: number } => {
  if (intendedDays) return { intended: intendedDays, scale: 1 };
  const { least, greatest = Infinity } = gap;
  const even = spanDays / infusions;
  const [step, scale] = even < least ? [least, 1] : even > greatest ? [greatest, 1] : [spanDays, infusions];
  // A loop, because every start that is tried needs it.
  const intended: number[] = [];
  for (let k = 0; k < infusions; k++) intended.push(k * step);
  return { intended, scale };
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

/** The first number of a version: another one means other figures. */
export const getMajorVersion = (version: string): string => version.split(".")[0] as string;

/** A protocol with another number of infusions in its induction, spread evenly; the same one for its own number. */
export const withInfusions = (protocol: Protocol, infusions: number): Protocol => {
  if (infusions === protocol.induction.infusions) return protocol;
  const { intendedDays: _, ...induction } = protocol.induction;
  return { ...protocol, induction: { ...induction, infusions } };
};
