/** What the tests of the embeds share: the host pages, a window in each browser, and the questions asked of every page. */
import { afterAll, beforeAll, beforeEach, describe, expect } from "vitest";
import { engines, type Driver, type Engine } from "./drivers.ts";
import { startHosts, type Hosts } from "./server.ts";

/** One of our elements, as far as the checks use it. */
export interface Ours extends HTMLElement {
  readonly whenReady: Promise<unknown>;
  readonly shadowRoot: ShadowRoot;
  [property: string]: unknown;
}

declare global {
  /** What the first script of every host page leaves for the checks: see hosts/probe.js. */
  const probe: {
    readonly errors: string[];
    readonly said: string[];
    readonly asked: string[];
    readonly events: {
      readonly type: string;
      readonly tag: string;
      readonly detail: Record<string, unknown>;
    }[];
    readonly wait: (time: number) => Promise<void>;
    readonly until: <T>(test: () => T, what?: string) => Promise<T>;
    readonly deep: (selector: string) => HTMLElement[];
    readonly ours: () => Ours[];
    readonly shift: () => number;
    readonly ready: () => Promise<void>;
    readonly text: (element: Element) => string;
    readonly root: (element: Element) => HTMLElement;
    readonly fields: (element: Element) => HTMLElement[];
    readonly part: (name: "day" | "month" | "year", element?: Element) => HTMLInputElement;
  };
}

export interface Hosted {
  readonly name: Engine["name"];
  readonly hosts: Hosts;
  readonly window: Driver;
  /** Opens a host page, and waits for its widgets. */
  open(page: string, ready?: boolean): Promise<void>;
  /** Everything that went wrong on the page or was said in its console. */
  troubles(): Promise<string[]>;
  /** Clicks in the middle of an element that a function finds in the page. */
  clickOn<Args extends unknown[]>(find: (...args: Args) => Element, ...args: Args): Promise<void>;
}

/** The same tests in every browser that is here; where one is not, they are skipped, and the line of the stage says so. */
export function everywhere(tests: (hosted: Hosted) => void): void {
  describe.each(engines)("in $name", ({ name, start }) => {
    let engine: Engine | undefined;
    let hosts: Hosts | undefined;
    beforeAll(async () => {
      if (!start) return;
      hosts = await startHosts();
      engine = await start();
    });
    afterAll(async () => {
      await engine?.close();
      hosts?.close();
    });
    beforeEach((context) => {
      if (!start) context.skip();
    });
    tests({
      name,
      get hosts() {
        return hosts as Hosts;
      },
      get window() {
        return (engine as Engine).window;
      },
      async open(page, ready = true) {
        this.hosts.requests();
        await this.window.go(`${this.hosts.origin}/hosts/${page}.html`);
        if (ready) await this.window.run(() => probe.ready());
      },
      troubles() {
        return this.window.run(() => [...probe.errors, ...probe.said]);
      },
      async clickOn(find, ...args) {
        await this.window.run(
          `(...args) => { const one = (${find.toString()})(...args); one.scrollIntoView({ block: "center" }); }` as never,
          ...(args as unknown as never[]),
        );
        const [x, y] = (await this.window.run(
          `(...args) => { const box = (${find.toString()})(...args).getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; }` as never,
          ...(args as unknown as never[]),
        )) as unknown as [number, number];
        await this.window.click(x, y);
      },
    });
  });
}

/** What must hold wherever the elements stand: they are there, they can be read, and nothing went wrong. */
export async function expectStanding(hosted: Hosted): Promise<void> {
  expect(await hosted.troubles()).toEqual([]);
  const found = await hosted.window.run(() =>
    probe
      .ours()
      .filter((element) => element.localName !== "infusion-term" && element.getClientRects().length > 0)
      .map((element) => {
        const root = probe.root(element);
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
