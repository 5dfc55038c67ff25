import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/index.ts"],
  dts: true,
  platform: "browser",
  target: "es2022",
  sourcemap: true,
  copy: [
    { from: "src/theme.css", to: "dist" },
    { from: "src/course/course.css", to: "dist" },
    { from: "src/mechanism/glossary.css", to: "dist" },
    { from: "src/effect/effect.css", to: "dist" },
    { from: "src/mechanism/term.css", to: "dist" },
    { from: "src/mechanism/pathway.css", to: "dist" },
  ],
});
