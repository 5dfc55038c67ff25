// Projects of other people: compilers, bundlers and frameworks, each with the published packages and in a folder of its own.
import { cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openApp, openEarly } from "./open-app.mjs";

/**
 * @typedef {object} Tools
 * @property {(name: string) => string} fresh Makes an empty project that installs from the rehearsal's registry.
 * @property {(command: string, args: readonly string[], cwd: string, more?: NodeJS.ProcessEnv) => Promise<string>} must
 *   Runs a program, and throws where it ends with an error. `more`: what is added to its environment.
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

const examples = fileURLToPath(new URL("../../examples/frameworks", import.meta.url));

/** The examples of the documentation, each in a folder with all it needs. Preact is tried in both of its versions. */
const APPS = readdirSync(examples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    name === "preact"
      ? [10, 11].map((major) => ({ name, title: `${name} ${major}`, versions: { preact: `^${major}` } }))
      : [{ name, title: name, versions: {} }],
  );

/** What a server writes of a widget before any script: the element with the link inside, or with Preact the words. */
const SERVED = /<infusion-course-calculator [^>]*phone="021 555 0100"[\s\S]*Plan your course|ik-course/;
/** The script of an app, as the bundlers name it. */
const APP_SCRIPT = /\/(?:assets\/|main-)[^/]*\.js$/;

/**
 * Compiles with each TypeScript; builds, serves and uses each example.
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
  writeFileSync(join(compiled, "use.ts"), TYPED);
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

  for (const { name, title, versions } of APPS) {
    const folder = fresh(`example-${title.replace(" ", "-")}`);
    cpSync(join(examples, name), folder, { recursive: true });
    const file = join(folder, "package.json");
    const manifest = JSON.parse(readFileSync(file, "utf8"));
    Object.assign(manifest.dependencies, versions);
    writeFileSync(file, JSON.stringify(manifest));
    const { build, check, server } = manifest.scripts ?? {};
    await step(`Build and use the example for ${title}`, async () => {
      await must("npm", ["install", "--cache", cache], folder);
      if (build) await must("npm", ["run", "build"], folder);
      if (check) await must("npm", ["run", "check"], folder);
      await openApp(build ? join(folder, "dist") : folder);
    });
    if (!server) continue;
    await step(`Take over what a server renders with ${title}`, async () => {
      // Frameworks say only in development what they could not take over.
      for (const NODE_ENV of ["development", "production"]) {
        await must("npm", ["run", "build"], folder, { NODE_ENV });
        const said = await must("npm", ["run", "server"], folder, { NODE_ENV });
        await openServed(folder, said.slice(said.search(/<!doctype/i)));
      }
    });
  }
}

/**
 * Opens what a server has rendered: as it is, and where the widget stands before the app's script has come.
 *
 * @param {string} folder
 * @param {string} html The page that the server wrote.
 * @throws {Error} Where there is no widget in it, or the app does not take it over.
 */
async function openServed(folder, html) {
  const dist = join(folder, "dist");
  if (!SERVED.test(html)) throw new Error(`A server writes no widget:\n${html}`);
  writeFileSync(join(dist, "served.html"), html);
  await openApp(dist, "/served.html");
  // A component of Preact has no script of its own.
  if (!html.includes("<infusion-course-calculator")) return;
  const widget = join(folder, "node_modules/@infusionkit/widgets/dist/embed/course-calculator.js");
  cpSync(widget, join(dist, "course-calculator.js"));
  const early = '<script type="module" src="/course-calculator.js"></script>';
  writeFileSync(join(dist, "early.html"), html.replace("<head>", `<head>${early}`));
  await openEarly(dist, "/early.html", APP_SCRIPT);
}
