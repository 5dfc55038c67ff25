/** What the pages for professionals say, each line with the ids of its references. It is in no other build. */
import type { EdgeEffect } from "@infusionkit/core";
import type { PracticeLine } from "@infusionkit/core/clinical";

export type SourcedRow = {
  readonly name: string;
  readonly text: string;
  readonly certainty?: string;
  readonly references: readonly string[];
};

/** The lines of a list as rows of a table. */
export const toRows = (lines: readonly PracticeLine[]): readonly SourcedRow[] =>
  lines.map(({ heading, ...line }) => ({ name: heading, ...line }));

/** Registered and off-label status, as far as a source says so. */
export const statusByCountry: readonly SourcedRow[] = [
  {
    name: "United States",
    text: "Licensed as an anaesthetic. Not approved by the regulator for any psychiatric disorder (2023).",
    references: ["label-anaesthetic-us", "fda-2023"],
  },
  {
    name: "United Kingdom",
    text: "Licensed as an anaesthetic. For England: the nasal spray is not recommended for NHS use in treatment-resistant depression, and the infusion was not added as an option for less severe depression.",
    references: ["label-anaesthetic-gb", "nice-ta854", "nice-ng222-2026"],
  },
  {
    name: "Australia and New Zealand",
    text: "Use for chronic non-cancer pain is off label in both countries.",
    references: ["anzca-ps12"],
  },
  {
    name: "New Zealand",
    text: "Off-label use is allowed but falls under practice guidelines; written consent should say that the use is off label.",
    references: ["hdc-11hdc01072"],
  },
  {
    name: "Canada",
    text: "A professional group places a single infusion third line in treatment-resistant depression. One province drafted a standard.",
    references: ["swainson-2021", "cpsbc-draft-2021"],
  },
];

/** What an edge of the mechanism does, as a verb between its two nodes. */
export const edgeVerbs: Readonly<Record<EdgeEffect, string>> = {
  blocks: "blocks",
  activates: "activates",
  releases: "releases",
  increases: "increases",
  decreases: "decreases",
  calms: "inhibits",
  builds: "builds",
  "keeps-up": "keeps up",
  sustains: "sustains",
  relieves: "relieves",
  enhances: "enhances",
};

/** The labels of an entry of evidence. */
export const entryText = {
  known: "What is known",
  effect: "Effect",
  frequency: "Frequency",
  response: "Management",
  certainty: "Certainty",
  grade: "informal grade",
} as const;
