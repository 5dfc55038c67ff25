import type { MessageGroup } from "../format.ts";

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
  /** Where a range was typed into one of these fields, and can be read in several ways. */
  rangeInParts: "Give its first day under “From” and its last day under “To”.",
  /** Where a range was typed into an entry that is one day. */
  rangeOneByOne: "Add an entry for each of its days.",
  /** Where a range was typed in the place of the start. */
  rangeElsewhere: "A range goes under “{closures}” or “{unavailable}”.",
  spanHint: "Both days can be typed or pasted here together: 24 December 2026 – 4 January 2027",
  /** A row that holds no days yet. */
  unfilledRow: "entry {number}",
  remove: "Remove {which}",
  rangeProblems: {
    reversed: "The last day must not come before the first.",
    "too-long": "Give a time of two years at most.",
  },
  horizonLegend: "Show maintenance for",
  horizonNone: "None",
  horizonCount: { one: "{count} infusion", other: "{count} infusions" },
  waiting: "Give a full start date to see the course, or pick a day here.",
  startHere: "Start on this day",
  unavailableHere: "Can’t come on this day",
  availableHere: "Can come on this day",
  close: "Close",
} satisfies MessageGroup;
