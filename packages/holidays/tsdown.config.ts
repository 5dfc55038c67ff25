import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/index.ts", "src/load.ts", "src/countries/*.ts"],
  dts: true,
  platform: "neutral",
  target: "es2022",
  // One file a module: a country's file has the same name in every release, which a bundled chunk would not.
  unbundle: true,
});
