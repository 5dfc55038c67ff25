/** The site as it is built for a known address, and as it is built for none: what names a host, and what machines read. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { allClaims, benefits, claimChanges, claims, harms, references, terms } from "@infusionkit/core";
import { beforeAll, describe, expect, it } from "vitest";
import { dist, filesIn, listPages, root } from "./dist.ts";
import { findForbiddenInFolder } from "./forbidden-words.ts";
import { makeScratchFolder } from "./scratch.ts";
import { buildSiteCopy } from "./site-build.ts";

const EXAMPLE = "infusionkit.example";
const isText = (page: string): boolean => !page.startsWith("/embed/") && page !== "/404.html";
const toFile = (page: string): string => `${page.slice(1)}${page.endsWith("/") ? "index.html" : ""}`;

/** The linked data of a page, in the order in which they stand there. */
const readLinkedData = (html: string): Record<string, unknown>[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, text = ""]) => JSON.parse(text) as Record<string, unknown>,
  );

describe("a build that does not know where it will stand", () => {
  const read = (file: string): string => readFileSync(join(dist, file), "utf8");
  const pages = listPages(dist);

  it("names no host that there is not: in no link, no policy and no data", () => {
    for (const page of pages) {
      const html = read(toFile(page)).replace(
        /<(code|noscript)\b.*?<\/\1>|<script type="module">.*?<\/script>|data-code="[^"]*"/gs,
        "",
      );
      expect(html, page).not.toContain(EXAMPLE);
      expect(html, page).not.toContain("localhost");
      expect(html, page).not.toContain('rel="canonical"');
    }
  });

  it("offers nothing that needs a whole address: no site map, no oEmbed, no picture for other sites", () => {
    const files = filesIn(dist);
    expect(files.filter((file) => /sitemap|oembed/.test(file))).toEqual([]);
    for (const page of pages) expect(read(toFile(page)), page).not.toMatch(/json\+oembed|og:image/);
  });

  it("has each page as Markdown, which the page links, and all of them in one file", () => {
    const all = read("llms-full.txt");
    for (const page of pages.filter(isText)) {
      const twin = page === "/" ? "/index.md" : `${page.slice(0, -1)}.md`;
      expect(read(toFile(page)), page).toContain(
        `<link rel="alternate" type="text/markdown" href="${twin}">`,
      );
      const text = read(twin.slice(1));
      expect(text, twin).toMatch(/^# \S/m);
      expect(text.replace(/^ *```[^]*?^ *```/gm, ""), twin).not.toMatch(
        /^\s*<\/?(?:div|span|astro-island|svg|script)\b/m,
      );
      expect(all, twin).toContain(text);
    }
  });

  it("tells in Markdown what the page tells: statements, tables, code, and not its buttons", () => {
    const evidence = read("evidence.md") + read("evidence/harms.md");
    for (const { statement } of allClaims) expect(evidence.replaceAll("\\", "")).toContain(statement);
    const sources = (read("evidence/sources.md") + read("evidence/harm-sources.md")).replaceAll("\\", "");
    for (const { supporting, opposing } of allClaims)
      for (const id of [...supporting, ...opposing])
        expect(sources, id).toContain(references.find((one) => one.id === id)?.findings[0]);
    expect(read("developers.md")).toContain("```sh\nnpm start\n```");
    expect(read("partners/sizes.md")).toMatch(/^\| `loader\.js` +\|/m);
    for (const { name, plain } of terms) {
      expect(read("glossary.md")).toContain(name);
      expect(read("glossary.md").replaceAll("\\", "")).toContain(plain);
    }
    expect(read("clinic/course.md")).not.toContain("Calendar file");
  });

  it("lists every page for language models once, with what it is about", () => {
    const list = read("llms.txt");
    const links = [...list.matchAll(/^- \[[^\]]+\]\((\/[^)]+\.md)\): \S/gm)].map(([, link = ""]) => link);
    expect(links.length).toBeGreaterThan(20);
    expect(new Set(links).size).toBe(links.length);
    for (const link of links) expect(existsSync(join(dist, link)), link).toBe(true);
  });

  it("names the medicine in no text for machines", () => {
    const files = filesIn(dist).filter((file) => /\.(?:md|txt|xml)$|^social\//.test(file));
    expect(files.length).toBeGreaterThan(50);
    expect(findForbiddenInFolder(dist, files)).toEqual([]);
  });

  it("says what each page is as linked data", () => {
    for (const page of pages.filter(isText)) {
      const [own] = readLinkedData(read(toFile(page)));
      expect(own, page).toMatchObject({ "@context": "https://schema.org", inLanguage: "en-GB" });
      expect(own?.["@type"], page).toMatch(/^(?:Medical)?WebPage$/);
      expect(own?.["dateModified"], page).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it("gives every statement and every term as linked data, with its sources and its certainty", () => {
    type Statement = Readonly<Record<"@id" | "url" | "identifier" | "text" | "keywords", string>> & {
      readonly citation: readonly string[];
    };
    const readGraph = (page: string) =>
      readLinkedData(read(page)).find((data) => "@graph" in data)?.["@graph"] as Statement[];
    const graph = [...readGraph("evidence/index.html"), ...readGraph("evidence/harms/index.html")];
    const all = [...claims, ...benefits, ...harms];
    expect(all).toHaveLength(allClaims.length);
    expect(graph.map(({ identifier, text }) => [identifier, text])).toEqual(
      all.map(({ id, statement }) => [id, statement]),
    );
    // What names a statement stays, also where its card has moved.
    expect(graph.map((statement) => statement["@id"])).toEqual(
      all.map(({ id }) => `/evidence/#${id.toLowerCase()}`),
    );
    expect(graph.map(({ url }) => url)).toEqual(
      all.map(({ id }) => `/evidence/${id.startsWith("H") ? "harms/" : ""}#${id.toLowerCase()}`),
    );
    for (const { keywords } of graph) expect(keywords).toMatch(/^certainty: \w/);
    const hasSources = all.map(({ supporting, opposing }) => supporting.length + opposing.length > 0);
    expect(graph.map(({ citation }) => citation.length > 0)).toEqual(hasSources);
    expect(
      readLinkedData(read("glossary/index.html")).find((data) => data["@type"] === "DefinedTermSet"),
    ).toMatchObject({ url: "/glossary/" });
  });

  it("tells in a feed what changed in the statements", () => {
    const feed = read("evidence/changes.xml");
    expect(feed.match(/<entry>/g)).toHaveLength(claimChanges.length);
    const ids = [...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(claimChanges.length + 1);
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/);
    for (const { date } of claimChanges) expect(feed).toContain(`<updated>${date}T00:00:00Z</updated>`);
    for (const [, page = "", id = ""] of feed.matchAll(/<link href="\/([^"]*)#([^"]*)"/g))
      expect(read(`${page}index.html`), id).toContain(`id="${id}"`);
  });
});

describe("a build for a known address, in a folder of it", () => {
  const site = "https://clinic.example";
  const outDir = makeScratchFolder();
  const read = (file: string): string => readFileSync(join(outDir, file), "utf8");
  let said = "";
  beforeAll(() => {
    said = buildSiteCopy(
      {
        SITE_URL: site,
        SITE_BASE: "/kit",
        INFUSIONKIT_PUBLISHER: "A clinic",
        INFUSIONKIT_SOURCE_URL: "https://forge.example/kit/blob/main/{path}#L{line}",
      },
      outDir,
    );
  });

  it("says what it lacks, and only that", () => {
    expect(said).toContain("INFUSIONKIT_CONTACT is not set");
    expect(said).not.toMatch(/(?:SITE_URL|INFUSIONKIT_PUBLISHER|INFUSIONKIT_SOURCE_URL) is not set/);
  });

  it("names it in every page: canonical link, picture, and data", () => {
    for (const page of listPages(outDir).filter(isText)) {
      const html = read(toFile(page));
      const address = `${site}/kit${page}`;
      expect(html, page).toContain(`<link rel="canonical" href="${address}"`);
      expect(html.replace(/<noscript\b.*?<\/noscript>/gs, ""), page).not.toContain(`src="https://${EXAMPLE}`);
      expect(readLinkedData(html)[0], page).toMatchObject({ url: address, publisher: { name: "A clinic" } });
      const picture = /<meta property="og:image" content="https:\/\/clinic\.example\/kit\/([^"]+)"/.exec(
        html,
      )?.[1];
      const bytes = readFileSync(join(outDir, picture ?? "no picture"));
      expect(bytes.toString("latin1", 1, 4), page).toBe("PNG");
      // A page has its own; those that are made of data share one.
      const [list] = /^\/developers\/(?:issues|reference)(?=\/[^/]+\/$)/.exec(page) ?? [];
      expect(picture, page).toBe(`social${list ?? (page === "/" ? "/index" : page.slice(0, -1))}.png`);
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], page).toEqual([1200, 630]);
    }
  });

  it("lists its pages, and not those for frames, in a site map and for language models", () => {
    const map = read("sitemap-0.xml");
    expect(map).not.toContain("/embed/");
    for (const page of listPages(outDir).filter(isText))
      expect(map).toContain(`<loc>${site}/kit${page}</loc>`);
    const links = [...read("llms.txt").matchAll(/\]\(([^)]+)\)/g)].map(([, link = ""]) => link);
    for (const link of links) {
      expect(link).toMatch(/^https:\/\/clinic\.example\/kit\//);
      expect(existsSync(join(outDir, link.slice(`${site}/kit/`.length))), link).toBe(true);
    }
    expect(read("clinic/course.md")).toContain(`](${site}/kit/clinic/planner/)`);
    expect(read("evidence/changes.xml")).toContain(`href="${site}/kit/evidence/#`);
  });

  it("links each statement and each term to the line on which it stands", () => {
    const linked = (page: string): string[] =>
      [...read(page).matchAll(/href="https:\/\/forge\.example\/kit\/blob\/main\/(packages\/[^"]+)"/g)].map(
        ([, link = ""]) => link,
      );
    const getLine = (link: string): string => {
      const [file = "", line] = link.split("#L");
      return readFileSync(join(root, file), "utf8").split("\n")[Number(line) - 1]?.trim() ?? "";
    };
    expect(["evidence/index.html", "evidence/harms/index.html"].flatMap(linked).map(getLine).sort()).toEqual(
      allClaims.map(({ id }) => `id: "${id}",`).sort(),
    );
    expect(linked("glossary/index.html").map(getLine).sort()).toEqual(
      terms.map(({ id }) => `id: "${id}",`).sort(),
    );
    expect(read("help/index.html")).toContain("/blob/main/site/src/content/docs/help.mdx#L1");
  });

  it("has for each widget an oEmbed file that its page names, with a link, one frame and nothing that runs", () => {
    for (const widget of ["course-calculator", "glossary", "pathway", "effect"]) {
      const page = read(`embed/${widget}/index.html`);
      expect(page).toContain(
        `<link rel="alternate" type="application/json+oembed" href="${site}/kit/embed/${widget}/oembed.json"`,
      );
      expect(page).toContain(
        `default-src 'none'; script-src 'self' ${site}; style-src 'self' ${site}; base-uri 'none'`,
      );
      const answer = JSON.parse(read(`embed/${widget}/oembed.json`)) as Record<string, unknown>;
      expect(answer).toMatchObject({ version: "1.0", type: "rich", width: 600 });
      const html = String(answer["html"]);
      expect(html.match(/<\w+/g)).toEqual(["<blockquote", "<a", "<iframe"]);
      // Without this class WordPress loads nothing that would hear the frame's height.
      expect(html).toMatch(/^<blockquote class="wp-embedded-content"><a href="https?:[^"]+">[^<]+<\/a></);
      const allowed = [
        ...["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"],
        ...["class", "href"],
      ];
      const attributes = [...html.matchAll(/ (\w+)=/g)].map(([, name]) => name ?? "");
      expect(attributes.filter((name) => !allowed.includes(name))).toEqual([]);
    }
  });
});
