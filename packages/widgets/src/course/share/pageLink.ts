/** A link of the patients' calculator that a page was opened with, for every calculator that stands in the page then. */
import { isShareLink } from "./fragment.ts";

/** What is a calculator, or becomes one when its script has come: see `loader.ts`. */
const CALCULATORS = ".ik-course, infusion-course-calculator, a.infusion-widget";

/** The last link of this page, and the calculators that have not read it yet. */
let opened: { readonly fragment: string; readonly waiting: WeakSet<Element> } | null = null;

/**
 * The fragment of the link in the address bar; or of the one that another calculator has read and taken out of there, once
 * for each that stood in the page at that time. A calculator that is made later begins as its page says, and so does one
 * that begins anew.
 *
 * @param root the element of the calculator that asks
 */
export const readPageLink = (root: Element): string | null => {
  const isInAddress = isShareLink(location.hash);
  if (isInAddress)
    opened = { fragment: location.hash, waiting: new WeakSet(document.querySelectorAll(CALCULATORS)) };
  if (!opened) return null;
  const scope = root.getRootNode();
  const place = "host" in scope ? (scope as ShadowRoot).host : root;
  // A link of which the loader makes a calculator stays in it, as what is shown without script.
  let isWaiting = false;
  for (const one of [place, ...place.querySelectorAll("a.infusion-widget")])
    isWaiting = opened.waiting.delete(one) || isWaiting;
  return isInAddress || isWaiting ? opened.fragment : null;
};
