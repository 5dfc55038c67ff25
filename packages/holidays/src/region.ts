import type { PlainDate } from "@infusionkit/core";

/** One public holiday: a whole day. */
export type Holiday = {
  readonly date: PlainDate;
  /** Its English name. "(observed)" marks the day given for a holiday that falls on a weekend. */
  readonly name: string;
};

/**
 * The public holidays of one country, state, province or region, year by year without a gap.
 *
 * {@link getRegion} and `loadRegion` give one; a clinic may write its own, as plain data.
 */
export type HolidayRegion = {
  /** `za`, `au-nsw`, `us-ny`: the country before the hyphen. */
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
export type RegionSummary<Id extends string = string> = Omit<HolidayRegion, "id" | "holidays"> & {
  readonly id: Id;
  /**
   * `official`: its dates are settled by its own government's list or law. `national-only`: nobody has settled the
   * region's own days, so it has those of the whole country and none beside them. Say so where it is chosen:
   * {@link formatRegion} does.
   */
  readonly basis: "official" | "national-only";
  /** Of an official region: from this year on its own days are not settled yet, and only national days are here. */
  readonly nationalOnlyFrom?: number;
  /** When its dates were last checked, `YYYY-MM-DD`; {@link isCheckStale} says whether that is long ago. */
  readonly checkedOn: PlainDate;
  /** The lists and laws that its dates were checked against, and what is not settled. */
  readonly checkedAgainst: string;
};

/** One holiday of a country: its dates, and the regions that keep it. A date is in one row of a name only. */
export type HolidayRow<Id extends string = string> = {
  /** Its English name. "(observed)" marks the day given for a holiday that falls on a weekend. */
  readonly name: string;
  /** The only regions that keep it. Without `regions` and `except`, all of the country's regions do. */
  readonly regions?: readonly Id[];
  /** The only regions that do not keep it. */
  readonly except?: readonly Id[];
  readonly dates: readonly PlainDate[];
};

/** The holidays of a country, in one table for all of its regions. {@link getRegion} takes one region's out of it. */
export type HolidayTable<Id extends string = string> = {
  /** ISO 3166-1 alpha-2, such as `ZA`. */
  readonly country: string;
  /** Which years a region speaks for is in `regions`, not here: a row may go on beyond a region's last year. */
  readonly holidays: readonly HolidayRow<Id>[];
};
