// Writes the published schema of protocol files from the one that the parser walks: `pnpm schema`.
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { protocolSchema } from "../src/validation/protocolSchema.ts";

const file = fileURLToPath(new URL("../src/protocol.schema.json", import.meta.url));
const text = JSON.stringify(protocolSchema);
await writeFile(file, await format(text, { ...(await resolveConfig(file)), filepath: file, plugins: [] }));
