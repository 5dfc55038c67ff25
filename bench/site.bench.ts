/**
 * The built site beside a bare Starlight site of the same pages: what a page weighs, what Lighthouse says of it on a phone,
 * and how long a build takes with 50, 300 and 1,500 pages.
 *
 *     pnpm bench:site                     all of it
 *     pnpm bench:site weight lighthouse   some of it: weight, lighthouse, build
 *     pnpm bench:site lighthouse --all    Lighthouse on every page, not on one of each kind
 *     pnpm bench:site lighthouse /about/  Lighthouse on the pages that are named
 *     pnpm bench:site build 50 300        builds of these sizes only
 *
 * The bare site has our pages as Markdown, in Starlight as it comes. Both are built in a folder that goes afterwards. Each
 * part writes its figures into docs/site-figures.md, in the place of those before; figures of pages or sizes that were
 * named are only printed.
 */
import { spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import { availableParallelism, loadavg } from "node:os";
import { dirname, extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import lighthouse from "lighthouse";
import { chromiumFlags, findChromium } from "../scripts/chromium.mjs";
import { measurePageWeight } from "../scripts/page-weight.mjs";
import { getContentType } from "../scripts/site-server.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, "site", "dist");
const COUNTS = [50, 300, 1500];
/** One page of each kind. */
const SAMPLE = [
  ...[
    "/",
    "/about/",
    "/clinic/course/",
    "/clinic/planner/",
    "/patients/side-effects/",
    "/evidence/",
    "/glossary/",
  ],
  ...["/mechanism/depression/", "/handbook/missed/", "/partners/configurator/", "/developers/exports/"],
];
const AUDITS = ["performance", "accessibility", "best-practices", "seo"] as const;

// Inside the checkout, and not in the system's own folder for such things: Astro looks for a file that shares no folder with
// the site inside that site, and so cannot build with packages that lie elsewhere.
const scratch = mkdtempSync(join(root, ".bench-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The pages of a built site, without those for frames and the one for what is not there. */
const listPages = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith("index.html") && !file.startsWith("embed/"))
    .map((file) => `/${file.slice(0, -"index.html".length)}`)
    .sort();

const FIGURES = join(root, "docs/site-figures.md");

/** The day, and what the machine was like: on a busy one everything takes longer, and sizes stay the same. */
const describeRun = (): string =>
  `Measured on ${new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date())}, with ${availableParallelism()} processors and on average ${Math.round(loadavg()[1] ?? 0)} programs that wanted one.`;

const formatTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** Puts figures into the document between the marks of their part. */
function writeFigures(part: string, figures: string): void {
  const text = readFileSync(FIGURES, "utf8");
  const [start, end] = [`<!-- ${part} -->`, `<!-- end of ${part} -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${FIGURES} has no place between "${start}" and "${end}".`);
  writeFileSync(
    FIGURES,
    `${text.slice(0, from + start.length)}\n\n${describeRun()}\n\n${figures}\n\n${text.slice(to)}`,
  );
  spawnSync("pnpm", ["prettier", "--write", "--log-level", "warn", FIGURES], { cwd: root, stdio: "inherit" });
}

/** How long a build took, and for how long it kept processors busy: on a busy machine only that can be compared. */
type BuildTime = { readonly elapsed: number; readonly cpu: number };

/** Tells at the end of a program how long it kept the processors busy, in microseconds. */
const TELL_CPU = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write(`cpu=${user + system};`); });",
)}`;

/** Runs Astro's build in a folder. */
function build(folder: string, name: string): BuildTime {
  const before = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", TELL_CPU, join(root, "site/node_modules/astro/bin/astro.mjs"), "build"],
    { cwd: folder, encoding: "utf8", env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" } },
  );
  if (status !== 0) throw new Error(`${name} could not be built:\n${stdout}\n${stderr}`);
  const cpu = Number(/cpu=(\d+);/.exec(stderr)?.[1]) / 1000;
  return { elapsed: performance.now() - before, cpu };
}

const describeBuild = ({ elapsed, cpu }: BuildTime): string =>
  `${seconds(elapsed)} (${seconds(cpu)} of processor time)`;

/** Writes the same page again and again, each with an address and a title of its own. */
function addPages(folder: string, count: number, text: string, frontMatter = ""): void {
  mkdirSync(folder, { recursive: true });
  for (let i = 1; i <= count; i++)
    writeFileSync(
      join(folder, `page-${i}.md`),
      `---\ntitle: Page ${i}\ndescription: A page to be counted.\n${frontMatter}---\n\n${text}`,
    );
}

/** A text of usual length: one of ours, without its title. */
const readText = (): string =>
  readFileSync(join(dist, "partners/troubleshooting.md"), "utf8")
    .replace(/^# .*\n/, "")
    .replace(/\]\([^)]*\)/g, "](/)");

/** Starlight as it comes, with our pages as Markdown. */
function makeBareSite(pages: readonly string[]): string {
  const folder = join(scratch, `bare-${pages.length}`);
  const docs = join(folder, "src/content/docs");
  mkdirSync(docs, { recursive: true });
  symlinkSync(join(root, "site/node_modules"), join(folder, "node_modules"), "junction");
  // Vite compiles what a project names as its own dependencies.
  const dependencies = { "@astrojs/starlight": "*", astro: "*" };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "bare", type: "module", dependencies }));
  writeFileSync(
    join(folder, "astro.config.mjs"),
    `import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
export default defineConfig({ cacheDir: ${JSON.stringify(join(folder, ".cache"))}, integrations: [starlight({ title: "Bare" })] });`,
  );
  writeFileSync(
    join(folder, "src/content.config.ts"),
    `import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
  );
  for (const page of pages) {
    const name = page === "/" ? "index" : page.slice(1, -1);
    const text = readFileSync(join(dist, `${name}.md`), "utf8");
    const title = /^# (.*)$/m.exec(text)?.[1] ?? name;
    const file = join(docs, `${name}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text.replace(/^# .*\n/m, "")}`);
  }
  return folder;
}

/** A copy of our site to add pages to. */
function copySite(name: string): string {
  const folder = join(scratch, name);
  const from = join(root, "site");
  cpSync(from, join(folder, "site"), {
    recursive: true,
    filter: (path) =>
      !relative(from, path)
        .split(sep)
        .some((part) => ["node_modules", "dist", ".astro"].includes(part)),
  });
  symlinkSync(join(root, "site/node_modules"), join(folder, "site/node_modules"), "junction");
  // Pages show files of these folders.
  for (const shown of ["packages", "examples", "bench", "docs", ".changeset"])
    symlinkSync(join(root, shown), join(folder, shown), "junction");
  for (const file of ["tsconfig.base.json", "tsconfig.json"])
    if (existsSync(join(root, file))) cpSync(join(root, file), join(folder, file));
  return join(folder, "site");
}

/** Serves a folder as a static host does: compressed. */
async function serve(folder: string): Promise<{ readonly origin: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    const path = decodeURI((request.url ?? "/").split("?")[0] ?? "/");
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const isCompressed = /\.(?:woff2|png|webp)$/.test(extname(file));
    const content = readFileSync(file);
    response.writeHead(200, {
      "Content-Type": getContentType(file),
      "Cache-Control": "max-age=600",
      ...(isCompressed ? {} : { "Content-Encoding": "gzip" }),
    });
    response.end(isCompressed ? content : gzipSync(content));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

function reportWeight(bare: string): void {
  console.log("Weight of a page over the line (gzip, brotli), what it fetches at once, without the search\n");
  const ours = listPages(dist).map((page) => ({
    page,
    weight: measurePageWeight(dist, page),
    br: measurePageWeight(dist, page, { coding: "br" }).total,
  }));
  const bareFolder = join(bare, "dist");
  const bareTotals = listPages(bareFolder).map((page) => measurePageWeight(bareFolder, page).total);
  const text = ours.filter(({ weight }) => weight.total < 60_000);
  console.log(
    `ours: ${text.length} of ${ours.length} pages below 60 kB, median of these ${kB(median(text.map(({ weight }) => weight.total)))}`,
  );
  console.log(
    `bare: ${bareTotals.filter((total) => total < 60_000).length} of ${bareTotals.length} pages below 60 kB, median of all ${kB(median(bareTotals))}, largest ${kB(Math.max(...bareTotals))}\n`,
  );
  const shown = ours.filter(({ page, weight }) => weight.total >= 60_000 || SAMPLE.includes(page));
  for (const { page, weight, br } of shown.sort((a, b) => b.weight.total - a.weight.total))
    console.log(
      `${page.padEnd(28)} ${kB(weight.total).padStart(9)} ${kB(br).padStart(9)}   HTML ${kB(weight.html)}, CSS ${kB(weight.css)}, scripts ${kB(weight.js)}, font ${kB(weight.font)}`,
    );
  const bareText = bareTotals.filter((total) => total < 60_000);
  writeFigures(
    "weight",
    [
      formatTable(
        ["", "ours", "bare"],
        [
          [
            "pages below 60 kB",
            `${text.length} of ${ours.length}`,
            `${bareText.length} of ${bareTotals.length}`,
          ],
          ["their median", kB(median(text.map(({ weight }) => weight.total))), kB(median(bareText))],
          [
            "the largest page",
            kB(Math.max(...ours.map(({ weight }) => weight.total))),
            kB(Math.max(...bareTotals)),
          ],
        ],
      ),
      formatTable(
        ["page", "gzip", "brotli", "HTML", "CSS", "scripts"],
        shown.map(({ page, weight, br }) => [
          page,
          ...[weight.total, br, weight.html, weight.css, weight.js].map(kB),
        ]),
      ),
    ].join("\n\n"),
  );
}

/** One run of Lighthouse on a page. */
async function audit(url: string, port: number) {
  const result = await lighthouse(url, { port, logLevel: "error", onlyCategories: [...AUDITS] });
  if (!result) throw new Error(`Lighthouse had no answer for ${url}.`);
  return result.lhr;
}

async function reportLighthouse(
  folders: readonly (readonly [name: string, folder: string, pages: readonly string[]])[],
  isWritten: boolean,
) {
  console.log("\nLighthouse on a phone: performance, accessibility, best practices, SEO\n");
  const profile = join(scratch, "chromium");
  const child = spawn(
    await findChromium(),
    [
      "--headless=new",
      ...chromiumFlags,
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      "about:blank",
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const port = await new Promise<number>((resolve, reject) => {
    child.stderr.on("data", (data) => {
      const found = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(String(data))?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    child.once("exit", () => reject(new Error("Chromium has ended.")));
  });
  try {
    const rows: string[][] = [];
    let perfect = 0;
    for (const [name, folder, pages] of folders) {
      const server = await serve(folder);
      const worst = new Map<string, number>();
      for (const page of pages) {
        // A busy machine looks slow: what is not as it should be is measured twice more, and the middle one counts.
        const results = [await audit(`${server.origin}${page}`, port)];
        if ((results[0]?.categories["performance"]?.score ?? 0) < 0.98)
          for (let i = 0; i < 2; i++) results.push(await audit(`${server.origin}${page}`, port));
        const middle = median(results.map(({ categories }) => categories["performance"]?.score ?? 0));
        const { audits, categories } = results.find(
          (result) => (result.categories["performance"]?.score ?? 0) === middle,
        )!;
        const scores = AUDITS.map((id) => categories[id]?.score ?? 0);
        AUDITS.forEach((id, i) => worst.set(id, Math.min(worst.get(id) ?? 1, scores[i] ?? 0)));
        const show = (id: string): string => audits[id]?.displayValue ?? "";
        // A hundred rows that all say 1 hide the few that do not: those of ours are counted.
        if (name === "ours" && scores.every((score) => score === 1)) perfect += 1;
        else
          rows.push([
            name === "ours" ? page : `${name}, ${page}`,
            scores.join(" / "),
            ...["largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"].map(show),
          ]);
        console.log(
          `${name}  ${page.padEnd(40)} ${scores.join(" ")}  LCP ${show("largest-contentful-paint")}, blocked ${show("total-blocking-time")}, shift ${show("cumulative-layout-shift")}`,
        );
      }
      console.log(`${name}  worst of ${pages.length}: ${[...worst.values()].join(" ")}\n`);
      server.close();
    }
    if (isWritten)
      writeFigures(
        "lighthouse",
        [
          `${perfect} of our ${folders[0]?.[2].length} pages have 1 / 1 / 1 / 1. The others, and the bare site:`,
          formatTable(["page", "scores", "largest paint", "main thread blocked", "layout shift"], rows),
        ].join("\n\n"),
      );
  } finally {
    child.kill();
  }
}

function reportBuilds(own: number, counts: readonly number[]): void {
  console.log("\nTime of a build, with the search index\n");
  const text = readText();
  const rows: string[][] = [];
  for (const count of counts) {
    const bare = makeBareSite([]);
    addPages(join(bare, "src/content/docs"), count, text);
    const bareTime = build(bare, "the bare site");
    rmSync(bare, { recursive: true });
    const site = copySite(`ours-${count}`);
    addPages(
      join(site, "src/content/docs/extra"),
      Math.max(0, count - own),
      text,
      "audience: everyone\nkind: reference\nreviewed: 2026-11-28\n",
    );
    const time = build(site, "our site");
    rmSync(dirname(site), { recursive: true });
    const pages = Math.max(count, own);
    const show = ({ elapsed, cpu }: BuildTime): string => `${seconds(elapsed)} (${seconds(cpu)})`;
    rows.push([
      pages === count ? String(count) : `${count}; ours with all its ${own}`,
      show(bareTime),
      show(time),
    ]);
    console.log(
      `${String(count).padStart(5)} pages: bare ${describeBuild(bareTime)}; ours ${describeBuild(time)}${pages === count ? "" : ` (with all its ${own})`}`,
    );
  }
  if (counts === COUNTS) writeFigures("build", formatTable(["pages", "bare", "ours"], rows));
}

const PARTS = ["weight", "lighthouse", "build"];
const args = process.argv.slice(2);
const all = args.includes("--all");
const named = args.filter((arg) => arg.startsWith("/"));
const sizes = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
const asked = args.filter((arg) => arg !== "--all" && !named.includes(arg) && !/^\d+$/.test(arg));
const unknown = asked.filter((arg) => !PARTS.includes(arg));
if (unknown.length > 0) {
  console.error(
    `There is no part "${unknown.join(", ")}": the parts are ${PARTS.join(", ")}, with --all, pages such as /about/, and sizes such as 300.`,
  );
  process.exit(1);
}
if (!existsSync(join(dist, "llms-full.txt"))) {
  console.error(`There is no built site in ${dist}: build it first, with \`pnpm build\`.`);
  process.exit(1);
}
const wants = (part: string): boolean => asked.length === 0 || asked.includes(part);
const pages = listPages(dist);
const missing = named.filter((page) => !pages.includes(page));
if (missing.length > 0) {
  console.error(`The built site has no page ${missing.join(", ")}.`);
  process.exit(1);
}
if (wants("weight") || wants("lighthouse")) {
  const bare = makeBareSite(pages);
  console.log(
    `The bare site of the same ${pages.length} pages was built in ${describeBuild(build(bare, "the bare site"))}.\n`,
  );
  if (wants("weight")) reportWeight(bare);
  if (wants("lighthouse")) {
    const chosen = all ? pages : SAMPLE.filter((page) => pages.includes(page));
    await reportLighthouse(
      [
        ["ours", dist, named.length > 0 ? named : chosen],
        ["bare", join(bare, "dist"), SAMPLE.filter((page) => pages.includes(page)).slice(0, 3)],
      ],
      named.length === 0,
    );
  }
}
if (wants("build")) reportBuilds(pages.length, sizes.length > 0 ? sizes : COUNTS);
