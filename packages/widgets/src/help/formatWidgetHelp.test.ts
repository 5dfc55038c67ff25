import { countryHelp, formatHelp, getMainHelp, type ClinicHelp } from "@infusionkit/core";
import { describe, expect, test } from "vitest";
import german from "../../locales/de.json";
import { getMessages } from "../i18n/format.ts";
import { help as english, type Messages } from "../i18n/messages.ts";
import { clinicHelpSetting, countrySetting } from "../element/settings.ts";
import { divideHelp, formatWidgetHelp, type HelpSettings } from "./formatWidgetHelp.ts";

const formatLine = (settings: HelpSettings, lang: string, replacing?: Messages): string =>
  formatWidgetHelp(settings, getMessages({ help: english }, lang, replacing));

const own: ClinicHelp = {
  emergency: "112",
  line: { name: "Night line", phone: "012 345" },
  confirmedOn: "2026-11-28",
};

describe("the line of help under a widget", () => {
  test.each(countryHelp)("$country: the numbers that core knows, in its words", (country) => {
    expect(formatLine({ helpCountry: country.country.toLowerCase() }, "en-GB")).toBe(
      formatHelp(country.country).replace(/on \d+ \w+ \d+\.$/, "on Saturday 28 November 2026."),
    );
  });

  test("the country that is set goes before the country of the holidays", () => {
    const za = getMainHelp(countryHelp.find(({ country }) => country === "ZA")!);
    expect(formatLine({ helpCountry: "ZA", region: "au-nsw" }, "en")).toContain(za.line!.phone);
    expect(formatLine({ region: "au-nsw" }, "en")).toContain("13 11 14");
  });

  test("where no number is known it gives a directory, and no number", () => {
    for (const settings of [{}, { helpCountry: "FR" }, { region: "" }]) {
      expect(formatLine(settings, "en")).toBe(formatHelp(null));
      expect(formatLine(settings, "en")).not.toMatch(/\d/);
    }
  });

  test("a clinic's own numbers go before all, with the day on which it confirmed them", () => {
    const line = formatLine({ help: own, helpCountry: "ZA", region: "za" }, "en");
    expect(line).toContain("Call 112 now, or Night line on 012 345.");
    expect(line).toContain("confirmed by the clinic on Saturday 28 November 2026.");
    expect(line).not.toContain("0800");
  });

  test("it speaks the language of the widget, with the same numbers", () => {
    const line = formatLine({ helpCountry: "GB" }, "de", german);
    expect(line).toContain("Rufen Sie jetzt 999 an oder Samaritans unter 116 123.");
    expect(line).not.toContain("Call");
  });
});

describe("the numbers in the line", () => {
  const listLinks = (settings: HelpSettings): readonly (string | undefined)[] =>
    divideHelp(settings, formatLine(settings, "en"))
      .filter(({ href }) => href !== undefined)
      .map(({ href }) => href);

  test("are called by a press, and an address is opened by one", () => {
    expect(listLinks({ helpCountry: "ZA" })).toEqual(["tel:112", "tel:0800567567"]);
    expect(listLinks({ helpCountry: "US" })).toEqual(["tel:911", "tel:988"]);
    expect(listLinks({ help: own })).toEqual(["tel:112", "tel:012345"]);
    expect(listLinks({})).toEqual(["https://findahelpline.com"]);
  });

  test.each(countryHelp)(
    "$country: the line with its links is the line, word for word, and has both links",
    (country) => {
      const settings = { helpCountry: country.country };
      const line = formatLine(settings, "en");
      expect(
        divideHelp(settings, line)
          .map(({ text }) => text)
          .join(""),
      ).toBe(line);
      expect(listLinks(settings)).toHaveLength(2);
    },
  );

  test.each(countryHelp)("$country: what is said of a number is said in the language", ({ country }) => {
    expect(formatLine({ helpCountry: country }, "de", german)).not.toMatch(/emergency|phone\b/);
  });
});

describe("what a page may set", () => {
  test("a clinic's numbers need the day on which they were confirmed", () => {
    const findProblem = (value: unknown) => clinicHelpSetting.findProblem(value, "help", {}, {});
    expect(findProblem(own)).toBeUndefined();
    expect(findProblem({ emergency: "112", confirmedOn: "2026-11-28" })).toBeUndefined();
    for (const wrong of [
      { emergency: "112" },
      { ...own, confirmedOn: "28.11.2026" },
      { ...own, emergency: " " },
      { ...own, line: { name: "Night line" } },
      "112",
      null,
    ])
      expect(findProblem(wrong), JSON.stringify(wrong)).toContain(
        "the day on which the clinic confirmed them",
      );
  });

  test("a country is a code of two letters", () => {
    const findProblem = (value: unknown) => countrySetting.findProblem(value, "helpCountry", {}, {});
    expect(findProblem("za")).toBeUndefined();
    for (const wrong of ["ZAF", "South Africa", "", 27, null])
      expect(findProblem(wrong)).toContain('such as "ZA"');
  });
});
