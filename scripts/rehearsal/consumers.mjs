// Projects of other people: compilers, bundlers and frameworks, each with the published packages and in a folder of its own.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * @typedef {object} Tools
 * @property {(name: string) => string} fresh Makes an empty project that installs from the rehearsal's registry.
 * @property {(command: string, args: readonly string[], cwd: string) => Promise<string>} must Runs a program, and throws
 *   where it ends with an error.
 * @property {(title: string, work: () => Promise<unknown>) => Promise<unknown>} step
 * @property {readonly string[]} names The packages.
 * @property {string} cache A folder for what npm downloads.
 */

const COMPILERS = ["5.4", "5.9", "6.0", "7.0"];
const RESOLUTIONS = [
  { module: "esnext", moduleResolution: "bundler" },
  { module: "node16", moduleResolution: "node16" },
  { module: "nodenext", moduleResolution: "nodenext" },
];

const TYPED = `import { planCourse, standardProtocol, type ClinicCalendar } from "@infusionkit/core";
import { courseToIcs } from "@infusionkit/core/formats/ics";
import { closuresFor, getRegion } from "@infusionkit/holidays";
import { za } from "@infusionkit/holidays/za";
import { english } from "@infusionkit/widgets";
import { widgets } from "@infusionkit/widgets/registry";
import "@infusionkit/widgets/define";
import "@infusionkit/widgets/theme.css";
import "@infusionkit/widgets/course.css";
const calendar: ClinicCalendar = {
  openingDays: ["monday", "thursday"],
  closures: closuresFor(getRegion(za, "za"), "2026-09-01", "2027-03-31"),
};
const { course } = planCourse({ protocol: standardProtocol, calendar }, { start: "2026-12-07" });
export const file: string = course ? courseToIcs(course, { now: "2026-11-30" }) : "";
export const title: string = english.course.title;
export const names = widgets.map(({ name }) => name);
// @ts-expect-error A date is its text.
planCourse({ protocol: standardProtocol, calendar }, { start: new Date() });
`;

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Infusions</title></head>
<body><div id="app"></div><script type="module" src="/src/main.FILE"></script></body></html>`;
const ELEMENT = `<infusion-course-calculator opening-days="monday thursday"></infusion-course-calculator>`;

/** A small app for each framework: the widget as an element, and what has to be checked besides the build. */
const APPS = [
  {
    name: "React",
    packages: ["react@19", "react-dom@19", "@vitejs/plugin-react"],
    file: "jsx",
    config: `import react from "@vitejs/plugin-react"; export default { plugins: [react()] };`,
    sources: {
      "main.jsx": `import { createRoot } from "react-dom/client"; import "@infusionkit/widgets/define";
createRoot(document.getElementById("app")).render(${ELEMENT});`,
    },
  },
  {
    name: "Vue",
    packages: ["vue@3", "@vitejs/plugin-vue", "vue-tsc@3", "typescript@5.9"],
    file: "ts",
    config: `import vue from "@vitejs/plugin-vue";
export default { plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith("infusion-") } } })] };`,
    sources: {
      "main.ts": `import { createApp } from "vue"; import "@infusionkit/widgets/define"; import App from "./App.vue";
createApp(App).mount("#app");`,
      "App.vue": `<script setup lang="ts"></script>\n<template>${ELEMENT}</template>\n`,
      "environment.d.ts": `/// <reference types="@infusionkit/widgets/vue" />\n/// <reference types="vite/client" />\n`,
    },
    check: ["vue-tsc", "--noEmit"],
  },
  {
    name: "Svelte",
    packages: ["svelte@5", "@sveltejs/vite-plugin-svelte"],
    file: "js",
    config: `import { svelte } from "@sveltejs/vite-plugin-svelte"; export default { plugins: [svelte()] };`,
    sources: {
      "main.js": `import { mount } from "svelte"; import "@infusionkit/widgets/define"; import App from "./App.svelte";
mount(App, { target: document.getElementById("app") });`,
      "App.svelte": ELEMENT,
    },
  },
  {
    name: "Solid",
    packages: ["solid-js@1", "vite-plugin-solid"],
    file: "jsx",
    config: `import solid from "vite-plugin-solid"; export default { plugins: [solid()] };`,
    sources: {
      "main.jsx": `import { render } from "solid-js/web"; import "@infusionkit/widgets/define";
render(() => ${ELEMENT}, document.getElementById("app"));`,
    },
  },
  ...["10", "11"].map((major) => ({
    name: `Preact ${major}`,
    packages: [`preact@${major}`],
    file: "js",
    config: "export default {};",
    sources: {
      "main.js": `import { h, render } from "preact"; import { CourseCalculator } from "@infusionkit/widgets";
import "@infusionkit/widgets/theme.css"; import "@infusionkit/widgets/course.css";
render(h(CourseCalculator, {}), document.getElementById("app"));`,
    },
  })),
];

/** @param {string} folder @param {Readonly<Record<string, string>>} files */
function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/**
 * Compiles with each TypeScript and builds with each framework.
 *
 * @param {Tools} tools
 * @throws {Error} Where one of them fails, with what it says.
 */
export async function checkConsumers({ fresh, must, step, names, cache }) {
  const compiled = fresh("typescript");
  const install = ["install", "--cache", cache, ...names];
  await step(`Install TypeScript ${COMPILERS.join(", ")}`, () =>
    must(
      "npm",
      [...install, "preact@10", ...COMPILERS.map((v) => `typescript-${v}@npm:typescript@~${v}`)],
      compiled,
    ),
  );
  write(compiled, { "use.ts": TYPED });
  for (const version of COMPILERS) {
    const compiler = join(compiled, "node_modules", `typescript-${version}`, "bin/tsc");
    await step(
      `Compile with TypeScript ${version}: ${RESOLUTIONS.map((r) => r.moduleResolution).join(", ")}`,
      async () => {
        for (const resolution of RESOLUTIONS) {
          const config = join(compiled, `tsconfig.${version}.${resolution.moduleResolution}.json`);
          const compilerOptions = {
            ...resolution,
            target: "es2022",
            lib: ["es2022", "dom", "dom.iterable"],
            strict: true,
            // TypeScript 5.4 does not know it, and never looks at such imports.
            ...(version === "5.4" ? {} : { noUncheckedSideEffectImports: true }),
            exactOptionalPropertyTypes: true,
            noUncheckedIndexedAccess: true,
            jsx: "react-jsx",
            jsxImportSource: "preact",
            skipLibCheck: false,
            types: [],
            noEmit: true,
          };
          writeFileSync(config, JSON.stringify({ compilerOptions, files: ["use.ts"] }));
          await must(process.execPath, [compiler, "-p", config], compiled);
        }
      },
    );
  }

  for (const {
    name,
    packages,
    file,
    config,
    sources,
    check,
  } of /** @type {readonly (typeof APPS[number] & { check?: string[] })[]} */ (APPS)) {
    await step(`Build with Vite and ${name}`, async () => {
      const folder = fresh(`vite-${name.toLowerCase().replace(" ", "-")}`);
      write(folder, {
        "index.html": PAGE.replace("FILE", file),
        "vite.config.js": config,
        ...Object.fromEntries(Object.entries(sources).map(([path, text]) => [`src/${path}`, text])),
        "tsconfig.json": JSON.stringify({
          compilerOptions: {
            module: "esnext",
            moduleResolution: "bundler",
            target: "es2022",
            strict: true,
            noEmit: true,
            types: [],
          },
          include: ["src"],
        }),
      });
      await must(
        "npm",
        [...install, ...(name.startsWith("Preact") ? [] : ["preact@10"]), "vite@8", ...packages],
        folder,
      );
      await must("npx", ["--no-install", "vite", "build"], folder);
      if (check) await must("npx", ["--no-install", ...check], folder);
      const assets = join(folder, "dist/assets");
      const scripts = existsSync(assets) ? readdirSync(assets).filter((asset) => asset.endsWith(".js")) : [];
      const text = scripts.map((script) => readFileSync(join(assets, script), "utf8")).join("");
      if (!/infusion-course-calculator|ik-course/.test(text))
        throw new Error(`The build with ${name} has no widget in it.`);
    });
  }
}
