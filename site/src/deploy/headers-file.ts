import { COMMON_HEADERS, KEEP, REVALIDATE } from "./policies.ts";

type Headers = Readonly<Record<string, string>>;

const formatRule = (path: string, headers: Headers): string =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");

/**
 * The file `_headers`, which Netlify and Cloudflare Pages read. No path is in two rules: one of them would join the headers
 * of both, and the other take the last.
 *
 * @param entries the names in the root of the built site, such as `index.html`, `clinic/`, `_astro/`
 * @param base where the site stands on its host: `/`
 */
export function formatHeadersFile(
  entries: readonly string[],
  base: string,
  site: { readonly policy: string; readonly frameHeaders: Headers },
): string {
  const page: Headers = {
    ...COMMON_HEADERS,
    "Content-Security-Policy": site.policy,
    "Cache-Control": REVALIDATE,
  };
  const rules = entries.flatMap((entry) => {
    if (entry === "_astro/")
      return [formatRule(`${base}_astro/*`, { "X-Content-Type-Options": "nosniff", "Cache-Control": KEEP })];
    if (entry === "embed/")
      return [
        formatRule(`${base}embed/*`, {
          ...site.frameHeaders,
          "Access-Control-Allow-Origin": "*",
          "Cache-Control": REVALIDATE,
        }),
      ];
    if (entry === "index.html") return [formatRule(base, page), formatRule(`${base}index.html`, page)];
    return [formatRule(entry.endsWith("/") ? `${base}${entry}*` : `${base}${entry}`, page)];
  });
  return `${rules.join("\n\n")}\n`;
}
