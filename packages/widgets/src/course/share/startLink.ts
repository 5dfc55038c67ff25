/** A link of the patients' calculator: the start that was asked for, and nothing else of who asked. */
import { isPlainDate, type PlainDate } from "@infusionkit/core";
import { formatFragment, parseFragment, type LinkProblem } from "./fragment.ts";

/** The same key as in a link of the staff planner: who has no calculator for patients can open it there. */
const START_KEY = "s";

/** Whether this page has an address that a link can lead to: one that another page wrote into a frame has none. */
export const hasAddress = (): boolean => !/^(?:about|blob|data):$/.test(location.protocol);

/** The address of this page with a start. */
export const formatStartLink = (start: PlainDate): string =>
  location.href.split("#")[0] + formatFragment([[START_KEY, start]]);

/**
 * The start in the fragment of a link; or why it cannot be used. A link that holds more is of the staff planner: a start alone
 * would then give other dates than those that were agreed, so nothing of it is used.
 *
 * @param fragment with its `#`, such as `location.hash`
 */
export const parseStartLink = (
  fragment: string,
):
  | { readonly ok: true; readonly start: PlainDate }
  | { readonly ok: false; readonly problem: LinkProblem } => {
  const link = parseFragment(fragment);
  if (!link.ok) return link;
  const [field, ...others] = link.fields;
  if (others.length > 0 || field?.[0] !== START_KEY) return { ok: false, problem: "staff" };
  const [, start] = field;
  return isPlainDate(start) ? { ok: true, start } : { ok: false, problem: "damaged" };
};
