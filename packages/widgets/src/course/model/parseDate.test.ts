import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type PlainDate } from "@infusionkit/core";
import { getLocale } from "../../i18n/format.ts";
import { getCourseMessages } from "../text/courseMessages.ts";
import { formatDateProblem } from "../text/dates.tsx";
import {
  isDateRange,
  NO_DATE,
  toDateParts,
  parseMonth,
  parseDateParts,
  parseWholeDate,
  parseWholeSpan,
  type DatePart,
} from "./parseDate.ts";

const MONTHS = [
  "Jan",
  "Feb",
  "March",
  "April",
  "May",
  "June",
  "July",
  "Aug",
  "Sept",
  "October",
  "Nov",
  "Dec",
];
const words = getCourseMessages();
const read = (day: string, month: string, year: string) => parseDateParts({ day, month, year }, words);

describe("three fields", () => {
  it.each([
    ["7", "12", "2026", "2026-12-07"],
    ["07", "dec", "2026", "2026-12-07"],
    [" 7 ", "December", "2026", "2026-12-07"],
    ["1", "Sept.", "2026", "2026-09-01"],
    ["29", "2", "2028", "2028-02-29"],
  ])("%s %s %s is %s", (day, month, year, date) => {
    expect(read(day, month, year)).toEqual({ ok: true, date });
  });

  it.each<[string, string, string, DatePart, string]>([
    ["31", "2", "2026", "day", "February 2026 has days 1 to 28."],
    ["31", "November", "2026", "day", "November 2026 has days 1 to 30."],
    ["0", "12", "2026", "day", "Give the day as a number from 1 to 31."],
    ["7", "13", "2026", "month", "Give the month as a number from 1 to 12, or a name such as Dec."],
    ["7", "ju", "2026", "month", "Give the month as a number from 1 to 12, or a name such as Dec."],
    ["7", "12", "26", "year", "Is “26” 7 December 2026 or 7 December 1926?"],
    ["7", "12", "", "year", "Give the year in four digits, such as 2026."],
    ["", "12", "2026", "day", "Give the day as a number from 1 to 31."],
    ["7", "", "2026", "month", "Give the month as a number from 1 to 12, or a name such as Dec."],
    ["", "", "", "day", "Give the day as a number from 1 to 31."],
  ])("%s %s %s blames the %s", (day, month, year, part, message) => {
    const reading = read(day, month, year);
    expect(reading).toMatchObject({ ok: false, part });
    expect(!reading.ok && formatDateProblem(reading, words)).toBe(message);
  });

  it.each([
    "24.12.2026-4.1.2027",
    "24.12.2026–4.1.2027",
    "24.12.-4.1.2027",
    "2026-12-24/2027-01-04",
    "2026-12-24-2027-01-04",
    "24/12/2026-4/1/2027",
    "1/2/2027 - 3/2/2027",
    "10–14 Dec 2026",
    "10-14 Dec",
    "24 December to 4 January 2027",
  ])("say of %s, typed into the day, that it is a range", (typed) => {
    const reading = read(typed, "", "");
    expect(reading).toMatchObject({ ok: false, part: "day", problem: { code: "range", typed } });
    expect(!reading.ok && formatDateProblem(reading, words)).toBe(
      `“${typed}” looks like a range of days. Give one date here.`,
    );
  });

  it("take no single date for a range, however it is written", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60_000 }),
        fc.constantFrom("-", ".", "/", " - ", " "),
        (days, sign) => {
          const { day, month, year } = toDateParts(addDays("1950-01-01", days));
          for (const typed of [
            [day, month, year].join(sign),
            [year, month.padStart(2, "0"), day.padStart(2, "0")].join(sign),
            [day, words.date(addDays("1950-01-01", days), "month").split(" ")[0], year].join(sign),
          ])
            expect(isDateRange(typed, words), typed).toBe(false);
        },
      ),
    );
  });

  it("know that nothing has been typed", () => {
    expect(read("", " ", "")).toMatchObject({ ok: false, empty: true });
  });

  it("read back every date they can show", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const date = addDays("1950-01-01", days);
        expect(parseDateParts(toDateParts(date), words)).toEqual({ ok: true, date });
      }),
    );
  });

  it("take a month by its first letters, when they mean one month", () => {
    expect(parseMonth("jun", words)).toBe(6);
    expect(parseMonth("j", words)).toBe(0);
    expect(parseMonth("ma", words)).toBe(0);
  });
});

describe("a whole date, typed or pasted", () => {
  it.each([
    ["2026-12-07", { day: "07", month: "12", year: "2026" }],
    ["2026/12/7", { day: "7", month: "12", year: "2026" }],
    ["7 dec 2026", { day: "7", month: "dec", year: "2026" }],
    ["7 dec", { day: "7", month: "dec", year: "" }],
    ["7dec26", { day: "7", month: "dec", year: "26" }],
    ["Monday 7 December 2026", { day: "7", month: "December", year: "2026" }],
    ["Monday, 7th December, 2026", { day: "7", month: "December", year: "2026" }],
    ["December 7, 2026", { day: "7", month: "December", year: "2026" }],
    ["27/12/2026", { day: "27", month: "12", year: "2026" }],
    ["12/27/2026", { day: "27", month: "12", year: "2026" }],
    ["12/12/2026", { day: "12", month: "12", year: "2026" }],
    ["27.12.", { day: "27", month: "12", year: "" }],
    ["Mon 27/12/2026", { day: "27", month: "12", year: "2026" }],
    ["Mon 7 Dec 2026 at 09:00", { day: "7", month: "Dec", year: "2026" }],
    ["2026-12-07T08:00", { day: "07", month: "12", year: "2026" }],
  ])("%s is read in one way", (typed, parts) => {
    expect(parseWholeDate(typed, words).choices).toEqual([parts]);
  });

  it.each(["7", "hello", "next week", "Dec", "2026", "7 8 9 10", `7 December ${"x".repeat(60)}`])(
    "%s is no date",
    (typed) => {
      expect(parseWholeDate(typed, words)).toEqual({ choices: [], ignored: "" });
    },
  );

  // The name of a month in another language, or of none: the figures are not taken for a day and a month.
  it.each(["7 Dez 2026", "7 desember 2026", "7 desember 12", "Dez 7 2026", "7 ma 2026"])(
    "%s is not taken apart",
    (typed) => {
      expect(parseWholeDate(typed, words)).toEqual({ choices: [], ignored: "" });
    },
  );

  it.each([
    ["7 December 2026, 09h00", { day: "7", month: "December", year: "2026" }, "09h00"],
    ["Monday 7 December 2026 at 9am", { day: "7", month: "December", year: "2026" }, "at 9am"],
    ["Monday 7 December 2026 at 9.30am", { day: "7", month: "December", year: "2026" }, "at 9.30am"],
    ["Monday 7 December 2026 9:00 am", { day: "7", month: "December", year: "2026" }, "9:00 am"],
    ["09:30, 7 December 2026", { day: "7", month: "December", year: "2026" }, "09:30"],
    ["2026-12-07T08:00:00Z", { day: "07", month: "12", year: "2026" }, "08:00:00Z"],
    ["20261207", { day: "07", month: "12", year: "2026" }, ""],
    // As the three fields stand: day, month, year.
    ["7 12 2026", { day: "7", month: "12", year: "2026" }, ""],
  ])("%s has a date and what is not part of it", (typed, parts, ignored) => {
    expect(parseWholeDate(typed, words)).toMatchObject({ choices: [parts], ignored });
  });

  it.each([
    ["24th Dec 2026 (half day)", "(half day)"],
    ["24 Dec 2026 8am-4pm", "8am-4pm"],
    ["We reopen on 5 January 2027", "We reopen on"],
    ["closed: 24 Dec 2026 excl.", "closed, excl"],
    ["on the 24th of December 2026", ""],
  ])("%s: what is not part of the date is handed back", (typed, ignored) => {
    expect(parseWholeDate(typed, words)).toMatchObject({ choices: [{ year: expect.anything() }], ignored });
  });

  it("with a day of the week that is not its own is asked about", () => {
    const reading = read("Friday 24 December 2026", "", "");
    expect(reading).toMatchObject({
      ok: false,
      part: "day",
      choices: [{ day: "24", month: "12", year: "2026" }],
    });
    expect(!reading.ok && formatDateProblem(reading, words)).toBe(
      "24 December 2026 is a Thursday, not a Friday. Check the date.",
    );
    expect(read("Thu 24 December 2026", "", "")).toEqual({ ok: true, date: "2026-12-24" });
    const german = getLocale("de");
    expect(parseDateParts({ day: "Do., 24. Dezember 2026", month: "", year: "" }, german)).toMatchObject({
      ok: true,
    });
    expect(parseDateParts({ day: "Fr., 24. Dezember 2026", month: "", year: "" }, german)).toMatchObject({
      problem: { code: "weekday" },
    });
  });

  it.each([
    ["closed over xmas", "This could not be read as a date. Write it as in this example: 24 December 2026"],
    ["24. Dezember 2026", "This could not be read as a date. Write it as in this example: 24 December 2026"],
    ["24 & 25 Dec 2026", "This could not be read as a date. Write it as in this example: 24 December 2026"],
    ["24.12.2026 - 4.1.2027", "“24.12.2026 - 4.1.2027” looks like a range of days. Give one date here."],
    [
      "24 Dec 2026 31 Dec 2026",
      "This is more than one date. Write one here, as in this example: 24 December 2026",
    ],
    ["Mon 24 – Wed 26 Dec 2026", "24 December 2026 is a Thursday, not a Monday. Check the date."],
  ])("%s, in the field of one day, is told what is wrong with it", (typed, message) => {
    const reading = read(typed, "", "");
    expect(!reading.ok && formatDateProblem(reading, words)).toBe(message);
  });

  it("over the day's field counts before what stands in the other two", () => {
    expect(read("7 12 2026", "1", "2027")).toEqual({ ok: true, date: "2026-12-07" });
    expect(read("7 dec", "1", "2027")).toEqual({ ok: true, date: "2027-12-07" });
    expect(read("20261207", "1", "2027")).toEqual({ ok: true, date: "2026-12-07" });
    expect(read("07/12/2026", "1", "2027")).toMatchObject({ part: "day", choices: [{}, {}] });
    expect(read("20261307", "", "")).toMatchObject({ ok: false, part: "day", problem: { code: "day" } });
  });

  it("in the day's field is the date, without another keystroke", () => {
    expect(read("7 dec 2026", "", "")).toEqual({ ok: true, date: "2026-12-07" });
    expect(read("2026-12-07", "", "")).toEqual({ ok: true, date: "2026-12-07" });
  });

  it("that can be two dates is asked about, with both to choose from", () => {
    const reading = read("07/12/2026", "", "");
    expect(!reading.ok && formatDateProblem(reading, words)).toBe(
      "Is “07/12/2026” 7 December 2026 or 12 July 2026?",
    );
    expect(reading).toEqual({
      ok: false,
      part: "day",
      problem: { code: "ambiguous", typed: "07/12/2026" },
      empty: false,
      choices: [
        { day: "07", month: "12", year: "2026" },
        { day: "12", month: "07", year: "2026" },
      ],
    });
  });

  it("in figures with dots has the day first where the language writes dates so, and is asked about elsewhere", () => {
    expect(parseDateParts({ day: "8.12.2026", month: "", year: "" }, getLocale("de"))).toEqual({
      ok: true,
      date: "2026-12-08",
    });
    expect(parseWholeDate("08.12.2026, 10:30 Uhr", getLocale("de")).choices).toHaveLength(1);
    for (const [typed, lang] of [
      ["8.12.2026", "en"],
      ["8/12/2026", "de"],
    ] as const)
      expect(parseWholeDate(typed, getLocale(lang)).choices).toHaveLength(2);
  });

  it("without a year is asked about, and offers this year and the next where today is known", () => {
    const typed = { day: "7 dec", month: "", year: "" };
    expect(parseDateParts(typed, words)).toMatchObject({ ok: false, part: "year", choices: [] });
    expect(parseDateParts(typed, words, 2026)).toMatchObject({
      choices: [{ year: "2026" }, { year: "2027" }],
    });
  });

  it("with a year of two digits is asked about, with both centuries to choose from", () => {
    expect(read("7 dec 26", "", "")).toMatchObject({
      part: "year",
      choices: [{ year: "2026" }, { year: "1926" }],
    });
  });

  it("has its month in the widget's language", () => {
    const french = getLocale("fr");
    expect(parseDateParts({ day: "7 déc. 2026", month: "", year: "" }, french)).toEqual({
      ok: true,
      date: "2026-12-07",
    });
    expect(parseDateParts({ day: "1", month: "aout", year: "2026" }, french)).toEqual({
      ok: true,
      date: "2026-08-01",
    });
  });

  it("never makes a date of what a person did not write", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii", maxLength: 20 }), (typed) => {
        const reading = parseDateParts({ day: typed, month: "", year: "" }, words);
        if (reading.ok) expect(typed).toContain(reading.date.slice(0, 4));
      }),
      { numRuns: 2000 },
    );
  });
});

it("years far away are refused: a plan of theirs would leave the calendar", () => {
  expect(read("31", "12", "9999")).toMatchObject({ ok: false, part: "year" });
  expect(read("31", "12", "1812")).toMatchObject({ ok: false, part: "year" });
});

describe("a first and a last day in one text", () => {
  const readSpan = (text: string): readonly string[] | null => {
    const span = parseWholeSpan(text, words);
    return (
      span && [span.from, span.to].map(({ day, month, year }) => [day, month, year].filter(Boolean).join(" "))
    );
  };
  it.each([
    ["10–14 Dec 2026", "10 Dec 2026", "14 Dec 2026"],
    ["away 10–14 Dec", "10 Dec", "14 Dec"],
    ["10-14 December 2026", "10 December 2026", "14 December 2026"],
    ["10 to 14 Dec 2026", "10 Dec 2026", "14 Dec 2026"],
    ["from 28 December to 4 January 2027", "28 December 2026", "4 January 2027"],
    ["28 Dec 2026 until 4 Jan 2027", "28 Dec 2026", "4 Jan 2027"],
    ["2026-12-28 - 2027-01-04", "28 12 2026", "04 01 2027"],
    ["24/12/2026 – 31/12/2026", "24 12 2026", "31 12 2026"],
    ["Dec 14 – Jan 20 2027", "14 Dec 2026", "20 Jan 2027"],
    ["December 14 – January 20, 2027", "14 December 2026", "20 January 2027"],
    ["Closed Dec 1 – Jan 10, 2027", "1 Dec 2026", "10 Jan 2027"],
    ["Feb 12 – Mar 15, 2027", "12 Feb 2027", "15 Mar 2027"],
    ["Dec 24–31, 2026", "24 Dec 2026", "31 Dec 2026"],
    ["Dec 24–31", "24 Dec", "31 Dec"],
    ["24.12.2026 - 04.01.2027", "24 12 2026", "04 01 2027"],
    ["24.12.2026-4.1.2027", "24 12 2026", "4 1 2027"],
    ["24.12.–4.1.2027", "24 12 2026", "4 1 2027"],
    ["4/1/2027 - 24/1/2027", "4 1 2027", "24 1 2027"],
    ["December 24 to January 4, 2027", "24 December 2026", "4 January 2027"],
    ["Mar 29 – Apr 5 2027", "29 Mar 2027", "5 Apr 2027"],
    ["24.-31.12.2026", "24 12 2026", "31 12 2026"],
    ["24/12/26-4/1/27", "24 12 26", "4 1 27"],
    ["12/24/2026 to 01/04/2027", "24 12 2026", "04 01 2027"],
    ["2026-12-24/2027-01-04", "24 12 2026", "04 01 2027"],
    ["24 Dec 2026\t4 Jan 2027", "24 Dec 2026", "4 Jan 2027"],
    ["Christmas closure\t24 Dec 2026\t4 Jan 2027", "24 Dec 2026", "4 Jan 2027"],
    ["24 DEC 2026 - 4 JAN 2027 excl.", "24 DEC 2026", "4 JAN 2027"],
  ])("%s", (text, from, to) => {
    expect(readSpan(text)).toEqual([from, to]);
  });

  it.each([
    "10 Dec 2026",
    "2026-12-10",
    "10-12-2026",
    "7 12 2026",
    "1/2/2026 to 3/2/2026",
    "12/12/2026 to 3/2/2027",
    "10 to 14",
    "soon",
    "",
    "10-12-26",
    "7-Dec-26",
    "24 Dec 2026 8am – 4pm",
    "Thu 24 - Mon 4 Jan 2027",
    "24 Dec 2026 – 4 Jan 2027, 1 May 2027 – 3 May 2027",
    "24 Dec 2026\n25 Dec 2026\n26 Dec 2026",
  ])("%s is none, or can mean two", (text) => {
    expect(readSpan(text)).toBe(null);
  });

  it("says what stood beside the days, and which day of the week is wrong", () => {
    expect(parseWholeSpan("closed 24 DEC 2026 - 4 JAN 2027 excl.", words)?.ignored).toBe("closed, excl");
    expect(parseWholeSpan("Mon 24 – Wed 26 Dec 2026", words)?.wrongDay).toEqual({
      typed: "monday",
      date: "2026-12-24",
    });
    expect(parseWholeSpan("Thu 24 – Sat 26 Dec 2026", words)).not.toHaveProperty("wrongDay");
  });

  it("are those that were written, whatever the way of writing them, or none", () => {
    const formatName = (date: PlainDate, month: string): string => `${Number(date.slice(8))} ${month}`;
    const ways: readonly ((date: PlainDate, hasYear: boolean) => string)[] = [
      (date, hasYear) =>
        formatName(date, MONTHS[Number(date.slice(5, 7)) - 1]!) + (hasYear ? ` ${date.slice(0, 4)}` : ""),
      (date, hasYear) =>
        `${MONTHS[Number(date.slice(5, 7)) - 1]} ${Number(date.slice(8))}` +
        (hasYear ? `, ${date.slice(0, 4)}` : ""),
      (date) => date,
      (date) => date.split("-").reverse().join("/"),
      (date) => date.split("-").reverse().map(Number).join("."),
      (date) => `${Number(date.slice(5, 7))}/${Number(date.slice(8))}/${date.slice(0, 4)}`,
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 1, max: 360 }),
        fc.nat(ways.length - 1),
        fc.boolean(),
        fc.constantFrom(" to ", " until ", "–", " – ", " - ", "-", "\t", "/", "\n"),
        fc.constantFrom("", "closed ", "from ", "Christmas: "),
        (start, length, way, hasYear, mark, before) => {
          const from = addDays("2024-01-01", start);
          const to = addDays(from, length);
          const text = before + ways[way]!(from, hasYear) + mark + ways[way]!(to, true);
          const span = parseWholeSpan(text, words);
          if (span)
            expect([span.from, span.to].map((parts) => parseDateParts(parts, words))).toEqual([
              { ok: true, date: from },
              { ok: true, date: to },
            ]);
          else
            // One date that holds part of the other would be as wrong.
            expect(parseDateParts({ ...NO_DATE, day: text }, words).ok).toBe(false);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
