import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { planCourse, presets, standardProtocol } from "@infusionkit/core";
import { parseShareLink, formatShareLink } from "@infusionkit/widgets";
import { describe, expect, it } from "vitest";
import { paletteOf } from "../snippets/colour.ts";
import { configFile } from "../snippets/clinic-config.ts";
import { designs, EMPTY, openSaved, readDraft, type Draft, type Opened } from "./setup-form.ts";

const palette = paletteOf(
  readFileSync(createRequire(import.meta.url).resolve("@infusionkit/widgets/theme.css"), "utf8"),
);
const date = (day: string, month: string, year: string) => ({ day, month, year });
const blank = date("", "", "");
const read = (draft: Partial<Draft>) => readDraft({ ...EMPTY, ...draft }, palette);
const fields = (draft: Partial<Draft>): readonly string[] => read(draft).problems.map(({ field }) => field);
const ownProtocol = { ...standardProtocol, id: "our-own", title: "Our own" };

/** A form with something in every field. */
const full: Draft = {
  ...EMPTY,
  clinic: "  Our   clinic ",
  phone: "021 555 0100",
  days: ["thursday", "monday"],
  changes: [
    { key: 2, from: date("1", "mar", "2027"), days: ["friday"] },
    { key: 1, from: date("4", "1", "2027"), days: ["monday", "wednesday"] },
  ],
  region: "za",
  shut: [
    { key: 3, from: date("24", "12", "2026"), to: date("4", "1", "2027"), label: "Christmas closure" },
    { key: 4, from: date("1", "12", "2026"), to: blank, label: "" },
    { key: 5, from: blank, to: blank, label: " " },
  ],
  protocol: "own",
  own: JSON.stringify(ownProtocol),
  horizon: 6,
  lang: "pt-br",
  theme: "dark",
  accent: { light: "#048", dark: "#9cf" },
};

describe("what is filled in", () => {
  it("comes to one configuration, tidied and in the order of the days", () => {
    const { problems, config } = read(full);
    expect(problems).toEqual([]);
    expect(config).toEqual({
      clinic: "Our clinic",
      phone: "021 555 0100",
      openingDays: [
        { days: ["monday", "thursday"] },
        { from: "2027-01-04", days: ["monday", "wednesday"] },
        { from: "2027-03-01", days: ["friday"] },
      ],
      region: "za",
      closures: [
        { from: "2026-12-01", label: "Clinic shut" },
        { from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" },
      ],
      protocol: ownProtocol,
      horizon: 6,
      lang: "pt-BR",
      theme: "dark",
      colours: {
        accent: "light-dark(#004488, #99ccff)",
        "on-accent": "light-dark(#ffffff, #06211e)",
      },
    });
  });

  it("is a calendar that the core plans with, as it stands in the file", () => {
    const { config } = read(full);
    const { openingDays, closures, protocol } = JSON.parse(configFile(config)) as typeof config;
    const plan = planCourse(
      { protocol: protocol!, calendar: { openingDays: openingDays!, closures: closures! } },
      { start: "2026-12-07" },
    );
    expect(plan.course).not.toBeNull();
  });

  it("is in the link, which is read again as it was written", () => {
    const { settings } = read(full);
    const again = parseShareLink(formatShareLink(settings), () => ownProtocol);
    expect(again).toEqual({
      ok: true,
      settings: {
        ...settings,
        closures: settings.closures?.map((one) => ({ to: one.from, ...one })),
      },
    });
  });

  it("is as short as can be where nothing is", () => {
    expect(read({}).config).toEqual({ openingDays: EMPTY.days, horizon: 3 });
  });
});

describe("what is wrong is told beside its field, all at once", () => {
  it.each<[string, Partial<Draft>, readonly string[]]>([
    ["no day", { days: [] }, ["days"]],
    ["a phone line without a digit", { phone: "ask at the desk" }, ["phone"]],
    ["a name that a link does not take", { clinic: "x".repeat(121) }, ["clinic"]],
    [
      "a reason that a link does not take",
      { shut: [{ key: 9, from: date("1", "2", "2027"), to: blank, label: "x".repeat(121) }] },
      ["shut-9"],
    ],
    [
      "a closure that ends before it begins",
      { shut: [{ key: 9, from: date("2", "2", "2027"), to: date("1", "2", "2027"), label: "" }] },
      ["shut-9"],
    ],
    [
      "the 31st of February",
      { shut: [{ key: 9, from: date("31", "2", "2027"), to: blank, label: "" }] },
      ["shut-9"],
    ],
    ["a reason without a date", { shut: [{ key: 9, from: blank, to: blank, label: "Leave" }] }, ["shut-9"]],
    ["a change without a date", { changes: [{ key: 9, from: blank, days: ["monday"] }] }, ["change-9"]],
    [
      "a change without a day",
      { changes: [{ key: 9, from: date("1", "2", "2027"), days: [] }] },
      ["change-9"],
    ],
    [
      "two changes on one day",
      {
        changes: [
          { key: 8, from: date("1", "2", "2027"), days: ["monday"] },
          { key: 9, from: date("1", "feb", "2027"), days: ["friday"] },
        ],
      },
      ["change-9"],
    ],
    ["no protocol", { protocol: "own" }, ["own"]],
    ["text that is no protocol", { protocol: "own", own: "{" }, ["own"]],
    ["a language that is none", { lang: "english please" }, ["lang"]],
    ["a colour that is none", { accent: { light: "teal", dark: "" } }, ["accent-light"]],
    [
      "three things",
      { days: [], phone: "x", accent: { light: "", dark: "#12" } },
      ["phone", "days", "accent-dark"],
    ],
  ])("%s", (_, draft, expected) => {
    expect(fields(draft)).toEqual(expected);
    for (const { message } of read(draft).problems) expect(message).toMatch(/^[“\p{Lu}].*[.?]$/su);
  });

  it("a protocol that cannot hold together, with the core's own words", () => {
    const own = JSON.stringify({
      ...ownProtocol,
      induction: { ...ownProtocol.induction, spanDays: 3 },
    });
    const { problems, config } = read({ protocol: "own", own });
    expect(problems[0]?.message).toContain("induction.gap.least");
    expect(config.protocol).toBeUndefined();
  });
});

describe("a set-up that was saved", () => {
  const opened = (text: string): Extract<Opened, { ok: true }> => {
    const result = openSaved(text);
    if (!result.ok) throw new Error(result.message);
    return result;
  };

  it("as a file fills in the same form again", () => {
    const { config } = read(full);
    const { draft, left } = opened(configFile(config));
    expect(left).toEqual([]);
    expect(readDraft(draft, palette)).toEqual({ ...read(full), problems: [] });
  });

  it("as a link does so too, but for looks, language and sources, which a link does not carry", () => {
    const { settings, config } = read(full);
    const { draft, left } = opened(`https://kit.example/clinic/course/${formatShareLink(settings)}`);
    expect(left).toEqual([]);
    const again = readDraft(draft, palette);
    const { colours: _, theme: __, lang: ___, protocol, ...rest } = config;
    expect(again.config).toMatchObject(rest);
    expect(again.config.protocol).toMatchObject({ id: "our-own", induction: protocol!.induction });
    expect(again.config.protocol?.sources["induction.infusions"]?.kind).toBe("policy");
  });

  it.each(presets.map(({ id, protocol }) => [id, protocol] as const))(
    "as a link keeps what a clinic changed of %s, though the id and the version are the same",
    (_, protocol) => {
      const induction = { ...protocol.induction, spanDays: protocol.induction.spanDays + 1 };
      const { draft } = opened(formatShareLink({ protocol: { ...protocol, induction } }));
      expect(draft.protocol).toBe("own");
      expect(readDraft(draft, palette).settings.protocol).toMatchObject({ id: protocol.id, induction });
    },
  );

  it("as a link knows a published design again", () => {
    for (const { id, protocol } of designs)
      expect(opened(formatShareLink({ protocol })).draft.protocol).toBe(id);
  });

  it.each(presets.map(({ id, protocol }) => [id, protocol] as const))(
    "with the published design %s finds it again",
    (id, protocol) => {
      const expected = id === standardProtocol.id ? "own" : id;
      expect(opened(configFile({ protocol })).draft.protocol).toBe(expected);
    },
  );

  it("with more in it than the form has fields for says what", () => {
    const text = JSON.stringify({
      clinic: 7,
      closures: [{ from: "soon", label: "x" }],
      openingDays: ["mon"],
      horizon: 5,
      messages: {},
      colours: { accent: "teal" },
    });
    expect([...opened(text).left].sort()).toEqual([
      "clinic",
      "closures",
      "colours",
      "horizon",
      "messages",
      "openingDays",
    ]);
  });

  it.each(["", "{", "[]", "null", '"text"', "https://kit.example/#ik=1.abc.s=2026", "#ik=9.a.b"])(
    "that is none is refused with a sentence: %j",
    (text) => {
      const result = openSaved(text);
      expect(result.ok).toBe(false);
      if (!result.ok) expect(result.message).toMatch(/^[A-Z].*\.$/);
    },
  );
});
