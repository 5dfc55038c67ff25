// @vitest-environment happy-dom
/**
 * The small renderer against Preact: both draw the same, and the page is the same after each step. First trees at random,
 * then the widgets that it serves, used as a reader uses them.
 */
import fc from "fast-check";
import * as preact from "preact";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import * as small from "./render.ts";

type Renderer = {
  readonly h: (type: unknown, props: object | null, ...children: unknown[]) => unknown;
  readonly render: (tree: unknown, place: Element) => void;
  readonly Fragment: unknown;
  readonly Component: abstract new (props: never) => object;
};
const renderers = [preact, small] as unknown as readonly [Renderer, Renderer];
// Whatever is drawn, is drawn in a microtask.
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => document.body.replaceChildren());

/** A place in the page for each renderer. */
const places = (): readonly [HTMLElement, HTMLElement] => {
  const [one, other] = [document.createElement("div"), document.createElement("div")];
  document.body.append(one, other);
  return [one, other];
};

/**
 * What a reader has of a place: its elements in order, with attributes in any order, and what is filled in. An empty title
 * is none: both leave one behind where they use an element again, and may differ in which one they use again.
 */
const seen = (node: Node): unknown =>
  node instanceof Element
    ? [
        node.namespaceURI,
        node.localName,
        [...node.attributes]
          .map(({ name, value }) => `${name}=${value}`)
          .filter((one) => one !== "title=")
          .sort(),
        (node as HTMLInputElement).value,
        [...node.childNodes].map(seen),
      ]
    : node.textContent;

/** A tree, as data: the same for both. */
type Tree = null | string | { tag: string; value: unknown; props: Record<string, unknown>; kids: Tree[] };
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Tree>(null, "a", "b", ""),
    fc.record({
      tag: fc.constantFrom("p", "b", "svg", "fragment", "function", "input"),
      value: fc.constantFrom("x", "y", undefined),
      props: fc.dictionary(
        fc.constantFrom("class", "hidden", "aria-label", "aria-expanded", "title", "tabindex", "viewBox"),
        fc.constantFrom<unknown>("x", "y", "", true, false, null),
        { maxKeys: 3 },
      ),
      kids: fc.array(tie("tree"), { maxLength: 4 }),
    }),
  ),
}));

const build = (renderer: Renderer, one: Tree): unknown => {
  if (one === null || typeof one === "string") return one;
  const { h, Fragment } = renderer;
  const kids = one.kids.map((kid) => build(renderer, kid));
  if (one.tag === "input") return h("input", { ...one.props, value: one.value ?? "" });
  // Only what belongs there is ever put into a picture.
  if (one.tag === "svg") return h("svg", one.props, h("g", one.props, one.kids.length));
  if (one.tag === "fragment") return one.kids.length % 2 ? kids : h(Fragment, {}, ...kids);
  if (one.tag === "function") return h(({ children }: { children: unknown }) => children, {}, kids);
  return h(one.tag, one.props, ...kids);
};

describe("the small renderer and Preact draw the same", () => {
  // Preact draws each tree afresh: over the one before it throws now and then, where a fragment's length changes beside
  // elements that move (10.29.8, in Chromium too: p of [p, p, [""]], then p of [[], "b"]).
  it("trees at random, one over the other", () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), (trees) => {
        const [place] = places();
        for (const one of [...trees, null]) {
          small.render(build(renderers[1], one), place);
          const afresh = document.createElement("div");
          renderers[0].render(build(renderers[0], one), afresh);
          expect(seen(place)).toEqual(seen(afresh));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("lists whose entries move by their keys, and each entry stays the element it was", () => {
    const order = fc.shuffledSubarray(["a", "b", "c", "d", "e"]);
    fc.assert(
      fc.property(fc.array(order, { minLength: 2, maxLength: 5 }), (orders) => {
        const [, place] = places();
        const elements = new Map<string, Element>();
        for (const keys of orders) {
          small.render(
            small.h("ul", null, keys.map((key) => small.h("li", { key, id: key }, key)) as never),
            place,
          );
          expect([...place.querySelectorAll("li")].map(({ id }) => id)).toEqual(keys);
          for (const key of [...elements.keys()]) {
            const now = place.querySelector(`#${key}`);
            if (!now) elements.delete(key);
            else expect(now).toBe(elements.get(key));
          }
          for (const key of keys) elements.set(key, place.querySelector(`#${key}`)!);
        }
      }),
    );
  });

  it("what an event does, with the handler of the last drawing, and none when it is gone", () => {
    const clicks = [vi.fn<() => void>(), vi.fn<() => void>()];
    const [, place] = places();
    for (const click of clicks) {
      small.render(small.h("button", { onClick: click }), place);
      place.querySelector("button")!.click();
    }
    expect(clicks.map((click) => click.mock.calls.length)).toEqual([1, 1]);
    small.render(small.h("button", {}), place);
    place.querySelector("button")!.click();
    expect(clicks[1]).toHaveBeenCalledTimes(1);
  });

  it("a component's life: mounted once, told of changes, its refs given and taken back", async () => {
    const logs = await Promise.all(
      renderers.map(async ({ h, render, Component }, i) => {
        const log: string[] = [];
        class Counter extends (Component as unknown as typeof small.Component<
          { step: number },
          { count: number }
        >) {
          override state = { count: 0 };
          private readonly ref = (dom: Element | null): void => void log.push(dom ? "ref" : "no ref");
          componentDidMount(): void {
            log.push(`mounted in ${(this.base as Element).parentNode === places1[i]}`);
          }
          componentDidUpdate(props: { step: number }, state: { count: number }): void {
            log.push(`was ${props.step} ${state.count}, is ${this.props.step} ${this.state.count}`);
          }
          componentWillUnmount(): void {
            log.push("gone");
          }
          override render({ step }: { step: number }, { count }: { count: number }): unknown {
            const more = (): void => {
              this.setState({ count: count + step });
              this.setState({ count: count + 2 * step }, () => log.push(`done ${this.state.count}`));
              log.push(`still ${this.state.count}`);
            };
            return h("button", { ref: this.ref, onClick: more }, count);
          }
        }
        const places1 = places();
        const place = places1[i]!;
        render(h(Counter, { step: 1 }), place);
        place.querySelector("button")!.click();
        await settled();
        render(h(Counter, { step: 5 }), place);
        place.querySelector("button")!.click();
        await settled();
        log.push(place.textContent);
        render(null, place);
        log.push(String(place.childNodes.length));
        return log;
      }),
    );
    expect(logs[1]).toEqual(logs[0]);
    expect(logs[1]).toContain("12");
  });

  it("a component that becomes another element stays at its place among its neighbours", async () => {
    for (const { h, render, Component } of renderers) {
      class Turns extends (Component as unknown as typeof small.Component<object, { tag: string }>) {
        override state = { tag: "i" };
        override render(_: object, { tag }: { tag: string }): unknown {
          return [
            h(tag, { onClick: () => this.setState({ tag: tag === "i" ? "b" : "i" }) }, tag),
            tag === "b" && "!",
          ];
        }
      }
      const [place] = places();
      const Fragment = ({ children }: { children?: unknown }): unknown => children;
      render(h("p", {}, "1", h(Fragment, {}, h(Turns, {})), "2"), place);
      for (const text of ["1b!2", "1i2", "1b!2"]) {
        place.querySelector<HTMLElement>("i,b")!.click();
        await settled();
        expect(place.textContent).toBe(text);
      }
      // And where it is all that there is.
      render(h(Turns, {}), place);
      place.querySelector<HTMLElement>("i,b")!.click();
      await settled();
      expect(place.textContent).toBe("b!");
    }
  });

  it("a component that fails: the one above is told, and a page without one gets the error", () => {
    const Fails = (): never => {
      throw new Error("broken");
    };
    for (const { h, render, Component } of renderers) {
      const told: unknown[] = [];
      class Boundary extends (Component as unknown as typeof small.Component<{ children?: unknown }>) {
        componentDidCatch(error: unknown): void {
          told.push((error as Error).message);
          // Without this Preact goes on looking for a component that minds.
          this.setState({ failed: true } as object);
        }
        override render({ children }: { children?: unknown }, state: object): unknown {
          return "failed" in state ? null : children;
        }
      }
      render(h(Boundary, {}, h(Fails, {})), places()[0]);
      expect(told).toEqual(["broken"]);
      expect(() => render(h(Fails, {}), places()[0])).toThrow("broken");
    }
  });
});

describe("the widgets that the small renderer serves are the same with Preact", () => {
  type Widgets = { readonly [name: string]: unknown };
  let both: readonly [Widgets, Widgets];
  const load = async (): Promise<Widgets> => ({
    ...(await import("../mechanism/Pathway.tsx")),
    ...(await import("../mechanism/Glossary.tsx")),
    ...(await import("../effect/Effect.tsx")),
    ...(await import("../course/CourseCalculator.tsx")),
  });
  beforeAll(async () => {
    // A day on which the calculator's start is still to come; timers go on by themselves.
    vi.useFakeTimers({ toFake: ["Date"], now: new Date(2026, 10, 24, 12) });
    // One text in two may not be copied, and is shown to be copied by hand.
    vi.spyOn(navigator.clipboard, "writeText").mockImplementation(async (text) => {
      if (text.length % 2) throw new DOMException("no", "NotAllowedError");
    });
    const withPreact = await load();
    vi.resetModules();
    vi.doMock("preact", () => small);
    const jsx = (type: never, props: object, key?: string): unknown =>
      small.h(type, { ...props, ...(key !== undefined && { key }) });
    for (const runtime of ["preact/jsx-runtime", "preact/jsx-dev-runtime"])
      vi.doMock(runtime, () => ({ jsx, jsxs: jsx, jsxDEV: jsx, Fragment: small.Fragment }));
    both = [withPreact, await load()];
    vi.doUnmock("preact");
  });
  afterAll(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  /** What a reader does: clicks, types, leaves a field and presses keys, each at one of the places where that can be done. */
  const READING = fc.array(
    fc.record({
      what: fc.constantFrom("click", "type", "ArrowDown", "ArrowRight", "Enter"),
      where: fc.nat(60),
      text: fc.constantFrom("BNDF", "glu", "qqqq", ""),
    }),
    { maxLength: 5 },
  );
  /** Of dates: there are plans, none, and starts that are moved, that are wrong or that can be two. */
  const PLANNING = fc.array(
    fc.record({
      what: fc.constantFrom("click", "type", "leave"),
      where: fc.nat(60),
      text: fc.constantFrom(
        "8",
        "24",
        "31",
        "12",
        "dec",
        "2026",
        "2027",
        "07/12/2026",
        "1 feb 2027",
        "soon",
        "",
      ),
    }),
    { minLength: 4, maxLength: 10, size: "max" },
  );
  const CLINIC = {
    openingDays: ["monday", "tuesday", "thursday"],
    closures: [{ from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" }],
    holidays: [{ from: "2026-12-16", label: "Day of Reconciliation" }],
    phone: "021 555 0100",
    start: "2026-12-03",
  };
  const perform = (
    place: HTMLElement,
    { what, where, text }: { what: string; where: number; text: string },
  ): void => {
    const targets = [
      ...place.querySelectorAll<HTMLElement>(
        what === "type" || what === "leave"
          ? "input"
          : what === "click"
            ? "button,[role=button]"
            : "g[role=button]",
      ),
    ];
    const target = targets[where % targets.length];
    if (!target) return;
    if (what === "type") {
      (target as HTMLInputElement).value = text;
      target.dispatchEvent(new Event("input", { bubbles: true }));
    } else if (what === "leave") target.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    else if (what === "click") target.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    else target.dispatchEvent(new KeyboardEvent("keydown", { key: what, bubbles: true }));
  };

  it.each([
    ["Pathway", READING, 8, {}],
    ["Glossary", READING, 8, {}],
    ["EffectTimeline", READING, 1, {}],
    ["CourseCalculator", PLANNING, 30, CLINIC],
  ] as const)("%s, whatever a reader does", async (name, reader, numRuns, settings) => {
    expect(both[0][name]).not.toBe(both[1][name]);
    await fc.assert(
      fc.asyncProperty(reader, async (acts) => {
        document.body.replaceChildren();
        const at = places();
        const told = renderers.map((renderer, i) => {
          const events: unknown[] = [];
          const tell = (detail: unknown): void => void events.push(detail);
          const props = {
            ...settings,
            onStepChange: tell,
            onIndicationChange: tell,
            onNodeOpen: tell,
            onFilterChange: tell,
            onPlan: tell,
            onPlanChange: tell,
            // The page saves and prints; the widget copies by itself.
            onRequest: (kind: string, detail: object) => {
              events.push([kind, detail]);
              return kind === "copy";
            },
          };
          renderer.render(renderer.h(both[i]![name], props), at[i]!);
          return events;
        });
        await settled();
        expect(seen(at[1])).toEqual(seen(at[0]));
        for (const one of acts) {
          for (const place of at) perform(place, one);
          await settled();
          expect(seen(at[1])).toEqual(seen(at[0]));
          expect(told[1]).toEqual(told[0]);
        }
      }),
      { numRuns },
    );
  });
});
