import { COMMON_HEADERS, KEEP, REVALIDATE } from "./policies.ts";

const quote = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;

/** A `map` of nginx from the path of a request to the value of a header. */
const formatMap = (variable: string, cases: readonly (readonly [pattern: string, value: string])[]): string =>
  [`map $uri ${variable} {`, ...cases.map(([pattern, value]) => `  ${pattern} ${quote(value)};`), "}"].join(
    "\n",
  );

/**
 * What nginx needs to know of this very build, for `deploy/nginx.conf`: the policies, with the hashes of the scripts in the
 * pages, and what may be kept. The pages for frames name the host at which they are asked for, because in WebKit `'self'`
 * matches nothing in a sandboxed frame.
 *
 * @param base where the site stands on its host: `/`
 */
export function formatNginxMaps(
  base: string,
  site: { readonly policy: string; readonly framePolicy: string; readonly frameReferrer: string },
): string {
  const embed = `~^${base}embed/`;
  return `${[
    "# Written by the build of the site, and included by deploy/nginx.conf.",
    formatMap("$infusionkit_policy", [
      ["default", site.policy],
      [embed, site.framePolicy],
    ]),
    formatMap("$infusionkit_cache", [
      ["default", REVALIDATE],
      [`~^${base}_astro/`, KEEP],
      [`"~^${base}embed/v\\d+\\.\\d+\\.\\d+[^/]*/"`, KEEP],
    ]),
    formatMap("$infusionkit_origins", [
      ["default", ""],
      [embed, "*"],
    ]),
    formatMap("$infusionkit_resource_policy", [
      ["default", ""],
      [embed, "cross-origin"],
    ]),
    formatMap("$infusionkit_referrer", [
      ["default", COMMON_HEADERS["Referrer-Policy"] ?? ""],
      [embed, site.frameReferrer],
    ]),
  ].join("\n\n")}\n`;
}
