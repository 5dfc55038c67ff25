import { getIntendedDays, presets, type Preset, type Protocol } from "@infusionkit/core";
import { formatFigure } from "./format-dates.ts";
import { basisText, results } from "./text/designs.ts";

/** The result of a preset. */
export const getResult = ({ result }: Pick<Preset, "result">): keyof typeof results => result ?? "none";

/** The outcome of a preset, without its result, which the page shows above it. */
export function formatOutcome(preset: Preset): string {
  const label = `${results[getResult(preset)].label}: `;
  const rest = preset.outcome.startsWith(label) ? preset.outcome.slice(label.length) : preset.outcome;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** How many published designs had each result. */
export const resultCounts = Object.fromEntries(
  Object.keys(results).map((result) => [result, presets.filter((one) => getResult(one) === result).length]),
) as Readonly<Record<keyof typeof results, number>>;

/** Where the days of a design come from. */
export const formatBasis = ({ basis, nature }: Preset): string =>
  nature === "clinic policy"
    ? basisText.policy
    : basis === "published"
      ? basisText.published
      : basisText.interpretation;

/** The days of a protocol as a sentence. */
export function formatScheduleDays({ induction, maintenance }: Protocol): string {
  const days = getIntendedDays(induction).map(formatFigure);
  const first = days.length === 1 ? "One day." : `Days ${days.slice(0, -1).join(", ")} and ${days.at(-1)}.`;
  if (!maintenance) return first;
  const { every, infusions } = maintenance;
  const [count, noun] = "months" in every ? [every.months, "month"] : [every.days, "day"];
  const often = count === 1 ? `one every ${noun}` : `one every ${count} ${noun}s`;
  return `${first} Then ${often}${infusions === undefined ? "" : `, ${infusions} times`}.`;
}
