/**
 * InfusionKit's widgets as Preact components. Importing this has no side effects.
 * Their style sheets are `theme.css` (the custom properties), and one for each: `course.css`, `glossary.css` and so on.
 */
export { CourseCalculator } from "./course/CourseCalculator.tsx";
export type { CourseCalculatorProps } from "./course/courseProps.ts";
export { isShareLink } from "./course/share/fragment.ts";
export { parseShareLink, formatShareLink } from "./course/share/shareLink.ts";
export type { ParsedLink } from "./course/share/shareLink.ts";
export { isPageAddress } from "./course/model/isPageAddress.ts";
export { MAX_LINE_LENGTH, toSingleLine } from "./course/model/singleLine.ts";
export type {
  AlternatingRow,
  AttendanceRecord,
  DateParts,
  DateRange,
  ExportRequest,
  ManualMove,
  OpeningChange,
  PlanChange,
  SharedPlan,
} from "./course/model/types.ts";
export { parseLinkProtocol } from "./course/share/linkProtocol.ts";
export { AlternatingDaysList } from "./course/components/AlternatingDaysList.tsx";
export { DateField } from "./course/components/DateField.tsx";
export { DateRangeList } from "./course/components/DateRangeList.tsx";
export { WeekdayBoxes } from "./course/components/OpeningDays.tsx";
export { RowList } from "./course/components/RowList.tsx";
export {
  addRow,
  toAlternatingRows,
  toDateRanges,
  toExtraRows,
  toggleWeekday,
} from "./course/model/dateRanges.ts";
export { parseAlternatingRow, parseDateRange } from "./course/model/parseDateRanges.ts";
export { NO_DATE, toDateParts, parseDateParts } from "./course/model/parseDate.ts";
export type { ParsedDate } from "./course/model/parseDate.ts";
export { getCalendarFormMessages } from "./course/text/calendarFormMessages.ts";
export type { CalendarFormMessages } from "./course/text/courseMessages.ts";
export { formatDateProblem } from "./course/text/dates.tsx";
export { Glossary, glossaryTerms } from "./mechanism/Glossary.tsx";
export type { GlossaryProps, GlossaryTerm } from "./mechanism/Glossary.tsx";
export { pathwayIcon } from "./mechanism/icons.tsx";
export { Pathway } from "./mechanism/Pathway.tsx";
export type { PathwayProps } from "./mechanism/Pathway.tsx";
export { CourseDays } from "./effect/CourseDays.tsx";
export type { CourseDaysProps } from "./effect/CourseDays.tsx";
export { EffectTimeline } from "./effect/Effect.tsx";
export { buildTimeline } from "./effect/timeline.ts";
export type { Timeline, TimelineEntry } from "./effect/timeline.ts";
export { PublishedResults } from "./effect/PublishedResults.tsx";
export type { PublishedResultsProps } from "./effect/PublishedResults.tsx";
export type { EffectTimelineProps } from "./effect/Effect.tsx";
export { getMessages } from "./i18n/format.ts";
export { Term } from "./mechanism/Term.tsx";
export type { TermProps } from "./mechanism/Term.tsx";
export { enhanceTerms, getTermMessages, toggleTerm } from "./mechanism/termPopover.ts";
export type { TermDefinition, TermMessages } from "./mechanism/termPopover.ts";
export type { Plural, MessageText } from "./i18n/format.ts";
export { english } from "./i18n/messages.ts";
export type { Messages } from "./i18n/messages.ts";
