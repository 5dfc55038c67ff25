/** Help in an emergency: whom to call in a country, where each number was seen, and the same as one line of text. */
import { countryHelp, helpDirectories, helpLookedUpOn } from "./data/help.ts";
import { formatDate } from "./date.ts";
import type { PlainDate } from "./date.ts";
import { clinicHelpSchema, countryCodeSchema, countryHelpSchema } from "./validation/shapes.ts";
import { checkSchema } from "./validation/validateSchema.ts";

/** Where a number was seen. */
export type HelpSource = {
  readonly url: string;
  /** Whose page it is: "operator", "government release", "news with NHS 24 statement". */
  readonly kind: string;
  /** What it said. */
  readonly said: string;
  /** The date of the page as it gives it, or `null` where it carries none. */
  readonly dated: string | null;
};

/** A number for emergencies, and what it is for. */
export type EmergencyNumber = { readonly number: string; readonly use: string };

/** A line that helps people in a crisis, or with their mental health. */
export type HelpLine = {
  readonly name: string;
  /** "crisis", or what else it is for. */
  readonly purpose: string;
  readonly phone?: string;
  /** A number for text messages, and what to write where that matters. */
  readonly text?: string;
  /** The address of a chat. */
  readonly chat?: string;
  readonly hours?: string;
  readonly operator?: string;
  readonly website?: string;
  /** The part of the country that it serves, where it is not the whole. */
  readonly nation?: string;
  readonly note?: string;
  /** How it was verified. */
  readonly certainty: string;
  readonly sources: readonly HelpSource[];
};

/** Whom to call in a country. */
export type CountryHelp = {
  /** ISO 3166-1 alpha-2: "ZA". */
  readonly country: string;
  readonly name: string;
  readonly emergency: {
    readonly numbers: readonly EmergencyNumber[];
    readonly note?: string;
    readonly sources: readonly HelpSource[];
  };
  readonly lines: readonly HelpLine[];
};

/** A directory of help lines. */
export type HelpDirectory = { readonly name: string; readonly url: string; readonly note: string };

/** A clinic's own numbers, which somebody at the clinic has confirmed. */
export type ClinicHelp = {
  /** The emergency number: "112". */
  readonly emergency: string;
  /** A crisis line by name, and its number. */
  readonly line?: { readonly name: string; readonly phone: string };
  /** The day on which somebody at the clinic called or checked the numbers. */
  readonly confirmedOn: PlainDate;
};

/** Whom to call: by country code or region code, by a clinic's own confirmed numbers, or `null` for nobody known. */
export type HelpChoice = string | ClinicHelp | null;

/**
 * Whom to call in a country, or `null` where no verified number is known: then {@link helpDirectories} lead on.
 *
 * @param country ISO 3166-1 code, or a region of it: "ZA", "AU-NSW", "us-ga"; case does not matter
 * @throws RangeError or TypeError when it is not such a code
 * @example
 * findHelp("ZA")?.emergency.numbers[0]?.number; // "112"
 * findHelp("FR"); // null
 */
export function findHelp(country: string): CountryHelp | null {
  checkSchema(countryCodeSchema, country, "country");
  const code = country.slice(0, 2).toUpperCase();
  return countryHelp.find((one) => one.country === code) ?? null;
}

/** "28 November 2026": of the day of a check, the weekday does not matter. */
const formatDay = (date: PlainDate): string => formatDate(date).replace(/^\S+ /, "");

/** The numbers to name where there is room for one of each. */
export type MainHelp = {
  /** The emergency number, and where it works only from some phones, which: "112 (any emergency, from a mobile phone)". */
  readonly emergency: string;
  /** A crisis line for the whole country. */
  readonly line?: { readonly name: string; readonly phone: string };
};

/**
 * The emergency number and the crisis line of a country to name where there is room for one of each.
 *
 * @throws RangeError or TypeError when it is not a country's help with a number
 * @example
 * getMainHelp(findHelp("US")!).line?.phone; // "988"
 */
export function getMainHelp(help: CountryHelp): MainHelp {
  checkSchema(countryHelpSchema, help, "help");
  const { number, use } = help.emergency.numbers[0]!;
  const line = help.lines.find(
    ({ purpose, nation, phone }) => purpose === "crisis" && !nation && phone !== undefined,
  );
  return {
    emergency: use === "any emergency" ? number : `${number} (${use})`,
    ...(line?.phone === undefined ? {} : { line: { name: line.name, phone: line.phone } }),
  };
}

/**
 * Help as one or two sentences, for a page, print, a text or a calendar file: the emergency number and a crisis line of
 * the country; a clinic's own numbers where it has confirmed them; a directory where neither is known.
 *
 * @param help a country or region code, a clinic's own numbers, or `null`
 * @throws RangeError or TypeError when a code is none, or when a clinic's numbers are incomplete or without the day of their check
 * @example
 * formatHelp("US");
 * // "In danger, or thinking of harming yourself? Call 911 now, or 988 Suicide & Crisis Lifeline on 988. Numbers looked up on 28 November 2026."
 * formatHelp(null);
 * // "In danger, or thinking of harming yourself? Call your local emergency number now. Help lines by country: https://findahelpline.com."
 */
export function formatHelp(help: HelpChoice): string {
  const question = "In danger, or thinking of harming yourself?";
  const found = typeof help === "string" ? findHelp(help) : null;
  if (help !== null && typeof help !== "string") {
    checkSchema(clinicHelpSchema, help, "help");
    const line = help.line ? `, or ${help.line.name} on ${help.line.phone}` : "";
    return `${question} Call ${help.emergency} now${line}. Numbers confirmed by the clinic on ${formatDay(help.confirmedOn)}.`;
  }
  if (found === null) {
    return `${question} Call your local emergency number now. Help lines by country: ${helpDirectories[0]!.url}.`;
  }
  const { emergency, line } = getMainHelp(found);
  const crisis = line ? `, or ${line.name} on ${line.phone}` : "";
  return `${question} Call ${emergency} now${crisis}. Numbers looked up on ${formatDay(helpLookedUpOn)}.`;
}
