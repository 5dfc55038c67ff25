import { createHash } from "node:crypto";
import { claimChanges, type ClaimChange } from "@infusionkit/core";
import { toClaimPage } from "./evidence.ts";
import { href } from "./href.ts";
import { publisher } from "./publisher.ts";
import { toAddress } from "./site-address.ts";

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A name that stays with a text, wherever the feed is served: a UUID of its hash (version 8, which is for such). */
function toUuid(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex").slice(0, 32);
  const part = (from: number, to: number): string => hex.slice(from, to);
  return `urn:uuid:${part(0, 8)}-${part(8, 12)}-8${part(13, 16)}-a${part(17, 20)}-${part(20, 32)}`;
}

/** The numbers of the claims; of many the first ones. */
const listClaims = (claims: readonly string[]): string =>
  claims.length <= 6 ? claims.join(", ") : `${claims.slice(0, 4).join(", ")} and ${claims.length - 4} more`;

const toTime = (date: string): string => `${date}T00:00:00Z`;

/**
 * The changes of the statements as an Atom feed, the latest first.
 *
 * @param site where the site stands; without it the feed links by paths, which a reader of feeds resolves against the
 * feed's own address
 */
export function formatFeed(site: URL | undefined, changes: readonly ClaimChange[] = claimChanges): string {
  const page = href("evidence");
  const entries = changes.map(({ date, claims, change }) => {
    const [first] = claims;
    const link = first === undefined ? page : href(toClaimPage(first));
    return `  <entry>
    <id>${toUuid(`${date} ${claims.join(" ")} ${change}`)}</id>
    <title>${escape(listClaims(claims))}</title>
    <updated>${toTime(date)}</updated>
    <link href="${escape(toAddress(link, site))}"/>
    <content type="text">${escape(change)}</content>
  </entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>${toUuid("InfusionKit: what changed in the statements")}</id>
  <title>InfusionKit: what changed in the statements</title>
  <updated>${toTime(changes[0]?.date ?? "2026-11-28")}</updated>
  <author><name>${escape(publisher.name ?? "InfusionKit")}</name></author>
  <link rel="self" type="application/atom+xml" href="${escape(toAddress(`${page}changes.xml`, site))}"/>
  <link rel="alternate" type="text/html" href="${escape(toAddress(`${page}#what-has-changed`, site))}"/>
${entries.join("\n")}
</feed>
`;
}
