import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { onPage } from "./setup.ts";

const box = (page: Page) => page.locator("dialog[open] input");

/** Looks a word up and follows the glossary's result. */
async function lookUp(page: Page, word: string): Promise<void> {
  await box(page).fill(word);
  const result = page.locator("dialog[open] a[href*='glossary']", { hasText: word }).first();
  await result.waitFor();
  await result.click();
  await page.waitForURL(/\/glossary\//);
}

it.each(["the button", "Control+k"])("finds a term of the glossary, opened by %s", (way) =>
  onPage("/", async (page) => {
    // The button is dead until its script has run.
    await page.locator("site-search button[data-open-modal]:not([disabled])").waitFor();
    if (way === "the button") await page.locator("site-search button[data-open-modal]").click();
    else await page.keyboard.press(way);
    await box(page).waitFor();
    await expect.poll(() => box(page).evaluate((input) => input === document.activeElement)).toBe(true);

    await lookUp(page, "sgACC");
    const { pathname, hash } = new URL(page.url());
    expect(pathname).toMatch(/^\/glossary\//);
    // The entry itself, and not the top of a long page.
    const entry =
      hash === "" ? page.locator("main") : page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`);
    expect(await entry.textContent()).toContain("sgACC");
    await expect
      .poll(() => entry.evaluate((element) => element.getBoundingClientRect().top < innerHeight))
      .toBe(true);
  }),
);
