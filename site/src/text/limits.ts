import type { LIMITS } from "@infusionkit/core";

/** What each limit of core applies to. */
export const limitLabels = {
  infusions: "Infusions in an induction",
  days: "Days in a span, in a gap, and in the search for a start",
  interval: "Days or months between maintenance infusions, and days in their window",
  maintenance: "Maintenance infusions in a protocol, and the horizon of a plan",
  closures: "Closures and public holidays in a calendar",
  openingChanges: "Changes of the opening days",
  alternatingDays: "Entries for alternating days",
  extraDays: "Days on which the clinic opens although it would normally be closed",
  perDay: "Infusions the clinic can give on one day",
  bookedDays: "Days with places already taken",
  unavailable: "Days, ranges and weekdays on which a patient cannot come",
  attendance: "Entries in an attendance list, and infusions in a course",
  entries: "Entries in a list of data, such as terms, edges, statements or references",
  paths: "Paths between two nodes of a graph",
  requests: "Requests planned together",
  text: "Characters in a label, a reason or another short text",
  policy: "Characters in what a clinic writes under one of its policies",
  search: "Characters in a search",
} as const satisfies Readonly<Record<keyof typeof LIMITS, string>>;
