import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countryHelp, helpDirectories, helpLookedUpOn } from "./data/help.ts";
import { isPlainDate } from "./date.ts";
import { findHelp, formatHelp } from "./help.ts";
import type { ClinicHelp } from "./help.ts";

const numbers = countryHelp.flatMap(({ country, emergency, lines }) => [
  ...emergency.numbers.map(({ number }) => ({ country, number, sources: emergency.sources })),
  ...lines.map(({ phone, text, sources }) => ({ country, number: phone ?? text ?? "", sources })),
]);

describe("the numbers", () => {
  test("there are some for each of the seven countries, each country once", () => {
    expect(countryHelp.map(({ country }) => country)).toEqual(["ZA", "AU", "NZ", "GB", "IE", "US", "CA"]);
    for (const { emergency, lines } of countryHelp) {
      expect(emergency.numbers).not.toEqual([]);
      expect(lines.filter(({ purpose }) => purpose === "crisis")).not.toEqual([]);
    }
  });

  test.each(numbers)("$country $number says where it was seen, and when", ({ number, sources }) => {
    expect(number).toMatch(/^[\d +A-Z]*\d[\d ,a-zA-Z+]*$/);
    expect(sources).not.toEqual([]);
    for (const { url, kind, dated } of sources) {
      expect(new URL(url).protocol).toMatch(/^https?:$/);
      expect(kind).not.toBe("");
      // A page that carries no date counts from the day on which it was looked up.
      if (dated !== null) expect(dated).toMatch(/\d{4}/);
    }
  });

  test("the day of the look-up is a date", () => {
    expect(isPlainDate(helpLookedUpOn)).toBe(true);
  });

  test("only what was verified is here", () => {
    for (const { name, certainty } of countryHelp.flatMap(({ lines }) => lines))
      expect(certainty, name).toMatch(/^verified/);
  });

  test("a line that was seen once, or in one guide only, is not", () => {
    const all = JSON.stringify(countryHelp);
    for (const name of ["MensLine", "Shout", "0508 828 865", "0800 111 757", "50808"])
      expect(all).not.toContain(name);
  });
});

describe("findHelp", () => {
  test.each([
    ["ZA", "ZA"],
    ["za", "ZA"],
    ["AU-NSW", "AU"],
    ["us-ga", "US"],
    ["GB-SCT", "GB"],
  ])("%s is in %s", (code, country) => {
    expect(findHelp(code)?.country).toBe(country);
  });

  test("a country whose numbers are not known has none, and not another's", () => {
    expect(findHelp("FR")).toBeNull();
  });

  test.each(["", "Z", "ZAF", "South Africa", "ZA ", "ZA-", null, 27])("refuses %j by name", (value) => {
    expect(() => findHelp(value as string)).toThrow(/^country must be a code of two letters/);
  });

  test("any code of two letters has its own country's numbers, or none", () => {
    const letter = fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    fc.assert(
      fc.property(letter, letter, (a, b) => {
        const found = findHelp(a + b);
        if (found !== null) expect(found.country).toBe(a + b);
      }),
    );
  });
});

describe("formatHelp", () => {
  test("names the emergency number first, then a crisis line, and when they were looked up", () => {
    for (const { country, emergency } of countryHelp) {
      const text = formatHelp(country);
      expect(text).toContain(`Call ${emergency.numbers[0]!.number}`);
      expect(text).toMatch(/, or .+ on \d[\d ]*\. Numbers looked up on \d+ \w+ \d{4}\.$/);
    }
  });

  test("a number that works from some phones only says so", () => {
    expect(formatHelp("ZA")).toContain("112 (any emergency, from a mobile phone)");
  });

  test("without a country it gives no number, and leads to a directory", () => {
    for (const nowhere of [null, "FR"]) {
      expect(formatHelp(nowhere)).toContain(helpDirectories[0]!.url);
      expect(formatHelp(nowhere)).not.toMatch(/\d/);
    }
  });

  test("a clinic's own numbers stand with the day on which it confirmed them", () => {
    const own: ClinicHelp = {
      emergency: "112",
      line: { name: "Night line", phone: "012 345" },
      confirmedOn: "2026-11-28",
    };
    expect(formatHelp(own)).toBe(
      "In danger, or thinking of harming yourself? Call 112 now, or Night line on 012 345. Numbers confirmed by the clinic on 28 November 2026.",
    );
    expect(formatHelp({ emergency: "112", confirmedOn: "2026-11-28" })).not.toContain("112 now, or");
  });

  test.each([
    [{ emergency: "", confirmedOn: "2026-11-28" }, /help\.emergency must be text/],
    [{ emergency: "112", confirmedOn: "28.11.2026" }, /help\.confirmedOn must be a date/],
    [{ emergency: "112" }, /help\.confirmedOn must be a date/],
    [{ emergency: "112", line: { name: "A" }, confirmedOn: "2026-11-28" }, /help\.line\.phone must be/],
  ])("a clinic's numbers that are incomplete are refused: %j", (help, message) => {
    expect(() => formatHelp(help as ClinicHelp)).toThrow(message);
  });
});
