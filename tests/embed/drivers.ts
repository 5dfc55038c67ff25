/** Three browsers behind one narrow interface, so that each check is written once. */
import { spawn, type ChildProcess } from "node:child_process";
import { chromium, type CDPSession, type Page } from "playwright-core";
import puppeteer, { type Browser as Puppeteer, type KeyInput } from "puppeteer-core";
import { findFirefoxAndWebKit } from "../../scripts/find-firefox-webkit.mjs";
import { chromiumFlags, findChromium } from "../../scripts/chromium.mjs";
import { findFreePort } from "../free-port.ts";

/** The keys that the checks press beside those of letters and digits. */
export type NamedKey = "Enter" | "Tab" | "Escape" | "Backspace";

/** One window. */
export interface Driver {
  /** Goes to an address and waits until it is loaded. */
  go(url: string): Promise<void>;
  back(): Promise<void>;
  /** Loads the page again, as a reader does: the state of its entry in the history stays. */
  reload(): Promise<void>;
  /** Runs a function in the page; it and its arguments go there as text. */
  run<Result, Args extends unknown[]>(
    code: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Types characters one after the other, as a person does. */
  type(text: string): Promise<void>;
  press(key: NamedKey): Promise<void>;
  click(x: number, y: number): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Chromium alone: what the others' drivers cannot do. */
  readonly page?: Page;
  readonly cdp?: CDPSession;
}

export interface Engine {
  readonly name: "Chromium" | "Firefox" | "WebKit";
  readonly window: Driver;
  close(): Promise<void>;
}

/** How long a browser may take to start or to load a page, in milliseconds: it may have to share its processor. */
const LIMIT = 120_000;

/** Asks again and again until the answer is there; gives the last error where it never comes. */
async function poll(ask: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + LIMIT; ;) {
    try {
      if (await ask()) return;
      if (performance.now() > end) throw new Error(`There was no answer within ${LIMIT / 1000} seconds.`);
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    // oxlint-disable-next-line no-restricted-globals -- the pause between two looks of a poll
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const WIDTH = 1000;
const HEIGHT = 800;

const call = (code: string | ((...args: never[]) => unknown), args: readonly unknown[]): string =>
  `(${code.toString()})(...${JSON.stringify(args)})`;

async function startChromium(): Promise<Engine> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags });
  const context = await browser.newContext({ viewport: { width: WIDTH, height: HEIGHT }, locale: "en-GB" });
  const page = await context.newPage();
  // Playwright's own way to run code uses `eval`, which a strict policy forbids; this one does not.
  const cdp = await context.newCDPSession(page);
  return {
    name: "Chromium",
    window: {
      go: async (url) => void (await page.goto(url, { waitUntil: "load" })),
      back: async () => void (await page.goBack({ waitUntil: "commit" })),
      reload: async () => void (await page.reload({ waitUntil: "load" })),
      run: async (code, ...args) => {
        const { result, exceptionDetails } = await cdp.send("Runtime.evaluate", {
          expression: call(code, args),
          awaitPromise: true,
          returnByValue: true,
        });
        if (exceptionDetails)
          throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      },
      type: (text) => page.keyboard.type(text),
      press: (key) => page.keyboard.press(key),
      click: (x, y) => page.mouse.click(x, y),
      resize: (width, height) => page.setViewportSize({ width, height }),
      page,
      cdp,
    },
    close: () => browser.close(),
  };
}

async function startFirefox(executablePath: string): Promise<Engine> {
  const browser: Puppeteer = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    defaultViewport: { width: WIDTH, height: HEIGHT },
    extraPrefsFirefox: { "intl.accept_languages": "en-GB", "fission.bfcacheInParent": true },
  });
  const page = await browser.newPage();
  return {
    name: "Firefox",
    window: {
      go: async (url) => {
        // After a way back to a page from the browser's memory, the next load may go by unnoticed: so the page itself is
        // asked, until it is there.
        await page.goto(url, { waitUntil: "load", timeout: 5000 }).catch(() => {});
        await poll(async () => {
          // While one page takes another's place there may be none to be asked.
          const state = await page.evaluate("[location.href, document.readyState].join()").catch(String);
          if (state === `${url},complete`) return true;
          throw new Error(`${url} is not loaded: ${String(state)}`);
        });
      },
      back: async () => void (await page.goBack({ timeout: 3000 }).catch(() => {})),
      reload: async () => {
        // The driver may come back while the page that was left can still be asked: that one is marked.
        await page.evaluate("window.isLeft = true");
        await page.reload({ waitUntil: "load", timeout: 10_000 }).catch(() => {});
        await poll(async () => {
          const state = await page.evaluate("[window.isLeft, document.readyState].join()").catch(String);
          if (state === ",complete") return true;
          throw new Error(`The page is not loaded again: ${String(state)}`);
        });
      },
      run: async (code, ...args) => (await page.evaluate(call(code, args))) as never,
      type: (text) => page.keyboard.type(text),
      press: (key) => page.keyboard.press(key as KeyInput),
      click: (x, y) => page.mouse.click(x, y),
      resize: (width, height) => page.setViewport({ width, height }),
    },
    close: () => browser.close(),
  };
}

/** The numbers by which the protocol of drivers knows keys. */
const CODES = { Enter: "\uE007", Tab: "\uE004", Escape: "\uE00C", Backspace: "\uE003" } as const;

async function startWebKit(found: {
  readonly driver: string;
  readonly browser: string;
  readonly screen: string;
}): Promise<Engine> {
  const processes: ChildProcess[] = [];
  const end = (): void => processes.forEach((one) => one.kill());
  try {
    const screen = spawn(
      found.screen,
      ["-displayfd", "1", "-screen", "0", "1400x1100x24", "-nolisten", "tcp"],
      {
        stdio: ["ignore", "pipe", "ignore"],
      },
    );
    processes.push(screen);
    const display = await new Promise<string>((resolve, reject) => {
      screen.stdout.once("data", (data: Buffer) => resolve(data.toString().trim()));
      screen.once("exit", () => reject(new Error("There is no screen for WebKit.")));
    });
    const port = await findFreePort();
    const driver = spawn(found.driver, [`--port=${port}`, "--host=127.0.0.1"], {
      stdio: "ignore",
      env: {
        ...process.env,
        DISPLAY: `:${display}`,
        GDK_BACKEND: "x11",
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
        WEBKIT_DISABLE_COMPOSITING_MODE: "1",
      },
    });
    processes.push(driver);
    const base = `http://127.0.0.1:${port}`;
    let session = "";
    const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
      const answer = await fetch(`${base}${session && `/session/${session}`}${path}`, {
        method,
        ...(body ? { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } } : {}),
      });
      const { value } = (await answer.json()) as { value: { error?: string; message?: string } | null };
      if (!answer.ok) throw new Error(`${path}: ${value?.error} ${value?.message}`);
      return value;
    };
    await poll(async () => (await fetch(`${base}/status`)).ok);
    const created = (await ask("POST", "/session", {
      capabilities: {
        alwaysMatch: {
          "webkitgtk:browserOptions": { binary: found.browser, args: ["--automation"] },
          // Scripts have longer than what they wait for: it is they who say what has not come.
          timeouts: { script: 2 * LIMIT, pageLoad: LIMIT },
        },
      },
    })) as { sessionId: string };
    session = created.sessionId;
    const keys = async (values: readonly string[]): Promise<void> => {
      const actions = values.flatMap((value) => [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ]);
      await ask("POST", "/actions", { actions: [{ type: "key", id: "keys", actions }] });
    };
    const resize = async (width: number, height: number): Promise<void> => {
      await ask("POST", "/window/rect", { width, height });
    };
    await resize(WIDTH, HEIGHT);
    return {
      name: "WebKit",
      window: {
        go: async (url) => void (await ask("POST", "/url", { url })),
        back: async () => void (await ask("POST", "/back", {})),
        reload: async () => void (await ask("POST", "/refresh", {})),
        run: async (code, ...args) => {
          // As text: the driver would follow what a page has put into the prototype of objects.
          const answer = (await ask("POST", "/execute/async", {
            script: `const done = arguments[0];
              Promise.resolve().then(() => ${call(code, args)}).then(
                (value) => done("+" + (window.helpers?.toJson ?? JSON.stringify)(value)),
                (error) => done("-" + String((error && error.stack) || error)));`,
            args: [],
          })) as string;
          if (!answer.startsWith("+")) throw new Error(answer);
          return answer === "+undefined" ? undefined : JSON.parse(answer.slice(1));
        },
        type: (text) => keys([...text]),
        press: (key) => keys([CODES[key]]),
        click: async (x, y) => {
          const actions = [
            { type: "pointerMove", duration: 0, x: Math.round(x), y: Math.round(y) },
            { type: "pointerDown", button: 0 },
            { type: "pointerUp", button: 0 },
          ];
          await ask("POST", "/actions", {
            actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }],
          });
        },
        resize,
      },
      close: async () => {
        await ask("DELETE", "").catch(() => {});
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

const asked = process.env["EMBED_ENGINES"]?.split(",");
const wanted = (name: string): boolean => !asked || asked.includes(name.toLowerCase());
const others = wanted("firefox") || wanted("webkit") ? await findFirefoxAndWebKit(() => {}) : undefined;

/** How each browser that is here is started. Chromium has to be; the others may be missing. */
export const engines: readonly {
  readonly name: Engine["name"];
  readonly start: (() => Promise<Engine>) | null;
}[] = [
  { name: "Chromium" as const, start: startChromium },
  { name: "Firefox" as const, start: others?.firefox ? () => startFirefox(others.firefox as string) : null },
  { name: "WebKit" as const, start: others?.webkit ? () => startWebKit(others.webkit as never) : null },
].filter(({ name }) => wanted(name.toLowerCase()));
