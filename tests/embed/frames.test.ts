/** The loader, the pages for frames, and what only one browser can be asked: speed, shifts, paper, barriers. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, it } from "vitest";
import { dist } from "../dist.ts";
import { SANDBOX } from "../../site/src/snippets/snippet.ts";
import { everywhere, expectStanding, type Ours } from "./harness.ts";
import { version } from "./server.ts";

everywhere((hosted) => {
  it("the loader loads what is near, and the rest when it comes near", async () => {
    await hosted.open("loader", false);
    const state = (): Promise<Record<string, unknown>> =>
      hosted.window.run(() => ({
        tags: probe.ours().map((one) => one.localName),
        defined: ["term", "course-calculator", "effect"].map(
          (name) => !!customElements.get(`infusion-${name}`),
        ),
        links: [...document.querySelectorAll("a.infusion-widget")].map((one) => one.textContent),
        attributes: [...(document.querySelector("infusion-course-calculator")?.attributes ?? [])].map(
          ({ name, value }) => `${name}=${value}`,
        ),
      }));
    await hosted.window.run(() =>
      probe.until(
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
    await hosted.window.run(async () => {
      for (const type of ["text/javascript", "module"]) {
        const again = document.createElement("script");
        again.type = type;
        again.src = "/embed/loader.js";
        document.head.append(again);
      }
      await probe.wait(300);
    });
    expect((await state())["tags"]).toEqual([
      "infusion-term",
      "infusion-course-calculator",
      "infusion-effect",
    ]);
    await hosted.window.run(async () => {
      document.querySelector("infusion-effect")?.scrollIntoView();
      await probe.until(() => customElements.get("infusion-effect"), "the effect");
      const later = document.createElement("a");
      later.className = "infusion-widget";
      later.dataset["infusion"] = "pathway";
      later.dataset["indication"] = "pain";
      later.href = "/mechanism/pain/";
      document.body.append(later);
      // The effect has become long: what stands below it is far again.
      later.scrollIntoView();
      await probe.until(() => customElements.get("infusion-pathway"), "the pathway, which came later");
      await probe.ready();
    });
    expect(await hosted.troubles()).toEqual([]);
    expect(hosted.hosts.requests().filter((path) => path.startsWith("/embed/"))).toEqual(
      expect.arrayContaining(["/embed/loader.js", "/embed/term.js", "/embed/effect.js", "/embed/pathway.js"]),
    );
  });

  it("the loader works under the strict policy", async () => {
    await hosted.open("strict-loader", false);
    await hosted.window.run(async () => {
      for (const element of probe.ours()) {
        element.scrollIntoView();
        await probe.until(() => customElements.get(element.localName), element.localName);
      }
      await probe.ready();
    });
    await expectStanding(hosted);
  });

  it("the loader runs nothing that was changed on the way", async ({ skip }) => {
    // WebKit does not look at the hash of a preloaded module.
    if (hosted.name === "WebKit") skip();
    await hosted.open("changed", false);
    const asked: string[] = [];
    const wanted = (): boolean =>
      asked.push(...hosted.hosts.requests()) > 0 && asked.includes("/changed/effect.js");
    await expect.poll(wanted).toBe(true);
    // It has come now, and would run within the next moments.
    const shown = await hosted.window.run(async () => {
      await probe.wait(800);
      return [
        !!customElements.get("infusion-effect"),
        (document.querySelector("infusion-effect") as HTMLElement).innerText,
      ];
    });
    expect(shown).toEqual([false, "One infusion wears off."]);
  });

  it("a frame becomes as high as its widget, and only a frame of ours does", async () => {
    await hosted.open("frames", false);
    const heights = await hosted.window.run(async () => {
      const height = (id: string): number =>
        (document.getElementById(id) as HTMLElement).getBoundingClientRect().height;
      await probe.until(() => height("course") > 600 && height("glossary") > 320, "the frames to grow");
      // What the stranger says, it has said when it is loaded.
      const stranger = document.getElementById("stranger") as HTMLIFrameElement;
      await probe.until(
        () =>
          stranger.contentDocument?.URL.endsWith("stranger.html") &&
          stranger.contentDocument.readyState === "complete",
        "the stranger",
      );
      await probe.wait(400);
      return { course: height("course"), glossary: height("glossary"), stranger: height("stranger") };
    });
    expect(heights.course).toBeGreaterThan(600);
    expect(heights.course % 8).toBeLessThanOrEqual(4);
    expect(heights.glossary).toBeLessThanOrEqual(6004);
    expect(heights.stranger).toBeLessThan(310);
    expect(await hosted.troubles()).toEqual([]);
  });

  it("a frame says nothing but its height, and only to its parent", async () => {
    await hosted.open("spa", false);
    const messages = await hosted.window.run(async () => {
      const found: unknown[] = [];
      addEventListener("message", ({ data }) => found.push(data));
      const frame = document.createElement("iframe");
      frame.setAttribute("sandbox", "allow-scripts");
      frame.src = "/embed/course-calculator/?start=2030-01-07&clinic=Secret%20Clinic#?secret=abc123";
      document.body.append(frame);
      await probe.until(() => found.length >= 3, "its messages");
      await probe.wait(500);
      return found as Record<string, unknown>[];
    });
    const kinds = messages.map((one) => String(one["type"] ?? one["message"]));
    expect(new Set(kinds)).toEqual(new Set(["ready", "height"]));
    for (const one of messages) {
      expect(Object.keys(one).sort().join()).toMatch(/^(?:ns,type,v|height,ns,type,v|message,secret,value)$/);
    }
    // In WordPress's own form too, with the word that WordPress gave.
    expect(messages.find((one) => one["message"] === "height")).toMatchObject({ secret: "abc123" });
    // WordPress hides the frame until then, and may listen too late for the first: it asks with the word.
    const again = await hosted.window.run(async () => {
      const found: unknown[] = [];
      addEventListener("message", ({ data }) => found.push(data.message));
      const frame = document.querySelector("iframe") as HTMLIFrameElement;
      const ask = (secret: string): void =>
        frame.contentWindow?.postMessage({ message: "ready", secret }, "*");
      ask("another");
      await probe.wait(300);
      const before = found.length;
      ask("abc123");
      await probe.until(() => found.includes("height"), "its height once more");
      return before;
    });
    expect(again).toBe(0);
  });

  it("a page for frames takes its settings from its address, and no others", async () => {
    hosted.hosts.requests();
    await hosted.window.go(
      `${hosted.hosts.origin}/embed/course-calculator/?start=2030-01-07&opening-days=tuesday+friday&theme=dark&config=/x.json&onclick=alert(1)&evidence-url=javascript:alert(1)&style=color:red`,
    );
    const found = await hosted.window.run(async () => {
      const element = document.querySelector("infusion-course-calculator") as Ours;
      await element.whenReady;
      const root = element.shadowRoot.querySelector(".ik-root") as HTMLElement;
      return {
        theme: root.dataset["theme"],
        text: root.innerText.includes("2030"),
        attributes: element.getAttributeNames().sort(),
        scripted: root.querySelectorAll("a[href^=javascript]").length,
        told: element.shadowRoot.querySelector(".ik-problems")?.textContent,
      };
    });
    expect(found).toMatchObject({ theme: "dark", text: true, scripted: 0 });
    expect(found.attributes.filter((name) => ["config", "onclick", "style"].includes(name))).toEqual([]);
    expect(found.told).toMatch(/^evidence-url is/);
    expect(hosted.hosts.requests().filter((path) => !path.startsWith("/embed/"))).toEqual([]);
  });

  /** What only Chromium's driver can do. */
  const others = hosted.name !== "Chromium";

  it.skipIf(others)("a source opens as a page of its own, and a place in the widget inside it", async () => {
    const { page } = hosted.window;
    if (!page) throw new Error("There is no page.");
    await hosted.open("spa", false);
    const frameOf = async (address: string) => {
      await hosted.window.run(
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
    const source = (await frameOf("/embed/pathway/")).locator('infusion-pathway a[href*="/evidence/#s"]');
    const [tab] = await Promise.all([page.context().waitForEvent("page"), source.first().click()]);
    expect(tab.url()).toMatch(/\/evidence\/#s\d+$/);
    // Not in the frame's sandbox, where the page would have no origin, and so no letters of its own.
    expect(await tab.evaluate(() => self.origin)).toBe(hosted.hosts.origin);
    await tab.close();
    expect(page.frames().map((one) => new URL(one.url()).pathname)).toContain("/embed/pathway/");

    const place = (await frameOf("/embed/glossary/?query=bdnf")).locator('infusion-glossary a[href^="#"]');
    await place.first().waitFor();
    for (const link of await place.all()) if (await link.isVisible()) await link.click();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(page.context().pages()).toHaveLength(1);
    expect(page.frames().map((one) => new URL(one.url()).pathname)).toContain("/embed/glossary/");
  });

  it.skipIf(others)("nothing in sight is pushed about by more than 0.02 (points 26, 29)", async () => {
    const { page } = hosted.window;
    for (const [width, height] of [
      [360, 740],
      [1280, 900],
    ] as const) {
      await page?.setViewportSize({ width, height });
      const widgets = ["course-calculator", "glossary", "pathway", "effect"];
      for (const widget of widgets.flatMap((name) => [name, `${name}&link`])) {
        await hosted.window.go(`${hosted.hosts.origin}/hosts/reserved.html?${widget}`);
        const shift = await hosted.window.run(async () => {
          await probe.until(() => probe.ours()[0]?.shadowRoot, "the widget");
          await probe.ready();
          await probe.wait(200);
          return probe.shift();
        });
        expect(shift, `${widget} at ${width} px`).toBeLessThanOrEqual(0.02);
      }
    }
    await page?.setViewportSize({ width: 1000, height: 800 });
  });

  it.skipIf(others)(
    "the calculator is drawn in less than 350 ms by a processor four times as slow",
    async () => {
      const { cdp } = hosted.window;
      const times: number[] = [];
      await cdp?.send("Emulation.setCPUThrottlingRate", { rate: 4 });
      try {
        // The best of some: what else runs on the machine only makes it slower.
        for (let turn = 0; turn < 5; turn++) {
          await hosted.open("first", false);
          times.push(
            await hosted.window.run(async () => {
              await probe.until(() => "took" in globalThis);
              return (globalThis as never as { took: number }).took;
            }),
          );
        }
      } finally {
        await cdp?.send("Emulation.setCPUThrottlingRate", { rate: 1 });
      }
      console.log(
        `First drawing of the calculator, four times slowed: ${times.map(Math.round).join(", ")} ms`,
      );
      expect(Math.min(...times)).toBeLessThan(350);
    },
  );

  it.skipIf(others)(
    "prints dark on light, without what only helps the page's editor (point 23)",
    async () => {
      const { page } = hosted.window;
      await hosted.open("dark");
      await page?.emulateMedia({ media: "print" });
      const found = await hosted.window.run(() =>
        probe
          .ours()
          .filter((one) => one.localName !== "infusion-term")
          .map((one) => {
            const ink = Number(/\d+/.exec(getComputedStyle(probe.root(one)).color)?.[0]);
            const told = one.shadowRoot.querySelector(".ik-problems") as Element;
            return [ink < 100, getComputedStyle(told).display, probe.root(one).offsetHeight > 100];
          }),
      );
      await page?.emulateMedia({ media: null });
      expect(found).toEqual(found.map(() => [true, "none", true]));
    },
  );

  it.skipIf(others)(
    "can be used in forced colours, with more contrast and without motion (point 23)",
    async () => {
      const { page } = hosted.window;
      await page?.emulateMedia({ forcedColors: "active", contrast: "more", reducedMotion: "reduce" });
      await hosted.open("plain");
      await expectStanding(hosted);
      const moving = await hosted.window.run(() =>
        probe
          .ours()
          .flatMap((one) => [...probe.root(one).querySelectorAll("*")])
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
    const { page } = hosted.window;
    for (const host of ["plain", "dark"]) {
      await hosted.open(host);
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
    await hosted.open("plain");
    await hosted.window.resize(360, 740);
    const small = await hosted.window.run(() =>
      probe
        .ours()
        .filter((one) => one.localName !== "infusion-term")
        .flatMap((one) =>
          probe.fields(one).flatMap((field) => {
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
    await hosted.window.resize(1000, 800);
    expect(small).toEqual([]);
  });
});

it("each page for frames names its oEmbed file, which holds a link, one frame and nothing that runs", () => {
  for (const widget of ["course-calculator", "glossary", "pathway", "effect"]) {
    const page = readFileSync(join(dist, "embed", widget, "index.html"), "utf8");
    expect(page).toMatch(
      /<link rel="alternate" type="application\/json\+oembed" href="https?:[^"]+oembed\.json"/,
    );
    expect(page).toContain('content="noindex"');
    expect(page).toContain('<base target="_blank">');
    expect(readFileSync(join(dist, "sitemap-0.xml"), "utf8")).not.toContain("/embed/");
    expect(page).toMatch(
      /default-src 'none'; script-src 'self' https?:\S+; style-src 'self' https?:\S+; base-uri 'none'/,
    );
    expect(page).not.toMatch(/<style|style="|<script(?![^>]*\bsrc=)/);
    const answer = JSON.parse(readFileSync(join(dist, "embed", widget, "oembed.json"), "utf8")) as Record<
      string,
      unknown
    >;
    expect(answer).toMatchObject({ version: "1.0", type: "rich", width: 600 });
    const html = String(answer["html"]);
    expect(html.match(/<\w+/g)).toEqual(["<blockquote", "<a", "<iframe"]);
    // Without this class WordPress loads nothing that would hear the frame's height.
    expect(html).toMatch(/^<blockquote class="wp-embedded-content"><a href="https?:[^"]+">[^<]+<\/a></);
    const allowed = [
      "src",
      "width",
      "height",
      "frameborder",
      "marginwidth",
      "marginheight",
      "scrolling",
      "title",
      "class",
      "href",
    ];
    expect(
      [...html.matchAll(/ (\w+)=/g)].map(([, name]) => name).filter((name) => !allowed.includes(name ?? "")),
    ).toEqual([]);
  }
});

it("the site serves the files under their version and without it", () => {
  for (const file of [
    "all.js",
    "loader.js",
    "frame.js",
    "page.js",
    "page.css",
    "reserve.css",
    "holidays/za.js",
  ]) {
    for (const folder of ["embed", `embed/v${version}`]) {
      expect(existsSync(join(dist, folder, file)), `${folder}/${file}`).toBe(true);
    }
  }
});
