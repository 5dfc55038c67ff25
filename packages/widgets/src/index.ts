/**
 * InfusionKit's widgets as Preact components. Importing this has no side effects.
 * Their style sheets are `theme.css` (the custom properties), and one for each: `calculator.css`, `glossary.css` and so on.
 */
export { CourseCalculator } from "./course/Calculator.tsx";
export type { CourseCalculatorProps, PlanChange, Request } from "./course/Calculator.tsx";
export { isLink, LONGEST_LINE, oneLine, readLink, writeLink } from "./course/link.ts";
export type { LinkReading, Mark, MoveByHand, OpeningChange, Settings } from "./course/link.ts";
export { protocolOfLink } from "./course/linkProtocol.ts";
export { DateField } from "./course/DateField.tsx";
export { NO_DATE, partsOf, readParts } from "./course/readDate.ts";
export type { DateParts, DateReading } from "./course/readDate.ts";
export { Glossary, glossaryTerms } from "./mechanism/Glossary.tsx";
export type { GlossaryProps, GlossaryTerm } from "./mechanism/Glossary.tsx";
export { pathwayIcon } from "./mechanism/icons.tsx";
export { Pathway } from "./mechanism/Pathway.tsx";
export type { PathwayProps } from "./mechanism/Pathway.tsx";
export { Effect } from "./effect/Effect.tsx";
export { timelineOf } from "./effect/timeline.ts";
export type { Timeline, TimelineEntry } from "./effect/timeline.ts";
export { Published } from "./effect/Published.tsx";
export type { PublishedProps } from "./effect/Published.tsx";
export type { EffectProps } from "./effect/Effect.tsx";
export { wordsFor } from "./locale.ts";
export { Term } from "./mechanism/Term.tsx";
export type { TermProps } from "./mechanism/Term.tsx";
export { enhanceTerms, termTextsFor, toggleTerm } from "./mechanism/term.ts";
export type { TermNote, TermTexts } from "./mechanism/term.ts";
export type { Plural, Text } from "./locale.ts";
export { english } from "./messages.ts";
export type { Messages } from "./messages.ts";
