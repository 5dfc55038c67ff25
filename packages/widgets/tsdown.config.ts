import { defineConfig } from "tsdown";
import { shadowCssPlugin } from "./scripts/shadow-css.mjs";

// The modules, for whoever builds a page: Preact is theirs. The files for a page without a build are made by
// scripts/build-embeds.mjs, after this.
export default defineConfig({
  entry: {
    index: "src/index.ts",
    planner: "src/planner.ts",
    registry: "src/registry.ts",
    define: "src/define.ts",
    "elements/*": [
      "src/elements/{course-calculator,course-planner,glossary,pathway,effect,effect-service,term}.ts",
    ],
    "define/*": ["src/define/*.ts"],
  },
  dts: true,
  platform: "browser",
  target: "es2022",
  plugins: [shadowCssPlugin()],
  define: { __VERSION__: JSON.stringify(process.env["npm_package_version"] ?? "0.0.0") },
  copy: [
    { from: "src/frameworks/*.d.ts", to: "dist/frameworks" },
    { from: "src/stylesheet.d.ts", to: "dist" },
    { from: "src/theme.css", to: "dist" },
    { from: "src/course/course.css", to: "dist" },
    { from: "src/course/calendar.css", to: "dist" },
    { from: "src/course/calendar-form.css", to: "dist" },
    { from: "src/course/planner.css", to: "dist" },
    { from: "src/mechanism/glossary.css", to: "dist" },
    { from: "src/effect/effect.css", to: "dist" },
    { from: "src/mechanism/term.css", to: "dist" },
    { from: "src/mechanism/pathway.css", to: "dist" },
    { from: "src/mechanism/pathway-icons.css", to: "dist" },
  ],
});
