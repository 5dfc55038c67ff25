/** The elements on pages that make it hard for them. */
import { expect, it } from "vitest";
import { TODAY } from "../clock.ts";
import { describeInEveryBrowser, expectDrawnWidgets, type WidgetElement } from "./harness.ts";
import { version } from "./server.ts";

describeInEveryBrowser((browser) => {
  it.each([
    ["a plain page (point 27)", "plain"],
    ["a page that resets everything with !important (points 18, 19)", "reset"],
    ["a page of Bootstrap 3", "bootstrap3"],
    ["a page whose root is at 62.5 % (point 20)", "root625"],
    ["a page in quirks mode, in a table", "quirks"],
    ["a page with a <base>", "base"],
    ["a page whose prototypes an old library has filled", "prototypes"],
    ["a page with AMD and CommonJS", "amd"],
    ["a page without Intl (point 38)", "no-intl"],
    ["a page that reads from right to left", "rtl"],
    ["a page with twenty of them", "many"],
    ["a dark page", "dark"],
    ["a page that defines them before it is read", "early"],
    ["a strict policy with Trusted Types and a hash (point 25)", "strict"],
  ])("stands on %s", async (_, page) => {
    await browser.openHostPage(page);
    await expectDrawnWidgets(browser);
  });

  it("asks for nothing but its script, and keeps nothing", async () => {
    for (const page of ["plain", "strict"]) {
      await browser.openHostPage(page);
      // All that can be done without leaving the page is done once.
      await browser.window.run(async () => {
        for (const element of helpers.widgets()) {
          for (const field of helpers.controls(element)) {
            if (field.matches("button,summary,input[type=checkbox],input[type=radio]")) field.click();
            await helpers.nextFrame();
          }
        }
        await helpers.settle();
        await helpers.requestLast();
      });
      expect(browser.server.takeRequests()).toEqual([
        `/hosts/${page}.html`,
        "/hosts/page-helpers.js",
        "/embed/all.js",
        "/hosts/last.js",
      ]);
      expect(
        await browser.window.run(() => ({
          sideEffects: helpers.sideEffects,
          cookie: document.cookie,
          stored: localStorage.length + sessionStorage.length,
          loaded: performance
            .getEntriesByType("resource")
            .map(({ name }) => new URL(name).pathname)
            .filter((name) => name !== "/favicon.ico")
            .sort(),
        })),
      ).toEqual({
        sideEffects: [],
        cookie: "",
        stored: 0,
        loaded: ["/embed/all.js", "/hosts/last.js", "/hosts/page-helpers.js"],
      });
    }
  });

  it("stands at the day of the tests, in a page of somebody else's and in a page for frames", async () => {
    const day = (): Promise<string> => browser.window.run(() => new Date().toISOString().slice(0, 10));
    await browser.openHostPage("spa");
    expect(await day()).toBe(TODAY);
    await browser.window.go(`${browser.server.origin}/embed/course-calculator/?start=2020-01-06`);
    expect(await day()).toBe(TODAY);
  });

  it("is hidden when the page hides it, by the attribute or by a class (point 18)", async () => {
    await browser.openHostPage("bootstrap3");
    const shown = await browser.window.run(async () => {
      const height = (element: Element): number => element.getClientRects().length;
      const [first] = helpers.widgets().filter((one) => one.localName === "infusion-effect") as [
        WidgetElement,
      ];
      const by = document.getElementById("hidden") as HTMLElement;
      const before = [height(first), height(by)];
      const style = document.createElement("style");
      style.textContent = "infusion-effect { display: grid; margin: 40px; max-width: 300px }";
      document.head.append(style);
      const box = first.getBoundingClientRect();
      first.hidden = true;
      return { before, margin: box.left >= 40 && box.width <= 300, after: height(first) };
    });
    expect(shown).toEqual({ before: [1, 0], margin: true, after: 0 });
  });

  it("is as wide as there is room where the page leaves its width to it, and no wider", async () => {
    await browser.openHostPage("shrinking");
    const boxes = (): Promise<[string, number, number][]> =>
      browser.window.run(() =>
        helpers.widgets().map((one): [string, number, number] => {
          const parent = one.parentElement as HTMLElement;
          const { width } = one.getBoundingClientRect();
          return [`${parent.className} ${one.localName}`, width, width - parent.clientWidth];
        }),
      );
    const wide = await boxes();
    expect(wide).toHaveLength(28);
    for (const [where, width, over] of wide) {
      expect(width, where).toBeGreaterThan(300);
      expect(over, where).toBeLessThanOrEqual(1);
    }
    await browser.window.resize(340, 800);
    for (const [where, width, over] of await boxes()) {
      expect(width, where).toBeGreaterThan(200);
      expect(over, where).toBeLessThanOrEqual(1);
    }
    await browser.window.resize(1000, 800);
  });

  it("lets nothing through of an invisible ancestor (point 19)", async () => {
    await browser.openHostPage("plain");
    expect(
      await browser.window.run(() => {
        (document.querySelector("main") as HTMLElement).style.visibility = "hidden";
        return helpers.widgets().map((one) => getComputedStyle(helpers.root(one)).visibility);
      }),
    ).toEqual(Array.from({ length: 5 }, () => "hidden"));
  });

  it("grows with the reader's text, and is never under 16 pixels (point 20)", async () => {
    await browser.openHostPage("root625");
    const sizes = await browser.window.run(() =>
      ["10px", "16px", "32px"].map((size) => {
        document.body.style.fontSize = size;
        return helpers
          .widgets()
          .filter((one) => one.localName !== "infusion-term")
          .map((one) => getComputedStyle(helpers.root(one)).fontSize);
      }),
    );
    expect(sizes).toEqual(["16px", "16px", "32px"].map((size) => Array.from({ length: 4 }, () => size)));
  });

  it("follows its own links inside itself, whatever the page's <base> says", async () => {
    await browser.openHostPage("base");
    const before = await browser.window.run(() => location.href);
    const moved = await browser.window.run(async () => {
      const glossary = helpers
        .widgets()
        .find((one) => one.localName === "infusion-glossary") as WidgetElement;
      const link = [...glossary.shadowRoot.querySelectorAll<HTMLAnchorElement>("a[href^='#']")].at(-1);
      if (!link) throw new Error("no link");
      const id = link.getAttribute("href")?.slice(1) ?? "";
      link.click();
      await helpers.waitFor(() => {
        const box = glossary.shadowRoot.getElementById(id)?.getBoundingClientRect();
        return box && box.top > -10 && box.top < innerHeight;
      }, `the place ${id} to come into sight`);
      await helpers.settle();
      return true;
    });
    expect(moved).toBe(true);
    expect(await browser.window.run(() => location.href)).toBe(before);
  });

  it("takes nothing from polluted prototypes", async () => {
    await browser.openHostPage("prototypes");
    await browser.clickOn(() => helpers.root(helpers.widgets()[1] as WidgetElement));
    expect(await browser.window.run(() => "polluted" in window)).toBe(false);
    await browser.expectNoErrors();
  });

  it("leaves a page's AMD and CommonJS alone", async () => {
    await browser.openHostPage("amd");
    expect(
      await browser.window.run(() => [
        (globalThis as never as { defined: unknown[] }).defined,
        Object.keys((globalThis as never as { module: { exports: object } }).module.exports),
      ]),
    ).toEqual([[], []]);
  });

  it("leaves no global names behind", async () => {
    await browser.openHostPage("spa");
    const names = await browser.window.run(() => {
      const frame = document.body.appendChild(document.createElement("iframe"));
      const clean = new Set(Object.getOwnPropertyNames(frame.contentWindow as Window));
      frame.remove();
      return Object.getOwnPropertyNames(globalThis).filter((name) => !clean.has(name));
    });
    expect(names.filter((name) => !["helpers", "measureLayoutShift", "0"].includes(name))).toEqual([]);
  });

  it("stands where Intl is broken, and dates are then in plain figures (point 38)", async () => {
    await browser.openHostPage("broken-intl");
    await expectDrawnWidgets(browser);
  });

  it("works in a sandbox with allow-scripts alone", async () => {
    await browser.window.go(`${browser.server.origin}/hosts/sandbox.html`);
    const report = await browser.window.run(
      () =>
        new Promise<{ ready: number; errors: string[]; said: string[]; text: string }>((resolve) => {
          addEventListener("message", ({ data }) => resolve(data as never));
          const frame = document.getElementById("box") as HTMLIFrameElement;
          frame.src = String(frame.src);
        }),
    );
    expect(report).toMatchObject({ ready: 5, errors: [], said: [] });
    expect(report.text).toMatch(/infusion/i);
  });

  it("says that nothing was printed where a sandbox does not let it, and throws nothing into the page", async () => {
    await browser.openHostPage("spa");
    const said = await browser.window.run(
      () =>
        new Promise<unknown>((resolve) => {
          addEventListener("message", ({ data }) => {
            if (Array.isArray(data)) resolve(data);
          });
          const frame = document.createElement("iframe");
          frame.setAttribute("sandbox", "allow-scripts");
          frame.src = "/hosts/sandbox-print.html";
          document.body.append(frame);
        }),
    );
    expect(said).toEqual(["Nothing was printed here. Copy the text instead.", []]);
  });

  it("is there once when its script is there four times, and a second version only says so (point 1)", async () => {
    await browser.openHostPage("twice");
    const said = await browser.window.run(async () => {
      await helpers.waitFor(() => document.readyState === "complete");
      return [...helpers.errors, ...helpers.consoleLines];
    });
    const tags = ["course-calculator", "glossary", "pathway", "effect", "term"];
    expect(said.sort()).toEqual(
      tags.map((tag) => `info: <infusion-${tag}> ${version} is already here: 9.9.9 is not used.`).sort(),
    );
    expect(
      await browser.window.run(() =>
        helpers.widgets().map((one) => one.shadowRoot.querySelectorAll(".ik-root").length),
      ),
    ).toEqual([1, 1, 1, 1, 1]);
  });

  it("reads from right to left where its page does, once it has words; its English does not (point 24)", async () => {
    await browser.openHostPage("rtl");
    const directions = await browser.window.run(async () => {
      const all = ["infusion-course-calculator", "infusion-pathway", "#ltr", "#auto"].map(
        (selector) => document.querySelector(selector) as WidgetElement,
      );
      const read = (): string[] => all.map((one) => getComputedStyle(helpers.root(one)).direction);
      const english = read();
      // One word does not make a language: dates and sentences stay English.
      for (const one of all) one["messages"] = { course: { title: "\u062d\u0627\u0633\u0628\u0629" } };
      await helpers.settle();
      const withOneWord = read();
      const words: unknown = await (await fetch("/embed/locales/de.json")).json();
      for (const one of all) one["messages"] = words;
      await helpers.settle();
      return [english, withOneWord, read()];
    });
    expect(directions).toEqual([
      ["ltr", "ltr", "ltr", "ltr"],
      ["ltr", "ltr", "ltr", "ltr"],
      ["rtl", "rtl", "ltr", "rtl"],
    ]);
  });

  it("is dark where the page's color-scheme is, and as its theme says (point 23)", async () => {
    await browser.openHostPage("dark");
    const colours = await browser.window.run(() => {
      const ink = (element: Element): number =>
        Number(/\d+/.exec(getComputedStyle(helpers.root(element)).color)?.[0]);
      const [first] = helpers.widgets().filter((one) => one.localName === "infusion-effect") as [
        WidgetElement,
      ];
      return { dark: ink(first), light: ink(document.getElementById("light") as Element) };
    });
    expect(colours.dark).toBeGreaterThan(180);
    expect(colours.light).toBeLessThan(80);
  });

  it("needs no more than 280 pixels, and never scrolls sideways (point 22)", async () => {
    await browser.openHostPage("plain");
    const wide = await browser.window.run(() => {
      (document.querySelector("main") as HTMLElement).style.width = "280px";
      return helpers
        .widgets()
        .map(
          (one) =>
            [one.localName, helpers.root(one).scrollWidth - 280, one.getBoundingClientRect().width] as const,
        )
        .filter(([, over]) => over > 1);
    });
    expect(wide).toEqual([]);
  });
});
