/**
 * A clinic's link as it is carried from page to page: `#clinic=driving!1.SUM.FIELDS`. It has a name of its own because
 * `#ik=` on the page of the patients' calculator opens the staff planner, and it says which heading it leads to. Pure.
 */

const LINK = "#ik=";
const CARRIED = "#clinic=";

/** Whether a fragment holds a clinic's settings, from its set-up or carried from another page. */
export const isClinicFragment = (fragment: string): boolean =>
  fragment.startsWith(LINK) || fragment.startsWith(CARRIED);

/**
 * The fragment that carries a clinic's link to another page, and to a heading there.
 *
 * @example formatCarried("#ik=1.abc.n=Ours", "driving"); // "#clinic=driving!1.abc.n=Ours"
 */
export const formatCarried = (link: string, heading = ""): string =>
  `${CARRIED}${heading}!${link.slice(LINK.length)}`;

/**
 * The clinic's link, and the heading, of a fragment that was carried; `null` for any other fragment.
 *
 * @example parseCarried("#clinic=driving!1.abc.n=Ours"); // { fragment: "#ik=1.abc.n=Ours", heading: "driving" }
 */
export function parseCarried(
  fragment: string,
): { readonly fragment: string; readonly heading: string } | null {
  if (!fragment.startsWith(CARRIED)) return null;
  const content = fragment.slice(CARRIED.length);
  // No heading has an exclamation mark in its address.
  const end = content.indexOf("!");
  return { fragment: `${LINK}${content.slice(end + 1)}`, heading: content.slice(0, Math.max(0, end)) };
}
