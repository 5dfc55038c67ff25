/** The planner for staff on a clinic's intranet: a page with styles, a history and libraries of its own. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeInEveryBrowser, type WidgetElement } from "./harness.ts";
import { built, version } from "./server.ts";

type Declaration = {
  readonly tagName: string;
  readonly attributes: readonly { readonly name: string }[];
  readonly cssParts: readonly { readonly name: string }[];
};
const manifest = JSON.parse(readFileSync(join(built, "custom-elements.json"), "utf8")) as {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
};
const described = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName === "infusion-course-planner") as Declaration;

describeInEveryBrowser((browser) => {
  it("shows, plans and records; the page's own history, styles and libraries do not break it, nor it them", async () => {
    await browser.openHostPage("planner");
    browser.server.takeRequests();
    const found = await browser.window.run(async () => {
      const element = helpers.widgets()[0] as WidgetElement;
      const root = helpers.root(element);
      const press = async (find: () => HTMLElement | null | undefined): Promise<void> => {
        (find() as HTMLElement).click();
        await helpers.settle();
      };
      const byText = (text: string) => (): HTMLElement | undefined =>
        [...root.querySelectorAll("button")].find((one) => one.textContent?.trim() === text);
      const states = (): string[] =>
        [...root.querySelectorAll(".ik-badge")].map((badge) => badge.textContent ?? "");
      const proposed = states();
      await press(byText("Agree these dates"));
      const agreed = states();
      const first = root.querySelector<HTMLElement>("[data-day]");
      const firstDate = first?.dataset["day"];
      await press(() => first);
      const cancel = [...root.querySelectorAll<HTMLElement>(".ik-panel button")].find(
        (one) => one.textContent === "Cancelled",
      );
      await press(() => cancel);
      return {
        proposed: proposed.length,
        agreed: new Set(agreed).size,
        firstDate,
        after: states(),
        text: helpers.visibleText(element).includes("Kloof Clinic"),
        button: getComputedStyle(root.querySelector("button") as HTMLElement).display,
        spacing: getComputedStyle(root.querySelector(".ik") as HTMLElement).letterSpacing,
        // The page's own entry in the history is as it was, with the plan beside it.
        history: [history.state?.page, history.state?.list?.length, typeof history.state?.infusionkit],
        stored: localStorage.length + sessionStorage.length + document.cookie.length,
        sideEffects: helpers.sideEffects,
        told: helpers.events.some(({ type }) => type === "plan-change"),
      };
    });
    expect(found).toMatchObject({
      proposed: 9,
      agreed: 1,
      firstDate: "2030-01-07",
      text: true,
      spacing: "normal",
      history: ["intranet", 2, "object"],
      stored: 0,
      sideEffects: [],
      told: true,
    });
    expect(found.button).not.toBe("none");
    expect(found.after).toContain("Cancelled");
    expect(browser.server.takeRequests()).toEqual([]);
    await browser.expectNoErrors();
  });

  it("keeps the record through a reload and the way back, and leaves nothing behind (point 7)", async () => {
    const readRecord = (): Promise<readonly string[]> =>
      browser.window.run(() =>
        [...helpers.root(helpers.widgets()[0] as WidgetElement).querySelectorAll(".ik-entry")].map((entry) =>
          [
            entry.querySelector<HTMLElement>("[data-day]")?.dataset["day"],
            entry.querySelector(".ik-badge")?.textContent,
          ].join(" "),
        ),
      );
    const isThere = (title: string): Promise<boolean> =>
      browser.window.run(
        (wanted) =>
          document.title === wanted && document.readyState === "complete" && typeof helpers === "object",
        title,
      );
    /** A browser asks a person before it leaves; here nobody is asked. */
    const leaveUnasked = (): Promise<void> =>
      browser.window.run(() =>
        addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), { capture: true }),
      );
    // From another page, so that its entry in the history is a new one.
    await browser.openHostPage("plain");
    await browser.openHostPage("planner");
    await browser.window.run(async () => {
      const root = helpers.root(helpers.widgets()[0] as WidgetElement);
      const press = async (label: string, within = ""): Promise<void> => {
        const found = [...root.querySelectorAll<HTMLElement>(`${within} button`)].find(
          (one) => one.textContent?.trim() === label,
        );
        found?.click();
        await helpers.settle();
      };
      await press("Agree these dates");
      root.querySelectorAll<HTMLElement>("[data-day]")[1]?.click();
      await helpers.settle();
      await press("Cancelled", ".ik-panel");
      await press("Use these dates");
    });
    const before = await readRecord();
    expect(before.filter((entry) => entry.endsWith(" Cancelled"))).toHaveLength(1);
    expect(before.filter((entry) => entry.endsWith(" Planned")).length).toBeGreaterThan(5);

    await leaveUnasked();
    await browser.window.reload();
    await expect.poll(() => isThere("A clinic's intranet")).toBe(true);
    await browser.window.run(() => helpers.ready());
    expect(await readRecord()).toEqual(before);
    // The page's own entry in the history is as it was, with the record beside it.
    expect(
      await browser.window.run(() => {
        const { page, list } = history.state as { page: string; list: number[] };
        return [page, list.length, location.hash];
      }),
    ).toEqual(["intranet", 2, ""]);

    await leaveUnasked();
    await browser.window.go(`${browser.server.origin}/hosts/plain.html`);
    expect(
      await browser.window.run(() => [
        history.state as unknown,
        localStorage.length + sessionStorage.length + document.cookie.length,
      ]),
    ).toEqual([null, 0]);
    await browser.window.back();
    await expect.poll(() => isThere("A clinic's intranet")).toBe(true);
    await browser.window.run(() => helpers.ready());
    expect(await readRecord()).toEqual(before);

    // Opened anew, in the same tab, the planner knows nothing of it.
    await leaveUnasked();
    await browser.window.go(`${browser.server.origin}/hosts/plain.html`);
    await browser.openHostPage("planner");
    const after = await readRecord();
    expect(after.filter((entry) => !entry.endsWith(" Proposed"))).toEqual([]);
    expect(
      await browser.window.run(async () => [
        localStorage.length + sessionStorage.length + document.cookie.length,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
      ]),
    ).toEqual([0, 0, 0]);
    await browser.expectNoErrors();
  });

  it("keeps the record through a reload although the page wrote a state of its own over it", async () => {
    await browser.openHostPage("plain");
    await browser.openHostPage("planner");
    const agreed = await browser.window.run(async () => {
      const root = helpers.root(helpers.widgets()[0] as WidgetElement);
      [...root.querySelectorAll<HTMLElement>("button")]
        .find((one) => one.textContent?.trim() === "Agree these dates")
        ?.click();
      await helpers.settle();
      // The host takes the file over, so that nobody is asked before the page is left.
      const element = helpers.widgets()[0] as WidgetElement;
      element.addEventListener("download-request", (event) => event.preventDefault());
      [...root.querySelectorAll<HTMLElement>("button")]
        .find((one) => one.textContent?.trim() === "Calendar")
        ?.click();
      await helpers.settle();
      // As routers do, and analytics: the planner's part is gone, and nothing in the planner changes after it.
      history.replaceState({ page: "intranet", list: [1, 2], step: 2 }, "");
      return [...root.querySelectorAll(".ik-badge")].map((badge) => badge.textContent);
    });
    expect(new Set(agreed)).toEqual(new Set(["Planned"]));
    await browser.window.reload();
    await expect
      .poll(() => browser.window.run(() => document.readyState === "complete" && typeof helpers === "object"))
      .toBe(true);
    await browser.window.run(() => helpers.ready());
    expect(
      await browser.window.run(() => [
        (history.state as { step: number }).step,
        [...helpers.root(helpers.widgets()[0] as WidgetElement).querySelectorAll(".ik-badge")].map(
          (badge) => badge.textContent,
        ),
      ]),
    ).toEqual([2, agreed]);
    await browser.expectNoErrors();
  });

  it("leaves a state alone that is no plain object", async () => {
    await browser.openHostPage("spa");
    const state = await browser.window.run(async () => {
      history.replaceState([1, 2, 3], "");
      const script = document.createElement("script");
      script.src = "/embed/course-planner.js";
      document.head.append(script);
      document.body.append(document.createElement("infusion-course-planner"));
      await helpers.waitFor(() => customElements.get("infusion-course-planner"), "the planner");
      await helpers.settle();
      return history.state as unknown;
    });
    expect(state).toEqual([1, 2, 3]);
  });

  it("is what its manifest says", async () => {
    await browser.openHostPage("planner");
    const running = await browser.window.run(async () => {
      // Fields stand in the settings once one is opened.
      helpers
        .root(helpers.widgets()[0] as WidgetElement)
        .querySelector<HTMLElement>('button[aria-label="Closed: change"]')
        ?.click();
      await helpers.settle();
      const Class = customElements.get("infusion-course-planner") as unknown as {
        observedAttributes: string[];
        version: string;
      };
      const element = document.querySelector("infusion-course-planner") as WidgetElement;
      const listParts = (): string[] =>
        [...element.shadowRoot.querySelectorAll("[part]")].flatMap((one) => [...one.part]);
      const parts = listParts();
      // Where the clinic's days cannot be read, whom to ask stands in the place of the plan.
      element.setAttribute("phone", "011 555 0100");
      element.setAttribute("closures", "some time in winter");
      await helpers.waitFor(() => listParts().includes("contact"), "whom to ask");
      return {
        attributes: [...Class.observedAttributes].sort(),
        version: Class.version,
        parts: [...new Set([...parts, ...listParts()])],
      };
    });
    expect(running.version).toBe(version);
    expect(running.attributes).toEqual(described.attributes.map(({ name }) => name).sort());
    const named = described.cssParts.map(({ name }) => name);
    expect(running.parts.filter((part) => !named.includes(part))).toEqual([]);
    expect(named.filter((part) => !running.parts.includes(part))).toEqual([]);
  });
});
