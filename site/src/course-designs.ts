import { getIntendedDays, presets, type Preset, type Protocol, type TrialResult } from "@infusionkit/core";
import { figure } from "./format-dates.ts";

/** The words for what came out of a design; `none` where nobody tested it. */
export const results = {
  positive: {
    word: "Positive",
    meaning: "The infusions did as well as, or better than, what they were compared with.",
  },
  mixed: {
    word: "Mixed",
    meaning: "A difference in some measures, at some times or in some trials, and none in others.",
  },
  negative: { word: "Negative", meaning: "No clear difference from the comparison." },
  uncontrolled: {
    word: "No comparison",
    meaning: "Nobody was compared with anybody, so it cannot show that the infusions were the cause.",
  },
  none: { word: "Not tested", meaning: "The clinic’s own course; no trial tested it as such." },
} as const satisfies Record<TrialResult | "none", { word: string; meaning: string }>;

/** The word of a preset. */
export const getResult = ({ result }: Pick<Preset, "result">): keyof typeof results => result ?? "none";

/** What came out, in words, without the word that stands above it already. */
export function formatOutcome(preset: Preset): string {
  const word = `${results[getResult(preset)].word}: `;
  const rest = preset.outcome.startsWith(word) ? preset.outcome.slice(word.length) : preset.outcome;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** How many published designs came out each way. */
export const counts = Object.fromEntries(
  Object.keys(results).map((result) => [result, presets.filter((one) => getResult(one) === result).length]),
) as Readonly<Record<keyof typeof results, number>>;

/** Where the days of a design come from, in words. */
export const formatBasis = ({ basis, nature }: Preset): string =>
  nature === "clinic policy"
    ? "Spread evenly: our reading of the clinic’s page"
    : basis === "published"
      ? "Days as published"
      : "Days are our reading";

/** The days of a protocol as a sentence. */
export function formatScheduleDays({ induction, maintenance }: Protocol): string {
  const days = getIntendedDays(induction).map(figure);
  const first = days.length === 1 ? "One day." : `Days ${days.slice(0, -1).join(", ")} and ${days.at(-1)}.`;
  if (!maintenance) return first;
  const { every, infusions } = maintenance;
  const [count, noun] = "months" in every ? [every.months, "month"] : [every.days, "day"];
  const often = count === 1 ? `one every ${noun}` : `one every ${count} ${noun}s`;
  return `${first} Then ${often}${infusions === undefined ? "" : `, ${infusions} times`}.`;
}
