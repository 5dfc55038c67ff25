// Writes the published schemas of protocol, record and course files from the ones that the parsers walk: `pnpm schema`.
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { recordSchema } from "../src/record/recordSchema.ts";
import { courseFileSchema } from "../src/validation/courseFileSchema.ts";
import { protocolSchema } from "../src/validation/protocolSchema.ts";

for (const [name, schema] of [
  ["protocol.schema.json", protocolSchema],
  ["record.schema.json", recordSchema],
  ["course.schema.json", courseFileSchema],
]) {
  const file = fileURLToPath(new URL(`../src/${name}`, import.meta.url));
  const options = { ...(await resolveConfig(file)), filepath: file, plugins: [] };
  await writeFile(file, await format(JSON.stringify(schema), options));
}
