/** Under which rules the pages for frames run. */

/**
 * The content security policy of a widget's page. In WebKit `'self'` matches nothing when the frame is sandboxed, so the
 * site's own origin is named besides it, or, in a page that does not know where it will stand, any host.
 *
 * @param origins what stands beside `'self'`
 */
export const formatPolicy = (origins: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${origins}`,
    `style-src 'self' ${origins}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");

/**
 * The policy for the `meta` tag of a widget's page. `frame-ancestors` has no effect there, so a server has to send it:
 * see {@link getFrameHeaders}.
 */
export const getPagePolicy = (site: URL | undefined): string => formatPolicy(site?.origin ?? "https: http:");

/** The headers that a server should send with the pages below `/embed/`. */
export const getFrameHeaders = (origin: string): Readonly<Record<string, string>> => ({
  "Content-Security-Policy": `${formatPolicy(origin)}; frame-ancestors *`,
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Permissions-Policy":
    "clipboard-write=(self), camera=(), geolocation=(), microphone=(), payment=(), usb=()",
});
