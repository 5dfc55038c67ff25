/** The elements as a page's script knows them: attributes, properties, events, life and death. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { getTag, publicWidgets } from "../../packages/widgets/src/registry.ts";
import { NEXT_MONDAY } from "../clock.ts";
import { describeInEveryBrowser, type WidgetElement } from "./harness.ts";
import { built, version, STAGING_COOKIE } from "./server.ts";

type Manifest = {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly tagName: string;
      readonly attributes: readonly { readonly name: string }[];
      readonly members: readonly { readonly name: string; readonly attribute?: string }[];
      readonly cssParts: readonly { readonly name: string }[];
      readonly cssProperties: readonly { readonly name: string }[];
    }[];
  }[];
};
const manifest = JSON.parse(readFileSync(join(built, "custom-elements.json"), "utf8")) as Manifest;
const described = manifest.modules.flatMap(({ declarations }) => declarations);
/** Those of `all.js`: the planner for staff has a file of its own, and tests of its own. */
const TAGS = publicWidgets.map(({ name }) => getTag(name));

describeInEveryBrowser((browser) => {
  it("can be made in every way in which HTML makes elements (point 4)", async () => {
    await browser.openHostPage("spa");
    const counts = await browser.window.run(async (tags) => {
      const app = document.getElementById("app") as HTMLElement;
      const found: Record<string, number[]> = {};
      for (const tag of tags) {
        const created = document.createElement(tag);
        // What a constructor must not do: HTML would refuse the element.
        const bare = [created.attributes.length, created.childNodes.length];
        const constructed = new (customElements.get(tag) as CustomElementConstructor)();
        const parsed = document.createElement("div");
        parsed.innerHTML = `<${tag}></${tag}>`;
        const template = document.createElement("template");
        template.innerHTML = `<${tag}></${tag}>`;
        app.append(created, constructed, parsed, template.content.cloneNode(true));
        await helpers.ready();
        app.append(created.cloneNode(true), parsed.cloneNode(true));
        await helpers.ready();
        const all = [...app.querySelectorAll(tag)] as WidgetElement[];
        found[tag] = [
          ...bare,
          all.length,
          all.filter((one) => helpers.root(one).childNodes.length > 0).length,
        ];
        app.replaceChildren();
      }
      return found;
    }, TAGS);
    for (const tag of TAGS) expect(counts[tag], tag).toEqual([0, 0, 6, 6]);
    await browser.expectNoErrors();
  });

  it("keeps what was typed when it is moved, by appendChild and by moveBefore (points 5, 6)", async () => {
    await browser.openHostPage("spa");
    const kept = await browser.window.run(async () => {
      const app = document.getElementById("app") as HTMLElement;
      const other = document.getElementById("other") as HTMLElement;
      const made = document.createElement("infusion-course-calculator") as WidgetElement;
      app.append(made);
      await helpers.ready();
      const field = helpers.datePart("day", made);
      field.value = "17";
      field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      await helpers.settle();
      other.append(made);
      await helpers.settle();
      const moved = helpers.datePart("day", made);
      const same = [moved === field, moved.value];
      if ("moveBefore" in app) {
        (app as never as { moveBefore(node: Node, before: null): void }).moveBefore(made, null);
        await helpers.settle();
        same.push(helpers.datePart("day", made) === field, helpers.datePart("day", made).value);
      } else same.push(true, "17");
      return same;
    });
    expect(kept).toEqual([true, "17", true, "17"]);
    await browser.expectNoErrors();
  });

  it("keeps what was typed though it is away for a while, and then follows the page again (point 5)", async () => {
    await browser.openHostPage("spa");
    const found = await browser.window.run(async () => {
      const app = document.getElementById("app") as HTMLElement;
      app.innerHTML = "<infusion-course-calculator></infusion-course-calculator>";
      await helpers.ready();
      const calculator = helpers.widgets()[0] as WidgetElement;
      const type = async (text: string): Promise<void> => {
        const day = helpers.datePart("day", calculator);
        day.value = text;
        day.dispatchEvent(new Event("input", { bubbles: true }));
        await helpers.settle();
      };
      await type("23");
      calculator.remove();
      // What would let go of it would do so by now.
      await helpers.settle();
      // What the page changes meanwhile counts when it is back.
      calculator["clinic"] = "Kloof";
      calculator["openingDays"] = ["monday", "tuesday", "friday"];
      app.append(calculator);
      await helpers.settle();
      const day = helpers.datePart("day", calculator).value;
      const open = helpers.visibleText(calculator).includes("open on Monday, Tuesday and Friday");
      await type("24");
      return { day, open, after: helpers.datePart("day", calculator).value };
    });
    expect(found).toEqual({ day: "23", open: true, after: "24" });
    await browser.expectNoErrors();
  });

  it("leaves no listener behind when a page lets go of it (point 5)", async () => {
    await browser.openHostPage("spa");
    const left = await browser.window.run(async (tags) => {
      const app = document.getElementById("app") as HTMLElement;
      const heard = new Map<unknown, number>();
      for (const target of [window, document]) {
        const { addEventListener: add, removeEventListener: remove } = target;
        target.addEventListener = function (type: string, listener: unknown, options?: unknown) {
          heard.set(listener, 1);
          add.call(target, type, listener as never, options as never);
        } as never;
        target.removeEventListener = function (type: string, listener: unknown, options?: unknown) {
          heard.delete(listener);
          remove.call(target, type, listener as never, options as never);
        } as never;
      }
      const round = async (): Promise<number> => {
        for (const tag of tags) {
          const made = document.createElement(tag) as WidgetElement;
          app.append(made);
          await helpers.ready();
          made.remove();
        }
        // What waits for the next one of these goes with it.
        window.dispatchEvent(new HashChangeEvent("hashchange"));
        await helpers.settle();
        return heard.size;
      };
      // The first of all elements brings the few that all of them share.
      const first = await round();
      for (let i = 0; i < 5; i++) await round();
      return (await round()) - first;
    }, TAGS);
    expect(left).toBe(0);
    await browser.expectNoErrors();
  });

  it("survives a page that swaps its body, and the way back to it (point 7)", async () => {
    await browser.openHostPage("plain");
    await browser.window.run(async () => {
      // As Turbo does: a copy of the page is kept, another body comes, and later the copy comes back.
      const kept = document.body.cloneNode(true) as HTMLBodyElement;
      document.body.replaceWith(document.createElement("body"));
      await helpers.settle();
      document.body.replaceWith(kept);
      await helpers.ready();
    });
    expect(
      await browser.window.run(() => helpers.widgets().map((one) => helpers.root(one).childNodes.length > 0)),
    ).toEqual(TAGS.map(() => true));
    await browser.expectNoErrors();
    // Away and back, from the browser's own memory where it keeps pages.
    await browser.window.go(`${browser.server.origin}/hosts/spa.html`);
    await browser.window.back();
    await expect
      .poll(() => browser.window.run(() => document.title === "A plain page" && typeof helpers === "object"))
      .toBe(true);
    await browser.window.run(() => helpers.ready());
    expect(
      await browser.window.run(() => helpers.widgets().map((one) => helpers.root(one).childNodes.length > 0)),
    ).toEqual(TAGS.map(() => true));
  });

  it("shares its style sheets among all elements of a tag (point 17)", async () => {
    await browser.openHostPage("many");
    expect(
      await browser.window.run(() => {
        const all = helpers.widgets().flatMap((one) => one.shadowRoot.adoptedStyleSheets);
        return [helpers.widgets().length, new Set(all).size];
      }),
    ).toEqual([20, 2]);
  });

  it("keeps the properties that a page sets before the element is defined (point 9)", async () => {
    await browser.openHostPage("spa");
    // The element is taken from its script a second time, under a name of its own.
    const values = await browser.window.run(async () => {
      const app = document.getElementById("app") as HTMLElement;
      const before = document.createElement("infusion-later") as unknown as WidgetElement;
      before["start"] = "2030-02-04";
      before["openingDays"] = ["monday", "friday"];
      before["horizon"] = 1;
      app.append(before);
      const Class = customElements.get("infusion-course-calculator") as CustomElementConstructor;
      customElements.define("infusion-later", class extends Class {});
      await helpers.ready();
      return [
        before["start"],
        before.getAttribute("start"),
        before["openingDays"],
        before["horizon"],
        before.getAttribute("horizon"),
        helpers.datePart("day", before).value,
      ];
    });
    expect(values).toEqual(["2030-02-04", "2030-02-04", ["monday", "friday"], 1, "1", "4"]);
  });

  it("has every primitive as attribute and property, and takes null as no value (points 8, 10, 32)", async () => {
    await browser.openHostPage("spa");
    const values = await browser.window.run(async () => {
      const made = document.createElement("infusion-course-calculator") as WidgetElement;
      document.body.append(made);
      const seen: unknown[] = [];
      made["headingLevel"] = 4;
      made["evidenceUrl"] = "/sources/#";
      seen.push(made.getAttribute("heading-level"), made.getAttribute("evidence-url"));
      made.setAttribute("heading-level", "3");
      made.setAttribute("opening-days", "tuesday, Friday");
      seen.push(made["headingLevel"], made["openingDays"]);
      made["openingDays"] = ["monday"];
      // Rich values are not written into the page.
      seen.push(made.getAttribute("opening-days"), made["openingDays"]);
      await helpers.ready();
      seen.push(helpers.root(made).querySelector("h3") !== null);
      made["headingLevel"] = null;
      made["openingDays"] = undefined;
      seen.push(made.hasAttribute("heading-level"), made["headingLevel"], made["openingDays"]);
      await helpers.settle();
      seen.push(helpers.root(made).querySelector("h2") !== null, helpers.consoleLines.length);
      return seen;
    });
    expect(values).toEqual([
      ...["4", "/sources/#", 3, ["tuesday", "friday"], "tuesday, Friday", ["monday"], true],
      ...[false, null, null, true, 0],
    ]);
  });

  it("takes text as a property as it does in the attribute, since a framework sets what is a property as one", async () => {
    await browser.openHostPage("spa");
    const seen = await browser.window.run(async () => {
      const made = document.createElement("infusion-course-calculator") as WidgetElement;
      document.body.append(made);
      made["openingDays"] = "monday thursday";
      made["closures"] = "2026-12-24/2027-01-04 Christmas closure; 2027-02-04";
      made["unavailable"] = "tuesday from 2026-12-01 to 2027-01-31";
      await helpers.ready();
      const { openingDays, closures, unavailable } = made;
      made["closures"] = "soon";
      await helpers.settle();
      return [
        openingDays,
        closures,
        unavailable,
        made.shadowRoot.querySelector(".ik-problems")?.textContent?.includes('closures has "soon"'),
      ];
    });
    expect(seen).toEqual([
      ["monday", "thursday"],
      [
        { from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" },
        { from: "2027-02-04", to: "2027-02-04", label: "" },
      ],
      [{ weekdays: ["tuesday"], from: "2026-12-01", to: "2027-01-31" }],
      true,
    ]);
  });

  it("draws once for a thousand changes in a row, and not at all for none (point 12)", async () => {
    await browser.openHostPage("plain");
    const drawn = await browser.window.run(async () => {
      const effect = helpers.widgets().find((one) => one.localName === "infusion-effect") as WidgetElement;
      let changes = 0;
      new MutationObserver(() => changes++).observe(helpers.root(effect), {
        attributes: true,
        subtree: true,
        childList: true,
      });
      for (let i = 0; i < 1000; i++) effect.setAttribute("heading-level", String(3 + (i % 2)));
      for (let i = 0; i < 1000; i++) effect["theme"] = "light";
      await helpers.settle();
      return changes;
    });
    expect(drawn).toBeLessThanOrEqual(1);
  });

  it("does not care in which order its attributes stand (point 13)", async () => {
    await browser.openHostPage("spa");
    const texts = await browser.window.run(async () => {
      const attributes = {
        start: "2030-01-07",
        "opening-days": "monday thursday",
        closures: "2030-01-14/2030-01-15 Leave",
        horizon: "2",
        "heading-level": "3",
      };
      const found: string[] = [];
      for (let turn = 0; turn < 5; turn++) {
        const made = document.createElement("infusion-course-calculator") as WidgetElement;
        const entries = Object.entries(attributes);
        for (const [name, value] of [...entries.slice(turn), ...entries.slice(0, turn)])
          made.setAttribute(name, value);
        document.body.replaceChildren(made);
        await helpers.ready();
        found.push(helpers.visibleText(made));
      }
      return found;
    });
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain("2030");
  });

  it("has headings of the level that the page chose and those below it, and puts none into the page's own outline (point 32)", async () => {
    await browser.openHostPage("spa");
    const levels = await browser.window.run(async () => {
      document.body.innerHTML =
        '<infusion-glossary heading-level="3"></infusion-glossary><infusion-pathway heading-level="3"></infusion-pathway>';
      await helpers.ready();
      const list = (root: ParentNode): string[] =>
        [...root.querySelectorAll("h1,h2,h3,h4,h5,h6")].map(({ localName }) => localName);
      return {
        page: list(document.body),
        glossary: [...new Set(list(helpers.root(helpers.widgets()[0] as WidgetElement)))],
        pathway: list(helpers.root(helpers.widgets()[1] as WidgetElement))[0],
      };
    });
    expect(levels).toEqual({ page: [], glossary: ["h3"], pathway: "h3" });
  });

  it("leaves the page's own attributes as they are (points 13, 31)", async () => {
    await browser.openHostPage("spa");
    const markup =
      '<infusion-effect id="a" class="b" style="margin: 0px;" title="c" tabindex="3" role="group" aria-label="d" lang="en" dir="ltr" data-x="1"></infusion-effect>';
    expect(
      await browser.window.run(async (html) => {
        document.body.innerHTML = html;
        await helpers.ready();
        return document.body.innerHTML;
      }, markup),
    ).toBe(markup);
  });

  it("never throws, whatever is written into it, and says what is allowed (point 12)", async () => {
    await browser.openHostPage("spa");
    const found = await browser.window.run(async (tags) => {
      const garbage = [
        "",
        "null",
        "{",
        "[]",
        '["__proto__"]',
        "constructor",
        "<img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "java\nscript:alert(1)//",
        "-1",
        "1e999",
        "\u0000\u202e",
        "x".repeat(100_000),
        '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
        "en_US@posix",
      ];
      const rich = [
        Symbol.iterator,
        () => 1,
        { toString: null },
        [null],
        NaN,
        new Date(NaN),
        Object.create(null),
      ];
      let turn = 0;
      for (const tag of tags) {
        const Class = customElements.get(tag) as unknown as { observedAttributes: string[] };
        for (const attribute of Class.observedAttributes.filter((name) => name !== "config")) {
          const made = document.createElement(tag) as WidgetElement;
          document.body.replaceChildren(made);
          turn++;
          const name = attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
          // Each attribute is drawn with a few of them: in all, each value is drawn often.
          for (const value of [0, 5, 9].map((step) => garbage[(turn + step) % garbage.length] as string)) {
            made.setAttribute(attribute, value);
            await Promise.resolve();
          }
          for (const value of [0, 3].map((step) => rich[(turn + step) % rich.length])) {
            try {
              made[name] = value;
            } catch {
              // A symbol is no text: every element throws there.
            }
            await Promise.resolve();
          }
        }
      }
      await helpers.settle();
      return {
        errors: helpers.errors,
        polluted: "polluted" in {},
        links: helpers
          .querySelectorAllDeep("a[href]")
          .filter((one) => (one as HTMLAnchorElement).protocol === "javascript:").length,
        images: helpers.querySelectorAllDeep("img").length,
        told: helpers.events.filter(({ type }) => type === "error").length,
      };
    }, TAGS);
    expect(found).toMatchObject({ errors: [], polluted: false, links: 0, images: 0 });
    expect(found.told).toBeGreaterThan(20);
  });

  it("stays in words when it cannot be drawn: the page's text, a sentence and an event, and no error in the page (point 27)", async () => {
    await browser.openHostPage("plain");
    const found = await browser.window.run(async () => {
      const seen: unknown[] = [];
      for (const element of helpers.widgets().filter((one) => one.localName !== "infusion-term")) {
        const trap = new Proxy(
          {},
          {
            get() {
              throw new Error("a trap");
            },
            has: () => true,
            ownKeys: () => ["course", "glossary", "pathway", "effect"],
            getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: 1 }),
          },
        );
        element["messages"] = trap;
        await helpers.settle();
        const broken = element.shadowRoot.querySelector(".ik-problems")?.textContent ?? "";
        const slot = getComputedStyle(element.shadowRoot.querySelector("slot") as Element).display;
        const left = helpers.root(element).childNodes.length;
        element["messages"] = null;
        await helpers.settle();
        seen.push([
          broken.includes("a trap"),
          slot,
          left,
          element.shadowRoot.querySelector(".ik-problems")?.textContent,
          helpers.root(element).childNodes.length > 0,
        ]);
      }
      return {
        seen,
        errors: helpers.errors,
        told: helpers.events.filter(({ type }) => type === "error").length,
      };
    });
    expect(found.seen).toEqual(Array.from({ length: 4 }, () => [true, "contents", 0, "", true]));
    expect(found.errors).toEqual([]);
    expect(found.told).toBe(4);
  });

  it("takes the small mistakes of a page: an address that cannot be read, a step too many, a word without a name, a colour taken back", async () => {
    await browser.openHostPage("spa");
    const found = await browser.window.run(async () => {
      history.replaceState(null, "", "#50%");
      document.body.innerHTML =
        '<infusion-glossary></infusion-glossary><infusion-pathway step="24"></infusion-pathway>' +
        '<infusion-term plain="What is put in by drip.">infusion</infusion-term>';
      await helpers.settle();
      window.dispatchEvent(new HashChangeEvent("hashchange"));
      const [glossary, pathway, term] = helpers.widgets() as [WidgetElement, WidgetElement, WidgetElement];
      const text = (one: WidgetElement): string => helpers.root(one).textContent ?? "";
      (helpers.root(term).querySelector(".ik-term") as HTMLElement).click();
      await helpers.settle();
      glossary["colours"] = { accent: "rgb(1, 2, 3)" };
      await helpers.settle();
      await helpers.waitFor(
        () => helpers.root(glossary).querySelectorAll("[id]").length > 50,
        "the words that are out of sight",
      );
      const accent = (): string => getComputedStyle(helpers.root(glossary)).getPropertyValue("--_accent");
      const coloured = accent();
      glossary["colours"] = null;
      await helpers.settle();
      return {
        terms: helpers.root(glossary).querySelectorAll("[id]").length > 50,
        step: /Step (\d+) of/.exec(text(pathway))?.[1],
        note: text(term),
        coloured: coloured.replace(/ /g, ""),
        again: accent() !== coloured,
        said: helpers.widgets().map((one) => one.shadowRoot.querySelector(".ik-problems")?.textContent),
        errors: helpers.errors,
      };
    });
    expect(found).toMatchObject({
      terms: true,
      step: "1",
      coloured: "rgb(1,2,3)",
      again: true,
      said: ["", "", ""],
      errors: [],
    });
    expect(found.note).toMatch(/infusion.*What is put in by drip\./s);
  });

  it("tells the page what the reader did, and never what the page did (point 14)", async () => {
    await browser.openHostPage("form");
    const before = await browser.window.run(async () => {
      const calculator = helpers.widgets()[0] as WidgetElement;
      calculator["start"] = "2030-03-04";
      calculator.setAttribute("horizon", "1");
      await helpers.settle();
      return helpers.events.filter(({ type }) => type !== "ready");
    });
    expect(before).toEqual([]);
    await browser.window.run(() => {
      const day = helpers.datePart("day");
      day.focus();
      day.select();
    });
    await browser.window.type("11");
    const { detail, frozen } = await browser.window.run(async () => {
      // Both keystrokes change the plan: the second one has the last word.
      const event = await helpers.waitFor(
        () =>
          helpers.events.find(
            ({ type, detail }) => type === "plan-change" && detail["start"] === "2030-03-11",
          ),
        "plan-change",
      );
      if (!event) throw new Error("no event");
      await helpers.settle();
      const all = helpers.events.filter(({ type }) => type === "plan-change");
      const last = all[all.length - 1] ?? event;
      structuredClone(last.detail);
      return { detail: last.detail, frozen: [last.detail, last.detail["dates"]].every(Object.isFrozen) };
    });
    expect(frozen).toBe(true);
    expect(detail).toMatchObject({
      start: "2030-03-11",
      ok: true,
      protocol: { id: expect.any(String) as string },
    });
    expect((detail["dates"] as string[]).length).toBeGreaterThanOrEqual(6);
  });

  it("keeps what is typed in its fields from the page's shortcuts, and lets Escape and Tab through (point 16)", async () => {
    await browser.openHostPage("form");
    await browser.window.run(() => {
      const day = helpers.datePart("day");
      day.focus();
      day.select();
    });
    await browser.window.type("1j?");
    await browser.window.press("Escape");
    await browser.window.press("Tab");
    // They come one after the other: where the last one is, all have been.
    await expect
      .poll(() => browser.window.run(() => (globalThis as never as { shortcuts: string[] }).shortcuts))
      .toEqual(["Escape", "Tab"]);
  });

  it("is a field of its form: it has a value, is reset and disabled with it, and Enter in it sends nothing (point 37)", async () => {
    await browser.openHostPage("form");
    const value = (): Promise<unknown> =>
      browser.window.run(() => {
        const form = document.getElementById("form") as HTMLFormElement;
        return new FormData(form).get("start");
      });
    expect(await value()).toBe("2030-01-07");
    await browser.window.run(() => {
      const day = helpers.datePart("day");
      day.focus();
      day.select();
    });
    await browser.window.type("14");
    await browser.window.press("Enter");
    await expect.poll(value).toBe("2030-01-14");
    await browser.window.run(() => helpers.settle());
    expect(
      await browser.window.run(() => (globalThis as never as { submitted: unknown[] }).submitted),
    ).toEqual([]);
    const after = await browser.window.run(async () => {
      (document.getElementById("reset") as HTMLElement).click();
      await helpers.settle();
      const day = helpers.datePart("day").value;
      const form = document.getElementById("form") as HTMLFormElement;
      const value = (): unknown => new FormData(form).get("start");
      const reset = value();
      // The page's own change, a start that has passed (the next Monday stands in for it), and none at all (the example).
      const calculator = helpers.widgets()[0] as WidgetElement;
      const others: unknown[] = [];
      for (const start of ["2031-02-03", "2020-01-06", null]) {
        calculator["start"] = start;
        await helpers.settle();
        const typed = (["year", "month", "day"] as const).map((part) =>
          helpers.datePart(part).value.padStart(2, "0"),
        );
        others.push([value(), typed.join("-")]);
      }
      const valid = [form.checkValidity()];
      // A clinic that opens once a week has no course from any start.
      calculator["openingDays"] = ["monday"];
      await helpers.settle();
      valid.push(form.checkValidity());
      const fieldset = document.createElement("fieldset");
      form.replaceWith(fieldset);
      fieldset.append(form);
      fieldset.disabled = true;
      await helpers.settle();
      return { day, reset, others, valid, disabled: value() };
    });
    expect(after).toEqual({
      day: "7",
      reset: "2030-01-07",
      others: ["2031-02-03", NEXT_MONDAY, "2026-12-07"].map((date) => [date, date]),
      valid: [true, false],
      disabled: null,
    });
  });

  it("goes to its first place by focus(), and a click on its text opens no field (point 35)", async () => {
    await browser.openHostPage("form");
    expect(
      await browser.window.run(() => {
        const element = helpers.widgets()[0] as WidgetElement;
        element.focus();
        return document.activeElement === element && element.shadowRoot.activeElement !== null;
      }),
    ).toBe(true);
    await browser.clickOn(
      () => helpers.root(helpers.widgets()[0] as WidgetElement).querySelector("h2,h3") as Element,
    );
    expect(
      await browser.window.run(
        () => (helpers.widgets()[0] as WidgetElement).shadowRoot.activeElement?.localName ?? "nothing",
      ),
    ).not.toBe("input");
  });

  it("says when it is ready: by an event, a promise and a state (point 15)", async () => {
    await browser.openHostPage("plain");
    const found = await browser.window.run(async () => [
      helpers.events
        .filter(({ type }) => type === "ready")
        .map(({ tag }) => tag)
        .sort(),
      await Promise.all(helpers.widgets().map(async (one) => (await one.whenReady) === one)),
      helpers.widgets().map((one) => {
        try {
          return one.matches(":state(ready)");
        } catch {
          // An engine without states.
          return true;
        }
      }),
    ]);
    expect(found).toEqual([[...TAGS].sort(), TAGS.map(() => true), TAGS.map(() => true)]);
  });

  it("speaks the language of its page as far as it has the words, and follows it across shadow roots (point 38)", async () => {
    await browser.openHostPage("spa");
    const langs = await browser.window.run(async () => {
      const seen: unknown[] = [];
      const app = document.getElementById("app") as HTMLElement;
      const inner = app.attachShadow({ mode: "open" });
      const made = document.createElement("infusion-effect") as WidgetElement;
      inner.append(made);
      await helpers.waitFor(() => helpers.root(made).childNodes.length > 0);
      const look = async (): Promise<void> => {
        await helpers.settle();
        seen.push([helpers.root(made).lang, /Was bekannt ist/.test(helpers.visibleText(made))]);
      };
      await look();
      document.documentElement.lang = "de-AT";
      await look();
      const script = document.createElement("script");
      script.src = "/embed/locales/de.js";
      document.head.append(script);
      await new Promise((resolve) => script.addEventListener("load", resolve));
      await look();
      app.lang = "en-ZA";
      await look();
      made.lang = "de";
      await look();
      for (const odd of ["en_US@posix", "x-klingon", "", "de_", "constructor", "\u0000"]) {
        made.lang = odd;
        await helpers.settle();
      }
      return { seen, errors: helpers.errors };
    });
    expect(langs).toEqual({
      seen: [
        ["en", false],
        ["en", false],
        ["de-AT", true],
        ["en-ZA", false],
        ["de", true],
      ],
      errors: [],
    });
  });

  it("takes one file of settings for all widgets of a site, and the calculator says what is not a setting", async () => {
    await browser.openHostPage("spa");
    const found = await browser.window.run(async () => {
      document.body.innerHTML = ["course-calculator", "glossary", "pathway", "effect", "term"]
        .map((name) => `<infusion-${name} config="/hosts/site.json">x</infusion-${name}>`)
        .join("");
      await helpers.ready();
      return helpers.widgets().map((one) => one.shadowRoot.querySelector(".ik-problems")?.textContent ?? "");
    });
    expect(found[0]).toMatch(/^openDays is not a setting here\. The settings are: .*openingDays/);
    expect(found.slice(1)).toEqual(["", "", "", ""]);
  });

  it("reads the clinic's file on a site behind a sign-in, and where it has moved within its site; from elsewhere it plans nothing", async () => {
    await browser.openHostPage("plain");
    const read = (
      cookie: string,
    ): Promise<readonly (readonly [file: string, text: string, note: string])[]> =>
      browser.window.run(async (value) => {
        document.cookie = value;
        const found: (readonly [string, string, string])[] = [];
        for (const file of ["clinic", "moved", "twice-moved", "expired", "away", "missing"]) {
          const element = document.createElement("infusion-course-calculator") as WidgetElement;
          element["phone"] = "021 555 0100";
          element["config"] = `/staging/${file}.json`;
          document.body.replaceChildren(element);
          await helpers.ready();
          const note = element.shadowRoot.querySelector(".ik-problems")?.textContent ?? "";
          found.push([file, helpers.visibleText(element), note]);
        }
        return found;
      }, cookie);
    const planned = /open on Tuesday and Friday/;
    const withheld = /could not be read, so no dates are shown here\.\s+Call the clinic: 021 555 0100\./;

    for (const [file, text, note] of await read("staging=; path=/; max-age=0")) {
      expect(text, file).toMatch(withheld);
      expect(note, file).toMatch(/^config is "\/staging\//);
    }
    for (const [file, text, note] of await read(`${STAGING_COOKIE}; path=/`)) {
      const isHere = file.endsWith("moved") || file === "clinic";
      expect(text, file).toMatch(isHere ? planned : withheld);
      expect(note, file).toMatch(isHere ? /^$/ : /^config is "\/staging\//);
    }
    // Nothing was asked of the other site, which would have learnt the address of the page.
    const paths = browser.server.takeRequests();
    expect(paths.filter((path) => path === "/staging/away.json")).toHaveLength(2);
    expect(paths).not.toContain("/staging/elsewhere.json");
    await browser.window.run(() => (document.cookie = "staging=; path=/; max-age=0"));
  });

  it("takes an empty attribute, as an editor's form writes it, for none", async () => {
    await browser.openHostPage("spa");
    const said = await browser.window.run(async (tags) => {
      document.body.replaceChildren(
        ...tags.map((tag) => {
          const made = document.createElement(tag);
          for (const name of (customElements.get(tag) as unknown as { observedAttributes: string[] })
            .observedAttributes)
            made.setAttribute(name, "");
          return made;
        }),
      );
      await helpers.settle();
      return [...helpers.consoleLines, ...helpers.errors];
    }, TAGS);
    expect(said).toEqual([]);
  });

  it("takes its settings from a file, from JSON inside it, from attributes: the nearest wins (point 11)", async () => {
    await browser.openHostPage("config");
    const found = await browser.window.run(() => {
      const by = (id: string): WidgetElement => document.getElementById(id) as WidgetElement;
      const told = (id: string): string => by(id).shadowRoot.querySelector(".ik-problems")?.textContent ?? "";
      return {
        file: [told("file"), helpers.theme(by("file")), helpers.datePart("day", by("file")).value],
        accent: getComputedStyle(helpers.root(by("file")))
          .getPropertyValue("--_accent")
          .trim(),
        words: [helpers.root(by("file")).lang, helpers.root(by("file")).querySelector("h2")?.textContent],
        wrong: told("wrong").split("\n"),
        standing: helpers.root(by("wrong")).childNodes.length > 0,
        dates: ["wrong", "none", "far"].map((id) => helpers.root(by(id)).querySelectorAll("time").length),
        none: told("none"),
        far: told("far"),
        asked: helpers.sideEffects,
      };
    });
    expect(found.file).toEqual(["", "dark", "7"]);
    expect(found.accent).toBe("rgb(1, 2, 3)");
    // The one word that the file has is shown; the dates stand in English sentences, and are English.
    expect(found.words).toEqual(["en", "Afspraakbeplanner"]);
    expect(found.standing).toBe(true);
    // Where the clinic's days could not be read, no dates are shown that rest on others.
    expect(found.dates).toEqual([0, 0, 0]);
    for (const [field, allowed] of [
      ["start", "a real date"],
      ["horizon", "a whole number from 0 to 120"],
      ["opening-days", "funday"],
      ["closures", "2030-01-01"],
      ["theme", "one of auto, light, dark"],
      ["heading-level", "a whole number from 2 to 5"],
      ["evidence-url", "begins with https:"],
      ["region", "in the page are za"],
      ["phone", "text"],
      ["openingHours", "is not a setting here"],
      ["colours", "colours by their names"],
    ] as const) {
      const line = found.wrong.find((one) => one.startsWith(field));
      expect(line, field).toContain(allowed);
    }
    expect(found.none).toMatch(/^config is "\/hosts\/none.json": the file cannot be had \(404\)/);
    expect(found.far).toMatch(
      /^config is "https:\/\/example.invalid\/x.json": it must be a file of this site/,
    );
    // Nothing was asked of another site.
    expect(found.asked.every((one) => one.startsWith("fetch http://127.0.0.1:"))).toBe(true);
    expect(found.asked.length).toBe(3);
    await browser.openHostPage("early");
    expect(
      await browser.window.run(
        () => helpers.datePart("month", document.getElementById("given") as WidgetElement).value,
      ),
    ).toBe("3");
  });

  it("counts the holidays of a region whose file is in the page, whenever it comes", async () => {
    await browser.openHostPage("spa");
    const texts = await browser.window.run(async () => {
      const made = document.createElement("infusion-course-calculator") as WidgetElement;
      made.setAttribute("start", "2027-09-20");
      made.setAttribute("opening-days", "monday friday");
      made.setAttribute("region", "za");
      document.body.append(made);
      await helpers.ready();
      const before = made.shadowRoot.querySelector(".ik-problems")?.textContent ?? "";
      const script = document.createElement("script");
      script.src = "/embed/holidays/za.js";
      document.head.append(script);
      await new Promise((resolve) => script.addEventListener("load", resolve));
      await helpers.settle();
      return [
        before,
        made.shadowRoot.querySelector(".ik-problems")?.textContent,
        helpers.root(made).textContent,
      ];
    });
    expect(texts[0]).toContain("add the script holidays/za.js");
    expect(texts[1]).toBe("");
    expect(texts[2]).toContain("Heritage Day");
    // The licence of the data wants its source to be named.
    expect(texts[2]).toContain("date-holidays");
  });

  it("shows what was typed last, though the page is translated (point 41)", async () => {
    await browser.openHostPage("plain");
    const dates = await browser.window.run(async () => {
      const calculator = helpers
        .widgets()
        .find((one) => one.localName === "infusion-course-calculator") as WidgetElement;
      // As browsers translate: every text is put into two <font>, and what stood there is gone.
      const walker = document.createTreeWalker(helpers.root(calculator), NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        if (text.data.trim() && !text.parentElement?.closest("[translate=no],.notranslate")) texts.push(text);
      }
      for (const text of texts) {
        const outer = document.createElement("font");
        const inner = outer.appendChild(document.createElement("font"));
        inner.textContent = text.data;
        text.replaceWith(outer);
      }
      const type = async (part: "day" | "month", value: string): Promise<void> => {
        const field = helpers.datePart(part, calculator);
        field.value = value;
        field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
        await helpers.settle();
      };
      await type("day", "18");
      await type("month", "2");
      return { text: helpers.visibleText(calculator), errors: helpers.errors };
    });
    expect(dates.errors).toEqual([]);
    expect(dates.text).toMatch(/18 February/);
    expect(dates.text).not.toMatch(/\bJanuary/);
  });

  it("has room for words that are 40 % longer, in both directions (point 39)", async () => {
    await browser.openHostPage("plain");
    const wide = await browser.window.run(async () => {
      const main = document.querySelector("main") as HTMLElement;
      const longer = (value: unknown): unknown =>
        typeof value === "string"
          ? `[${value}${" ~longer".repeat(Math.ceil((value.length * 0.4) / 8))}]`
          : Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, longer(inner)]));
      const answer = await fetch("/embed/locales/de.json");
      const messages = longer(await answer.json());
      const found: unknown[] = [];
      for (const dir of ["ltr", "rtl"]) {
        document.documentElement.dir = dir;
        for (const element of helpers.widgets()) {
          element.lang = "qps";
          element["messages"] = messages;
        }
        for (const width of ["320px", "900px"]) {
          main.style.width = width;
          await helpers.settle();
          for (const element of helpers.widgets()) {
            const root = helpers.root(element);
            if (element.localName !== "infusion-term" && root.scrollWidth > root.clientWidth + 1)
              found.push([dir, width, element.localName, root.scrollWidth]);
            if (element.localName !== "infusion-term" && !root.textContent.includes("~longer"))
              found.push([element.localName, "is not replaced"]);
          }
        }
      }
      return found;
    });
    expect(wide).toEqual([]);
  });

  it("opens a word's meaning and closes it, and tells the page", async () => {
    await browser.openHostPage("plain");
    await browser.clickOn(
      () => (helpers.widgets()[0] as WidgetElement).shadowRoot.querySelector("a,button") as Element,
    );
    await expect
      .poll(() => browser.window.run(() => helpers.root(helpers.widgets()[0] as WidgetElement).textContent))
      .toMatch(/protein|nerve/);
    await browser.window.press("Escape");
    const told = (): Promise<unknown> =>
      browser.window.run(() =>
        helpers.events
          .filter(({ tag, type }) => tag === "infusion-term" && type !== "ready")
          .map((one) => [one.type, one.detail["term"]]),
      );
    await expect.poll(told).toHaveLength(2);
    expect(await told()).toEqual([
      ["term-open", "bdnf"],
      ["term-close", "bdnf"],
    ]);
  });

  it("is what its manifest says (points 21, 42, 47)", async () => {
    await browser.openHostPage("plain");
    // A part of the calculator is the clinic's, and is there once it has one.
    await browser.window.run(async () => {
      document.querySelector("infusion-course-calculator")?.setAttribute("clinic", "A clinic");
      await helpers.settle();
    });
    const running = await browser.window.run(
      (tags) =>
        tags.map((tag) => {
          const Class = customElements.get(tag) as unknown as {
            observedAttributes: string[];
            version: string;
          };
          const element = document.querySelector(tag) as WidgetElement;
          const text = element.shadowRoot.adoptedStyleSheets
            .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
            .join("\n");
          return {
            tag,
            attributes: [...Class.observedAttributes].sort(),
            properties: Class.observedAttributes
              .map((name) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()))
              .filter((name) => !(name in element)),
            parts: [...element.shadowRoot.querySelectorAll("[part]")].flatMap((one) => [...one.part]),
            custom: [...new Set(text.match(/--ik-[\w-]+/g) ?? [])].sort(),
            version: Class.version,
            shown: helpers.root(element).dataset["version"],
            slots: element.shadowRoot.querySelectorAll("slot:not([name])").length,
          };
        }),
      TAGS,
    );
    const parts = new Set(running.flatMap((one) => one.parts));
    for (const one of described.filter(({ tagName }) => tagName !== "infusion-course-planner")) {
      const found = running.find(({ tag }) => tag === one.tagName);
      expect(found, one.tagName).toMatchObject({ properties: [], version, shown: version, slots: 1 });
      expect(found?.attributes, one.tagName).toEqual(one.attributes.map(({ name }) => name).sort());
      expect(found?.custom, one.tagName).toEqual(one.cssProperties.map(({ name }) => name).sort());
      const named = one.cssParts.map(({ name }) => name);
      // Every part in the widget is described; and what is described is in one of the widgets.
      expect(
        found?.parts.filter((part) => !named.includes(part)),
        one.tagName,
      ).toEqual([]);
      expect(
        named.filter((part) => !parts.has(part)),
        one.tagName,
      ).toEqual([]);
    }
  });
});
