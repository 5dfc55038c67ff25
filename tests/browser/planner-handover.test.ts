/** What leaves the staff planner: paper, text and files. */
import { describe, expect, it } from "vitest";
import { allowCopying, countSheets, openOnPaper } from "./calculator.ts";
import {
  answer,
  findPaper,
  getAnnounced,
  listDates,
  onPlanner,
  press,
  startNewPatient,
  save,
  typeStart,
  waitUntilDay,
  WEEKDAYS,
} from "./planner.ts";
import { readDownload } from "./setup.ts";

const CLINIC = { ...WEEKDAYS, start: "2026-12-07", clinic: "Kloof Clinic", phone: "021 555 0100" } as const;

describe("on paper", () => {
  it("large dates in words, times, a space for a name, whom to call, the weeks as a picture, and the day it was printed", () =>
    onPlanner(
      async (page) => {
        await page.evaluate(() => {
          window.print = () => undefined;
        });
        await press(page, "Print");
        const paper = await findPaper(page);
        const text = await paper.locator("body").innerText();
        for (const part of [
          "Kloof Clinic",
          "Name:",
          "Wednesday 23 December 2026",
          "09:00",
          "If you cannot come:",
          "021 555 0100",
          "Printed on Tuesday 24 November 2026",
          "the treating doctor decides",
        ])
          expect(text).toContain(part);
        expect(await paper.locator("table td b").allTextContents()).toEqual(["1", "2", "3", "4", "5", "6"]);
        const look = await paper.evaluate(() => ({
          color: getComputedStyle(document.querySelector("b") as HTMLElement).color,
          size: Number.parseFloat(getComputedStyle(document.querySelector("li b") as HTMLElement).fontSize),
          paper: getComputedStyle(document.body).backgroundColor,
          lang: document.documentElement.lang,
        }));
        expect(look).toMatchObject({ color: "rgb(0, 0, 0)", paper: "rgb(255, 255, 255)", lang: "en" });
        expect(look.size).toBeGreaterThan(20);
      },
      {},
      {
        ...CLINIC,
        visitTime: "09:00",
        closures: [{ from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" }],
      },
    ));

  it("says so when nothing was printed", () =>
    onPlanner(
      async (page) => {
        // As in a sandbox without allow-modals: print() does nothing and says nothing.
        await page.evaluate(() => {
          window.print = () => undefined;
        });
        await page.addInitScript(() => {
          window.print = () => undefined;
        });
        await press(page, "Print");
        await expect
          .poll(() => getAnnounced(page))
          .toContain("Nothing was printed here. Copy the text instead.");
      },
      {},
      CLINIC,
    ));

  it.each([
    ["A4", 3],
    ["Letter", 3],
    ["A4", 12],
    ["Letter", 12],
  ])("is one page of %s with %i dates of the maintenance", (format, horizon) =>
    onPlanner(
      async (page) => {
        await press(page, "Print");
        const paper = await openOnPaper(await findPaper(page));
        expect(await paper.locator("li").count()).toBe(6 + horizon);
        expect(await countSheets(paper, format)).toBe(1);
      },
      {},
      { ...CLINIC, horizon, visitTime: "09:00", visitMinutes: 150 },
    ),
  );
});

describe("as text and as files", () => {
  it("where the page may not copy, the text stands selected", () =>
    onPlanner(
      async (page) => {
        await page.evaluate(() => {
          navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
        });
        await press(page, "Copy text");
        await expect
          .poll(() => getAnnounced(page))
          .toContain("This page is not allowed to copy. The text is selected: press Ctrl+C.");
        expect(await page.evaluate(() => String(getSelection()))).toContain("1. Monday 7 December 2026");
      },
      {},
      CLINIC,
    ));

  it("the calendar files of two patients are two; that of one whose dates change updates the first and withdraws what was dropped", () =>
    onPlanner(
      async (page) => {
        const readEvents = async (): Promise<
          readonly { uid: string; sequence: number; isOff: boolean }[]
        > => {
          const { text } = await readDownload(page, () => press(page, "Calendar"));
          return text
            .replaceAll("\r\n ", "")
            .split("BEGIN:VEVENT")
            .slice(1)
            .map((event) => ({
              uid: /^UID:(.*)\r$/m.exec(event)?.[1] ?? "",
              sequence: Number(/^SEQUENCE:(\d+)/m.exec(event)?.[1]),
              isOff: /^STATUS:CANCELLED\r$/m.test(event),
            }));
        };
        await press(page, "Agree these dates");
        const first = await readEvents();
        await waitUntilDay(page, "2026-12-08");
        await answer(page, "Missed");
        await press(page, "Use these dates");
        const second = await readEvents();
        for (const { uid, sequence } of first) {
          const again = second.find((event) => event.uid === uid);
          expect(again, uid).toBeDefined();
          expect(again?.sequence).toBeGreaterThanOrEqual(sequence);
        }
        expect(second.some(({ isOff }) => isOff)).toBe(true);
        await startNewPatient(page);
        await typeStart(page, "14", "12", "2026");
        await expect.poll(async () => (await listDates(page)).length).toBeGreaterThan(5);
        await press(page, "Agree these dates");
        const other = await readEvents();
        expect(other.filter(({ uid }) => second.some((event) => event.uid === uid))).toEqual([]);
      },
      { today: "2026-12-01" },
      CLINIC,
    ));

  it("one file an infusion, with words that say what to do", () =>
    onPlanner(
      async (page) => {
        await allowCopying(page);
        const names: string[] = [];
        page.on("download", (download) => names.push(download.suggestedFilename()));
        await save(page, "Calendar, one file for each visit");
        await expect.poll(() => getAnnounced(page)).toContain("Open each on the phone, one after the other.");
        await expect.poll(() => names.length).toBe(9);
        expect(new Set(names).size).toBe(9);
      },
      {},
      CLINIC,
    ));

  it.each(["A4", "Letter"])("is one page of %s with a note, a country’s numbers and four weeks", (format) =>
    onPlanner(
      async (page) => {
        await press(page, "Use this");
        await press(page, "Print");
        const paper = await openOnPaper(await findPaper(page));
        const text = await paper.locator("body").innerText();
        expect(text).toContain("These infusions take 25 days instead of 21.");
        expect(text).toContain("Suicide Crisis Helpline");
        expect(await countSheets(paper, format)).toBe(1);
      },
      {},
      {
        ...CLINIC,
        start: "2026-12-14",
        region: "za",
        closures: [{ from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" }],
      },
    ),
  );
});
