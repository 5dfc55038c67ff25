import type { APIRoute } from "astro";
import { getOembedPaths, toOembed, type FrameWidget } from "../../../embed.ts";

export const getStaticPaths = getOembedPaths;
export const GET: APIRoute = ({ props, site, url }) =>
  new Response(`${JSON.stringify(toOembed(props as FrameWidget, site ?? url), null, 2)}\n`);
