import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { searchTerms, terms, type PlainDate } from "@infusionkit/core";
import { CoursePlanner } from "./planner.ts";
import { CourseCalculator, Glossary, glossaryTerms } from "./index.ts";
import { MAX_QUERY_LENGTH } from "./mechanism/Glossary.tsx";

/** The text of rendered HTML, with white space folded. */
const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");

describe("without JavaScript", () => {
  it("the calculator shows the six dates of its example, in words, each with its reason", () => {
    const text = textOf(render(<CourseCalculator start="2026-12-07" />));
    for (const date of [
      "Monday 7 December 2026",
      "Thursday 10 December 2026",
      "Monday 14 December 2026",
      "Thursday 17 December 2026",
      "Monday 21 December 2026",
      "Thursday 24 December 2026",
    ]) {
      expect(text).toContain(date);
    }
    expect(text).toContain("6 infusions in 18 days");
    expect(text).toContain("On its intended day, evenly spread.");
    expect(text).toContain("Policy: the clinic confirms");
  });

  it("the calculator says why a start does not work, and what would help", () => {
    const text = textOf(render(<CourseCalculator start="2026-12-07" openingDays={["monday"]} />));
    expect(text).toContain("No course is possible from this start");
    expect(text).toContain("the clinic is closed on");
  });

  it("the calculator of a clinic that never opens says so", () => {
    const text = textOf(render(<CourseCalculator openingDays={[]} />));
    expect(text).toContain("No course is possible from this start");
    expect(text).toMatch(/calendar\.openingDays must be a list .* where there are no alternatingDays/);
  });

  it("the calculator says to which year holidays are known, in whatever order they stand, and only where it matters", () => {
    const holidays = [
      { from: "2029-01-01", label: "New Year's Day", kind: "holiday" },
      { from: "2028-12-25", label: "Christmas Day", kind: "holiday" },
    ] as const;
    const shown = (start: PlainDate): string =>
      textOf(render(<CourseCalculator start={start} holidays={holidays} />));
    expect(shown("2029-03-05")).not.toContain("are known to");
    expect(shown("2029-11-05")).toContain("Public holidays are known to 2029 only: check later dates.");
  });

  it("the planner shows the dates, each with the days to which it can move, and says what is wrong with a first state", () => {
    const text = textOf(render(<CoursePlanner start="2026-12-07" />));
    expect(text).toContain("Thursday 24 December");
    expect(text).toMatch(/Thursday 10 December , infusion 2 Proposed 9 to 11 December if the others stay/);
    expect(text).toContain("Policy: the clinic confirms");
    expect(textOf(render(<CoursePlanner openingDays={[]} />))).toContain("Tick at least one day");
  });

  it("the glossary holds every term, with an address of its own and all that it says to a patient", () => {
    const html = render(<Glossary />);
    const text = textOf(html);
    for (const term of glossaryTerms) {
      expect(html).toContain(`id="${term.id}"`);
      expect(text).toContain(term.plain.replace(/\s+/g, " "));
      if (term.pronunciation) expect(text).toContain(term.pronunciation);
      for (const other of term.synonyms) expect(text).toContain(other);
    }
    expect(text).toMatch(/AMPA receptor releases → BDNF hypothesis/);
    expect(text).toMatch(/our medication calms ⊣ sgACC disputed/);
  });

  it("the glossary's own terms are core's, without what is for clinicians", () => {
    const shown = ["id", "name", "topic", "plain", "pronunciation", "related"];
    const part = (term: object): object =>
      Object.fromEntries(Object.entries(term).filter(([key]) => shown.includes(key)));
    expect(glossaryTerms.map(part)).toEqual(terms.map(part));
  });

  it("the glossary's search finds a term by every name that core has for it, shown or not", () => {
    let left = 0;
    for (const [i, { id, name, synonyms }] of terms.entries()) {
      for (const one of [name, ...synonyms]) expect(searchTerms(glossaryTerms, one)[0]?.id, one).toBe(id);
      const shown = glossaryTerms[i]!.synonyms;
      expect(synonyms).toEqual(expect.arrayContaining([...shown]));
      left += synonyms.length - shown.length;
    }
    expect(left).toBeGreaterThan(20);
  });

  it("the glossary looks for no more letters than a word can have, however long the text is", () => {
    const [, value = ""] =
      /<input[^>]* value="([^"]*)"/.exec(render(<Glossary query={"re".repeat(500_000)} />)) ?? [];
    expect(value).toBe("re".repeat(MAX_QUERY_LENGTH / 2));
  });

  it("the glossary shows what a page adds: definitions for clinicians, and more of its own", () => {
    const text = textOf(
      render(<Glossary terms={terms} more={(term) => <i>More of {term.claims.join()}</i>} />),
    );
    for (const term of terms) {
      expect(text).toContain(term.clinical.replace(/\s+/g, " "));
      expect(text).toContain(`More of ${term.claims.join()}`.trim());
    }
  });

  it("the calculator says whether public holidays count, and of which years they are known", () => {
    const holidays = [{ from: "2026-12-16", label: "Day of Reconciliation", kind: "holiday" }] as const;
    const read = (props: object): string =>
      textOf(render(<CourseCalculator start="2026-12-07" {...props} />));
    expect(read({})).toContain("Public holidays are not counted.");
    expect(read({ closures: holidays })).not.toContain("Public holidays are not counted.");
    expect(read({ region: "za", holidays })).not.toContain("Public holidays are not counted.");
    expect(read({ region: "za", holidays, horizon: 0 })).not.toMatch(/known (?:to|from)/);
    expect(read({ region: "za", holidays, start: "2025-12-08", horizon: 0 })).toContain(
      "Public holidays are known from 2026 only",
    );
    expect(read({ region: "za", holidays, start: "2027-01-04", horizon: 0 })).toContain(
      "Public holidays are known to 2026 only",
    );
  });

  it("alternating weeks are told by their first open day, whichever day of that week was given", () => {
    const read = (from: string): string =>
      textOf(
        render(
          <CourseCalculator
            start="2026-12-07"
            alternatingDays={[{ days: ["saturday"], everyWeeks: 2, from: from as "2026-12-05" }]}
          />,
        ),
      );
    expect(read("2026-12-07")).toContain("every second Saturday from Saturday 12 December 2026");
    // Weeks are counted from that of the first Saturday on or after the date: core opens on it.
    expect(read("2026-12-13")).toContain("every second Saturday from Saturday 19 December 2026");
  });

  it("headings follow the level they are given", () => {
    const html = render(<CourseCalculator headingLevel={3} />);
    expect(html).toMatch(/<h3 class="ik-title"/);
    expect(html).toMatch(/<h4 class="ik-headline"/);
  });
});
