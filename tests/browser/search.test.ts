import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { onPage, openPage, visit, type Look, type Opened } from "./setup.ts";

const field = (page: Page) => page.locator("dialog[open] input[type=search]");
const status = (page: Page) => page.locator("dialog[open] [role=status]");
const results = (page: Page) => page.locator("dialog[open] .ik-search-results");

async function openSearch(page: Page): Promise<void> {
  // The button is dead until its script has run.
  await page.locator("site-search button[data-open-modal]:not([disabled])").click();
  await field(page).waitFor();
}

/** What the search has to say to a query: its sentence, and where its links lead, in their order. */
async function ask(page: Page, query: string): Promise<{ readonly says: string; readonly links: string[] }> {
  await field(page).fill(query);
  await results(page).and(page.locator("[aria-busy=false]")).waitFor();
  return {
    says: (await status(page).textContent()) ?? "",
    links: await results(page)
      .locator("li > a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? "")),
  };
}

describe("the dialog", () => {
  it.each(["the button", "Control+k"])("finds a term of the glossary, opened by %s", (way) =>
    onPage("/", async (page) => {
      await page.locator("site-search button[data-open-modal]:not([disabled])").waitFor();
      if (way === "the button") await openSearch(page);
      else await page.keyboard.press(way);
      await expect.poll(() => field(page).evaluate((input) => input === document.activeElement)).toBe(true);

      await ask(page, "sgACC");
      await results(page).locator("a[href*='glossary']", { hasText: "sgACC" }).first().click();
      await page.waitForURL(/\/glossary\//);
      const { hash } = new URL(page.url());
      // The entry itself, and not the top of a long page.
      const entry = page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`);
      expect(await entry.textContent()).toContain("sgACC");
      await expect
        .poll(() => entry.evaluate((element) => element.getBoundingClientRect().top < innerHeight))
        .toBe(true);
    }),
  );

  it("loads nothing before somebody opens it", async () => {
    const opened = await openPage("/help/");
    try {
      const requests: string[] = [];
      opened.page.on("request", (request) => requests.push(new URL(request.url()).pathname));
      await visit(opened.page, "/about/");
      await opened.page.waitForLoadState("networkidle");
      const isSearch = (path: string): boolean => /pagefind|search\.json|panel/.test(path);
      expect(requests.filter(isSearch)).toEqual([]);
      await openSearch(opened.page);
      await ask(opened.page, "bladder");
      expect(requests.filter(isSearch)).toEqual(
        expect.arrayContaining(["/search.json", "/pagefind/pagefind.js"]),
      );
      expect(opened.problems()).toEqual([]);
    } finally {
      await opened.close();
    }
  });

  it("keeps what was typed before it had loaded", () =>
    onPage("/help/", async (page) => {
      let release = (): void => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route("**/pagefind/pagefind.js", async (route) => {
        await held;
        await route.continue();
      });
      await openSearch(page);
      await page.keyboard.type("sgACC");
      release();
      await results(page).locator("a[href$='/glossary/#sgacc']").waitFor();
      expect(await field(page).inputValue()).toBe("sgACC");
    }));

  it("is used by keyboard alone: arrows, Enter, Escape", () =>
    onPage("/help/", async (page) => {
      const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
      await page.locator("site-search button[data-open-modal]:not([disabled])").waitFor();
      await page.keyboard.press("Control+k");
      await ask(page, "depression");
      const titles = await results(page).locator("a").allTextContents();
      await page.keyboard.press("ArrowDown");
      expect(await focused()).toBe(titles[0]);
      await page.keyboard.press("ArrowDown");
      expect(await focused()).toBe(titles[1]);
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Enter");
      await expect.poll(focused).toBe(titles[0]);
      await page.keyboard.press("Escape");
      expect(await page.locator("dialog[open]").count()).toBe(0);
      expect(await focused()).toContain("Search");
    }));

  it("closes when a link leads to a heading of the same page, and goes there", () =>
    onPage("/about/", async (page) => {
      await openSearch(page);
      await ask(page, "who stands behind this site");
      await results(page).locator("a[href='/about/#who-stands-behind-this-site']").first().click();
      await page.waitForURL(/#who-stands-behind-this-site$/);
      expect(await page.locator("dialog[open]").count()).toBe(0);
    }));

  it("asks for other readers' pages only until it is closed", () =>
    onPage("/help/", async (page) => {
      await openSearch(page);
      const group = page.locator("dialog[open] fieldset");
      await group.getByLabel("Developers").check();
      const { links } = await ask(page, "holidays");
      expect(links.length).toBeGreaterThan(0);
      expect(links.filter((link) => !/^\/(?:developers|glossary)\//.test(link))).toEqual([]);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await openSearch(page);
      expect(await group.getByLabel("Patients and staff").isChecked()).toBe(true);
    }));

  const looks: [string, Look][] = [
    ["light, wide", { theme: "light" }],
    ["dark, wide", { theme: "dark" }],
    ["light, 360 px", { theme: "light", width: 360, height: 740 }],
    ["dark, 360 px", { theme: "dark", width: 360, height: 740 }],
  ];
  it.each(looks)("is accessible and fits: %s", (_, look) =>
    onPage(
      "/help/",
      async (page) => {
        await openSearch(page);
        for (const query of ["", "depression", "depresion", "xylophone", "price"]) {
          await ask(page, query);
          const { violations } = await new AxeBuilder({ page }).include("dialog").analyze();
          expect(violations.map(({ id, nodes }) => [query, id, nodes[0]?.html])).toEqual([]);
          const wider = await page
            .locator("dialog *")
            .evaluateAll((all) =>
              all
                .filter(
                  (one) => !one.matches(".sr-only") && one.getBoundingClientRect().right > innerWidth + 1,
                )
                .map((one) => one.outerHTML.slice(0, 80)),
            );
          expect(wider).toEqual([]);
        }
        // Fingers need room.
        const small = await page
          .locator("dialog label, dialog button")
          .evaluateAll((all) =>
            all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.textContent),
          );
        expect(small).toEqual([]);
      },
      look,
    ),
  );

  it("moves nothing on the page or in itself while somebody types", () =>
    onPage("/help/", async (page) => {
      await page.evaluate(() => {
        const shifts: number[] = ((window as unknown as { shifts: number[] }).shifts = []);
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
        }).observe({ type: "layout-shift", buffered: false });
      });
      await openSearch(page);
      const box = await page.locator("dialog").boundingBox();
      for (const query of ["pain", "xylophone", "depression"]) await ask(page, query);
      expect(await page.locator("dialog").boundingBox()).toEqual(box);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
    }));
});

describe("what it answers", () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openPage("/help/");
    await openSearch(opened.page);
  });
  afterAll(() => opened.close());

  it.each([
    ["sgACC", "/glossary/#sgacc"],
    ["what is the sgACC", "/glossary/#sgacc"],
    ["subgenual", "/glossary/#sgacc"],
    ["BDNF", "/glossary/#bdnf"],
    ["glutamat", "/glossary/#glutamate"],
    ["neuroplasticty", "/glossary/#neuroplasticity"],
    ["opioid", "/mechanism/alcohol/"],
    ["alcohol craving", "/mechanism/alcohol/"],
    ["embed on wordpress", "/partners/first-widget/"],
    ["advertising rules", "/partners/audiences/"],
    ["suicidal", "/help/"],
  ])("%s: first %s", async (query, place) => {
    expect((await ask(opened.page, query)).links[0]).toBe(place);
  });

  it.each(["easter egg", "zzz", "xylophone", "garden gnome"])(
    "%s: nothing, and what to do then",
    async (query) => {
      const { says, links } = await ask(opened.page, query);
      expect(links).toEqual([]);
      expect(says).toBe(`Nothing found for “${query}”.`);
      expect(await results(opened.page).locator("a[href='/help/']").count()).toBe(1);
      expect(await results(opened.page).locator("a[href^='/glossary/']").count()).toBeGreaterThan(0);
    },
  );

  it("says what it took a mistake for", async () => {
    expect((await ask(opened.page, "depresion")).says).toContain("Showing results for “depression”");
  });

  it.each(["price", "cost", "how much does it cost"])("%s: a sentence, and no pages", async (query) => {
    const { links } = await ask(opened.page, query);
    expect(links).toEqual(["/patients/questions/#what-does-it-cost"]);
    expect(await results(opened.page).textContent()).toContain("Your clinic tells you");
  });
});
