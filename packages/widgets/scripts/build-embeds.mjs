// The files that a page takes as they are: one script a widget with all that it needs, the loader, the two ends of a
// frame, holidays by country and languages; their hashes; and what editors are told of the elements.
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { findStaleDate, formatRegion, getRegion, notice, regions } from "@infusionkit/holidays";
import { widgetScripts } from "../src/registry.ts";
import { budgets } from "./budgets.mjs";
import { bundle, packageFolder, toAscii, version } from "./bundle.mjs";
import { codeData, customElements, readElements, webTypes } from "./manifest.mjs";

const dist = join(packageFolder, "dist");
const out = join(dist, "embed");
const packagesFolder = dirname(packageFolder);

/** @param {string} file */
const readBuilt = (file) => readFileSync(join(out, file));
/** @param {string} file @param {"sha256" | "sha384"} algorithm */
const hash = (file, algorithm) => createHash(algorithm).update(readBuilt(file)).digest("base64");
/** @param {string} folder @param {string} extension */
const listFiles = (folder, extension) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(extension))
    .map((file) => file.replaceAll("\\", "/"))
    .sort();

/** Whether the files are newer than all that they are made of. For the site, which needs nothing else of a build. */
function isUpToDate() {
  if (!existsSync(join(dist, "sri.json"))) return false;
  const sources = [
    ...["src", "scripts", "locales"].map((name) => join(packageFolder, name)),
    ...["core", "holidays"].map((name) => join(packagesFolder, name, "src")),
  ];
  const times = sources.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
  // The package's own file says the version.
  times.push(statSync(join(packageFolder, "package.json")).mtimeMs);
  return Math.max(...times) < statSync(join(dist, "sri.json")).mtimeMs;
}

/**
 * Runs in the page: leaves the holidays of a country for the widgets, by region.
 * @param {string} notice
 * @param {string[]} ids all of the country's regions
 * @param {[name: string, checked: string][]} infos what they are called and when they were checked, in the same order
 * @param {[label: string, dates: string, ids?: string][]} rows without ids, all regions keep the holiday
 */
const addHolidays = (notice, ids, infos, rows) => {
  const page = /** @type {any} */ (globalThis);
  const data = (page[Symbol.for("infusionkit")] ??= {});
  data.notice = notice;
  data.regions ??= {};
  data.regionInfo ??= {};
  for (const [i, id] of ids.entries()) {
    const [name, checkedOn, staleFrom] = infos[i];
    data.regionInfo[id] = { name, checkedOn, staleFrom };
    data.regions[id] = rows.flatMap(([label, dates, only]) =>
      only && !only.split(" ").includes(id)
        ? []
        : dates.split(" ").map((from) => ({ from, label, kind: "holiday" })),
    );
  }
  document.dispatchEvent(new Event("infusionkit"));
};

/**
 * Runs in the page: leaves the messages of a language for the widgets.
 * @param {string} lang @param {object} messages
 */
const addMessages = (lang, messages) => {
  const page = /** @type {any} */ (globalThis);
  const data = (page[Symbol.for("infusionkit")] ??= {});
  data.messages ??= {};
  data.messages[lang] = { ...data.messages[lang], ...messages };
  document.dispatchEvent(new Event("infusionkit"));
};

/** A call of a function in a page. @param {Function} run @param {unknown[]} values */
const callInPage = (run, ...values) =>
  `(${run.toString().replace(/\s+/g, " ")})(${values.map((value) => toAscii(JSON.stringify(value))).join()});\n`;

/** The script of a country: a holiday's name and dates once, however many regions keep it. @param {string} country */
async function buildHolidays(country) {
  const { [country]: table } = await import(`@infusionkit/holidays/${country}`);
  const own = regions.filter((region) => region.country === table.country);
  const ids = own.map(({ id }) => id);
  /** The regions that keep a holiday on a date. @type {Map<string, string[]>} */
  const keepers = new Map();
  for (const id of ids)
    for (const { date, name } of getRegion(table, id).holidays)
      keepers.set(`${date} ${name}`, [...(keepers.get(`${date} ${name}`) ?? []), id]);
  /** The dates on which the same regions keep the same holiday. @type {Map<string, string[]>} */
  const rows = new Map();
  for (const [day, keeping] of keepers) {
    const key = `${day.slice(11)}|${keeping.join(" ")}`;
    rows.set(key, [...(rows.get(key) ?? []), day.slice(0, 10)]);
  }
  const list = [...rows].map(([key, dates]) => {
    const [name, keeping] = key.split("|");
    return [name, dates.join(" "), ...(keeping === ids.join(" ") ? [] : [keeping])];
  });
  writeFileSync(
    join(out, "holidays", `${country}.js`),
    `/*! Public holidays: from date-holidays, CC BY-SA 3.0, changed (see LICENSE-DATA). */\n${callInPage(
      addHolidays,
      notice,
      ids,
      own.map((region) => [formatRegion(region), region.checkedOn, findStaleDate(region)]),
      list,
    )}`,
  );
}

/** A language, whole and as much of it as each widget shows: as JSON for a clinic's own site, and as a script. @param {string} file */
function buildLocale(file) {
  const lang = file.replace(/\.json$/, "");
  /** @type {Record<string, unknown>} */
  const messages = JSON.parse(readFileSync(join(packageFolder, "locales", file), "utf8"));
  /** @param {string} name @param {Record<string, unknown>} chosen */
  const write = (name, chosen) => {
    writeFileSync(join(out, "locales", `${name}.json`), `${JSON.stringify(chosen)}\n`);
    writeFileSync(join(out, "locales", `${name}.js`), callInPage(addMessages, lang, chosen));
  };
  mkdirSync(join(out, "locales", lang), { recursive: true });
  write(lang, messages);
  for (const { script, messageGroups } of widgetScripts) {
    /** @type {readonly string[]} */
    const groups = messageGroups;
    const chosen = Object.entries(messages).filter(([group]) => groups.includes(group));
    write(`${lang}/${script}`, Object.fromEntries(chosen));
  }
}

if (process.argv.includes("--if-needed") && isUpToDate()) process.exit(0);

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, "holidays"), { recursive: true });
for (const file of ["child.css", "placeholder.css"])
  copyFileSync(join(packageFolder, "src", "frame", file), join(out, file));
// A page that has a widget's own file shows that widget; of the file with all of them it may show one.
for (const { script } of widgetScripts)
  await bundle(script, `src/define/${script}.ts`, out, { runsWhole: true });
await bundle("all", "src/define.ts", out);
await bundle("frame", "src/frame/parent.ts", out);
await bundle("child", "src/frame/child.ts", out);
copyFileSync(join(packagesFolder, "holidays", "LICENSE-DATA"), join(out, "holidays", "LICENSE-DATA"));
for (const country of new Set(regions.map((region) => region.country.toLowerCase())))
  await buildHolidays(country);
for (const file of listFiles(join(packageFolder, "locales"), ".json")) buildLocale(file);

// What the loader loads is bound to these. The loader is small: it holds the shorter ones.
const hashes = Object.fromEntries([
  ...widgetScripts.map(({ script }) => [script, hash(`${script}.js`, "sha256")]),
  // The holidays of each country, and of each language the words of one widget.
  ...listFiles(out, ".js")
    .filter((file) => /^holidays\/|^locales\/.+\//.test(file))
    .map((file) => [file, hash(file, "sha256")]),
]);
await bundle("loader", "src/loader.ts", out, { define: { __HASHES__: JSON.stringify(hashes) } });

/** @param {string} file @param {unknown} value */
const writeJson = (file, value) => writeFileSync(join(dist, file), `${JSON.stringify(value, null, 2)}\n`);
writeJson("sri.json", {
  version,
  files: Object.fromEntries(
    [...listFiles(out, ".js"), "placeholder.css"]
      .sort()
      .map((file) => [`embed/${file}`, `sha384-${hash(file, "sha384")}`]),
  ),
});
const elements = readElements(join(packageFolder, "src", "elements", "types.ts"));
writeJson("custom-elements.json", customElements(elements));
writeJson("web-types.json", webTypes(elements, version));
writeJson("vscode.html-custom-data.json", codeData(elements));

console.log("File, bytes after gzip -9, budget");
for (const [file, budget] of Object.entries(budgets)) {
  const size = gzipSync(readBuilt(file), { level: 9 }).length;
  console.log(
    `${file.padEnd(32)} ${String(size).padStart(6)} ${String(budget).padStart(6)}${size > budget ? "  over" : ""}`,
  );
}
