/**
 * How long a reader waits for a course, on a processor that Chromium slows down four times, as on a slow laptop: for the
 * first drawing of the calculator on somebody else's page, and from a keystroke to the plan in the staff planner. `pnpm bench:pages` prints the
 * figures, from the built site. They are for comparing two builds on one quiet machine; no test depends on them.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { dist } from "../scripts/build.mjs";
import { chromiumFlags, findChromium } from "../scripts/chromium.mjs";
import { createSiteHandler, listen } from "../scripts/site-server.mjs";

const SLOWDOWN = 4;
const ROUNDS = 7;

/** The figures in their order, as a line. */
function describeTimes(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  return `${at(0)} ms at least, median ${at(0.5)} ms, ${at(1)} ms at most (${sorted.length} times)`;
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
}

/** From the moment at which its script is asked for until the calculator has been painted. */
async function measureFirstDrawing(page: Page, origin: string): Promise<number[]> {
  await page.route(`${origin}/bench`, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en"><title>A clinic</title>
        <infusion-course-calculator start="2030-01-07"></infusion-course-calculator>
        <script>
          const began = performance.now();
          globalThis.drawn = new Promise((resolve) =>
            document.addEventListener("infusion-ready", () =>
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began))),
            ),
          );
        </script>
        <script src="/embed/course-calculator.js"></script>`,
    }),
  );
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await page.goto(`${origin}/bench`);
    times.push(await page.evaluate(() => (globalThis as never as { drawn: Promise<number> }).drawn));
  }
  return times;
}

/** From each keystroke that makes a date until the plan is in the page and laid out, with a region's holidays. */
async function measureKeystrokes(page: Page, origin: string): Promise<number[]> {
  await page.goto(`${origin}/clinic/planner/`);
  await page.waitForFunction(() => document.querySelector("astro-island[ssr]") === null);
  const planner = page.locator(".ik-planner");
  await planner.getByRole("button", { name: "Closed: change" }).click();
  await planner.getByLabel("Public holidays of").selectOption({ label: "South Africa" });
  const start = planner.getByRole("group", { name: "Start of the course" });
  for (const [part, value] of [
    ["Day", "7"],
    ["Month", "12"],
    ["Year", "2026"],
  ] as const)
    await start.getByLabel(part).fill(value);
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { times });
    // On the way down, before the planner hears of it.
    document.addEventListener(
      "input",
      ({ timeStamp }) => {
        new MutationObserver((_, observer) => {
          observer.disconnect();
          document.body.getBoundingClientRect();
          times.push(performance.now() - timeStamp);
        }).observe(document.querySelector(".ik-planner") as Element, {
          childList: true,
          subtree: true,
          attributes: true,
          characterData: true,
        });
      },
      true,
    );
  });
  const day = start.getByLabel("Day");
  // Each day is typed anew, from the 8th to the 27th: one keystroke or two, and each of them makes a date.
  for (let typed = 8; typed <= 27; typed++) {
    await day.focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(String(typed));
  }
  await start.getByText("Sunday 27 December 2026").waitFor();
  return page.evaluate(() => (globalThis as never as { times: number[] }).times);
}

if (!existsSync(join(dist, "index.html"))) {
  console.error(`There is no built site in ${dist}: build it first, with \`pnpm build\`.`);
  process.exit(1);
}
const server = await listen(createSiteHandler({ root: dist }));
const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags });
try {
  const page = await browser.newPage({ serviceWorkers: "block" });
  await slowDown(page);
  console.log(`A course in Chromium, with a processor ${SLOWDOWN} times as slow.\n`);
  console.log(`First drawing:           ${describeTimes(await measureFirstDrawing(page, server.origin))}`);
  console.log(`From keystroke to plan:  ${describeTimes(await measureKeystrokes(page, server.origin))}`);
} finally {
  await browser.close();
  await server.close();
}
