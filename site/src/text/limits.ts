import type { LIMITS } from "@infusionkit/core";

/** What each limit of core is of. */
export const limitLabels = {
  infusions: "Infusions of an induction",
  days: "Days of a span, of a gap, and of the search for a start",
  interval: "Days or months between maintenance infusions, and days of their window",
  maintenance: "Maintenance infusions of a protocol, and the horizon of a plan",
  closures: "Closures and public holidays of a calendar",
  openingChanges: "Changes of the opening days",
  alternatingDays: "Entries of alternating days",
  extraDays: "Days on which the clinic opens although it would be closed",
  perDay: "Infusions that the clinic gives on one day",
  bookedDays: "Days with places taken",
  unavailable: "Days, ranges and weekdays on which a patient cannot come",
  attendance: "Entries of an attendance, and infusions of a course",
  requests: "Requests that are planned together",
  text: "Characters of a label, a reason or another short text",
  policy: "Characters of what a clinic writes under one of its policies",
  search: "Characters of a search",
} as const satisfies Readonly<Record<keyof typeof LIMITS, string>>;
