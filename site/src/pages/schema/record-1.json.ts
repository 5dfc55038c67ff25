import type { APIRoute } from "astro";
import schema from "@infusionkit/core/record.schema.json";

/** The JSON Schema of a course record, at the address that it names as its own. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: { "Content-Type": "application/schema+json" },
  });
