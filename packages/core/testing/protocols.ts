/** Random protocols. */
import fc from "fast-check";
import type { ClaimId } from "../src/evidence.ts";
import type { Figure, Protocol } from "../src/protocol.ts";

/** A protocol of the right shape, whose figures often hold together and often do not. */
export const shapedProtocols: fc.Arbitrary<Protocol> = fc
  .record({
    id: fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/),
    version: fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)).map((parts) => parts.join(".")),
    title: fc.string({ minLength: 1, maxLength: 200 }).map((text) => `T${text.slice(1)}`),
    infusions: fc.integer({ min: 1, max: 12 }),
    spanDays: fc.integer({ min: 1, max: 40 }),
    least: fc.integer({ min: 1, max: 5 }),
    greatest: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    days: fc.option(fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 12 }), { nil: undefined }),
    even: fc.boolean(),
    maintenance: fc.option(
      fc.record({
        every: fc.oneof(
          fc.record({ months: fc.integer({ min: 1, max: 12 }) }),
          fc.record({ days: fc.integer({ min: 1, max: 40 }) }),
        ),
        window: fc.record({ before: fc.nat(40), after: fc.nat(40) }),
      }),
    ),
    startWithinDays: fc.nat(732),
    source: fc.oneof(
      fc.record({ kind: fc.constant("policy" as const), note: fc.constant("Ours.") }),
      fc.record({ kind: fc.constant("claim" as const), claims: fc.constant<ClaimId[]>(["S18"]) }),
      fc.record({ kind: fc.constant("reference" as const), references: fc.constant(["anand-2023"]) }),
      fc.record({
        kind: fc.constant("derived" as const),
        claims: fc.constant<ClaimId[]>([]),
        references: fc.constant(["anand-2023"]),
        note: fc.constant("Ours."),
      }),
    ),
  })
  .map(({ infusions, spanDays, least, greatest, days, even, source, ...rest }): Protocol => {
    const intended = even
      ? Array.from({ length: infusions }, (_, k) => k * least)
      : days?.sort((a, b) => a - b);
    const figures: readonly Figure[] = [
      "induction.infusions",
      "induction.spanDays",
      "induction.gap.least",
      "startWithinDays",
      ...(greatest === undefined ? [] : (["induction.gap.greatest"] as const)),
      ...(intended === undefined ? [] : (["induction.intendedDays"] as const)),
      ...(rest.maintenance ? (["maintenance.every", "maintenance.window"] as const) : []),
    ];
    return {
      ...rest,
      induction: {
        infusions,
        spanDays,
        gap: greatest === undefined ? { least } : { least, greatest },
        ...(intended && { intendedDays: intended }),
      },
      sources: Object.fromEntries(figures.map((figure) => [figure, source])),
    };
  });
