/** What the calculator's parts tell one another: plain data, without a screen. */
import type { Closure, PlainDate, Protocol, Weekday } from "@infusionkit/core";
import type { DateParts } from "./parseDate.ts";

/** What became of an infusion, as staff marked it. */
export type AttendanceRecord = {
  readonly date: PlainDate;
  readonly status: "given" | "missed" | "cancelled";
  /** Nobody marked it: it is counted as given because a later one is marked. */
  readonly assumed?: true;
};

/** An infusion moved by hand. */
export type ManualMove = { readonly from: PlainDate; readonly to: PlainDate };

/** The weekdays on which a clinic opens from a date on. */
export type OpeningChange = { readonly from: PlainDate; readonly days: readonly Weekday[] };

/** What a link can hold; what it leaves out is as the page has it. */
export type SharedPlan = {
  readonly start?: PlainDate;
  readonly openingDays?: readonly Weekday[];
  /** From which dates on the clinic opens on other days, in their order. */
  readonly openingChanges?: readonly OpeningChange[];
  readonly closures?: readonly Closure[];
  /** Days on which the patient cannot come, as ranges with both ends. */
  readonly away?: readonly { readonly from: PlainDate; readonly to: PlainDate }[];
  readonly horizon?: number;
  /** The id of a region of public holidays, such as `za`. */
  readonly region?: string;
  readonly protocol?: Protocol;
  readonly moves?: readonly ManualMove[];
  readonly attendance?: readonly AttendanceRecord[];
  /** The clinic's phone line, as it is to be shown. */
  readonly phone?: string;
  /** The clinic's name. */
  readonly clinic?: string;
  readonly lang?: string;
  readonly theme?: "auto" | "light" | "dark";
  readonly audience?: "public" | "service";
};

/** A day, or the days from one to another, as they are typed. */
export type DateRange = {
  readonly key: number;
  readonly from: DateParts;
  readonly to: DateParts;
  readonly label: string;
};

export type PlannerState = {
  readonly start: DateParts;
  readonly openOn: readonly Weekday[];
  /** From which dates on the clinic opens on other days. They come from the clinic's settings. */
  readonly openingChanges: readonly OpeningChange[];
  /** Days on which the clinic is shut. */
  readonly shut: readonly DateRange[];
  /** Days on which the patient cannot come. */
  readonly away: readonly DateRange[];
  readonly horizon: number;
  /** The id of a region of public holidays, or nothing. */
  readonly region: string;
  /** A protocol chosen by staff; `null` for the one that the page has. */
  readonly protocol: Protocol | null;
  readonly moves: readonly ManualMove[];
  readonly marks: readonly AttendanceRecord[];
  /** The start of the course that was moved and marked. `null` as long as nothing was. */
  readonly madeFor: PlainDate | null;
};

/** A region's public holidays. They are taken to be all there are from the first year in them to the last. */
export type Holidays = {
  readonly closures: readonly Closure[];
  /** What the licence of the data asks to be shown. */
  readonly notice?: string;
};

/** The regions whose public holidays staff can choose. */
export type HolidayRegions = {
  readonly list: readonly { readonly id: string; readonly name: string }[];
  readonly load: (id: string) => Promise<Holidays>;
};

/** What is about to leave the page: the text that is copied, or the file. */
export type ExportRequest = { readonly text?: string; readonly name?: string; readonly type?: string };
