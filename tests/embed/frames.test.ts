/** The loader, the pages for frames, and what only one browser can be asked: shifts, paper, barriers. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, it } from "vitest";
import { dist } from "../dist.ts";
import { SANDBOX } from "../../site/src/snippets/snippet.ts";
import { describeInEveryBrowser, expectDrawnWidgets, type WidgetElement } from "./harness.ts";
import { version } from "./server.ts";

describeInEveryBrowser((browser) => {
  it("the loader loads what is near, and the rest when it comes near", async () => {
    await browser.openHostPage("loader", { waitForWidgets: false });
    const state = (): Promise<Record<string, unknown>> =>
      browser.window.run(() => ({
        tags: helpers.widgets().map((one) => one.localName),
        defined: ["term", "course-calculator", "effect"].map(
          (name) => !!customElements.get(`infusion-${name}`),
        ),
        links: [...document.querySelectorAll("a.infusion-widget")].map((one) => one.textContent),
        attributes: [...(document.querySelector("infusion-course-calculator")?.attributes ?? [])].map(
          ({ name, value }) => `${name}=${value}`,
        ),
      }));
    await browser.window.run(() =>
      helpers.waitFor(
        () => customElements.get("infusion-course-calculator") && customElements.get("infusion-term"),
      ),
    );
    expect(await state()).toEqual({
      tags: ["infusion-term", "infusion-course-calculator", "infusion-effect"],
      defined: [true, true, false],
      // The link stays as what is shown without script; what is none of ours stays as it was.
      links: ["Plan a course", "Not one of ours"],
      // Neither a style nor what a browser would run: whoever may write no scripts may write these.
      attributes: ["start=2030-01-07", "opening-days=monday thursday"],
    });
    // A second one, in whichever way a page comes to have it, changes nothing.
    await browser.window.run(async () => {
      for (const type of ["text/javascript", "module"]) {
        const again = document.createElement("script");
        again.type = type;
        again.src = "/embed/loader.js";
        const loaded = new Promise((resolve) => again.addEventListener("load", resolve));
        document.head.append(again);
        await loaded;
      }
      await helpers.settle();
    });
    expect((await state())["tags"]).toEqual([
      "infusion-term",
      "infusion-course-calculator",
      "infusion-effect",
    ]);
    await browser.window.run(async () => {
      document.querySelector("infusion-effect")?.scrollIntoView();
      await helpers.waitFor(() => customElements.get("infusion-effect"), "the effect");
      const later = document.createElement("a");
      later.className = "infusion-widget";
      later.dataset["infusion"] = "pathway";
      later.dataset["indication"] = "pain";
      later.href = "/mechanism/pain/";
      document.body.append(later);
      // The effect has become long: what stands below it is far again.
      later.scrollIntoView();
      await helpers.waitFor(() => customElements.get("infusion-pathway"), "the pathway, which came later");
      await helpers.ready();
    });
    await browser.expectNoErrors();
    expect(browser.server.takeRequests().filter((path) => path.startsWith("/embed/"))).toEqual(
      expect.arrayContaining(["/embed/loader.js", "/embed/term.js", "/embed/effect.js", "/embed/pathway.js"]),
    );
  });

  it("the loader works as a module where its tag says where the files are, and otherwise says what to do", async () => {
    await browser.window.go(`${browser.server.origin}/hosts/loader-module.html?told`);
    await browser.window.run(() =>
      helpers.waitFor(() => customElements.get("infusion-term"), "the word to be defined"),
    );
    await browser.expectNoErrors();
    await browser.window.go(`${browser.server.origin}/hosts/loader-module.html`);
    const lines = await browser.window.run(async () => {
      await helpers.waitFor(() => helpers.consoleLines.length > 0, "a line in the console");
      return [...helpers.consoleLines];
    });
    expect(lines.join()).toContain("data-infusion-files");
    expect(await browser.window.run(() => document.querySelector("infusion-term")?.textContent)).toBe("BDNF");
  });

  it("the loader works under the strict policy", async () => {
    await browser.openHostPage("strict-loader", { waitForWidgets: false });
    await browser.window.run(async () => {
      for (const element of helpers.widgets()) {
        element.scrollIntoView();
        await helpers.waitFor(() => customElements.get(element.localName), element.localName);
      }
      await helpers.ready();
    });
    await expectDrawnWidgets(browser);
  });

  it("the loader runs nothing that was changed on the way", async ({ skip }) => {
    // WebKit does not look at the hash of a preloaded module.
    if (browser.name === "WebKit") skip();
    await browser.openHostPage("changed", { waitForWidgets: false });
    const shown = await browser.window.run(async () => {
      // The browser says of the file that it is not of its hash; nothing that came with it could run any later.
      await helpers.waitFor(
        () => helpers.errors.some((error) => error.includes("/changed/effect.js")),
        "the changed file to be refused",
      );
      await helpers.requestLast();
      await helpers.settle();
      return [
        !!customElements.get("infusion-effect"),
        (document.querySelector("infusion-effect") as HTMLElement).innerText,
      ];
    });
    expect(browser.server.takeRequests()).toContain("/changed/effect.js");
    expect(shown).toEqual([false, "One infusion wears off."]);
  });

  it("a frame becomes as high as its widget, and only a frame of ours does", async () => {
    await browser.openHostPage("frames", { waitForWidgets: false });
    const heights = await browser.window.run(async () => {
      const height = (id: string): number =>
        (document.getElementById(id) as HTMLElement).getBoundingClientRect().height;
      await helpers.waitFor(() => height("course") > 600 && height("glossary") > 320, "the frames to grow");
      // What the stranger says, it has said when it is loaded.
      const stranger = document.getElementById("stranger") as HTMLIFrameElement;
      await helpers.waitFor(
        () =>
          stranger.contentDocument?.URL.endsWith("stranger.html") &&
          stranger.contentDocument.readyState === "complete",
        "the stranger",
      );
      await helpers.settle();
      return { course: height("course"), glossary: height("glossary"), stranger: height("stranger") };
    });
    expect(heights.course).toBeGreaterThan(600);
    expect(heights.course % 8).toBeLessThanOrEqual(4);
    expect(heights.glossary).toBeLessThanOrEqual(6004);
    expect(heights.stranger).toBeLessThan(310);
    await browser.expectNoErrors();
  });

  it("a frame says nothing but its height, and only to its parent", async () => {
    await browser.openHostPage("spa");
    const { messages, repeated } = await browser.window.run(async () => {
      const messages: Record<string, unknown>[] = [];
      addEventListener("message", ({ data }) => messages.push(data as Record<string, unknown>));
      const frame = document.createElement("iframe");
      frame.setAttribute("sandbox", "allow-scripts");
      frame.src = "/embed/course-calculator/?start=2030-01-07&clinic=Secret%20Clinic#?secret=abc123";
      document.body.append(frame);
      const ask = (secret: string): void =>
        frame.contentWindow?.postMessage({ message: "ready", secret }, "*");
      // WordPress hides the frame until it has heard its height, and may listen too late for the first: it asks with the
      // word that it gave. Each answer is a height in our form, and then one in WordPress's.
      const askHeight = async (): Promise<unknown> => {
        const before = messages.length;
        ask("abc123");
        return helpers.waitFor(
          () => messages.slice(before).find((one) => one["message"] === "height")?.["value"],
          "its height once more",
        );
      };
      await helpers.waitFor(
        () => messages.some((one) => Number(one["value"]) > 600),
        "the height of the whole widget",
      );
      // The widget is drawn, and has come to rest where it is as high as it was.
      let height: unknown;
      do height = await askHeight();
      while (height !== (await askHeight()));
      // A question with another word has no answer: the next one, with the right word, is answered once.
      const before = messages.length;
      ask("another");
      await askHeight();
      return { messages, repeated: messages.length - before };
    });
    expect(repeated).toBe(2);
    const kinds = messages.map((one) => String(one["type"] ?? one["message"]));
    expect(new Set(kinds)).toEqual(new Set(["ready", "height"]));
    for (const one of messages) {
      expect(Object.keys(one).sort().join()).toMatch(/^(?:ns,type,v|height,ns,type,v|message,secret,value)$/);
    }
    // In WordPress's own form too, with the word that WordPress gave.
    expect(messages.find((one) => one["message"] === "height")).toMatchObject({ secret: "abc123" });
  });

  it("a frame that WordPress hides until it has heard its height is shown every time: twenty loads", async () => {
    await browser.openHostPage("spa");
    const shown = await browser.window.run(async () => {
      const heights: number[] = [];
      for (let load = 0; load < 20; load += 1) {
        const secret = `word${load}`;
        const frame = document.createElement("iframe");
        frame.setAttribute("sandbox", "allow-scripts");
        // As WordPress makes it.
        Object.assign(frame.style, { position: "absolute", visibility: "hidden" });
        frame.src = `/embed/glossary/?query=bdnf#?secret=${secret}`;
        const listen = ({ data, source }: MessageEvent<Record<string, unknown>>): void => {
          if (source !== frame.contentWindow || data["message"] !== "height" || data["secret"] !== secret)
            return;
          frame.height = `${Number(data["value"])}`;
          Object.assign(frame.style, { position: "static", visibility: "visible" });
        };
        addEventListener("message", listen);
        document.body.append(frame);
        await helpers.waitFor(
          () => getComputedStyle(frame).visibility === "visible" && Number(frame.height) > 200,
          `the height of load ${load + 1}`,
        );
        heights.push(Number(frame.height));
        removeEventListener("message", listen);
        frame.remove();
      }
      return heights;
    });
    expect(shown).toHaveLength(20);
    await browser.expectNoErrors();
  });

  it.each(["/contact/", "#ask", "contact.html", "//clinic.example/contact/"])(
    "a page for frames refuses %s for booking, which would be a place on this site, and says so",
    async (booking) => {
      await browser.window.go(
        `${browser.server.origin}/embed/course-calculator/?start=2030-01-07&opening-days=monday&phone=011+555+0100&booking-url=${encodeURIComponent(booking)}`,
      );
      const found = await browser.window.run(async () => {
        await customElements.whenDefined("infusion-course-calculator");
        const element = document.querySelector("infusion-course-calculator") as WidgetElement;
        await element.whenReady;
        return {
          told: element.shadowRoot.querySelector(".ik-problems")?.textContent,
          links: [...element.shadowRoot.querySelectorAll(".ik-contact a")].map((link) =>
            link.getAttribute("href"),
          ),
        };
      });
      expect(found.told).toBe(
        `booking-url is ${JSON.stringify(booking)}: it must be a whole address that begins with https://, because this page is not on the clinic's site.`,
      );
      expect(found.links).toEqual(["tel:0115550100"]);
    },
  );

  it("a page for frames takes its settings from its address, and no others", async () => {
    browser.server.takeRequests();
    await browser.window.go(
      `${browser.server.origin}/embed/course-calculator/?start=2030-01-07&opening-days=tuesday+friday&theme=dark&config=/x.json&onclick=alert(1)&evidence-url=javascript:alert(1)&style=color:red`,
    );
    const found = await browser.window.run(async () => {
      await customElements.whenDefined("infusion-course-calculator");
      const element = document.querySelector("infusion-course-calculator") as WidgetElement;
      await element.whenReady;
      const root = element.shadowRoot.querySelector(".ik-root") as HTMLElement;
      return {
        theme: root.closest<HTMLElement>("[data-theme]")?.dataset["theme"],
        text: root.innerText.includes("2030"),
        attributes: element.getAttributeNames().sort(),
        scripted: root.querySelectorAll("a[href^=javascript]").length,
        told: element.shadowRoot.querySelector(".ik-problems")?.textContent,
      };
    });
    expect(found).toMatchObject({ theme: "dark", text: true, scripted: 0 });
    expect(found.attributes.filter((name) => ["config", "onclick", "style"].includes(name))).toEqual([]);
    expect(found.told).toMatch(/^evidence-url is/);
    expect(browser.server.takeRequests().filter((path) => !path.startsWith("/embed/"))).toEqual([]);
  });

  /** What only Chromium's driver can do. */
  const others = browser.name !== "Chromium";

  it.skipIf(others)(
    "a place in the widget is shown inside it, and a source opens as a page of its own",
    async () => {
      const { page } = browser.window;
      if (!page) throw new Error("There is no page.");
      await browser.openHostPage("spa");
      const frameOf = async (address: string) => {
        await browser.window.run(
          (src: string, sandbox: string) => {
            const frame = document.createElement("iframe");
            frame.setAttribute("sandbox", sandbox);
            frame.style.cssText = "width:100%;height:700px";
            frame.src = src;
            document.body.replaceChildren(frame);
          },
          address,
          SANDBOX,
        );
        return page.frameLocator("iframe");
      };
      const place = (await frameOf("/embed/glossary/?query=bdnf")).locator('infusion-glossary a[href^="#"]');
      await place.first().waitFor();
      for (const link of await place.all()) if (await link.isVisible()) await link.click();
      const frame = page.frames().find((one) => one !== page.mainFrame());
      // A frame that was on its way to another page would not answer from this one.
      expect(
        await frame?.evaluate(() =>
          new Promise((resolve) => requestAnimationFrame(resolve)).then(() => location.pathname),
        ),
      ).toBe("/embed/glossary/");

      const booking = `/embed/course-calculator/?start=2030-01-07&booking-url=${encodeURIComponent(`${browser.server.origin}/about/`)}`;
      const book = (await frameOf(booking)).getByRole("link", { name: "Book or ask the clinic" });
      const [booked] = await Promise.all([page.context().waitForEvent("page"), book.click()]);
      await booked.waitForLoadState();
      expect(new URL(booked.url()).pathname).toBe("/about/");
      await booked.close();

      // The first page that is opened is that of the source: none of the links before has opened one.
      const source = (await frameOf("/embed/pathway/")).locator('infusion-pathway a[href*="/evidence/#s"]');
      const [tab] = await Promise.all([page.context().waitForEvent("page"), source.first().click()]);
      expect(page.context().pages()).toHaveLength(2);
      await tab.waitForLoadState();
      expect(tab.url()).toMatch(/\/evidence\/#s\d+$/);
      // Not in the frame's sandbox, where the page would have no origin, and so no letters of its own.
      expect(await tab.evaluate(() => self.origin)).toBe(browser.server.origin);
      await tab.close();
      expect(page.frames().map((one) => new URL(one.url()).pathname)).toContain("/embed/pathway/");
    },
  );

  it.skipIf(others)("nothing in sight is pushed about by more than 0.02 (points 26, 29)", async () => {
    const { page } = browser.window;
    for (const [width, height] of [
      [360, 740],
      [1280, 900],
    ] as const) {
      await page?.setViewportSize({ width, height });
      const widgets = ["course-calculator", "glossary", "pathway", "effect"];
      for (const widget of widgets.flatMap((name) => [name, `${name}&link`])) {
        await browser.window.go(`${browser.server.origin}/hosts/reserved.html?${widget}`);
        const shift = await browser.window.run(async () => {
          await helpers.waitFor(() => helpers.widgets()[0]?.shadowRoot, "the widget");
          await helpers.ready();
          return measureLayoutShift();
        });
        expect(shift, `${widget} at ${width} px`).toBeLessThanOrEqual(0.02);
      }
    }
    await page?.setViewportSize({ width: 1000, height: 800 });
  });

  it.skipIf(others)(
    "prints dark on light, without what only helps the page's editor (point 23)",
    async () => {
      const { page } = browser.window;
      await browser.openHostPage("dark");
      await page?.emulateMedia({ media: "print" });
      const found = await browser.window.run(() =>
        helpers
          .widgets()
          .filter((one) => one.localName !== "infusion-term")
          .map((one) => {
            const ink = Number(/\d+/.exec(getComputedStyle(helpers.root(one)).color)?.[0]);
            const told = one.shadowRoot.querySelector(".ik-problems") as Element;
            return [ink < 100, getComputedStyle(told).display, helpers.root(one).offsetHeight > 100];
          }),
      );
      await page?.emulateMedia({ media: null });
      expect(found).toEqual(found.map(() => [true, "none", true]));
    },
  );

  it.skipIf(others)(
    "can be used in forced colours, with more contrast and without motion (point 23)",
    async () => {
      const { page } = browser.window;
      await page?.emulateMedia({ forcedColors: "active", contrast: "more", reducedMotion: "reduce" });
      await browser.openHostPage("plain");
      await expectDrawnWidgets(browser);
      const moving = await browser.window.run(() =>
        helpers
          .widgets()
          .flatMap((one) => [...helpers.root(one).querySelectorAll("*")])
          .filter((one) => {
            const { animationName, transitionDuration } = getComputedStyle(one);
            return (
              animationName !== "none" ||
              transitionDuration.split(",").some((time) => parseFloat(time) > 0.01)
            );
          })
          .map((one) => one.className),
      );
      await page?.emulateMedia({ forcedColors: null, contrast: null, reducedMotion: null });
      expect(moving).toEqual([]);
    },
  );

  it.skipIf(others)("axe finds no barrier in it, in light and dark (points 30, 31, 36)", async () => {
    const { page } = browser.window;
    for (const host of ["plain", "dark"]) {
      await browser.openHostPage(host);
      const { violations } = await new AxeBuilder({ page: page as never })
        .include("main")
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        // The page is ours to be bare: it has no heading of its own above the widgets.
        .disableRules(["page-has-heading-one"])
        .analyze();
      expect(
        violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `${host} ${id}: ${target.join(" ")}`),
        ),
      ).toEqual([]);
    }
  });

  it.skipIf(others)("every target is large enough for a finger (point 35)", async () => {
    await browser.openHostPage("plain");
    await browser.window.resize(360, 740);
    const small = await browser.window.run(() =>
      helpers
        .widgets()
        .filter((one) => one.localName !== "infusion-term")
        .flatMap((one) =>
          helpers.controls(one).flatMap((field) => {
            const box = (field.closest("label") ?? field).getBoundingClientRect();
            // Links in a sentence need no size of their own.
            if (field.matches("a") && getComputedStyle(field).display.startsWith("inline")) return [];
            return Math.min(box.width, box.height) < 24
              ? [
                  `${one.localName} ${field.localName} ${field.className} ${Math.round(box.width)} × ${Math.round(box.height)}`,
                ]
              : [];
          }),
        ),
    );
    await browser.window.resize(1000, 800);
    expect(small).toEqual([]);
  });
});

it("each page for frames has a policy that fits wherever it is served, and nothing in it that the policy forbids", () => {
  for (const widget of ["course-calculator", "glossary", "pathway", "effect"]) {
    const page = readFileSync(join(dist, "embed", widget, "index.html"), "utf8");
    expect(page).toContain('content="noindex"');
    expect(page).toContain('<base target="_blank">');
    expect(page).toMatch(
      /default-src 'none'; script-src 'self' https?:\S*[^;]*; style-src 'self' https?:\S*[^;]*; base-uri 'none'/,
    );
    expect(page).not.toMatch(/<style|style="|<script(?![^>]*\bsrc=)/);
  }
});

it("the site serves the files under their version and without it", () => {
  for (const file of [
    "all.js",
    "loader.js",
    "frame.js",
    "child.js",
    "child.css",
    "placeholder.css",
    "holidays/za.js",
  ]) {
    for (const folder of ["embed", `embed/v${version}`]) {
      expect(existsSync(join(dist, folder, file)), `${folder}/${file}`).toBe(true);
    }
  }
});
