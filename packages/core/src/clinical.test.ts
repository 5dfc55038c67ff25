import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  clinicalReferences,
  findForbidden,
  forbiddenWords,
  medicine,
  type LimitedAudience,
} from "./clinical.ts";
import { clinicalTitles, clinicalWording } from "./data/clinical/references.ts";
import { claims } from "./data/claims.ts";
import { getReferenceUrl } from "./evidenceLookup.ts";
import { edges, nodes, pathways } from "./data/pathways.ts";
import { references } from "./data/references.ts";
import { terms } from "./data/terms.ts";

const words = (text: string, audience: LimitedAudience = "public"): readonly string[] =>
  findForbidden(text, audience).map(({ word }) => word);

describe("references for professionals", () => {
  test("all have a title, and nothing is lost or added", () => {
    expect(clinicalReferences.map(({ id }) => id)).toEqual(references.map(({ id }) => id));
    for (const { title } of clinicalReferences) expect(title).not.toBe("");
  });

  test("a title is withheld where it names the medicine, and only there", () => {
    for (const { id, title } of clinicalReferences) {
      const withheld = references.find((one) => one.id === id)?.title === undefined;
      expect(withheld, id).toBe(words(title).length > 0);
      expect(Object.hasOwn(clinicalTitles, id), id).toBe(withheld);
    }
  });

  test("full wordings belong to references, and keep as many findings", () => {
    for (const [id, full] of Object.entries(clinicalWording)) {
      const reference = references.find((one) => one.id === id);
      expect(reference, id).toBeDefined();
      if (full.findings) expect(full.findings).toHaveLength(reference!.findings.length);
    }
  });

  test("one that no number leads to says where it was read, all but those seen in library catalogues and a list of laws", () => {
    const unreachable = clinicalReferences.filter((one) => getReferenceUrl(one) === null);
    expect(unreachable.filter(({ readAt }) => readAt === undefined).map(({ id }) => id)).toEqual([
      "downey-2016",
      "kopra-2021",
      "za-general-regulations-42",
    ]);
    for (const { readAt, id } of clinicalReferences)
      if (readAt !== undefined) expect(readAt, id).toMatch(/^https?:\/\/\S+$/);
  });

  test("no dose, here neither", () => {
    expect(JSON.stringify(clinicalReferences)).not.toMatch(/\d\s*(?:mg|mcg|µg)\b|\/kg\b/i);
  });
});

describe("the public data", () => {
  const data = new URL("./data/", import.meta.url);
  const files = [
    ...readdirSync(data)
      .filter((name) => name.endsWith(".ts"))
      .map((name) => new URL(name, data)),
    new URL("./evidence.ts", import.meta.url),
    new URL("./mechanism.ts", import.meta.url),
  ];

  test("there are files to look at", () => {
    expect(files.length).toBeGreaterThan(6);
  });

  test.each(files.map((file) => [file.pathname.split("/").at(-1)!, file] as const))(
    "%s does not name it",
    (_, file) => {
      expect(findForbidden(readFileSync(file, "utf8"), "public")).toEqual([]);
    },
  );

  test("nor do the values", () => {
    expect(
      findForbidden(JSON.stringify([references, claims, terms, nodes, edges, pathways]), "public"),
    ).toEqual([]);
  });

  test("nothing in public imports what is clinical", () => {
    for (const file of files.filter(({ pathname }) => !pathname.endsWith(".test.ts"))) {
      expect(readFileSync(file, "utf8")).not.toMatch(/from "[^"]*clinical/);
    }
  });

  test("a planted word is found, in the values and in the source", () => {
    const { name } = medicine;
    expect(words(JSON.stringify([...references, { id: `${name}-2026` }]))).toEqual([name]);
    expect(words(`/** Says ${name.toUpperCase()}. */\n${readFileSync(files[0]!, "utf8")}`)).toEqual([name]);
  });
});

describe("findForbidden", () => {
  const { name } = medicine;
  const letters = [...name];

  test("finds every word of its own list, as it is, in capitals and in a slug", () => {
    for (const audience of ["public", "service", "clinical"] as const) {
      for (const word of forbiddenWords[audience]) {
        for (const text of [
          word,
          word.toUpperCase(),
          `/a/${word.replaceAll(/[^a-z0-9]+/g, "-")}/b`,
          `x "${word}".`,
        ]) {
          expect(words(text, audience), text).not.toEqual([]);
        }
      }
    }
  });

  test.each([
    ["a soft hyphen", letters.join("\u00ad")],
    ["a soft hyphen as an entity", letters.join("&shy;")],
    ["a place to break", letters.join("<wbr>")],
    ["numeric entities", letters.map((letter) => `&#${letter.codePointAt(0)};`).join("")],
    ["hexadecimal entities", letters.map((letter) => `&#x${letter.codePointAt(0)!.toString(16)};`).join("")],
    [
      "escapes of JavaScript",
      letters.map((letter) => `\\u00${letter.codePointAt(0)!.toString(16)}`).join(""),
    ],
    ["escapes of a URL", letters.map((letter) => `%${letter.codePointAt(0)!.toString(16)}`).join("")],
    ["a letter of no width", letters.join("\u200b")],
    ["an accent", name.replace("e", "é")],
    ["an accent as an entity", name.replace("e", "&eacute;")],
    ["wide letters", letters.map((letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0)).join("")],
    ["its German name", name.slice(0, -1)],
    ["an old name of two words, on two lines", `${medicine.abbreviations[1]!.replace(" ", "\n        ")},`],
    ["the same, joined by an entity", `${medicine.abbreviations[1]!.replace(" ", "&nbsp;")},`],
    ["part of an identifier", `use${name[0]!.toUpperCase()}${name.slice(1)}Course`],
  ])("sees through %s", (_, text) => {
    expect(words(`before ${text} after`)).toHaveLength(1);
    expect(findForbidden(`before ${text} after`, "public")[0]?.index).toBeGreaterThanOrEqual(7);
  });

  test("says where: the place in the text as it is written", () => {
    const text = `caf&eacute; &shy;${name}, caf\u00e9 ${name}`;
    expect(findForbidden(text, "public").map(({ index }) => index)).toEqual([
      text.indexOf(name),
      text.lastIndexOf(name),
    ]);
  });

  test("an abbreviation counts as a word of its own, in a slug or an identifier too", () => {
    const [short = ""] = medicine.abbreviations;
    for (const text of [
      short,
      `a ${short}!`,
      `/${short}-course`,
      `${short}_course`,
      `use${short[0]!.toUpperCase()}${short.slice(1)}`,
    ]) {
      expect(words(text), text).toEqual([short]);
    }
  });

  test.each([
    "A market for blankets, baskets, tickets and rockets",
    "KETTLE, MARKET, bracket, ketchup, ketone, diketone",
    "special knowledge of a black hole",
    "order 6121, 3821 and 6130",
    "CHEMBL7421 and DB012210",
    "https://doi.org/10.1056/NEJMoa2302399",
    'a{"mappings":"AAKet,ket;Hnk"}',
    "100% of it, 50%20 and \\u12 &nothing; &#xffffffff;",
  ])("no false alarm: %s", (text) => {
    expect(words(text)).toEqual([]);
  });

  test.each([
    "secured, obscured, obscures, procured, manicure",
    "interceptor, precipitation, engaged, brainstorm",
    "Six visits over three weeks, then about one a month. Bring somebody to take you home.",
    "The clinic is closed on Thursday 24 September, Heritage Day.",
    "motor, mtorrent, gabardine",
  ])("no false alarm at service level: %s", (text) => {
    expect(words(text, "service")).toEqual([]);
  });

  test.each([
    ["class", "an old-fashioned Anaesthetic"],
    ["class, American", "anesthesia"],
    ["mechanism", "N‑methyl‑D‑aspartate"],
    ["mechanism, in an identifier", "glutamateSurge"],
    ["indication", "for chronic  pain"],
    ["benefit", "for a lasting effect"],
    ["benefit, a word of its own", "it cures"],
  ])("service: %s", (_, text) => {
    expect(words(text, "service")).toHaveLength(1);
    expect(words(text)).toEqual([]);
  });

  test("a word planted anywhere in any text is found", () => {
    const planted = fc.record({
      before: fc.string(),
      word: fc.constantFrom(...medicine.brands, ...medicine.related.map((one) => one.name), name),
      after: fc.string(),
    });
    fc.assert(
      fc.property(planted, ({ before, word, after }) => {
        expect(words(`${before} ${word} ${after}`)).toContain(word.toLowerCase());
      }),
    );
  });
});
