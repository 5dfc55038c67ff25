/** Pages on which a widget comes late, from elsewhere, or not at all; and pages that change what is in them. */
import { terms } from "@infusionkit/core";
import { describe, expect, it } from "vitest";
import {
  describeInEveryBrowser,
  expectDrawnWidgets,
  type TestBrowser,
  type WidgetElement,
} from "./harness.ts";

/** Brings every widget near, so that the loader loads it. */
const bringAllNear = (browser: TestBrowser): Promise<void> =>
  browser.window.run(async () => {
    await helpers.waitFor(() => helpers.widgets().length > 0, "the widgets");
    for (const element of helpers.widgets()) {
      element.scrollIntoView();
      await helpers.waitFor(() => customElements.get(element.localName), element.localName);
    }
    await helpers.ready();
  });

describeInEveryBrowser((browser) => {
  it.each([
    ["the loader inside the page", "loader-inline"],
    ["the loader joined with other scripts", "joined"],
  ])("stands with %s", async (_, page) => {
    await browser.openHostPage(page, { waitForWidgets: false });
    await bringAllNear(browser);
    await expectDrawnWidgets(browser);
  });

  it("stands on a page in XML, with one line of script", async () => {
    await browser.window.go(`${browser.server.origin}/hosts/xml.xhtml`);
    await bringAllNear(browser);
    await expectDrawnWidgets(browser);
  });

  it("comes when an optimiser lets its script run; until then the page's own text stands there", async () => {
    await browser.openHostPage("delayed", { waitForWidgets: false });
    expect(
      await browser.window.run(() => [
        !!customElements.get("infusion-effect"),
        (document.querySelector("infusion-effect") as HTMLElement).innerText.trim(),
      ]),
    ).toEqual([false, "One infusion wears off."]);
    await browser.clickOn(() => document.body);
    await bringAllNear(browser);
    await expectDrawnWidgets(browser);
  });

  it("needs one line of script for holidays and words, whether an attribute or the clinic's file asks for them", async () => {
    await browser.openHostPage("one-line", { waitForWidgets: false });
    await bringAllNear(browser);
    const [planned, fromFile, unknown, ownWord] = await browser.window.run(() =>
      helpers
        .widgets()
        .filter(({ localName }) => localName === "infusion-course-calculator")
        .map((one) => [
          helpers.root(one).lang,
          helpers.visibleText(one),
          one.shadowRoot.querySelector(".ik-problems")?.textContent,
        ]),
    );
    // Thursday 21 March 2030 is Human Rights Day: no infusion, and its reason.
    expect(planned?.[0]).toBe("de");
    expect(planned?.[1]).toContain("Human Rights Day");
    expect(planned?.[1]).not.toContain("21. M\u00e4rz 2030");
    expect(fromFile?.[1]).toContain("South Africa");
    expect(fromFile?.[2]).toBe("");
    // The page's one word, and all others as they come with the language.
    expect(ownWord?.[0]).toBe("af");
    expect(ownWord?.[1]).toContain("Druk dit");
    expect(ownWord?.[1]).toContain("Kopieer teks");
    expect(ownWord?.[1]).not.toContain("Copy text");
    // No file for it anywhere: no plan, and the reason.
    expect(unknown?.[2]).toMatch(/^region is "zz"/);
    const files = browser.server.takeRequests().filter((path) => path.startsWith("/embed/"));
    expect(files.filter((path) => path === "/embed/holidays/za.js")).toHaveLength(1);
    expect(files).toContain("/embed/locales/de/course-calculator.js");
    expect((await browser.errors()).filter((line) => !line.includes('region is "zz"'))).toEqual([]);
  });

  it("gives up the room that was kept where no script came, and keeps what the page wrote", async () => {
    await browser.openHostPage("blocked", { waitForWidgets: false });
    const heights = await browser.window.run(async () => {
      const top = (): number => (document.getElementById("below") as HTMLElement).getBoundingClientRect().top;
      await helpers.waitFor(() => document.readyState === "complete", "the page");
      const kept = top();
      // What would be seen after ten seconds.
      const ends = document.getAnimations();
      for (const one of ends) one.finish();
      return { kept, left: top(), ends: ends.length, text: document.body.innerText };
    });
    expect(heights.kept).toBeGreaterThan(2000);
    expect(heights.ends).toBe(3);
    expect(heights.left).toBeLessThan(250);
    for (const words of ["Our glossary", "Call us for dates.", "Why there are several"])
      expect(heights.text).toContain(words);
  });

  it("gives the room up at once where the loader finds nothing", async () => {
    await browser.openHostPage("missing", { waitForWidgets: false });
    const top = await browser.window.run(async () => {
      await helpers.waitFor(
        () => helpers.consoleLines.some((line) => line.includes("could not load")),
        "the word of it",
      );
      return helpers.waitFor(() => {
        const { top } = (document.getElementById("below") as HTMLElement).getBoundingClientRect();
        return top < 200 ? top : 0;
      }, "the room to be given up");
    });
    expect(top).toBeGreaterThan(0);
  });

  describe.each([
    ["a page that is dark by its style sheet alone", "dark-styled", "dark"],
    ["a page with a picture behind white text", "picture", "dark"],
    // The page's words have colours of their own there: what the widget would inherit is dark.
    ["a dark section whose words are coloured one by one", "dark-section", "light"],
    ["a page in the colour of the widgets' own links", "accent-page", "dark"],
    ["a dark page that says so", "dark", "dark"],
    ["a light page", "plain", "light"],
  ])("on %s", (_, page, theme) => {
    it("can be read, every word of every widget, and has the colours of the page's text (point 23)", async () => {
      await browser.openHostPage(page);
      await expectDrawnWidgets(browser);
      const found = await browser.window.run(async () => {
        const word = document.querySelector("infusion-term") as WidgetElement;
        const term = word.shadowRoot.querySelector(".ik-term") as HTMLElement;
        // A word stands in the page's sentence, in the page's colour.
        const wordColours = [getComputedStyle(term).color, getComputedStyle(term).textDecorationColor];
        term.click();
        await helpers.waitFor(
          () => word.shadowRoot.querySelector(".ik-term-popover"),
          "the note of the word",
        );
        await helpers.settle();
        const first = helpers.widgets().find(({ localName }) => localName === "infusion-effect");
        return {
          unreadable: helpers.unreadable(),
          theme: helpers.theme(first as Element),
          chosen: [...document.querySelectorAll("infusion-effect[theme]")].map(helpers.theme),
          wordColours,
          sentence: getComputedStyle(word.parentElement as Element).color,
        };
      });
      expect(found.unreadable).toEqual([]);
      expect(found.theme).toBe(theme);
      expect(found.wordColours).toEqual([found.sentence, found.sentence]);
      expect(found.chosen).toEqual(page === "dark" ? ["light"] : []);
    });
  });

  it("follows a page that is made dark and light again while it stands there (point 23)", async () => {
    await browser.openHostPage("switched");
    for (const theme of ["dark", "light"]) {
      await browser.clickOn(() => document.querySelector("button") as Element);
      await browser.window.run(
        (wanted) =>
          helpers.waitFor(
            () => helpers.widgets().every((one) => helpers.theme(one) === wanted),
            `all widgets to be ${wanted}`,
          ),
        theme,
      );
      expect(await browser.window.run(() => helpers.unreadable())).toEqual([]);
    }
    await browser.expectNoErrors();
  });

  it("stands in a closed panel once that is opened", async () => {
    await browser.openHostPage("hidden-panels", { waitForWidgets: false });
    await browser.window.run(async () => {
      await helpers.waitFor(() => document.readyState === "complete", "the page");
      (document.querySelector("details") as HTMLDetailsElement).open = true;
      (document.getElementById("tab") as HTMLElement).style.display = "block";
    });
    await bringAllNear(browser);
    // The glossary grows while the browser is idle, and what stands below it has no text while it is far from the screen.
    await browser.window.run(async (count) => {
      const widgets = helpers.widgets();
      const glossary = widgets.find((one) => one.localName === "infusion-glossary") as WidgetElement;
      await helpers.waitFor(
        () => helpers.root(glossary).querySelectorAll("article").length === count,
        "the whole glossary",
      );
      const tab = document.querySelector("#tab infusion-pathway") as WidgetElement;
      tab.scrollIntoView();
      await helpers.waitFor(() => helpers.root(tab).innerText.length > 0, "the text of the tab");
    }, terms.length);
    await expectDrawnWidgets(browser);
  });

  it.each([
    ["a dialogue", "dialog"],
    ["a page that froze the language's own objects", "frozen"],
    ["a page that has put a function in the place of Date", "replaced-date"],
    ["a page that registers elements by the names of their classes", "named-classes"],
    ["columns that are turned and enlarged", "columns"],
    ["a page that wraps each text that appears", "rewritten"],
  ])("stands in %s", async (_, page) => {
    await browser.openHostPage(page);
    await expectDrawnWidgets(browser);
  });

  it("stands in tabs whose script shows a new copy each time", async () => {
    await browser.openHostPage("cloned-tabs", { waitForWidgets: false });
    for (const [index, tags] of [
      [0, ["infusion-course-calculator", "infusion-term"]],
      [1, ["infusion-effect", "infusion-glossary"]],
      [0, ["infusion-course-calculator", "infusion-term"]],
    ] as const) {
      await browser.clickOn((tab) => document.querySelectorAll("nav button")[tab] as Element, index);
      const drawn = await browser.window.run(async (count) => {
        const all = await helpers.waitFor(() => {
          const widgets = helpers.querySelectorAllDeep("#stage > *, #stage p > *") as WidgetElement[];
          const ours = widgets.filter(({ localName }) => localName.startsWith("infusion-"));
          return ours.length === count && ours.every((one) => one.whenReady) ? ours : undefined;
        }, "the copies");
        await Promise.all((all ?? []).map((one) => one.whenReady));
        await helpers.settle();
        return (all ?? []).map((one) => [one.localName, !!one.shadowRoot.querySelector(".ik-root > *")]);
      }, tags.length);
      expect(drawn.sort()).toEqual(tags.map((tag) => [tag, true]));
      await expectDrawnWidgets(browser);
    }
  });

  it("comes back each time a script writes its part of the page anew", async () => {
    await browser.openHostPage("replaced", { waitForWidgets: false });
    for (let times = 0; times < 3; times++) {
      const before = await browser.window.run(() => {
        const known = helpers.widgets();
        (window as never as { known: Element[] }).known = known;
        return known.length;
      });
      expect(before).toBe(times === 0 ? 0 : 3);
      await browser.clickOn(() => document.getElementById("intro") as Element);
      await browser.window.run(() =>
        helpers.waitFor(() => {
          const { known } = window as never as { known: Element[] };
          return known.every((one) => !one.isConnected) && document.querySelector("#part infusion-effect");
        }, "the part to be written"),
      );
      await browser.window.run(async () => {
        (document.getElementById("part") as HTMLElement).scrollIntoView();
        await helpers.waitFor(() => {
          for (const one of helpers.widgets()) one.scrollIntoView();
          return helpers.widgets().length === 3;
        }, "the widget of the link");
      });
      await bringAllNear(browser);
      await expectDrawnWidgets(browser);
      // What was written into the page as the widget's fallback is there once, and not shown.
      expect(await browser.window.run(() => document.querySelectorAll("#part a, #part p").length)).toBe(3);
    }
  });

  it("goes on when a translator has been through all of it: no stale words, and each press does what it should", async () => {
    await browser.openHostPage("translated");
    const found = await browser.window.run(async () => {
      const page = window as never as { translatePage: () => void };
      const find = (name: string): WidgetElement =>
        helpers.widgets().find((one) => one.localName === `infusion-${name}`) as WidgetElement;
      const type = async (field: HTMLInputElement, value: string): Promise<void> => {
        field.value = value;
        field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
        await helpers.settle();
      };
      page.translatePage();
      await helpers.settle();
      const calculator = find("course-calculator");
      await type(helpers.datePart("day", calculator), "18");
      await type(helpers.datePart("month", calculator), "2");
      const glossary = find("glossary");
      const search = glossary.shadowRoot.querySelector("input") as HTMLInputElement;
      await type(search, "receptor");
      const status = helpers.root(glossary).querySelector("[role=status]")?.textContent ?? "";
      await type(search, "qqqqqq");
      await type(search, "zzzzzz");
      const none = helpers.root(glossary).querySelector(".ik-no-results")?.textContent ?? "";
      await type(search, "receptor");
      const entries = () =>
        [...helpers.root(glossary).querySelectorAll("article")].filter(
          (one) => one.getClientRects().length > 0,
        ).length;
      const some = entries();
      await type(search, "");
      return {
        dates: helpers.visibleText(calculator),
        status,
        none,
        some,
        all: entries(),
        pathway: helpers.visibleText(find("pathway")).length,
      };
    });
    await browser.expectNoErrors();
    expect(found.dates).toMatch(/18 february/i);
    expect(found.dates).not.toMatch(/january/i);
    expect(found.some).toBeGreaterThan(0);
    expect(found.status).toMatch(new RegExp(`^${found.some} of ${terms.length} words`, "i"));
    expect(found.none).toMatch(/zzzzzz/i);
    expect(found.none).not.toMatch(/qqqqqq/i);
    expect(found.all).toBeGreaterThan(found.some);
    expect(found.pathway).toBeGreaterThan(300);
  });

  it("stands in the shadow root of somebody else", async () => {
    await browser.openHostPage("foreign-root", { waitForWidgets: false });
    const found = await browser.window.run(async () => {
      const all = await helpers.waitFor(() => {
        const widgets = helpers.querySelectorAllDeep("infusion-course-calculator, infusion-effect");
        return widgets.length === 2 && widgets.every((one) => one.shadowRoot) ? widgets : undefined;
      }, "the widgets");
      if (!all) return [];
      await Promise.all(all.map((one) => (one as never as { whenReady: Promise<unknown> }).whenReady));
      await helpers.settle();
      return all.map((one) => {
        const style = getComputedStyle(helpers.root(one));
        return [helpers.visibleText(one).length > 300, style.letterSpacing, parseFloat(style.fontSize) >= 16];
      });
    });
    expect(found).toEqual([
      [true, "normal", true],
      [true, "normal", true],
    ]);
    await browser.expectNoErrors();
  });
});
