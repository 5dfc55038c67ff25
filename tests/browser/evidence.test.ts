/** The addresses of the evidence: a harm's card has moved to a page of its own, and links to where it was are everywhere. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { onPage, origin } from "./setup.ts";

const goTo = (page: Page, path: string) => page.goto(origin + path, { waitUntil: "load" });

describe("an address on the evidence page", () => {
  it("of a harm leads on to its card, and “back” to where the reader came from", () =>
    onPage("/help/", async (page) => {
      await goTo(page, "/evidence/#h15");
      await page.waitForURL("**/evidence/harms/#h15");
      const card = page.locator("article", { has: page.locator("#h15") });
      expect(await card.textContent()).toContain("What to do");
      await page.goBack();
      await page.waitForURL("**/help/");
    }));

  it("of a harm leads on also from the page itself", () =>
    onPage("/evidence/", async (page) => {
      await page.evaluate(() => (location.hash = "#h3"));
      await page.waitForURL("**/evidence/harms/#h3");
    }));

  it("of a statement, a benefit or a heading stays", () =>
    onPage("/help/", async (page) => {
      for (const id of ["s7", "b1", "harms-during", "what-has-changed"]) {
        await goTo(page, "/help/");
        await goTo(page, `/evidence/#${id}`);
        await page.waitForLoadState("networkidle");
        expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(`/evidence/#${id}`);
      }
    }));

  it("of a harm shows the link where no script runs", () =>
    onPage(
      "/evidence/#h15",
      async (page) => {
        const link = page.locator("#h15 a");
        expect(await link.getAttribute("href")).toBe("/evidence/harms/#h15");
        expect(await link.isVisible()).toBe(true);
        await link.click();
        await page.waitForURL("**/evidence/harms/#h15");
      },
      { javaScript: false },
    ));
});

it("a source leads to what it found, and back to the statement", () =>
  onPage("/evidence/#s18", async (page) => {
    const card = page.locator("article", { has: page.locator("#s18") });
    const source = card.locator("a[href^='/evidence/sources/#']").first();
    const place = (await source.getAttribute("href")) ?? "";
    await source.click();
    await page.waitForURL(`**${place}`);
    const entry = page.locator(`[id="${place.split("#")[1]}"]`);
    await entry.getByRole("link", { name: "Evidence for S18" }).click();
    await page.waitForURL("**/evidence/#s18");
  }));
