import { parseProtocol, presets, type Figure, type Protocol } from "@infusionkit/core";

/** A value as JSON with its keys in the order of the alphabet: two files may have the same keys in another order. */
const stableStringify = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** Written under each figure whose source stayed behind. */
const NOTE = { kind: "policy", note: "From a link, without its sources: the clinic confirms it." } as const;

/**
 * The protocol that the figures in a link mean, or `null` where they are none. A link carries no sources. A published
 * design gets its own ones back, and it is known by all of its figures: a clinic that changed one of them may have kept
 * the id and the version. Any other protocol comes with a note in the place of its sources.
 *
 * @param figures a protocol without its sources, from the JSON in a link
 * @example
 * parseShareLink("#ik=1.p8i8xw.s=2026-12-07&o=14", parseLinkProtocol).ok; // true
 * parseLinkProtocol({ induction: "none" }); // null
 */
export const parseLinkProtocol = (figures: unknown): Protocol | null => {
  if (typeof figures !== "object" || figures === null) return null;
  const text = stableStringify(figures);
  const known = presets.find(({ protocol }) => stableStringify({ ...protocol, sources: undefined }) === text);
  if (known) return known.protocol;
  const { induction, maintenance } = figures as Partial<Protocol>;
  const has: Readonly<Record<Figure, boolean>> = {
    "induction.infusions": true,
    "induction.spanDays": true,
    "induction.gap.least": true,
    "induction.gap.greatest": induction?.gap?.greatest !== undefined,
    "induction.intendedDays": induction?.intendedDays !== undefined,
    "maintenance.every": Boolean(maintenance),
    "maintenance.window": Boolean(maintenance),
    "maintenance.infusions": maintenance?.infusions !== undefined,
    startWithinDays: true,
  };
  const sources = Object.fromEntries(
    Object.entries(has).flatMap(([figure, there]) => (there ? [[figure, NOTE]] : [])),
  );
  const read = parseProtocol({ ...figures, sources });
  return read.ok ? read.protocol : null;
};
