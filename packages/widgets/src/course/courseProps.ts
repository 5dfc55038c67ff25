/** What the two screens of the course take from their page. */
import type {
  AlternatingDays,
  Closure,
  ExtraDay,
  OpeningDays,
  PlainDate,
  Protocol,
  Unavailability,
  Weekday,
} from "@infusionkit/core";
import type { Messages } from "../i18n/messages.ts";
import type {
  DateSpan,
  ExportKind,
  ExportRequest,
  HolidayRegions,
  PlanChange,
  RegionInfo,
} from "./model/types.ts";

/** What the patients' calculator takes. All of it may be left out: the clinic's protocol, open from Monday to Friday. */
export type CourseCalculatorProps = {
  /** The start that is filled in at first, and shown to readers without JavaScript. */
  readonly start?: PlainDate;
  /** The reader's date, where it is known when this is rendered: a start that is past is then never shown. */
  readonly today?: PlainDate;
  /** The weekdays on which the clinic is open; Monday to Friday by default. They may change from a date on. */
  readonly openingDays?: readonly Weekday[] | readonly OpeningDays[];
  /** Weekdays on which it opens in every second, third or fourth week, beside the opening days. */
  readonly alternatingDays?: readonly AlternatingDays[];
  /** Days on which it opens although its weekday, a closure or a public holiday would close it. */
  readonly extraDays?: readonly ExtraDay[];
  /** Days on which it is closed. */
  readonly closures?: readonly Closure[];
  /** The public holidays of the clinic's region, of whole years. */
  readonly holidays?: readonly Closure[];
  /** The id of the region that they are of, such as `us-ny`: its country says on which day weeks begin. */
  readonly region?: string;
  /** The region that they are of, and when they were last checked: where that is long ago, the reader is told. */
  readonly holidaysRegion?: RegionInfo;
  /** What the licence of the holidays asks to be shown. */
  readonly holidaysNotice?: string;
  /** Days on which the patient cannot come, at first: dates, ranges and weekdays. */
  readonly unavailable?: readonly Unavailability[];
  /** The rule to plan by; the clinic's protocol by default. It must be sound: `parseProtocol` makes sure. */
  readonly protocol?: Protocol;
  /** How many maintenance infusions to show, 0 to 120; 3 by default. */
  readonly horizon?: number;
  /** The level of the widget's own heading, 2 to 5; 2 by default. Headings inside count on from it. */
  readonly headingLevel?: 2 | 3 | 4 | 5;
  /** Where a source is shown, as the beginning of a link that a claim's number in lower case ends: `/evidence/#`. */
  readonly evidenceUrl?: string;
  /** The language, as a BCP 47 tag; English by default. */
  readonly lang?: string;
  /** Texts that replace the English ones. */
  readonly messages?: Messages;
  /** The clinic's phone line, as it is to be shown. */
  readonly phone?: string;
  /** Whom to call in an emergency, such as core's `formatHelp("ZA")`: it stands in what is printed, copied and saved. */
  readonly helpText?: string;
  /** The clinic's name. */
  readonly clinic?: string;
  /** A page of the clinic's own on which a reader can book or ask. */
  readonly bookingUrl?: string;
  /** `public` (the default) or `service`: the calculator says the same at both, and links no source at the second. */
  readonly audience?: "public" | "service";
  /** Told what the plan is whenever it has been rendered, also when nobody changed it; and the words for there being none. */
  readonly onPlan?: (plan: PlanChange, noPlan: string) => void;
  /** Told after each change of the plan that the reader made. */
  readonly onPlanChange?: (change: PlanChange) => void;
  /** Asked before the plan leaves the page; `false` says that the host has taken it over. */
  readonly onRequest?: (kind: ExportKind, detail: ExportRequest) => boolean;
};

/** What the planner takes; days and closures are what is filled in at first. */
export type CoursePlannerProps = Omit<CourseCalculatorProps, "unavailable" | "region"> & {
  /** Days on which the patient cannot come, at first: dates, ranges, and weekdays of the whole course. */
  readonly unavailable?: readonly (PlainDate | DateSpan | { readonly weekdays: readonly Weekday[] })[];
  /** Today's date. Left out, the reader's own clock is asked, once the page is alive. */
  readonly today?: PlainDate;
  /** The regions whose public holidays staff can choose; none by default. */
  readonly regions?: HolidayRegions;
  /** The id of the region that is chosen at first, such as `za`. */
  readonly region?: string;
  /** Tells the planners of one page apart where there are several: each keeps its plan through a reload. */
  readonly keepAs?: string;
};
