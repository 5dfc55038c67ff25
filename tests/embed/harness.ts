/** What the tests of the embeds share: the host pages, a window in each browser, and the questions asked of every page. */
import { afterAll, beforeAll, beforeEach, describe, expect } from "vitest";
import { engines, type Driver, type Engine } from "./drivers.ts";
import { startHostServer, type HostServer } from "./server.ts";

/** One of our elements, as far as the tests use it. */
export interface WidgetElement extends HTMLElement {
  readonly whenReady: Promise<unknown>;
  readonly shadowRoot: ShadowRoot;
  [property: string]: unknown;
}

declare global {
  /** What the first script of every host page offers: see hosts/page-helpers.js. */
  const helpers: {
    readonly errors: string[];
    readonly consoleLines: string[];
    readonly sideEffects: string[];
    readonly events: {
      readonly type: string;
      readonly tag: string;
      readonly detail: Record<string, unknown>;
    }[];
    readonly waitFor: <T>(test: () => T, what?: string) => Promise<T>;
    readonly nextFrame: () => Promise<void>;
    readonly settle: () => Promise<void>;
    readonly ready: () => Promise<void>;
    readonly requestLast: () => Promise<unknown>;
    readonly querySelectorAllDeep: (selector: string) => HTMLElement[];
    readonly widgets: () => WidgetElement[];
    readonly visibleText: (element: Element) => string;
    readonly root: (element: Element) => HTMLElement;
    readonly unreadable: () => string[];
    readonly theme: (element: Element) => string | undefined;
    readonly controls: (element: Element) => HTMLElement[];
    readonly datePart: (name: "day" | "month" | "year", element?: Element) => HTMLInputElement;
  };
}

/** A browser with one window, and the server of the host pages. */
export interface TestBrowser {
  readonly name: Engine["name"];
  readonly server: HostServer;
  readonly window: Driver;
  /** Opens a page of `hosts/`, and waits for its widgets where it has any from the start. */
  openHostPage(page: string, options?: { readonly waitForWidgets?: boolean }): Promise<void>;
  /** Everything that went wrong on the page or was written to its console. */
  errors(): Promise<string[]>;
  expectNoErrors(): Promise<void>;
  /** Clicks in the middle of an element that a function finds in the page. */
  clickOn<Args extends unknown[]>(find: (...args: Args) => Element, ...args: Args): Promise<void>;
}

/** The same tests in every browser that is here; where one is not, they are skipped, and the line of the stage says so. */
export function describeInEveryBrowser(tests: (browser: TestBrowser) => void): void {
  describe.each(engines)("in $name", ({ name, start }) => {
    let engine: Engine | undefined;
    let server: HostServer | undefined;
    beforeAll(async () => {
      if (!start) return;
      server = await startHostServer();
      engine = await start();
    });
    afterAll(async () => {
      await engine?.close();
      await server?.close();
    });
    beforeEach((context) => {
      if (!start) context.skip();
    });
    tests({
      name,
      get server() {
        return server as HostServer;
      },
      get window() {
        return (engine as Engine).window;
      },
      async openHostPage(page, { waitForWidgets = page !== "spa" } = {}) {
        this.server.takeRequests();
        await this.window.go(`${this.server.origin}/hosts/${page}.html`);
        if (waitForWidgets) await this.window.run(() => helpers.ready());
      },
      errors() {
        return this.window.run(() => [...helpers.errors, ...helpers.consoleLines]);
      },
      async expectNoErrors() {
        expect(await this.errors()).toEqual([]);
      },
      async clickOn(find, ...args) {
        const [x, y] = (await this.window.run(
          `(...args) => {
            const element = (${find.toString()})(...args);
            element.scrollIntoView({ block: "center", behavior: "instant" });
            const box = element.getBoundingClientRect();
            return [box.x + box.width / 2, box.y + box.height / 2];
          }` as never,
          ...(args as unknown as never[]),
        )) as unknown as [number, number];
        await this.window.click(x, y);
      },
    });
  });
}

/** What must hold wherever the elements stand: they are there, they can be read, and nothing went wrong. */
export async function expectDrawnWidgets(browser: TestBrowser): Promise<void> {
  await browser.expectNoErrors();
  const found = await browser.window.run(() =>
    helpers
      .widgets()
      .filter((element) => element.localName !== "infusion-term" && element.getClientRects().length > 0)
      .map((element) => {
        const root = helpers.root(element);
        const style = getComputedStyle(root);
        const small = [
          ...root.querySelectorAll<HTMLElement>("p,li,button,input,label,summary,td,th,h2,h3,span,small,b"),
        ]
          .filter((one) => one.getClientRects().length > 0 && one.innerText?.trim() && !one.closest("svg"))
          .filter((one) => parseFloat(getComputedStyle(one).fontSize) < 16)
          .map((one) => `${one.className || one.localName} ${getComputedStyle(one).fontSize}`);
        return {
          tag: element.localName,
          height: Math.round(root.getBoundingClientRect().height),
          letters: root.innerText.length,
          small: [...new Set(small)],
          wide: root.scrollWidth > root.clientWidth + 1 ? root.scrollWidth : 0,
          text: [
            style.letterSpacing,
            style.textTransform,
            style.fontStyle,
            style.textIndent,
            style.whiteSpace,
          ],
          fallback: getComputedStyle(element.shadowRoot.querySelector("slot") as Element).display,
        };
      }),
  );
  expect(found.length).toBeGreaterThan(0);
  for (const one of found) {
    expect(one, one.tag).toMatchObject({ small: [], wide: 0, fallback: "none" });
    expect(one.text, one.tag).toEqual(["normal", "none", "normal", "0px", "normal"]);
    expect(one.height, one.tag).toBeGreaterThan(300);
    expect(one.letters, one.tag).toBeGreaterThan(300);
  }
}
