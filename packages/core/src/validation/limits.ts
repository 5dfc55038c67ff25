const limits = {
  /** Infusions of an induction. */
  infusions: 60,
  /** Days of a span, of a gap, and of the search for a start. */
  days: 732,
  /** Days or months between maintenance infusions, and days of their window. */
  interval: 366,
  /** Maintenance infusions of a protocol, and the horizon of a plan. */
  maintenance: 120,
  /** Closures and public holidays of a calendar. */
  closures: 1000,
  /** Entries of opening days that change from a date on. */
  openingChanges: 100,
  /** Entries of alternating days. */
  alternatingDays: 20,
  /** Days on which a clinic opens although it would be closed. */
  extraDays: 400,
  /** Infusions that a clinic gives on one day. */
  perDay: 1000,
  /** Dates with places taken. */
  bookedDays: 2000,
  /** Days, ranges and weekdays on which a patient cannot come. */
  unavailable: 2000,
  /** Entries in the attendance that a review is made from, and infusions of a course. */
  attendance: 1000,
  /** Entries of a list of data: terms, edges, statements, pathways, references, events of a calendar file. */
  entries: 1500,
  /** Paths between two nodes of a graph. */
  paths: 200,
  /** Requests that are planned together. This one may take seconds, and is measured for itself. */
  requests: 5000,
  /** Characters of a label, a reason or another short text. */
  text: 1000,
  /** Characters of what a clinic writes under one of its policies. */
  policy: 600,
  /** Characters of a search. */
  search: 200,
} as const;

/**
 * The most that a caller may ask for, in one place. Every public function of core answers within these limits in well
 * under a tenth of a second, and refuses what is beyond them with a message that names the limit.
 */
export const LIMITS: typeof limits = /* @__PURE__ */ Object.freeze(limits);
