/** A slow line: the page is there, and what makes its widget live is not yet. What is typed meanwhile is kept. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { startField, typeDate } from "./calculator.ts";
import { openWindow, origin } from "./setup.ts";

/** Opens a page whose widget comes to life only when told to. */
async function early(
  path: string,
  work: (page: Page, live: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const { page, problems, close } = await openWindow();
  try {
    let release = (): void => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/_astro/*.js", async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(origin + path, { waitUntil: "commit" });
    await work(page, async () => {
      expect(await page.locator("astro-island[ssr]").count()).toBeGreaterThan(0);
      release();
      await page.waitForFunction(() => document.querySelector("astro-island[ssr]") === null);
    });
    expect(problems()).toEqual([]);
  } finally {
    await close();
  }
}

it.each([
  ["calculator", "/clinic/course/"],
  ["planner", "/clinic/planner/"],
])("keeps a start that is typed before the %s lives, and plans it", (_, path) =>
  early(path, async (page, live) => {
    const start = startField(page);
    await typeDate(start, "9", "dec", "2027");
    await live();
    await page.getByText("Thursday 9 December 2027").first().waitFor();
    expect(await start.getByLabel("Month").inputValue()).toBe("dec");
  }),
);

it("keeps what is filled in, ticked and chosen before the set-up lives", () =>
  early("/clinic/set-up/", async (page, live) => {
    await page.getByLabel("Phone line").pressSequentially("021 555 0100");
    await page.getByRole("checkbox", { name: "Fri" }).uncheck();
    await page.getByLabel("Public holidays of").selectOption("za");
    await live();
    const file = page.getByRole("group", { name: "The file infusionkit.json", exact: true });
    await file.getByText('"region": "za"').waitFor();
    const text = await file.textContent();
    expect(text).toContain('"phone": "021 555 0100"');
    expect(text).not.toContain("friday");
    expect(await page.getByRole("checkbox", { name: "Fri" }).isChecked()).toBe(false);
  }));
