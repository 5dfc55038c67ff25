import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  announced,
  calculator,
  dates,
  focusedDay,
  onCourse,
  planChristmas,
  startField,
  typeDate,
} from "./calculator.ts";
import { switchTheme } from "./setup.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(".ik-course")
    .setLegacyMode(true)
    .withTags(TAGS)
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help}: ${target.join(" ")}`),
  );
}

/** What is smaller than a finger needs, too narrow to be read, or wider than the window. */
const cramped = (page: Page): Promise<string[]> =>
  calculator(page).evaluate((root) => {
    const found: string[] = [];
    for (const target of root.querySelectorAll<HTMLElement>(
      "button, input, select, summary, td[data-date]",
    )) {
      const { width, height } = target.getBoundingClientRect();
      if (width > 0 && (width < 23.5 || height < 23.5)) {
        found.push(`${target.outerHTML.slice(0, 80)} is ${Math.round(width)} by ${Math.round(height)} px`);
      }
    }
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      if (text.data.length < 25 || text.parentElement?.closest(".ik-hidden")) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { width } = range.getBoundingClientRect();
      if (width > 0 && width < 110)
        found.push(`“${text.data.slice(0, 40)}” stands in ${Math.round(width)} px`);
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide in ${clientWidth}`);
    return found;
  });

/** The states that a person meets. */
const STATES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "Christmas, with holidays": planChristmas,
  "an empty form": async (page) => {
    for (const part of ["Day", "Month", "Year"]) await startField(page).getByLabel(part).fill("");
    await calculator(page).getByLabel("Show maintenance for").focus();
  },
  "errors and questions": async (page) => {
    await typeDate(startField(page), "31", "2", "2026");
    await calculator(page).getByRole("button", { name: "Add a closure" }).click();
    await page.keyboard.type("7/12/26");
    await calculator(page).getByLabel("Show maintenance for").focus();
  },
  "no course possible": async (page) => {
    for (const weekday of ["Tue", "Wed", "Thu", "Fri"]) {
      await calculator(page).getByRole("checkbox", { name: weekday }).uncheck({ force: true });
    }
  },
  "a missed infusion, and the panel of another": async (page) => {
    await typeDate(startField(page), "7", "12", "2026");
    await calculator(page).locator('[data-date="2026-12-17"]').click();
    await calculator(page).getByRole("button", { name: "Missed", exact: true }).click();
    await calculator(page)
      .getByRole("button", { name: /^Monday 21 December 2026/ })
      .click();
    await calculator(page).getByRole("button", { name: "What if this one is missed?" }).click();
  },
  "long words": async (page) => {
    await calculator(page).getByRole("button", { name: "Add a closure" }).click();
    await page.keyboard.type("24 dec 2026");
    await page.keyboard.press("Tab");
    await calculator(page).getByLabel("Why").fill("Donaudampfschifffahrtsgesellschaftsjubiläum".repeat(2));
    await calculator(page)
      .getByRole("combobox", { name: "Protocol", exact: true })
      .selectOption({ index: 3 });
  },
};

describe("axe has nothing to say, nothing is too small to press, and nothing is wider than the window", () => {
  it.each(Object.keys(STATES))("%s", (state) =>
    onCourse(async (page) => {
      await STATES[state]?.(page);
      const found: Record<string, string[]> = {};
      found["light, 1280 px"] = [...(await barriers(page)), ...(await cramped(page))];
      await switchTheme(page, "dark");
      // 1280 px at 400 % zoom.
      await page.setViewportSize({ width: 320, height: 256 });
      found["dark, 320 px"] = [...(await barriers(page)), ...(await cramped(page))];
      expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
    }),
  );
});

describe("by keyboard alone", () => {
  it("the whole errand: a date, a closure, a move, a mark, undo, print", () =>
    onCourse(
      async (page) => {
        const { keyboard } = page;
        /** Goes on with Tab until something has the focus. */
        const tabTo = async (name: string): Promise<void> => {
          for (let i = 0; i < 60; i++) {
            const now = await page.evaluate(() => {
              const element = document.activeElement as HTMLElement;
              return `${element.closest("label")?.textContent ?? ""} ${element.textContent} ${element.getAttribute("aria-label") ?? ""}`;
            });
            if (now.includes(name)) return;
            await keyboard.press("Tab");
          }
          throw new Error(`Tab never came to ${name}.`);
        };
        await startField(page).getByLabel("Day").focus();
        await keyboard.press("ControlOrMeta+a");
        for (const part of ["7", "12", "2026"]) {
          await keyboard.press("ControlOrMeta+a");
          await keyboard.type(part);
          await keyboard.press("Tab");
        }
        await tabTo("Add a closure");
        await keyboard.press("Enter");
        await keyboard.type("24 dec 2026");
        await tabTo("Print");
        await expect.poll(async () => (await dates(page))[5]).toBe("2026-12-25");
        await tabTo("Monday 7 December");
        expect(await focusedDay(page)).toBe("2026-12-07");
        // Over the days: a week down, a day on, to the week's end, a month on and back.
        await keyboard.press("ArrowDown");
        await keyboard.press("ArrowRight");
        expect(await focusedDay(page)).toBe("2026-12-15");
        await keyboard.press("Home");
        await keyboard.press("End");
        expect(await focusedDay(page)).toBe("2026-12-20");
        await keyboard.press("PageDown");
        await keyboard.press("PageDown");
        await keyboard.press("PageDown");
        await keyboard.press("PageDown");
        expect(await focusedDay(page)).toBe("2027-04-20");
        for (let i = 0; i < 4; i++) await keyboard.press("PageUp");
        // One stop for Tab in the whole calendar, once the small months have followed.
        await expect.poll(() => calculator(page).locator("td[tabindex='0']").count()).toBe(1);
        for (let i = 0; i < 3; i++) await keyboard.press("ArrowLeft");
        expect(await focusedDay(page)).toBe("2026-12-17");
        await keyboard.press("Shift+ArrowRight");
        expect((await dates(page))[3]).toBe("2026-12-18");
        await keyboard.press("Enter");
        // The panel has the focus; Escape gives it back to the day.
        await keyboard.press("Escape");
        expect(await focusedDay(page)).toBe("2026-12-18");
        await keyboard.press("Enter");
        await tabTo("Missed");
        await keyboard.press("Space");
        expect(await calculator(page).textContent()).toContain("3 of 6 given");
        expect(await focusedDay(page)).toBe("2026-12-18");
        await keyboard.press("Control+z");
        expect(await calculator(page).textContent()).not.toContain("3 of 6 given");
        expect(await focusedDay(page)).toBe("2026-12-18");
      },
      { today: "2026-12-18" },
    ));
});

it("announces each change once", () =>
  onCourse(async (page) => {
    await typeDate(startField(page), "7", "12", "2026");
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const status = document.querySelector(".ik-course .ik-hidden[role=status]");
      let last = status?.textContent;
      new MutationObserver(() => {
        if (status?.textContent && status.textContent !== last) said.push((last = status.textContent));
      }).observe(status as Node, { childList: true, characterData: true, subtree: true });
    });
    await calculator(page).getByRole("checkbox", { name: "Mon" }).uncheck({ force: true });
    await calculator(page).getByRole("button", { name: "Undo" }).click();
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([
      "6 infusions in 18 days: Tuesday 8 December to Friday 25 December 2026",
      "Undone.",
    ]);
  }));

it("a page's translation leaves nothing old behind", () =>
  onCourse(async (page) => {
    await typeDate(startField(page), "7", "12", "2026");
    // What translators in browsers do: an element with a text of theirs takes the place of each text.
    await calculator(page).evaluate((root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        if (!text.data.trim() || text.parentElement?.closest("[translate=no], option, textarea")) continue;
        const font = document.createElement("font");
        font.append(`${text.data}°`);
        text.replaceWith(font);
      }
    });
    await typeDate(startField(page), "15", "12", "2026");
    expect((await dates(page))[0]).toBe("2026-12-15");
    const shown = await calculator(page).locator(".ik-when").first().textContent();
    expect(shown).toContain("Tuesday 15 December 2026");
    const all = (await calculator(page).textContent()) ?? "";
    expect(all).not.toContain("7 December 2026");
    expect(all).not.toContain("24 December 2026");
    // Nor of the windows.
    expect(all).not.toContain("between 7 and 8 December");
    expect(all).toContain("between 15 and 16 December");
    expect(await announced(page)).toContain("Tuesday 15 December");
  }));

it("is read in forced colours and on the page's own print", () =>
  onCourse(async (page) => {
    await typeDate(startField(page), "7", "12", "2026");
    await page.emulateMedia({ forcedColors: "active" });
    const [span, infusion] = await calculator(page).evaluate((root) => [
      getComputedStyle(root.querySelector(".ik-span") as Element).borderTopStyle,
      getComputedStyle(root.querySelector(".ik-day[data-n]") as Element, "::after").backgroundColor,
    ]);
    expect(span).toBe("solid");
    expect(infusion).not.toBe("rgba(0, 0, 0, 0)");
    await page.emulateMedia({ forcedColors: "none", media: "print" });
    expect(await calculator(page).getByRole("button", { name: "Print" }).isVisible()).toBe(false);
    // The dates are buttons here, and are what the paper is for.
    const dates = calculator(page).locator(".ik-infusions .ik-when time");
    expect(await dates.count()).toBe(9);
    for (const date of await dates.all()) await expect.poll(() => date.isVisible()).toBe(true);
  }));
