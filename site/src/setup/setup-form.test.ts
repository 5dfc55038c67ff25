import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import {
  findObstacles,
  parsePolicies,
  planCourse,
  presets,
  standardProtocol,
  type ClinicCalendar,
} from "@infusionkit/core";
import { parseShareLink, formatShareLink } from "@infusionkit/widgets";
import { describe, expect, it } from "vitest";
import { parsePalette } from "../snippets/colour.ts";
import { formatConfigFile, splitConfig } from "../snippets/clinic-config.ts";
import { loadSavedSetup, type LoadedSetup } from "./saved-setup.ts";
import { fullSetup as full, ownProtocol } from "./full-setup.ts";
import { designs, EMPTY_SETUP, parseSetupForm, suggestHelp, type SetupForm } from "./setup-form.ts";

const palette = parsePalette(
  readFileSync(createRequire(import.meta.url).resolve("@infusionkit/widgets/theme.css"), "utf8"),
);
const date = (day: string, month: string, year: string) => ({ day, month, year });
const blank = date("", "", "");
const read = (form: Partial<SetupForm>) => parseSetupForm({ ...EMPTY_SETUP, ...form }, palette);
const fields = (form: Partial<SetupForm>): readonly string[] => read(form).errors.map(({ field }) => field);
describe("what is filled in", () => {
  it("comes to one configuration, tidied and in the order of the days", () => {
    const { errors, config } = read(full);
    expect(errors).toEqual([]);
    expect(config).toEqual({
      clinic: "Our clinic",
      phone: "021 555 0100",
      bookingUrl: "https://clinic.example/book?with=us",
      help: {
        emergency: "112",
        line: { name: "Our helpline", phone: "0800 555 0100" },
        confirmedOn: "2026-11-01",
      },
      openingDays: [
        { days: ["monday", "thursday"] },
        { from: "2027-01-04", days: ["monday", "wednesday"] },
        { from: "2027-03-01", days: ["friday"] },
      ],
      alternatingDays: [
        { days: ["saturday", "sunday"], everyWeeks: 2, from: "2026-12-05", to: "2027-06-26" },
        { days: ["tuesday"], everyWeeks: 4, from: "2027-01-12" },
      ],
      extraDays: [{ date: "2026-12-11" }, { date: "2026-12-16", label: "Open on the holiday" }],
      region: "za",
      closures: [
        { from: "2026-12-01", label: "Clinic closed" },
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
      audience: "service",
      policies: { missed: "Call us the same day." },
    });
  });

  it("leaves no field of the example empty, whatever is added to the form", () => {
    for (const [field, value] of Object.entries(EMPTY_SETUP))
      expect(full[field as keyof SetupForm], field).not.toEqual(value);
  });

  it("is a calendar that the core plans with, as it stands in the file", () => {
    const { config } = read(full);
    const { openingDays, alternatingDays, extraDays, closures, protocol } = JSON.parse(
      formatConfigFile(config),
    ) as typeof config;
    const calendar: ClinicCalendar = {
      openingDays: openingDays!,
      alternatingDays: alternatingDays!,
      extraDays: extraDays!,
      closures: closures!,
    };
    const plan = planCourse({ protocol: protocol!, calendar }, { start: "2026-12-07" });
    expect(plan.course).not.toBeNull();
    expect(findObstacles(calendar, "2026-12-19")).toEqual([]);
    expect(findObstacles(calendar, "2026-12-16")).toEqual([]);
    expect(findObstacles(calendar, "2026-12-12").map(({ kind }) => kind)).toEqual(["closed-week"]);
  });

  it("is in the link, which is read again as it was written", () => {
    const { linkSettings } = read(full);
    const again = parseShareLink(formatShareLink(linkSettings), () => ownProtocol);
    expect(again).toEqual({
      ok: true,
      settings: {
        ...linkSettings,
        closures: linkSettings.closures?.map((one) => ({ to: one.from, ...one })),
      },
    });
  });

  it("is as short as can be where nothing is", () => {
    expect(read({}).config).toEqual({ openingDays: EMPTY_SETUP.openingDays, horizon: 3 });
  });
});

describe("alternating weeks and extra days", () => {
  const row = {
    key: 1,
    days: ["saturday"],
    everyWeeks: 2,
    from: date("5", "12", "2026"),
    to: blank,
  } as const;
  const extra = { key: 2, from: date("16", "12", "2026"), to: blank, label: "" };

  it.each<[string, Partial<SetupForm>, readonly string[]]>([
    ["weeks without a day", { alternatingDays: [{ ...row, days: [] }] }, ["alternating-1"]],
    ["weeks without a date", { alternatingDays: [{ ...row, from: blank }] }, ["alternating-1"]],
    [
      "weeks that end before they begin",
      { alternatingDays: [{ ...row, to: date("4", "12", "2026") }] },
      ["alternating-1"],
    ],
    ["weeks with half an end", { alternatingDays: [{ ...row, to: date("4", "", "") }] }, ["alternating-1"]],
    ["a reason without a day", { extraDays: [{ ...extra, from: blank, label: "x" }] }, ["extraDay-2"]],
    [
      "a day that does not exist",
      { extraDays: [{ ...extra, from: date("31", "2", "2027") }] },
      ["extraDay-2"],
    ],
    ["a day twice", { extraDays: [extra, { ...extra, key: 3 }] }, ["extraDay-3"]],
    ["a reason that is too long", { extraDays: [{ ...extra, label: "x".repeat(200) }] }, ["extraDay-2"]],
    ["no other opening day", { openingDays: [], alternatingDays: [row] }, []],
    [
      "no opening day and weeks that nobody has filled in",
      { openingDays: [], alternatingDays: [{ ...row, days: [], from: blank }] },
      ["openingDays"],
    ],
    [
      "no opening day before a change",
      {
        openingDays: [],
        alternatingDays: [row],
        openingChanges: [{ key: 9, from: date("1", "2", "2027"), days: ["monday"] }],
      },
      ["openingDays"],
    ],
    ["all well", { alternatingDays: [row], extraDays: [extra] }, []],
  ])("%s", (_, form, expected) => {
    expect(fields(form)).toEqual(expected);
  });

  it("come back from the file and from the link", () => {
    const { config, linkSettings } = read({ alternatingDays: [row], extraDays: [extra] });
    for (const saved of [
      formatConfigFile(config),
      `https://clinic.example/${formatShareLink(linkSettings)}`,
    ]) {
      const loaded = loadSavedSetup(saved);
      expect(loaded.ok && loaded.left).toEqual([]);
      const again = loaded.ok ? read(loaded.form).config : null;
      expect(again?.alternatingDays).toEqual(config.alternatingDays);
      expect(again?.extraDays).toEqual(config.extraDays);
    }
  });
});

describe("a clinic that opens in some weeks only", () => {
  const setup = {
    openingDays: [],
    alternatingDays: [
      { key: 1, days: ["saturday"], everyWeeks: 2, from: date("5", "12", "2026"), to: blank },
    ],
  } as const;

  it("is planned for from its file, its link and its attributes", () => {
    const { errors, config, linkSettings } = read(setup);
    expect(errors).toEqual([]);
    const alternatingDays = [{ days: ["saturday"], everyWeeks: 2, from: "2026-12-05" }];
    expect(config).toMatchObject({ openingDays: [], alternatingDays });
    expect(splitConfig(config).attributes).toMatchObject({
      "opening-days": "none",
      "alternating-days": "saturday every 2 weeks from 2026-12-05",
    });
    for (const saved of [formatConfigFile(config), formatShareLink(linkSettings)]) {
      const loaded = loadSavedSetup(saved);
      expect(loaded.ok && loaded.left).toEqual([]);
      expect(loaded.ok && read(loaded.form).config).toMatchObject({ openingDays: [], alternatingDays });
    }
    const calendar = { openingDays: config.openingDays!, alternatingDays: config.alternatingDays! };
    expect(findObstacles(calendar, "2026-12-19")).toEqual([]);
    expect(findObstacles(calendar, "2026-12-14").map(({ kind }) => kind)).toEqual(["closed-weekday"]);
  });

  it("is told, where there is no day at all, that there are two ways to give one", () => {
    expect(read({ openingDays: [] }).errors[0]?.message).toMatch(
      /Tick at least one day .* add alternating weeks/,
    );
  });
});

describe("what the clinic decides", () => {
  const policies = {
    missed: "  Call the desk.\r\n\r\n\r\n\r\nThe\tdoctor decides. ",
    fasting: " \n ",
    gap: "Two days.",
  };
  const hostile = '<script>alert(1)</script> & "quoted"';

  it("stands in the file and in the link as it was written, and comes back from both", () => {
    const { errors, config, linkSettings } = read({ ...full, policies: { ...policies, crisis: hostile } });
    expect(errors).toEqual([]);
    const expected = { missed: "Call the desk.\n\nThe doctor decides.", gap: "Two days.", crisis: hostile };
    expect(config.policies).toEqual(expected);
    for (const saved of [
      formatConfigFile(config),
      `https://clinic.example/${formatShareLink(linkSettings)}`,
    ]) {
      const loaded = loadSavedSetup(saved);
      expect(loaded.ok && loaded.left).toEqual([]);
      expect(loaded.ok && read(loaded.form).config.policies).toEqual(expected);
    }
  });

  it("is in none of the settings of a widget, whose page would carry it along", () => {
    const { config } = read({ policies });
    expect(JSON.stringify(splitConfig(config))).not.toContain("doctor");
  });

  it("that is too long is told beside its field, and what was typed stays", () => {
    const { errors, config } = read({ policies: { missed: "x".repeat(601), gap: "Two days." } });
    expect(errors).toEqual([
      { field: "policy-missed", message: expect.stringMatching(/601 characters.*600/) },
    ]);
    expect(config.policies).toEqual({ gap: "Two days." });
  });

  it("is plain text that core takes, whatever was typed or pasted", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (typed) => {
        const { config } = read({ policies: { missed: typed } });
        expect(parsePolicies(config.policies ?? {})).toMatchObject({ ok: true });
      }),
    );
  });

  it("of a file that is wrong is named, and nothing else is lost", () => {
    const loaded = loadSavedSetup('{"clinic":"Ours","policies":{"mised":"x"}}');
    expect(loaded).toMatchObject({ ok: true, left: ["policies"], form: { clinic: "Ours", policies: {} } });
  });
});

describe("numbers for an emergency", () => {
  const help = {
    emergency: " 112 ",
    lineName: "Night line",
    linePhone: "012 345",
    confirmedOn: date("28", "11", "2026"),
  };

  it("stand in the configuration with the day on which the clinic checked them, and come back from it", () => {
    const { errors, config } = read({ help });
    expect(errors).toEqual([]);
    expect(config.help).toEqual({
      emergency: "112",
      line: { name: "Night line", phone: "012 345" },
      confirmedOn: "2026-11-28",
    });
    const loaded = loadSavedSetup(formatConfigFile(config));
    expect(loaded.ok && loaded.left).toEqual([]);
    expect(loaded.ok && read(loaded.form).config.help).toEqual(config.help);
  });

  it("are carried by no widget before the clinic has given the day of its check", () => {
    const { errors, config } = read({ help: { ...help, confirmedOn: blank } });
    expect(errors.map(({ field }) => field)).toEqual(["help.confirmedOn"]);
    expect(config.help).toBeUndefined();
  });

  it.each([
    ["no emergency number", { emergency: "" }, ["help.emergency"]],
    ["a line without its number", { linePhone: "" }, ["help.linePhone"]],
    ["a number without its line", { lineName: "" }, ["help.lineName"]],
    ["an emergency number in words", { emergency: "call us" }, ["help.emergency"]],
  ])("%s is told", (_, change, expected) => {
    const parsed = read({ help: { ...help, ...change } });
    expect(parsed.errors.map(({ field }) => field)).toEqual(expected);
    expect(parsed.config.help).toBeUndefined();
  });

  it("are suggested for the country of the holidays, for the clinic to check", () => {
    expect(suggestHelp("za")).toMatch(/^Known for South Africa, for you to check: 112 .*0800 567 567/);
    expect(suggestHelp("au-nsw")).toContain("13 11 14");
    expect(suggestHelp("")).toBeUndefined();
  });
});

describe("what is wrong is told beside its field, all at once", () => {
  it.each<[string, Partial<SetupForm>, readonly string[]]>([
    ["no day", { openingDays: [] }, ["openingDays"]],
    ["a phone line without a digit", { phone: "ask at the desk" }, ["phone"]],
    ["a name that a link does not take", { clinic: "x".repeat(121) }, ["clinic"]],
    [
      "a reason that a link does not take",
      { closures: [{ key: 9, from: date("1", "2", "2027"), to: blank, label: "x".repeat(121) }] },
      ["closure-9"],
    ],
    [
      "a closure that ends before it begins",
      { closures: [{ key: 9, from: date("2", "2", "2027"), to: date("1", "2", "2027"), label: "" }] },
      ["closure-9"],
    ],
    [
      "the 31st of February",
      { closures: [{ key: 9, from: date("31", "2", "2027"), to: blank, label: "" }] },
      ["closure-9"],
    ],
    [
      "a reason without a date",
      { closures: [{ key: 9, from: blank, to: blank, label: "Leave" }] },
      ["closure-9"],
    ],
    [
      "a change without a date",
      { openingChanges: [{ key: 9, from: blank, days: ["monday"] }] },
      ["openingChange-9"],
    ],
    [
      "a change without a day",
      { openingChanges: [{ key: 9, from: date("1", "2", "2027"), days: [] }] },
      ["openingChange-9"],
    ],
    [
      "two changes on one day",
      {
        openingChanges: [
          { key: 8, from: date("1", "2", "2027"), days: ["monday"] },
          { key: 9, from: date("1", "feb", "2027"), days: ["friday"] },
        ],
      },
      ["openingChange-9"],
    ],
    ["no protocol", { protocol: "own" }, ["ownProtocol"]],
    ["text that is no protocol", { protocol: "own", ownProtocol: "{" }, ["ownProtocol"]],
    ["a language that is none", { lang: "english please" }, ["lang"]],
    ["a colour that is none", { accent: { light: "teal", dark: "" } }, ["accent-light"]],
    [
      "three things",
      { openingDays: [], phone: "x", accent: { light: "", dark: "#12" } },
      ["phone", "openingDays", "accent-dark"],
    ],
  ])("%s", (_, form, expected) => {
    expect(fields(form)).toEqual(expected);
    for (const { message } of read(form).errors) expect(message).toMatch(/^[“\p{Lu}].*[.?]$/su);
  });

  it("a protocol that cannot hold together, with the core's own words", () => {
    const ownText = JSON.stringify({
      ...ownProtocol,
      induction: { ...ownProtocol.induction, spanDays: 3 },
    });
    const { errors, config } = read({ protocol: "own", ownProtocol: ownText });
    expect(errors[0]?.message).toContain("induction.gap.least");
    expect(config.protocol).toBeUndefined();
  });
});

describe("a set-up that was saved", () => {
  const load = (text: string): Extract<LoadedSetup, { ok: true }> => {
    const result = loadSavedSetup(text);
    if (!result.ok) throw new Error(result.message);
    return result;
  };

  it("as a file fills in the same form again", () => {
    const { config } = read(full);
    const { form, left } = load(formatConfigFile(config));
    expect(left).toEqual([]);
    expect(parseSetupForm(form, palette)).toEqual({ ...read(full), errors: [] });
  });

  it("as a link does so too, but for looks, language, audience and sources, which a link does not carry", () => {
    const { linkSettings, config } = read(full);
    const { form, left } = load(`https://kit.example/clinic/course/${formatShareLink(linkSettings)}`);
    expect(left).toEqual([]);
    const again = parseSetupForm(form, palette);
    const { colours: _, theme: __, lang: ___, audience: ____, protocol, ...rest } = config;
    expect(again.config).toMatchObject(rest);
    expect(again.config.protocol).toMatchObject({ id: "our-own", induction: protocol!.induction });
    expect(again.config.protocol?.sources["induction.infusions"]?.kind).toBe("policy");
  });

  it.each(presets.map(({ id, protocol }) => [id, protocol] as const))(
    "as a link keeps what a clinic changed of %s, though the id and the version are the same",
    (_, protocol) => {
      const induction = { ...protocol.induction, spanDays: protocol.induction.spanDays + 1 };
      const { form } = load(formatShareLink({ protocol: { ...protocol, induction } }));
      expect(form.protocol).toBe("own");
      expect(parseSetupForm(form, palette).linkSettings.protocol).toMatchObject({
        id: protocol.id,
        induction,
      });
    },
  );

  it("as a link knows a published design again", () => {
    for (const { id, protocol } of designs)
      expect(load(formatShareLink({ protocol })).form.protocol).toBe(id);
  });

  it.each(presets.map(({ id, protocol }) => [id, protocol] as const))(
    "with the published design %s finds it again",
    (id, protocol) => {
      const expected = id === standardProtocol.id ? "own" : id;
      expect(load(formatConfigFile({ protocol })).form.protocol).toBe(expected);
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
    expect([...load(text).left].sort()).toEqual([
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
      const result = loadSavedSetup(text);
      expect(result.ok).toBe(false);
      if (!result.ok) expect(result.message).toMatch(/^[A-Z].*\.$/);
    },
  );
});
