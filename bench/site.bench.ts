/**
 * The built site beside a bare Starlight site of the same pages: what a page weighs, what Lighthouse says of it on a phone,
 * and how long a build takes. `pnpm bench:figures` writes what is measured here, with all the other figures; alone it prints:
 *
 *     pnpm bench:site                     all of it
 *     pnpm bench:site weight lighthouse   some of it: weight, lighthouse, build
 *     pnpm bench:site lighthouse --all    Lighthouse on every page, not on one of each kind
 *     pnpm bench:site lighthouse /about/  Lighthouse on the pages that are named
 *     pnpm bench:site build 50 300        builds of these sizes only
 *
 * The bare site has our pages as Markdown, in Starlight as it comes. Both are built in a folder that goes afterwards.
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
import { dirname, extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import lighthouse from "lighthouse";
import { chromiumFlags, findChromium } from "../scripts/chromium.mjs";
import { measurePageWeight } from "../scripts/page-weight.mjs";
import { getContentType } from "../scripts/site-server.mjs";
import { getMedian, isProgram } from "./measure.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, "site", "dist");
/** How many pages the sites are built with, where ours does not have more already. */
const SIZES: readonly number[] = [50, 300, 1500];
/** One page of each kind. */
const SAMPLE: readonly string[] = [
  "/",
  "/about/",
  "/clinic/course/",
  "/clinic/planner/",
  "/patients/side-effects/",
  "/evidence/",
  "/glossary/",
  "/mechanism/depression/",
  "/handbook/missed/",
  "/partners/configurator/",
  "/developers/exports/",
];
/** A page of text is to weigh less than this, in bytes. */
const TEXT_BUDGET = 60_000;
/** Below this score a page is measured again, as a busy machine looks slow. */
const GOOD_SCORE = 0.98;

let scratchFolder: string | undefined;
/**
 * A folder that goes when the program ends. It is inside the checkout, and not in the system's own folder for such things:
 * Astro looks for a file that shares no folder with the site inside that site, and so cannot build with packages that lie
 * elsewhere.
 */
const getScratch = (): string => {
  if (scratchFolder === undefined) {
    const made = mkdtempSync(join(root, ".bench-"));
    process.on("exit", () => rmSync(made, { recursive: true, force: true }));
    scratchFolder = made;
  }
  return scratchFolder;
};

/** The pages of a built site, without those for frames and the one for what is not there. */
const listPages = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith("index.html") && !file.startsWith("embed/"))
    .map((file) => `/${file.slice(0, -"index.html".length)}`)
    .sort();

/** How long a build took, and for how long Astro kept processors busy, in seconds: on a busy machine only that can be compared. */
export type BuildTime = { readonly elapsed: number; readonly cpu: number };

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
  const cpu = Number(/cpu=(\d+);/.exec(stderr)?.[1]) / 1_000_000;
  return { elapsed: (performance.now() - before) / 1000, cpu };
}

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

/** Gives a site the packages of ours, and a cache of its own: each build begins with nothing. */
function linkModules(folder: string): void {
  const from = join(root, "site/node_modules");
  const to = join(folder, "node_modules");
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from))
    if (!name.startsWith(".")) symlinkSync(join(from, name), join(to, name), "junction");
}

/** Starlight as it comes, with our pages as Markdown. */
function makeBareSite(name: string, pages: readonly string[]): string {
  const folder = join(getScratch(), name);
  const docs = join(folder, "src/content/docs");
  mkdirSync(docs, { recursive: true });
  linkModules(folder);
  // Vite compiles what a project names as its own dependencies.
  const dependencies = { "@astrojs/starlight": "*", astro: "*" };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "bare", type: "module", dependencies }));
  writeFileSync(
    join(folder, "astro.config.mjs"),
    `import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
export default defineConfig({ integrations: [starlight({ title: "Bare" })] });`,
  );
  writeFileSync(
    join(folder, "src/content.config.ts"),
    `import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
  );
  for (const page of pages) {
    const file = page === "/" ? "index" : page.slice(1, -1);
    const text = readFileSync(join(dist, `${file}.md`), "utf8");
    const title = /^# (.*)$/m.exec(text)?.[1] ?? file;
    const target = join(docs, `${file}.md`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text.replace(/^# .*\n/m, "")}`);
  }
  return folder;
}

/** A copy of our site to add pages to. */
function copySite(name: string): string {
  const folder = join(getScratch(), name);
  const from = join(root, "site");
  cpSync(from, join(folder, "site"), {
    recursive: true,
    filter: (path) =>
      !relative(from, path)
        .split(sep)
        .some((part) => ["node_modules", "dist", ".astro"].includes(part)),
  });
  linkModules(join(folder, "site"));
  // Pages show files of these folders.
  for (const shown of ["packages", "examples", "bench", ".changeset"])
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

/** What the pages of a site weigh over the line, with gzip, in bytes. */
export type SiteWeight = {
  readonly pages: number;
  /** How many pages keep within the budget of a page of text. */
  readonly light: number;
  /** The middle one of these. */
  readonly lightMedian: number;
  readonly largest: number;
};

/** What one page of ours weighs, and the same page in the bare site. */
export type PageWeight = {
  readonly page: string;
  readonly gzip: number;
  readonly brotli: number;
  readonly html: number;
  readonly css: number;
  readonly scripts: number;
  readonly bareGzip: number;
};

export type WeightFigures = {
  readonly budget: number;
  readonly ours: SiteWeight;
  readonly bare: SiteWeight;
  /** The pages of ours that are larger than the budget, and those of the sample; the largest first. */
  readonly pages: readonly PageWeight[];
};

/** What a browser fetches at once, before anybody searches. */
function measureWeight(bareFolder: string): WeightFigures {
  const summarize = (totals: readonly number[]): SiteWeight => {
    const light = totals.filter((total) => total < TEXT_BUDGET);
    return {
      pages: totals.length,
      light: light.length,
      lightMedian: getMedian(light),
      largest: Math.max(...totals),
    };
  };
  const pages = listPages(dist)
    .map((page): PageWeight => {
      const { total, html, css, js } = measurePageWeight(dist, page);
      const brotli = measurePageWeight(dist, page, { coding: "br" }).total;
      const bareGzip = measurePageWeight(bareFolder, page).total;
      return { page, gzip: total, brotli, html, css, scripts: js, bareGzip };
    })
    .toSorted((a, b) => b.gzip - a.gzip);
  return {
    budget: TEXT_BUDGET,
    ours: summarize(pages.map(({ gzip }) => gzip)),
    bare: summarize(pages.map(({ bareGzip }) => bareGzip)),
    pages: pages.filter(({ page, gzip }) => gzip >= TEXT_BUDGET || SAMPLE.includes(page)),
  };
}

/** What Lighthouse says of a page, as on a phone: scores from 0 to 1, milliseconds, and how far things move. */
export type LighthouseScores = {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  readonly largestPaint: number;
  readonly blocked: number;
  readonly shift: number;
};

export type LighthousePage = {
  readonly page: string;
  readonly ours: LighthouseScores;
  /** The same page of the bare site, for one page of each kind. */
  readonly bare: LighthouseScores | null;
};

/** One run of Lighthouse on a page. */
async function auditPage(url: string, port: number): Promise<LighthouseScores> {
  const result = await lighthouse(url, {
    port,
    logLevel: "error",
    onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
  });
  if (!result) throw new Error(`Lighthouse had no answer for ${url}.`);
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`Lighthouse could not measure ${url}: ${runtimeError.message}`);
  const getScore = (id: string): number => categories[id]?.score ?? 0;
  const getFigure = (id: string): number => audits[id]?.numericValue ?? Number.NaN;
  return {
    performance: getScore("performance"),
    accessibility: getScore("accessibility"),
    bestPractices: getScore("best-practices"),
    seo: getScore("seo"),
    largestPaint: getFigure("largest-contentful-paint"),
    blocked: getFigure("total-blocking-time"),
    shift: getFigure("cumulative-layout-shift"),
  };
}

/** The run with the middle score of three, or the first where that one is good. */
async function auditFairly(url: string, port: number): Promise<LighthouseScores> {
  const runs = [await auditPage(url, port)];
  if ((runs[0]?.performance ?? 0) < GOOD_SCORE)
    for (let i = 0; i < 2; i++) runs.push(await auditPage(url, port));
  const [middle] = runs
    .toSorted((a, b) => a.performance - b.performance)
    .slice(Math.floor(runs.length / 2)) as [LighthouseScores];
  return middle;
}

async function startChromium(): Promise<{ readonly port: number; readonly end: () => void }> {
  const child = spawn(
    await findChromium(),
    [
      "--headless=new",
      ...chromiumFlags,
      "--remote-debugging-port=0",
      `--user-data-dir=${join(getScratch(), "chromium")}`,
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
  return { port, end: () => void child.kill() };
}

/** Lighthouse on pages of ours, and in turns on those of the bare site that are of the sample. */
async function measureLighthouse(
  bareFolder: string,
  pages: readonly string[],
): Promise<readonly LighthousePage[]> {
  const [browser, ourServer, bareServer] = [
    await startChromium(),
    await serve(dist),
    await serve(bareFolder),
  ];
  try {
    const measured: LighthousePage[] = [];
    for (const page of pages) {
      const one = {
        page,
        ours: await auditFairly(`${ourServer.origin}${page}`, browser.port),
        bare: SAMPLE.includes(page) ? await auditFairly(`${bareServer.origin}${page}`, browser.port) : null,
      };
      console.log(`  ${page}: ${one.ours.performance}${one.bare ? ` and ${one.bare.performance}` : ""}`);
      measured.push(one);
    }
    return measured;
  } finally {
    browser.end();
    ourServer.close();
    bareServer.close();
  }
}

/** The builds of both sites with as many pages, with nothing in the cache. */
export type SiteBuilds = { readonly pages: number; readonly ours: BuildTime; readonly bare: BuildTime };

/**
 * How long builds take, with the search index. Ours cannot be built with fewer pages than it has: then both have as many.
 *
 * @param sizes numbers of pages
 */
function measureBuilds(sizes: readonly number[]): readonly SiteBuilds[] {
  const own = listPages(dist).length;
  const text = readText();
  return [...new Set(sizes.map((size) => Math.max(size, own)))].map((pages) => {
    const bareSite = makeBareSite(`bare-${pages}`, []);
    addPages(join(bareSite, "src/content/docs"), pages, text);
    const bare = build(bareSite, "the bare site");
    rmSync(bareSite, { recursive: true });
    const ourSite = copySite(`ours-${pages}`);
    addPages(
      join(ourSite, "src/content/docs/extra"),
      pages - own,
      text,
      "audience: everyone\nkind: reference\nreviewed: 2026-11-28\n",
    );
    const ours = build(ourSite, "our site");
    rmSync(dirname(ourSite), { recursive: true });
    console.log(`  ${pages} pages: ${ours.elapsed.toFixed(0)} s and ${bare.elapsed.toFixed(0)} s`);
    return { pages, ours, bare };
  });
}

/** The site beside the bare one, in one run. */
export type SiteFigures = {
  /** How many pages both have for their weight and for Lighthouse. */
  readonly pages: number;
  readonly weight: WeightFigures;
  readonly lighthouse: readonly LighthousePage[];
  readonly builds: readonly SiteBuilds[];
};

const listSample = (pages: readonly string[]): readonly string[] =>
  SAMPLE.filter((page) => pages.includes(page));

function assertBuilt(): void {
  if (!existsSync(join(dist, "llms-full.txt")))
    throw new Error(`There is no built site in ${dist}: build it first, with \`pnpm build\`.`);
}

/** The pages of the bare site, built. */
function buildBareSite(): string {
  const bare = makeBareSite("bare", listPages(dist));
  build(bare, "the bare site");
  return join(bare, "dist");
}

/**
 * Measures all of it. It says on the way how far it is: most of the time goes into Lighthouse and the largest builds.
 *
 * @param amount how much of it: `quick` for one page and one build, to see that it can be measured; `sample` for Lighthouse
 *   on one page of each kind; `all` for Lighthouse on every page, which takes half an hour
 */
export async function measureSite(amount: "quick" | "sample" | "all"): Promise<SiteFigures> {
  assertBuilt();
  const pages = listPages(dist);
  const bareFolder = buildBareSite();
  return {
    pages: pages.length,
    weight: measureWeight(bareFolder),
    lighthouse: await measureLighthouse(
      bareFolder,
      amount === "all" ? pages : listSample(pages).slice(0, amount === "quick" ? 1 : undefined),
    ),
    builds: measureBuilds(amount === "quick" ? SIZES.slice(0, 1) : SIZES),
  };
}

const PARTS = ["weight", "lighthouse", "build"];
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

function printWeight({ ours, bare, pages }: WeightFigures): void {
  for (const [name, site] of Object.entries({ ours, bare }))
    console.log(
      `${name}: ${site.light} of ${site.pages} pages below ${kB(TEXT_BUDGET)}, median of these ${kB(site.lightMedian)}, largest ${kB(site.largest)}`,
    );
  for (const { page, gzip, brotli, html, css, scripts, bareGzip } of pages)
    console.log(
      `${page.padEnd(28)} gzip ${kB(gzip)}, brotli ${kB(brotli)}, HTML ${kB(html)}, CSS ${kB(css)}, scripts ${kB(scripts)}; bare ${kB(bareGzip)}`,
    );
}

function printLighthouse(pages: readonly LighthousePage[]): void {
  for (const { page, ours, bare } of pages)
    for (const [name, scores] of Object.entries({ ours, bare }))
      if (scores !== null)
        console.log(
          `${page.padEnd(40)} ${name} ${scores.performance} ${scores.accessibility} ${scores.bestPractices} ${scores.seo}, largest paint ${scores.largestPaint.toFixed(0)} ms, blocked ${scores.blocked.toFixed(0)} ms, shift ${scores.shift.toFixed(3)}`,
        );
}

function printBuilds(builds: readonly SiteBuilds[]): void {
  for (const { pages, ours, bare } of builds)
    for (const [name, { elapsed, cpu }] of Object.entries({ ours, bare }))
      console.log(
        `${String(pages).padStart(5)} pages, ${name}: ${elapsed.toFixed(1)} s (${cpu.toFixed(1)} s of processor time)`,
      );
}

/** Measures what the command names, and prints it. */
async function report(args: readonly string[]): Promise<void> {
  const named = args.filter((arg) => arg.startsWith("/"));
  const sizes = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
  const asked = args.filter((arg) => arg !== "--all" && !named.includes(arg) && !/^\d+$/.test(arg));
  const unknown = asked.filter((arg) => !PARTS.includes(arg));
  if (unknown.length > 0)
    throw new Error(
      `There is no part "${unknown.join(", ")}": the parts are ${PARTS.join(", ")}, with --all, pages such as /about/, and sizes such as 300.`,
    );
  assertBuilt();
  const pages = listPages(dist);
  const missing = named.filter((page) => !pages.includes(page));
  if (missing.length > 0) throw new Error(`The built site has no page ${missing.join(", ")}.`);
  const wants = (part: string): boolean => asked.length === 0 || asked.includes(part);
  if (wants("weight") || wants("lighthouse")) {
    const bareFolder = buildBareSite();
    if (wants("weight")) printWeight(measureWeight(bareFolder));
    const sample = args.includes("--all") ? pages : listSample(pages);
    if (wants("lighthouse"))
      printLighthouse(await measureLighthouse(bareFolder, named.length > 0 ? named : sample));
  }
  if (wants("build")) printBuilds(measureBuilds(sizes.length > 0 ? sizes : SIZES));
}

if (isProgram(import.meta.url)) {
  try {
    await report(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
