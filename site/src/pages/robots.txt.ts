import type { APIRoute } from "astro";
import { audience } from "../audience.ts";

/** Search engines may index a public site, but not one for professionals. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\n${audience === "clinical" ? "Disallow: /" : "Allow: /"}\n`);
