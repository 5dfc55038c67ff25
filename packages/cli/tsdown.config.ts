import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/index.ts", "src/bin.ts"],
  dts: true,
  platform: "node",
  target: "node22",
  fixedExtension: false,
});
