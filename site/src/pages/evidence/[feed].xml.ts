import type { APIRoute } from "astro";
import { audience } from "../../audience.ts";
import { formatFeed } from "../../claim-feed.ts";

/** Where even a hint at a medicine counts there are no statements, and nothing to tell of them. */
export const getStaticPaths = () => (audience === "service" ? [] : [{ params: { feed: "changes" } }]);

/** What changed in the statements, as an Atom feed: `/evidence/changes.xml`. */
export const GET: APIRoute = ({ site }) =>
  new Response(formatFeed(site), { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } });
