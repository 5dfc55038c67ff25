// @vitest-environment happy-dom
/** The widgets as readers use them: whatever anybody does, in whatever order, nothing throws and the page stays whole. */
import fc from "fast-check";
import { hydrate, render, type FunctionComponent } from "preact";
import { renderToString } from "preact-render-to-string";
import { act } from "preact/test-utils";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { acts, CLINIC, DATES, perform, WORDS, type Act, type Settings } from "../testing/reader.ts";
import { CourseCalculator, EffectTimeline, Glossary, glossaryTerms, Pathway, Term } from "./index.ts";

const widgets: readonly (readonly [
  string,
  FunctionComponent<Settings>,
  Settings,
  fc.Arbitrary<readonly Act[]>,
])[] = [
  [
    "Pathway",
    Pathway as unknown as FunctionComponent<Settings>,
    { glossaryUrl: "/glossary/#", evidenceUrl: "/evidence/#" },
    acts(...WORDS),
  ],
  ["Glossary", Glossary as unknown as FunctionComponent<Settings>, {}, acts(...WORDS)],
  ["EffectTimeline", EffectTimeline as unknown as FunctionComponent<Settings>, {}, acts(...WORDS)],
  [
    "Term",
    Term as unknown as FunctionComponent<Settings>,
    { name: "BDNF", plain: "A protein.", href: "/glossary/#bdnf" },
    acts(...WORDS),
  ],
  ["CourseCalculator", CourseCalculator as unknown as FunctionComponent<Settings>, CLINIC, acts(...DATES)],
];

let container: HTMLElement;
const errors: unknown[] = [];
const keepError = (event: ErrorEvent | PromiseRejectionEvent): void => {
  errors.push("error" in event ? event.error : event.reason);
};

beforeAll(() => {
  // A day on which the calculator's start is still to come; timers go on by themselves.
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(2026, 10, 24, 12) });
  // One text in two may not be copied, and is shown to be copied by hand.
  vi.spyOn(navigator.clipboard, "writeText").mockImplementation(async (text) => {
    if (text.length % 2) throw new DOMException("no", "NotAllowedError");
  });
  addEventListener("error", keepError);
  addEventListener("unhandledrejection", keepError);
});
afterEach(() => {
  render(null, container);
  document.body.replaceChildren();
});
afterAll(() => {
  removeEventListener("error", keepError);
  removeEventListener("unhandledrejection", keepError);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** The next frame: what is on its way, such as the answer of the clipboard, has come in by then. */
const settle = (): Promise<void> =>
  act(() => new Promise<void>((resolve) => void requestAnimationFrame(() => resolve())));

const mount = (html = ""): HTMLElement => {
  document.body.replaceChildren();
  container = document.createElement("div");
  container.innerHTML = html;
  document.body.append(container);
  return container;
};

describe.each(widgets)("%s", (name, Widget, settings, reader) => {
  // The page saves and prints; the widget copies by itself.
  const props = { ...settings, onRequest: (kind: string) => kind === "copy" };

  it("begins in a browser with the very HTML and the very elements that the server sent", async () => {
    mount(renderToString(<Widget {...props} />));
    const html = container.innerHTML;
    const elements = [...container.querySelectorAll("*")];
    hydrate(<Widget {...props} />, container);
    // Before anything else runs: what works only with JavaScript comes after this.
    expect(container.innerHTML).toBe(html);
    expect([...container.querySelectorAll("*")]).toEqual(elements);
    await act(() => {});
  });

  it("throws nothing, whatever a reader does, and says the same again where it is drawn again", async () => {
    await fc.assert(
      fc.asyncProperty(reader, async (sequence) => {
        mount();
        errors.length = 0;
        await act(() => render(<Widget {...props} />, container));
        for (const one of sequence) {
          await act(() => perform(container, one));
          expect(container.querySelector("section,a")).not.toBeNull();
          // Ids are what labels and links go by.
          const ids = [...container.querySelectorAll("[id]")].map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
        }
        await settle();
        const text = container.textContent;
        await act(() => render(<Widget {...props} />, container));
        expect(container.textContent).toBe(text);
        expect(errors).toEqual([]);
        await act(() => render(null, container));
        expect(container.childNodes.length).toBe(0);
      }),
      { numRuns: name === "Glossary" ? 15 : 30 },
    );
  }, 60_000);
});

describe("a link in the glossary", () => {
  it("reaches its term though a filter hides it, also where the address names that term already", async () => {
    mount();
    location.hash = "#bdnf";
    await act(() => render(<Glossary />, container));
    const topic = container.querySelector("select")!;
    topic.value = "receptors";
    await act(() => void topic.dispatchEvent(new Event("change", { bubbles: true })));
    expect(container.querySelector("#bdnf")).toBeNull();
    const link = container.querySelector<HTMLElement>('a[href="#bdnf"]')!;
    await act(() => link.click());
    expect(container.querySelector("#bdnf")).toBe(document.activeElement);
    location.hash = "";
  });

  it.each([
    ["is not drawn yet", ""],
    ["is hidden by a search", "sgacc"],
  ])(
    "reaches its term inside a shadow root, and never leaves the page, though that term %s",
    async (_, query) => {
      mount();
      const shadow = container.attachShadow({ mode: "open" });
      const inShadow = shadow.appendChild(document.createElement("div"));
      await act(() => render(<Glossary entries="gradual" query={query} />, inShadow));
      const drawn = new Set([...inShadow.querySelectorAll("article")].map(({ id }) => id));
      const links = [...inShadow.querySelectorAll<HTMLAnchorElement>("a[href^='#']")];
      const link = links.find((one) => !drawn.has(one.hash.slice(1)))!;
      const click = new MouseEvent("click", { bubbles: true, cancelable: true, composed: true });
      await act(() => void link.dispatchEvent(click));
      expect(click.defaultPrevented).toBe(true);
      expect(shadow.activeElement?.id).toBe(link.hash.slice(1));
    },
  );
});

describe("the entries of the glossary", () => {
  const countEntries = (): number => container.querySelectorAll("article").length;
  const search = (text: string) =>
    act(() => {
      const box = container.querySelector<HTMLInputElement>("input[type=search]")!;
      box.value = text;
      box.dispatchEvent(new Event("input", { bubbles: true }));
    });

  it("begin with those in sight, and are all there soon", async () => {
    mount();
    render(<Glossary entries="gradual" />, container);
    expect(countEntries()).toBeGreaterThan(5);
    expect(countEntries()).toBeLessThan(20);
    await expect.poll(countEntries).toBe(glossaryTerms.length);
  });

  it("are all there for paper and for a link, however soon these come", async () => {
    mount();
    await act(() => {
      render(<Glossary entries="gradual" />, container);
    });
    await act(() => void dispatchEvent(new Event("beforeprint")));
    expect(countEntries()).toBe(glossaryTerms.length);

    mount();
    const last = glossaryTerms.at(-1)!.id;
    await act(() => render(<Glossary entries="gradual" term={last} />, container));
    expect(container.querySelector(`[id="${last}"]`)).toBe(document.activeElement);
  });

  it("stay the server's own until the reader looks for a word, and come back whole after it", async () => {
    mount(renderToString(<Glossary />));
    const html = container.innerHTML;
    const entries = [...container.querySelectorAll("article")];
    const served = <div key="entries" dangerouslySetInnerHTML={{ __html: "" }} />;
    await act(() => hydrate(<Glossary servedEntries={served} />, container));
    expect([...container.querySelectorAll("article")]).toEqual(entries);
    await search("sgacc");
    expect(container.querySelector("article")?.id).toBe("sgacc");
    expect(countEntries()).toBeLessThan(10);
    await search("");
    await expect.poll(countEntries).toBe(glossaryTerms.length);
    // Only the form has changed: it works now.
    const [now, before] = [container.innerHTML, html].map((one) => one.replace(/<form[^]*<\/form>/, ""));
    expect(now).toBe(before);
  });
});

describe("the text versions of the pathway", () => {
  const countSteps = (): number => container.querySelectorAll("details li").length;
  const whole = (): number => {
    mount(renderToString(<Pathway />));
    return countSteps();
  };

  it("follow the picture, and are all there soon", async () => {
    const all = whole();
    expect(all).toBeGreaterThan(40);
    mount();
    render(<Pathway textVersions="gradual" />, container);
    expect(container.querySelector("svg [role=button]")).not.toBeNull();
    expect(container.querySelectorAll("summary")).toHaveLength(3);
    expect(countSteps()).toBe(0);
    await expect.poll(countSteps).toBe(all);
  });

  it("are all there for paper, however soon it is asked for", async () => {
    const all = whole();
    mount();
    await act(() => {
      render(<Pathway textVersions="gradual" />, container);
    });
    await act(() => void dispatchEvent(new Event("beforeprint")));
    expect(countSteps()).toBe(all);
  });
});

describe("two widgets on one page", () => {
  it("share nothing: what a reader does in the one leaves the other as it was", async () => {
    for (const [, Widget, settings, reader] of widgets) {
      await fc.assert(
        fc.asyncProperty(reader, async (sequence) => {
          mount();
          const [one, other] = [document.createElement("div"), document.createElement("div")];
          container.append(one, other);
          const props = { ...settings, onRequest: () => false };
          await act(() => {
            render(<Widget {...props} />, one);
            render(<Widget {...props} />, other);
          });
          const before = other.innerHTML;
          for (const step of sequence) await act(() => perform(one, step));
          expect(other.innerHTML).toBe(before);
          await act(() => {
            render(null, one);
            render(null, other);
          });
        }),
        { numRuns: 5 },
      );
    }
  }, 60_000);
});
