/**
 * A calendar date as its ISO 8601 text, `YYYY-MM-DD`. The same shape as the core's `PlainDate`, so that
 * dates go from one package to the other as they are.
 */
export type PlainDate = `${number}-${number}-${number}`;

/** One public holiday: a whole day. */
export type Holiday = {
  readonly date: PlainDate;
  /** Its English name. "(observed)" marks the day given for a holiday that falls on a weekend. */
  readonly name: string;
};

/**
 * The public holidays of one country, state, province or region, year by year without a gap.
 *
 * Each region of this package is one; a clinic may write its own, as plain data.
 */
export type HolidayRegion = {
  /** `za`, `au-nsw`, `us-ny`: the name of its entry point as well. */
  readonly id: string;
  /** "South Africa", "Australia: New South Wales". */
  readonly name: string;
  /** ISO 3166-1 alpha-2, such as `ZA`. */
  readonly country: string;
  /** The first year whose holidays are all here. */
  readonly from: number;
  /** The last year whose holidays are all here. */
  readonly to: number;
  /** In the order of their dates; no date twice. */
  readonly holidays: readonly Holiday[];
};

/** What tells one region from another, without its holidays: enough for a list to choose from. */
export type RegionSummary<Id extends string = string> = {
  readonly id: Id;
  readonly name: string;
  readonly country: string;
  /**
   * Whether its dates are tested against a list written by hand after its own government's list or law, for
   * 2026 at least. Where this is `false`, they are what date-holidays says, with a few corrections.
   */
  readonly checked: boolean;
};
