/**
 * Where the site will stand is known only when its builder says so, with `SITE_URL`. Without it nothing may name a host:
 * the pages work wherever they are served.
 */

/** The origin in examples of what to write, where the real one is not known. Pages put their own in its place. */
export const EXAMPLE_ORIGIN = "https://infusionkit.example";

/**
 * An address of this site: a whole one where the site's is known, otherwise a path.
 *
 * @example toAddress("/help/", new URL("https://clinic.example")); // "https://clinic.example/help/"
 * @example toAddress("/help/", undefined); // "/help/"
 */
export const toAddress = (path: string, site: URL | undefined): string =>
  site === undefined ? path : new URL(path, site).href;
