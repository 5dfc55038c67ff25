/** The references that a built page prints, against their entries in core. */
import { formatCitation, getReferenceUrl, type Reference } from "@infusionkit/core";

/** The text of HTML as it is read. */
const extractText = (html: string): string =>
  html
    .replace(/<[^>]+>/g, "")
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&#38;|&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();

/**
 * What a page prints as a reference and is not its entry: other authors, another title or year, or a link to something
 * else. Each printed reference names its entry.
 */
export function findWrongReferences(html: string, entries: readonly Reference[]): readonly string[] {
  const items = [...html.matchAll(/<li\b([^>]*\sdata-reference="([^"]*)"[^>]*)>(.*?)<\/li>/gs)];
  return items.flatMap(([, , id = "", item = ""]) => {
    const entry = entries.find((one) => one.id === id);
    if (!entry) return [`${id} is no entry`];
    const text = extractText(item);
    const url = getReferenceUrl(entry);
    const links = [...item.matchAll(/\shref="([^"]*)"/g)].map(([, link = ""]) =>
      link.replaceAll("&amp;", "&").replaceAll("&#38;", "&"),
    );
    return [
      ...(text.startsWith(extractText(formatCitation(entry))) ? [] : [`${id} is printed as "${text}"`]),
      ...(url !== null && links[0] !== url ? [`${id} leads to ${links[0]}`] : []),
    ];
  });
}

/** How many references a page prints. */
export const countReferences = (html: string): number => html.match(/\sdata-reference="/g)?.length ?? 0;
