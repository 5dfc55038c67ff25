// The files that a page takes as they are: one script a widget with all that it needs, the loader, the two ends of a
// frame, holidays by country and languages; their hashes; and the report of their sizes.
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { tmpdir } from "node:os";
import { gzipSync } from "node:zlib";
import { getRegion, notice, regions } from "@infusionkit/holidays";
import { english } from "../src/i18n/messages.ts";
import { budgets } from "./budgets.mjs";
import { codeData, customElements, readElements, webTypes } from "./manifest.mjs";
import { here, single, version } from "./single.mjs";

const out = join(here, "dist", "embed");
const WIDGETS = ["course-calculator", "glossary", "pathway", "effect", "term"];

/** @param {string} name @param {string} entry @param {Record<string, string>} [define] */
const script = (name, entry, define) => single(name, [entry], out, define);

/** Script in letters that are the same in every encoding. @param {string} text */
const inAscii = (text) =>
  text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** @param {string} file */
const bytesOf = (file) => readFileSync(join(out, file));
/** @param {Buffer} bytes */
const hashOf = (bytes, algorithm = "sha384") => createHash(algorithm).update(bytes).digest("base64");
/** @param {string} folder @param {string} [ext] */
const listed = (folder, ext = ".js") =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ext))
    .map((file) => file.replaceAll("\\", "/"))
    .sort();

/** When the newest of some files was written. @param {string} folder @returns {number} */
const newest = (folder) =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
// For the site, which needs these files and has nothing to do with the rest of a build.
if (process.argv.includes("--if-needed") && existsSync(join(here, "dist", "sri.json"))) {
  const sources = [
    ...["src", "scripts", "locales"].map((folder) => join(here, folder)),
    ...["core", "holidays"].map((name) => join(dirname(here), name, "src")),
  ];
  const made = statSync(join(here, "dist", "sri.json")).mtimeMs;
  // The package's own file says the version.
  const since = Math.max(statSync(join(here, "package.json")).mtimeMs, ...sources.map(newest));
  if (since < made) process.exit(0);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
copyFileSync(join(here, "src", "frame", "child.css"), join(out, "page.css"));
copyFileSync(join(here, "src", "frame", "reserve.css"), join(out, "reserve.css"));
for (const name of WIDGETS) await script(name, `src/define/${name}.ts`);
// The data side by side: what is alike packs well only where it is near.
const DATA = [
  "mechanism/glossary.data",
  "mechanism/pathway.data",
  "mechanism/termDefinitions",
  "effect/effect.data",
];
await single("all", [...DATA.map((name) => `src/${name}.ts`), "src/define.ts"], out);
await script("frame", "src/frame/parent.ts");
await script("page", "src/frame/child.ts");
// The loader is small: it holds the shorter ones.
const hashes = Object.fromEntries(WIDGETS.map((name) => [name, hashOf(bytesOf(`${name}.js`), "sha256")]));
await script("loader", "src/loader.ts", { __HASHES__: JSON.stringify(hashes) });

// Holidays: a script for each country, which lays them out for the widgets by region.
mkdirSync(join(out, "holidays"));
copyFileSync(join(dirname(here), "holidays", "LICENSE-DATA"), join(out, "holidays", "LICENSE-DATA"));
/**
 * Runs in the page.
 * @param {string} notice
 * @param {string[]} ids all of the country's regions
 * @param {[label: string, dates: string, ids?: string][]} rows without ids, all regions keep the holiday
 */
const fillShelf = (notice, ids, rows) => {
  const page = /** @type {any} */ (globalThis);
  const shelf = (page[Symbol.for("infusionkit")] ??= {});
  shelf.notice = notice;
  shelf.regions ??= {};
  for (const id of ids) {
    shelf.regions[id] = rows.flatMap(([label, dates, only]) =>
      only && !only.split(" ").includes(id)
        ? []
        : dates.split(" ").map((from) => ({ from, label, kind: "holiday" })),
    );
  }
  document.dispatchEvent(new Event("infusionkit"));
};
for (const country of new Set(regions.map((region) => region.country.toLowerCase()))) {
  const { [country]: table } = await import(`@infusionkit/holidays/${country}`);
  const ids = regions.filter((region) => region.country === table.country).map(({ id }) => id);
  const all = ids.flatMap((id) => getRegion(table, id).holidays.map((holiday) => ({ ...holiday, id })));
  const rows = [...Map.groupBy(all, ({ date, name }) => `${date} ${name}`).values()].map((days) => ({
    date: days[0]?.date,
    name: days[0]?.name,
    ids: days.map(({ id }) => id).join(" "),
  }));
  const grouped = [...Map.groupBy(rows, (row) => `${row.name} ${row.ids}`).values()].map((same) => [
    same[0]?.name,
    same.map(({ date }) => date).join(" "),
    ...(same[0]?.ids === ids.join(" ") ? [] : [same[0]?.ids]),
  ]);
  writeFileSync(
    join(out, "holidays", `${country}.js`),
    `/*! Public holidays: from date-holidays, CC BY-SA 3.0, changed (see LICENSE-DATA). */
(${fillShelf})(${[notice, ids, grouped].map((value) => inAscii(JSON.stringify(value))).join()});\n`,
  );
}

// Languages: as JSON, for a clinic that changes some of the words; and as a script, of which a page needs no more than one
// line. Whole, and as much as one widget needs.
const SECTIONS = {
  "course-calculator": ["course", "dateField", "sentences"],
  glossary: ["glossary", "effects", "certainty"],
  pathway: ["pathway", "effects", "certainty"],
  effect: ["effect", "certainty"],
  term: ["term"],
};
const locales = join(here, "locales");
/**
 * The texts of a section in the order in which English has them, without their keys.
 * @param {unknown} own @param {unknown} other @returns {unknown}
 */
const inOrder = (own, other) =>
  typeof own === "string" || (own && typeof own === "object" && "other" in own) || !other
    ? (other ?? null)
    : Object.entries(/** @type {object} */ (own)).map(([key, text]) =>
        inOrder(text, /** @type {Record<string, unknown>} */ (other)[key]),
      );
for (const file of listed(locales, ".json")) {
  const lang = file.replace(/\.json$/, "");
  mkdirSync(join(out, "locales", lang), { recursive: true });
  /** @type {Record<string, unknown>} */
  const all = JSON.parse(readFileSync(join(locales, file), "utf8"));
  for (const [name, sections] of [["", Object.keys(all)], ...Object.entries(SECTIONS)]) {
    const chosen = Object.entries(all).filter(([section]) => sections.includes(section));
    const place = join(out, "locales", `${lang}${name && `/${name}`}`);
    writeFileSync(`${place}.json`, `${JSON.stringify(Object.fromEntries(chosen))}\n`);
    const lists = chosen.map(([section, texts]) => [
      section,
      section in english ? inOrder(english[/** @type {keyof typeof english} */ (section)], texts) : texts,
    ]);
    writeFileSync(
      `${place}.js`,
      `(s=>{s=(globalThis[s]??={}).messages??={};Object.assign(s["${lang}@${version}"]??={},${inAscii(JSON.stringify(Object.fromEntries(lists)))});document.dispatchEvent(new Event("infusionkit"))})(Symbol.for("infusionkit"))\n`,
    );
  }
}

writeFileSync(
  join(here, "dist", "sri.json"),
  `${JSON.stringify(
    {
      version,
      files: Object.fromEntries(
        [...listed(out), "reserve.css"]
          .sort()
          .map((file) => [`embed/${file}`, `sha384-${hashOf(bytesOf(file))}`]),
      ),
    },
    null,
    2,
  )}\n`,
);

/** @param {string} file @param {unknown} value */
const json = (file, value) => writeFileSync(join(here, "dist", file), `${JSON.stringify(value, null, 2)}\n`);
const elements = readElements(join(here, "src", "elements", "types.ts"));
json("custom-elements.json", customElements(elements));
json("web-types.json", webTypes(elements, version));
json("vscode.html-custom-data.json", codeData(elements));

/** @param {string} file */
const sizeOf = (file) => gzipSync(bytesOf(file), { level: 9 }).length;
// What all widgets share is in each of their files, and is no file of its own: for the page that tells the sizes.
const apart = mkdtempSync(join(tmpdir(), "runtime-"));
await single("runtime", ["src/embed/runtime.ts"], apart);
json("sizes.json", { runtime: gzipSync(readFileSync(join(apart, "runtime.js")), { level: 9 }).length });
rmSync(apart, { recursive: true });

console.log("File, bytes after gzip -9, budget");
for (const [file, budget] of Object.entries(budgets)) {
  const size = sizeOf(file);
  console.log(
    `${file.padEnd(24)} ${String(size).padStart(6)} ${String(budget).padStart(6)}${size > budget ? "  over" : ""}`,
  );
}
