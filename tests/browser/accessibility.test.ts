/**
 * What axe cannot see and a person with a browser can: larger and wider text, the way of the focus through a page, and that
 * nothing happens unasked. On one page of each kind; the report for partners says which criterion each of these is for.
 */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { onPlanner, planner, typeStart, WEEKDAYS } from "./planner.ts";
import { afterEffects, onPage, openPage, switchTheme } from "./setup.ts";

const PAGES = [
  "/",
  "/help/",
  "/clinic/course/",
  "/clinic/planner/",
  "/clinic/set-up/",
  "/patients/questions/",
  "/mechanism/depression/",
  "/glossary/",
  "/evidence/",
  "/handbook/missed/",
  "/partners/configurator/",
  "/developers/exports/",
];

/** The texts that are cut off because their box hides what does not fit, and whether the page is wider than the window. */
const listCut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`The page is ${scrollWidth - clientWidth} px too wide.`);
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      // What is one pixel large is for screen readers.
      if (width <= 1 || height <= 1 || element.textContent.trim() === "") continue;
      const isCut =
        (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
      if (isCut)
        found.push(
          `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent.trim().slice(0, 40)}`,
        );
    }
    return found;
  });

describe("text", () => {
  it.each(PAGES)("of %s may be twice as large, and nothing is cut off", (path) =>
    onPage(path, async (page) => {
      const before = await listCut(page);
      // As in the settings of the browser: the widths at which the page is laid out anew grow with it.
      const session = await page.context().newCDPSession(page);
      await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
      await afterEffects(page);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
      expect((await listCut(page)).filter((cut) => !before.includes(cut))).toEqual([]);
      // Twice as large by the browser's zoom is a window half as wide.
      await session.send("Page.setFontSizes", { fontSizes: { standard: 16, fixed: 13 } });
      await page.setViewportSize({ width: 640, height: 450 });
      await afterEffects(page);
      expect((await listCut(page)).filter((cut) => !before.includes(cut))).toEqual([]);
    }),
  );

  it.each(PAGES)("of %s may stand as wide as a reader sets it", (path) =>
    onPage(path, async (page) => {
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await afterEffects(page);
        const before = await listCut(page);
        const style = await page.addStyleTag({
          content: `body, body * {
            line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
          }
          body p { margin-block-end: 2em !important; }`,
        });
        await afterEffects(page);
        expect((await listCut(page)).filter((cut) => !before.includes(cut))).toEqual([]);
        await style.evaluate((element: Element) => element.remove());
      }
    }),
  );
});

/** What has the focus: where it is, whether it shows, and whether something lies over it. */
type Focused = {
  readonly what: string;
  readonly isShown: boolean;
  readonly isHidden: boolean;
  /** Its number among the elements of the page, to see that the focus goes forward. */
  readonly place: number;
};

const readFocus = (page: Page): Promise<Focused | null> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return null;
    // What shows the focus may be drawn on the box around a field, or on a part of a link.
    const isShown = [element, element.parentElement, ...element.querySelectorAll("*")].some((one) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 1;
    });
    const boxes = [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const isSeen = boxes.some((box) =>
      [0.1, 0.5, 0.9].some((x) =>
        [0.1, 0.5, 0.9].some((y) => {
          const over = document.elementFromPoint(box.x + box.width * x, box.y + box.height * y);
          return (
            over !== null &&
            (element.contains(over) ||
              over.contains(element) ||
              over.closest("label") === element.closest("label"))
          );
        }),
      ),
    );
    const name = element.getAttribute("aria-label") ?? element.textContent.trim().slice(0, 40);
    return {
      what: `<${element.tagName.toLowerCase()}> ${name}`,
      isShown,
      isHidden: !isSeen,
      place: [...document.querySelectorAll("*")].indexOf(element),
    };
  });

/** More presses of Tab than any of the pages takes; some lists are long, and their middle is like their beginning. */
const MOST_TABS = 150;

describe("the focus", () => {
  it.each(PAGES)(
    "goes through %s in its order, shows, is never covered, and changes nothing by itself",
    (path) =>
      onPage(path, async (page) => {
        const address = page.url();
        const isTabbed = await page.evaluate(() =>
          document.querySelector("[tabindex]:is([tabindex='1'], [tabindex='2'])"),
        );
        expect(isTabbed).toBeNull();
        const wrong: string[] = [];
        let before = -1;
        for (let presses = 0; presses < MOST_TABS; presses++) {
          await page.keyboard.press("Tab");
          const focused = await readFocus(page);
          if (!focused) break;
          const { what, isShown, isHidden, place } = focused;
          if (!isShown) wrong.push(`${what} does not show that it has the focus`);
          if (isHidden) wrong.push(`${what} is covered`);
          // Within a frame it is the frame that has it.
          if (place < before) wrong.push(`${what} comes before the one before it`);
          before = place;
        }
        expect(before).toBeGreaterThan(0);
        expect(wrong).toEqual([]);
        expect(page.url()).toBe(address);
        expect(await page.locator("dialog[open]").count()).toBe(0);
      }),
  );
});

describe("nothing happens unasked", () => {
  it.each(PAGES)("on %s no letter alone is a command", (path) =>
    onPage(path, async (page) => {
      const read = (): Promise<string> =>
        page.evaluate(
          () =>
            `${location.href} ${document.body.innerText} ${document.querySelectorAll("dialog[open]").length}`,
        );
      const before = await read();
      for (const key of "abcdefghijklmnopqrstuvwxyz0123456789/?.,;[]+-") await page.keyboard.press(key);
      await afterEffects(page);
      expect(await read()).toBe(before);
    }),
  );

  it.each(PAGES)("on %s nothing moves for more than five seconds, and nothing flashes", async (path) => {
    const opened = await openPage(path);
    try {
      const { page } = opened;
      await page.emulateMedia({ reducedMotion: "no-preference" });
      await afterEffects(page);
      const moving = await page.evaluate(() =>
        document
          .getAnimations()
          .map(({ effect }) => effect?.getComputedTiming())
          .filter((timing) => timing && (Number(timing.endTime) > 5000 || (timing.iterations ?? 1) > 3)),
      );
      expect(moving).toEqual([]);
      expect(
        await page
          .locator("video, audio, marquee, blink, img[src$='.gif'], meta[http-equiv='refresh']")
          .count(),
      ).toBe(0);
    } finally {
      await opened.close();
    }
  });

  it.each([
    "/clinic/course/",
    "/clinic/planner/",
    "/clinic/set-up/",
    "/partners/configurator/",
    "/glossary/",
  ])("on %s another choice in a field leaves the reader on the page and in the field", (path) =>
    onPage(path, async (page) => {
      const address = new URL(page.url());
      const fields = page.locator(
        "main select:visible, main input[type=checkbox]:visible, main input[type=radio]:visible",
      );
      for (let i = 0; i < Math.min(await fields.count(), 12); i++) {
        const field = fields.nth(i);
        await field.focus();
        const isSelect = await field.evaluate((element) => element.tagName === "SELECT");
        await page.keyboard.press(isSelect ? "ArrowDown" : "Space");
        await afterEffects(page);
        expect(new URL(page.url()).pathname).toBe(address.pathname);
        expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
      }
    }),
  );

  it("a press on a button that is let go elsewhere does nothing", () =>
    onPlanner(
      async (page) => {
        await typeStart(page, "7", "12", "2026");
        const agree = planner(page).getByRole("button", { name: "Agree these dates", exact: true });
        const box = await agree.boundingBox();
        if (!box) throw new Error("There is no button.");
        await page.mouse.move(box.x + 5, box.y + 5);
        await page.mouse.down();
        await page.mouse.move(box.x + 5, box.y + 200);
        await page.mouse.up();
        await afterEffects(page);
        expect(await agree.isVisible()).toBe(true);
      },
      { today: "2026-12-01" },
      WEEKDAYS,
    ));
});

/** The contrast of each field's border with what is around it, where it is below 3 to 1. */
const listFaint = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const context = document
      .createElement("canvas")
      .getContext("2d", { willReadFrequently: true }) as CanvasRenderingContext2D;
    /** A colour over another one, as red, green, blue. */
    const blend = (...colours: readonly string[]): readonly number[] => {
      context.clearRect(0, 0, 1, 1);
      for (const colour of colours) {
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
      }
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const getLuminance = (rgb: readonly number[]): number => {
      const [r = 0, g = 0, b = 0] = rgb.map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const getContrast = (a: readonly number[], b: readonly number[]): number => {
      const [light = 0, dark = 0] = [getLuminance(a), getLuminance(b)].sort((one, other) => other - one);
      return (light + 0.05) / (dark + 0.05);
    };
    /** The backgrounds behind an element, the furthest first. */
    const listBehind = (element: Element): string[] => {
      const found: string[] = [];
      for (let one = element.parentElement; one; one = one.parentElement)
        found.unshift(getComputedStyle(one).backgroundColor);
      return ["white", ...found];
    };
    const fields = document.querySelectorAll<HTMLElement>(
      "main input:not([type=checkbox], [type=radio], [type=range], [type=file], [type=color], [type=hidden]), main select, main textarea",
    );
    return [...fields].flatMap((field) => {
      if (!field.checkVisibility({ visibilityProperty: true })) return [];
      const { borderBottomColor, borderBottomWidth, backgroundColor } = getComputedStyle(field);
      const behind = listBehind(field);
      const around = blend(...behind);
      const border =
        parseFloat(borderBottomWidth) > 0 ? getContrast(blend(...behind, borderBottomColor), around) : 1;
      const ground = getContrast(blend(...behind, backgroundColor), around);
      const contrast = Math.max(border, ground);
      return contrast >= 3
        ? []
        : [`<${field.tagName.toLowerCase()} id="${field.id}"> ${contrast.toFixed(2)}`];
    });
  });

it.each(["/clinic/course/", "/clinic/planner/", "/clinic/set-up/", "/partners/configurator/", "/glossary/"])(
  "the fields of %s stand out from what is around them, light and dark",
  (path) =>
    onPage(path, async (page) => {
      for (const theme of ["light", "dark"] as const) {
        await switchTheme(page, theme);
        await afterEffects(page);
        expect(await listFaint(page), theme).toEqual([]);
      }
    }),
);
