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
  /** Left by the page of a widget for frames, which takes its settings from its address: it is not on the clinic's site. */
  readonly isOnOtherSite?: boolean;
  /**
   * Left by the loader, which knows where the files are: asks for one such as `holidays/za.js`, and says whether it is on
   * its way. When it is there, or cannot be had, the document is told by {@link PAGE_DATA_EVENT}.
   */
  readonly requestFile?: (file: string) => boolean;
};

// A symbol: an element of the page with a name for its id would stand where a name does.
export const getPageData = (): PageData =>
  (globalThis as { [key: symbol]: PageData })[Symbol.for("infusionkit")] ?? {};

/** Told to the document by each of those scripts. */
export const PAGE_DATA_EVENT = "infusionkit";

/** The settings inside an element: a value, or the text itself where it is not JSON; nothing where there are none. */
export const readInnerSettings = (element: Element): unknown => {
  const text = element.querySelector("script[type='application/json']")?.textContent;
  return text && (tryOrUndefined(() => JSON.parse(text) as unknown) ?? text);
};

/**
 * Reads a JSON file of the page's own site. It is the one request that a widget makes, and only when told to.
 *
 * @throws what the page's owner can act on: the file is elsewhere, cannot be had or is not JSON
 */
export const fetchSettings = async (url: string): Promise<unknown> => {
  const { href, origin } = new URL(url, document.baseURI);
  if (origin !== location.origin) throw Error("it must be a file of this site");
  // A site that is still being built may be behind a password, and move its files: its own cookies go with the request,
  // and its own redirects are followed. `same-origin` refuses those to another site, before anything is asked there.
  const response = await fetch(href, {
    mode: "same-origin",
    credentials: "same-origin",
    referrerPolicy: "no-referrer",
  }).catch(() => {
    throw Error("the file cannot be had: there is no answer, or it leads to another site");
  });
  if (!response.ok) throw Error(`the file cannot be had (${response.status})`);
  const text = await response.text();
  // A redirect often leads to a page to sign in: what comes from there is nobody's settings.
  const value = tryOrUndefined(() => JSON.parse(text) as unknown);
  if (value === undefined)
    throw Error(
      response.redirected ? `it leads to ${response.url}, which is no JSON` : "the file is no JSON",
    );
  return value;
};
