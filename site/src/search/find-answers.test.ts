import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answers, compounds, sentences, synonyms } from "./answers.ts";
import { listAudiences, type PageAudience, type ReaderFilter } from "./audiences.ts";
import type { Catalogue, CatalogueEntry } from "./catalogue.ts";
import { createAnswerFinder } from "./find-answers.ts";
import { findNearestTerms } from "./nearest.ts";
import { createLexicon, understandQuery } from "./understand.ts";
import { splitWords, toStem } from "./words.ts";

const place = (
  path: string,
  title: string,
  audience: PageAudience,
  phrases: readonly string[] = [],
  kind: CatalogueEntry["kind"] = "page",
): CatalogueEntry => ({ path, title, audience, phrases, kind, lead: "" });

const catalogue: Catalogue = {
  entries: [
    place("handbook/missed/", "Missed, late or early infusions", "staff", [
      "missed",
      "missed infusion",
      "late",
    ]),
    place("patients/missed/", "If you miss an infusion", "patients", ["missed", "i missed"]),
    place("patients/side-effects/", "Side effects", "patients", ["nausea"]),
    place("developers/issues/missed/", "An infusion was missed", "developers"),
    place("developers/", "For developers", "developers", ["typescript"]),
    {
      ...place("developers/reference/#toFile", "toFile", "developers", [], "export"),
      lead: "A course as the text of a spreadsheet, with how late each infusion was.",
    },
    {
      ...place("developers/reference/#toPicture", "toPicture", "developers", [], "export"),
      lead: "A course as a picture.",
    },
    place("partners/first-widget/", "Your first widget", "partners", ["embed"]),
    place("partners/late/", "Late", "partners"),
    place("glossary/#maintenance", "maintenance", "everyone", ["top-up"], "term"),
    place("handbook/maintenance/", "Maintenance, overdue and early relapse", "staff", ["maintenance"]),
    {
      title: "Your clinic tells you",
      audience: "everyone",
      phrases: ["price"],
      kind: "sentence",
      lead: "No prices here.",
    },
  ],
  audiences: {},
  advice: null,
  synonyms: [
    ["missed", "no show", "did not turn up"],
    ["nausea", "feel sick"],
    ["price", "how much does"],
  ],
  compounds: [],
  words:
    "an and by clinic early effects for how if infusion infusions it late maintenance miss missed or overdue relapse side was you your",
  realWords: "",
  hasReference: false,
};
const lexicon = createLexicon(catalogue);
const find = createAnswerFinder(catalogue);
const ask = (query: string, filter: ReaderFilter = "care") =>
  find(understandQuery(query, lexicon), filter).map(({ entry }) => entry.path ?? entry.title);

describe("createAnswerFinder", () => {
  it("finds a place by what people call it, in any form and order", () => {
    for (const query of [
      "missed",
      "missed infusion",
      "no-show",
      "patient did not turn up",
      "infusion missed",
    ])
      expect(ask(query)[0], query).toBe("handbook/missed/");
    expect(ask("i am feeling sick")).toEqual(["patients/side-effects/"]);
    expect(ask("how much does it cost")).toEqual(["Your clinic tells you"]);
  });

  it("puts the patients' page first for somebody who speaks of themselves", () => {
    expect(ask("i missed my infusion")[0]).toBe("patients/missed/");
    expect(ask("patient missed an infusion")[0]).toBe("handbook/missed/");
  });

  it("puts the glossary first for somebody who asks for a meaning", () => {
    expect(ask("what is maintenance")[0]).toBe("glossary/#maintenance");
    expect(ask("maintenance")[0]).toBe("handbook/maintenance/");
  });

  it("answers patients and staff from a page for developers only where nothing else answers", () => {
    expect(ask("an infusion was missed")).not.toContain("developers/issues/missed/");
    expect(ask("typescript")).toEqual(["developers/"]);
    expect(ask("missed", "developers")).toEqual(["developers/issues/missed/"]);
  });

  it("finds an export by what it is for, for developers alone", () => {
    expect(ask("course as spreadsheet", "developers")).toEqual(["developers/reference/#toFile"]);
    expect(ask("picture", "developers")).toEqual(["developers/reference/#toPicture"]);
    // A patient's or a nurse's words are in the docstring too.
    for (const query of ["picture", "spreadsheet", "late", "how late was the infusion"])
      for (const filter of ["care", "partners"] as const)
        expect(
          ask(query, filter).filter((path) => path.includes("reference")),
          query,
        ).toEqual([]);
    expect(ask("missed infusion", "all")[0]).toBe("handbook/missed/");
  });

  it("has nothing to say to words that say nothing, or that it does not know", () => {
    for (const query of ["", "infusion", "xylophone", "it"]) expect(ask(query), query).toEqual([]);
  });

  it("completes a word that is being typed", () => {
    expect(ask("mainten")).toContain("glossary/#maintenance");
  });
});

describe("what people type", () => {
  const real: Catalogue = {
    entries: [
      ...answers.map(({ place: path, phrases }) => place(path, path, "everyone", phrases)),
      ...sentences.public.map(({ title, text, phrases }): CatalogueEntry => ({
        title,
        lead: text,
        phrases,
        audience: "everyone",
        kind: "sentence",
      })),
    ],
    audiences: {},
    advice: null,
    synonyms,
    compounds,
    words: "",
    realWords: "",
    hasReference: false,
  };
  const realLexicon = createLexicon(real);
  const findReal = createAnswerFinder(real);

  it("leads each phrase to its place", () => {
    for (const { place: path, phrases } of answers)
      for (const phrase of phrases) {
        const found = findReal(understandQuery(phrase, realLexicon), "all");
        expect(
          found.map(({ entry }) => entry.path),
          phrase,
        ).toContain(path);
      }
  });

  it("has each synonym in one group, and each with something to compare", () => {
    const seen = new Map<string, string>();
    for (const group of synonyms)
      for (const phrase of group) {
        const stems = splitWords(phrase).map(toStem).join(" ");
        expect(stems, phrase).not.toBe("");
        expect(seen.get(stems) ?? group[0], phrase).toBe(group[0]);
        seen.set(stems, group[0]!);
      }
  });

  it("gives the same answer for a synonym as for the word it stands for", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...synonyms.filter((group) => group.length > 1)),
        fc.nat(),
        (group, index) => {
          const phrase = group[index % group.length]!;
          const places = (query: string) =>
            findReal(understandQuery(query, realLexicon), "all").map(
              ({ entry }) => entry.path ?? entry.title,
            );
          expect(places(phrase)).toEqual(places(group[0]!));
        },
      ),
    );
  });
});

describe("listAudiences", () => {
  it("gives every audience to one kind of reader", () => {
    const all = listAudiences("all");
    const each = (["care", "partners", "developers"] as const).flatMap(listAudiences);
    expect([...each].sort()).toEqual([...all].sort());
  });
});

describe("findNearestTerms", () => {
  const terms = ["synapse", "receptor", "depression", "hormone"].map((name) =>
    place(`glossary/#${name}`, name, "everyone", [], "term"),
  );
  it("gives words that are spelt alike, and none for what is spelt like none", () => {
    expect(findNearestTerms("repression", terms).map(({ title }) => title)).toEqual(["depression"]);
    for (const query of ["zzzz", "xylophone"]) expect(findNearestTerms(query, terms), query).toEqual([]);
  });
});
