import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Look } from "./setup.ts";
import { announced, calculator, dates, focusedDay, onCourse, startField, typeDate } from "./calculator.ts";

const day = (page: Page, date: string) => calculator(page).locator(`[data-date="${date}"]`);
const panel = (page: Page) => calculator(page).locator(".ik-panel");
const undo = (page: Page) => calculator(page).getByRole("button", { name: "Undo" });

/** Six infusions from 7 December: on 7, 10, 14, 17, 21 and 24. */
const onPlan = (work: (page: Page) => Promise<void>, look: Look = {}): Promise<void> =>
  onCourse(async (page) => {
    await typeDate(startField(page), "7", "12", "2026");
    await work(page);
  }, look);

/** Drags from one day to another with the mouse, by way of a day in between. */
async function drag(page: Page, from: string, to: string, drop = true): Promise<void> {
  // Away from what stays at the top of the page.
  await day(page, from).evaluate((cell) => cell.scrollIntoView({ block: "center" }));
  const a = await day(page, from).boundingBox();
  const b = await day(page, to).boundingBox();
  if (!a || !b) throw new Error("A day is not shown.");
  await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2);
  await page.mouse.down();
  await page.mouse.move((a.x + b.x) / 2 + 8, (a.y + b.y) / 2 + 8, { steps: 4 });
  await page.mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 4 });
  if (drop) await page.mouse.up();
}

describe("moving an infusion", () => {
  it("by dragging it: it says what breaks before and after, and can be undone and done again", () =>
    onPlan(async (page) => {
      await drag(page, "2026-12-17", "2026-12-15", false);
      expect(await calculator(page).locator(".ik-drop-preview").textContent()).toContain(
        "Infusion 4 on Tuesday 15 December 2026 is 1 day after the one before it; the protocol asks for at least 2 days.",
      );
      await page.mouse.up();
      expect((await dates(page))[3]).toBe("2026-12-15");
      expect(await announced(page)).toContain(
        "Infusion 4 moves 2 days earlier, from Thursday 17 December to Tuesday 15 December 2026.",
      );
      expect(await calculator(page).locator(".ik-message-error").textContent()).toContain("at least 2 days");
      expect(await calculator(page).locator(".ik-changes").textContent()).toBe(
        "Infusion 4 moves 2 days earlier, from Thursday 17 December to Tuesday 15 December 2026.",
      );
      // The drag opened no panel.
      expect(await panel(page).count()).toBe(0);
      await undo(page).click();
      expect((await dates(page))[3]).toBe("2026-12-17");
      expect(await calculator(page).locator(".ik-message-error").count()).toBe(0);
      await calculator(page).getByRole("button", { name: "Redo" }).click();
      expect((await dates(page))[3]).toBe("2026-12-15");
      // Dragged on, it is one infusion moved, not two.
      await drag(page, "2026-12-15", "2026-12-18");
      expect((await dates(page)).slice(2, 5)).toEqual(["2026-12-14", "2026-12-18", "2026-12-21"]);
      expect(await calculator(page).locator(".ik-message-error").count()).toBe(0);
    }));

  it("by keyboard alone: Shift and the arrows; Ctrl+Z takes it back, and the focus goes along", () =>
    onPlan(async (page) => {
      await day(page, "2026-12-17").focus();
      await page.keyboard.press("Shift+ArrowRight");
      expect((await dates(page))[3]).toBe("2026-12-18");
      expect(await focusedDay(page)).toBe("2026-12-18");
      expect(await announced(page)).toContain("No rule is broken.");
      await page.keyboard.press("Control+z");
      expect((await dates(page))[3]).toBe("2026-12-17");
      expect(await announced(page)).toBe("Undone.");
      await page.keyboard.press("Control+y");
      expect((await dates(page))[3]).toBe("2026-12-18");
      // Outside the calculator, the keys are the page's own.
      await page
        .getByRole("button", { name: /Search/ })
        .first()
        .focus();
      await page.keyboard.press("Control+z");
      expect((await dates(page))[3]).toBe("2026-12-18");
    }));

  it("by menu: the day's panel says why a day is closed and what a move breaks, before it is made", () =>
    onPlan(async (page) => {
      await calculator(page)
        .getByRole("button", { name: /^Thursday 17 December 2026/ })
        .click();
      const move = panel(page).getByLabel("Move infusion 4 to");
      await move.selectOption({ label: "Saturday 19 December (clinic closed)" });
      expect(await panel(page).textContent()).toContain(
        "Infusion 4 is on Saturday 19 December 2026, but the clinic is closed on Saturdays. Choose another day.",
      );
      await move.selectOption({ label: "Friday 18 December" });
      expect(await panel(page).textContent()).toContain("No rule is broken.");
      expect((await dates(page))[3]).toBe("2026-12-17");
      await panel(page).getByRole("button", { name: "Move", exact: true }).click();
      expect((await dates(page))[3]).toBe("2026-12-18");
      // The focus is on the infusion that moved.
      expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset["day"])).toBe(
        "2026-12-18",
      );
    }));

  it("is told when a later change leaves nothing to move", () =>
    onPlan(async (page) => {
      await drag(page, "2026-12-17", "2026-12-18");
      await day(page, "2026-12-17").click();
      await panel(page).getByRole("button", { name: "Can’t come on this day" }).click();
      expect(await calculator(page).textContent()).toContain(
        "No longer moved by hand, because the plan has changed: Thursday 17 December.",
      );
      await calculator(page).getByRole("button", { name: "Forget it" }).click();
      expect(await calculator(page).textContent()).not.toContain("No longer moved by hand");
    }));
});

describe("undo", () => {
  it("takes back every kind of change, one step for each, and never loses the focus", () =>
    onPlan(async (page) => {
      await calculator(page).getByRole("checkbox", { name: "Mon" }).uncheck({ force: true });
      await calculator(page).getByLabel("Show maintenance for").selectOption("6");
      await startField(page).getByLabel("Day").fill("8");
      await startField(page).getByLabel("Day").fill("9");
      expect(await calculator(page).locator(".ik-infusions li").count()).toBe(12);
      await undo(page).focus();
      // Both keystrokes in one field are one step.
      await page.keyboard.press("Enter");
      expect(await startField(page).getByLabel("Day").inputValue()).toBe("7");
      await page.keyboard.press("Enter");
      expect(await calculator(page).locator(".ik-infusions li").count()).toBe(9);
      await page.keyboard.press("Enter");
      expect(await dates(page)).toEqual([
        "2026-12-07",
        "2026-12-10",
        "2026-12-14",
        "2026-12-17",
        "2026-12-21",
        "2026-12-24",
      ]);
      for (let i = 0; i < 8; i++) await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Undo");
    }));

  it("keeps the focus on its day when a month comes before that day's", () =>
    onPlan(async (page) => {
      await typeDate(startField(page), "30", "11", "2026");
      await calculator(page).getByLabel("Show maintenance for").selectOption("6");
      await typeDate(startField(page), "7", "12", "2026");
      await day(page, "2026-12-10").focus();
      await page.keyboard.press("Control+z");
      await page.keyboard.press("Control+z");
      expect(await calculator(page).locator("caption").first().textContent()).toBe("November 2026");
      expect(await focusedDay(page)).toBe("2026-12-10");
    }));

  it("in a field of text is the browser's own", () =>
    onPlan(async (page) => {
      await calculator(page).getByRole("checkbox", { name: "Mon" }).uncheck({ force: true });
      await startField(page).getByLabel("Day").focus();
      await page.keyboard.press("End");
      await page.keyboard.type("1");
      await page.keyboard.press("Control+z");
      expect(await startField(page).getByLabel("Day").inputValue()).toBe("7");
      expect(await calculator(page).getByRole("checkbox", { name: "Mon" }).isChecked()).toBe(false);
    }));
});

/** A nurse marks the fourth infusion on its day, or on the day after. */
const ON_THE_FOURTH: Look = { today: "2026-12-17" };

describe("attendance", () => {
  it("he missed the fourth: the rest is planned again, with what changed and what to say", () =>
    onPlan(async (page) => {
      await calculator(page)
        .getByRole("button", { name: /^Thursday 17 December 2026/ })
        .click();
      await panel(page).getByRole("button", { name: "Missed", exact: true }).click();
      expect(await dates(page)).toEqual([
        "2026-12-07",
        "2026-12-10",
        "2026-12-14",
        "2026-12-18",
        "2026-12-21",
        "2026-12-24",
      ]);
      const all = (await calculator(page).textContent()) ?? "";
      expect(all).toContain(
        "Infusion 4 moves 1 day later, from Thursday 17 December to Friday 18 December 2026.",
      );
      expect(all).toContain("Under way, and within reach. 3 of 6 given.");
      expect(all).toContain("Next, infusion 4: Friday 18 December 2026");
      expect(all).toContain("The infusion on Thursday 17 December 2026 was missed and does not count.");
      expect(all).toContain(
        "Counted as given, because a later one is marked: Monday 7 December, Thursday 10 December and Monday 14 December.",
      );
      expect(await calculator(page).locator(".ik-patient-script p").textContent()).toBe(
        "The infusion on Thursday 17 December did not take place, so it does not count. The 3 that you had still count. Your next infusion is on Friday 18 December 2026. The last of the 6 is on Thursday 24 December 2026. After that you come about once a month.",
      );
      expect(all).toContain("Thursday 17 December was missed: this is the next day that fits.");
      // The calendar shows the day that was missed; its panel takes the mark away again.
      expect(await day(page, "2026-12-17").getAttribute("aria-label")).toBe("Thursday 17 December, missed");
      await day(page, "2026-12-17").click();
      await panel(page).getByRole("button", { name: "Missed", exact: true }).click();
      expect((await dates(page))[3]).toBe("2026-12-17");
    }, ON_THE_FOURTH));

  it("cancelled weeks ahead: nothing counts as given, and the rest stays to come", () =>
    onPlan(async (page) => {
      await day(page, "2026-12-24").click();
      await panel(page).getByRole("button", { name: "Cancelled", exact: true }).click();
      const all = (await calculator(page).textContent()) ?? "";
      expect(all).toContain("Not started. 0 of 6 given.");
      expect(all).toContain("Next, infusion 1: Monday 7 December 2026");
      expect(all).not.toContain("Counted as given");
      expect(await dates(page)).toHaveLength(6);
      expect((await dates(page))[0]).toBe("2026-12-07");
      expect(await dates(page)).not.toContain("2026-12-24");
      // No other infusion is put on that day by hand.
      const last = (await dates(page))[5];
      await calculator(page).locator(`[data-day="${last}"]`).click();
      expect(await panel(page).locator('option[value="2026-12-24"]').count()).toBe(0);
      expect(await panel(page).locator('option[value="2026-12-28"]').count()).toBe(1);
    }));

  it("says on the page what was done once, and what that changed once", () =>
    onPlan(async (page) => {
      await day(page, "2026-12-17").click();
      await panel(page).getByRole("button", { name: "Missed", exact: true }).click();
      expect(await calculator(page).locator(".ik-status").textContent()).toBe(
        "Thursday 17 December: Missed.",
      );
      const seen = await calculator(page)
        .locator(":is(.ik-status, .ik-changes)")
        .evaluateAll((all) => all.map(({ textContent }) => textContent).join("\n"));
      expect(seen.match(/Infusion 4 moves/g)).toHaveLength(1);
      // A move that breaks a rule says so in its place, and not in green above it.
      await calculator(page).getByRole("button", { name: "Undo" }).click();
      await drag(page, "2026-12-17", "2026-12-15");
      expect(await calculator(page).locator(".ik-status").count()).toBe(0);
      expect(await announced(page)).toContain("at least 2 days");
    }, ON_THE_FOURTH));

  it("announces a mark with what it changes", () =>
    onPlan(async (page) => {
      await day(page, "2026-12-17").click();
      await panel(page).getByRole("button", { name: "Missed", exact: true }).click();
      await expect
        .poll(() => announced(page))
        .toBe(
          "Thursday 17 December: Missed. Infusion 4 moves 1 day later, from Thursday 17 December to Friday 18 December 2026.",
        );
    }, ON_THE_FOURTH));

  it("belongs to its course: another start is another patient's, and the first one's is not lost", () =>
    onPlan(async (page) => {
      await day(page, "2026-12-17").click();
      await panel(page).getByRole("button", { name: "Missed", exact: true }).click();
      await typeDate(startField(page), "1", "3", "2027");
      expect((await dates(page))[0]).toBe("2027-03-01");
      const text = async (): Promise<string> => (await calculator(page).textContent()) ?? "";
      expect(await text()).not.toContain("of 6 given");
      expect(await text()).toContain(
        "What was marked and moved for the start on Monday 7 December 2026 is set",
      );
      await typeDate(startField(page), "7", "12", "2026");
      expect((await dates(page))[3]).toBe("2026-12-18");
      expect(await text()).toContain("3 of 6 given.");
      expect(await text()).not.toContain("is set aside");
    }, ON_THE_FOURTH));

  it("and all that is the patient's goes for the next one; the clinic's days stay", () =>
    onPlan(async (page) => {
      await calculator(page).getByRole("checkbox", { name: "Wed" }).uncheck({ force: true });
      await day(page, "2026-12-17").click();
      await panel(page).getByRole("button", { name: "Missed", exact: true }).click();
      await calculator(page).getByRole("button", { name: "New patient" }).click();
      expect(await startField(page).getByLabel("Day").inputValue()).toBe("");
      await page.keyboard.type("7 dec 2026");
      await page.keyboard.press("Tab");
      await expect.poll(async () => (await dates(page))[3]).toBe("2026-12-17");
      expect(await calculator(page).textContent()).not.toContain("of 6 given");
      expect(await calculator(page).getByRole("checkbox", { name: "Wed" }).isChecked()).toBe(false);
      await calculator(page).getByRole("button", { name: "Undo" }).click();
      await calculator(page).getByRole("button", { name: "Undo" }).click();
      expect(await calculator(page).textContent()).toContain("3 of 6 given.");
    }, ON_THE_FOURTH));

  it("given and cancelled count as what they are", () =>
    onPlan(async (page) => {
      await day(page, "2026-12-07").click();
      await panel(page).getByRole("button", { name: "Given", exact: true }).click();
      expect(await calculator(page).textContent()).toContain("1 of 6 given.");
      await day(page, "2026-12-10").click();
      await panel(page).getByRole("button", { name: "Cancelled", exact: true }).click();
      expect((await dates(page)).slice(0, 2)).toEqual(["2026-12-07", "2026-12-11"]);
      expect(await calculator(page).textContent()).toContain(
        "The infusion on Thursday 10 December 2026 was cancelled and does not count.",
      );
    }));

  it("what if this one is missed? is answered without a change", () =>
    onPlan(async (page) => {
      await day(page, "2026-12-24").click();
      await panel(page).getByRole("button", { name: "What if this one is missed?" }).click();
      const answer = panel(page).locator(".ik-what-if");
      expect(await answer.textContent()).toContain("If infusion 6 is missed");
      expect(await answer.textContent()).toContain("Infusion 6 moves 1 day later");
      expect((await dates(page))[5]).toBe("2026-12-24");
      expect(await calculator(page).getByText("of 6 given").count()).toBe(0);
    }));

  it("out of reach: the facts of each way on, and that the doctor decides", () =>
    onPlan(async (page) => {
      for (const date of ["2026-12-21", "2026-12-22", "2026-12-23", "2026-12-24", "2026-12-25"]) {
        await day(page, date).click();
        await panel(page).getByRole("button", { name: "Can’t come on this day" }).click();
      }
      // All six were fitted in before that; the fourth is missed.
      const fourth = (await dates(page))[3];
      await calculator(page).locator(`[data-day="${fourth}"]`).click();
      await panel(page).getByRole("button", { name: "Missed", exact: true }).click();
      const review = calculator(page).locator(".ik-review");
      expect(await review.textContent()).toContain("The protocol can no longer be met.");
      expect(await review.textContent()).toContain("Finish late");
      expect(await review.textContent()).toContain("Begin again");
      expect(await review.textContent()).toContain("The treating doctor decides.");
      expect(await calculator(page).locator(".ik-patient-script p").textContent()).toContain(
        "Your doctor decides how to go on",
      );
      expect(await announced(page)).toMatch(/Missed\. 3 of 6 infusions/);
      // The doctor's decision is taken by a press.
      await review.getByRole("button", { name: /^Begin again on / }).click();
      expect(await dates(page)).toHaveLength(6);
      expect(await calculator(page).textContent()).toContain("This is a new course.");
    }, ON_THE_FOURTH));
});

describe("the protocol", () => {
  it("is chosen among the presets, which are no advice", () =>
    onPlan(async (page) => {
      const choice = calculator(page).getByRole("combobox", { name: "Protocol", exact: true });
      await choice.selectOption({ label: "Three, one a week (Diamond 2014, group A)" });
      expect(await dates(page)).toEqual(["2026-12-07", "2026-12-14", "2026-12-21"]);
      expect(await calculator(page).locator(".ik-protocol").textContent()).toContain(
        "This is no recommendation.",
      );
      await choice.selectOption({ index: 0 });
      expect(await dates(page)).toHaveLength(6);
    }));

  const protocol = {
    id: "our-clinic",
    version: "1.0.0",
    title: "Our eight",
    induction: { infusions: 8, spanDays: 28, gap: { least: 2 } },
    maintenance: null,
    startWithinDays: 30,
    sources: Object.fromEntries(
      ["induction.infusions", "induction.spanDays", "induction.gap.least", "startWithinDays"].map(
        (figure) => [figure, { kind: "policy", note: "Ours." }],
      ),
    ),
  };

  it("comes from the clinic's own file, dropped on it", () =>
    onPlan(async (page) => {
      const transfer = await page.evaluateHandle((text) => {
        const data = new DataTransfer();
        data.items.add(new File([text], "protocol.json", { type: "application/json" }));
        return data;
      }, JSON.stringify(protocol));
      await calculator(page).locator(".ik-protocol").dispatchEvent("drop", { dataTransfer: transfer });
      await expect.poll(() => dates(page)).toHaveLength(8);
      expect(await announced(page)).toBe("Now planned with “Our eight”.");
      expect(
        await calculator(page)
          .getByRole("combobox", { name: "Protocol", exact: true })
          .evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.textContent),
      ).toBe("Our eight");
      await undo(page).click();
      expect(await dates(page)).toHaveLength(6);
    }));

  it("is taken wherever on the calculator it is dropped, and stays to be chosen", () =>
    onPlan(async (page) => {
      const transfer = await page.evaluateHandle((text) => {
        const data = new DataTransfer();
        data.items.add(new File([text], "protocol.json", { type: "application/json" }));
        return data;
      }, JSON.stringify(protocol));
      const stopped = await calculator(page)
        .locator(".ik-infusions")
        .first()
        .evaluate(
          (list, dataTransfer) =>
            !list.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer })),
          transfer,
        );
      expect(stopped).toBe(true);
      await expect.poll(() => dates(page)).toHaveLength(8);
      const choice = calculator(page).getByRole("combobox", { name: "Protocol", exact: true });
      // A file that is wrong is told, and no longer once another protocol is chosen.
      await calculator(page).getByText("Use a protocol file of your own").click();
      await calculator(page).getByLabel("or paste its text").fill("{");
      await calculator(page).locator(".ik-protocol").getByRole("alert").waitFor();
      await choice.selectOption({ index: 0 });
      expect(await dates(page)).toHaveLength(6);
      expect(await calculator(page).locator(".ik-protocol").getByRole("alert").count()).toBe(0);
      await choice.selectOption({ label: "Our eight" });
      expect(await dates(page)).toHaveLength(8);
    }));

  it("comes from text that is pasted; what is wrong in it is said, and the one before stays", () =>
    onPlan(async (page) => {
      await calculator(page).getByText("Use a protocol file of your own").click();
      const box = calculator(page).getByLabel("or paste its text");
      await box.fill('{ "id": "our-clinic", }');
      expect(await calculator(page).locator(".ik-protocol").getByRole("alert").textContent()).toContain(
        "Line 1, column 23 must be a key in double quotes",
      );
      expect(await dates(page)).toHaveLength(6);
      expect(await box.inputValue()).toBe('{ "id": "our-clinic", }');
      await box.fill(JSON.stringify({ ...protocol, induction: { ...protocol.induction, infusions: "8" } }));
      expect(await calculator(page).locator(".ik-protocol").getByRole("alert").textContent()).toContain(
        "induction.infusions must be a whole number from 1 to 60",
      );
      await box.fill(JSON.stringify(protocol));
      expect(await dates(page)).toHaveLength(8);
      expect(await calculator(page).locator(".ik-protocol").getByRole("alert").count()).toBe(0);
    }));
});
