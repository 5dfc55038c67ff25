// Opens a built example in Chromium and uses it as a reader does: the widget is there, and the page is told of its plan.
import { createRequire } from "node:module";
import { chromiumFlags, findChromium } from "../chromium.mjs";
import { createSiteHandler, listen } from "../site-server.mjs";

/**
 * The browser's driver is a dependency of the tests alone, so its types are not found from here.
 * @typedef {{ launch: (options: object) => Promise<any> }} BrowserType
 * @type {{ chromium: BrowserType }}
 */
const { chromium } = createRequire(new URL("../../tests/package.json", import.meta.url))("playwright-core");

/**
 * Runs something in a page of a served folder.
 *
 * @param {string} folder What is served.
 * @param {(page: any, origin: string) => Promise<void>} work
 * @throws {Error} Where the page reports an error or a warning, as a framework does of what it could not take over.
 */
async function onPage(folder, work) {
  const server = await listen(createSiteHandler({ root: folder }));
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage();
    /** @type {string[]} */
    const faults = [];
    page.on("pageerror", (/** @type {Error} */ error) => faults.push(error.message));
    page.on("console", (/** @type {any} */ message) => {
      // A browser asks each host for a picture that these pages do not have.
      const isIcon = message.location().url.endsWith("/favicon.ico");
      if (["error", "warning"].includes(message.type()) && !isIcon) faults.push(message.text());
    });
    await work(page, server.origin);
    if (faults.length > 0) throw new Error(faults.join("\n"));
  } finally {
    await browser.close();
    await server.close();
  }
}

/** @param {any} page @param {string} date As a reader types it. */
async function typeStart(page, date) {
  const day = page.getByLabel("Day", { exact: true }).first();
  await day.fill(date);
  await day.press("Tab");
}

/** The page's own words and the clinic's list of days, after a start was chosen. @param {any} page @param {string} date */
async function expectTold(page, date) {
  await page.getByText(`First infusion: ${date}`).waitFor();
  // The list in the settings has arrived: on a Tuesday this clinic is closed.
  await page.getByText("open on Monday and Thursday").first().waitFor();
}

/**
 * @param {string} folder What is served.
 * @param {string} [path] The page.
 * @throws {Error} Where the page reports an error or a warning, has no widget, or is not told of the plan.
 */
export const openApp = (folder, path = "/") =>
  onPage(folder, async (page, origin) => {
    await page.goto(origin + path);
    await typeStart(page, "3 June 2030");
    await expectTold(page, "2030-06-03");
    // The clinic's closure has arrived: nothing is planned in it.
    await typeStart(page, "14 December 2026");
    await page.getByText("Christmas closure").first().waitFor();
  });

/**
 * Opens a page that a server has rendered, in which the widget stands and is used before the app's script comes.
 *
 * @param {string} folder What is served.
 * @param {string} path The page. It loads the widget by itself.
 * @param {RegExp} script The address of the app's script.
 * @throws {Error} Where the app takes over another element, or what the reader has typed is lost.
 */
export const openEarly = (folder, path, script) =>
  onPage(folder, async (page, origin) => {
    /** @type {() => void} */
    let release = () => {};
    const isReleased = new Promise((resolve) => (release = () => resolve(undefined)));
    await page.route(script, (/** @type {any} */ route) => isReleased.then(() => route.continue()));
    await page.goto(origin + path, { waitUntil: "commit" });
    await typeStart(page, "3 June 2030");
    const widget = page.locator("infusion-course-calculator");
    await widget.getByText("3 June 2030").first().waitFor();
    await widget.evaluate((/** @type {any} */ element) => (element.isTheReaders = true));
    release();
    await page.waitForLoadState("load");
    await page.getByText("open on Monday and Thursday").first().waitFor();
    const isSame = await widget.evaluate((/** @type {any} */ element) => element.isTheReaders === true);
    if (!isSame) throw new Error("The element that the reader had used was replaced.");
    await widget.getByText("3 June 2030").first().waitFor();
    // The app listens from now on.
    await typeStart(page, "10 June 2030");
    await expectTold(page, "2030-06-10");
  });
