// @vitest-environment happy-dom
/** The widgets with each Preact that the package allows: 10 and 11 show the same, whatever a reader does. */
import fc from "fast-check";
import type * as Preact from "preact";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { acts, CLINIC, DATES, perform, WORDS, type Act } from "../testing/reader.ts";

/** One Preact, and the widgets as they are with it. */
type Setup = {
  readonly preact: Pick<typeof Preact, "h" | "render">;
  readonly widgets: { readonly [name: string]: unknown };
};
let setups: readonly Setup[];

const ENTRIES = ["", "/hooks", "/jsx-runtime", "/jsx-dev-runtime"];
const load = async (version: "preact" | "preact-11"): Promise<Setup> => {
  vi.resetModules();
  for (const entry of ENTRIES) {
    if (version === "preact") vi.doUnmock(`preact${entry}`);
    else vi.doMock(`preact${entry}`, () => import(/* @vite-ignore */ `${version}${entry}`));
  }
  return { preact: await import("preact"), widgets: await import("./index.ts") };
};

beforeAll(async () => {
  // A day on which the calculator's start is still to come.
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(2026, 10, 24, 12) });
  vi.spyOn(navigator.clipboard, "writeText").mockImplementation(async () => {});
  setups = [await load("preact"), await load("preact-11")];
});
afterAll(() => {
  for (const entry of ENTRIES) vi.doUnmock(`preact${entry}`);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const nextFrame = (): Promise<void> => new Promise((resolve) => void requestAnimationFrame(() => resolve()));
/**
 * Until what was set in motion has been rendered: an effect may set something in motion again. A link goes to its place in
 * the page a while after the click, and tells of it by an event, so that is waited for as well.
 */
const settle = async (): Promise<void> => {
  const { happyDOM } = window as unknown as { readonly happyDOM: { waitUntilComplete(): Promise<void> } };
  await happyDOM.waitUntilComplete();
  for (let i = 0; i < 3; i++) await nextFrame();
};

it("are two versions", async () => {
  expect(setups[0]!.preact.h).not.toBe(setups[1]!.preact.h);
  expect(setups[0]!.widgets["Glossary"]).not.toBe(setups[1]!.widgets["Glossary"]);
});

const cases: readonly (readonly [string, object, fc.Arbitrary<readonly Act[]>])[] = [
  ["Pathway", { glossaryUrl: "/glossary/#", evidenceUrl: "/evidence/#" }, acts(...WORDS)],
  ["Glossary", {}, acts(...WORDS)],
  ["EffectTimeline", {}, acts(...WORDS)],
  ["PublishedResults", { entries: [] }, acts(...WORDS)],
  ["Term", { name: "BDNF", plain: "A protein.", href: "/glossary/#bdnf" }, acts(...WORDS)],
  ["CourseCalculator", CLINIC, acts(...DATES)],
];

/** What a reader sees at each step. */
const record = async (
  { preact, widgets }: Setup,
  name: string,
  settings: object,
  sequence: readonly Act[],
): Promise<readonly string[]> => {
  // A link that an earlier reader followed is not in the address any more.
  location.hash = "";
  await settle();
  const container = document.createElement("div");
  document.body.replaceChildren(container);
  const props = { ...settings, onRequest: (kind: string) => kind === "copy" };
  preact.render(preact.h(widgets[name] as never, props as never), container);
  const pages: string[] = [];
  const look = async (): Promise<void> => {
    await settle();
    // Ids count the fields that were ever made.
    pages.push(container.innerHTML.replace(/ik-date-\d+/g, "ik-date"));
  };
  await look();
  for (const step of sequence) {
    perform(container, step);
    await look();
  }
  preact.render(null, container);
  expect(document.body.textContent).toBe("");
  return pages;
};

it.each(cases)("%s is the same in both", async (name, settings, reader) => {
  await fc.assert(
    fc.asyncProperty(reader, async (sequence) => {
      const [one, other] = [
        await record(setups[0]!, name, settings, sequence),
        await record(setups[1]!, name, settings, sequence),
      ];
      expect(other).toEqual(one);
    }),
    { numRuns: 8 },
  );
});
