/** The line under every widget that says whom to call in an emergency. */
import type { ClinicHelp, PlainDate } from "@infusionkit/core";
import type { Locale } from "../i18n/format.ts";
import type { help } from "../i18n/messages.ts";
import { helpByCountry, helpDirectory, helpLookedUpOn } from "./help.data.ts";

/** The settings that say whom to call. */
export type HelpSettings = {
  /** The clinic's own numbers, which somebody at the clinic has confirmed. */
  readonly help?: ClinicHelp;
  /** The country whose numbers count: `ZA`. */
  readonly helpCountry?: string;
  /** The region of public holidays, whose country counts otherwise: `au-nsw`. */
  readonly region?: string;
};

/**
 * Whom to call, in one line: the clinic's own numbers; else those of the country that is set, or of the country whose
 * holidays count; else where to look.
 */
export const formatWidgetHelp = (
  { help: own, helpCountry, region }: HelpSettings,
  { help: text, t, date }: Pick<Locale, "t" | "date"> & { readonly help: typeof help },
): string => {
  const known = own ?? helpByCountry[(helpCountry ?? region ?? "").slice(0, 2).toUpperCase()];
  if (known === undefined) return `${text.question} ${t(text.callLocal, { address: helpDirectory })}`;
  const { emergency, line } = known;
  const call = line ? t(text.callOrLine, { emergency, ...line }) : t(text.call, { emergency });
  const checked = own
    ? t(text.confirmed, { date: date(own.confirmedOn) })
    : t(text.lookedUp, { date: date(helpLookedUpOn as PlainDate) });
  return `${text.question} ${call} ${checked}`;
};
