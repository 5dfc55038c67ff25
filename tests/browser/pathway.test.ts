import { pathways } from "@infusionkit/core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { onPage, type Look } from "./setup.ts";

const depression = pathways.find(({ indication }) => indication === "depression");
if (!depression) throw new Error("no pathway");

const onPathway = (work: (page: Page) => Promise<void>, look: Look = {}): Promise<void> =>
  onPage("/mechanism/depression/", work, look);

const widget = (page: Page) => page.locator(".ik-pathway").first();
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("data-node") ?? null);

describe("the pathway without a mouse", () => {
  it("leads through every step by keyboard, and says each once", () =>
    onPathway(async (page) => {
      const next = widget(page).getByRole("button", { name: "Next" });
      await next.focus();
      for (const [i, step] of depression.steps.entries()) {
        // One place tells the current step: it is seen and read out.
        const now = widget(page).getByRole("status");
        expect(await now.count()).toBe(1);
        const said = await now.textContent();
        expect(said).toContain(`Step ${i + 1} of ${depression.steps.length}`);
        expect(said).toContain(step.title);
        expect(said).toContain(step.plain);
        for (const claim of step.claims) {
          expect(await now.locator(`a[href$="/evidence/#${claim.toLowerCase()}"]`).count()).toBe(1);
        }
        const current = widget(page).locator('[aria-current="step"]');
        expect(await current.textContent()).toBe(step.title);
        await page.keyboard.press("Enter");
      }
      expect(await next.getAttribute("aria-disabled")).toBe("true");
    }));

  it("goes to any step at once, by its title", () =>
    onPathway(async (page) => {
      const fifth = depression.steps[4]!;
      await widget(page).getByRole("button", { name: fifth.title }).press("Enter");
      expect(await widget(page).getByRole("status").textContent()).toContain(fifth.plain);
      // What the step is about is drawn as such.
      const lit = await widget(page)
        .locator(".ik-node.ik-on")
        .evaluateAll((nodes) => nodes.map((node) => node.getAttribute("aria-label")));
      expect(lit).toHaveLength(fifth.nodes.length);
    }));

  it("lets the arrow keys reach every part of the picture, and the tab key leave it at once", () =>
    onPathway(async (page) => {
      const nodes = widget(page).locator("[data-node]");
      expect(await nodes.count()).toBe(depression.nodes.length);
      expect(await widget(page).locator('[data-node][tabindex="0"]').count()).toBe(1);
      await widget(page).locator('[data-node][tabindex="0"]').focus();
      const seen = new Set([await focused(page)]);
      const open = [...seen];
      while (open.length > 0) {
        const node = open.pop() as string;
        for (const key of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]) {
          await widget(page).locator(`[data-node="${node}"]`).focus();
          await page.keyboard.press(key);
          const now = await focused(page);
          if (!seen.has(now)) {
            seen.add(now);
            open.push(now);
          }
        }
      }
      expect(seen.size).toBe(depression.nodes.length);
      await page.keyboard.press("Tab");
      expect(await focused(page)).toBeNull();
    }));

  it("tells of a part what it is and what it rests on, and gives the focus back", () =>
    onPathway(async (page) => {
      await widget(page).locator('[data-node="bdnf"]').focus();
      await page.keyboard.press("Enter");
      const card = widget(page).getByRole("dialog", { name: "BDNF" });
      await card.waitFor();
      expect(await card.textContent()).toContain("Hypothesis");
      expect(await card.locator('a[href$="/glossary/#bdnf"]').count()).toBe(1);
      expect(await card.locator('a[href*="/evidence/#s"]').count()).toBeGreaterThan(0);
      await page.keyboard.press("Escape");
      expect(await card.count()).toBe(0);
      expect(await focused(page)).toBe("bdnf");
    }));

  it("reads in order for whoever cannot see it: the steps, the picture's parts, each route and how certain it is", () =>
    onPathway(async (page) => {
      // The steps come to life a moment after the page does.
      await widget(page).getByRole("button", { name: "Next" }).waitFor();
      const read = await widget(page).ariaSnapshot();
      let from = 0;
      for (const { title } of depression.steps) {
        const at = read.indexOf(title, from);
        expect(at, title).toBeGreaterThanOrEqual(from);
        from = at;
      }
      for (const { label } of depression.nodes) expect(read).toContain(label);
      // The text version is one key away, and holds every step and line.
      await widget(page).locator("summary").first().press("Enter");
      const told = await widget(page).locator("details").first().ariaSnapshot();
      for (const { plain } of [...depression.steps, ...depression.edges]) expect(told).toContain(plain);
      expect(read).toContain("How certain is each route?");
      expect(read).toMatch(/our medication → NMDA receptor|Our medication → NMDA receptor/i);
    }));
});

describe("the pathway on a phone", () => {
  const PHONE: Look = { width: 360, height: 800 };

  it("has no word under 16 pixels, in the picture or beside it, and the page does not scroll sideways", () =>
    onPathway(async (page) => {
      const { inPicture, beside, wide } = await widget(page).evaluate((root) => {
        const svg = root.querySelector<SVGSVGElement>(".ik-picture > svg")!;
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        const getSize = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);
        const written = [...root.querySelectorAll("*")].filter(
          (element) =>
            !element.closest("svg") &&
            [...element.childNodes].some(
              (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
            ),
        );
        return {
          inPicture: Math.min(...[...svg.querySelectorAll("text")].map((text) => getSize(text) * scale)),
          beside: Math.min(...written.map(getSize)),
          wide: document.documentElement.scrollWidth,
        };
      });
      expect(inPicture).toBeGreaterThanOrEqual(16);
      expect(beside).toBeGreaterThanOrEqual(16);
      expect(wide).toBe(360);
    }, PHONE));

  it("keeps the picture's words at 16 pixels whatever the width, in each of the pathways", () =>
    onPathway(async (page) => {
      for (const name of ["Depression", "Chronic pain", "Craving for alcohol"]) {
        await widget(page).getByRole("button", { name }).first().click();
        for (const width of [
          320, 360, 480, 600, 640, 700, 760, 800, 850, 900, 1000, 1100, 1280, 1600, 2000,
        ]) {
          await page.setViewportSize({ width, height: 800 });
          const found = await widget(page).evaluate((root) => {
            const svg = root.querySelector<SVGSVGElement>(".ik-picture > svg")!;
            const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
            const texts = [...svg.querySelectorAll("text")];
            return {
              size: Math.min(...texts.map((text) => parseFloat(getComputedStyle(text).fontSize) * scale)),
              wide: document.documentElement.scrollWidth,
              steps: [...root.querySelectorAll(".ik-current-step, .ik-steps")].some(
                (one) =>
                  one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === "visible",
              ),
            };
          });
          expect(found.size, `${name} at ${width}`).toBeGreaterThanOrEqual(16);
          expect(found.wide, `${name} at ${width}`).toBeLessThanOrEqual(width);
          expect(found.steps, `${name} at ${width}: a step wider than its column`).toBe(false);
        }
      }
    }));

  it("says in words where each step leads, and the card of a step covers no part that it tells of", () =>
    onPathway(async (page) => {
      const steps = widget(page).locator(".ik-steps button");
      expect(await steps.allInnerTexts()).toEqual(depression.steps.map(({ title }) => title));
      // The card stays at the top of the window while the picture is read.
      await widget(page)
        .locator(".ik-picture")
        .evaluate((picture) => scrollBy(0, picture.getBoundingClientRect().top - 260));
      for (let i = 1; i < depression.steps.length; i += 1) {
        await widget(page).getByRole("button", { name: "Next" }).click();
        const hidden = await widget(page).evaluate((root) => {
          const card = root.querySelector(".ik-current-step")!.getBoundingClientRect();
          const picture = root.querySelector(".ik-picture")!.getBoundingClientRect();
          return [...root.querySelectorAll(".ik-node.ik-on .ik-box")]
            .map((box) => box.getBoundingClientRect())
            .filter(
              ({ top, bottom }) =>
                card.bottom > picture.top && ((top < card.bottom && bottom > card.top) || top > innerHeight),
            ).length;
        });
        expect(hidden, `step ${i + 1}`).toBe(0);
      }
    }, PHONE));
});

it("switches to pain and to craving, and begins at their first step", () =>
  onPathway(async (page) => {
    for (const [name, indication] of [
      ["Chronic pain", "pain"],
      ["Craving for alcohol", "alcohol"],
    ] as const) {
      await widget(page).getByRole("button", { name }).first().click();
      expect(await widget(page).getByRole("button", { name, pressed: true }).count()).toBe(1);
      const pathway = pathways.find((one) => one.indication === indication);
      expect(await widget(page).getByRole("status").textContent()).toContain(pathway?.steps[0]?.plain);
      expect(await widget(page).locator("[data-node]").count()).toBe(pathway?.nodes.length);
    }
  }));

it("is all there without JavaScript: every step and every line, with nothing that does not work", () =>
  onPathway(
    async (page) => {
      const text = (await widget(page).textContent()) ?? "";
      for (const pathway of pathways) {
        for (const { plain } of pathway.steps) expect(text).toContain(plain);
        for (const { plain } of pathway.edges) expect(text).toContain(plain);
      }
      expect(await widget(page).getByRole("button", { name: "Next" }).isVisible()).toBe(false);
      const told = widget(page).locator("details").first();
      await told.locator("summary").click();
      expect(await told.getByText(depression.steps[3]!.plain).isVisible()).toBe(true);
    },
    { javaScript: false },
  ));
