import type { APIRoute } from "astro";
import { audience } from "../audience.ts";

/** A public site may be found; one for professionals asks not to be. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\n${audience === "clinical" ? "Disallow: /" : "Allow: /"}\n`);
