/** A clinic's settings, as one JSON file on its own site or as attributes of an element. */
import type { ClinicCalendar, ClinicHelp, Closure, Protocol } from "@infusionkit/core";
import { formatJson } from "../format-json.ts";
import type { Attributes } from "./snippet.ts";

/** The settings, in the order in which the file has them. */
export type ClinicConfig = {
  readonly clinic?: string;
  readonly phone?: string;
  /** Whom to call in an emergency, as the clinic has confirmed it. */
  readonly help?: ClinicHelp;
  readonly openingDays?: ClinicCalendar["openingDays"];
  readonly closures?: readonly Closure[];
  readonly region?: string;
  readonly protocol?: Protocol;
  readonly horizon?: number;
  readonly theme?: "light" | "dark";
  readonly colours?: Readonly<Record<string, string>>;
  readonly lang?: string;
  readonly messages?: Readonly<Record<string, unknown>>;
  readonly evidenceUrl?: string;
  readonly glossaryUrl?: string;
  readonly audience?: "public" | "service";
};

/** The settings as the text of the file. */
export const formatConfigFile = (config: ClinicConfig): string => `${formatJson(config)}\n`;

/** Closures as the value of an attribute: `2026-12-24/2027-01-04 Christmas closure; 2027-03-01 Stocktaking`. */
export const formatClosures = (closures: readonly Closure[]): string =>
  closures
    .map(({ from, to = from, label }) => {
      const days: string = from === to ? from : `${from}/${to}`;
      return `${days} ${label.replace(/[;\s]+/g, " ").trim()}`;
    })
    .join("; ");

const isWeekdayList = (days: NonNullable<ClinicConfig["openingDays"]>): boolean =>
  typeof days[0] === "string";

/** A semicolon or a new line in a reason would end the closure in an attribute: such a list goes into the JSON. */
const fitsAttribute = (closures: readonly Closure[]): boolean =>
  closures.every(({ label }) => !/[;\n]/.test(label));

/**
 * Splits settings into those that attributes can hold and those that need JSON: numbers for an emergency, a protocol,
 * opening days that change, colours and messages.
 */
export function splitConfig(config: ClinicConfig): {
  readonly attributes: Attributes;
  readonly json: ClinicConfig;
} {
  const { clinic, phone, openingDays, closures, region, horizon, theme, lang, evidenceUrl, audience } =
    config;
  const dayList = openingDays && isWeekdayList(openingDays) ? openingDays.join(" ") : undefined;
  const closureList =
    closures && closures.length > 0 && fitsAttribute(closures) ? formatClosures(closures) : undefined;
  return {
    attributes: {
      clinic,
      phone,
      "opening-days": dayList,
      region,
      closures: closureList,
      horizon,
      theme,
      lang,
      audience,
      "evidence-url": evidenceUrl,
      "glossary-url": config.glossaryUrl,
    },
    json: {
      ...(openingDays && dayList === undefined ? { openingDays } : {}),
      ...(closures && closures.length > 0 && closureList === undefined ? { closures } : {}),
      ...(config.help ? { help: config.help } : {}),
      ...(config.protocol ? { protocol: config.protocol } : {}),
      ...(config.colours && Object.keys(config.colours).length > 0 ? { colours: config.colours } : {}),
      ...(config.messages ? { messages: config.messages } : {}),
    },
  };
}

/** The JSON settings as text under the same names, where only text can stand. */
export const toJsonTexts = (json: ClinicConfig): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(json).map(([name, value]) => [name, JSON.stringify(value)]));
