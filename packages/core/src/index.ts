/**
 * The public door of InfusionKit's core, grouped by concept. Nothing here names the medicine: what only professionals
 * may see is in `@infusionkit/core/clinical`.
 */

// Dates
export {
  addDays,
  addMonths,
  dateInWords,
  daysBetween,
  daysInMonth,
  isPlainDate,
  plainDate,
  weekdayName,
  weekdayOf,
  WEEKDAYS,
} from "./date.ts";
export type { PlainDate, Weekday } from "./date.ts";

// The clinic's calendar
export { calendarProblems, obstacleInWords, obstaclesOn } from "./calendar.ts";
export type { Capacity, ClinicCalendar, Closure, Obstacle, OpeningDays } from "./calendar.ts";

// Protocol and course
export { intendedDays, protocolProblem } from "./protocol.ts";
export type { Figure, Gap, Induction, Maintenance, Protocol, Source } from "./protocol.ts";
export type { Preset, TrialResult } from "./protocol.ts";
export { parseProtocol, readProtocol } from "./parse.ts";
export type { ParsedProtocol } from "./parse.ts";
export { presets } from "./data/presets.ts";
export { standardProtocol } from "./data/protocols.ts";
export { planCourse, planCourseInBrief, planCourseUnchecked } from "./course.ts";
export type { Conflict } from "./conflict.ts";
export type { Course, Infusion, Phase, Plan, PlanOptions, Reason, Window } from "./course.ts";
export { checkCourse, compareCourses, moveInfusion, reviewCourse } from "./review.ts";
export type {
  Attendance,
  Change,
  Move,
  MoveOptions,
  Review,
  ReviewOptions,
  RuleStanding,
  WayOn,
} from "./review.ts";
export { effectTimeline, publishedTimeline } from "./effect.ts";
export type {
  EffectEntry,
  EffectStatement,
  PublishedEntry,
  PublishedResult,
  Statement,
  Timed,
} from "./effect.ts";
export { issueTable } from "./issue.ts";
export type { Issue, IssueCode, IssueData, IssueKind, Severity, TitledIssueKind } from "./issue.ts";

// Evidence
export { CERTAINTIES, citation, referenceUrl, weakestCertainty } from "./evidence.ts";
export type { Certainty, Claim, ClaimId, Grade, Reference, ReferenceKind, Topic } from "./evidence.ts";
export { claims } from "./data/claims.ts";
export { references } from "./data/references.ts";

// Mechanism and glossary
export {
  biolinkCategory,
  identifierUrl,
  netSign,
  pathCertainty,
  paths,
  pathwayFor,
  searchTerms,
  sortTerms,
  termUses,
} from "./mechanism.ts";
export type {
  BiolinkCategory,
  Edge,
  Effect,
  Identifier,
  Indication,
  Node,
  NodeKind,
  Pathway,
  Step,
  Term,
  TermTopic,
  TermUses,
} from "./mechanism.ts";
export { markTerms } from "./marking.ts";
export type { MarkedText } from "./marking.ts";
export { edges, nodes, pathways } from "./data/pathways.ts";
export { terms } from "./data/terms.ts";
