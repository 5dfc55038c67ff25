import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findMissingPlaces, readPage } from "../site/src/search/build-catalogue.ts";
import { dist, listPages } from "./dist.ts";

describe("the places that the search leads to", () => {
  const pages = listPages(dist)
    .filter((path) => path.endsWith("/"))
    .flatMap((path) => readPage(path.slice(1), readFileSync(join(dist, path, "index.html"), "utf8")) ?? []);

  it("are all on the site, page and heading", () => {
    expect(pages.length).toBeGreaterThan(30);
    expect(findMissingPlaces(pages)).toEqual([]);
  });

  it("have the number of a statement as a word of its own: nothing beside it sticks to it", () => {
    // From its beginning to its end: the hashes of a snippet have any letters and figures side by side.
    const isGlued = (word: string): boolean =>
      /^[shb]\d{1,2}(?:\p{L}{2,}|(?:[shb]\d{1,2})+)$|^\p{L}{2,}[shb]\d{1,2}$/u.test(word);
    expect(["h8any", "s18s19", "disputeds11", "h8", "class"].filter(isGlued)).toEqual([
      "h8any",
      "s18s19",
      "disputeds11",
    ]);
    const all = pages.flatMap(({ path, words }) => [...words].map((word) => `${path}: ${word}`));
    expect(all.filter((one) => one.endsWith(": h8")).length).toBeGreaterThan(0);
    expect(
      pages.flatMap(({ path, words }) => [...words].filter(isGlued).map((word) => `${path}: ${word}`)),
    ).toEqual([]);
  });

  it("are loaded from one file, small enough to wait for", () => {
    expect(existsSync(join(dist, "search.json"))).toBe(true);
    expect(readFileSync(join(dist, "search.json")).length).toBeLessThan(250_000);
  });
});
