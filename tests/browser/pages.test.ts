import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, it } from "vitest";
import { dist, listPages } from "../dist.ts";
import { openWindow, switchTheme, visit, type Opened } from "./setup.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The pages that axe looks at on a narrow window too: one of each kind. */
const NARROW = new Set([
  "/",
  "/clinic/course/",
  "/clinic/planner/",
  "/mechanism/depression/",
  "/glossary/",
  "/partners/",
]);

/** What axe finds, one line for each place. */
async function barriers(page: Page): Promise<string[]> {
  // Without frames in the page axe needs no second page to put its results together.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help}: ${target.join(" ")}`),
  );
}

/** What makes the page wider than its window, if anything does once the page has settled in it. */
async function tooWide(page: Page): Promise<string[]> {
  const fits = (): boolean => document.documentElement.scrollWidth <= document.documentElement.clientWidth;
  // Where it never fits, what is too wide is told below.
  await page.waitForFunction(fits).catch(() => {});
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 0 && right > clientWidth + 1;
    });
    const names = wide
      .slice(0, 5)
      .map(({ tagName, className }) => `<${tagName.toLowerCase()} class="${String(className)}">`);
    return [`${scrollWidth} px wide in a window of ${clientWidth} px: ${names.join(", ")}`];
  });
}

describe("every page", () => {
  // Windows are shared one after the other: to open one takes as long as to look at a page.
  const free: Opened[] = [];

  it.concurrent.for(listPages(dist))("%s", async (path, { expect }) => {
    const opened = free.pop() ?? (await openWindow());
    const { page, problems } = opened;
    const found: Record<string, string[]> = {};

    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: "light" });
    await visit(page, path);
    found["barriers, light, 1280 px"] = await barriers(page);
    await switchTheme(page, "dark");
    found["barriers, dark, 1280 px"] = await barriers(page);
    if (NARROW.has(path)) {
      await page.setViewportSize({ width: 360, height: 740 });
      found["barriers, dark, 360 px"] = await barriers(page);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    found["wider than the window"] = await tooWide(page);
    found["problems"] = problems();

    free.push(opened);
    const wrong = Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0));
    expect(wrong).toEqual({});
  });
});
