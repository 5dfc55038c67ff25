/** Changes on the staff planner: moved by mouse, menu and keys, undone and done again, and what is typed wrong. */
import { standardProtocol } from "@infusionkit/core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { focusedDay } from "./calculator.ts";
import {
  getAnnounced,
  getNext,
  getScript,
  getStatus,
  listDates,
  listMessages,
  onPlanner,
  openDay,
  planner,
  press,
  record,
  startField,
  typeStart,
  waitUntilDay,
  WEEKDAYS,
} from "./planner.ts";
import { afterEffects } from "./setup.ts";

const SIX = ["2026-12-07", "2026-12-10", "2026-12-14", "2026-12-17", "2026-12-21", "2026-12-24"];
const withDate = (at: number, date: string): string[] => SIX.map((one, i) => (i === at ? date : one));
const DECEMBER = { ...WEEKDAYS, start: "2026-12-07" } as const;
const listFirst = async (page: Page): Promise<string[]> => (await listDates(page)).slice(0, 6);
const isBodyFocused = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement === document.body);

describe("moving an infusion", () => {
  it("dragged on, it is one infusion that moves and not two; it can be undone and done again", () =>
    onPlanner(
      async (page) => {
        await press(page, "Agree these dates");
        const drag = async (from: string, to: string): Promise<void> => {
          // What changed stands over the calendar: it has to be there before the days are looked for.
          await afterEffects(page);
          const boxes = await Promise.all(
            [from, to].map((date) => planner(page).locator(`td[data-date="${date}"]`).boundingBox()),
          );
          const [a, b] = boxes.map(
            (box) => box && ([box.x + box.width / 2, box.y + box.height / 2] as const),
          );
          if (!a || !b) throw new Error("A day is not shown.");
          await page.mouse.move(...a);
          await page.mouse.down();
          await page.mouse.move((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, { steps: 4 });
          await page.mouse.move(...b, { steps: 4 });
          await page.mouse.up();
        };
        await drag("2026-12-17", "2026-12-15");
        await expect.poll(() => listFirst(page)).toEqual(withDate(3, "2026-12-15"));
        expect((await listMessages(page)).join(" ")).toContain("at least 2 days");
        await press(page, "Undo");
        await expect.poll(() => listFirst(page)).toEqual(SIX);
        await press(page, "Redo");
        await expect.poll(() => listFirst(page)).toEqual(withDate(3, "2026-12-15"));
        await drag("2026-12-15", "2026-12-18");
        await expect.poll(() => listFirst(page)).toEqual(withDate(3, "2026-12-18"));
        expect(await listMessages(page)).toEqual([]);
      },
      { today: "2026-12-01" },
      DECEMBER,
    ));

  it("by the menu: a closed day says so, and what a move breaks is said before it is made", () =>
    onPlanner(
      async (page) => {
        await press(page, "Agree these dates");
        const panel = await openDay(page, "2026-12-17");
        const menu = panel.getByLabel("Move to");
        await menu.selectOption({ label: "Saturday 19 December (clinic closed)" });
        const preview = panel.locator("[role=status]");
        await expect.poll(() => preview.textContent()).toContain("the clinic is closed on Saturdays");
        await menu.selectOption({ label: "Friday 18 December" });
        await expect.poll(() => preview.textContent()).toBe("No rule is broken.");
        // A day with another infusion is none to move to.
        expect(await menu.locator('option[value="2026-12-21"]').count()).toBe(0);
        expect(await listFirst(page)).toEqual(SIX);
        await panel.getByRole("button", { name: "Move", exact: true }).click();
        await expect.poll(() => listFirst(page)).toEqual(withDate(3, "2026-12-18"));
        expect(await getAnnounced(page)).toContain("No rule is broken.");
        // The focus is on the infusion that moved.
        await expect
          .poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset["day"]))
          .toBe("2026-12-18");
      },
      { today: "2026-12-01" },
      DECEMBER,
    ));

  it("by the keys, over weeks and months; undo and redo are the planner's within it, and the page's own outside", () =>
    onPlanner(
      async (page) => {
        const { keyboard } = page;
        await press(page, "Agree these dates");
        await planner(page).locator('td[data-date="2026-12-07"]').focus();
        await keyboard.press("ArrowDown");
        await keyboard.press("End");
        expect(await focusedDay(page)).toBe("2026-12-20");
        await keyboard.press("Home");
        expect(await focusedDay(page)).toBe("2026-12-14");
        for (let i = 0; i < 4; i++) await keyboard.press("PageDown");
        expect(await focusedDay(page)).toBe("2027-04-14");
        for (let i = 0; i < 4; i++) await keyboard.press("PageUp");
        expect(await focusedDay(page)).toBe("2026-12-14");
        await keyboard.press("Shift+ArrowRight");
        await expect.poll(() => listFirst(page)).toEqual(withDate(2, "2026-12-15"));
        await keyboard.press("Control+z");
        await expect.poll(() => listFirst(page)).toEqual(SIX);
        expect(await isBodyFocused(page)).toBe(false);
        await keyboard.press("Control+y");
        await expect.poll(() => listFirst(page)).toEqual(withDate(2, "2026-12-15"));
        await page.locator("header a").first().focus();
        await keyboard.press("Control+z");
        await afterEffects(page);
        expect(await listFirst(page)).toEqual(withDate(2, "2026-12-15"));
      },
      { today: "2026-12-01" },
      DECEMBER,
    ));
});

describe("undo", () => {
  it("takes back every kind of change, one step for each, and never loses the focus", () =>
    onPlanner(
      async (page) => {
        const countShown = async (): Promise<number> => (await listDates(page)).length;
        const countTicked = (): Promise<number> =>
          planner(page).locator(".ik-weekday-picker input:checked").count();
        const toggle = (group: string, day: string): Promise<void> =>
          planner(page).getByRole("group", { name: group }).locator("label", { hasText: day }).click();
        /** Each kind of change, and what is seen of it. */
        const steps: readonly (readonly [string, () => Promise<unknown>, () => Promise<unknown>, unknown])[] =
          [
            [
              "both keystrokes in one field",
              async () => {
                await startField(page).getByLabel("Day").fill("8");
                await startField(page).getByLabel("Day").fill("9");
              },
              async () => (await listDates(page))[0],
              "2026-12-09",
            ],
            [
              "the number of the first infusions",
              () => planner(page).locator(".ik-counts label", { hasText: "7" }).click(),
              () => getStatus(page),
              expect.stringContaining("7 infusions in"),
            ],
            [
              "a weekday on which the clinic opens",
              () => toggle("The clinic is open on", "Sat"),
              countTicked,
              6,
            ],
            ["a weekday on which the patient never comes", () => toggle("Never on", "Fri"), countTicked, 7],
            [
              "days on which the patient cannot come",
              async () => {
                await press(page, "Add days away");
                await page.keyboard.type("15 dec 2026");
                await page.keyboard.press("Tab");
              },
              async () =>
                /cannot come/.test(
                  (await planner(page).locator('td[data-date="2026-12-15"]').getAttribute("aria-label")) ??
                    "",
                ),
              true,
            ],
            [
              "the country of the holidays",
              () => planner(page).getByLabel("Public holidays of").selectOption({ label: "South Africa" }),
              async () => [
                await planner(page).getByLabel("Public holidays of").inputValue(),
                // There is no plan before they are there.
                (await listDates(page)).length > 0,
              ],
              ["za", true],
            ],
            [
              "how many maintenance infusions are shown",
              () => planner(page).getByLabel("Show maintenance for").selectOption("6"),
              countShown,
              13,
            ],
            [
              "the dates that were agreed",
              () => press(page, "Agree these dates"),
              async () => (await listDates(page, "Planned")).length,
              13,
            ],
            [
              "a visit",
              async () => record(page, (await listDates(page))[1] as "2026-12-10", "Cancelled"),
              async () => (await listDates(page, "Cancelled")).length,
              1,
            ],
          ];
        for (const name of [
          "Start: change",
          "Clinic open: change",
          "Patient cannot come: add",
          "Closed: change",
          "Protocol: change",
        ])
          await press(page, name);
        const before: unknown[] = [];
        for (const [name, act, see, after] of steps) {
          before.push(await see());
          await act();
          await expect.poll(see, { message: name }).toEqual(after);
        }
        await planner(page).getByRole("button", { name: "Undo", exact: true }).focus();
        for (const [i, [name, , see]] of [...steps.entries()].reverse()) {
          // A row that was added and what was typed into it are two.
          const presses = name === "days on which the patient cannot come" ? 2 : 1;
          for (let k = 0; k < presses; k++) await page.keyboard.press("Enter");
          await expect.poll(see, { message: `${name}, undone` }).toEqual(before[i]);
        }
        expect(await listFirst(page)).toEqual(SIX);
        // Beyond the first step nothing more is undone, and the focus stays.
        for (let i = 0; i < 3; i++) await page.keyboard.press("Enter");
        expect(await listFirst(page)).toEqual(SIX);
        await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Undo");
      },
      {},
      DECEMBER,
    ));

  it("in a field of text is the browser's own", () =>
    onPlanner(
      async (page) => {
        await press(page, "Clinic open: change");
        await press(page, "Start: change");
        await planner(page).locator(".ik-weekday-picker label", { hasText: "Mon" }).click();
        const day = startField(page).getByLabel("Day");
        await day.focus();
        await page.keyboard.press("End");
        await page.keyboard.type("1");
        expect(await day.inputValue()).toBe("71");
        await page.keyboard.press("Control+z");
        expect(await day.inputValue()).toBe("7");
        expect(await planner(page).getByRole("checkbox", { name: "Mon" }).first().isChecked()).toBe(false);
      },
      {},
      DECEMBER,
    ));
});

describe("several dates that passed", () => {
  it("are answered at once where none was given; the course begins again on a day that is chosen, and nothing is lost", () =>
    onPlanner(
      async (page) => {
        await press(page, "Agree these dates");
        await waitUntilDay(page, "2026-12-18");
        await expect.poll(async () => (await listDates(page, "Was it given?")).length).toBe(4);
        await press(page, "None was given");
        await expect.poll(() => listDates(page, "Missed")).toEqual(SIX.slice(0, 4));
        expect(await getAnnounced(page)).toContain(
          "7 December, 10 December, 14 December and 17 December: missed.",
        );
        // The first day that works is proposed, and another one can be asked for.
        expect(await getNext(page)).toBe("2026-12-21");
        // Nobody asked for it.
        expect(await planner(page).textContent()).not.toContain("The start that was asked for.");
        await press(page, "Start: change");
        await typeStart(page, "4", "1", "2027");
        await expect.poll(() => getNext(page)).toBe("2027-01-04");
        await press(page, "Use these dates");
        await expect.poll(async () => (await listDates(page, "Planned"))[0]).toBe("2027-01-04");
        expect(await listDates(page, "Missed")).toEqual(SIX.slice(0, 4));
        expect(await listDates(page, "Proposed")).toEqual([]);
        // The dates that were used, the start that was asked for, and the answers: each is one step.
        for (let i = 0; i < 3; i++) await press(page, "Undo");
        await expect.poll(async () => (await listDates(page, "Was it given?")).length).toBe(4);
      },
      { today: "2026-12-01" },
      DECEMBER,
    ));
});

describe("what is typed", () => {
  it("wrong is said in its field and kept; a change of the window and of another field lose nothing", () =>
    onPlanner(
      async (page) => {
        await typeStart(page, "31", "2", "2026");
        await planner(page).getByRole("button", { name: "Closed: change" }).click();
        const day = startField(page).getByLabel("Day");
        // What is wrong is said once the press that left the field is over.
        await expect.poll(() => day.getAttribute("aria-invalid")).toBe("true");
        expect(await startField(page).getByLabel("Month").getAttribute("aria-invalid")).toBeNull();
        const described = await day.getAttribute("aria-describedby");
        expect(
          await page.evaluate(
            (ids) => ids.split(" ").map((id) => document.getElementById(id)?.textContent),
            described ?? "",
          ),
        ).toContain("February 2026 has days 1 to 28.");
        await page.setViewportSize({ width: 320, height: 640 });
        await press(page, "Add a closure");
        await page.keyboard.type("nonsense");
        await page.setViewportSize({ width: 1280, height: 900 });
        expect(await day.inputValue()).toBe("31");
        await typeStart(page, "28", "12", "2026");
        await expect
          .poll(() => planner(page).textContent())
          .toContain("Correct the settings to see the course.");
        await planner(page)
          .locator(".ik-date-range")
          .getByRole("button", { name: /^Remove/ })
          .click();
        await expect.poll(async () => (await listDates(page))[0]).toBe("2026-12-28");
        // The focus is not lost with the row.
        await expect
          .poll(() => page.evaluate(() => document.activeElement?.textContent))
          .toBe("Add a closure");
      },
      {},
      WEEKDAYS,
    ));

  it("a start and a day away are taken from the calendar, which can be turned weeks on and back", () =>
    onPlanner(
      async (page) => {
        const listWeeks = (): Promise<string[]> =>
          planner(page)
            .locator(".ik-calendar tbody tr td:first-child")
            .evaluateAll((all) => all.map((day) => (day as HTMLElement).dataset["date"] ?? ""));
        const before = await listWeeks();
        await press(page, "Later weeks");
        await expect.poll(async () => (await listWeeks())[0]).toBe(before[4]);
        await press(page, "Earlier weeks");
        await expect.poll(listWeeks).toEqual(before);
        await (await openDay(page, "2026-12-09")).getByRole("button", { name: "Start on this day" }).click();
        await expect.poll(async () => (await listDates(page))[0]).toBe("2026-12-09");
        const second = (await listDates(page))[1] as "2026-12-11";
        await (await openDay(page, second)).getByRole("button", { name: "Cannot come on this day" }).click();
        await expect.poll(() => listDates(page)).not.toContain(second);
        await planner(page)
          .locator(".ik-chips")
          .getByRole("button", { name: /^Remove/ })
          .click();
        await expect.poll(async () => (await listDates(page))[1]).toBe(second);
      },
      {},
      WEEKDAYS,
    ));

  it("a start that does not fit offers the first one that does, and says what stands in the way", () =>
    onPlanner(
      async (page) => {
        await expect
          .poll(() => getStatus(page))
          .toContain("Friday 25 December is a public holiday, Christmas Day");
        expect(await getScript(page)).toContain(
          "You cannot start on Friday 25 December. We will find another day with you.",
        );
        const later = planner(page).locator(".ik-choice", { hasText: "Start later" });
        expect(await later.textContent()).toContain("The first infusion is on Monday 28 December.");
        const use = later.getByRole("button", { name: "Use this", exact: true });
        if ((await use.count()) === 0) await later.getByRole("button", { name: "Show", exact: true }).click();
        await use.click();
        await expect.poll(async () => (await listDates(page, "Planned"))[0]).toBe("2026-12-28");
      },
      {},
      { ...WEEKDAYS, region: "za", start: "2026-12-25" },
    ));
});

describe("a protocol of the clinic's own", () => {
  const own = {
    ...standardProtocol,
    id: "our-clinic",
    title: "Our eight",
    induction: { ...standardProtocol.induction, infusions: 8 },
  };

  it("is taken wherever on the planner its file is dropped, stays to be chosen, and is one step to undo", () =>
    onPlanner(
      async (page) => {
        const isTaken = await planner(page)
          .locator(".ik-entries")
          .first()
          .evaluate((list, text) => {
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([text], "protocol.json", { type: "application/json" }));
            const drop = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer });
            // Beside what takes it, a browser would open the file itself.
            return !list.dispatchEvent(drop);
          }, JSON.stringify(own));
        expect(isTaken).toBe(true);
        await expect.poll(async () => (await listDates(page)).length).toBe(11);
        expect(await getAnnounced(page)).toContain("Now planned with “Our eight”.");
        await press(page, "Protocol: change");
        const choice = planner(page).getByRole("combobox", { name: "Protocol", exact: true });
        const getChosen = (): Promise<string | null | undefined> =>
          choice.evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.textContent);
        expect(await getChosen()).toBe("Our eight");
        await choice.selectOption({ index: 0 });
        await expect.poll(async () => (await listDates(page)).length).toBe(9);
        await choice.selectOption({ label: "Our eight" });
        await expect.poll(async () => (await listDates(page)).length).toBe(11);
        for (let i = 0; i < 3; i++) await press(page, "Undo");
        await expect.poll(async () => (await listDates(page)).length).toBe(9);
      },
      {},
      DECEMBER,
    ));

  it.each([
    ['{ "id": "our-clinic", }', "Line 1, column 23 must be a key in double quotes"],
    [
      JSON.stringify({ ...own, induction: { ...own.induction, infusions: "8" } }),
      "induction.infusions must be a whole number from 1 to 60",
    ],
  ])("that is wrong is said where it is wrong, and is kept as it was typed: %s", (text, message) =>
    onPlanner(
      async (page) => {
        await press(page, "Protocol: change");
        await planner(page).getByText("Use a protocol file of your own").click();
        const box = planner(page).getByLabel("or paste its text");
        await box.fill(text);
        await expect
          .poll(() => planner(page).getByRole("alert").allTextContents())
          .toEqual([expect.stringContaining(message)]);
        expect(await box.inputValue()).toBe(text);
        expect(await listDates(page)).toHaveLength(9);
        // It is no longer said once another protocol is chosen.
        await planner(page)
          .getByRole("combobox", { name: "Protocol", exact: true })
          .selectOption({ index: 1 });
        await expect.poll(() => planner(page).getByRole("alert").count()).toBe(0);
      },
      {},
      DECEMBER,
    ),
  );
});
