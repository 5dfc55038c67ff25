/** What a reader has to fetch for a page, as a server sends it. The budgets notice a slip: they leave some room. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { measurePageWeight } from "../scripts/page-weight.mjs";
import { dist, listPages } from "./dist.ts";

/** A page of text, in bytes with gzip. */
const TEXT = 60_000;

/** Pages that carry a widget. */
const LARGER: Readonly<Record<string, number>> = {
  // The patients' calculator with its months, its undo, its link to the dates, and what reads pasted dates and spans.
  "/": 115_000,
  // Whom to call is in it for what is printed, and how all of the page is printed.
  "/clinic/course/": 124_000,
  // All that staff do with a course is in one script, which has to be there offline, too.
  "/clinic/planner/": 163_000,
  "/clinic/set-up/": 135_000,
  "/glossary/": 105_000,
  "/mechanism/depression/": 90_000,
  "/mechanism/pain/": 90_000,
  "/mechanism/alcohol/": 90_000,
  // It takes all that the set-up takes of a clinic, with its checks, and has the words of the glossary to choose from.
  "/partners/configurator/": 125_000,
};

const pages = listPages(dist).filter((page) => !page.startsWith("/embed/"));

describe("a page over the line", () => {
  it.each(pages)("%s stays within its budget", (page) => {
    const { total, ...parts } = measurePageWeight(dist, page);
    expect(total, JSON.stringify(parts)).toBeLessThan(LARGER[page] ?? TEXT);
  });

  it("counts what the page fetches: its styles, its scripts with what they import, its font", () => {
    const { html, css, js, font } = measurePageWeight(dist, "/about/");
    for (const part of [html, css, js, font]) expect(part).toBeGreaterThan(1000);
    const island = measurePageWeight(dist, "/glossary/").js;
    expect(island).toBeGreaterThan(js + 20_000);
  });

  it("has the styles of a widget only where the widget is", () => {
    const { css } = measurePageWeight(dist, "/about/");
    expect(measurePageWeight(dist, "/clinic/planner/").css).toBeGreaterThan(css + 2000);
    expect(measurePageWeight(dist, "/mechanism/depression/").css).toBeGreaterThan(css + 1500);
  });

  it("loads a picture when the reader comes to it, in a small file, into room that is kept for it", () => {
    const found = pages.flatMap((page) => {
      const html = readFileSync(join(dist, page, page.endsWith("/") ? "index.html" : ""), "utf8");
      return [...html.matchAll(/<img\b[^>]*>/g)].map(([tag]) => ({ page, tag }));
    });
    const sizes = new Map<string, number>();
    for (const { page, tag } of found) {
      for (const wanted of [/ loading="lazy"/, / width="\d+"/, / height="\d+"/, / alt="[^"]{20,}"/])
        expect(tag, page).toMatch(wanted);
      const [, src = ""] = / src="([^"]+\.webp)"/.exec(tag) ?? [];
      const { size } = statSync(join(dist, src));
      expect(size, src).toBeLessThan(65_000);
      sizes.set(page, (sizes.get(page) ?? 0) + size);
    }
    // The guides of the partners, of WordPress and of the planner.
    expect(sizes.size).toBeGreaterThanOrEqual(6);
    for (const [page, size] of sizes) expect(size, page).toBeLessThan(320_000);
  });

  it("has budgets for pages that there are", () => {
    expect(Object.keys(LARGER).filter((page) => !pages.includes(page))).toEqual([]);
  });
});
