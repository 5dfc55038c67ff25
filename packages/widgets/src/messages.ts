/**
 * Every word of the widgets' interface, in English, in one place, so that a host can replace any of them with a JSON
 * file of the same shape. Places in braces are filled in; a text that counts has its plural forms.
 *
 * Each widget's words are a constant of their own: a bundle holds only those of its widgets. The sentences about
 * reasons and departures come from core, in English; `sentences` says how they are replaced.
 */
import type { Replacing, Section } from "./locale.ts";

/** The course calculator. */
export const course = {
  title: "Course calculator",
  startLegend: "Start of the course",
  startHint: "For example 7 12 2026",
  openLegend: "The clinic is open on",
  openNone: "Tick at least one day on which the clinic is open.",
  shutLegend: "Days the clinic is shut",
  shutHint: "Public holidays, Christmas, leave: add each one.",
  shutAdd: "Add days shut",
  shutFrom: "Shut from",
  shutTo: "to (left empty: one day)",
  shutLabel: "Why",
  shutLabelDefault: "Clinic shut",
  shutRemove: "Remove {which}",
  shutOrder: "The last day shut must not come before the first.",
  monthsLegend: "Show maintenance for",
  monthsNone: "None",
  months: { one: "{count} infusion", other: "{count} infusions" },
  waiting: "Give a full start date to see the course.",
  waitingShut: "Correct the days the clinic is shut to see the course.",
  headline: { one: "{count} infusion in {span}", other: "{count} infusions in {span}" },
  noPlan: "No course is possible from this start",
  fromTo: "{from} to {to}",
  induction: "Induction",
  maintenance: "Then about once a month",
  around: "around",
  windowFromTo: "between {from} and {to}",
  infusion: "Infusion {number}",
  moved: "Moved",
  firstStart: "First start that works as things are: {date}.",
  opening: "It would fit if the clinic opened on",
  print: "Print",
  rules: "The rules, and where each comes from",
  rule: "Rule",
  value: "Value",
  from: "From",
  policy: "Policy: the clinic confirms",
  page: "The clinic’s page",
  derived: "Follows from",
  published: "Published",
  notice: "This shows dates by the rules below. It is not medical advice: the treating doctor decides.",
  weekOf: "Week",
  weekGrid: "The three weeks as a calendar; the list below says the same in words.",
  legendInfusion: "infusion",
  legendShut: "clinic shut",
  figures: {
    "induction.infusions": "Infusions at the start, at least",
    "induction.spanDays": "All of them within",
    "induction.gap.least": "From one infusion to the next, at least",
    "induction.gap.greatest": "From one infusion to the next, at most",
    "induction.intendedDays": "Spread",
    "maintenance.every": "After that",
    "maintenance.window": "Days before and after",
    "maintenance.infusions": "How many of those",
    startWithinDays: "A later start is looked for within",
  },
  days: { one: "{count} day", other: "{count} days" },
  everyMonths: { one: "about once a month", other: "about every {count} months" },
  everyDays: { one: "about every day", other: "about every {count} days" },
  evenly: "evenly",
} satisfies Section;

/** A date in three fields. */
export const dateField = {
  day: "Day",
  month: "Month",
  year: "Year",
  missing: "Give the {part}.",
  dayRange: "{month} has days 1 to {last}.",
  dayWhole: "The day is a number from 1 to 31.",
  monthWhole: "The month is a number from 1 to 12, or a name such as Dec.",
  yearShort: "Is that 20{typed} or 19{typed}? Give the year in four digits.",
  yearWhole: "Give the year in four digits, such as 2026.",
  ambiguous: "“{typed}” can be {one} or {other}. Fill in the day, the month and the year.",
} satisfies Section;

/** How sure a claim is. */
export const certainty = {
  established: "Established",
  supported: "Supported",
  hypothesis: "Hypothesis",
  disputed: "Disputed",
  "clinic-statement": "Clinic statement",
} satisfies Section;

/** One infusion against a course. */
export const effect = {
  title: "One infusion, and a course",
  whose: "This draws what the clinic says. It is no measurement, and no forecast for one person.",
  one: "After just 1 infusion",
  course: "With a course of {infusions}, then about once a month",
  day: "Day {day}",
  fromTo: "{from} to {to}",
  oneDay: "Day {from}",
  dayRange: "Days {from} to {to}",
  known: "What is known",
  keyInfusion: "infusion",
  keyEffect: "effect of one, the clinic says",
  keyFading: "wearing off, the clinic says",
  keyCourse: "the course",
  keyLasting: "lasting benefit, the clinic says",
  keyLater: "maintenance, about monthly",
  published: "Published results of groups",
  publishedWhose:
    "Measured in groups, at these times after one infusion or a longer treatment. They say nothing about one person.",
  at: "When",
  measured: "Measured",
  result: "Found",
  beside: "To be read with it",
  table: "The same as a table",
  days: "Days after the first infusion",
  what: "What the clinic says of them",
  source: "Source",
  kinds: {
    induction: "The course at the beginning",
    infusion: "Infusion {number}",
    "one-infusion": "The effect of one infusion, until it wears off",
    maintenance: "Infusion {number}, to maintain the effect: any day of these",
  },
  notice: "Ask your doctor what you can expect.",
} satisfies Section;

/** The pathway. */
export const pathway = {
  choose: "Show how it may work in",
  indications: { depression: "Depression", pain: "Chronic pain", alcohol: "Craving for alcohol" },
  whose:
    "What the clinic says, drawn. The lines show how sure each step is: solid where it is shown, broken where it is an idea or where studies disagree.",
  previous: "Previous",
  next: "Next",
  at: "Step {step} of {steps}",
  step: "Step {step}: ",
  picture: "Picture: {title}. Everything in it is also told in words below.",
  keys: "In the picture: the arrow keys follow the lines, Enter tells more.",
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
  effects: {
    blocks: "blocks",
    activates: "turns on",
    releases: "releases",
    increases: "raises",
    decreases: "lowers",
    calms: "calms",
    builds: "builds",
    "keeps-up": "keeps up",
    sustains: "sustains",
    relieves: "relieves",
    enhances: "enhances",
  },
  meanings: {
    established: "shown in people, and not in dispute",
    supported: "shown, with limits",
    hypothesis: "a reasoned idea, not yet shown in people",
    disputed: "good evidence points both ways",
    "clinic-statement": "what the clinic says; no study settles it",
  },
  key: "How to read the picture",
  more: "More of the one gives more of the other",
  less: "More of the one gives less of the other",
  ways: "How sure is each way?",
  waysHow: "Each of these could lead to less {outcome}. A way is no surer than its least sure line.",
  arrows: "Every line in words",
  asText: "In words: {title}",
  inWords: "The steps and every line",
  published: { one: "{count} publication for it", other: "{count} publications for it" },
  publishedBoth: {
    one: "{count} publication for it, {against} against or with doubts",
    other: "{count} publications for it, {against} against or with doubts",
  },
  source: "Evidence for {claim}",
  notOnPage: "Not on the clinic’s page.",
  glossary: "More in the glossary",
  lines: "Its lines",
  close: "Close",
  notice: "It informs, it does not decide. Ask your doctor what it means for you.",
} satisfies Section;

/** A word that says what it means. */
export const term = {
  more: "More in the glossary",
  close: "Close",
} satisfies Section;

/** The glossary. */
export const glossary = {
  title: "Glossary",
  label: "Find a word",
  hint: "Small typing errors do no harm.",
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
  none: "No word here matches “{query}”. Try fewer letters, or all topics.",
  clear: "Show all words",
  clinical: "For clinicians",
  also: "Also called",
  say: "Say",
  related: "See also",
  link: "Link to {name}",
  sources: "On the clinic’s page",
  sourceCount: { one: "{count} source", other: "{count} sources" },
  where: "Where it acts",
  letters: "A to Z",
} satisfies Section;

/** All of them, by widget. */
export const english = { course, dateField, certainty, effect, pathway, term, glossary };

/** Words that replace the English ones: any part of {@link english}, as JSON. */
export type Messages = Replacing<typeof english>;
