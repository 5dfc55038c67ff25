import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { LAYOUT_SHIFT } from "../layout-shift.ts";
import { afterEffects, onPage } from "./setup.ts";

const box = (page: Page) => page.getByRole("searchbox", { name: "Find a word" });
const names = (page: Page) => page.locator(".ik-glossary-entry > :first-child").allTextContents();

it("what is the sgACC? It is there as one types", () =>
  onPage("/glossary/", async (page) => {
    await box(page).fill("sgacc");
    await expect.poll(async () => (await names(page))[0]).toMatch(/sgACC/);
    expect(await page.locator(".ik-glossary-search [role=status]").textContent()).toMatch(
      /^\d of \d+ words$/,
    );
  }));

it.each([
  ["BNDF", /BDNF/],
  ["glutamat", /^glutamate\b/],
  ["neuroplastisity", /neuroplasticity/],
  ["anesthetic", /anaesthetic/],
])("forgives %s", (typed, name) =>
  onPage("/glossary/", async (page) => {
    await box(page).fill(typed);
    await expect.poll(async () => (await names(page))[0]).toMatch(name);
  }),
);

it("keeps to a topic, says when nothing matches, and gives all words back", () =>
  onPage("/glossary/", async (page) => {
    const all = (await names(page)).length;
    await page.getByRole("combobox", { name: "Topic" }).selectOption("pain");
    await expect.poll(async () => (await names(page)).length).toBeLessThan(all);
    await box(page).fill("qqqqqq");
    await page.getByText("No word here matches “qqqqqq”.").waitFor();
    await page.getByRole("button", { name: "Show all words" }).click();
    await expect.poll(async () => (await names(page)).length).toBe(all);
    expect(await box(page).inputValue()).toBe("");
  }));

it("a link to a word reaches it, whatever the filter hides", () =>
  onPage("/glossary/", async (page) => {
    await box(page).fill("placebo");
    await page.evaluate(() => {
      location.hash = "#sgacc";
    });
    await expect
      .poll(() =>
        page.locator("#sgacc").evaluate((entry) => Math.abs(entry.getBoundingClientRect().top) < 300),
      )
      .toBe(true);
  }));

it("tells for each word where it acts, and how sure its sources are", () =>
  onPage("/glossary/#bdnf", async (page) => {
    const entry = page.locator("#bdnf");
    expect(await entry.locator(".ik-term-actions li").first().textContent()).toMatch(
      /AMPA receptor.*releases.*BDNF.*hypothesis/,
    );
    expect(await entry.textContent()).toMatch(/S5 \(hypothesis, \d+ sources\)/);
  }));

it("has every word, its meaning and its address without JavaScript", () =>
  onPage(
    "/glossary/#sgacc",
    async (page) => {
      expect((await names(page)).length).toBeGreaterThan(50);
      expect(await page.locator("#sgacc").isVisible()).toBe(true);
      // Nothing is offered that would not work.
      expect(await page.locator(".ik-glossary-search").isVisible()).toBe(false);
    },
    { javaScript: false },
  ));

it("tells machines the same, as linked data", () =>
  onPage("/glossary/", async (page) => {
    const text = await page.locator('main script[type="application/ld+json"]').textContent();
    const data = JSON.parse(text ?? "") as {
      "@type": string;
      hasDefinedTerm: { termCode: string; url: string }[];
    };
    expect(data["@type"]).toBe("DefinedTermSet");
    expect(data.hasDefinedTerm).toHaveLength(await page.locator(".ik-glossary-entry").count());
    expect(data.hasDefinedTerm.find(({ termCode }) => termCode === "sgacc")?.url).toMatch(
      /\/glossary\/#sgacc$/,
    );
  }));

it("moves nothing while it comes to life: its words are in the page from the start", () =>
  onPage("/glossary/", async (page) => {
    await page.addInitScript(LAYOUT_SHIFT);
    await page.reload();
    await box(page).waitFor();
    await afterEffects(page);
    expect(await page.evaluate(() => measureLayoutShift())).toBe(0);
  }));
