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
 * @param {string} folder What is served.
 * @returns {Promise<string>} What the page says after a start was chosen.
 * @throws {Error} Where the page reports an error, has no widget, or is not told of the plan.
 */
export async function openApp(folder) {
  const server = await listen(createSiteHandler({ root: folder }));
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage();
    /** @type {string[]} */
    const errors = [];
    page.on("pageerror", (/** @type {Error} */ error) => errors.push(error.message));
    page.on("console", (/** @type {any} */ message) => {
      // A browser asks each host for a picture that these pages do not have.
      const isIcon = message.location().url.endsWith("/favicon.ico");
      if (message.type() === "error" && !isIcon) errors.push(message.text());
    });
    await page.goto(server.origin);
    const day = page.getByLabel("Day", { exact: true }).first();
    await day.fill("3 June 2030");
    await day.press("Tab");
    const told = page.getByText("First infusion: 2030-06-03");
    await told.waitFor();
    // The list in the settings has arrived: on a Tuesday this clinic is closed.
    await page.getByText("open on Monday and Thursday").first().waitFor();
    if (errors.length > 0) throw new Error(errors.join("\n"));
    return (await told.textContent()) ?? "";
  } finally {
    await browser.close();
    await server.close();
  }
}
