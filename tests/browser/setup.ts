import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject } from "vitest";
import { clockOn, TODAY } from "../clock.ts";

export const origin: string = inject("origin");

/** How long to wait for what has to come, in milliseconds: what else runs may have the processor. */
const LIMIT = 60_000;

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.connect(inject("browser"));
});
afterAll(() => browser.close());

export interface Look {
  /** The width of the window. */
  readonly width?: number;
  readonly height?: number;
  readonly theme?: "light" | "dark";
  /** Whether scripts run. */
  readonly javaScript?: boolean;
  /** The time zone of the reader, such as `Pacific/Apia`. */
  readonly timeZone?: string;
  readonly locale?: string;
  /** The day on which it takes place, where it is not the day of all tests. */
  readonly today?: string;
  /** Whether the site may keep itself for reading offline. It would cost each test's window the whole site. */
  readonly worker?: boolean;
}

export interface Opened {
  readonly page: Page;
  /** What went wrong since the page was opened or last asked: errors in the console, requests that left or failed. */
  readonly problems: () => string[];
  readonly close: () => Promise<void>;
}

/** A window of its own for one reader: nothing is shared with other windows. */
export async function openWindow(look: Look = {}): Promise<Opened> {
  const { width = 1280, height = 900, theme = "light", javaScript = true, timeZone, locale = "en-GB" } = look;
  const { worker = false } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: "reduce",
    javaScriptEnabled: javaScript,
    locale,
    ...(timeZone === undefined ? {} : { timezoneId: timeZone }),
  });
  context.setDefaultTimeout(LIMIT);
  await context.addInitScript(clockOn(look.today ?? TODAY));
  const found: string[] = [];
  await staysHome(context, found);
  // As in a browser that has none: to block them would warn on every page.
  if (!worker)
    await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "serviceWorker"));
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    // The browser's own line for a page with status 404; `response` below judges those.
    if (message.text().startsWith("Failed to load resource")) return;
    // What `serviceWorkers: "block"` above says of itself, once the page is idle.
    if (message.text().startsWith("Service Worker registration blocked")) return;
    found.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => found.push(`error: ${error.message}`));
  page.on("response", (response) => {
    const wanted =
      response.request().isNavigationRequest() && new URL(response.url()).pathname === "/404.html";
    if (response.status() >= 400 && !wanted) found.push(`${response.status()}: ${response.url()}`);
  });
  return { page, problems: () => found.splice(0), close: () => context.close() };
}

/** Stops and notes every request to another host. */
async function staysHome(context: BrowserContext, found: string[]): Promise<void> {
  await context.route(
    (url) => /^(?:https?|wss?):$/.test(url.protocol) && url.origin !== origin,
    (route) => {
      found.push(`request to another host: ${route.request().url()}`);
      return route.abort();
    },
  );
}

/** Opens a page of the site, such as `/clinic/course/`, in a window of its own. */
export async function openPage(path: string, look: Look = {}): Promise<Opened> {
  const opened = await openWindow(look);
  await visit(opened.page, path, look.javaScript ?? true);
  return opened;
}

/** Opens a page for one test, expects that nothing has gone wrong in it, and closes it whatever happens. */
export async function onPage(
  path: string,
  work: (page: Page, opened: Opened) => Promise<void>,
  look: Look = {},
): Promise<void> {
  const opened = await openPage(path, look);
  try {
    await work(opened.page, opened);
    expect(opened.problems()).toEqual([]);
  } finally {
    await opened.close();
  }
}

/**
 * Goes to a page and waits until all on it that comes to life has done so, also what waits to be scrolled to, and has
 * done what it does at first, such as to read a link.
 */
export async function visit(page: Page, path: string, javaScript = true): Promise<void> {
  await page.goto(origin + path, { waitUntil: "load" });
  if (!javaScript) return;
  if ((await page.locator("astro-island[ssr]").count()) === 0) return;
  await page.evaluate(async () => {
    for (const island of document.querySelectorAll("astro-island[ssr]")) {
      // The island itself has no box that could be scrolled to (`display: contents`): what is in it has one.
      (island.firstElementChild ?? island).scrollIntoView();
      // A browser notices what is in sight at the end of a frame, after the callbacks of that frame: so two of them.
      for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    scrollTo(0, 0);
  });
  await page.waitForFunction(() => document.querySelector("astro-island[ssr]") === null, undefined, {
    timeout: LIMIT,
  });
  await afterEffects(page);
}

/** Waits until what follows from the last change has been done and painted. */
export async function afterEffects(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // Effects run in a task of their own after the next frame; ours is asked for later than theirs, and so comes after
    // them. The second frame paints what they have changed.
    for (let frame = 0; frame < 2; frame++)
      // oxlint-disable-next-line no-restricted-globals -- no wait: the task after the frame
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  });
}

/** Does what saves a file, and gives the file's name and its text. */
export async function readDownload(
  page: Page,
  save: () => Promise<void>,
): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), save()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString("utf8") };
}

/** Changes the theme as a reader's system does, and waits until the page follows. */
export async function switchTheme(page: Page, theme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.waitForFunction(
    (wanted) => (document.documentElement.dataset["theme"] ?? wanted) === wanted,
    theme,
  );
}

/** Waits until the page has loaded what it loads by itself when it has time. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
}
