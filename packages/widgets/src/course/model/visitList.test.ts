import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getPlannerMessages } from "../text/plannerMessages.ts";
import { parseVisitList } from "./visitList.ts";

const language = getPlannerMessages();
const read = (text: string, today: `${number}-${number}-${number}` = "2026-12-20") =>
  parseVisitList(text, language, today);
const short = (text: string) => read(text).map(({ date, state, problem }) => problem ?? `${date} ${state}`);

describe("a list of visits", () => {
  it.each([
    ["one a line", "7 December 2026\n10 Dec 2026", ["2026-12-07 given", "2026-12-10 given"]],
    ["parted by commas", "7 Dec 2026, 10 Dec 2026", ["2026-12-07 given", "2026-12-10 given"]],
    ["a comma within a date", "Monday, 7 December 2026", ["2026-12-07 given"]],
    ["numbered, as a list is", "1. 7 Dec 2026\n2) 10 Dec 2026", ["2026-12-07 given", "2026-12-10 given"]],
    [
      "what came of it",
      "7 Dec 2026 missed\n10 Dec 2026: DNA\n14 Dec 2026 (cancelled)\n✓ 17 Dec 2026",
      ["2026-12-07 missed", "2026-12-10 missed", "2026-12-14 cancelled", "2026-12-17 given"],
    ],
    [
      "in figures that leave no doubt",
      "2026-12-07; 20261210; 14/12/2026",
      ["2026-12-07 given", "2026-12-10 given", "2026-12-14 given"],
    ],
    ["in figures that can be two dates", "7/12/2026", ["ambiguous"]],
    [
      "what did not take place, in other words",
      "7 Dec 2026 not given\n10 Dec 2026: wasn't given\n14 Dec 2026 didn’t come\n17 Dec 2026 unwell\n18 Dec 2026: no",
      [
        "2026-12-07 missed",
        "2026-12-10 missed",
        "2026-12-14 missed",
        "2026-12-17 missed",
        "2026-12-18 missed",
      ],
    ],
    [
      "words around figures",
      "No. 3: 2026-12-14 given (half)\nfrom 14/12/26 by the ward",
      ["2026-12-14 given", "2026-12-14 given"],
    ],
    [
      "a day of the week that tells which date is meant",
      "Mon 7/12/2026\nSun 7 Dec",
      ["2026-12-07 given", "2025-12-07 given"],
    ],
    ["a day of the week that is not its own", "Tuesday 7 December 2026", ["weekday"]],
    ["figures without a year that can be two dates", "4/11", ["ambiguous"]],
    ["no year, and a day of the week that only a later year has", "Tue 14 Dec", ["weekday"]],
    [
      "days that share a month and a year",
      "7, 10 and 14 December 2026\n16 & 17 Dec 2026\n1, 3, 5 Dec and 4 Nov",
      [
        "2026-12-07 given",
        "2026-12-10 given",
        "2026-12-14 given",
        "2026-12-16 given",
        "2026-12-17 given",
        "2026-12-01 given",
        "2026-12-03 given",
        "2026-12-05 given",
        "2026-11-04 given",
      ],
    ],
    [
      "days without a year beside one another: the second is not the year of the first",
      "7 Dec, 10 Dec\n14 Dec and 16 Dec\n17 Dec 18 Dec",
      [
        "2026-12-07 given",
        "2026-12-10 given",
        "2026-12-14 given",
        "2026-12-16 given",
        "2026-12-17 given",
        "2026-12-18 given",
      ],
    ],
    [
      "one heading for several",
      "Missed: 7 Dec 2026, 10 Dec 2026",
      ["2026-12-07 missed", "2026-12-10 missed"],
    ],
    [
      "numbers that are not of the date",
      "Infusion 3: 14 December 2026\n16 December 2026 infusion 4\n#5 17 Dec 2026\n7 Dec 2026 (1/6)\n2\t10 Dec 2026\tgiven",
      ["2026-12-14 given", "2026-12-16 given", "2026-12-17 given", "2026-12-07 given", "2026-12-10 given"],
    ],
    [
      "times with a full stop",
      "7 Dec 2026 at 9.30am\n10 Dec 2026 10.00\n14 Dec 2026, 10.05 am",
      ["2026-12-07 given", "2026-12-10 given", "2026-12-14 given"],
    ],
    [
      "short words of the ward",
      "7 Dec 2026 FTA\n10 Dec 2026 canx\n14 Dec 2026 withheld\n16 Dec 2026 failed to attend",
      ["2026-12-07 missed", "2026-12-10 cancelled", "2026-12-14 missed", "2026-12-16 missed"],
    ],
    ["no date", "foo", ["unread"]],
    ["after today", "21 Dec 2026", ["future"]],
    ["called off ahead", "21 Dec 2026 cancelled", ["2026-12-21 cancelled"]],
    ["twice with two answers", "7 Dec 2026\n7 Dec 2026 missed", ["2026-12-07 given", "repeated"]],
    ["without a year: the one that has been", "7 Dec\n28 Dec", ["2026-12-07 given", "2025-12-28 given"]],
  ])("%s", (_, text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it.each([
    "7 Dec 2026 given 10 Dec 2026 missed",
    "7 Dec 2026, 10 Dec 2026 both missed",
    "rearranged from 7 Dec 2026 to 8 Dec 2026",
    "7 Dec 2026 or 8 Dec 2026",
    "7–10 Dec 2026",
    "7 Dec 2026 - 10 Dec 2026",
    "7/12/26 ✓ 10/12/26 ✗",
    "1, 7 Dec 2026",
    "7, 10 Dec 2026",
    "Dec 7, 10, 14",
    "7 Dec, 10, 14 Dec 2026",
    "7/12, 14/12/2026",
    `${"7 Dec 2026, ".repeat(200)}7 Dec 2026`,
  ])("does not guess what belongs to which of several dates: %s", (text) => {
    expect(short(text)).toEqual(["several"]);
  });

  it.each([
    "7 Dec 2026 not missed",
    "7 Dec 2026 ?",
    "given? 7 Dec 2026",
    "7 Dec 2026 x",
    "7 Dec 2026 n/a",
    "7 Dec 2026 planned",
    "booked 7 December 2026",
    "7 Dec 2026 stopped early",
    "7 Dec 2026 half dose",
    "7 Dec 2026 □",
    "7 Dec 2026: attended, not given",
    "7 Dec 2026 -",
    "2026-12-07\t–",
  ])("does not take for given what may not have been: %s", (text) => {
    const [asked] = read(text);
    expect(asked).toMatchObject({ date: "2026-12-07", problem: "unclear" });
    for (const state of ["given", "missed", "cancelled"] as const) {
      const states = { [asked?.ignored ?? ""]: state };
      expect(parseVisitList(text, language, "2026-12-20", { states })[0]).toMatchObject({
        state,
        problem: null,
      });
    }
  });

  it("leaves out a time, however it is written", () => {
    expect(read("7 Dec 2026 at 9.30am")[0]).toMatchObject({ date: "2026-12-07", ignored: "at 9.30am" });
  });

  it("asks once about the same words", () => {
    const lines = parseVisitList("7 Dec 2026 Room B\n10 Dec 2026 Room B", language, "2026-12-20", {
      states: { "Room B": "given" },
    });
    expect(lines.map(({ problem }) => problem)).toEqual([null, null]);
  });

  it("says what it leaves out, and takes the day that somebody chose", () => {
    expect(read("Monday 7 December 2026 at 9am")[0]).toMatchObject({ date: "2026-12-07", ignored: "at 9am" });
    expect(read("14 December 2026, given by Ann")[0]).toMatchObject({ ignored: "by Ann" });
    const [asked] = read("7/12/2026");
    expect(asked?.choices).toEqual(["2026-12-07", "2026-07-12"]);
    const [chosen] = parseVisitList("7/12/2026", language, "2026-12-20", {
      dates: { "7/12/2026": "2026-12-07" },
    });
    expect(chosen).toMatchObject({ date: "2026-12-07", problem: null });
  });

  it("never gives a date that is given or missed and still to come, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (a, b) => {
        for (const { date, state, problem } of read(`${a}\n${b} 2027\n${a} Dec ${b}`)) {
          if (date && !problem && state !== "cancelled") expect(date <= "2026-12-20").toBe(true);
        }
      }),
    );
  });
});
