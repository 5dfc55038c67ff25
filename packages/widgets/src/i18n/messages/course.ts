import type { MessageGroup } from "../format.ts";
import { links } from "./links.ts";

/** The course calculator: both screens have these words, the patients' one has no others. */
export const course = {
  title: "Course calculator",
  startLegend: "Start of the course",
  startHint: "For example 7 12 2026, or paste a whole date",
  openOn: "The clinic is open on {days}.",
  openFrom: "From {date}: {days}.",
  /** How often an alternating weekday comes: every second, third or fourth week. */
  everyWeeks: {
    1: "every {days}",
    2: "every second {days}",
    3: "every third {days}",
    4: "every fourth {days}",
  },
  rhythmFrom: "{rhythm} from {from}",
  rhythmUntil: "{rhythm} until {to}",
  rhythmBetween: "{rhythm}, {from} to {to}",
  alternating: "Also {rhythm}.",
  extraDay: "Also on {date}.",
  extraDayFor: "Also on {date}: {label}.",
  /** Where the clinic has no other days than these. */
  alternatingOnly: "The clinic is open {rhythm}.",
  unavailableLegend: "Days you can’t come",
  cannotCome: "Can’t come",
  /** Where a range of days was typed in the place of the start. */
  rangeHint: "If there are days when you can’t come, press “{cannotCome}” beside those dates.",
  /** On a button that takes a day back. */
  canCome: "I can come after all",
  waiting: "Give a full start date to see the course.",
  headline: { one: "{count} infusion in {span}", other: "{count} infusions in {span}" },
  days: { one: "{count} day", other: "{count} days" },
  noPlan: "No course is possible from this start",
  /** Where the clinic's days could not be read: a plan on guessed ones could be wrong. */
  sourceFailed: "The days on which the clinic is open could not be read, so no dates are shown here.",
  fromTo: "{from} to {to}",
  maintenance: "Then about once a month",
  around: "around {date}",
  window: "between {from} and {to}",
  startOn: "Start on {date}, the first day that works",
  /** Where there is a number, `phone` begins with a colon. */
  callClinic: "Call the clinic{phone}. They set the dates with you.",
  /** A link to a page of the clinic's own. */
  bookOrAsk: "Book or ask the clinic",
  yearsKnown: "Public holidays are known to {year} only: check later dates.",
  yearsKnownFrom: "Public holidays are known from {year} only: check earlier dates.",
  holidaysStale:
    "The public holidays were last checked on {date}, more than 90 days ago. Ask the clinic whether it is open on your dates.",
  holidaysRegion: "Public holidays counted: {region}.",
  /** Where the page names no region. */
  holidaysNone: "Public holidays are not counted.",
  print: "Print",
  copy: "Copy text",
  download: "Calendar file",
  copied: "Copied.",
  copyManually: "This page is not allowed to copy. The text is selected: press Ctrl+C.",
  notPrinted: "Nothing was printed here. Copy the text instead.",
  saved: "The file was handed to the browser. If nothing arrives, copy the text instead.",
  undo: "Undo",
  redo: "Redo",
  undone: "Undone.",
  redone: "Redone.",
  links,
  /** What there is on a day of a calendar. */
  day: {
    infusion: "infusion {number}",
    today: "today",
    closed: "clinic closed",
    closedWeek: "clinic closed, open {rhythm}",
    extra: "open as an extra day",
    extraFor: "open as an extra day, {label}",
    /** On a day of the calendar, where there is room for a word. */
    extraShort: "Extra",
    full: "full",
    unavailable: "cannot come",
    window: "about then",
  },
  /** A button that shows the months, and hides them again. */
  months: "Calendar of these dates",
  monthsHint: "Press a day to see what is on it, or to say that you can’t come.",
  monthsHintBegun: "Press a day to see what is on it.",
  moreMonths: { one: "Show {count} more month", other: "Show {count} more months" },
  /** What the marks of the calendar mean. */
  legend: {
    span: "The first weeks",
    maintenance: "About once a month",
    window: "Days it may move to",
    closed: "Clinic closed, or you can’t come",
    today: "Today",
  },
  close: "Close",
  copyLink: "Copy a link to these dates",
  linkCopied: "The link is copied. It holds your start, and nothing else about you.",
  /** Where the reader has marked days on which they cannot come: another reader of the link sees other dates. */
  linkCopiedWithout:
    "The link is copied. It holds your start only, so the days you can’t come are not in it, and the dates may differ.",
  linkOpened: "Your start has been filled in from the link. The link does not hold days you can’t come.",
  /** A course whose first date has gone by is not planned again. */
  begun:
    "The first of these dates has passed. If you missed a visit or can’t come to one, this page does not plan new dates.",
  printTitle: "Your infusions",
  /** What stands in a calendar file and in a copied text. */
  file: {
    infusion: "Infusion {number} of {count}",
    maintenance: "Maintenance infusion {number} (around this date)",
    window: "If the clinic has to move it: from {earliest} to {latest}.",
    around: "Any day from {earliest} to {latest}.",
    given: "{number}. {date} (given)",
    maintenanceLine: "{number}. Around {date} (between {earliest} and {latest})",
    issuesTitle: "To note",
    ask: "This is a plan and not yet an appointment. Ask the clinic before you change a date.",
    doctorDecides: "The treating doctor decides.",
  },
  printName: "Name",
  rules: "The rules, and where each comes from",
  sourceKinds: {
    policy: "Policy: the clinic confirms",
    claim: "The clinic’s page",
    derived: "Follows from",
    reference: "Published",
  },
  notice: "These dates follow the rules. They are not medical advice: the treating doctor decides.",
  figures: {
    "induction.infusions": "Infusions, at least",
    "induction.spanDays": "Days for all of them, at most",
    "induction.gap.least": "Days from one infusion to the next, at least",
    "induction.gap.greatest": "Days from one infusion to the next, at most",
    "induction.intendedDays": "Intended days",
    "maintenance.every": "After that, days from one to the next",
    "maintenance.window": "Days by which it may be earlier, and later",
    "maintenance.infusions": "Number of those",
    startWithinDays: "Days after the first choice within which a start is looked for",
  },
  everyMonths: "After that, months from one to the next",
  evenly: "evenly spread",
} satisfies MessageGroup;
