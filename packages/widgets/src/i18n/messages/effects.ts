import type { MessageGroup } from "../format.ts";

/** What one thing does to another, as a verb that reads between the two. */
export const effects = {
  blocks: "blocks",
  decreases: "lowers",
  calms: "calms",
  relieves: "relieves",
  activates: "turns on",
  releases: "releases",
  increases: "raises",
  builds: "builds",
  "keeps-up": "maintains",
  sustains: "sustains",
  enhances: "enhances",
} satisfies MessageGroup;
