/** The site as it is built for others than the public: what each may say, and that nothing of it leads elsewhere. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { benefits, claims, harms } from "@infusionkit/core";
import {
  clinicalBenefits,
  clinicalClaims,
  clinicalHarms,
  clinicalReferences,
  findForbidden,
  medicine,
  missedNasalVisits,
  practice,
  presetResults,
  publishedTimecourse,
} from "@infusionkit/core/clinical";
import { serviceWidgets } from "@infusionkit/widgets/registry";
import { beforeAll, describe, expect, it } from "vitest";
import { filesIn, listPages } from "./dist.ts";
import { findForbiddenInFile, findForbiddenInFolder } from "./forbidden-words.ts";
import { findBrokenLinks } from "./links.ts";
import { countReferences, findWrongReferences } from "./references.ts";
import { makeScratchFolder } from "./scratch.ts";
import { buildSiteCopy } from "./site-build.ts";

/** Builds the site for an audience into a folder of its own, with all that a build for a known address has. */
const build = (audience: string, outDir: string): string =>
  buildSiteCopy({ INFUSIONKIT_AUDIENCE: audience, SITE_URL: "https://clinic.example" }, outDir);

/** The text of a page without its tags and scripts. */
const getText = (html: string): string =>
  html
    .replace(/<(script|style)\b.*?<\/\1>/gs, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&#38;|&amp;/g, "&")
    .replace(/\s+/g, " ");

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
      /\.md$/,
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

  it("links only its own pages and files, each anchor included", () => {
    const pages = files.filter((file) => file.endsWith(".html"));
    expect(pages.flatMap((page) => findBrokenLinks(outDir, page))).toEqual([]);
    for (const page of pages)
      expect(read(page), page).not.toMatch(/evidence-url|glossary-url|"evidenceUrl"|"glossaryUrl"/);
  });

  it("names no page of another level in any file", () => {
    const OTHERS =
      /\/(?:evidence|glossary|mechanism|benefits-and-harms|partners|developers|professionals)\/|clinic\/(?:planner|designs|set-up)/;
    for (const file of files.filter((one) => /\.(?:html|js|json|xml|txt)$/.test(one)))
      expect(OTHERS.exec(read(file))?.[0], file).toBeUndefined();
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
  let files: readonly string[] = [];
  let pages: readonly string[] = [];
  beforeAll(() => {
    build("clinical", outDir);
    files = filesIn(outDir);
    pages = files.filter((file) => file.endsWith(".html"));
  });

  it("has pages of its own, and none that is for patients", () => {
    expect(listPages(outDir).sort()).toEqual(
      [
        ...["/", "/404.html", "/about/", "/course/", "/evidence/", "/harms/", "/help/"],
        ...["/mechanism/", "/medicine/", "/safety/"],
      ].sort(),
    );
  });

  it("speaks to professionals in every file: pages, scripts, search", () => {
    expect(findForbiddenInFolder(outDir, files, "clinical")).toEqual([]);
    for (const [file, text] of [
      ["index.html", "<p>Ask your doctor what to expect.</p>"],
      ["_astro/page.js", 'const a="Ask your&nbsp;clinic"'],
      ["evidence/index.html", "<h3>Our medication is an old-fashioned anaesthetic.</h3>"],
    ] as const)
      expect(findForbiddenInFile(file, Buffer.from(text), "clinical"), file).not.toEqual([]);
  });

  it("says on each page whom it is for, and asks search engines to stay away", () => {
    for (const page of pages) {
      const html = read(page);
      expect(html, page).toContain("health professionals only");
      expect(html, page).toMatch(/<meta name="robots" content="noindex, nofollow"/);
    }
    expect(read("robots.txt")).toMatch(/Disallow: \/$/m);
  });

  it("links only what is there, each anchor included", () => {
    expect(pages.flatMap((page) => findBrokenLinks(outDir, page))).toEqual([]);
  });

  it("may name what a public one may not: full titles, and the results of groups", () => {
    expect(findForbidden(read("evidence/index.html"), "public").length).toBeGreaterThan(10);
    const text = getText(read("course/index.html"));
    for (const { at } of publishedTimecourse) expect(text).toContain(at);
    for (const result of Object.values(presetResults)) expect(text).toContain(result);
  });

  it("has the medicine with its names and identifiers", () => {
    const text = getText(read("medicine/index.html"));
    for (const name of [medicine.name, ...medicine.brands, ...medicine.related.map((one) => one.name)])
      expect(text).toContain(name);
    for (const { curie } of medicine.identifiers) expect(text).toContain(curie);
  });

  it("has every harm with its figures, and every statement, with sources by name and link", () => {
    const text = getText(read("harms/index.html"));
    for (const { id } of harms) {
      expect(text).toContain(id);
      for (const line of Object.values(clinicalHarms[id])) expect(text).toContain(line);
    }
    const evidence = read("evidence/index.html");
    for (const { id } of [...claims, ...benefits]) expect(evidence).toContain(`id="${id.toLowerCase()}"`);
    for (const { known } of [...Object.values(clinicalClaims), ...Object.values(clinicalBenefits)])
      expect(getText(evidence)).toContain(known);
    expect(evidence.match(/href="https:\/\/doi\.org\//g)?.length).toBeGreaterThan(60);
  });

  it("has every line of suitability, observation and other medicines, and the missed visit as an analogy", () => {
    const text = getText(read("safety/index.html"));
    for (const { heading, text: line } of [...Object.values(practice).flat(), ...missedNasalVisits]) {
      expect(text).toContain(heading);
      expect(text).toContain(line);
    }
    expect(text).toContain("an analogy only");
  });

  it("prints every reference as its entry has it, with the full title", () => {
    for (const page of pages) expect(findWrongReferences(read(page), clinicalReferences), page).toEqual([]);
    expect(countReferences(read("safety/index.html"))).toBeGreaterThan(80);
  });

  it("gives no dose", () => {
    for (const page of pages) expect(getText(read(page)), page).not.toMatch(/\d\s*(?:mg|mcg|µg)\b|\/kg\b/i);
  });

  it("serves no widgets: they are for patients", () => {
    expect(files.filter((file) => file.startsWith("embed/"))).toEqual([]);
  });
});

it("refuses an audience that there is not, and says which there are", () => {
  expect(() => build("patients", makeScratchFolder())).toThrow(
    /patients[\s\S]*public[\s\S]*service[\s\S]*clinical/,
  );
});
