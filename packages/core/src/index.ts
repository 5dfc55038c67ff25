/**
 * The public door of InfusionKit's core, grouped by concept. Nothing here names the medicine: what only professionals
 * may see is in `@infusionkit/core/clinical`.
 */

// Dates
export {
  addDays,
  addMonths,
  formatDate,
  formatValue,
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
export {
  createObstacleFinder,
  findObstacles,
  formatObstacle,
  formatObstacles,
} from "./planning/obstacles.ts";
export { validateCalendar, validateUnavailable } from "./validation/calendarSchema.ts";
export type {
  AlternatingDays,
  Capacity,
  ClinicCalendar,
  Closure,
  ExtraDay,
  Obstacle,
  OpeningDays,
  Unavailability,
  WeekInterval,
} from "./calendar.ts";

// Protocol and course
export { LIMITS } from "./validation/limits.ts";
export { getIntendedDays } from "./planning/induction.ts";
export type { Figure, Gap, Induction, Maintenance, Protocol, Source } from "./protocol.ts";
export type { Preset, TrialResult } from "./protocol.ts";
export { parseProtocol, parseProtocolJson, validateProtocol } from "./validation/parseProtocol.ts";
export type { ParsedProtocol } from "./validation/parseProtocol.ts";
export { presets } from "./data/presets.ts";
export { standardProtocol } from "./data/protocols.ts";
export { planCourse } from "./planning/planCourse.ts";
export { createCoursePlanner, planCourses, planCoursesInTurn } from "./planning/planCourses.ts";
export type { CourseRequest, PlannedCourse, PlannedCourses } from "./planning/planCourses.ts";
export { reviewCourse } from "./record/reviewCourse.ts";
export { checkCourse } from "./planning/checkCourse.ts";
export { courseToJson, parseCourse, parseCourseJson } from "./planning/courseFile.ts";
export type { ParsedCourse } from "./planning/courseFile.ts";
export { moveInfusion } from "./planning/moveInfusion.ts";
export { compareCourses } from "./planning/compareCourses.ts";
export type {
  Attendance,
  Conflict,
  Course,
  Infusion,
  Phase,
  PlanContext,
  PlanOptions,
  PlanResult,
  Reason,
  Window,
} from "./planning/types.ts";
export type { Review, ReviewOptions } from "./record/reviewCourse.ts";
export type { MoveOptions, MoveResult } from "./planning/moveInfusion.ts";
export type { CourseChange } from "./planning/compareCourses.ts";
// The course under way
export {
  acceptPlan,
  addAppointment,
  moveAppointment,
  recordVisit,
  recordVisits,
  removeAppointment,
  removeVisit,
} from "./record/changeRecord.ts";
export type { AcceptOptions, ChangeOptions } from "./record/changeRecord.ts";
export { compareRecords } from "./record/compareRecords.ts";
export type { RecordChange } from "./record/compareRecords.ts";
export { parseRecord, parseRecordJson } from "./record/parseRecord.ts";
export type { ParsedRecord } from "./record/parseRecord.ts";
export { acceptChoice, createRecord, proposeChoices } from "./record/proposeChoices.ts";
export type { ChoiceKind, ChoiceResult, CourseChoice, Kept, StartRequest } from "./record/proposeChoices.ts";
export { reviewRecord } from "./record/reviewRecord.ts";
export { listProposed } from "./record/followProposal.ts";
export type {
  NextInfusion,
  OpenQuestion,
  Outcome,
  Proposal,
  RecordEntry,
  RecordReview,
  RecordReviewOptions,
  RuleStatus,
} from "./record/reviewTypes.ts";
export type {
  Appointment,
  AppointmentState,
  CourseRecord,
  Visit,
  WithdrawnAppointment,
} from "./record/types.ts";

export { effectTimeline, publishedTimeline } from "./effectTimeline.ts";
export type {
  EffectEntry,
  EffectStatement,
  PublishedEntry,
  PublishedResult,
  Statement,
  TimedCourse,
} from "./effectTimeline.ts";
export { issueTable } from "./issue.ts";
export type { Issue, IssueCode, IssueData, IssueKind, Severity, TitledIssueKind } from "./issue.ts";

// Evidence
export { certaintyLevels } from "./evidence.ts";
export {
  findCertaintyLevel,
  findClaim,
  findWeakestCertainty,
  formatCitation,
  getReferenceUrl,
} from "./evidenceLookup.ts";
export type {
  Benefit,
  BenefitId,
  BenefitResult,
  Certainty,
  CertaintyLevel,
  Claim,
  ClaimChange,
  ClaimId,
  ClaimPart,
  ClinicClaimId,
  Grade,
  Harm,
  HarmGroup,
  HarmId,
  HarmUrgency,
  PracticePoint,
  PracticeTopic,
  Reference,
  ReferenceKind,
  Topic,
} from "./evidence.ts";
export { allClaims } from "./data/allClaims.ts";
export { benefits } from "./data/benefits.ts";
export { claims } from "./data/claims.ts";
export { harms } from "./data/harms.ts";
export { practicePoints } from "./data/practice.ts";
export { claimChanges, evidenceUpTo } from "./data/reviews.ts";

// Help in an emergency
export { findHelp, formatHelp, getMainHelp } from "./help.ts";
export type {
  ClinicHelp,
  CountryHelp,
  EmergencyNumber,
  HelpChoice,
  HelpDirectory,
  HelpLine,
  HelpSource,
  MainHelp,
} from "./help.ts";
export { countryHelp, helpDirectories, helpLookedUpOn } from "./data/help.ts";
export { references } from "./data/references.ts";

// What each clinic decides
export { parseClinicHelp, parsePolicies, policyIds } from "./policies.ts";
export type { ClinicPolicies, ClinicPolicy, Parsed, PolicyId } from "./policies.ts";
export { clinicPolicies } from "./data/policies.ts";

// Mechanism and glossary
export {
  toBiolinkCategory,
  getIdentifierUrl,
  getNetSign,
  getPathCertainty,
  findPaths,
  findPathway,
  searchTerms,
  sortTerms,
  findTermUses,
} from "./mechanism.ts";
export type {
  BiolinkCategory,
  Edge,
  EdgeEffect,
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
export { markTerms } from "./glossaryLinks.ts";
export type { MarkedText } from "./glossaryLinks.ts";
export { edges, nodes, pathways } from "./data/pathways.ts";
export { terms } from "./data/terms.ts";
