/** What a person does with the course calculator, for its tests. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { openPage, type Look, type Opened } from "./setup.ts";

/** Opens the calculator's page for one test, and closes it whatever happens. */
export async function onCourse(
  work: (page: Page, opened: Opened) => Promise<void>,
  look: Look = {},
  fragment = "",
): Promise<void> {
  const opened = await openPage(`/clinic/course/${fragment}`, look);
  try {
    await work(opened.page, opened);
    expect(opened.problems()).toEqual([]);
  } finally {
    await opened.close();
  }
}

export const calculator = (page: Page): Locator => page.locator(".ik-course").first();

export const startField = (page: Page): Locator =>
  calculator(page).getByRole("group", { name: "Start of the course" });

/** The dates of the induction, as the list has them. */
export const dates = (page: Page): Promise<(string | null)[]> =>
  calculator(page)
    .locator(".ik-infusions")
    .first()
    .locator(".ik-when time")
    .evaluateAll((all) => all.map((time) => time.getAttribute("datetime")));

/** The infusions in the months: date and number. */
export const inMonths = (page: Page): Promise<string[]> =>
  calculator(page)
    .locator("td:is(.ik-induction, .ik-maintenance)")
    .evaluateAll((all) =>
      all.map((day) => `${(day as HTMLElement).dataset["date"]} ${(day as HTMLElement).dataset["n"]}`),
    );

/** Types a date into three fields, one after the other, as a person does. */
export async function typeDate(group: Locator, day: string, month: string, year: string): Promise<void> {
  await group.getByLabel("Day").fill(day);
  await group.getByLabel("Month").fill(month);
  await group.getByLabel("Year").fill(year);
}

/** The last thing that was announced. */
export const announced = (page: Page): Promise<string> =>
  calculator(page)
    .locator(".ik-hidden[role=status]")
    .textContent()
    .then((text) => text ?? "");

/** The day that has the focus in the months. */
export const focusedDay = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset["date"]);

/** 7 December 2026, shut from Christmas to 4 January, with South Africa's holidays. */
export async function planChristmas(page: Page): Promise<void> {
  await typeDate(startField(page), "7", "12", "2026");
  await calculator(page).getByLabel("Public holidays of").selectOption({ label: "South Africa" });
  await calculator(page).getByRole("button", { name: "Add days shut" }).click();
  // The new row has the focus: the dates are typed whole, and Tab goes on.
  await page.keyboard.type("24 dec 2026");
  await page.keyboard.press("Tab");
  const row = calculator(page).locator(".ik-row").first();
  await row.getByRole("group", { name: /^To/ }).getByLabel("Day").fill("4 jan 2027");
  await row.getByLabel("Why").fill("Christmas closure");
}
