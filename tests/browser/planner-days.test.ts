/** Days that are not the same every week, in the staff planner and in the set-up of a clinic. */
import type { Locator, Page } from "playwright-core";
import type { PlainDate } from "@infusionkit/core";
import { describe, expect, it } from "vitest";
import {
  getAnnounced,
  getStatus,
  listDates,
  listMessages,
  onPlanner,
  openDay,
  planner,
  PLANNER,
  press,
  save,
  WEEKDAYS,
} from "./planner.ts";
import { onPage, readDownload } from "./setup.ts";

const WEEK = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const cell = (page: Page, date: PlainDate): Locator => planner(page).locator(`td[data-date="${date}"]`);
const getName = (page: Page, date: PlainDate): Promise<string | null> =>
  cell(page, date).getAttribute("aria-label");

/** What a style sheet puts before the content of a day. */
const getMark = (page: Page, date: PlainDate): Promise<string> =>
  cell(page, date).evaluate((day) => getComputedStyle(day, "::before").content);

const getGroup = (scope: Page | Locator, legend: string): Locator =>
  scope.getByRole("group", { name: legend, exact: true });

const getInduction = async (page: Page): Promise<readonly string[]> => (await listDates(page)).slice(0, 6);

/** Leaves just these weekdays ticked. */
async function tickDays(scope: Page | Locator, legend: string, days: readonly string[]): Promise<void> {
  for (const day of WEEK) {
    await getGroup(scope, legend)
      .getByRole("checkbox", { name: day, exact: true })
      .setChecked(days.includes(day));
  }
}

/** Adds a row and types its days: the row's first field has the focus. */
async function addDays(
  scope: Page | Locator,
  page: Page,
  button: string,
  days: string,
  reason: string,
): Promise<void> {
  await scope.getByRole("button", { name: button, exact: true }).click();
  await page.keyboard.type(days);
  await page.keyboard.press("Tab");
  await scope.getByLabel("Why").last().fill(reason);
}

/** Adds weekdays of some weeks. */
async function addAlternating(
  scope: Page | Locator,
  days: readonly string[],
  interval: string,
  from: readonly [day: string, month: string, year: string],
): Promise<void> {
  const rows = getGroup(scope, "Open in some weeks only");
  await rows.getByRole("button", { name: "Add alternating weeks" }).click();
  await tickDays(rows, "Open on", days);
  await rows.getByLabel("How often").selectOption({ label: interval });
  const first = rows.getByRole("group", { name: /^From/ });
  for (const [i, part] of ["Day", "Month", "Year"].entries()) await first.getByLabel(part).fill(from[i]!);
}

describe("in the planner", () => {
  it("an extra Saturday takes the infusion of a closed Monday, and has a mark of its own", () =>
    onPlanner(
      async (page) => {
        await press(page, "Clinic open: change");
        await addDays(
          getGroup(planner(page), "Extra opening days"),
          page,
          "Add an extra day",
          "12 Dec 2026",
          "Catch-up",
        );
        await press(page, "Clinic open: Done");
        await expect
          .poll(() => getInduction(page))
          .toEqual(["2026-12-07", "2026-12-10", "2026-12-12", "2026-12-17", "2026-12-21", "2026-12-24"]);
        expect(await getName(page, "2026-12-12")).toContain("open as an extra day, Catch-up");
        expect(await getMark(page, "2026-12-12")).toContain("+");
        expect(await getMark(page, "2026-12-19")).toBe("none");
        expect(await getGroup(planner(page), "Clinic open").textContent()).toContain("Catch-up");
        // Without it the course does not fit from this start.
        await press(page, "Clinic open: change");
        await getGroup(planner(page), "Extra opening days").getByText("Catch-up").first().click();
        await planner(page).getByRole("button", { name: "Remove Catch-up" }).click();
        await expect.poll(() => getInduction(page)).not.toContain("2026-12-12");
        await expect.poll(() => getName(page, "2026-12-12")).toContain("clinic closed");
        expect(await getMark(page, "2026-12-12")).toBe("none");
      },
      {},
      {
        start: "2026-12-07",
        openingDays: ["monday", "thursday"],
        closures: [{ from: "2026-12-14", label: "Training" }],
      },
    ));

  it("a public holiday on which the clinic works is planned on", () =>
    onPlanner(
      async (page) => {
        await expect.poll(() => getName(page, "2026-12-16")).toContain("Day of Reconciliation");
        expect(await getInduction(page)).not.toContain("2026-12-16");
        await press(page, "Clinic open: change");
        await addDays(
          getGroup(planner(page), "Extra opening days"),
          page,
          "Add an extra day",
          "16 Dec 2026",
          "Holiday clinic",
        );
        await expect.poll(() => getInduction(page)).toContain("2026-12-16");
        expect(await getName(page, "2026-12-16")).toContain("open as an extra day, Holiday clinic");
        expect(await getName(page, "2026-12-16")).not.toContain("Day of Reconciliation");
      },
      {},
      {
        ...WEEKDAYS,
        start: "2026-12-07",
        region: "za",
        closures: [{ from: "2026-12-17", to: "2026-12-18", label: "Training" }],
      },
    ));

  it("a clinic that opens in some weeks only needs no other day; with neither it says so", () =>
    onPlanner(
      async (page) => {
        await press(page, "Clinic open: change");
        await tickDays(planner(page), "The clinic is open on", []);
        await planner(page)
          .getByText(
            "Tick at least one day on which the clinic is open. If it opens in some weeks only, add alternating weeks.",
          )
          .waitFor();
        await addAlternating(planner(page), ["Monday", "Thursday"], "every week", ["30", "11", "2026"]);
        await expect
          .poll(() => getInduction(page))
          .toEqual(["2026-12-07", "2026-12-10", "2026-12-14", "2026-12-17", "2026-12-21", "2026-12-24"]);
        await getGroup(planner(page), "Open in some weeks only")
          .getByLabel("How often")
          .selectOption({ label: "every second week" });
        await expect
          .poll(() => getStatus(page))
          .toMatch(/cannot start on Monday 7 December.*every second Monday, counted from Monday 30 November/);
        expect(await getName(page, "2026-12-10")).toContain("clinic closed, open every second Thursday");
        expect(await getName(page, "2026-12-14")).not.toContain("closed");
      },
      {},
      { ...WEEKDAYS, start: "2026-12-07" },
    ));

  it("a weekday on which the patient can never come has no infusion", () =>
    onPlanner(
      async (page) => {
        expect(await getInduction(page)).toContain("2026-12-10");
        await press(page, "Patient cannot come: add");
        await tickDays(planner(page), "Never on", ["Thursday"]);
        await press(page, "Patient cannot come: Done");
        await expect
          .poll(() => getInduction(page))
          .toEqual(["2026-12-07", "2026-12-11", "2026-12-14", "2026-12-18", "2026-12-21", "2026-12-25"]);
        expect(await getName(page, "2026-12-17")).toContain("cannot come");
        expect(await getGroup(planner(page), "Patient cannot come").textContent()).toContain(
          "Never on a Thursday",
        );
      },
      {},
      { ...WEEKDAYS, start: "2026-12-07" },
    ));
});

describe("days on which the clinic is full", () => {
  const addFullDay = async (page: Page, date: string): Promise<void> => {
    await press(page, "Full days: add");
    await press(page, "Add full days");
    await page.keyboard.type(date);
    await page.keyboard.press("Tab");
    await press(page, "Full days: Done");
  };

  it("take no new infusion, and say so in the reason, in the calendar and in the settings", () =>
    onPlanner(
      async (page) => {
        await addFullDay(page, "14 dec 2026");
        await expect
          .poll(() => getInduction(page))
          .toEqual(["2026-12-07", "2026-12-10", "2026-12-15", "2026-12-17", "2026-12-21", "2026-12-24"]);
        expect(await getName(page, "2026-12-14")).toContain("full");
        expect(
          await planner(page).locator('.ik-entry:has([data-day="2026-12-15"]) .ik-reason').textContent(),
        ).toBe("1 day later than intended: Monday 14 December is fully booked.");
        expect(await getGroup(planner(page), "Full days").textContent()).toContain(
          "As of Monday 7 December 2026.",
        );
        // They are the clinic's: the next patient has them, and so has a page that is loaded again.
        await press(page, "New patient");
        expect(await getName(page, "2026-12-14")).toContain("full");
        await page.reload();
        await expect.poll(() => getName(page, "2026-12-14")).toContain("full");
        await getGroup(planner(page), "Full days")
          .getByRole("button", { name: /^Remove/ })
          .click();
        await expect.poll(() => getName(page, "2026-12-14")).not.toContain("full");
      },
      { today: "2026-12-07" },
      { ...WEEKDAYS, start: "2026-12-07" },
    ));

  it("are marked on a day of the calendar, and taken back there; an agreed date of this patient keeps its place", () =>
    onPlanner(
      async (page) => {
        await press(page, "Agree these dates");
        await addFullDay(page, "10 to 11 December 2026");
        await expect.poll(() => getName(page, "2026-12-11")).toContain("full");
        expect(await getName(page, "2026-12-10")).not.toContain("full");
        expect(await listMessages(page)).toEqual([]);
        // It cannot be moved there without a word.
        const panel = await openDay(page, "2026-12-10");
        await panel.getByLabel("Move to").selectOption({ label: "Friday 11 December (full)" });
        await expect
          .poll(() => panel.locator("[role=status]").textContent())
          .toContain("Friday 11 December is fully booked");
        await panel.getByRole("button", { name: "Close" }).click();
        await (await openDay(page, "2026-12-15")).getByRole("button", { name: "Full on this day" }).click();
        await expect.poll(() => getName(page, "2026-12-15")).toContain("full");
        await (
          await openDay(page, "2026-12-15")
        )
          .getByRole("button", { name: "There is room on this day" })
          .click();
        await expect.poll(() => getName(page, "2026-12-15")).not.toContain("full");
      },
      { today: "2026-12-07" },
      { ...WEEKDAYS, start: "2026-12-07" },
    ));

  it("are left out of what is saved, and whoever saves is told", () =>
    onPlanner(
      async (page) => {
        await addFullDay(page, "10 dec 2026");
        const { text } = await readDownload(page, () => save(page, "Save as file"));
        expect(text).not.toContain("2026-12-10");
        expect(await getAnnounced(page)).toContain("Full days are left out: they change from day to day.");
      },
      { today: "2026-12-07" },
      { ...WEEKDAYS, start: "2026-12-07" },
    ));

  it("that are wrongly typed are named like any other date, and nothing is planned over them", () =>
    onPlanner(
      async (page) => {
        await press(page, "Full days: add");
        await press(page, "Add full days");
        const rows = getGroup(planner(page), "No room for another patient");
        const from = rows.getByRole("group", { name: "From" });
        for (const [part, value] of Object.entries({ Day: "31", Month: "2", Year: "2026" }))
          await from.getByLabel(part).fill(value);
        await rows.getByRole("button", { name: "Add full days" }).focus();
        await expect.poll(() => rows.textContent()).toContain("February 2026 has days 1 to 28.");
        expect(await listMessages(page)).toEqual(["Correct the settings to see the course."]);
        expect(await listDates(page)).toEqual([]);
      },
      { today: "2026-12-07" },
      { ...WEEKDAYS, start: "2026-12-07" },
    ));
});

describe("in the set-up", () => {
  it("extra days, a holiday on which the clinic works and alternating weeks go into the file and the link", () =>
    onPage("/clinic/set-up/", async (page) => {
      await tickDays(page, "The clinic is open on", []);
      await page
        .getByText(/If it opens in some weeks only, add alternating weeks/)
        .first()
        .waitFor();
      await addAlternating(page, ["Monday", "Thursday"], "every week", ["30", "11", "2026"]);
      await page.getByLabel("Public holidays of").selectOption("za");
      const extra = getGroup(page, "Extra opening days");
      await addDays(extra, page, "Add an extra day", "16 Dec 2026", "Holiday clinic");
      await addDays(
        getGroup(page, "Days the clinic is closed"),
        page,
        "Add a closure",
        "14 Dec 2026",
        "Training",
      );

      const file = getGroup(page, "The file infusionkit.json");
      expect(JSON.parse((await file.textContent()) ?? "")).toEqual({
        openingDays: [],
        alternatingDays: [{ days: ["monday", "thursday"], everyWeeks: 1, from: "2026-11-30" }],
        extraDays: [{ date: "2026-12-16", label: "Holiday clinic" }],
        region: "za",
        closures: [{ from: "2026-12-14", label: "Training" }],
        horizon: 3,
      });

      await page.getByRole("link", { name: "Open the planner with your settings" }).click();
      await page.waitForURL((url) => url.pathname === PLANNER);
      await expect
        .poll(() => getGroup(planner(page), "Clinic open").textContent())
        .toContain("every Monday and Thursday");
      await planner(page).getByText("South Africa").first().waitFor();
      await expect.poll(() => getName(page, "2026-12-16")).toContain("open as an extra day, Holiday clinic");
      expect(await getMark(page, "2026-12-16")).toContain("+");
      expect(await getName(page, "2026-12-14")).toContain("Training");
    }));
});

it("each weekday to tick has one name, the whole word, in the planner and in the set-up", async () => {
  const check = async (scope: Page | Locator): Promise<void> => {
    for (const day of WEEK) {
      const box = getGroup(scope, "The clinic is open on").getByRole("checkbox", { name: day, exact: true });
      expect(await box.count(), day).toBe(1);
    }
  };
  await onPage("/clinic/set-up/", check);
  await onPlanner(async (page) => {
    await press(page, "Clinic open: change");
    await check(planner(page));
  });
});
