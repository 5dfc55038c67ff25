import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { formatAlternatives, getLocale, getMessages, type MessageGroup, type MessageText } from "./format.ts";
import { english } from "./messages.ts";

afterEach(() => vi.unstubAllGlobals());

describe("a text", () => {
  it("has its places filled in, and keeps one that nothing fills", () => {
    expect(getLocale().t("{from} to {to}", { from: 1 })).toBe("1 to {to}");
  });

  it("counts by the rules of its language", () => {
    const text: MessageText = { one: "{count} den", few: "{count} dny", other: "{count} dní" };
    const { t } = getLocale("cs");
    expect([1, 2, 5].map((count) => t(text, { count }))).toEqual(["1 den", "2 dny", "5 dní"]);
    expect(getLocale("cs").t({ other: "{count} d" }, { count: 2 })).toBe("2 d");
  });
});

describe("a date in words", () => {
  it.each([
    ["en-GB", "Monday 7 December 2026", "Monday 7 December", "7 December", "December 2026"],
    ["de", "Montag, 7. Dezember 2026", "Montag, 7. Dezember", "7. Dezember", "Dezember 2026"],
    ["fr", "lundi 7 décembre 2026", "lundi 7 décembre", "7 décembre", "décembre 2026"],
  ])("in %s", (lang, ...forms) => {
    const { date } = getLocale(lang);
    expect([
      date("2026-12-07"),
      date("2026-12-07", "short"),
      date("2026-12-07", "day"),
      date("2026-12-07", "month"),
    ]).toEqual(forms);
  });

  it("is of the Gregorian calendar where people use another (point 40)", () => {
    expect(getLocale("fa-u-nu-latn").date("2026-12-07")).toContain("2026");
    expect(getLocale("th-u-nu-latn").date("2026-12-07")).toContain("2026");
  });

  it("is the date itself where there is no Intl, or a broken one", () => {
    vi.stubGlobal("Intl", undefined);
    expect(getLocale("de-AT").date("2026-12-07")).toBe("Monday 7 December 2026");
    vi.stubGlobal("Intl", {
      getCanonicalLocales: (tag: string) => [tag],
      DateTimeFormat: class {
        format(): string {
          throw new Error("broken");
        }
      },
    });
    const broken = getLocale("de-CH");
    expect(broken.date("2026-12-07")).toBe("2026-12-07");
    expect(broken.weekday("monday")).toBe("Monday");
    expect(broken.list(["a", "b", "c"])).toBe("a, b and c");
    expect(broken.t({ one: "one", other: "many" }, { count: 1 })).toBe("one");
  });
});

it("knows weekdays and lists", () => {
  expect(getLocale("de").weekday("sunday")).toBe("Sonntag");
  expect(formatAlternatives(["a", "b", "c"], "de")).toBe("a, b oder c");
  expect(getLocale("en-ZA").weekday("wednesday", "short")).toBe("Wed");
  expect(formatAlternatives(["a", "b", "c"], "en-GB")).toBe("a, b or c");
  expect(getLocale("en").list(["a"])).toBe("a");
  expect(getLocale("en").list([])).toBe("");
});

describe("a language tag", () => {
  it.each([
    ["en_US@posix", "en-US"],
    ["no such language", "en"],
    ["", "en"],
    ["x", "en"],
  ])("%s is %s", (asked, lang) => expect(getLocale(asked).lang).toBe(lang));

  it("never throws, whatever it is", () => {
    fc.assert(
      fc.property(fc.string(), (tag) => {
        expect(getLocale(tag).date("2026-12-07")).toMatch(/\p{Nd}/u);
      }),
    );
  });
});

describe("the words of a widget", () => {
  const { glossary } = english;

  it("are English where nothing replaces them, key by key", () => {
    const words = getMessages({ glossary }, "fr", {
      glossary: { clearFilter: "Tout", topics: { brain: "Le cerveau" } },
    });
    expect(words.glossary.clearFilter).toBe("Tout");
    expect(words.glossary.topics.brain).toBe("Le cerveau");
    expect(words.glossary.topics.pain).toBe(glossary.topics.pain);
    expect(words.glossary.noResults).toBe(glossary.noResults);
  });

  it("bring the dates of their language when they are nearly all there, and not before", () => {
    const date = (lang: string, replacing: object): string =>
      getMessages({ glossary }, lang, replacing).date("2026-12-07");
    // One word of another language among English sentences.
    expect(date("ar", { glossary: { title: "\u0645\u0633\u0631\u062f" } })).toBe("Monday 7 December 2026");
    expect(date("de", {})).toBe("Monday 7 December 2026");
    expect(date("de", { glossary: { ...glossary, topics: {} } })).toBe("Monday 7 December 2026");
    expect(date("de", { glossary })).toBe("Montag, 7. Dezember 2026");
    // A message that is newer than the translation.
    expect(date("de", { glossary: { ...glossary, title: undefined } })).toBe("Montag, 7. Dezember 2026");
    expect(date("en-ZA", { glossary: { title: "Words" } })).toBe("Monday 7 December 2026");
    // Two groups, of which the language has one.
    expect(getMessages({ glossary, term: english.term }, "de", { term: english.term }).lang).toBe("en");
  });

  it("take nothing that is no text, and nothing from a prototype", () => {
    for (const hostile of [
      null,
      7,
      "x",
      [],
      { glossary: 5 },
      { glossary: { clearFilter: { one: "x" }, topics: "x" } },
    ]) {
      expect(getMessages({ glossary }, "en", hostile as never).glossary).toEqual(glossary);
    }
    const polluted = Object.create({ clearFilter: "hijacked" }) as { clearFilter: string };
    expect(getMessages({ glossary }, "en", { glossary: polluted }).glossary.clearFilter).toBe(
      glossary.clearFilter,
    );
  });

  it("are plain JSON, so that a file can replace every one", () => {
    expect(JSON.parse(JSON.stringify(english))).toEqual(english);
    const texts = (group: MessageGroup): MessageText[] =>
      Object.values(group).flatMap((one) =>
        typeof one === "string" || "other" in one ? [one as MessageText] : texts(one),
      );
    expect(texts(english).length).toBeGreaterThan(100);
    for (const text of texts(english))
      for (const form of typeof text === "string" ? [text] : Object.values(text))
        expect(form.replace(/\{\w+\}/g, "")).not.toMatch(/[{}]/);
  });
});
