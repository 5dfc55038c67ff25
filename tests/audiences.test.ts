/** The site as it is built for others than the public: what each may say, and that nothing of it leads elsewhere. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, symlinkSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { harms } from "@infusionkit/core";
import { findForbidden, medicine, presetResults, publishedTimecourse } from "@infusionkit/core/clinical";
import { serviceWidgets } from "@infusionkit/widgets/registry";
import { beforeAll, describe, expect, it } from "vitest";
import { filesIn, listPages, root } from "./dist.ts";
import { findForbiddenInFile, findForbiddenInFolder } from "./forbidden-words.ts";
import { makeScratchFolder } from "./scratch.ts";

/** Left out of the copy: what is built, and what is installed, which is linked. */
const NOT_COPIED: ReadonlySet<string> = new Set(["node_modules", "dist", ".astro"]);

/**
 * Builds the site for an audience into a folder of its own. It is built from a copy, because Astro keeps the list of the
 * pages beside them, and others build the public site from the same folder.
 */
function build(audience: string, outDir: string): void {
  const copy = makeScratchFolder();
  cpSync(join(root, "site"), join(copy, "site"), {
    recursive: true,
    filter: (path) =>
      !relative(join(root, "site"), path)
        .split(sep)
        .some((part) => NOT_COPIED.has(part)),
  });
  symlinkSync(join(root, "site", "node_modules"), join(copy, "site", "node_modules"), "junction");
  symlinkSync(join(root, "packages"), join(copy, "packages"), "junction");
  for (const file of ["tsconfig.base.json", "tsconfig.json"]) cpSync(join(root, file), join(copy, file));
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  execFileSync(process.execPath, ["node_modules/astro/bin/astro.mjs", "build", "--outDir", outDir], {
    cwd: join(copy, "site"),
    stdio: "pipe",
    env: { ...env, ASTRO_TELEMETRY_DISABLED: "1", INFUSIONKIT_AUDIENCE: audience },
  });
}

/** The text of a page without its tags and scripts. */
const getText = (html: string): string =>
  html
    .replace(/<(script|style)\b.*?<\/\1>/gs, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, " ");

/** What a page says itself, without the lists of other pages around it. */
const findMain = (html: string): string => /<main\b.*<\/main>/s.exec(html)![0];

describe("a site for where even a hint at a medicine counts", () => {
  const outDir = makeScratchFolder();
  const read = (file: string): string => readFileSync(join(outDir, file), "utf8");
  let files: readonly string[] = [];
  beforeAll(() => {
    build("service", outDir);
    files = filesIn(outDir);
  });

  it("has the course, whom to call and who publishes it, and no page that tells of a medicine", () => {
    expect(listPages(outDir).sort()).toEqual(
      [
        ...["/", "/404.html", "/about/", "/clinic/course/", "/help/"],
        ...serviceWidgets.map(({ name }) => `/embed/service/${name}/`),
      ].sort(),
    );
  });

  it("holds none of the words in any file: pages, scripts, maps, search, languages", () => {
    for (const kind of [
      /\.html$/,
      /\.js$/,
      /\.css$/,
      /\.json$/,
      /\.xml$/,
      /^pagefind\//,
      /^embed\/.*locales\//,
    ])
      expect(
        files.some((file) => kind.test(file)),
        String(kind),
      ).toBe(true);
    expect(findForbiddenInFolder(outDir, files, "service")).toEqual([]);
  });

  it("is checked by a search that finds such a word in each of them", () => {
    const planted = (text: string): Buffer => Buffer.from(text);
    for (const [file, text] of [
      ["index.html", "<p>for chronic pain</p>"],
      ["_astro/page.js", 'const a="glutamateSurge"'],
      ["_astro/page.js.map", '{"sourcesContent":["// the receptor"]}'],
      ["depression/index.html", "<p></p>"],
      ["embed/locales/de.json", '{"a":"an antidepressant"}'],
    ] as const)
      expect(findForbiddenInFile(file, planted(text), "service"), file).not.toEqual([]);
  });

  it("links only its own pages, and files that are there", () => {
    for (const page of files.filter((file) => file.endsWith(".html"))) {
      for (const [, address = ""] of read(page).matchAll(/\s(?:href|src)="(\/[^"#?]*)/g)) {
        const target = address.endsWith("/") ? `${address}index.html` : address;
        expect(existsSync(join(outDir, target)), `${page} links ${address}`).toBe(true);
      }
      expect(read(page), page).not.toMatch(/evidence-url|glossary-url|"evidenceUrl"|"glossaryUrl"/);
    }
  });

  it("serves the scripts of the widgets that may stand there, and of no other", () => {
    const scripts = files.filter((file) => /^embed\/[^/]+\.js$/.test(file)).map((file) => file.slice(6));
    expect(scripts.sort()).toEqual(
      ["child.js", "course-calculator.js", "effect-service.js", "frame.js", "loader.js"].sort(),
    );
    for (const { name, service } of serviceWidgets) {
      const html = read(`embed/service/${name}/index.html`);
      expect(html).toContain('audience="service"');
      expect(html).toContain(`data-script="${service.script}"`);
    }
  });

  it("lets search engines in, and shows the course", () => {
    expect(read("robots.txt")).toMatch(/Allow: \/$/m);
    expect(getText(read("clinic/course/index.html"))).toContain("With a course of 6");
  });
});

describe("a site for professionals", () => {
  const outDir = makeScratchFolder();
  const read = (file: string): string => readFileSync(join(outDir, file), "utf8");
  let pages: readonly string[] = [];
  beforeAll(() => {
    build("clinical", outDir);
    pages = filesIn(outDir).filter((file) => file.endsWith(".html"));
  });

  it("says so on each page, and asks search engines to stay away", () => {
    expect(pages.length).toBeGreaterThan(20);
    for (const page of pages) {
      const html = read(page);
      if (page.startsWith("embed/")) {
        // The pages for frames hold the public widgets, whatever the site around them is.
        expect(findForbidden(html, "public"), page).toEqual([]);
        expect(html, page).toMatch(/<meta name="robots" content="noindex/);
        continue;
      }
      expect(html, page).toContain("health professionals only");
      expect(html, page).toMatch(/<meta name="robots" content="noindex, nofollow"/);
    }
    expect(read("robots.txt")).toMatch(/Disallow: \/$/m);
  });

  it("keeps what stands on other people's pages public: the files of the widgets", () => {
    const embeds = filesIn(outDir).filter((file) => file.startsWith("embed/"));
    expect(embeds.length).toBeGreaterThan(20);
    expect(findForbiddenInFolder(outDir, embeds)).toEqual([]);
  });

  it("may name what a public one may not: full titles, and the results of groups", () => {
    expect(findForbidden(read("evidence/index.html"), "public").length).toBeGreaterThan(10);
    expect(read("mechanism/six/index.html")).toContain("Published results of groups");
  });

  it("has the medicine with its names and identifiers, and figures with sources by name and link", () => {
    const html = read("professionals/medicine/index.html");
    const text = getText(html);
    for (const name of [medicine.name, ...medicine.brands, ...medicine.related.map((one) => one.name)])
      expect(text).toContain(name);
    for (const { curie } of medicine.identifiers) expect(text).toContain(curie);
    for (const { at } of publishedTimecourse) expect(text).toContain(at);
    for (const result of Object.values(presetResults)) expect(text).toContain(result);
    expect(html.match(/href="https:\/\/doi\.org\//g)?.length).toBeGreaterThan(20);
  });

  it("has suitability and observation with sources, the harms, and the missed visit as an analogy", () => {
    const text = getText(read("professionals/safety/index.html"));
    for (const { id } of harms) expect(text).toContain(id);
    for (const words of ["an analogy only", "Carry on with the current schedule", "pre-eclampsia"])
      expect(text).toContain(words);
  });

  it("speaks to professionals on their pages", () => {
    for (const page of ["medicine", "safety"])
      expect(getText(findMain(read(`professionals/${page}/index.html`)))).not.toMatch(
        /ask your doctor|for patients(?! or the public)|our medication/i,
      );
  });

  it("gives no dose", () => {
    for (const page of ["medicine", "safety"])
      expect(getText(findMain(read(`professionals/${page}/index.html`)))).not.toMatch(
        /\d\s*(?:mg|mcg|µg)\b|\/kg\b/i,
      );
  });
});

it("refuses an audience that there is not, and says which there are", () => {
  expect(() => build("patients", makeScratchFolder())).toThrow(
    /patients[\s\S]*public[\s\S]*service[\s\S]*clinical/,
  );
});
