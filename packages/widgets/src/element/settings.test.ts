import { planCourse, standardProtocol, validateProtocol } from "@infusionkit/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  alternatingDaysSetting,
  closuresSetting,
  coloursSetting,
  extraDaysSetting,
  integerSetting,
  listOfSetting,
  oneOfSetting,
  openingDaysSetting,
  plannerUnavailableSetting,
  protocolSetting,
  regionSetting,
  textSetting,
  unavailableSetting,
  clinicPageSetting,
  urlSetting,
  type Setting,
} from "./settings.ts";

const findProblem = (
  setting: Setting,
  value: unknown,
  others: Readonly<Record<string, unknown>> = {},
): string | undefined =>
  setting.findProblem(setting.normalize ? setting.normalize(value) : value, "it", {}, others);
const parse = (setting: Setting, text: string): unknown => setting.parse?.(text);

describe("a calendar's days of some weeks and extra days, as an attribute writes them", () => {
  it.each<[string, Setting, string, unknown]>([
    [
      "one rule",
      alternatingDaysSetting,
      "saturday every 2 weeks from 2026-12-05",
      [{ days: ["saturday"], everyWeeks: 2, from: "2026-12-05" }],
    ],
    [
      "two rules, two days, an end",
      alternatingDaysSetting,
      "Saturday, Sunday every 2 weeks from 2026-12-05 to 2027-06-27;\n friday every 1 week from 2027-01-01;",
      [
        { days: ["saturday", "sunday"], everyWeeks: 2, from: "2026-12-05", to: "2027-06-27" },
        { days: ["friday"], everyWeeks: 1, from: "2027-01-01" },
      ],
    ],
    [
      "extra days, with a reason and without",
      extraDaysSetting,
      "2026-12-12 Saturday clinic; 2026-12-16",
      [{ date: "2026-12-12", label: "Saturday clinic" }, { date: "2026-12-16" }],
    ],
    ["JSON", extraDaysSetting, '[{"date":"2026-12-16"}]', [{ date: "2026-12-16" }]],
    ["nothing", extraDaysSetting, " ", []],
  ])("%s", (_, setting, text, value) => {
    expect(parse(setting, text)).toEqual(value);
    expect(findProblem(setting, value)).toBeUndefined();
  });

  it("such as a page of the clinic: from the root of its own site, and on another site as a whole address", () => {
    const find = (value: string, isOnOtherSite: boolean): string | undefined =>
      clinicPageSetting.findProblem(value, "it", { isOnOtherSite }, {});
    for (const value of ["/contact/", "#ask", "https://clinic.example/contact/"])
      expect(find(value, false)).toBeUndefined();
    expect(find("https://clinic.example/contact/", true)).toBeUndefined();
    expect(find("/contact/", true)).toContain('it is "/contact/": it must be a whole address');
    expect(find("javascript:alert(1)", true)).toContain("an address that begins with https:");
  });
});

describe("a setting that is wrong is told with its value and what is allowed", () => {
  it.each([
    [
      "a number that is none",
      integerSetting(0, 24),
      "soon",
      'is "soon": it must be a whole number from 0 to 24.',
    ],
    ["a number out of range", integerSetting(0, 24), 25, "is 25: it must be a whole number from 0 to 24."],
    [
      "a word that is none of them",
      oneOfSetting("light", "dark"),
      "red",
      'is "red": it must be one of light, dark.',
    ],
    ["an empty list", listOfSetting("pain"), [], "is []: it must be one or more of pain."],
    [
      "a day that does not exist",
      unavailableSetting,
      ["2026-12-01", "2026-02-30"],
      /it\[1\] must be .* it is "2026-02-30"/,
    ],
    [
      "a range that ends before it begins",
      unavailableSetting,
      parse(unavailableSetting, "tuesday; 2026-12-18/2026-12-14"),
      'it[1].to must be on or after "2026-12-18", when it begins; it is "2026-12-14".',
    ],
    [
      "a weekday that is none",
      unavailableSetting,
      parse(unavailableSetting, "tuesdays"),
      /it\[0\]\.weekdays\[0\] must be .* it is "tuesdays"\. Did you mean "tuesday"\?/,
    ],
    [
      "weekdays between dates, in the planner",
      plannerUnavailableSetting,
      parse(plannerUnavailableSetting, "tuesday; friday from 2026-12-01"),
      'it[1] is {"weekdays":["friday"],"from":"2026-12-01"}: its weekdays must be without dates here.',
    ],
    ["no opening day", openingDaysSetting, [], "it must be a list of 1 to 100 values"],
    ["a weekday in short", openingDaysSetting, ["mon"], /monday.*"mon"|"mon".*monday/],
    [
      "opening days that change on no date",
      openingDaysSetting,
      [{ days: ["monday"] }, { days: ["friday"] }],
      /it\[1\]\.from must be a date/,
    ],
    ["a closure without a reason", closuresSetting, [{ from: "2026-01-05" }], /it\[0\]\.label must/],
    [
      "alternating weeks that are no sentence",
      alternatingDaysSetting,
      parse(alternatingDaysSetting, "saturday every second week"),
      'it has "saturday every second week": an entry must be written such as "saturday every 2 weeks from 2026-12-05", with a semicolon before the next.',
    ],
    [
      "alternating weeks of a day that is none",
      alternatingDaysSetting,
      parse(alternatingDaysSetting, "satday every 2 weeks from 2026-12-05"),
      /it\[0\]\.days\[0\] must be .* it is "satday"\. Did you mean "saturday"\?/,
    ],
    [
      "alternating weeks too far apart",
      alternatingDaysSetting,
      parse(alternatingDaysSetting, "saturday every 5 weeks from 2026-12-05"),
      "it[0].everyWeeks must be a whole number from 1 to 4; it is 5.",
    ],
    [
      "an unknown key of alternating weeks",
      alternatingDaysSetting,
      [{ days: ["saturday"], everyWeeks: 2, from: "2026-12-05", until: "2027-06-01" }],
      'it[0].until must be left out; it is "2027-06-01". Did you mean "to"?',
    ],
    [
      "a span for an extra day",
      extraDaysSetting,
      parse(extraDaysSetting, "2026-12-12/2026-12-13 Weekend clinic"),
      'it has "2026-12-12/2026-12-13 Weekend clinic": an extra day must be written such as "2026-12-12 Saturday clinic"',
    ],
    [
      "an extra day twice",
      extraDaysSetting,
      parse(extraDaysSetting, "2026-12-12; 2026-12-12 Saturday clinic"),
      "it[1].date must be a date that no other entry has",
    ],
    ["a closure that is nothing", closuresSetting, [null], /it\[0\].* null\./],
    ["closures that are none", closuresSetting, 0, /it must be a list.* 0\./],
    ["opening days with nothing among them", openingDaysSetting, [{ days: ["monday"] }, null], /it\[1\]/],
    [
      "opening days out of order",
      openingDaysSetting,
      [
        { days: ["monday"] },
        { from: "2027-02-01", days: ["friday"] },
        { from: "2027-01-01", days: ["monday"] },
      ],
      /it\[2\]\.from .*"2027-02-01"/,
    ],
    [
      "a closure on no date",
      closuresSetting,
      [{ from: "5 January", label: "x" }],
      /it\[0\]\.from must be a date/,
    ],
    [
      "a closure that ends before it begins",
      closuresSetting,
      [{ from: "2026-01-05", to: "2026-01-01", label: "x" }],
      /it\[0\].*(?:ends before|on or after)/,
    ],
    [
      "a script as an address",
      urlSetting,
      "javascript:alert(1)",
      "an address that begins with https:, / or #",
    ],
    [
      "a script with a space before it",
      urlSetting,
      " javascript:alert(1)",
      "an address that begins with https:",
    ],
    // A browser reads each of these as the one above.
    ["a script with a line's end in it", urlSetting, "java\nscript:alert(1)", "an address that begins with"],
    ["a script with a tab in it", urlSetting, "java\tscript:alert(1)", "an address that begins with"],
    [
      "a script behind what is no letter",
      urlSetting,
      "\u0001javascript:alert(1)",
      "an address that begins with",
    ],
    ["data as an address", urlSetting, "data:text/html,x", "an address that begins with https:"],
    [
      "a protocol without its parts",
      protocolSetting,
      { id: "x" },
      'it is no protocol: version must be a version in three numbers, such as "1.0.0"; it is missing.',
    ],
    [
      "a protocol with a figure out of range",
      protocolSetting,
      { ...standardProtocol, startWithinDays: -1 },
      "startWithinDays",
    ],
  ] as const)("%s", (_, setting, value, sentence: string | RegExp) => {
    const problem = findProblem(setting, value);
    if (typeof sentence === "string") expect(problem).toContain(sentence);
    else expect(problem).toMatch(sentence);
  });

  it("a value that JSON cannot write", () => {
    const round: Record<string, unknown> = {};
    round["round"] = round;
    expect(findProblem(integerSetting(0, 1), round)).toBe(
      "it is [object Object]: it must be a whole number from 0 to 1.",
    );
    expect(findProblem(integerSetting(0, 1), 1n)).toContain("it is 1:");
  });
});

describe("a protocol", () => {
  const calendar = { openingDays: ["monday", "wednesday", "thursday"] } as const;
  const odd = fc.oneof(
    fc.integer({ min: -2, max: 800 }),
    fc.constantFrom(undefined, null, "6", 1.5, NaN, {}, [], [0], [0, 2, 4, 7, 9, 14], true),
  );
  /** The clinic's protocol, in which one or two figures are anything. */
  const protocols = fc
    .uniqueArray(
      fc.tuple(
        fc.constantFrom(
          ...[
            "induction",
            "induction.infusions",
            "induction.spanDays",
            "induction.gap",
            "induction.gap.least",
          ],
          ...["induction.gap.greatest", "induction.intendedDays", "maintenance", "maintenance.every"],
          ...["maintenance.every.months", "maintenance.every.days", "maintenance.window.before"],
          ...["maintenance.window.after", "maintenance.infusions", "startWithinDays", "id", "sources"],
        ),
        odd,
      ),
      { minLength: 0, maxLength: 2, selector: ([path]) => path },
    )
    .map((changes) => {
      const made: Record<string, unknown> = structuredClone(standardProtocol);
      for (const [path, value] of changes) {
        const keys = path.split(".");
        let at: unknown = made;
        for (const key of keys.slice(0, -1)) at = (at as Record<string, unknown> | null)?.[key];
        if (typeof at === "object" && at)
          (at as Record<string, unknown>)[keys.at(-1)!] = structuredClone(value);
      }
      return made;
    });

  it("that core takes is taken, and one that is taken is planned without a throw", () => {
    let taken = 0;
    fc.assert(
      fc.property(protocols, (made) => {
        const problem = findProblem(protocolSetting, made);
        const plan = (): unknown =>
          planCourse({ protocol: made as never, calendar }, { start: "2026-12-07", horizon: 3 });
        if (validateProtocol(made).length === 0) expect(problem).toBeUndefined();
        if (problem !== undefined) return;
        taken++;
        plan();
      }),
      { numRuns: 1000 },
    );
    expect(taken).toBeGreaterThan(50);
  });

  it("that has no room for its infusions is told", () => {
    const { induction } = standardProtocol;
    expect(
      findProblem(protocolSetting, { ...standardProtocol, induction: { ...induction, infusions: 12 } }),
    ).toContain("12 infusions at least 2 days apart need 23 days");
  });
});

describe("a setting that is right is taken", () => {
  it.each([
    [integerSetting(0, 24), 0],
    [urlSetting, "https://clinic.example/evidence/#"],
    [urlSetting, "/evidence/#"],
    [urlSetting, "../a:b"],
    [openingDaysSetting, ["monday", "thursday"]],
    [openingDaysSetting, [{ days: ["monday"] }, { from: "2027-01-01", days: ["friday"] }]],
    [closuresSetting, [{ from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" }]],
    [protocolSetting, standardProtocol],
  ] as const)("%#", (setting, value) => {
    expect(findProblem(setting, value)).toBeUndefined();
  });
});

describe("the text of an attribute", () => {
  it("is days with spaces or commas", () => {
    expect(parse(openingDaysSetting, " Monday, thursday ")).toEqual(["monday", "thursday"]);
  });

  it("is closures, as JSON or as a person writes them", () => {
    const both = [
      { from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" },
      { from: "2027-02-03", to: "2027-02-03", label: "Training" },
    ];
    expect(parse(closuresSetting, "2026-12-24/2027-01-04 Christmas closure; 2027-02-03 Training;")).toEqual(
      both,
    );
    expect(parse(closuresSetting, JSON.stringify(both))).toEqual(both);
  });

  it("stays what it is where it is no number", () => {
    expect(parse(integerSetting(0, 9), " 3 ")).toBe(3);
    for (const text of ["", "3.5", "1e1", "0x3", "three"])
      expect(parse(integerSetting(0, 9), text)).toBe(text);
  });
});

describe("closures as people write them", () => {
  const christmas = { from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" };

  it.each([
    "2026-12-24/2027-01-04 Christmas closure",
    "2026-12-24 / 2027-01-04 Christmas closure",
    "2026-12-24 - 2027-01-04 Christmas closure",
    "2026-12-24 – 2027-01-04 Christmas closure",
    "2026-12-24–2027-01-04: Christmas closure",
    "2026-12-24 to 2027-01-04 Christmas closure",
  ])("%s is the whole span", (text) => {
    expect(parse(closuresSetting, text)).toEqual([christmas]);
    expect(findProblem(closuresSetting, parse(closuresSetting, text))).toBeUndefined();
  });

  it("stand on lines of their own, too", () => {
    const text = "\n  2026-12-24 - 2027-01-04 Christmas closure\n  2027-02-03 Training\n";
    expect(parse(closuresSetting, text)).toEqual([
      christmas,
      { from: "2027-02-03", to: "2027-02-03", label: "Training" },
    ]);
  });

  it.each([
    "2026-12-24 - 4 January Christmas closure",
    "2026-12-24 until 2027-01-04 Christmas closure",
    "2026-12-24 Christmas closure, 2027-02-03 Training",
    "2026-12-24 2027-01-04 Christmas closure",
    "24/12/2026 Christmas closure",
    "Christmas closure 2026-12-24",
  ])("%s is refused, with what was not understood", (text) => {
    expect(findProblem(closuresSetting, parse(closuresSetting, text))).toContain(`it has "${text}"`);
  });

  it("are read whole or refused: never half of a span", () => {
    const date = fc
      .date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    const between = fc.oneof(
      fc.constantFrom(..."/-–—~:,.|".split(""), " to ", " until ", " bis ", "..", "->", "→"),
      fc.string({ maxLength: 4, unit: fc.constantFrom(" ", "-", "–", "/", "t", "o", ":", ",") }),
    );
    fc.assert(
      fc.property(date, between, date, (from, mark, to) => {
        const value = parse(closuresSetting, `${from}${mark}${to} Leave`);
        if (findProblem(closuresSetting, value) === undefined)
          expect(value).toEqual([{ from, to, label: "Leave" }]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("opening days of a clinic that opens in some weeks only", () => {
  const alternatingDays = [{ days: ["saturday"], everyWeeks: 2, from: "2026-12-05" }];

  it.each(["none", " None ", "[]"])("are written %j, and go with the alternating days", (text) => {
    const value = parse(openingDaysSetting, text);
    expect(value).toEqual([]);
    expect(findProblem(openingDaysSetting, value, { alternatingDays })).toBeUndefined();
    expect(findProblem(openingDaysSetting, value)).toMatch(
      /^it must be .* where there are no alternatingDays/,
    );
    expect(findProblem(openingDaysSetting, value, { alternatingDays: [] })).toContain("alternatingDays");
  });

  it("are not what is wrong where the alternating days are", () => {
    const wrong = [{ days: ["satday"], everyWeeks: 2, from: "2026-12-05" }];
    expect(findProblem(openingDaysSetting, [], { alternatingDays: wrong })).toBeUndefined();
    expect(findProblem(alternatingDaysSetting, wrong)).toContain("satday");
  });
});

describe("days on which the patient cannot come, as people write them", () => {
  const range = { from: "2026-12-14", to: "2026-12-18" };

  it.each<[string, unknown]>([
    ["2026-12-10 2026-12-11", ["2026-12-10", "2026-12-11"]],
    ["2026-12-10, 2026-12-11;2026-12-10", ["2026-12-10", "2026-12-11", "2026-12-10"]],
    ["2026-12-14/2026-12-18", [range]],
    ["2026-12-14 – 2026-12-18", [range]],
    ["2026-12-14 to 2026-12-18, 2026-12-21", [range, "2026-12-21"]],
    ["tuesday", [{ weekdays: ["tuesday"] }]],
    ["Tuesday, Thursday; 2026-12-11", [{ weekdays: ["tuesday", "thursday"] }, "2026-12-11"]],
    [
      "tuesday from 2026-12-01 to 2027-01-31\n friday to 2026-12-31\n",
      [
        { weekdays: ["tuesday"], from: "2026-12-01", to: "2027-01-31" },
        { weekdays: ["friday"], to: "2026-12-31" },
      ],
    ],
    [JSON.stringify([range, "2026-12-21"]), [range, "2026-12-21"]],
    [" ", []],
  ])("%j", (text, value) => {
    expect(parse(unavailableSetting, text)).toEqual(value);
    expect(findProblem(unavailableSetting, value)).toBeUndefined();
  });

  it.each([
    "2026-12-14 -",
    "2026-12-14/",
    "2026-12-14 to Friday",
    "2026-12-14/2026-12-18/2026-12-21",
    "2026-12-14 until 2026-12-18",
    "14/12/2026",
    "2026-12-14 dentist",
    "tuesday 2026-12-14",
    "tuesday from December",
  ])("%j is refused, with what was not understood", (text) => {
    expect(
      findProblem(unavailableSetting, parse(unavailableSetting, `2026-12-01; ${text}; friday`)),
    ).toContain(JSON.stringify(text));
  });

  it("are read whole or refused: every date that is written is a date or the end of a range", () => {
    const date = fc
      .date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    const mark = fc.oneof(
      fc.constantFrom(" ", ", ", "/", " - ", "–", " to ", ";", "\n", " until ", "..", "->", "//"),
      fc.string({ maxLength: 3, unit: fc.constantFrom(" ", "-", "–", "/", "t", "o", ";", ",") }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(date, mark), { minLength: 1, maxLength: 5 }), (parts) => {
        const value = parse(unavailableSetting, parts.flat().join(""));
        if (findProblem(unavailableSetting, value) !== undefined) return;
        const read = (value as readonly (string | { from: string; to: string })[]).flatMap((one) =>
          typeof one === "string" ? [one] : [one.from, one.to],
        );
        expect(read).toEqual(parts.map(([day]) => day));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("values beyond all use", () => {
  it("days that are named again and again are one day each", () => {
    const repeats = Array<string>(50_000).fill("2026-12-10");
    expect(unavailableSetting.normalize?.(repeats)).toEqual(["2026-12-10"]);
    expect(findProblem(unavailableSetting, repeats)).toBeUndefined();
  });

  it("more days than a plan takes are refused, with how many are allowed", () => {
    const days = Array.from({ length: 2001 }, (_, i) =>
      new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10),
    );
    expect(findProblem(unavailableSetting, days)).toContain("2000");
    expect(findProblem(unavailableSetting, days.slice(1))).toBeUndefined();
  });

  it("text without end is refused, with how long it may be", () => {
    expect(findProblem(textSetting(100), "x".repeat(1_000_000))).toMatch(
      /^it is "x{1,60}:.* at most 100 letters/,
    );
    expect(findProblem(textSetting(100), "x".repeat(100))).toBeUndefined();
  });
});

describe("a region", () => {
  const page = { regions: { "au-nsw": [], "au-vic": [] } };
  const problem = (value: unknown): string | undefined =>
    regionSetting.findProblem(value, "region", page, {});

  it.each([
    ["au-nsw", undefined],
    ["za", "add the script holidays/za.js"],
    ["ZA", "in the page are au-nsw, au-vic"],
    ["au-xyz", "in the page are au-nsw, au-vic"],
    [7, "in the page are"],
  ])("%s", (value, remedy) => {
    if (remedy === undefined) expect(problem(value)).toBeUndefined();
    else expect(problem(value)).toContain(remedy);
  });
});

it("colours are asked of the browser", () => {
  const asked: string[] = [];
  Object.assign(globalThis, {
    CSS: { supports: (_: string, value: string) => asked.push(value) && value !== "no colour" },
  });
  expect(findProblem(coloursSetting, { accent: "red" })).toBeUndefined();
  expect(findProblem(coloursSetting, { accent: "no colour" })).toContain("colours by their names");
  expect(asked).toEqual(["red", "no colour"]);
});
