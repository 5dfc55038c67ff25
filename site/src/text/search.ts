import type { ReaderFilter } from "../search/audiences.ts";

/** The labels of the search. */
export const searchText = {
  open: "Search",
  dialog: "Search this site",
  field: "Search this site",
  placeholder: "A word or a question",
  close: "Close",
  filter: "Whose pages to search",
  loading: "Searching…",
  answers: "Answers",
  pages: "Pages with these words",
  somePages: "Pages with some of these words",
  more: "More pages",
  meaning: "Glossary",
  start:
    "Type a word or a question: “bladder”, “two days in a row”, “gp letter”. What you type stays on this device.",
  failed: "The search could not be loaded. Are you offline? Try again, or use the menu.",
  development: "The search works in the built site, not during development.",
  help: "If you cannot keep yourself safe, or feel much worse:",
  helpLink: "help now",
  nearest: "Words in the glossary that are spelt like it:",
  /** Where no word resembles what was typed. */
  noneNearest: "Try another word, or look through",
  glossaryLink: "all words of the glossary",
  readers: {
    care: "Patients and staff",
    partners: "Partner clinics",
    developers: "Developers",
    all: "Everything",
  } satisfies Record<ReaderFilter, string>,
  elsewhere: {
    care: "",
    partners: "Nothing for partner clinics. From all pages:",
    developers: "Nothing for developers. From all pages:",
    all: "",
  } satisfies Record<ReaderFilter, string>,
  correctedTo: (word: string): string => `Showing results for “${word}”.`,
  nothing: (query: string): string => `Nothing found for “${query}”.`,
  unknown: (words: readonly string[]): string =>
    `No page has the word ${words.map((word) => `“${word}”`).join(" or ")}.`,
  count: (count: number, query: string): string =>
    `${count === 1 ? "1 result" : `${count} results`} for “${query}”.`,
  countWithMore: (count: number, query: string): string => `The first ${count} results for “${query}”.`,
} as const;

/** What to do when nothing was found. Not for professionals, who ask no clinic: so it is apart from the labels of all sites. */
export const nothingFoundAdvice = "Ask your clinic what you cannot find here.";

/** The labels of the page for addresses that do not exist. */
export const notFoundText = {
  suggestions: "Perhaps you were looking for:",
  /** Without a network nobody can tell whether there is a page at an address. */
  offline: {
    title: "Not here while you are offline",
    text: "You are offline, and this page is not in the copy of the site on your device. Try again when you are online. Meanwhile you can go here:",
  },
} as const;
