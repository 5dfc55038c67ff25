/** What a person does with the course calculator, for its tests. */
import type { Frame, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { origin } from "./setup.ts";

/** Lets the page copy, as a reader's own click does in a window with focus. */
export const allowCopying = (page: Page): Promise<void> =>
  page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin });

/** What the clipboard holds. */
export const readClipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

/** The document that is sent to the printer, once it is filled in with as many infusions. */
export async function findPrintedFrame(page: Page, infusions: number): Promise<Frame> {
  await expect.poll(() => page.frames().length).toBe(2);
  const frame = page.frames()[1] as Frame;
  await expect.poll(() => frame.locator("li").count()).toBe(infusions);
  return frame;
}

/** The same document in a window of its own, which can be laid out on paper. */
export async function openOnPaper(frame: Frame): Promise<Page> {
  const { html, css } = await frame.evaluate(() => ({
    html: document.documentElement.outerHTML,
    css: [...document.adoptedStyleSheets[0]!.cssRules].map((rule) => rule.cssText).join("\n"),
  }));
  const paper = await frame.page().context().newPage();
  await paper.setContent(html);
  await paper.addStyleTag({ content: css });
  return paper;
}

/** How many sheets of a format a document takes. */
export async function countSheets(paper: Page, format: string): Promise<number> {
  const pdf = await paper.pdf({ format });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
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
