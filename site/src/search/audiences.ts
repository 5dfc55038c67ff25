import type { audienceLabels } from "../text/navigation.ts";

/** Whom a page is for, as its front matter says. */
export type PageAudience = keyof typeof audienceLabels;

/** Those for whom the search can be set. */
export type Reader = "care" | "partners" | "developers";
/** What the filter of the search can be set to. */
export type ReaderFilter = Reader | "all";

/** Which pages belong to which readers. A patient and a nurse ask about the same things, so they search together. */
const readers: Readonly<Record<PageAudience, Reader>> = {
  everyone: "care",
  patients: "care",
  clinics: "care",
  staff: "care",
  professionals: "care",
  partners: "partners",
  developers: "developers",
};

export const getReader = (audience: PageAudience): Reader => readers[audience];

/** The audiences whose pages a filter lets through. */
export const listAudiences = (filter: ReaderFilter): readonly PageAudience[] =>
  (Object.keys(readers) as PageAudience[]).filter(
    (audience) => filter === "all" || readers[audience] === filter,
  );

/**
 * How much a page counts where pages of all audiences are searched: the same word on a page about programming means less
 * to most readers.
 */
export const readerWeights: Readonly<Record<Reader, number>> = { care: 1, partners: 0.8, developers: 0.5 };
