/** The line under every widget that says whom to call in an emergency. */
import type { ClinicHelp, MainHelp, PlainDate } from "@infusionkit/core";
import type { Locale } from "../i18n/format.ts";
import type { help } from "../i18n/messages.ts";
import { helpByCountry, helpDirectory, helpLookedUpOn } from "./help.data.ts";
import { parsePhone } from "./parsePhone.ts";

/** The settings that say whom to call. */
export type HelpSettings = {
  /** The clinic's own numbers, which somebody at the clinic has confirmed. */
  readonly help?: ClinicHelp;
  /** The country whose numbers count: `ZA`. */
  readonly helpCountry?: string;
  /** The region of public holidays, whose country counts otherwise: `au-nsw`. */
  readonly region?: string;
};

/** What core says of a number that works from some phones only. */
const ANY_MOBILE = "any emergency, from a mobile phone";

const findKnown = ({ help: own, helpCountry, region }: HelpSettings): MainHelp | undefined =>
  own ?? helpByCountry[(helpCountry ?? region ?? "").slice(0, 2).toUpperCase()];

/**
 * Whom to call, in one line: the clinic's own numbers; else those of the country that is set, or of the country whose
 * holidays count; else where to look.
 */
export const formatWidgetHelp = (
  settings: HelpSettings,
  { help: text, t, date }: Pick<Locale, "t" | "date"> & { readonly help: typeof help },
): string => {
  const { help: own } = settings;
  const known = findKnown(settings);
  if (known === undefined) return `${text.question} ${t(text.callLocal, { address: helpDirectory })}`;
  const { line } = known;
  // What core says of a number, in the words of the language.
  const emergency = known.emergency.replace(`(${ANY_MOBILE})`, `(${text.anyMobile})`);
  const call = line ? t(text.callOrLine, { emergency, ...line }) : t(text.call, { emergency });
  const checked = own
    ? t(text.confirmed, { date: date(own.confirmedOn) })
    : t(text.lookedUp, { date: date(helpLookedUpOn as PlainDate) });
  return `${text.question} ${call} ${checked}`;
};

/** A part of the line of help: a text, or a number or an address with where it leads. */
export type HelpPart = { readonly text: string; readonly href?: string };

/**
 * The line of help in parts, so that its numbers are called and its address is opened by a press.
 *
 * @param line what `formatWidgetHelp` made of the same settings
 */
export const divideHelp = (settings: HelpSettings, line: string): readonly HelpPart[] => {
  const known = findKnown(settings);
  const links: HelpPart[] = known
    ? [known.emergency, known.line?.phone ?? ""].map((phone) => {
        const { number, address } = parsePhone(phone);
        return address ? { text: number, href: address } : { text: "" };
      })
    : [{ text: helpDirectory, href: helpDirectory }];
  const parts: HelpPart[] = [];
  let rest = line;
  for (const link of links) {
    const at = link.text ? rest.indexOf(link.text) : -1;
    if (at < 0) continue;
    parts.push({ text: rest.slice(0, at) }, link);
    rest = rest.slice(at + link.text.length);
  }
  return [...parts, { text: rest }];
};
