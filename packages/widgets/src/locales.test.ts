import { readdirSync, readFileSync } from "node:fs";
import {
  edges,
  issueTable,
  nodes,
  pathways,
  planCourse,
  standardProtocol,
  terms,
  WEEKDAYS,
  type Obstacle,
  type PlainDate,
  type Reason,
} from "@infusionkit/core";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { EffectTimeline } from "./effect/Effect.tsx";
import { Glossary } from "./mechanism/Glossary.tsx";
import { Pathway } from "./mechanism/Pathway.tsx";
import { exampleTimeline } from "./effect/effect.data.ts";
import { getLocale, overlay } from "./i18n/format.ts";
import { english, type Messages, type Sentences } from "./i18n/messages.ts";
import { nodes as drawnNodes } from "./mechanism/pathway.data.ts";
import { parseDateParts, parseWholeDate } from "./course/model/parseDate.ts";
import { createSentenceFormatter } from "./course/text/sentences.ts";
import { getCourseMessages } from "./course/text/courseMessages.ts";
import { getPlannerMessages } from "./course/text/plannerMessages.ts";
import { publicWidgets } from "./registry.ts";

const folder = new URL("../locales/", import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith(".json"));

/** A language that comes with the widgets: whole, and with what is said of it where it is offered. */
type Language = Required<Messages> & {
  readonly about: { readonly language: string; readonly english: string; readonly review: string };
};
const read = (file: string): Language => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Language;

const listPlaces = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

/** Every text of a section by its path. A text that counts is one text with its forms. */
const listTexts = (value: unknown, path: readonly string[] = []): [string, Record<string, string>][] => {
  if (typeof value === "string") return [[path.join("/"), { other: value }]];
  const record = value as Record<string, unknown>;
  if (typeof record["other"] === "string") return [[path.join("/"), record as Record<string, string>]];
  return Object.entries(record).flatMap(([key, inner]) => listTexts(inner, [...path, key]));
};

/** Every string in a value, whatever it is. */
const listStrings = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(listStrings)
      : [];

/** What only staff and professionals read; their screens stay English as a whole. */
const FOR_STAFF = ["coursePlanner", "courseForm", "published"];
const PUBLIC_GROUPS = Object.keys(english).filter((group) => !FOR_STAFF.includes(group));

/** Each kind of obstacle, with the one reason that there is in English for all of them. */
const OBSTACLES: { readonly [kind in Obstacle["kind"]]: Obstacle & { readonly kind: kind } } = {
  "closed-weekday": { kind: "closed-weekday", weekday: "tuesday" },
  "closed-week": { kind: "closed-week", weekday: "saturday", everyWeeks: 2, from: "2026-12-05" },
  closure: { kind: "closure", label: "LABEL", from: "2026-12-24", to: "2027-01-04" },
  holiday: { kind: "holiday", label: "LABEL", from: "2026-12-25", to: "2026-12-26" },
  unavailable: { kind: "unavailable", date: "2026-12-08" },
  "unavailable-range": { kind: "unavailable-range", from: "2026-12-08", to: "2026-12-10" },
  "unavailable-weekday": { kind: "unavailable-weekday", weekday: "friday", from: "2026-12-01", to: null },
  skipped: { kind: "skipped", date: "2026-12-08", status: "missed" },
  full: { kind: "full", date: "2026-12-08", places: 4 },
};
const REASONS: { readonly [code in Reason["code"]]: true } = {
  "as-asked": true,
  "start-moved": true,
  intended: true,
  "intended-closed": true,
  "fits-neighbours": true,
  "no-open-day": true,
  "by-hand": true,
  given: true,
};

/** The figures of a text, in their order of size; a year or a day of an example counts too. */
const listFigures = (text: string): string[] => (text.match(/\d+/g) ?? []).sort();

describe.each(files)("the language in %s", (file) => {
  const lang = file.replace(/\.json$/, "");
  const language = read(file);
  const own = new Map(listTexts(english));
  const texts = new Map(PUBLIC_GROUPS.flatMap((group) => listTexts(language[group as "course"], [group])));

  it("says in the file itself that no clinic has read it yet", () => {
    // The configurator's hint says the same of all of them: change it when one has been read.
    expect(language.about.review).toBe("not yet read by a clinic");
    expect(language.about.language).not.toBe("");
    expect(language.about.english).not.toBe("");
  });

  it("leaves no text of the patients' widgets untranslated, and has none that they do not know", () => {
    const wanted = [...own.keys()].filter((path) => PUBLIC_GROUPS.includes(path.split("/")[0] as string));
    expect([...texts.keys()].sort()).toEqual(wanted.sort());
    // Words that are the same in both languages, or names.
    const same = wanted.filter((path) => texts.get(path)!["other"] === own.get(path)!["other"]);
    for (const path of same)
      expect(path, `${path} is still English`).toMatch(
        /^course(?:Days)?\/|legend\/infusion|indications\/depression|kinds\/infusion|dateField\/ignored|printName|legend\/|glossary\/(?:title|count|topic)|pathway\/kinds|effects|infusionNumber/,
      );
    expect(same.length, same.join(", ")).toBeLessThan(12);
  });

  it("fills in what English fills in, in every form", () => {
    for (const [path, forms] of texts) {
      const places = listPlaces(own.get(path)!["other"] as string);
      for (const [form, text] of Object.entries(forms))
        expect(listPlaces(text), `${path} ${form}`).toEqual(places);
    }
  });

  it("has the plural forms of its language", () => {
    const wanted = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    for (const [path, forms] of own)
      if (texts.has(path) && Object.keys(forms).length > 1)
        expect(Object.keys(texts.get(path)!).sort(), path).toEqual([...wanted].sort());
  });

  it("has each term of the list that says where it was seen", () => {
    const rows = readFileSync(new URL(`${lang}.terms.md`, folder), "utf8")
      .split("\n")
      .filter((line) => line.startsWith("| "))
      .slice(2);
    const words = listStrings(language).join("\n").toLowerCase();
    expect(rows.length).toBeGreaterThan(50);
    for (const row of rows) {
      // What follows a comma or stands in brackets is another form of the term.
      const term = row.split("|")[2]!.split(/[,(]/)[0]!.trim();
      expect(words.includes(term.toLowerCase()), term).toBe(true);
    }
  });

  it("has the figures of the English texts", () => {
    for (const [path, forms] of texts)
      expect(listFigures(forms["other"] as string), path).toEqual(
        listFigures(own.get(path)!["other"] as string),
      );
  });

  it("shows everything of a group to the widgets that have it, and nothing else is in the file", () => {
    const groups = new Set<string>([
      "about",
      ...FOR_STAFF,
      ...publicWidgets.flatMap((widget) => widget.messageGroups),
    ]);
    expect(Object.keys(language).filter((group) => !groups.has(group))).toEqual([]);
  });

  describe("the facts", () => {
    it("have every term, node, step and statement, and no other", () => {
      expect(Object.keys(language.terms).sort()).toEqual(terms.map(({ id }) => id).sort());
      expect(Object.keys(language.nodes).sort()).toEqual(nodes.map(({ id }) => id).sort());
      expect(Object.keys(language.statements).sort()).toEqual(
        exampleTimeline.statements.map(({ id }) => id).sort(),
      );
      for (const { indication, steps } of pathways)
        expect(Object.keys(language.pathways[indication]!.steps)).toEqual(steps.map(({ title }) => title));
      expect(Object.keys(language.protocolNotes).sort()).toEqual(
        Object.keys(standardProtocol.sources).sort(),
      );
    });

    it("have the figures of the English ones", () => {
      for (const { id, plain } of terms)
        expect(listFigures(language.terms[id]!.plain), id).toEqual(listFigures(plain));
      for (const { id, statement, caveat } of exampleTimeline.statements) {
        const translated = language.statements[id]!;
        expect(listFigures(translated.statement), id).toEqual(listFigures(statement));
        expect(listFigures(translated.caveat), id).toEqual(listFigures(caveat));
      }
    });

    it("say of a node what the glossary says of its term, and its label as the lines in its box", () => {
      for (const [id, { label, lines, plain }] of Object.entries(language.nodes)) {
        const term = language.terms[drawnNodes[id]!.term]!;
        expect(term.plain.startsWith(plain), id).toBe(true);
        expect(plain, id).toMatch(/[.?!]$/);
        expect(lines.length, id).toBeLessThanOrEqual(2);
        const squeeze = (text: string): string => text.replace(/[\s-]/g, "").toLowerCase();
        expect(squeeze(lines.join("")), id).toBe(squeeze(label));
      }
    });

    it("give every effect a word, and name neither the medicine nor a figure of a dose", () => {
      for (const { effect } of edges) expect(language.effects[effect]).toBeTruthy();
      for (const text of listStrings(language)) expect(text).not.toMatch(/k[eé]tam|\d\s*(?:mg|ml|µg|mcg)\b/i);
    });
  });

  describe("core's sentences", () => {
    const { sentences } = language;

    it("are there for every code, reason and obstacle", () => {
      expect(Object.keys(sentences.issues!).sort()).toEqual(Object.keys(issueTable).sort());
      expect(Object.keys(sentences.reasons!).sort()).toEqual(Object.keys(REASONS).sort());
      expect(Object.keys(sentences.obstacles!).sort()).toEqual(Object.keys(OBSTACLES).sort());
      expect(Object.keys(sentences.oneDay!).sort()).toEqual(["closure", "holiday", "unavailable-range"]);
      expect(Object.keys(sentences.between!).sort()).toEqual(["both", "from", "until"]);
      expect(sentences.because).toMatch(/\{obstacles\}/i);
      expect(listStrings(sentences.nearest).every((text) => text.includes("{dates}"))).toBe(true);
    });

    const messages = getCourseMessages(lang, language);
    const format = createSentenceFormatter(messages, sentences as Sentences);
    /** What stands in core's sentences alone. */
    const ENGLISH = /\b(?:the|are|clinic|not|Monday|Tuesday|Friday|December|infusions?)\b/;

    it.each(Object.values(OBSTACLES))("say why there is none: $kind", (obstacle) => {
      const { text, lang: spoken } = format.formatReason({
        code: "intended-closed",
        message: "CORE",
        obstacles: [obstacle],
      });
      expect(spoken).toBe(lang);
      expect(text).not.toMatch(/[{}]|CORE|\d{4}-\d\d|\.\./);
      if ("label" in obstacle) expect(text).toContain("LABEL");
      for (const key of ["date", "from", "to"] as const) {
        const value = (obstacle as Partial<Record<typeof key, string | null>>)[key];
        if (value) expect(text, key).toContain(messages.date(value as "2026-12-08"));
      }
      if ("weekday" in obstacle) expect(text).toContain(messages.weekday(obstacle.weekday));
    });

    it("say several closed weekdays as one", () => {
      const { text } = format.formatReason({
        code: "intended-closed",
        message: "CORE",
        obstacles: (["tuesday", "wednesday", "friday"] as const).map((weekday) => ({
          kind: "closed-weekday",
          weekday,
        })),
      });
      expect(text).toContain(
        messages.list((["tuesday", "wednesday", "friday"] as const).map((day) => messages.weekday(day))),
      );
    });

    it("leave no English in a course that goes round closures, or in the reason why there is none", () => {
      const plan = (openingDays: (typeof WEEKDAYS)[number][], closed: boolean) =>
        planCourse(
          {
            protocol: standardProtocol,
            calendar: {
              openingDays,
              closures: closed ? [{ from: "2027-01-10", to: "2027-03-01", label: "LABEL" }] : [],
            },
            unavailable: ["2026-12-07", { from: "2026-12-14", to: "2026-12-15" }],
          },
          { start: "2026-12-07", horizon: 3 },
        );
      const seen = new Set<string>();
      for (const { course, issues, conflict } of [
        plan(["monday", "thursday"], true),
        plan(["tuesday", "friday"], true),
        plan(["monday"], false),
        plan([...WEEKDAYS], false),
      ]) {
        for (const { text, lang: spoken } of [
          ...issues.map((issue) => format.formatIssue(issue, conflict?.obstacles)),
          ...(course?.infusions ?? []).flatMap(({ reasons }) =>
            reasons.map((one) => format.formatReason(one)),
          ),
        ]) {
          expect(spoken).toBe(lang);
          expect(text).not.toMatch(ENGLISH);
          expect(text).not.toMatch(/[{}]| {2}|\.\.|: \.|undefined|null|\d{4}-\d\d/);
          expect(text).toMatch(/\.$/);
        }
        for (const { code } of issues) seen.add(code);
      }
      expect([...seen]).toContain("start-moved");
      expect([...seen]).toContain("no-lawful-start");
      expect([...seen]).toContain("maintenance-no-open-day");
    });

    it("fill in only what an issue has, in dates and figures", () => {
      const known = { because: "", nearest: "", obstacles: "" };
      for (const [code, message] of Object.entries(sentences.issues!)) {
        // The sentence of core is made with a proxy that notes which facts it asks for.
        const asked = new Set<string>();
        const data = new Proxy(
          {},
          {
            get: (_, key) => {
              asked.add(String(key));
              return /given|infusions|days|within|number|least|greatest|found|total|planned|missing|sinceLast|spanDays/.test(
                String(key),
              )
                ? 3
                : /why|path|value|allowed|remedy|status/.test(String(key))
                  ? "x"
                  : "2026-12-07";
            },
          },
        );
        (issueTable[code as keyof typeof issueTable].sentence as (facts: object) => string)(data);
        for (const text of listStrings(message))
          for (const place of listPlaces(text)) {
            const name = place.slice(1, -1);
            expect(name in known || asked.has(name), `${code} ${place}`).toBe(true);
            // A reason in English would stand in the middle of the sentence.
            expect(name).not.toBe("why");
          }
      }
    });
  });

  describe("its dates", () => {
    const locale = getLocale(lang);

    it("are read as they are written, for every month and weekday", () => {
      for (let month = 1; month <= 12; month++)
        for (const day of ["05", "17"]) {
          const date = `2027-${String(month).padStart(2, "0")}-${day}` as PlainDate;
          for (const text of [locale.date(date), locale.date(date).replace(/^\p{L}+,?\s/u, "")]) {
            const reading = parseDateParts({ day: text, month: "", year: "" }, locale);
            expect(reading.ok && reading.date, text).toBe(date);
          }
        }
    });

    it.each([
      ["de", "7. Dezember 2026", "2026-12-07"],
      ["de", "Montag, 7. Dezember 2026, 9 Uhr", "2026-12-07"],
      ["de", "1. März 2027", "2027-03-01"],
      ["af", "7 Desember 2026", "2026-12-07"],
      ["af", "Maandag 7 Desember 2026 om 9:00", "2026-12-07"],
      ["af", "1 Maart 2027", "2027-03-01"],
    ])("%s: %s", (of, text, date) => {
      const reading = parseDateParts({ day: text, month: "", year: "" }, getLocale(of));
      expect(reading.ok && reading.date).toBe(date);
      expect(parseWholeDate(text, getLocale(of)).choices).toHaveLength(1);
    });

    it("are of the language in the patients' calculator, whose sentences are all there", () => {
      expect(getCourseMessages(lang, language).date("2026-12-07")).toBe(locale.date("2026-12-07"));
    });

    it("are English in the staff planner, as its sentences are", () => {
      const planner = getPlannerMessages(lang, language);
      expect(planner.coursePlanner.newPatient).toBe(english.coursePlanner.newPatient);
      expect(planner.course.print).toBe(english.course.print);
      expect(planner.date("2026-12-07")).toBe("Monday 7 December 2026");
    });
  });
});

describe("a page's own words over a language that is there", () => {
  it("change these words and leave the others", () => {
    const own = { course: { print: "Ausdrucken", days: { other: "{count} T." } } };
    const { course, date } = getCourseMessages("de", overlay(read("de.json"), own) as Messages);
    expect(course.print).toBe("Ausdrucken");
    expect(course.copy).toBe("Als Text kopieren");
    // The forms of a text that counts belong together.
    expect(course.days).toEqual({ other: "{count} T." });
    expect(date("2026-12-07")).toBe("Montag, 7. Dezember 2026");
  });
});

describe("facts that are not what they should be", () => {
  it.each([
    { terms: { bdnf: "x" }, nodes: { bdnf: [] }, pathways: { pain: null }, statements: { S18: 1 } },
    { terms: { bdnf: { name: 1, plain: "x" } }, nodes: { bdnf: { label: "x" } }, pathways: { pain: {} } },
    { terms: { bdnf: null }, nodes: "x", pathways: { pain: { title: 1, steps: [] } }, statements: "x" },
  ])("stay English: %j", (wrong) => {
    const messages = wrong as unknown as Messages;
    const show = (given?: Messages): string =>
      [
        renderToString(h(Glossary, given ? { messages: given } : {})),
        renderToString(h(Pathway, given ? { messages: given } : {})),
        renderToString(h(EffectTimeline, given ? { messages: given } : {})),
      ].join("");
    expect(show(messages)).toBe(show());
  });

  it("are shown where they are right, in the words of the language and with its parts", () => {
    const german = read("de.json");
    const glossary = renderToString(h(Glossary, { lang: "de", messages: german }));
    expect(glossary).toContain(german.terms["chronic-pain"]!.plain);
    expect(glossary).toContain("Nervenzelle, Gehirnzelle");
    expect(glossary).not.toContain('lang="en"');
    const pathway = renderToString(h(Pathway, { indication: "pain", lang: "de", messages: german }));
    expect(pathway).toContain("Wie es chronische Schmerzen lindern könnte");
    expect(pathway).not.toMatch(/ the | of |>receptor/);
    const effect = renderToString(h(EffectTimeline, { lang: "de", messages: german }));
    expect(effect).not.toMatch(/ the | of /);
    // What a language lacks is English, and marked so.
    const { terms: _, ...others } = german;
    expect(renderToString(h(Glossary, { lang: "de", messages: others }))).toContain('lang="en"');
  });
});
