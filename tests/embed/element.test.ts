/** The elements as a page's script knows them: attributes, properties, events, life and death. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { NEXT_MONDAY } from "../clock.ts";
import { everywhere, type Ours } from "./harness.ts";
import { built, version } from "./server.ts";

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
const TAGS = described.map(({ tagName }) => tagName);

everywhere((hosted) => {
  const { open } = hosted;
  const opened = (page: string): Promise<void> => open.call(hosted, page, page !== "spa");
  const calm = async (): Promise<void> => expect(await hosted.troubles()).toEqual([]);

  it("can be made in every way in which HTML makes elements (point 4)", async () => {
    await opened("spa");
    const counts = await hosted.window.run(async (tags) => {
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
        await probe.wait(30);
        app.append(created.cloneNode(true), parsed.cloneNode(true));
        await probe.wait(30);
        const all = [...app.querySelectorAll(tag)] as Ours[];
        found[tag] = [...bare, all.length, all.filter((one) => probe.root(one).childNodes.length > 0).length];
        app.replaceChildren();
      }
      return found;
    }, TAGS);
    for (const tag of TAGS) expect(counts[tag], tag).toEqual([0, 0, 6, 6]);
    await calm();
  });

  it("keeps what was typed when it is moved, by appendChild and by moveBefore (points 5, 6)", async () => {
    await opened("spa");
    const kept = await hosted.window.run(async () => {
      const app = document.getElementById("app") as HTMLElement;
      const other = document.getElementById("other") as HTMLElement;
      const made = document.createElement("infusion-course-calculator") as Ours;
      app.append(made);
      await probe.ready();
      const field = probe.part("day", made);
      field.value = "17";
      field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      await probe.wait(50);
      other.append(made);
      await probe.wait(50);
      const moved = probe.part("day", made);
      const same = [moved === field, moved.value];
      if ("moveBefore" in app) {
        (app as never as { moveBefore(node: Node, before: null): void }).moveBefore(made, null);
        await probe.wait(50);
        same.push(probe.part("day", made) === field, probe.part("day", made).value);
      } else same.push(true, "17");
      return same;
    });
    expect(kept).toEqual([true, "17", true, "17"]);
    await calm();
  });

  it("keeps what was typed though it is away for a while, and then follows the page again (point 5)", async () => {
    await opened("spa");
    const found = await hosted.window.run(async () => {
      const app = document.getElementById("app") as HTMLElement;
      app.innerHTML = "<infusion-course-calculator></infusion-course-calculator>";
      await probe.ready();
      const calculator = probe.ours()[0] as Ours;
      const type = async (text: string): Promise<void> => {
        const day = probe.part("day", calculator);
        day.value = text;
        day.dispatchEvent(new Event("input", { bubbles: true }));
        await probe.wait(60);
      };
      await type("23");
      calculator.remove();
      await probe.wait(300);
      // What the page changes meanwhile counts when it is back.
      calculator["clinic"] = "Kloof";
      calculator["openingDays"] = ["monday", "tuesday", "friday"];
      app.append(calculator);
      await probe.wait(60);
      const day = probe.part("day", calculator).value;
      const open = probe.text(calculator).includes("open on Monday, Tuesday and Friday");
      await type("24");
      return { day, open, after: probe.part("day", calculator).value };
    });
    expect(found).toEqual({ day: "23", open: true, after: "24" });
    await calm();
  });

  it("leaves no listener behind when a page lets go of it (point 5)", async () => {
    await opened("spa");
    const left = await hosted.window.run(async (tags) => {
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
          const made = document.createElement(tag) as Ours;
          app.append(made);
          await probe.wait(30);
          made.remove();
        }
        // What waits for the next one of these goes with it.
        window.dispatchEvent(new HashChangeEvent("hashchange"));
        await probe.wait(30);
        return heard.size;
      };
      // The first of all elements brings the few that all of them share.
      const first = await round();
      for (let i = 0; i < 5; i++) await round();
      return (await round()) - first;
    }, TAGS);
    expect(left).toBe(0);
    await calm();
  });

  it("survives a page that swaps its body, and the way back to it (point 7)", async () => {
    await opened("plain");
    await hosted.window.run(async () => {
      // As Turbo does: a copy of the page is kept, another body comes, and later the copy comes back.
      const kept = document.body.cloneNode(true) as HTMLBodyElement;
      document.body.replaceWith(document.createElement("body"));
      await probe.wait(30);
      document.body.replaceWith(kept);
      await probe.ready();
    });
    expect(
      await hosted.window.run(() => probe.ours().map((one) => probe.root(one).childNodes.length > 0)),
    ).toEqual(TAGS.map(() => true));
    await calm();
    // Away and back, from the browser's own memory where it keeps pages.
    await hosted.window.go(`${hosted.hosts.origin}/hosts/spa.html`);
    await hosted.window.back();
    await expect
      .poll(() => hosted.window.run(() => document.title === "A plain page" && typeof probe === "object"))
      .toBe(true);
    await hosted.window.run(() => probe.ready());
    expect(
      await hosted.window.run(() => probe.ours().map((one) => probe.root(one).childNodes.length > 0)),
    ).toEqual(TAGS.map(() => true));
  });

  it("shares its style sheets among all elements of a tag (point 17)", async () => {
    await opened("many");
    expect(
      await hosted.window.run(() => {
        const all = probe.ours().flatMap((one) => one.shadowRoot.adoptedStyleSheets);
        return [probe.ours().length, new Set(all).size];
      }),
    ).toEqual([20, 2]);
  });

  it("keeps the properties that a page sets before the element is defined (point 9)", async () => {
    await opened("spa");
    // The element is taken from its script a second time, under a name of its own.
    const values = await hosted.window.run(async () => {
      const app = document.getElementById("app") as HTMLElement;
      const before = document.createElement("infusion-later") as unknown as Ours;
      before["start"] = "2030-02-04";
      before["openingDays"] = ["monday", "friday"];
      before["horizon"] = 1;
      app.append(before);
      const Class = customElements.get("infusion-course-calculator") as CustomElementConstructor;
      customElements.define("infusion-later", class extends Class {});
      await probe.ready();
      return [
        before["start"],
        before.getAttribute("start"),
        before["openingDays"],
        before["horizon"],
        before.getAttribute("horizon"),
        probe.part("day", before).value,
      ];
    });
    expect(values).toEqual(["2030-02-04", "2030-02-04", ["monday", "friday"], 1, "1", "4"]);
  });

  it("has every primitive as attribute and property, and takes null as no value (points 8, 10, 32)", async () => {
    await opened("spa");
    const values = await hosted.window.run(async () => {
      const made = document.createElement("infusion-course-calculator") as Ours;
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
      await probe.ready();
      seen.push(probe.root(made).querySelector("h3") !== null);
      made["headingLevel"] = null;
      made["openingDays"] = undefined;
      seen.push(made.hasAttribute("heading-level"), made["headingLevel"], made["openingDays"]);
      await probe.wait(30);
      seen.push(probe.root(made).querySelector("h2") !== null, probe.said.length);
      return seen;
    });
    expect(values).toEqual([
      ...["4", "/sources/#", 3, ["tuesday", "friday"], "tuesday, Friday", ["monday"], true],
      ...[false, null, null, true, 0],
    ]);
  });

  it("draws once for a thousand changes in a row, and not at all for none (point 12)", async () => {
    await opened("plain");
    const drawn = await hosted.window.run(async () => {
      const effect = probe.ours().find((one) => one.localName === "infusion-effect") as Ours;
      let changes = 0;
      new MutationObserver(() => changes++).observe(probe.root(effect), {
        attributes: true,
        subtree: true,
        childList: true,
      });
      for (let i = 0; i < 1000; i++) effect.setAttribute("heading-level", String(3 + (i % 2)));
      for (let i = 0; i < 1000; i++) effect["theme"] = "light";
      await probe.wait(100);
      return changes;
    });
    expect(drawn).toBeLessThanOrEqual(1);
  });

  it("does not care in which order its attributes stand (point 13)", async () => {
    await opened("spa");
    const texts = await hosted.window.run(async () => {
      const attributes = {
        start: "2030-01-07",
        "opening-days": "monday thursday",
        closures: "2030-01-14/2030-01-15 Leave",
        horizon: "2",
        "heading-level": "3",
      };
      const found: string[] = [];
      for (let turn = 0; turn < 5; turn++) {
        const made = document.createElement("infusion-course-calculator") as Ours;
        const entries = Object.entries(attributes);
        for (const [name, value] of [...entries.slice(turn), ...entries.slice(0, turn)])
          made.setAttribute(name, value);
        document.body.replaceChildren(made);
        await probe.ready();
        found.push(probe.text(made));
      }
      return found;
    });
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain("2030");
  });

  it("leaves the page's own attributes as they are (points 13, 31)", async () => {
    await opened("spa");
    const markup =
      '<infusion-effect id="a" class="b" style="margin: 0px;" title="c" tabindex="3" role="group" aria-label="d" lang="en" dir="ltr" data-x="1"></infusion-effect>';
    expect(
      await hosted.window.run(async (html) => {
        document.body.innerHTML = html;
        await probe.ready();
        return document.body.innerHTML;
      }, markup),
    ).toBe(markup);
  });

  it("never throws, whatever is written into it, and says what is allowed (point 12)", async () => {
    await opened("spa");
    const found = await hosted.window.run(async (tags) => {
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
          const made = document.createElement(tag) as Ours;
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
      await probe.wait(100);
      return {
        errors: probe.errors,
        polluted: "polluted" in {},
        links: probe.deep("a[href]").filter((one) => (one as HTMLAnchorElement).protocol === "javascript:")
          .length,
        images: probe.deep("img").length,
        told: probe.events.filter(({ type }) => type === "error").length,
      };
    }, TAGS);
    expect(found).toMatchObject({ errors: [], polluted: false, links: 0, images: 0 });
    expect(found.told).toBeGreaterThan(20);
  });

  it("stays in words when it cannot be drawn: the page's text, a sentence and an event, and no error in the page (point 27)", async () => {
    await opened("plain");
    const found = await hosted.window.run(async () => {
      const seen: unknown[] = [];
      for (const element of probe.ours().filter((one) => one.localName !== "infusion-term")) {
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
        await probe.wait(60);
        const broken = element.shadowRoot.querySelector(".ik-problems")?.textContent ?? "";
        const slot = getComputedStyle(element.shadowRoot.querySelector("slot") as Element).display;
        const left = probe.root(element).childNodes.length;
        element["messages"] = null;
        await probe.wait(60);
        seen.push([
          broken.includes("a trap"),
          slot,
          left,
          element.shadowRoot.querySelector(".ik-problems")?.textContent,
          probe.root(element).childNodes.length > 0,
        ]);
      }
      return { seen, errors: probe.errors, told: probe.events.filter(({ type }) => type === "error").length };
    });
    expect(found.seen).toEqual(Array.from({ length: 4 }, () => [true, "contents", 0, "", true]));
    expect(found.errors).toEqual([]);
    expect(found.told).toBe(4);
  });

  it("takes the small mistakes of a page: an address that cannot be read, a step too many, a word without a name, a colour taken back", async () => {
    await opened("spa");
    const found = await hosted.window.run(async () => {
      history.replaceState(null, "", "#50%");
      document.body.innerHTML =
        '<infusion-glossary></infusion-glossary><infusion-pathway step="24"></infusion-pathway>' +
        '<infusion-term plain="What is put in by drip.">infusion</infusion-term>';
      await probe.wait(200);
      window.dispatchEvent(new HashChangeEvent("hashchange"));
      const [glossary, pathway, term] = probe.ours() as [Ours, Ours, Ours];
      const text = (one: Ours): string => probe.root(one).textContent ?? "";
      (probe.root(term).querySelector(".ik-word") as HTMLElement).click();
      await probe.wait(50);
      glossary["colours"] = { accent: "rgb(1, 2, 3)" };
      await probe.wait(50);
      const accent = (): string => getComputedStyle(probe.root(glossary)).getPropertyValue("--_accent");
      const coloured = accent();
      glossary["colours"] = null;
      await probe.wait(50);
      return {
        terms: probe.root(glossary).querySelectorAll("[id]").length > 50,
        step: /Step (\d+) of/.exec(text(pathway))?.[1],
        note: text(term),
        coloured: coloured.replace(/ /g, ""),
        again: accent() !== coloured,
        said: probe.ours().map((one) => one.shadowRoot.querySelector(".ik-problems")?.textContent),
        errors: probe.errors,
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
    await opened("form");
    const before = await hosted.window.run(async () => {
      const calculator = probe.ours()[0] as Ours;
      calculator["start"] = "2030-03-04";
      calculator.setAttribute("horizon", "1");
      await probe.wait(100);
      return probe.events.filter(({ type }) => type !== "ready");
    });
    expect(before).toEqual([]);
    await hosted.window.run(() => {
      const day = probe.part("day");
      day.focus();
      day.select();
    });
    await hosted.window.type("11");
    const { detail, frozen } = await hosted.window.run(async () => {
      // Both keystrokes change the plan: the second one has the last word.
      const event = await probe.until(
        () =>
          probe.events.find(({ type, detail }) => type === "plan-change" && detail["start"] === "2030-03-11"),
        "plan-change",
      );
      if (!event) throw new Error("no event");
      await probe.wait(100);
      const all = probe.events.filter(({ type }) => type === "plan-change");
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
    await opened("form");
    await hosted.window.run(() => {
      const day = probe.part("day");
      day.focus();
      day.select();
    });
    await hosted.window.type("1j?");
    await hosted.window.press("Escape");
    await hosted.window.press("Tab");
    // They come one after the other: where the last one is, all have been.
    await expect
      .poll(() => hosted.window.run(() => (globalThis as never as { shortcuts: string[] }).shortcuts))
      .toEqual(["Escape", "Tab"]);
  });

  it("is a field of its form: it has a value, is reset and disabled with it, and Enter in it sends nothing (point 37)", async () => {
    await opened("form");
    const value = (): Promise<unknown> =>
      hosted.window.run(() => {
        const form = document.getElementById("form") as HTMLFormElement;
        return new FormData(form).get("start");
      });
    expect(await value()).toBe("2030-01-07");
    await hosted.window.run(() => {
      const day = probe.part("day");
      day.focus();
      day.select();
    });
    await hosted.window.type("14");
    await hosted.window.press("Enter");
    await expect.poll(value).toBe("2030-01-14");
    await hosted.window.run(() => probe.wait(100));
    expect(
      await hosted.window.run(() => (globalThis as never as { submitted: unknown[] }).submitted),
    ).toEqual([]);
    const after = await hosted.window.run(async () => {
      (document.getElementById("reset") as HTMLElement).click();
      await probe.wait(100);
      const day = probe.part("day").value;
      const form = document.getElementById("form") as HTMLFormElement;
      const value = (): unknown => new FormData(form).get("start");
      const reset = value();
      // The page's own change, a start that has passed (the next Monday stands in for it), and none at all (the example).
      const calculator = probe.ours()[0] as Ours;
      const others: unknown[] = [];
      for (const start of ["2031-02-03", "2020-01-06", null]) {
        calculator["start"] = start;
        await probe.wait(100);
        const typed = (["year", "month", "day"] as const).map((part) =>
          probe.part(part).value.padStart(2, "0"),
        );
        others.push([value(), typed.join("-")]);
      }
      const valid = [form.checkValidity()];
      // A clinic that opens once a week has no course from any start.
      calculator["openingDays"] = ["monday"];
      await probe.wait(100);
      valid.push(form.checkValidity());
      const fieldset = document.createElement("fieldset");
      form.replaceWith(fieldset);
      fieldset.append(form);
      fieldset.disabled = true;
      await probe.wait(50);
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
    await opened("form");
    expect(
      await hosted.window.run(() => {
        const element = probe.ours()[0] as Ours;
        element.focus();
        return document.activeElement === element && element.shadowRoot.activeElement !== null;
      }),
    ).toBe(true);
    await hosted.clickOn(() => probe.root(probe.ours()[0] as Ours).querySelector("h2,h3") as Element);
    expect(
      await hosted.window.run(
        () => (probe.ours()[0] as Ours).shadowRoot.activeElement?.localName ?? "nothing",
      ),
    ).not.toBe("input");
  });

  it("says when it is ready: by an event, a promise and a state (point 15)", async () => {
    await opened("plain");
    const found = await hosted.window.run(async () => [
      probe.events
        .filter(({ type }) => type === "ready")
        .map(({ tag }) => tag)
        .sort(),
      await Promise.all(probe.ours().map(async (one) => (await one.whenReady) === one)),
      probe.ours().map((one) => {
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
    await opened("spa");
    const langs = await hosted.window.run(async () => {
      const seen: unknown[] = [];
      const app = document.getElementById("app") as HTMLElement;
      const inner = app.attachShadow({ mode: "open" });
      const made = document.createElement("infusion-effect") as Ours;
      inner.append(made);
      await probe.until(() => probe.root(made).childNodes.length > 0);
      const look = async (): Promise<void> => {
        await probe.wait(60);
        seen.push([probe.root(made).lang, /Was bekannt ist/.test(probe.text(made))]);
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
        await probe.wait(20);
      }
      return { seen, errors: probe.errors };
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

  it("takes one file of settings for all widgets of a site, and the calculator tells what is no setting", async () => {
    await opened("spa");
    const found = await hosted.window.run(async () => {
      document.body.innerHTML = ["course-calculator", "glossary", "pathway", "effect", "term"]
        .map((name) => `<infusion-${name} config="/hosts/site.json">x</infusion-${name}>`)
        .join("");
      await probe.ready();
      await probe.wait(100);
      return probe.ours().map((one) => one.shadowRoot.querySelector(".ik-problems")?.textContent ?? "");
    });
    expect(found[0]).toMatch(/^openDays is no setting here\. There are: .*openingDays/);
    expect(found.slice(1)).toEqual(["", "", "", ""]);
  });

  it("takes an empty attribute, as an editor's form writes it, for none", async () => {
    await opened("spa");
    const said = await hosted.window.run(async (tags) => {
      document.body.replaceChildren(
        ...tags.map((tag) => {
          const made = document.createElement(tag);
          for (const name of (customElements.get(tag) as unknown as { observedAttributes: string[] })
            .observedAttributes)
            made.setAttribute(name, "");
          return made;
        }),
      );
      await probe.wait(150);
      return [...probe.said, ...probe.errors];
    }, TAGS);
    expect(said).toEqual([]);
  });

  it("takes its settings from a file, from JSON inside it, from attributes: the nearest wins (point 11)", async () => {
    await open.call(hosted, "config", true);
    const found = await hosted.window.run(() => {
      const by = (id: string): Ours => document.getElementById(id) as Ours;
      const told = (id: string): string => by(id).shadowRoot.querySelector(".ik-problems")?.textContent ?? "";
      return {
        file: [told("file"), probe.root(by("file")).dataset["theme"], probe.part("day", by("file")).value],
        accent: probe.root(by("file")).style.getPropertyValue("--_accent"),
        words: [probe.root(by("file")).lang, probe.root(by("file")).querySelector("h2")?.textContent],
        wrong: told("wrong").split("\n"),
        standing: probe.root(by("wrong")).childNodes.length > 0,
        none: told("none"),
        far: told("far"),
        asked: probe.asked,
      };
    });
    expect(found.file).toEqual(["", "dark", "7"]);
    expect(found.accent).toBe("rgb(1, 2, 3)");
    expect(found.words).toEqual(["af", "Kursusbeplanner"]);
    expect(found.standing).toBe(true);
    for (const [field, allowed] of [
      ["start", "a real date"],
      ["horizon", "a whole number from 0 to 120"],
      ["opening-days", "monday, tuesday"],
      ["closures", "ends before it begins"],
      ["theme", "one of auto, light, dark"],
      ["heading-level", "a whole number from 2 to 5"],
      ["evidence-url", "begins with https:"],
      ["region", "holidays/atlantis.js"],
      ["phone", "text"],
      ["openingHours", "no setting"],
      ["colours", "colours by their names"],
    ] as const) {
      const line = found.wrong.find((one) => one.startsWith(`${field} `));
      expect(line, field).toContain(allowed);
    }
    expect(found.none).toMatch(/^config is "\/hosts\/none.json": the file cannot be had \(404\)/);
    expect(found.far).toMatch(
      /^config is "https:\/\/example.invalid\/x.json": it must be a file of this site/,
    );
    // Nothing was asked of another site.
    expect(found.asked.every((one) => one.startsWith("fetch http://127.0.0.1:"))).toBe(true);
    expect(found.asked.length).toBe(3);
    await opened("early");
    expect(
      await hosted.window.run(() => probe.part("month", document.getElementById("given") as Ours).value),
    ).toBe("3");
  });

  it("counts the holidays of a region whose file is in the page, whenever it comes", async () => {
    await opened("spa");
    const texts = await hosted.window.run(async () => {
      const made = document.createElement("infusion-course-calculator") as Ours;
      made.setAttribute("start", "2027-09-20");
      made.setAttribute("opening-days", "monday friday");
      made.setAttribute("region", "za");
      document.body.append(made);
      await probe.ready();
      const before = made.shadowRoot.querySelector(".ik-problems")?.textContent ?? "";
      const script = document.createElement("script");
      script.src = "/embed/holidays/za.js";
      document.head.append(script);
      await new Promise((resolve) => script.addEventListener("load", resolve));
      await probe.wait(100);
      return [
        before,
        made.shadowRoot.querySelector(".ik-problems")?.textContent,
        probe.root(made).textContent,
      ];
    });
    expect(texts[0]).toContain("add the script holidays/za.js");
    expect(texts[1]).toBe("");
    expect(texts[2]).toContain("Heritage Day");
    // The licence of the data wants its source to be named.
    expect(texts[2]).toContain("date-holidays");
  });

  it("shows what was typed last, though the page is translated (point 41)", async () => {
    await opened("plain");
    const dates = await hosted.window.run(async () => {
      const calculator = probe.ours().find((one) => one.localName === "infusion-course-calculator") as Ours;
      // As browsers translate: every text is put into two <font>, and what stood there is gone.
      const walker = document.createTreeWalker(probe.root(calculator), NodeFilter.SHOW_TEXT);
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
        const field = probe.part(part, calculator);
        field.value = value;
        field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
        await probe.wait(150);
      };
      await type("day", "18");
      await type("month", "2");
      return { text: probe.text(calculator), errors: probe.errors };
    });
    expect(dates.errors).toEqual([]);
    expect(dates.text).toMatch(/18 February/);
    expect(dates.text).not.toMatch(/\bJanuary/);
  });

  it("has room for words that are 40 % longer, in both directions (point 39)", async () => {
    await opened("plain");
    const wide = await hosted.window.run(async () => {
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
        for (const element of probe.ours()) {
          element.lang = "qps";
          element["messages"] = messages;
        }
        for (const width of ["320px", "900px"]) {
          main.style.width = width;
          await probe.wait(150);
          for (const element of probe.ours()) {
            const root = probe.root(element);
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
    await opened("plain");
    await hosted.clickOn(() => (probe.ours()[0] as Ours).shadowRoot.querySelector("a,button") as Element);
    await expect
      .poll(() => hosted.window.run(() => probe.root(probe.ours()[0] as Ours).textContent))
      .toMatch(/protein|nerve/);
    await hosted.window.press("Escape");
    const told = (): Promise<unknown> =>
      hosted.window.run(() =>
        probe.events
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
    await opened("plain");
    const running = await hosted.window.run(
      (tags) =>
        tags.map((tag) => {
          const Class = customElements.get(tag) as unknown as {
            observedAttributes: string[];
            version: string;
          };
          const element = document.querySelector(tag) as Ours;
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
            shown: probe.root(element).dataset["version"],
            slots: element.shadowRoot.querySelectorAll("slot:not([name])").length,
          };
        }),
      TAGS,
    );
    const parts = new Set(running.flatMap((one) => one.parts));
    for (const one of described) {
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
