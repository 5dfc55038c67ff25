/** What a page holds for its widgets beside their attributes: data that other scripts left, JSON inside, a file. */
import type { PlainDate } from "@infusionkit/core";
import { tryOrUndefined } from "../i18n/format.ts";

/** What the scripts of countries and languages leave for the widgets, whichever is loaded first. */
export type PageData = {
  /** The public holidays of each region. */
  readonly regions?: { readonly [id: string]: unknown };
  /** What each of them is called, when its holidays were checked, and from when on that check is old. */
  readonly regionInfo?: {
    readonly [id: string]: {
      readonly name: string;
      readonly checkedOn: PlainDate;
      readonly staleFrom: PlainDate;
    };
  };
  /** What the licence of the regions' data asks to be shown. */
  readonly notice?: string;
  /** The messages of each language, by their keys. */
  readonly messages?: { readonly [lang: string]: object };
};

// A symbol: an element of the page with a name for its id would stand where a name does.
export const getPageData = (): PageData =>
  (globalThis as { [key: symbol]: PageData })[Symbol.for("infusionkit")] ?? {};

/** Told to the document by each of those scripts. */
export const PAGE_DATA_EVENT = "infusionkit";

/** The settings inside an element: a value, or the text itself where it is no JSON; nothing where there are none. */
export const readInnerSettings = (element: Element): unknown => {
  const text = element.querySelector("script[type='application/json']")?.textContent;
  return text && (tryOrUndefined(() => JSON.parse(text) as unknown) ?? text);
};

/**
 * Reads a JSON file of the page's own site. It is the one request that a widget makes, and only when told to.
 *
 * @throws what the page's owner can act on: the file is elsewhere, cannot be had or is no JSON
 */
export const fetchSettings = async (url: string): Promise<unknown> => {
  const { href, origin } = new URL(url, document.baseURI);
  if (origin !== location.origin) throw Error("it must be a file of this site");
  // A redirect often leads to a page to sign in: what comes from there is nobody's settings.
  const response = await fetch(href, {
    credentials: "omit",
    redirect: "error",
    referrerPolicy: "no-referrer",
  });
  if (!response.ok) throw Error(`the file cannot be had (${response.status})`);
  return response.json();
};
