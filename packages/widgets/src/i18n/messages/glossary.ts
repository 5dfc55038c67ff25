import type { MessageGroup } from "../format.ts";

/** The glossary. */
export const glossary = {
  title: "Glossary",
  searchLabel: "Find a word",
  searchHint: "Small spelling mistakes are fine.",
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
  noResults: "No word here matches “{query}”. Try fewer letters, or all topics.",
  clearFilter: "Show all words",
  clinical: "For clinicians",
  synonyms: "Also called",
  pronunciation: "Say",
  related: "See also",
  link: "Link to {name}",
  actions: "Where it acts",
  notOnPage: "not on the clinic’s page",
  letters: "A to Z",
} satisfies MessageGroup;
