/** What no schema can say of a protocol: figures that must hold together. */
import { formatValue } from "../date.ts";
import { formatCount } from "../english.ts";
import type { Induction, Maintenance, Protocol } from "../protocol.ts";
import { LIMITS } from "./limits.ts";
import { formatRange, type SchemaProblem } from "./validateSchema.ts";

/** A protocol as far as it was read: any part may be missing, and a figure may be out of its range. */
export type ReadProtocol = {
  readonly induction?: Partial<Induction>;
  readonly maintenance?: Partial<Maintenance> | null;
  readonly sources?: Protocol["sources"];
};

const isWholeNumber = (value: unknown, least: number, greatest: number): value is number =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= greatest;

/**
 * Every figure of a protocol that cannot hold together with another one. A figure that is missing or out of its range
 * is the schema's to report, and is held against nothing here.
 *
 * @param prefix what the paths begin with
 */
export const findProtocolProblems = (
  { induction, maintenance }: ReadProtocol,
  prefix: string = "",
): readonly SchemaProblem[] => {
  const problems: SchemaProblem[] = [];
  const report = (path: string, value: string, allowed: string, remedy?: string): void => {
    problems.push({ path: prefix + path, value, allowed, remedy });
  };

  const { infusions, spanDays, gap, intendedDays: days } = induction ?? {};
  const { least, greatest } = gap ?? {};
  if (
    isWholeNumber(least, 1, LIMITS.days) &&
    isWholeNumber(infusions, 1, LIMITS.infusions) &&
    isWholeNumber(spanDays, 1, LIMITS.days)
  ) {
    const needed = (infusions - 1) * least + 1;
    const most = greatest ?? Math.max(least, spanDays);
    if (needed > spanDays) {
      report(
        "induction.gap.least",
        `${least}`,
        "small enough for the span",
        `${infusions} infusions at least ${formatCount(least, "day")} apart need ${needed} days, and induction.spanDays is ` +
          `${spanDays}. Make the gap or the number smaller, or the span longer.`,
      );
    } else if (
      Array.isArray(days) &&
      isWholeNumber(most, least, LIMITS.days) &&
      !(
        days.length === infusions &&
        days[0] === 0 &&
        days.every(
          (day, k) =>
            isWholeNumber(day, 0, spanDays - 1) &&
            (k === 0 || isWholeNumber(day - (days[k - 1] as number), least, most)),
        )
      )
    ) {
      report(
        "induction.intendedDays",
        [...days].map(formatValue).join(),
        `a list of ${infusions} whole numbers, the first 0, each ${least} to ${most} after the one before, the last below ${spanDays}`,
      );
    }
    if (isWholeNumber(greatest, 1, LIMITS.days) && greatest < least) {
      report(
        "induction.gap.greatest",
        `${greatest}`,
        formatRange(least, LIMITS.days),
        "It cannot be less than the least gap.",
      );
    }
  }

  const { every, window } = maintenance ?? {};
  if (every && window) {
    // A window that began earlier would hold the infusion that its target is counted from. No month is shorter than 28.
    const days =
      "months" in every && every.months !== undefined
        ? every.months * 28
        : (every as { readonly days: number }).days;
    const most = Math.min(LIMITS.interval, days - 1);
    if (isWholeNumber(days, 1, Infinity) && isWholeNumber(window.before, most + 1, LIMITS.interval)) {
      report(
        "maintenance.window.before",
        `${window.before}`,
        formatRange(0, most),
        "The window cannot reach back to the infusion that its target is counted from.",
      );
    }
  }
  return problems;
};
