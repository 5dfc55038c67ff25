import type { APIRoute } from "astro";
import { oembed, widgetPaths, type Framed } from "../../../embed.ts";

export const getStaticPaths = widgetPaths;
export const GET: APIRoute = ({ props, site, url }) =>
  new Response(`${JSON.stringify(oembed(props as Framed, site ?? url), null, 2)}\n`);
