// @vitest-environment happy-dom
/** Where the clinic's days come from, and what the calculator shows when they do not come. */
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { CourseCalculatorElement } from "./course-calculator.ts";
import { GlossaryElement } from "./glossary.ts";

type Calculator = HTMLElement & { readonly whenReady: Promise<unknown> };

beforeAll(() => {
  customElements.define("infusion-course-calculator", CourseCalculatorElement as never);
  customElements.define("infusion-glossary", GlossaryElement as never);
  vi.spyOn(console, "warn").mockImplementation(() => {});
});
afterEach(() => {
  document.body.replaceChildren();
  delete (globalThis as { [key: symbol]: unknown })[Symbol.for("infusionkit")];
  vi.unstubAllGlobals();
});

const show = async (attributes: Readonly<Record<string, string>>, inner = ""): Promise<Calculator> => {
  const element = document.createElement("infusion-course-calculator") as Calculator;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.innerHTML = inner;
  document.body.append(element);
  await element.whenReady;
  return element;
};
const countDates = ({ shadowRoot }: Calculator): number => shadowRoot!.querySelectorAll("time").length;
const getText = ({ shadowRoot }: Calculator): string => shadowRoot!.querySelector(".ik-root")!.textContent!;
const getProblems = ({ shadowRoot }: Calculator): string =>
  shadowRoot!.querySelector(".ik-problems")!.textContent!;

const START = { start: "2099-12-07", phone: "021 555 0100" };

describe("no plan is made on guessed days", () => {
  const answers: readonly (readonly [string, () => Promise<unknown>])[] = [
    ["asks to sign in", () => Promise.resolve({ ok: false, status: 401 })],
    ["is not there", () => Promise.resolve({ ok: false, status: 404 })],
    // What `mode: "same-origin"` makes of a redirect to another site.
    ["leads elsewhere", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["is no JSON", () => Promise.resolve(new Response("<html>"))],
    ["is a list", () => Promise.resolve(new Response('["monday"]'))],
    ["holds nothing", () => Promise.resolve(new Response("null"))],
    [
      "leads to a page of the same site to sign in",
      () => {
        const response = new Response("<html>Sign in");
        Object.defineProperty(response, "redirected", { value: true });
        return Promise.resolve(response);
      },
    ],
  ];
  it.each(answers)(
    "when the file of settings %s: the reason, and the clinic's phone line",
    async (_, answer) => {
      vi.stubGlobal("fetch", answer);
      const element = await show({ ...START, config: "/clinic.json" });
      expect(countDates(element)).toBe(0);
      expect(getText(element)).toContain("could not be read, so no dates are shown");
      expect(getText(element)).toContain("Call the clinic: 021 555 0100.");
      expect(getProblems(element)).toMatch(/^config /);
    },
  );

  it.each(["{}", '{ "clinic": "Example", "closures": [] }'])(
    "when the file has no opening days: %s",
    async (file) => {
      vi.stubGlobal("fetch", () => Promise.resolve(new Response(file)));
      const element = await show({ ...START, config: "/clinic.json" });
      expect(countDates(element)).toBe(0);
      expect(getText(element)).toContain("021 555 0100");
      expect(getProblems(element)).toMatch(/^openingDays is missing in config "\/clinic\.json"/);
      // The page itself may say them beside it.
      const beside = await show({ ...START, config: "/clinic.json", "opening-days": "monday thursday" });
      expect(countDates(beside)).toBeGreaterThan(5);
    },
  );

  it.each([
    [
      "a region whose file is not in the page",
      { region: "za" },
      /^region is "za".* add the script holidays\/za\.js/,
    ],
    ["a region that is written otherwise", { region: "ZA" }, /^region is "ZA"/],
    ["a weekday that nobody knows", { "opening-days": "monday funday" }, /^opening-days.*"funday"/],
    [
      "half of a closure",
      { closures: "2099-12-10 - 12 December Leave" },
      /^closures has "2099-12-10 - 12 December/,
    ],
    ["no day at all", { "opening-days": "none" }, /^opening-days must .* where there are no alternatingDays/],
    ["a protocol that is none", { protocol: "{}" }, /^protocol is no protocol/],
    ["a day that does not exist", { unavailable: "2099-02-30" }, /^unavailable\[0\] must be a date/],
    ["closures under a name that is none", { closure: "2099-12-10" }, /^closure is not .*mean closures\?/],
    ["a name without its hyphen", { openingdays: "monday" }, /^openingdays is not .*mean opening-days\?/],
    ["two letters the wrong way round", { regoin: "za" }, /^regoin is not .*mean region\?/],
  ])("for %s", async (_, attributes, problem) => {
    const element = await show({ ...START, ...attributes });
    expect(countDates(element)).toBe(0);
    expect(getText(element)).toContain("021 555 0100");
    expect(getProblems(element)).toMatch(problem);
  });

  it.each([
    ["no JSON", "{", /^script must be settings in JSON/],
    [
      "a name that is not a setting",
      '{ "closed": ["2099-12-10"] }',
      /^closed is not a setting here.*closures/,
    ],
  ])("for settings inside the element that are %s", async (_, json, problem) => {
    const element = await show(START, `<script type="application/json">${json}</script>`);
    expect(countDates(element)).toBe(0);
    expect(getProblems(element)).toMatch(problem);
  });
});

describe("a plan is made", () => {
  it("when all that it rests on was read", async () => {
    vi.stubGlobal("fetch", () =>
      Promise.resolve(new Response('{ "$schema": "x.json", "openingDays": ["monday", "thursday"] }')),
    );
    const element = await show({ ...START, config: "/clinic.json", region: "" });
    expect(countDates(element)).toBeGreaterThan(5);
    expect(getProblems(element)).toBe("");
  });

  it("beside attributes of the page's own, which have nothing to do with ours", async () => {
    const own = { id: "plan", class: "wide", style: "margin: 0", title: "Plan", part: "plan", slot: "main" };
    const others = { "data-region": "x", "aria-label": "Plan", "v-cloak": "", role: "group", hidden: "" };
    const element = await show({ ...START, ...own, ...others, dir: "ltr", translate: "no", inert: "" });
    expect(getProblems(element)).toBe("");
    expect(countDates(element)).toBeGreaterThan(5);
  });

  it("though something is wrong that changes no date: that is said", async () => {
    const wrong = {
      theme: "purple",
      horizon: "soon",
      start: "2099-02-30",
      "evidence-link": "x",
      colour: "{}",
    };
    const element = await show({ ...START, ...wrong });
    expect(countDates(element)).toBeGreaterThan(5);
    // A link of another name is the page's own affair.
    expect(getProblems(element).split("\n")).toHaveLength(4);
    expect(getProblems(element)).toContain("colour is not a setting here. Did you mean colours?");
  });

  it.each([
    [
      "in attributes",
      { "opening-days": "none", "alternating-days": "monday thursday every 1 week from 2099-12-01" },
      "",
    ],
    [
      "in the settings inside the element",
      {},
      '{ "openingDays": [], "alternatingDays": [{ "days": ["monday", "thursday"], "everyWeeks": 1, "from": "2099-12-01" }] }',
    ],
  ])("for a clinic that has alternating days and no others, %s", async (_, attributes, json) => {
    const inner = json && `<script type="application/json">${json}</script>`;
    const element = await show({ ...START, ...attributes }, inner);
    expect(getProblems(element)).toBe("");
    expect(getText(element)).toContain(
      "The clinic is open every Monday and Thursday from Thursday 3 December 2099.",
    );
    expect(countDates(element)).toBeGreaterThan(5);
  });

  it("without the patient's weekdays, ranges and dates", async () => {
    const element = await show({ ...START, unavailable: "tuesday; 2099-12-09/2099-12-11; 2099-12-14" });
    expect(getProblems(element)).toBe("");
    const text = getText(element);
    expect(text).toContain("I can come after all: every Tuesday");
    expect(text).toContain("I can come after all: Wednesday 9 December 2099 to Friday 11 December 2099");
    const dates = [...element.shadowRoot!.querySelectorAll("[part=list] time")].map((time) =>
      time.getAttribute("datetime"),
    );
    expect(dates.length).toBeGreaterThan(5);
    for (const date of ["2099-12-08", "2099-12-10", "2099-12-14", "2099-12-15"])
      expect(dates).not.toContain(date);
  });

  it("as soon as the region's file has come", async () => {
    const element = await show({ ...START, region: "za" });
    expect(countDates(element)).toBe(0);
    Object.assign(globalThis, {
      [Symbol.for("infusionkit")]: { regions: { za: [{ from: "2099-12-10", label: "A holiday" }] } },
    });
    document.dispatchEvent(new Event("infusionkit"));
    await expect.poll(() => countDates(element)).toBeGreaterThan(5);
    expect(getProblems(element)).toBe("");
  });
});

it("plans with real dates on a page that has put a function of its own in the place of Date", async () => {
  const present = new Date(2098, 5, 1, 12);
  vi.stubGlobal("Date", function () {
    return present;
  });
  const element = await show(START);
  expect(getProblems(element)).toBe("");
  const dates = [...element.shadowRoot!.querySelectorAll("[part=list] time")].map((time) =>
    time.getAttribute("datetime"),
  );
  expect(dates.slice(0, 3)).toEqual(["2099-12-07", "2099-12-10", "2099-12-14"]);
});

it("the classes have names, for pages that ask for one", () => {
  expect([CourseCalculatorElement.name, GlossaryElement.name]).toEqual([
    "CourseCalculatorElement",
    "GlossaryElement",
  ]);
});

it("a glossary looks for no more than a hundred letters", async () => {
  const element = document.createElement("infusion-glossary") as Calculator;
  element.setAttribute("query", "a".repeat(1_000_000));
  document.body.append(element);
  await element.whenReady;
  // The entries that are out of sight follow.
  await expect.poll(() => element.shadowRoot!.querySelectorAll("article").length).toBeGreaterThan(50);
  expect(getProblems(element)).toContain("text of at most 100 letters");
});
