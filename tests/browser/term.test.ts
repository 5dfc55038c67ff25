import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { afterEffects, onPage } from "./setup.ts";

const word = (page: Page) => page.locator('a[data-ik-term="bdnf"]').first();
const note = (page: Page) => page.locator(".ik-term-popover");
const settled = async (page: Page): Promise<number> => {
  await word(page).scrollIntoViewIfNeeded();
  return page.evaluate(() => scrollY);
};

it("a technical word says what it means, by pointer, and the page does not move", () =>
  onPage("/mechanism/depression/", async (page) => {
    const before = await settled(page);
    await word(page).click();
    expect(await note(page).getByRole("status").textContent()).toMatch(/brain-derived neurotrophic factor/);
    expect(await word(page).getAttribute("aria-expanded")).toBe("true");
    expect(await page.evaluate(() => scrollY)).toBe(before);
    const box = await note(page).boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 1280 && box.y >= 0 && box.y + box.height <= 900).toBe(
      true,
    );
    // A click elsewhere closes it.
    await page.mouse.click(5, 5);
    expect(await note(page).count()).toBe(0);
  }));

it("by keyboard: Enter opens, Tab goes through it, Escape closes and comes back", () =>
  onPage("/mechanism/depression/", async (page) => {
    await settled(page);
    await word(page).focus();
    await page.keyboard.press("Enter");
    await note(page).waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("More in the glossary");
    await page.keyboard.press("Escape");
    expect(await note(page).count()).toBe(0);
    expect(await word(page).evaluate((link) => link === document.activeElement)).toBe(true);
    // Leaving it by Tab closes it too.
    await page.keyboard.press("Enter");
    for (let i = 0; i < 3; i++) await page.keyboard.press("Tab");
    expect(await note(page).count()).toBe(0);
  }));

it("stays open when a scroll is told that was over before, and closes when the word moves", () =>
  onPage("/mechanism/depression/", async (page) => {
    await settled(page);
    // What opens it is fetched for the first word that is asked for.
    await word(page).click();
    await note(page).waitFor();
    await page.keyboard.press("Escape");
    await word(page).evaluate((link: HTMLElement) => {
      scrollBy(0, 40);
      link.click();
    });
    // The browser tells of the scroll in the next frame.
    await afterEffects(page);
    expect(await note(page).count()).toBe(1);
    await page.mouse.wheel(0, 100);
    await expect.poll(() => note(page).count()).toBe(0);
  }));

it("fits a phone of 320 pixels, and leads on to the glossary", () =>
  onPage(
    "/mechanism/depression/",
    async (page) => {
      await settled(page);
      await word(page).click();
      const box = await note(page).boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 320).toBe(true);
      await note(page).getByRole("link").click();
      await page.waitForURL(/\/glossary\/#bdnf$/);
    },
    { width: 320, height: 640 },
  ));

it("is a link to the glossary where no script runs", () =>
  onPage(
    "/mechanism/depression/",
    async (page) => {
      await word(page).click();
      expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe("/glossary/#bdnf");
    },
    { javaScript: false },
  ));
