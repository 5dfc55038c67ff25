/**
 * Every message of the widgets' interface, in English, in one place, so that a host can replace any of them with a JSON
 * file of the same shape. Places in braces are filled in; a message that counts has its plural forms.
 *
 * Each widget's messages are a constant of their own: a bundle holds only those of its widgets. The sentences about
 * reasons and departures come from core, in English; `sentences` says how they are replaced.
 */
import {
  certaintyLevels,
  type Certainty,
  type IssueCode,
  type Obstacle,
  type Reason,
} from "@infusionkit/core";
import type { MessageGroup, MessageText, PartialMessages } from "./format.ts";

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
  yearsKnown: "Public holidays are known to {year} only: check later dates.",
  yearsKnownFrom: "Public holidays are known from {year} only: check earlier dates.",
  holidaysStale:
    "The public holidays were last checked on {date}, more than 90 days ago. Ask the clinic whether it is open on your dates.",
  holidaysRegion: "Public holidays counted: {region}.",
  print: "Print",
  copy: "Copy text",
  download: "Calendar file",
  copied: "Copied.",
  copyManually: "This page is not allowed to copy. The text is selected: press Ctrl+C.",
  notPrinted: "Nothing was printed here. Copy the text instead.",
  saved: "The file was handed to the browser. If nothing arrives, copy the text instead.",
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

/** What staff fill in, in their planner. */
export const courseForm = {
  openingDaysLegend: "The clinic is open on",
  openingDaysMissing:
    "Tick at least one day on which the clinic is open. If it opens in some weeks only, add alternating weeks.",
  alternatingLegend: "Open in some weeks only",
  addAlternating: "Add alternating weeks",
  alternatingDays: "Open on",
  alternatingEvery: "How often",
  alternatingInterval: {
    1: "every week",
    2: "every second week",
    3: "every third week",
    4: "every fourth week",
  },
  alternatingFromHint: "Any date in the first such week",
  alternatingTo: "To (leave empty for no end)",
  alternatingProblems: {
    "no-day": "Tick at least one day.",
    reversed: "The last day must not come before the first.",
  },
  alternatingRow: "alternating weeks {number}",
  extraDaysLegend: "Extra opening days",
  addExtraDay: "Add an extra day",
  extraDate: "Date",
  defaultExtraReason: "Extra day",
  closuresLegend: "Days the clinic is closed",
  addClosure: "Add a closure",
  closureReason: "Why",
  defaultClosureReason: "Clinic closed",
  unavailableLegend: "Days the patient can’t come",
  addUnavailable: "Add days away",
  from: "From",
  to: "To (leave empty for one day)",
  remove: "Remove {which}",
  rangeProblems: {
    reversed: "The last day must not come before the first.",
    "too-long": "Give a time of two years at most.",
  },
  horizonLegend: "Show maintenance for",
  horizonNone: "None",
  horizonCount: { one: "{count} infusion", other: "{count} infusions" },
  waiting: "Give a full start date to see the course, or pick a day here.",
  day: {
    infusion: "infusion {number}",
    closed: "clinic closed",
    closedWeek: "clinic closed, open {rhythm}",
    extra: "open as an extra day",
    extraFor: "open as an extra day, {label}",
    /** On a day of the calendar, where there is room for a word. */
    extraShort: "Extra",
    unavailable: "can’t come",
    window: "about then",
    given: "given",
    missed: "missed",
    cancelled: "cancelled",
  },
  startHere: "Start on this day",
  unavailableHere: "Can’t come on this day",
  availableHere: "Can come on this day",
  close: "Close",
} satisfies MessageGroup;

/** Why a link cannot be opened. */
export const links = {
  damaged: "This link is damaged, so nothing was filled in. Ask for a new one, or copy the whole of it.",
  newer: "This link comes from a newer version of the calculator, so nothing was filled in.",
  protocol: "This link has a protocol of its own, which can’t be used here, so nothing was filled in.",
  tooLarge: "This link holds more than a plan can, so nothing was filled in. Ask for a new one.",
} satisfies MessageGroup;

/** The other words of the staff planner. */
export const coursePlanner = {
  title: "Course planner",
  // Where the course stands
  empty: "Plan a course",
  emptyHint: "Give the first day, press a day in the calendar, or enter a course from paper.",
  checkSettings: "Correct the settings to see the course.",
  keptHint: "What is agreed and recorded is kept. It is shown again once the settings are right.",
  regionLoading: "The public holidays are being fetched.",
  regionFailed:
    "The public holidays of this region could not be fetched, so there is no plan: a date could fall on one of them. Choose the region again, or choose none and add the days by hand.",
  given: { one: "{given} of {count} given", other: "{given} of {count} given" },
  inductionDone: { one: "The first infusion is given", other: "The first {count} are given" },
  complete: "All infusions are given",
  doesNotFit: "From {start} the {count} do not fit into {days} days",
  opensOnly: "open on {days}",
  restDoesNotFit: "The rest does not fit into {days} days",
  latestEnd: "{range}, {latest} at the latest",
  maintenanceGiven: { one: "{count} since then", other: "{count} since then" },
  lastToday: "last one today",
  lastGiven: { one: "last one {count} day ago", other: "last one {count} days ago" },
  // The questions
  question: "{date}: was infusion {number} given?",
  questionMaintenance: "{date}: was the maintenance infusion given?",
  questionHint: "Nothing after this date is planned until you answer.",
  questionsLeft: {
    one: "{count} more after this.",
    other: "{count} more after this.",
  },
  allGiven: "All were given",
  noneGiven: "None was given",
  // Next
  first: "First",
  next: "Next",
  today: "Today",
  at: "{date}, {time}",
  visitAt: "Each visit begins at {time}.",
  ifGiven: "if {date} was given",
  ifMissed: "If it was missed: {next}.",
  ifMissedNoFit: "If it was missed, the infusions no longer fit into {days} days.",
  nothingNext: "Nothing is left to plan.",
  nextUnknown: "It depends on the answers above.",
  notAgreed: "proposed, not agreed yet",
  /** `{days}` is "9 to 11 December". */
  canMove: "{days} if the others stay",
  lastFit: "can be as late as {date} if the others move",
  overSpan: { one: "{count} day over the {span} days", other: "{count} days over the {span} days" },
  dropped: "not in the new plan",
  // What is agreed
  status: {
    planned: "Planned",
    given: "Given",
    missed: "Missed",
    cancelled: "Cancelled",
    question: "Was it given?",
    proposed: "Proposed",
  },
  uncounted: "does not count",
  agree: "Agree these dates",
  agreeHint: "Nothing is agreed yet. Printing, copying or saving agrees the dates too.",
  agreed: "These dates are now agreed.",
  proposalTitle: { one: "{count} new date is proposed", other: "{count} new dates are proposed" },
  useProposal: "Use these dates",
  proposalDrops: {
    one: "{count} agreed date would be dropped",
    other: "{count} agreed dates would be dropped",
  },
  keepAgreed: "The agreed dates stay as they are until you use the new ones.",
  noneAgreed: "No date ahead is agreed yet.",
  // Choices
  choicesHint: "The treating doctor decides.",
  choices: {
    "start-as-asked": "Start as asked, end later",
    "start-later": "Start later",
    "open-one-day": "Open on one day",
    "within-span": "Within the {span} days",
    "finish-late": "Finish late",
    "begin-again": "Begin again",
  },
  keeps: {
    start: "the start",
    infusions: "the number",
    span: "the {span} days",
    gaps: "all gaps",
    "opening-days": "the opening days",
    given: "what was given",
  },
  keepsList: "Keeps {list}.",
  totalDays: { one: "{count} day in all", other: "{count} days in all" },
  opensOn: "Opens on {date}, although {why}.",
  daysInstead: "{count} days instead of {span}.",
  beginsOn: "The first infusion is on {date}.",
  otherDays: "Other days: {dates}.",
  useChoice: "Use this",
  showChoice: "Show",
  shownChoice: "Shown: {choice}",
  askDoctor: "Ask the doctor",
  askDoctorHint: "Print the choices side by side, with what each keeps and breaks.",
  printChoices: "Print choices",
  // Visits
  recorded: "{date}: {state}.",
  takenBack: "{date}: taken back.",
  visitsRecorded: { one: "{count} visit is recorded.", other: "{count} visits are recorded." },
  takeBack: "Take back",
  actions: "Actions for {date}",
  record: "Record what happened",
  moveTo: "Move to",
  chooseDay: "Choose a day",
  move: "Move",
  moved: "Moved from {from} to {to}.",
  cannotMove: "It cannot go there.",
  nothingBroken: "No rule is broken.",
  dragHint: "Drag an infusion to move it, or press any day. Keyboard: Shift and an arrow key.",
  // From paper
  fromPaper: "From paper",
  paperTitle: "Enter a course from paper",
  paperHint:
    "One visit on each line, in any form: 7 December 2026, 10/12/2026 missed, 14 Dec cancelled. A date alone counts as given.",
  paperLabel: "Dates of the visits",
  paperRecord: { one: "Record {count} visit", other: "Record {count} visits" },
  paperUnread: "There is no date in “{text}”. It is left out.",
  paperFuture: "{date} is after today. It is left out.",
  paperRepeated: "{date} appears twice, with different answers. The second is left out.",
  paperIgnored: "Left out: {text}",
  paperAmbiguous: "Which day is “{text}”?",
  paperWeekday: "“{text}” is left out: {date} is a {weekday}. Correct the date or the day of the week.",
  paperToChoose: "Choose a day for each date that is asked about.",
  paperNothing: "Type or paste at least one date.",
  close: "Close",
  // Settings
  settings: "Settings",
  change: "change",
  add: "add",
  done: "Done",
  start: "Start",
  startNone: "not chosen yet",
  startFixed: "The first infusion is given: the start stays.",
  startAgreed: "The agreed start has passed: say first what happened.",
  startInPast: "The start on {date} has gone by. Is the year right?",
  unavailable: "Patient cannot come",
  unavailableNone: "nothing entered",
  never: "Never on a {days}",
  neverLegend: "Never on",
  remove: "Remove {which}",
  opening: "Clinic open",
  openingFrom: "from {date}: {days}",
  extraDay: "also on {date}",
  visitTime: "A visit begins at",
  visitMinutes: "and takes, in minutes",
  visitLength: { one: "{count} minute", other: "{count} minutes" },
  visitHours: { one: "{hours} hour", other: "{hours} hours" },
  closed: "Closed",
  closedNone: "no days entered",
  regionLegend: "Public holidays of",
  regionChecked: "Checked on {date}.",
  regionStale:
    "That is more than 90 days ago, and holidays are proclaimed at short notice: compare them with your government’s list.",
  regionNone: "None chosen",
  noHolidays: "no public holidays chosen",
  protocolLegend: "Protocol",
  protocolSummary: "{title}: at least {count} in {span} days",
  infusionsLegend: "Infusions at the start",
  noRecommendation: "This is not a recommendation.",
  ownProtocolFile: "Use a protocol file of your own",
  chooseFile: "Choose a JSON file, or drop it anywhere on the planner",
  pasteFile: "or paste its text",
  fileProblems: "This file cannot be used. Nothing has changed.",
  fileOther: "This is neither a saved plan nor a protocol.",
  fileNewer: "This file comes from a newer version of the planner.",
  protocolDiffers:
    "The dates of this course were agreed with another protocol. Choose that one again, or press Undo. Nothing is lost.",
  protocolUsed: "Now planned with “{title}”.",
  // Header
  undo: "Undo",
  redo: "Redo",
  undone: "Undone.",
  undoneOther: "Undone. These are the dates of the course that was open before.",
  redone: "Redone.",
  newPatient: "New patient",
  newPatientUnsaved: "The record of this patient is not saved.",
  startAnyway: "Start anyway",
  goBack: "Go back",
  newPatientReady: "Ready for the next patient. The clinic’s days are as they were.",
  changesTitle: "What changed",
  patientScriptTitle: "To say",
  copyText: "Copy text",
  calendarFile: "Calendar",
  calendarEach: "Calendar, one file for each visit",
  calendarEachSaved: {
    one: "{count} file was handed to the browser. Open it on the phone.",
    other: "{count} files were handed to the browser. Open each on the phone, one after the other.",
  },
  more: "Save",
  saveFile: "Save as file",
  openFile: "Open a file",
  fileSaved: "The plan was saved as a file. It holds no name.",
  opened: "The plan is open.",
  copyLink: "Copy link",
  linkCopied: "The link is copied. It holds the dates and settings, and no name.",
  links,
  csv: "Spreadsheet (CSV)",
  csvSaved: "The table was handed to the browser. Look in its downloads.",
  cannotExport: "Choose one of the options first.",
  // Calendar
  calendar: "Calendar",
  earlierWeeks: "Earlier weeks",
  laterWeeks: "Later weeks",
  days: {
    today: "today",
    closed: "closed",
    unavailable: "cannot come",
    window: "about then",
    span: "within the first weeks",
  },
  startHere: "Start on this day",
  unavailableHere: "Cannot come on this day",
  availableHere: "Can come on this day",
  // Paper
  ifYouCannotCome: "If you cannot come:",
  printedOn: "Printed on {date}",
  toNote: "To note",
  /** Beside an agreed date that the plan has given up. */
  toAgree: "to be agreed",
  proposedTitle: "Proposed, and not agreed yet",
  /** What a patient has to know, by the code of core's issue; its places are those of the issue's data, dates in words. */
  patientNotes: {
    missed: "The infusion on {date} did not take place, so it does not count.",
    cancelled: "The infusion on {date} was cancelled, so it does not count.",
    "appointments-missing": "Some of your dates still have to be agreed.",
    "no-lawful-rest": "The rest of your dates still have to be agreed. Your doctor decides how to go on.",
    "no-lawful-start": "Your dates still have to be agreed. Your doctor decides how to begin.",
    "maintenance-overdue": "Your next infusion is later than planned. Your doctor decides how to go on.",
    "maintenance-no-open-day":
      "The clinic has no open day around {target}. That date still has to be agreed.",
    "closed-day":
      "The infusion on {date} falls on a day that does not work. Please ask the clinic for another day.",
    "clinic-opens": "The clinic has to open on {date} for this.",
    "begun-again":
      "Your course begins again on {first}. What you were given before that does not count towards it.",
  },
  askAboutDates: "Please ask the clinic about your dates.",
  patientScript: {
    first: "Your first infusion is on {date}.",
    next: "Your next infusion is on {date}.",
    suggestedFirst: "We suggest {date} for your first infusion.",
    suggested: "We suggest {date} for your next infusion.",
    suggestedAround: "We suggest a day around {date} for your next infusion.",
    toAgree: "Some of your other dates still have to be agreed.",
    nextAround: "Your next infusion is around {date}.",
    last: "The last of the {count} is on {date}.",
    lastBecause: "The last of the {count} is on {date}, because {why}.",
    after: "After that you come about once a month.",
    noFit:
      "We cannot fit your {count} infusions into {days} days from that start. Your doctor decides, and we will call you.",
    skipped: {
      missed: "The infusion on {date} did not take place, so it does not count.",
      cancelled: "The infusion on {date} was cancelled, so it does not count.",
    },
    stillCount: {
      one: "The one that you had still counts.",
      other: "The {count} that you had still count.",
    },
    outOfReach:
      "The {count} infusions can no longer all fall within {days} days. Your doctor decides how to go on, and we will call you.",
    overdue:
      "It is {days} days since your last infusion. Your doctor decides how to go on, and we will call you.",
  },
} satisfies MessageGroup;

/** Sentences of core in another language, by their codes. */
export type Sentences = {
  /** By the code of an issue; its places are those of the issue's data, dates in words, and `{obstacles}`. */
  readonly issues?: { readonly [code in IssueCode]?: MessageText };
  /** By the code of a reason; its place is `{obstacles}`. */
  readonly reasons?: { readonly [code in Reason["code"]]?: MessageText };
  /** By the kind of an obstacle; its places are the obstacle's own. */
  readonly obstacles?: { readonly [kind in Obstacle["kind"]]?: MessageText };
};

/** A date in three fields. */
export const dateField = {
  day: "Day",
  month: "Month",
  year: "Year",
  dayWhole: "Give the day as a number from 1 to 31.",
  dayRange: "{month} has days 1 to {last}.",
  monthWhole: "Give the month as a number from 1 to 12, or a name such as Dec.",
  yearWhole: "Give the year in four digits, such as 2026.",
  ambiguous: "Is “{typed}” {one} or {other}?",
  ignored: "Not part of the date, so left out: {text}",
} satisfies MessageGroup;

/** How sure a claim is: the word on a badge, and what it means. Core says both. */
export const certainty = /* @__PURE__ */ Object.fromEntries(
  certaintyLevels.map(({ id, label, meaning }) => [id, { label, meaning }]),
) as Readonly<Record<Certainty, { readonly label: string; readonly meaning: string }>> satisfies MessageGroup;

/** One infusion against a course. */
export const effect = {
  title: "One infusion, and a course",
  scope:
    "This shows what the clinic says. It is not a measurement, and it does not predict what will happen to any one person.",
  oneInfusion: "After just 1 infusion",
  course: "With a course of {infusions}, then about once a month",
  day: "Day {day}",
  dayRange: "Days {from} to {to}",
  caveat: "What is known",
  evidence: "Evidence for {claim}",
  legend: {
    infusion: "infusion",
    effect: "effect of one, the clinic says",
    fading: "wearing off, the clinic says",
    course: "the course",
    lasting: "lasting benefit, the clinic says",
    maintenance: "maintenance, about monthly",
  },
  tableTitle: "The same as a table",
  columns: {
    days: "Days after the first infusion",
    statement: "What the clinic says about them",
    source: "Source",
  },
  kinds: {
    induction: "The first weeks of the course",
    infusion: "Infusion {number}",
    "one-infusion": "The effect of one infusion, until it wears off",
    maintenance: "Infusion {number}, to maintain the effect: any day of these",
  },
  notice: "Ask your doctor what you can expect.",
} satisfies MessageGroup;

/** The days of a course, where even a hint at a medicine counts. */
export const courseDays = {
  title: "A course, day by day",
  scope: "The days are counted from the first infusion. Your clinic sets the real dates with you.",
  infusion: "infusion",
  later: "later ones, about monthly",
  course: "With a course of {infusions}",
  courseThenMonthly: "With a course of {infusions}, then about once a month",
  infusionNumber: "Infusion {number}",
  day: "Day {day}",
  notice: "Ask your clinic what each visit involves.",
} satisfies MessageGroup;

/** Published results of groups, for professionals. */
export const published = {
  title: "Published results of groups",
  scope:
    "Measured in groups, at these times after one infusion or a longer treatment. They say nothing about one person.",
  columns: {
    time: "When",
    measured: "Measured",
    result: "Found",
    caveat: "To be read with it",
  },
} satisfies MessageGroup;

/** What one thing does to another, as a verb that reads between the two. */
export const effects = {
  blocks: "blocks",
  decreases: "lowers",
  calms: "calms",
  relieves: "relieves",
  activates: "turns on",
  releases: "releases",
  increases: "raises",
  builds: "builds",
  "keeps-up": "maintains",
  sustains: "sustains",
  enhances: "enhances",
} satisfies MessageGroup;

/** The pathway. */
export const pathway = {
  chooseIndication: "Show how it may work in",
  indications: { depression: "Depression", pain: "Chronic pain", alcohol: "Craving for alcohol" },
  scope: "A picture of what the clinic says, and of how certain each part of it is.",
  previous: "Previous",
  next: "Next",
  stepOfSteps: "Step {step} of {steps}",
  picture: "{title}: a picture. It is described in words below.",
  keyboardHint: "Choose a part to learn more. Arrow keys move between parts.",
  kinds: {
    medicine: "the medicine",
    receptor: "receptor",
    neurotransmitter: "messenger",
    "growth-factor": "growth factor",
    cell: "nerve cells",
    process: "process",
    "brain-region": "area of the brain",
    "spinal-cord": "spinal cord",
    outcome: "condition",
  },
  legendTitle: "How to read the picture",
  more: "More of the first leads to more of the second",
  less: "More of the first leads to less of the second",
  pathsTitle: "How certain is each route?",
  pathsExplanation:
    "Each of these routes could lead to less {outcome}. A route is only as certain as its least certain line.",
  linesTitle: "Every line",
  textVersion: "In words: {title}",
  publications: "Publications: {count} in favour, {against} against or with doubts.",
  source: "Evidence for {claim}",
  notOnPage: "Not on the clinic’s page.",
  partNotOnPage: "Not on the clinic’s page: {what}.",
  glossary: "More in the glossary",
  close: "Close",
  notice: "This is for information only. Ask your doctor what it means for you.",
} satisfies MessageGroup;

/** Whom to call in an emergency: one line under every widget. */
export const help = {
  question: "In danger, or thinking of harming yourself?",
  call: "Call {emergency} now.",
  callOrLine: "Call {emergency} now, or {name} on {phone}.",
  callLocal: "Call your local emergency number now. Help lines by country: {address}.",
  lookedUp: "Numbers looked up on {date}.",
  confirmed: "Numbers confirmed by the clinic on {date}.",
} satisfies MessageGroup;

/** A word that says what it means. */
export const term = {
  more: "More in the glossary",
  close: "Close",
} satisfies MessageGroup;

/** The glossary. */
export const glossary = {
  title: "Glossary",
  searchLabel: "Find a word",
  searchHint: "Small spelling mistakes are fine.",
  topic: "Topic",
  allTopics: "All topics",
  topics: {
    medicine: "The medicine",
    brain: "The brain",
    receptors: "Receptors and messengers",
    pain: "Pain",
    course: "The course",
    evidence: "Evidence",
  },
  countAll: { one: "{count} word", other: "{count} words" },
  count: { one: "{count} of {all} words", other: "{count} of {all} words" },
  noResults: "No word here matches “{query}”. Try fewer letters, or all topics.",
  clearFilter: "Show all words",
  clinical: "For clinicians",
  synonyms: "Also called",
  pronunciation: "Say",
  related: "See also",
  link: "Link to {name}",
  actions: "Where it acts",
  notOnPage: "not on the clinic’s page",
  letters: "A to Z",
} satisfies MessageGroup;

/** All of them, by widget. */
export const english = {
  course,
  courseForm,
  coursePlanner,
  dateField,
  certainty,
  effect,
  courseDays,
  published,
  effects,
  pathway,
  help,
  term,
  glossary,
};

/** Words that replace the English ones: any part of {@link english}, as JSON. */
export type Messages = PartialMessages<typeof english> & { readonly sentences?: Sentences };
