/**
 * Whom a build of the site is for: patients and clinics; anybody, where even a hint at a medicine counts; or health
 * professionals only.
 */
export type Audience = "public" | "service" | "clinical";

const AUDIENCES = ["public", "service", "clinical"] as const satisfies readonly Audience[];

/** Reads the setting `INFUSIONKIT_AUDIENCE`. Unset or empty means `public`. Throws for any other value. */
export function parseAudience(value: string | undefined): Audience {
  if (value === undefined || value === "") return "public";
  const found = AUDIENCES.find((audience) => audience === value);
  if (found) return found;
  throw new RangeError(
    `INFUSIONKIT_AUDIENCE is "${value}". Set it to ${AUDIENCES.map((audience) => `"${audience}"`).join(" or ")}, or leave it out for "public".`,
  );
}

export const audience: Audience = parseAudience(process.env["INFUSIONKIT_AUDIENCE"]);
