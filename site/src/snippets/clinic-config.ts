/** A clinic's settings, as one JSON file on its own site or as attributes of an element. */
import type {
  AlternatingDays,
  ClinicCalendar,
  ClinicHelp,
  ClinicPolicies,
  Closure,
  ExtraDay,
  Protocol,
} from "@infusionkit/core";
import { formatJson } from "../format-json.ts";
import { isSet, toJsonAttributes, type Attributes } from "./snippet.ts";

/** The settings, in the order in which the file has them. */
export type ClinicConfig = {
  readonly clinic?: string;
  readonly phone?: string;
  readonly bookingUrl?: string;
  /** Whom to call in an emergency, as the clinic has confirmed it. */
  readonly help?: ClinicHelp;
  readonly openingDays?: ClinicCalendar["openingDays"];
  readonly alternatingDays?: readonly AlternatingDays[];
  readonly extraDays?: readonly ExtraDay[];
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
  /** What the clinic decides for itself: for the staff handbook, and for no widget. */
  readonly policies?: ClinicPolicies;
};

/** Settings of a widget: what attributes can say as text, and what needs JSON. */
export type WidgetConfig = { readonly attributes: Attributes; readonly json: ClinicConfig };

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

/** Alternating weeks as the value of an attribute: `saturday every 2 weeks from 2026-12-05 to 2027-06-26`. */
export const formatAlternatingDays = (entries: readonly AlternatingDays[]): string =>
  entries
    .map(
      ({ days, everyWeeks, from, to }) =>
        `${days.join(" ")} every ${everyWeeks} ${everyWeeks === 1 ? "week" : "weeks"} from ${from}${to ? ` to ${to}` : ""}`,
    )
    .join("; ");

/** Extra days as the value of an attribute: `2026-12-12 Saturday clinic; 2026-12-16`. */
export const formatExtraDays = (days: readonly ExtraDay[]): string =>
  days.map(({ date, label = "" }) => `${date} ${label.replace(/[;\s]+/g, " ")}`.trim()).join("; ");

/** Weekdays as the value of an attribute, in which an empty one would count as left out; nothing where they change. */
const formatOpeningDays = (days: NonNullable<ClinicConfig["openingDays"]>): string | undefined =>
  typeof days[0] === "object" ? undefined : days.join(" ") || "none";

/**
 * A semicolon or a new line in a reason would end the entry in an attribute, and a reason that begins like a date or a
 * span would not be read as one: such a list goes into the JSON.
 */
const fitsAttribute = (entries: readonly { readonly label?: string }[]): boolean =>
  entries.every(({ label = "" }) => !/[;\n]|^[\s:,/–—-]|^(?:to|until|till)\b|\d{4}-\d/i.test(label));

/**
 * Splits settings into those that attributes hold as text and those that need JSON: numbers for an emergency, a protocol,
 * opening days that change, colours and messages.
 */
export function splitConfig(config: ClinicConfig): WidgetConfig {
  const {
    clinic,
    phone,
    bookingUrl,
    openingDays,
    alternatingDays,
    extraDays,
    closures,
    region,
    horizon,
    theme,
    lang,
    evidenceUrl,
    audience,
  } = config;
  const dayList = openingDays && formatOpeningDays(openingDays);
  const closureList =
    closures && closures.length > 0 && fitsAttribute(closures) ? formatClosures(closures) : undefined;
  const alternatingList =
    alternatingDays && alternatingDays.length > 0 ? formatAlternatingDays(alternatingDays) : undefined;
  const extraList =
    extraDays && extraDays.length > 0 && fitsAttribute(extraDays) ? formatExtraDays(extraDays) : undefined;
  return {
    attributes: {
      clinic,
      phone,
      "booking-url": bookingUrl,
      "opening-days": dayList,
      "alternating-days": alternatingList,
      "extra-days": extraList,
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
      ...(extraDays && extraDays.length > 0 && extraList === undefined ? { extraDays } : {}),
      ...(closures && closures.length > 0 && closureList === undefined ? { closures } : {}),
      ...(config.help ? { help: config.help } : {}),
      ...(config.protocol ? { protocol: config.protocol } : {}),
      ...(config.colours && Object.keys(config.colours).length > 0 ? { colours: config.colours } : {}),
      ...(config.messages ? { messages: config.messages } : {}),
    },
  };
}

/** Whether an address leads to the same page wherever it stands. */
export const isWholeAddress = (address: string): boolean => /^https?:\/\//i.test(address);

/** Settings as the query of the address of a widget's page for frames, with its `?`; empty where there are none. */
export function formatFrameQuery({ attributes, json }: WidgetConfig): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...attributes, ...toJsonAttributes(json) })) {
    // On that page, an address on the clinic's own site would be one of this site.
    const leadsElsewhere = name === "booking-url" && !isWholeAddress(String(value));
    if (isSet(value) && !leadsElsewhere) query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `?${text}` : "";
}
