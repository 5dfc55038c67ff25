import type { APIRoute, GetStaticPaths } from "astro";
import course from "@infusionkit/core/course.schema.json";
import protocol from "@infusionkit/core/protocol.schema.json";
import record from "@infusionkit/core/record.schema.json";
import { audience } from "../../audience.ts";

const schemas = { "course-1": course, "protocol-1": protocol, "record-1": record };

/** The JSON Schemas of a course, a protocol and a course record, at the paths in their own `$id`. For developers: public only. */
export const getStaticPaths = (() =>
  (audience === "public" ? Object.entries(schemas) : []).map(([name, schema]) => ({
    params: { name },
    props: { schema },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(`${JSON.stringify(props["schema"], null, 2)}\n`, {
    headers: { "Content-Type": "application/schema+json" },
  });
