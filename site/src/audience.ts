/** Whom a build of the site speaks to: patients and clinics, or health professionals only. */
export type Audience = "public" | "clinical";

const allowed = ["public", "clinical"] as const satisfies readonly Audience[];

/** Reads the setting `INFUSIONKIT_AUDIENCE`. Unset or empty is `public`; any other word stops the build. */
export function parseAudience(value: string | undefined): Audience {
  if (value === undefined || value === "") return "public";
  const found = allowed.find((audience) => audience === value);
  if (found) return found;
  throw new RangeError(
    `INFUSIONKIT_AUDIENCE is "${value}". Set it to ${allowed.map((audience) => `"${audience}"`).join(" or ")}, or leave it out for "public".`,
  );
}

export const audience: Audience = parseAudience(process.env["INFUSIONKIT_AUDIENCE"]);
