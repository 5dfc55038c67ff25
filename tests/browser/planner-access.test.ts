/** The staff planner for everybody: by keyboard, in either theme, in a narrow window, read aloud, translated, on paper. */
import AxeBuilder from "@axe-core/playwright";
import type { PlainDate } from "@infusionkit/core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { SharedPlan } from "../../packages/widgets/src/course/model/types.ts";
import {
  answer,
  enterFromPaper,
  findPaper,
  getAnnounced,
  getQuestion,
  getStatus,
  listDates,
  onPlanner,
  openDay,
  planner,
  PLANNER,
  press,
  record,
  startField,
  typeStart,
  waitUntilDay,
  WEEKDAYS,
} from "./planner.ts";
import { focusedDay } from "./calculator.ts";
import { afterEffects, openWindow, readDownload, switchTheme, visit } from "./setup.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function findBarriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(".ik-planner")
    .setLegacyMode(true)
    .withTags(TAGS)
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help}: ${target.join(" ")}`),
  );
}

/** What is smaller than a finger needs, too narrow to be read, or wider than the window. */
const findCramped = (page: Page): Promise<string[]> =>
  planner(page).evaluate((root) => {
    const found: string[] = [];
    for (const target of root.querySelectorAll<HTMLElement>(
      "button, input, select, summary, td[data-date]",
    )) {
      const { width, height } = target.getBoundingClientRect();
      if (width > 0 && (width < 23.5 || height < 23.5))
        found.push(`${target.outerHTML.slice(0, 80)} is ${Math.round(width)} by ${Math.round(height)} px`);
    }
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      if (text.data.length < 25 || text.parentElement?.closest(".ik-hidden, option")) continue;
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

const CHRISTMAS: SharedPlan = {
  ...WEEKDAYS,
  clinic: "Kloof Clinic",
  phone: "021 555 0100",
  start: "2026-12-07",
  region: "za",
  closures: [{ from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" }],
};

/** The states that a nurse meets: the clinic's link, the day, and what she does. */
const STATES: Readonly<Record<string, readonly [SharedPlan, string, (page: Page) => Promise<unknown>]>> = {
  "nothing planned yet": [WEEKDAYS, "2026-11-24", async () => {}],
  "over Christmas, with holidays": [CHRISTMAS, "2026-11-24", (page) => press(page, "Agree these dates")],
  "all settings open, with errors": [
    WEEKDAYS,
    "2026-11-24",
    async (page) => {
      for (const name of [
        "Patient cannot come: add",
        "Clinic open: change",
        "Closed: change",
        "Protocol: change",
      ])
        await press(page, name);
      await typeStart(page, "31", "2", "2026");
      await press(page, "Add days away");
      await page.keyboard.type("soon");
      await page.keyboard.press("Tab");
    },
  ],
  "an open question, and a day's panel": [
    { ...WEEKDAYS, start: "2026-12-07" },
    "2026-12-01",
    async (page) => {
      await press(page, "Agree these dates");
      await waitUntilDay(page, "2026-12-11");
      await expect.poll(() => getQuestion(page)).not.toBe("");
      await openDay(page, "2026-12-14");
    },
  ],
  "the choices": [
    {
      openingDays: ["monday", "thursday"],
      start: "2027-01-11",
      closures: [{ from: "2027-01-18", label: "Training" }],
    },
    "2027-01-04",
    (page) => expect.poll(() => planner(page).locator(".ik-choice").count()).toBeGreaterThan(2),
  ],
  "from paper, with questions": [
    WEEKDAYS,
    "2026-12-11",
    async (page) => {
      await press(page, "From paper");
      await planner(page)
        .getByLabel("Dates of the visits")
        .fill("7/12/2026\n8 Dec missed\nnonsense\n1 Jan 2030");
    },
  ],
  "long words": [
    {
      ...CHRISTMAS,
      closures: [{ from: "2026-12-24", label: "Donaudampfschifffahrtsgesellschaftsjubiläum".repeat(2) }],
      clinic: "Donaudampfschifffahrtsgesellschaft".repeat(2),
    },
    "2026-11-24",
    async (page) => {
      await press(page, "Protocol: change");
      await planner(page).getByRole("combobox", { name: "Protocol", exact: true }).selectOption({ index: 3 });
      await openDay(page, "2026-12-24");
    },
  ],
  "maintenance overdue": [
    WEEKDAYS,
    "2027-02-10",
    (page) =>
      enterFromPaper(
        page,
        "7, 10, 14, 17, 21, 24"
          .split(", ")
          .map((day) => `${day} December 2026`)
          .join("\n"),
      ),
  ],
};

/** What a button that cannot be pressed yet says too faintly: it tells what to do first, and axe leaves it out. */
const findFaintButtons = (page: Page): Promise<string[]> =>
  planner(page).evaluate((root) => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    if (!canvas) throw new Error("no canvas");
    const getLuminance = (colours: readonly string[]): number => {
      for (const colour of colours) {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data]
        .map((part) => part / 255)
        .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    return [...root.querySelectorAll<HTMLElement>(".ik-button[aria-disabled=true]")].flatMap((button) => {
      const behind: string[] = [];
      for (let at: HTMLElement | null = button; at; at = at.parentElement)
        behind.unshift(getComputedStyle(at).backgroundColor);
      const [dark = 0, light = 0] = [
        getLuminance(behind),
        getLuminance([...behind, getComputedStyle(button).color]),
      ].sort((one, other) => one - other);
      const contrast = (light + 0.05) / (dark + 0.05);
      return contrast >= 4.5 ? [] : [`“${button.textContent}” has a contrast of ${contrast.toFixed(1)}`];
    });
  });

describe("axe has nothing to say, nothing is too small to press, and nothing is wider than the window", () => {
  it.each(Object.entries(STATES))("%s", (_, [plan, today, act]) =>
    onPlanner(
      async (page) => {
        await act(page);
        const found: Record<string, string[]> = {};
        found["light, 1280 px"] = [
          ...(await findBarriers(page)),
          ...(await findCramped(page)),
          ...(await findFaintButtons(page)),
        ];
        await switchTheme(page, "dark");
        found["dark, 1280 px"] = [...(await findBarriers(page)), ...(await findFaintButtons(page))];
        // 1280 px at 400 % zoom.
        await page.setViewportSize({ width: 320, height: 640 });
        found["dark, 320 px"] = [...(await findBarriers(page)), ...(await findCramped(page))];
        await switchTheme(page, "light");
        found["light, 320 px"] = await findBarriers(page);
        expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
      },
      { today },
      plan,
    ),
  );
});

const TRAINING: SharedPlan = {
  openingDays: ["monday", "thursday"],
  start: "2027-01-11",
  clinic: "Kloof Clinic",
  phone: "021 555 0100",
};

/** Agrees the dates that are shown, and comes back on another day. */
const agreeUntil = async (page: Page, day: PlainDate): Promise<void> => {
  await press(page, "Agree these dates");
  await waitUntilDay(page, day);
};

/** The states in which there is a plan: the clinic's link, the day, and what the nurse does. */
const PLANNED: typeof STATES = {
  "a new course over Christmas": [CHRISTMAS, "2026-11-24", async () => {}],
  "a new course on Mondays and Thursdays": [
    { openingDays: ["monday", "thursday"], start: "2027-02-01" },
    "2027-01-04",
    async () => {},
  ],
  "agreed, with a day's panel": [
    CHRISTMAS,
    "2026-11-24",
    async (page) => {
      await press(page, "Agree these dates");
      await openDay(page, "2026-12-14");
    },
  ],
  "all settings open": [
    CHRISTMAS,
    "2026-11-24",
    async (page) => {
      for (const name of [
        "Start: change",
        "Patient cannot come: add",
        "Clinic open: change",
        "Closed: change",
      ])
        await press(page, name);
    },
  ],
  "an open question": [
    CHRISTMAS,
    "2026-12-01",
    async (page) => {
      await agreeUntil(page, "2026-12-11");
      await answer(page, "Given");
    },
  ],
  "several open questions": [CHRISTMAS, "2026-12-01", (page) => agreeUntil(page, "2026-12-18")],
  "one missed, and the rest proposed": [
    CHRISTMAS,
    "2026-12-01",
    async (page) => {
      await agreeUntil(page, "2026-12-08");
      await answer(page, "Given");
      await waitUntilDay(page, "2026-12-11");
      await answer(page, "Missed");
    },
  ],
  "none given": [
    CHRISTMAS,
    "2026-12-01",
    async (page) => {
      await agreeUntil(page, "2026-12-11");
      await press(page, "None was given");
    },
  ],
  ...Object.fromEntries(
    [0, 1, 2].map((shown): [string, (typeof STATES)[string]] => [
      `a start that does not fit, choice ${shown + 1}`,
      [
        { ...TRAINING, closures: [{ from: "2027-01-18", label: "Training day" }] },
        "2027-01-04",
        async (page) => {
          const choice = planner(page).locator(".ik-choice").nth(shown);
          if (shown > 0) await choice.getByRole("button", { name: "Show", exact: true }).click();
          await choice.getByRole("button", { name: "Use this", exact: true }).waitFor();
        },
      ],
    ]),
  ),
  ...Object.fromEntries(
    [0, 1, 2].map((shown): [string, (typeof STATES)[string]] => [
      `out of reach, choice ${shown + 1}`,
      [
        TRAINING,
        "2027-01-04",
        async (page) => {
          await agreeUntil(page, "2027-01-12");
          await answer(page, "Given");
          await waitUntilDay(page, "2027-01-15");
          await answer(page, "Missed");
          const choice = planner(page).locator(".ik-choice").nth(shown);
          if (shown > 0) await choice.getByRole("button", { name: "Show", exact: true }).click();
          await choice.getByRole("button", { name: "Use this", exact: true }).waitFor();
        },
      ],
    ]),
  ),
  "from paper, beside a course under way": [
    CHRISTMAS,
    "2026-12-01",
    async (page) => {
      await agreeUntil(page, "2026-12-11");
      await press(page, "From paper");
      await planner(page).getByLabel("Dates of the visits").fill("7/12/2026\n8 Dec missed\nnonsense");
    },
  ],
  "from paper, recorded": [
    WEEKDAYS,
    "2026-12-16",
    (page) => enterFromPaper(page, "7 December 2026\n10 December 2026\n14 December 2026 missed"),
  ],
  "maintenance overdue": STATES["maintenance overdue"] as (typeof STATES)[string],
  "the question before the next patient": [
    CHRISTMAS,
    "2026-11-24",
    async (page) => {
      await press(page, "Agree these dates");
      await press(page, "New patient");
    },
  ],
};

describe("on a desk PC of 1280 by 720", () => {
  it.each(Object.entries(PLANNED))(
    "%s: where it stands, what is open, what is next, the dates of the first weeks and today are in sight without scrolling",
    (_, [plan, today, act]) =>
      onPlanner(
        async (page) => {
          await act(page);
          await afterEffects(page);
          await page.evaluate(() => scrollTo(0, 0));
          const hidden = await planner(page).evaluate((root) => {
            const parts = [
              ...root.querySelectorAll(
                ".ik-headline, .ik-question, .ik-next-date, .ik-proposal-row, .ik-choice, td[aria-current=date]",
              ),
              ...(root.querySelector(".ik-entries")?.querySelectorAll(".ik-entry .ik-when") ?? []),
            ];
            if (root.querySelectorAll(".ik-entries .ik-entry").length < 6) return ["There is no plan."];
            return parts
              .filter((part) => {
                const { top, bottom, width } = part.getBoundingClientRect();
                return width === 0 || top < 0 || bottom > innerHeight;
              })
              .map((part) => `${part.className}: ${part.textContent}`);
          });
          expect(hidden).toEqual([]);
        },
        { today, height: 720 },
        plan,
      ),
  );

  it.each([
    ["a new course over Christmas", CHRISTMAS, "2026-11-24"],
    [
      "a new course on Mondays and Thursdays",
      { openingDays: ["monday", "thursday"], start: "2027-02-01" },
      "2027-01-04",
    ],
  ] as const)("%s: so are the whole calendar and the clinic's days", (_, plan, today) =>
    onPlanner(
      async (page) => {
        await expect.poll(async () => (await listDates(page)).length).toBeGreaterThan(5);
        for (const part of [
          planner(page).locator(".ik-calendar tbody tr").last(),
          planner(page).getByRole("group", { name: "Clinic open" }),
        ]) {
          const box = await part.boundingBox();
          expect(box && box.y >= 0 && box.y + box.height <= 720, (await part.textContent()) ?? "").toBe(true);
        }
      },
      { today, height: 720 },
      plan,
    ),
  );
});

describe("by keyboard alone", () => {
  it("the field of the start comes within ten tabs", () =>
    onPlanner(
      async (page) => {
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        // The page's own link past its head is the first.
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        let tabs = 1;
        const isInStart = (): Promise<boolean> =>
          startField(page).evaluate((field) => field.contains(document.activeElement));
        while (!(await isInStart()) && tabs < 30) {
          await page.keyboard.press("Tab");
          tabs += 1;
        }
        expect(tabs).toBeLessThanOrEqual(10);
      },
      {},
      WEEKDAYS,
    ));

  it("a course is planned, agreed, moved, recorded and undone, and the focus never drops", () =>
    onPlanner(
      async (page) => {
        const { keyboard } = page;
        await startField(page).getByLabel("Day").focus();
        await keyboard.type("7 dec 2026");
        await keyboard.press("Tab");
        await expect.poll(async () => (await listDates(page))[0]).toBe("2026-12-07");
        await planner(page).getByRole("button", { name: "Agree these dates" }).focus();
        await keyboard.press("Enter");
        await expect.poll(async () => (await listDates(page, "Planned")).length).toBeGreaterThan(5);
        expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
        // One stop for Tab in the whole calendar, and arrows from there.
        expect(await planner(page).locator("td[tabindex='0']").count()).toBe(1);
        await planner(page).locator("td[tabindex='0']").focus();
        expect(await focusedDay(page)).toBe("2026-12-07");
        await keyboard.press("ArrowDown");
        await keyboard.press("ArrowRight");
        expect(await focusedDay(page)).toBe("2026-12-15");
        await keyboard.press("ArrowRight");
        await keyboard.press("ArrowRight");
        await keyboard.press("Shift+ArrowRight");
        await expect.poll(() => listDates(page)).toContain("2026-12-18");
        await expect.poll(() => focusedDay(page)).toBe("2026-12-18");
        expect(await getAnnounced(page)).toContain("Moved from Thursday 17 December to Friday 18 December.");
        await keyboard.press("Control+z");
        await expect.poll(() => listDates(page)).toContain("2026-12-17");
        expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
        // The panel has the focus; Escape gives it back to the day.
        await planner(page).locator('[data-date="2026-12-07"]').focus();
        await keyboard.press("Enter");
        await expect.poll(() => planner(page).locator(".ik-panel").count()).toBe(1);
        await keyboard.press("Escape");
        await expect.poll(() => focusedDay(page)).toBe("2026-12-07");
        await keyboard.press("Enter");
        await planner(page).locator(".ik-panel").getByRole("button", { name: "Given", exact: true }).focus();
        await keyboard.press("Space");
        await expect.poll(() => getStatus(page)).toContain("1 of 6 given");
        await expect.poll(() => focusedDay(page)).toBe("2026-12-07");
      },
      { today: "2026-12-07" },
      WEEKDAYS,
    ));

  it("a whole course, with nothing but keys: start, given, missed, a choice, undo, save, print, the next patient", () =>
    onPlanner(
      async (page) => {
        const { keyboard } = page;
        await page.evaluate(() => {
          window.print = () => undefined;
        });
        /** Walks to a control by Tab alone, as its name is read aloud. */
        const walkTo = async (name: string | RegExp): Promise<void> => {
          const getName = (): Promise<string> =>
            page.evaluate(() => {
              const { activeElement } = document;
              const label = activeElement?.closest("label")?.textContent;
              return (
                activeElement?.getAttribute("aria-label") ??
                label ??
                activeElement?.textContent ??
                ""
              ).trim();
            });
          for (let tabs = 0; tabs < 150; tabs++) {
            const current = await getName();
            if (typeof name === "string" ? current === name : name.test(current)) return;
            await keyboard.press("Tab");
          }
          throw new Error(`No Tab leads to ${name}.`);
        };
        const pressOn = async (name: string | RegExp): Promise<void> => {
          await walkTo(name);
          await keyboard.press("Enter");
          await afterEffects(page);
        };
        const isFocusLost = (): Promise<boolean> =>
          page.evaluate(() => document.activeElement === document.body);

        await walkTo("Day");
        await keyboard.type("7 dec 2026");
        await keyboard.press("Tab");
        await expect.poll(async () => (await listDates(page))[0]).toBe("2026-12-07");
        await pressOn("Agree these dates");
        await expect.poll(async () => (await listDates(page, "Planned")).length).toBe(9);
        expect(await isFocusLost()).toBe(false);

        // The first infusion: its day in the calendar, and the panel that opens has the focus.
        await pressOn(/^Monday 7 December, today, infusion 1/);
        await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Given");
        await keyboard.press("Enter");
        await expect.poll(() => getStatus(page)).toContain("1 of 6 given");

        // Nobody recorded the second: it is asked about, and was missed.
        await waitUntilDay(page, "2026-12-11");
        await expect.poll(() => getQuestion(page)).toContain("Thursday 10 December");
        await pressOn("Missed");
        await expect.poll(() => getStatus(page)).toContain("The rest does not fit into 21 days");
        expect(await isFocusLost()).toBe(false);

        // The second of the choices is looked at, and used.
        await pressOn("Show");
        await pressOn("Use this");
        await expect.poll(() => planner(page).locator(".ik-choice").count()).toBe(0);
        expect(await isFocusLost()).toBe(false);
        const used = await listDates(page);
        await keyboard.press("Control+z");
        await expect.poll(() => planner(page).locator(".ik-choice").count()).toBeGreaterThan(1);
        expect(await isFocusLost()).toBe(false);
        await keyboard.press("Control+y");
        await expect.poll(() => listDates(page)).toEqual(used);

        await pressOn(/^Save/);
        await walkTo("Save as file");
        const file = await readDownload(page, () => keyboard.press("Enter"));
        expect(JSON.parse(file.text)).toMatchObject({ format: "infusion-plan-1" });
        await pressOn("Print");
        expect(await (await findPaper(page)).locator("li").count()).toBeGreaterThan(5);
        // It is saved: the next patient comes without a question, and the start is where the keys are.
        await pressOn("New patient");
        await expect.poll(() => listDates(page)).toEqual([]);
        expect(await startField(page).evaluate((field) => field.contains(document.activeElement))).toBe(true);
      },
      { today: "2026-12-07" },
      { openingDays: ["monday", "thursday"] },
    ));
});

it("an infusion is dragged: it says what that breaks before and after, and no panel opens", () =>
  onPlanner(
    async (page) => {
      await press(page, "Agree these dates");
      const centre = async (date: string): Promise<readonly [number, number]> => {
        const box = await planner(page).locator(`td[data-date="${date}"]`).boundingBox();
        if (!box) throw new Error(`${date} is not in sight.`);
        return [box.x + box.width / 2, box.y + box.height / 2];
      };
      await page.mouse.move(...(await centre("2026-12-17")));
      await page.mouse.down();
      await page.mouse.move(...(await centre("2026-12-16")));
      await page.mouse.move(...(await centre("2026-12-15")));
      await expect.poll(() => planner(page).locator(".ik-drop-preview").textContent()).toMatch(/1 day/);
      await page.mouse.up();
      await expect.poll(() => listDates(page)).toContain("2026-12-15");
      expect(await listDates(page)).not.toContain("2026-12-17");
      expect(await planner(page).locator(".ik-panel").count()).toBe(0);
      expect(await planner(page).locator(".ik-message").first().textContent()).toMatch(/at least 2 days/);
      await press(page, "Undo");
      await expect.poll(() => listDates(page)).toContain("2026-12-17");
      expect(await planner(page).locator(".ik-message").count()).toBe(0);
    },
    { today: "2026-12-01" },
    { ...WEEKDAYS, start: "2026-12-07" },
  ));

it("announces each change once", () =>
  onPlanner(
    async (page) => {
      await press(page, "Agree these dates");
      await page.evaluate(() => {
        const said: string[] = [];
        Object.assign(window, { said });
        const status = document.querySelector(".ik-planner > .ik-hidden[role=status]");
        let last = status?.textContent;
        new MutationObserver(() => {
          if (status?.textContent && status.textContent !== last) said.push((last = status.textContent));
        }).observe(status as Node, { childList: true, characterData: true, subtree: true });
      });
      await record(page, "2026-12-07", "Given");
      await expect.poll(() => getStatus(page)).toContain("1 of 6 given");
      const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
      expect(said).toHaveLength(1);
      expect(said[0]).toContain("Monday 7 December: given.");
      expect(said[0]).toContain("1 of 6 given");
    },
    { today: "2026-12-07" },
    { ...WEEKDAYS, start: "2026-12-07" },
  ));

it("a page's translation leaves nothing old behind", () =>
  onPlanner(
    async (page) => {
      await typeStart(page, "7", "12", "2026");
      await expect.poll(async () => (await listDates(page))[0]).toBe("2026-12-07");
      // What translators in browsers do: an element with a text of theirs takes the place of each text.
      await planner(page).evaluate((root) => {
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
      await typeStart(page, "15", "12", "2026");
      await expect.poll(async () => (await listDates(page))[0]).toBe("2026-12-15");
      const all = (await planner(page).textContent()) ?? "";
      expect(all).toContain("Tuesday 15 December");
      expect(all).not.toContain("Monday 7 December");
      expect(all).not.toContain("Thursday 10 December");
    },
    {},
    WEEKDAYS,
  ));

it("is read in forced colours, where a closed day is seen too, and on the page's own print", () =>
  onPlanner(
    async (page) => {
      await page.emulateMedia({ forcedColors: "active" });
      const [closed, given] = await planner(page).evaluate((root) => [
        getComputedStyle(root.querySelector(".ik-day.ik-closed") as Element).borderTopStyle,
        getComputedStyle(root.querySelector(".ik-number") as Element).borderTopStyle,
      ]);
      expect(closed).not.toBe("none");
      expect(given).not.toBe("none");
      await page.emulateMedia({ forcedColors: "none", media: "print" });
      expect(await planner(page).locator(".ik-settings").isVisible()).toBe(false);
      expect(await planner(page).getByRole("button", { name: "Print" }).isVisible()).toBe(false);
      const dates = planner(page).locator(".ik-entry .ik-when time");
      expect(await dates.count()).toBe(9);
      for (const date of await dates.all()) await expect.poll(() => date.isVisible()).toBe(true);
    },
    {},
    { ...WEEKDAYS, start: "2026-12-07" },
  ));

it("works without a network once the site was there", async () => {
  const { page, problems, close } = await openWindow({ worker: true, today: "2026-12-07" });
  try {
    await visit(page, "/about/");
    await page.getByText("This device has a copy").waitFor();
    await page.context().setOffline(true);
    await visit(page, PLANNER);
    await typeStart(page, "7", "12", "2026");
    await record(page, "2026-12-07", "Given");
    await expect.poll(() => getStatus(page)).toContain("1 of 6 given");
    expect(problems()).toEqual([]);
  } finally {
    await close();
  }
});

it("without JavaScript it says that it needs it, and the help can be read", () =>
  onPlanner(
    async (page) => {
      expect(await page.locator("main").textContent()).toContain("The planner needs JavaScript.");
      await page.getByRole("heading", { name: "How to use it" }).waitFor();
    },
    { javaScript: false },
  ));
