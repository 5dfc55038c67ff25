import { deepFreeze } from "../freeze.ts";
import type { Maintenance, Preset, Protocol, Source, TrialResult } from "../protocol.ts";
import { standardProtocol } from "./protocols.ts";

/** A published course in the words of its publication, as far as they were read; {@link preset} makes figures of them. */
type Design = {
  readonly id: string;
  readonly title: string;
  /** The references of the figures, the first of them the source of the design. */
  readonly references: readonly string[];
  readonly infusions: number;
  /** The publication says "up to" this number, which a protocol cannot. */
  readonly upTo?: true;
  readonly spanDays: number;
  readonly span: "published" | "derived" | "policy";
  readonly spanNote?: string;
  readonly least: number;
  readonly gap: "published" | "derived" | "policy";
  readonly gapNote: string;
  readonly days: readonly number[];
  /** The reference whose weekdays are taken for a publication that gives none. */
  readonly pattern?: string;
  readonly basis: "published" | "derived";
  readonly daysNote: string;
  readonly weekly?: number;
  readonly design: string;
  readonly outcome: string;
  readonly result: TrialResult;
  readonly note?: string;
};

const notTwoDaysRunning =
  "Never two days running. The publication gives no least gap: the clinic confirms it.";
const weekless = "Two days less than a week. The publication gives no least gap: the clinic confirms it.";
const twiceAWeek =
  "The publication says twice a week; that these are the days, such as Monday and Thursday, is our reading.";
const threeAWeek =
  "The publication says three a week; Monday, Wednesday and Friday is the pattern of Shiroma 2014.";
const countedFirst = "Counting the first day as one of the span is a policy: the clinic confirms it.";

/** What the designs with three a week share. */
const thriceWeekly = {
  infusions: 6,
  days: [0, 2, 4, 7, 9, 11],
  basis: "derived",
  daysNote: threeAWeek,
  pattern: "shiroma-2014",
  least: 2,
  gap: "derived",
  gapNote: "Monday to Wednesday.",
} as const;

/** What the designs with two a week share. */
const twiceWeekly = {
  basis: "derived",
  daysNote: twiceAWeek,
  least: 2,
  gap: "policy",
  gapNote: notTwoDaysRunning,
} as const;

// A function, so that a bundle without the presets has none of it.
const designs = (): readonly Design[] => [
  {
    ...twiceWeekly,
    id: "anand-2023",
    title: "Six over three weeks, two a week (Anand 2023)",
    references: ["anand-2023"],
    infusions: 6,
    spanDays: 21,
    span: "published",
    spanNote: `Three weeks. ${countedFirst}`,
    days: [0, 3, 7, 10, 14, 17],
    design:
      "Randomised trial against electroconvulsive therapy, 403 people with treatment-resistant depression. Everybody knew which treatment was given, and there was no placebo group.",
    outcome: "As a group, those given the infusions did no worse than those given electroconvulsive therapy.",
    result: "positive",
  },
  {
    ...twiceWeekly,
    id: "ionescu-2019",
    title: "Six over three weeks (Ionescu 2019)",
    references: ["ionescu-2019"],
    infusions: 6,
    spanDays: 21,
    span: "published",
    spanNote: `Three weeks. ${countedFirst}`,
    days: [0, 3, 7, 10, 14, 17],
    daysNote: "The publication says six over three weeks; that these are the days is our reading.",
    design:
      "Double-blind randomised trial against placebo, 26 outpatients with severe treatment-resistant depression.",
    outcome: "Negative: the infusions made no difference against placebo.",
    result: "negative",
    note: "The only placebo-controlled trial found of exactly this course. It was small.",
  },
  {
    ...twiceWeekly,
    id: "diamond-2014-b",
    title: "Six over three weeks, two a week (Diamond 2014, group B)",
    references: ["diamond-2014"],
    infusions: 6,
    spanDays: 21,
    span: "published",
    spanNote: `Three weeks. ${countedFirst}`,
    days: [0, 3, 7, 10, 14, 17],
    design: "Open-label series, 13 people with treatment-resistant depression.",
    outcome: "Fewer than half of the group responded. There was no comparison group.",
    result: "uncontrolled",
  },
  {
    id: "diamond-2014-a",
    title: "Three, one a week (Diamond 2014, group A)",
    references: ["diamond-2014"],
    infusions: 3,
    spanDays: 21,
    span: "published",
    spanNote: `Three weeks. ${countedFirst}`,
    least: 5,
    gap: "policy",
    gapNote: weekless,
    days: [0, 7, 14],
    basis: "derived",
    daysNote: "The publication says one a week for three weeks; the same weekday is our reading.",
    design: "Open-label series, 15 people with treatment-resistant depression.",
    outcome: "Fewer than half of the group responded. There was no comparison group.",
    result: "uncontrolled",
  },
  {
    ...thriceWeekly,
    id: "aan-het-rot-2010",
    title: "Six within 12 days (aan het Rot 2010)",
    references: ["aan-het-rot-2010", "shiroma-2014"],
    spanDays: 12,
    span: "published",
    daysNote:
      "The publication says six within 12 days; Monday, Wednesday and Friday is the pattern of Shiroma 2014.",
    design: "Open-label study, 10 people with treatment-resistant depression.",
    outcome:
      "Most of those who went on after the first infusion responded, and most of them relapsed within weeks. There was no comparison group.",
    result: "uncontrolled",
    note: "Only those who responded to a first infusion had all six.",
  },
  {
    ...thriceWeekly,
    id: "murrough-2013",
    title: "Up to six over 12 days, three a week (Murrough 2013)",
    references: ["murrough-2013-repeat", "shiroma-2014"],
    upTo: true,
    spanDays: 12,
    span: "published",
    design:
      "Open-label study, 24 people with treatment-resistant depression, those of aan het Rot 2010 among them.",
    outcome:
      "More than half of the group responded, and half of those who did had relapsed within weeks. There was no comparison group.",
    result: "uncontrolled",
  },
  {
    ...thriceWeekly,
    id: "shiroma-2014",
    title: "Six over 12 days: Monday, Wednesday and Friday (Shiroma 2014)",
    references: ["shiroma-2014"],
    spanDays: 12,
    span: "published",
    gap: "published",
    basis: "published",
    daysNote: "Mondays, Wednesdays and Fridays, from a Monday on.",
    design: "Open-label study, 14 people with treatment-resistant depression, 12 of whom completed it.",
    outcome:
      "Most of those who completed it responded, and more than half of them relapsed within four weeks. There was no comparison group.",
    result: "uncontrolled",
    note: "Its weekdays hold for a start on a Monday.",
  },
  {
    ...thriceWeekly,
    id: "phillips-2019",
    title: "Six in two weeks, then one a week for four weeks (Phillips 2019)",
    references: ["phillips-2019", "shiroma-2014"],
    spanDays: 14,
    span: "published",
    spanNote: `Two weeks. ${countedFirst}`,
    weekly: 4,
    design:
      "The open-label part of a randomised trial, 41 people with treatment-resistant depression. Only the single infusion before it was blinded.",
    outcome:
      "More than half of the group responded, and the scores held during the weekly infusions. This part had no comparison group.",
    result: "uncontrolled",
    note: "Four weekly infusions, for those who had responded; then none.",
  },
  {
    ...thriceWeekly,
    id: "vande-voort-2016",
    title: "Six over two weeks, then one a week for four weeks (Vande Voort 2016)",
    references: ["vande-voort-2016", "shiroma-2014"],
    spanDays: 14,
    span: "published",
    spanNote: `Two weeks. ${countedFirst}`,
    daysNote:
      "The publication says six over two weeks; Monday, Wednesday and Friday is the pattern of Shiroma 2014.",
    weekly: 4,
    design: "Open-label study, 12 people in hospital with treatment-resistant depression.",
    outcome:
      "Fewer than half reached remission, and most of those who went on lost it after the infusions stopped. There was no comparison group.",
    result: "uncontrolled",
    note: "Four weekly infusions, for those in remission; then none.",
  },
  {
    ...twiceWeekly,
    id: "jelovac-2025",
    title: "Up to eight over four weeks, two a week (Jelovac 2025)",
    references: ["jelovac-2025"],
    infusions: 8,
    upTo: true,
    spanDays: 28,
    span: "published",
    spanNote: `Four weeks. ${countedFirst}`,
    days: [0, 3, 7, 10, 14, 17, 21, 24],
    design:
      "Double-blind randomised trial against another sedative, 65 people in hospital with depression (62 analysed). The infusions were added to usual care.",
    outcome:
      "Negative: at the end depression did not differ clearly from that of the group given the other sedative.",
    result: "negative",
    note: "Most patients and raters guessed correctly which treatment had been given.",
  },
  {
    ...twiceWeekly,
    id: "rasmussen-2013",
    title: "Up to four over two weeks, two a week (Rasmussen 2013)",
    references: ["rasmussen-2013"],
    infusions: 4,
    upTo: true,
    spanDays: 14,
    span: "published",
    spanNote: `Two weeks. ${countedFirst}`,
    days: [0, 3, 7, 10],
    design: "Open-label study, 10 people with treatment-resistant depression.",
    outcome:
      "More than half of the group responded, and fewer than half of those in remission kept it for four weeks. There was no comparison group.",
    result: "uncontrolled",
  },
  {
    id: "grabski-2022",
    title: "Three, one a week (Grabski 2022)",
    references: ["grabski-2022"],
    infusions: 3,
    spanDays: 21,
    span: "derived",
    spanNote: `Three infusions, one a week. ${countedFirst}`,
    least: 5,
    gap: "policy",
    gapNote: weekless,
    days: [0, 7, 14],
    basis: "published",
    daysNote: "One a week.",
    design:
      "Double-blind randomised trial, 96 people with severe alcohol use disorder in four groups, with and without talking therapy.",
    outcome:
      "Mixed: more days without alcohol over six months, and no clear difference in how many people relapsed.",
    result: "mixed",
  },
  {
    id: "yoon-2025",
    title: "Four, one a week (Yoon 2025)",
    references: ["yoon-2025"],
    infusions: 4,
    spanDays: 28,
    span: "derived",
    spanNote: `Four infusions, one a week. ${countedFirst}`,
    least: 5,
    gap: "policy",
    gapNote: weekless,
    days: [0, 7, 14, 21],
    basis: "published",
    daysNote: "One a week.",
    design:
      "Double-blind randomised trial against another sedative, 65 people with depression and alcohol use disorder, in three groups.",
    outcome: "Negative: all groups improved and did not differ, the one given the other sedative among them.",
    result: "negative",
    note: "Only a part of its abstract was read: nothing can be said of abstinence or craving.",
  },
  {
    id: "single",
    title: "A single infusion",
    references: ["murrough-2013-rct", "kishimoto-2016", "lii-2023"],
    infusions: 1,
    spanDays: 1,
    span: "published",
    spanNote: "One infusion takes one day.",
    least: 1,
    gap: "policy",
    gapNote: "There is no second infusion to keep a gap from; a protocol must name one all the same.",
    days: [0],
    basis: "published",
    daysNote: "One infusion.",
    design:
      "Randomised trials against placebo or another sedative, and an analysis of several together: people with depression.",
    outcome:
      "Mixed: better than the comparison about a day later, and on average no longer after one to two weeks. A trial in which nobody could tell what was given, during an operation, found no effect.",
    result: "mixed",
  },
  {
    id: "schwartzman-2009",
    title: "Ten, one a day (Schwartzman 2009)",
    references: ["schwartzman-2009", "ferraro-2025"],
    infusions: 10,
    spanDays: 12,
    span: "policy",
    spanNote:
      "Ten days and room for one weekend, because the part of the publication that was read does not say whether weekends count: the clinic confirms it.",
    least: 1,
    gap: "published",
    gapNote: "One a day.",
    days: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    basis: "derived",
    daysNote: "The publication says daily for 10 days; days in a row, weekends too, is our reading.",
    design: "Double-blind randomised trial against placebo, people with complex regional pain syndrome.",
    outcome:
      "Many measures of pain fell, and nothing changed with placebo. A later review of many trials found no clear benefit in chronic pain.",
    result: "positive",
    note: "How many people were analysed was not seen.",
  },
];

/** A figure's source: what a publication gives, what follows from it, or what a clinic has to set. */
const from = (
  kind: "published" | "derived" | "policy",
  references: readonly string[],
  note: string,
): Source =>
  kind === "published"
    ? { kind: "reference", references, note }
    : kind === "derived"
      ? { kind: "derived", claims: [], references, note }
      : { kind: "policy", note };

const preset = (design: Design): Preset => {
  const { id, title, references, pattern, infusions, weekly } = design;
  const own = references.slice(0, 1);
  const patterned = [...new Set([...own, ...(pattern === undefined ? [] : [pattern])])];
  const maintenance: Maintenance | null =
    weekly === undefined ? null : { every: { days: 7 }, window: { before: 2, after: 2 }, infusions: weekly };
  const protocol: Protocol = {
    id,
    version: "1.0.0",
    title,
    induction: {
      infusions,
      spanDays: design.spanDays,
      gap: { least: design.least },
      intendedDays: design.days,
    },
    maintenance,
    startWithinDays: standardProtocol.startWithinDays,
    sources: {
      "induction.infusions": {
        kind: "reference",
        references: own,
        ...(design.upTo && { note: "The publication says “up to”: fewer for some." }),
      },
      "induction.spanDays": from(design.span, own, design.spanNote ?? "In so many calendar days."),
      "induction.gap.least": from(design.gap, patterned, design.gapNote),
      "induction.intendedDays": from(design.basis, patterned, design.daysNote),
      ...(weekly !== undefined && {
        "maintenance.every": { kind: "reference", references: own, note: "One a week." },
        "maintenance.window": {
          kind: "policy",
          note: "Two days either side. The publication gives no window: the clinic confirms it.",
        },
        "maintenance.infusions": { kind: "reference", references: own },
      }),
      startWithinDays: {
        kind: "policy",
        note: "How long to look for a start when the date asked for does not work: the clinic confirms it.",
      },
    },
  };
  return {
    id,
    protocol,
    nature: "published trial",
    design: design.design,
    outcome: design.outcome,
    result: design.result,
    basis: design.basis,
    references,
    ...(design.note !== undefined && { note: design.note }),
  };
};

/**
 * Courses to begin from: the clinic's own first, then published designs, with negative trials beside positive ones.
 * A preset says what was done in a trial; which is not advice to do it.
 *
 * Left out, because a protocol cannot say them or because they are no course of infusions: the nasal product, and the
 * injections under the skin of Loo 2023 (other ways of giving it); the continuous infusion over days of Sigtermans 2009
 * (one stay in hospital, no dates to plan).
 *
 * Their `design` and `outcome` speak of conditions and results, so they may stand in public and not at `service` level;
 * their protocols may stand at every level.
 *
 * @example
 * presets.filter(({ result }) => result === "negative").map(({ id }) => id);
 * // ["ionescu-2019", "jelovac-2025", "yoon-2025"]
 */
export const presets: readonly Preset[] = /* @__PURE__ */ (() =>
  deepFreeze<readonly Preset[]>([
    {
      id: standardProtocol.id,
      protocol: standardProtocol,
      nature: "clinic policy",
      design: "No study: this is the clinic's own course, as its patient page gives it.",
      outcome:
        "Not tested as such. Trials of six infusions over three weeks stand beside it, with results for it and against it.",
      result: null,
      basis: "derived",
      references: [],
    } satisfies Preset,
    ...designs().map(preset),
  ]))();
