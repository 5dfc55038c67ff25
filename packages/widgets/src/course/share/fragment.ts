/**
 * The fragment of a link: `#ik=1.SUM.FIELDS`, which is the version of its form, a checksum, and fields as in a query. No server
 * sees a fragment. A link that lost its end on the way would otherwise lose a part without a word.
 */
import { links } from "../../i18n/messages.ts";

/** Why a link cannot be opened. */
export type LinkProblem = keyof typeof links;

/** The key and the text of each field, in their order. */
export type LinkFields = readonly (readonly [key: string, text: string])[];

const PREFIX = "#ik=";
/** The version of a link without what the second one added: every page that ever read links can open it. */
export const FIRST_VERSION = 1;
/** The newest version that can be read. The second one added records, weekly absences, times of visits, alternating weeks and extra days. */
export const VERSION = 2;
/** How many characters the whole fragment has at most. */
export const MAX_FRAGMENT_LENGTH = 100_000;

/** FNV-1a over what the fields say, not over how they are escaped: mail programs escape links anew. */
const computeChecksum = (fields: LinkFields): string => {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(fields)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193);
  }
  return (hash >>> 0).toString(36);
};

/** The fragment of a link from its fields, whatever they say, with its `#`. */
export const formatFragment = (fields: LinkFields, version: number = FIRST_VERSION): string =>
  `${PREFIX}${version}.${computeChecksum(fields)}.${new URLSearchParams(fields as [string, string][])}`;

/**
 * Whether a fragment is a link of ours, sound or not.
 *
 * @param fragment with its `#`, such as `location.hash`
 * @example isShareLink("#ik=1.p8i8xw.s=2026-12-07&o=14") // true
 */
export const isShareLink = (fragment: string): boolean => fragment.startsWith(PREFIX);

/** The fields of a fragment that arrived whole; or why it cannot be read. It never throws. */
export const parseFragment = (
  fragment: string,
):
  | { readonly ok: true; readonly fields: LinkFields }
  | { readonly ok: false; readonly problem: LinkProblem } => {
  const refuse = (problem: LinkProblem) => ({ ok: false, problem }) as const;
  if (fragment.length > MAX_FRAGMENT_LENGTH) return refuse(isShareLink(fragment) ? "tooLarge" : "damaged");
  const [, version, checksum, query] = /^#ik=(\d+)\.([0-9a-z]+)\.(.*)$/s.exec(fragment) ?? [];
  if (version === undefined) return refuse("damaged");
  if (Number(version) > VERSION) return refuse("newer");
  const fields = [...new URLSearchParams(query)];
  return computeChecksum(fields) === checksum ? { ok: true, fields } : refuse("damaged");
};
