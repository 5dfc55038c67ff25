import type { Closure, Course, Infusion, PlainDate, PlanResult, Protocol } from "@infusionkit/core";
import type { Messages } from "../i18n/messages.ts";
import type { PlanLayout } from "./model/buildPlan.ts";
import type { History, ParsedForm, StatePatch } from "./model/reducer.ts";
import type {
  AttendanceRecord,
  ExportRequest,
  HolidayRegions,
  Holidays,
  ManualMove,
  PlannerState,
  SharedPlan,
} from "./model/types.ts";
import type { PlannerMessages } from "./text/courseMessages.ts";
import type { SentenceFormatter } from "./text/sentences.tsx";

/** What the parts of the calculator know and can do. */
export type PlannerContext = {
  readonly words: PlannerMessages;
  readonly messages: Messages | undefined;
  readonly tell: SentenceFormatter;
  readonly state: PlannerState;
  readonly history: History;
  readonly reading: ParsedForm;
  readonly laid: PlanLayout | null;
  readonly plan: PlanResult | null;
  readonly course: Course | null;
  readonly protocol: Protocol;
  /** The protocol of the page, whatever staff chose. */
  readonly ownProtocol: Protocol;
  readonly today: PlainDate | null;
  readonly holidays: readonly Closure[];
  /** What of these two came with a link, and goes on with the next one. */
  readonly named: Pick<SharedPlan, "phone" | "clinic">;
  /** Why a link could not be opened. */
  readonly linkProblem: "" | "damaged" | "newer" | "protocol";
  readonly phone: string | undefined;
  readonly clinic: string | undefined;
  readonly regions: HolidayRegions | undefined;
  readonly SubHeading: "h3";
  /** The day in the calendar that the keyboard is on. */
  readonly cursor: PlainDate;
  /** The day whose panel is open, and where. */
  readonly open: { readonly date: PlainDate; readonly at: "months" | "list" } | null;
  /** An infusion that is being dragged, and the day it is over. */
  readonly over: ManualMove | null;
  /**
   * Changes the state. Changes of one `run` are one step of the history; `said` is announced, and shown but for what
   * the page says in its own place.
   */
  readonly change: (
    change: StatePatch,
    run?: string,
    said?: string | { readonly shown: string; readonly aloud: string },
  ) => void;
  readonly setHistory: (step: (history: History) => History) => void;
  readonly setHolidays: (holidays: Holidays | undefined) => void;
  readonly setCursor: (date: PlainDate) => void;
  readonly setOpen: (open: PlannerContext["open"]) => void;
  readonly setOver: (over: ManualMove | null) => void;
  /** Closes the day's panel; the focus goes back to the day. */
  readonly close: (on?: PlainDate) => void;
  /** Puts the focus on a day of the calendar, once it is shown. */
  readonly focus: (date: PlainDate) => void;
  readonly startOn: (date: PlainDate) => void;
  /** What the last change did to the plan, in words; nothing where all of it is another. */
  readonly changes: readonly string[];
  /** The start for which something is set aside, because another one is typed. */
  readonly aside: PlainDate | null;
  /** Announces something. */
  readonly say: (text: string) => void;
  readonly request: (kind: "copy" | "print" | "download", detail: ExportRequest) => boolean;
  readonly statusOf: (date: PlainDate) => Infusion["status"] | AttendanceRecord["status"];
};
