import { defineConfig } from "tsdown";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    clinical: "src/clinical.ts",
    // What only professionals use lies beside their door, so that the name of its file says so.
    "clinical/drugmechdb": "src/formats/clinical/drugmechdb.ts",
    "formats/*": ["src/formats/*.ts", "!src/formats/*.test.ts"],
  },
  dts: true,
  platform: "neutral",
  target: "es2022",
  copy: ["src/protocol.schema.json", "src/record.schema.json", "src/course.schema.json"],
});
