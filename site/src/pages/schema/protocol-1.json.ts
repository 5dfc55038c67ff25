import type { APIRoute } from "astro";
import schema from "@infusionkit/core/protocol.schema.json";

/** The JSON Schema of a protocol, at the path in its own `$id`. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: { "Content-Type": "application/schema+json" },
  });
