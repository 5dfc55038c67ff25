// Takes the pictures of the planner that stand in the staff handbook, from the built site: run it when the planner has
// changed, and look at what it writes.
//
//     pnpm build && node scripts/handbook-pictures.mjs
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { formatShareLink } from "../packages/widgets/src/course/share/shareLink.ts";
import { clockOn } from "../tests/clock.ts";
import { chromiumFlags, findChromium } from "./chromium.mjs";
import { createSiteHandler, listen } from "./site-server.mjs";

/** @type {typeof import("playwright-core")} */
const { chromium } = createRequire(new URL("../tests/package.json", import.meta.url))("playwright-core");

const dist = fileURLToPath(new URL("../site/dist/", import.meta.url));
const folder = fileURLToPath(new URL("../site/src/assets/handbook/", import.meta.url));

/** The first day of the course in the pictures, as it is typed. */
const START = ["7", "12", "2026"];

/** @typedef {import("playwright-core").Page} Page */

/** @param {Page} page @param {readonly string[]} date */
async function typeStart(page, date) {
  const fields = page.locator(".ik-planner").getByRole("group", { name: "Start of the course" });
  for (const [i, part] of ["Day", "Month", "Year"].entries()) {
    await fields.getByLabel(part).fill(/** @type {string} */ (date[i]));
  }
  await page.locator(".ik-entry, .ik-choice-card").first().waitFor();
}

/** @param {Page} page @param {string} name */
const press = (page, name) =>
  page.locator(".ik-planner").getByRole("button", { name, exact: true }).first().click();

/**
 * Each picture: the day on which it takes place, what is done before it is taken, and how much of the planner is on it.
 *
 * @type {readonly { name: string, day: string, height: number, prepare: (page: Page) => Promise<void> }[]}
 */
const pictures = [
  { name: "new-course", day: "2026-11-24", height: 560, prepare: (page) => typeStart(page, START) },
  {
    name: "visit",
    day: "2026-11-24",
    height: 430,
    prepare: async (page) => {
      await typeStart(page, START);
      await press(page, "Agree these dates");
      // On the day after the first infusion, which nobody has recorded yet.
      await page.evaluate(clockOn("2026-12-08"));
      await page.evaluate(() => dispatchEvent(new Event("focus")));
      await page.locator(".ik-question").waitFor();
    },
  },
  {
    name: "choices",
    day: "2026-11-24",
    height: 470,
    prepare: async (page) => {
      const closures = [{ from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" }];
      await page.evaluate(
        (fragment) => (location.hash = fragment),
        formatShareLink({ start: "2026-12-14", closures }),
      );
      await page.getByRole("button", { name: "Use this" }).first().waitFor();
    },
  },
];

mkdirSync(folder, { recursive: true });
const server = await listen(createSiteHandler({ root: dist }));
const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags });
try {
  for (const { name, day, height, prepare } of pictures) {
    const page = await browser.newPage({
      viewport: { width: 1240, height: 900 },
      colorScheme: "light",
      reducedMotion: "reduce",
      locale: "en-GB",
    });
    await page.addInitScript(clockOn(day));
    await page.goto(`${server.origin}/clinic/planner/`);
    await page.locator("astro-island:not([ssr]) .ik-planner").waitFor();
    await prepare(page);
    await page.evaluate(() => {
      /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
      scrollTo(0, 0);
    });
    const box = await page.locator(".ik-planner").boundingBox();
    if (!box) throw new Error(`The planner cannot be seen: ${name}.`);
    // Chromium writes WebP itself: the site needs no library for pictures.
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send("Page.captureScreenshot", {
      format: "webp",
      quality: 70,
      clip: { x: box.x, y: box.y, width: box.width, height: Math.min(height, box.height), scale: 1 },
    });
    writeFileSync(`${folder}${name}.webp`, Buffer.from(data, "base64"));
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
