/** What the parts of the calculator tell one another: plain data, without a screen. */
import type {
  AlternatingDays,
  Attendance,
  ClinicHelp,
  ClinicPolicies,
  Closure,
  CourseRecord,
  ExtraDay,
  PlainDate,
  Protocol,
  WeekInterval,
  Weekday,
} from "@infusionkit/core";

/** A date as it stands in its three fields, exactly as it was typed. The field of the day may hold a whole date. */
export type DateParts = { readonly day: string; readonly month: string; readonly year: string };

/** What happened on one day, as links of the first version hold it. */
export type AttendanceRecord = Attendance & {
  /** Nobody recorded it: it counted as given because a later infusion was recorded. */
  readonly assumed?: true;
};

/** An appointment moved by hand from one day to another. */
export type ManualMove = { readonly from: PlainDate; readonly to: PlainDate };

/** The weekdays on which a clinic opens from a date on. */
export type OpeningChange = { readonly from: PlainDate; readonly days: readonly Weekday[] };

/** From one day to another, both included. */
export type DateSpan = { readonly from: PlainDate; readonly to: PlainDate };

/** A day, or the days from one to another, as they are typed. */
export type DateRange = {
  readonly key: number;
  readonly from: DateParts;
  readonly to: DateParts;
  readonly label: string;
};

/** Weekdays of every second, third or fourth week, as they are typed. */
export type AlternatingRow = {
  readonly key: number;
  readonly days: readonly Weekday[];
  readonly everyWeeks: WeekInterval;
  readonly from: DateParts;
  /** Empty where there is no end. */
  readonly to: DateParts;
};

/** When a visit begins and how long it takes, as the clinic set it; either may be empty. */
export type VisitTime = {
  /** `09:00`, or an empty text. */
  readonly time: string;
  /** 15 to 600 minutes, or `null`. */
  readonly minutes: number | null;
  /** What stands in the field of the minutes, where it is no such number. */
  readonly typedMinutes?: string;
};

/** All that the staff planner knows: what was typed, chosen and agreed. Everything else is derived from it. */
export type PlannerState = {
  readonly start: DateParts;
  /** How many infusions the induction is to have; `null` for the number of the protocol. */
  readonly infusions: number | null;
  readonly openingDays: readonly Weekday[];
  /** From which dates on the clinic opens on other days. They come from the clinic's settings. */
  readonly openingChanges: readonly OpeningChange[];
  /** Weekdays on which it opens in some weeks only, beside the opening days. */
  readonly alternatingDays: readonly AlternatingRow[];
  /** Days on which it opens although it would be closed: the first date of each row, and why. */
  readonly extraDays: readonly DateRange[];
  /** Days on which the clinic is closed. */
  readonly closures: readonly DateRange[];
  /** Days on which the clinic has no room for another patient. */
  readonly fullDays: readonly DateRange[];
  /** The day on which {@link fullDays} were entered last: bookings change. `null` where none are entered. */
  readonly fullDaysAsOf: PlainDate | null;
  readonly visit: VisitTime;
  /** Days on which the patient cannot come. */
  readonly unavailable: readonly DateRange[];
  /** Weekdays on which the patient can never come. */
  readonly unavailableWeekdays: readonly Weekday[];
  /** How many maintenance infusions are shown. */
  readonly horizon: number;
  /** The id of a region of public holidays, or an empty text. */
  readonly region: string;
  /** A protocol chosen by staff; `null` for the one that the page has. */
  readonly protocol: Protocol | null;
  /** What was agreed and what came of it; `null` while nothing is agreed. */
  readonly record: CourseRecord | null;
  /** What a link of the first version holds in the place of a record, until it is made into one. */
  readonly oldLink: OldLinkRecord | null;
};

/** A course as links of the first version have it: what happened, and what was moved by hand. */
export type OldLinkRecord = {
  readonly start: PlainDate;
  readonly moves: readonly ManualMove[];
  readonly attendance: readonly AttendanceRecord[];
};

/** What a link can hold; what it leaves out is as the page has it. */
export type SharedPlan = {
  readonly start?: PlainDate;
  readonly openingDays?: readonly Weekday[];
  /** From which dates on the clinic opens on other days, in their order. */
  readonly openingChanges?: readonly OpeningChange[];
  /** Weekdays on which it opens in some weeks only, beside the opening days. */
  readonly alternatingDays?: readonly AlternatingDays[];
  /** Days on which it opens although it would be closed. */
  readonly extraDays?: readonly ExtraDay[];
  readonly closures?: readonly Closure[];
  /** Days on which the patient cannot come. */
  readonly unavailable?: readonly DateSpan[];
  /** How many maintenance infusions are shown, 0 to 120. */
  readonly horizon?: number;
  /** The id of a region of public holidays, such as `za`. */
  readonly region?: string;
  readonly protocol?: Protocol;
  readonly moves?: readonly ManualMove[];
  readonly attendance?: readonly AttendanceRecord[];
  /** Weekdays on which the patient can never come. */
  readonly unavailableWeekdays?: readonly Weekday[];
  /** How many infusions the induction is to have, where it is not the protocol's number. */
  readonly infusions?: number;
  /** When a visit begins, `09:00`. */
  readonly visitTime?: string;
  /** How long a visit takes, in minutes. */
  readonly visitMinutes?: number;
  /** What was agreed and what came of it. */
  readonly record?: CourseRecord;
  /** The clinic's phone line, as it is to be shown. */
  readonly phone?: string;
  /** The clinic's name. */
  readonly clinic?: string;
  /** A page of the clinic's own on which a patient can book or ask. */
  readonly bookingUrl?: string;
  /** Whom to call in an emergency, as the clinic has confirmed it. */
  readonly help?: ClinicHelp;
  /** What the clinic decides for itself, in its own words: the staff handbook shows them. */
  readonly policies?: ClinicPolicies;
  /** A BCP 47 tag. */
  readonly lang?: string;
  readonly theme?: "auto" | "light" | "dark";
  readonly audience?: "public" | "service";
};

/** A region's public holidays. They are taken to be all there are from the first year in them to the last. */
export type Holidays = {
  readonly closures: readonly Closure[];
  /** What the licence of the data asks to be shown. */
  readonly notice?: string;
};

/** What a region of public holidays is called, and when its dates were last checked. */
export type RegionInfo = {
  /** As it may stand in a list, with a word on where it has no days of its own: "United States: Ohio (federal days only)". */
  readonly name: string;
  readonly checkedOn?: PlainDate;
  /** The first day on which that check is old, so that it is to be said. */
  readonly staleFrom?: PlainDate;
};

/** The regions whose public holidays staff can choose. */
export type HolidayRegions = {
  readonly list: readonly (RegionInfo & { readonly id: string })[];
  readonly load: (id: string) => Promise<Holidays>;
};

/** What is about to leave the page: the text that is copied, or the file. */
export type ExportRequest = { readonly text?: string; readonly name?: string; readonly type?: string };

/** The ways in which a plan leaves the page. */
export type ExportKind = "copy" | "print" | "download";

/** What the page is told about the plan that is shown. */
export type PlanChange = {
  /** The start that was asked for, or `null` while none is typed. */
  readonly start: PlainDate | null;
  /** Whether there is a course. */
  readonly ok: boolean;
  /** The dates of the course, in their order. */
  readonly dates: readonly PlainDate[];
  readonly protocol: { readonly id: string; readonly version: string };
};

/** Something in a file that is wrong: which part of it, where in the part, what stands there, and what is allowed. */
export type FileProblem = {
  readonly part: "record" | "protocol" | "settings" | "file";
  /** `appointments[1].date` of a record; the name of a setting. */
  readonly path: string;
  readonly value: string;
  /** After "must be"; empty where {@link message} alone says it. */
  readonly allowed: string;
  /** The same in one English sentence, with the path, for whoever wrote the file. */
  readonly message: string;
};
