import type { APIRoute } from "astro";
import { toOembed, getWidgetPaths, type FrameWidget } from "../../../embed.ts";

export const getStaticPaths = getWidgetPaths;
export const GET: APIRoute = ({ props, site, url }) =>
  new Response(`${JSON.stringify(toOembed(props as FrameWidget, site ?? url), null, 2)}\n`);
