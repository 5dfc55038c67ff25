/** The elements on pages that make it hard for them, in every browser that is here. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { engines, type Driver, type Engine } from "./drivers.ts";
import { startHosts, type Hosts } from "./server.ts";

/** What the first script of every host page leaves for the checks: see hosts/probe.js. */
declare const probe: {
  readonly errors: string[];
  readonly said: string[];
  readonly asked: string[];
  readonly events: { readonly type: string; readonly tag: string; readonly detail: never }[];
  readonly wait: (time: number) => Promise<void>;
  readonly until: <T>(test: () => T, what?: string) => Promise<T>;
  readonly deep: (selector: string) => HTMLElement[];
  readonly ours: () => (HTMLElement & { readonly whenReady: Promise<unknown> })[];
  readonly shift: () => number;
  readonly ready: () => Promise<void>;
  readonly text: (element: Element) => string;
  readonly root: (element: Element) => HTMLElement;
  readonly fields: (element: Element) => HTMLElement[];
};

let hosts: Hosts;
beforeAll(async () => {
  hosts = await startHosts();
});
afterAll(() => hosts.close());

describe.each(engines)("in $name", ({ start }) => {
  let engine: Engine;
  let window: Driver;
  beforeAll(async () => {
    if (!start) return;
    engine = await start();
    window = engine.window;
  });
  afterAll(() => engine?.close());
  beforeEach((context) => {
    if (!start) context.skip();
  });

  /** Opens a host page, and waits for its widgets. */
  const open = async (page: string, ready = true): Promise<void> => {
    hosts.requests();
    await window.go(`${hosts.origin}/hosts/${page}.html`);
    if (ready) await window.run(() => probe.ready());
  };
  /** What went wrong on the page. */
  const troubles = (): Promise<string[]> => window.run(() => [...probe.errors, ...probe.said]);

  /** What must hold wherever the elements stand: all of them are there, can be read, and nothing went wrong. */
  const stand = async (): Promise<void> => {
    expect(await troubles()).toEqual([]);
    const found = await window.run(() =>
      probe.ours().map((element) => {
        const root = probe.root(element);
        const style = getComputedStyle(root);
        const small = [
          ...root.querySelectorAll<HTMLElement>("p,li,button,input,label,summary,td,th,h2,h3,span"),
        ]
          .filter((one) => one.getClientRects().length > 0 && one.innerText?.trim())
          .filter((one) => !one.closest("svg") && parseFloat(getComputedStyle(one).fontSize) < 16)
          .map((one) => `${one.className || one.localName} ${getComputedStyle(one).fontSize}`);
        const { width } = element.getBoundingClientRect();
        return {
          tag: element.localName,
          height: Math.round(root.getBoundingClientRect().height),
          text: root.innerText.length,
          small: [...new Set(small)],
          wide: root.scrollWidth > root.clientWidth + 1 && width > 0 ? root.scrollWidth : 0,
          leaks: [
            style.letterSpacing,
            style.textTransform,
            style.fontStyle,
            style.textIndent,
            style.whiteSpace,
          ],
          fallback: getComputedStyle(element.shadowRoot?.querySelector("slot") as Element).display,
        };
      }),
    );
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) {
      if (one.tag === "infusion-term") continue;
      expect(one, one.tag).toMatchObject({ small: [], wide: 0, fallback: "none" });
      expect(one.leaks, one.tag).toEqual(["normal", "none", "normal", "0px", "normal"]);
      expect(one.height, one.tag).toBeGreaterThan(300);
      expect(one.text, one.tag).toBeGreaterThan(300);
    }
  };

  it.each(["plain", "reset", "root625", "quirks", "amd", "no-intl", "rtl", "many", "dark", "base"])(
    "stands on the page %s",
    async (page) => {
      await open(page);
      await stand();
    },
  );
});
