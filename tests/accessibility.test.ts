/**
 * What has to be the same on every page, so that a reader finds it again: the order of the navigation, the names of its
 * links, and the way to help. And what no page may ask of a reader: to shake, turn or stroke the device.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { dist, filesIn, listPages } from "./dist.ts";

// A page for a frame is a part of another page, and has no navigation.
const pages = listPages(dist)
  .filter((path) => !path.startsWith("/embed/"))
  .map((path) => {
    const file = path.endsWith("/") ? `${path}index.html` : path;
    const { document } = new JSDOM(readFileSync(join(dist, file), "utf8")).window;
    /** The links of a part of the page, each as its address from the root and its name. */
    const listLinks = (part: string): readonly (readonly [address: string, name: string])[] =>
      [...document.querySelectorAll<HTMLAnchorElement>(`${part} a[href]`)].map((link) => [
        new URL(link.getAttribute("href") ?? "", `https://site.example${path}`).pathname,
        (link.getAttribute("aria-label") ?? link.textContent).replace(/\s+/g, " ").trim(),
      ]);
    return {
      path,
      header: listLinks("header"),
      sidebar: listLinks("nav.sidebar"),
      footer: listLinks("footer.ik-footer"),
    };
  });

/** The order that most pages have. */
const reference = pages.find(({ path }) => path === "/patients/questions/");

describe("every page", () => {
  it("has links to look at, in the header, at the side and at the foot", () => {
    expect(reference?.header.length).toBeGreaterThan(4);
    expect(reference?.sidebar.length).toBeGreaterThan(30);
    expect(reference?.footer.length).toBeGreaterThan(4);
  });

  it.each(pages)("$path has the navigation in the order of all pages, with the same names", (page) => {
    for (const part of ["header", "sidebar", "footer"] as const) {
      // A page may have fewer links than others, and some of its own, as the planner has; what it shares is in the same order.
      const known = new Set(reference?.[part].map(String));
      const own = new Set(page[part].map(String));
      expect(
        page[part].filter((link) => known.has(String(link))),
        part,
      ).toEqual(reference?.[part].filter((link) => own.has(String(link))));
      // An address that all pages lead to has the same name everywhere.
      const names = new Map(reference?.[part]);
      for (const [address, name] of page[part]) expect(name, address).toBe(names.get(address) ?? name);
    }
  });

  it.each(pages)("$path leads to help from the header", ({ header }) => {
    expect(header.filter(([address]) => address === "/help/").map(([, name]) => name)).toEqual(["Help now"]);
  });
});

it("no script listens to the device being moved, or to several fingers", () => {
  const scripts = filesIn(dist).filter((file) => file.endsWith(".js") && !file.startsWith("pagefind/"));
  expect(scripts.length).toBeGreaterThan(20);
  for (const file of scripts) {
    const text = readFileSync(join(dist, file), "utf8");
    expect(text.match(/devicemotion|deviceorientation|gesturestart|touchmove|\.touches\b/g), file).toBeNull();
  }
});
