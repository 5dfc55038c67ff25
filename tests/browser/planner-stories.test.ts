/** A course as it really goes: what once went wrong on the staff screen, told again from beginning to end. */
import { addDays, daysBetween, weekdayOf, type PlainDate } from "@infusionkit/core";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  answer,
  enterFromPaper,
  findPaper,
  getAnnounced,
  getNext,
  getQuestion,
  getScript,
  getStatus,
  listCalendar,
  listDates,
  listEntries,
  listMessages,
  onPlanner,
  openDay,
  planner,
  PLANNER,
  press,
  startNewPatient,
  record,
  save,
  startField,
  typeStart,
  waitUntilDay,
  WEEKDAYS,
} from "./planner.ts";
import { allowCopying, readClipboard } from "./calculator.ts";
import { formatShareLink } from "../../packages/widgets/src/course/share/shareLink.ts";
import { openPage, origin, readDownload, visit } from "./setup.ts";

/** Copies the plan as a link, and gives its part after the address. */
async function copyLink(page: Page): Promise<string> {
  await allowCopying(page);
  await save(page, "Copy link");
  await expect.poll(() => getAnnounced(page)).toContain("The link is copied.");
  const link = await readClipboard(page);
  return link.slice(link.indexOf("#"));
}

const SIX = ["2026-12-07", "2026-12-10", "2026-12-14", "2026-12-17", "2026-12-21", "2026-12-24"];

describe("days go by", () => {
  it("a tab that is left open follows the clock: what has passed is asked about, and next is never behind today", () =>
    onPlanner(
      async (page) => {
        await typeStart(page, "7", "12", "2026");
        await record(page, "2026-12-07", "Given");
        await expect.poll(() => getStatus(page)).toContain("1 of 6 given");
        await waitUntilDay(page, "2026-12-14");
        await expect.poll(() => getQuestion(page)).toBe("Thursday 10 December: was infusion 2 given?");
        await answer(page, "Missed");
        await expect.poll(() => getQuestion(page)).toBe("");
        expect(await getNext(page)).toBe("2026-12-14");
        expect(await planner(page).locator(".ik-next").textContent()).toContain("Today");
        expect(await planner(page).locator('td[aria-current="date"]').getAttribute("data-date")).toBe(
          "2026-12-14",
        );
      },
      { today: "2026-12-07" },
      WEEKDAYS,
    ));

  it("a visit that nobody recorded stays in the plan and is asked about; nothing is planned over it", () =>
    onPlanner(
      async (page) => {
        await typeStart(page, "11", "1", "2027");
        await press(page, "Agree these dates");
        for (const date of ["2027-01-11", "2027-01-14"] as const) await record(page, date, "Given");
        const link = await copyLink(page);
        const later = await openPage(PLANNER + link, { today: "2027-01-19" });
        try {
          await expect.poll(() => getQuestion(later.page)).toBe("Monday 18 January: was infusion 3 given?");
          expect(await getStatus(later.page)).toContain("2 of 6 given");
          expect(await listDates(later.page, "Was it given?")).toEqual(["2027-01-18"]);
          expect(await listDates(later.page, "Proposed")).toEqual([]);
          // What comes next is said for each answer.
          expect(await planner(later.page).locator(".ik-next").textContent()).toMatch(
            /Thursday 21 January.*if 18 January was given.*If it was missed: Tuesday 19 January/,
          );
          await answer(later.page, "Given");
          await expect.poll(() => getNext(later.page)).toBe("2027-01-21");
          const dates = (await listDates(later.page, "Given", "Planned", "Proposed")) as PlainDate[];
          const gaps = dates.slice(1).map((date, i) => daysBetween(dates[i] as PlainDate, date));
          expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2);
          expect(later.problems()).toEqual([]);
        } finally {
          await later.close();
        }
      },
      { today: "2027-01-14" },
      WEEKDAYS,
    ));

  it("dates that have passed can all be answered, in any order", () =>
    onPlanner(
      async (page) => {
        await typeStart(page, "7", "12", "2026");
        await press(page, "Agree these dates");
        await waitUntilDay(page, "2026-12-17");
        await record(page, "2026-12-07", "Given");
        await expect.poll(() => listDates(page, "Was it given?")).toEqual(["2026-12-10", "2026-12-14"]);
        await record(page, "2026-12-14", "Given");
        await record(page, "2026-12-10", "Given");
        await expect.poll(() => getStatus(page)).toContain("3 of 6 given");
        expect(await listDates(page)).toEqual(expect.arrayContaining(SIX));
        expect(await getNext(page)).toBe("2026-12-17");
      },
      { today: "2026-12-01" },
      WEEKDAYS,
    ));

  it("any day up to today can be recorded as given, missed or cancelled, planned or not", () =>
    onPlanner(
      async (page) => {
        await typeStart(page, "7", "12", "2026");
        await record(page, "2026-12-07", "Given");
        await waitUntilDay(page, "2026-12-11");
        // A walk-in on a day that nobody had planned.
        await record(page, "2026-12-09", "Given");
        await record(page, "2026-12-10", "Cancelled");
        await record(page, "2026-12-11", "Missed");
        const recorded = (await listEntries(page)).filter(
          ([, , state]) => !["Planned", "Proposed"].includes(state),
        );
        expect(recorded.map(([date, , state]) => `${date} ${state}`)).toEqual([
          "2026-12-07 Given",
          "2026-12-09 Given",
          "2026-12-10 Cancelled",
          "2026-12-11 Missed",
        ]);
        // A day that is still to come cannot be recorded as given or missed.
        const panel = await openDay(page, "2026-12-15");
        for (const state of ["Given", "Missed"])
          expect(await panel.getByRole("button", { name: state, exact: true }).count()).toBe(0);
      },
      { today: "2026-12-07" },
      WEEKDAYS,
    ));
});

describe("a course from paper", () => {
  it("asks about words that may say that an infusion was not given, and shows what it changes, before it records", () =>
    onPlanner(
      async (page) => {
        await enterFromPaper(page, "7, 10 and 14 December 2026");
        await expect.poll(() => getStatus(page)).toContain("3 of 6 given");
        await press(page, "From paper");
        const form = planner(page).locator(".ik-paper");
        await form
          .getByLabel("Dates of the visits")
          .fill("10 Dec 2026 missed\n16 Dec 2026 stopped early\n17 Dec 2026 given 18 Dec 2026 missed");
        await expect
          .poll(() => form.locator("li").first().textContent())
          .toContain("It is recorded as given: this changes it.");
        expect(await form.locator("li").nth(2).textContent()).toContain("There is more than one date");
        const submit = form.locator("button[type=submit]");
        expect(await submit.textContent()).toBe("Answer what is asked above first.");
        await form.locator("li").nth(1).getByRole("button", { name: "Missed", exact: true }).click();
        await expect.poll(() => submit.textContent()).toBe("Record 2 visits");
        await submit.click();
        await expect.poll(() => listDates(page, "Missed")).toEqual(["2026-12-10", "2026-12-16"]);
        expect(await listDates(page, "Given")).toEqual(["2026-12-07", "2026-12-14"]);
      },
      { today: "2026-12-20" },
      WEEKDAYS,
    ));
});

describe("lines of a list from paper that are left out", () => {
  it("stay in sight with the reason when the others are recorded, until they are put right", () =>
    onPlanner(
      async (page) => {
        await enterFromPaper(page, "7 December 2026\nnot a date\n10 Dec 2026\n1 Jan 2030");
        await expect.poll(() => listDates(page, "Given")).toEqual(["2026-12-07", "2026-12-10"]);
        const box = planner(page).getByLabel("Dates of the visits");
        expect(await box.inputValue()).toBe("not a date\n1 Jan 2030");
        await planner(page).getByText("There is no date in “not a date”. It is left out.").waitFor();
        await planner(page).getByText("These lines are left: correct them, or close the box.").waitFor();
        await box.fill("9 December 2026 cancelled");
        await press(page, "Record 1 visit");
        await expect.poll(() => listDates(page, "Cancelled")).toEqual(["2026-12-09"]);
        expect(await box.count()).toBe(0);
      },
      { today: "2026-12-14" },
      WEEKDAYS,
    ));

  it("and what was typed is there again when the box was closed, but not for the next patient", () =>
    onPlanner(
      async (page) => {
        await press(page, "From paper");
        const box = planner(page).getByLabel("Dates of the visits");
        await box.fill("7 December 2026");
        await page.keyboard.press("Escape");
        expect(await box.count()).toBe(0);
        await press(page, "From paper");
        expect(await box.inputValue()).toBe("7 December 2026");
        await press(page, "New patient");
        await expect.poll(() => box.count()).toBe(0);
        await press(page, "From paper");
        expect(await box.inputValue()).toBe("");
      },
      { today: "2026-12-14" },
      WEEKDAYS,
    ));
});

describe("maintenance that is late", () => {
  it.each([
    [
      "half a year",
      "5 Jan 2026\n8 Jan 2026\n12 Jan 2026\n15 Jan 2026\n19 Jan 2026\n22 Jan 2026",
      "2026-07-22",
      "2026-07-22",
      181,
    ],
    ["seven weeks", SIX.join("\n"), "2027-02-10", "2027-02-10", 48],
    ["seven weeks, and today is a Saturday", SIX.join("\n"), "2027-02-13", "2027-02-15", 51],
  ] as const)(
    "%s: next is the first open day from today, and one caution says how long ago the last one was",
    (_, paper, today, next, days) =>
      onPlanner(
        async (page) => {
          await enterFromPaper(page, paper);
          await expect.poll(() => getNext(page)).toBe(next);
          const messages = await listMessages(page);
          expect(messages).toHaveLength(1);
          expect(messages[0]).toContain(`${days} days`);
          expect(messages[0]).toMatch(/treating doctor/);
          expect(await planner(page).textContent()).not.toContain("no open day");
          expect(await getScript(page)).toContain(`${days} days since your last infusion`);
        },
        { today },
        WEEKDAYS,
      ),
  );
});

describe("the rules", () => {
  it("the next infusion can never be moved to a closed day by what its window says", () =>
    onPlanner(
      async (page) => {
        await typeStart(page, "7", "12", "2026");
        await record(page, "2026-12-07", "Given");
        await waitUntilDay(page, "2026-12-10");
        await record(page, "2026-12-10", "Given");
        await expect.poll(() => getNext(page)).toBe("2026-12-14");
        const third = planner(page).locator('.ik-entry:has([data-day="2026-12-14"])');
        expect(await third.textContent()).not.toContain("12 December");
        // The windows of the maintenance are in months, and say "around".
        for (const text of await planner(page)
          .locator(".ik-entries")
          .first()
          .locator(".ik-reason")
          .allTextContents()) {
          for (const [, day, month] of text.matchAll(/(\d+) (December|January)/g)) {
            const date = `${month === "December" ? 2026 : 2027}-${month === "December" ? 12 : "01"}-${String(day).padStart(2, "0")}`;
            expect(["saturday", "sunday"], text).not.toContain(weekdayOf(date as PlainDate));
          }
        }
      },
      { today: "2026-12-07" },
      WEEKDAYS,
    ));

  it("a seventh within the first weeks belongs to them, and maintenance counts from it; seven can be planned", () =>
    onPlanner(
      async (page) => {
        await enterFromPaper(
          page,
          "7, 9, 11, 14, 16, 18, 21"
            .split(", ")
            .map((day) => `${day} December 2026`)
            .join("\n"),
        );
        await expect.poll(async () => (await listDates(page, "Given")).length).toBe(7);
        expect(await planner(page).textContent()).not.toMatch(/before (?:its|the) window/);
        expect((await getNext(page))!.slice(0, 7)).toBe("2027-01");
        await startNewPatient(page);
        await planner(page).locator(".ik-counts label", { hasText: "7" }).click();
        await typeStart(page, "4", "1", "2027");
        await expect.poll(() => getStatus(page)).toContain("7 infusions in");
      },
      { today: "2026-12-22" },
      WEEKDAYS,
    ));

  it("Given means given, however often it is pressed; taking it back is an act of its own", () =>
    onPlanner(
      async (page) => {
        await typeStart(page, "7", "12", "2026");
        await record(page, "2026-12-07", "Given");
        await expect.poll(() => getStatus(page)).toContain("1 of 6 given");
        const before = await listEntries(page);
        await record(page, "2026-12-07", "Given");
        expect(await listEntries(page)).toEqual(before);
        await record(page, "2026-12-07", "Take back");
        await expect.poll(() => getStatus(page)).toContain("0 of 6 given");
        expect(await listDates(page, "Planned")).toContain("2026-12-07");
      },
      { today: "2026-12-07" },
      WEEKDAYS,
    ));

  it("what cannot have happened, or happened twice, is left out with a word", () =>
    onPlanner(
      async (page) => {
        await press(page, "From paper");
        await planner(page)
          .getByLabel("Dates of the visits")
          .fill("7 December 2026\n5 January 2027 missed\n7 December 2026 cancelled\nring the doctor");
        const read = (await planner(page).locator(".ik-paper-list li").allTextContents()).join("\n");
        expect(read).toContain("Tuesday 5 January 2027 is after today. It is left out.");
        expect(read).toContain(
          "Monday 7 December 2026 appears twice, with different answers. The second is left out.",
        );
        expect(read).toContain("There is no date in “ring the doctor”. It is left out.");
        await planner(page).getByRole("button", { name: "Record 1 visit", exact: true }).click();
        await expect.poll(() => listDates(page, "Given")).toEqual(["2026-12-07"]);
        expect(await listDates(page, "Missed", "Cancelled")).toEqual([]);
      },
      { today: "2026-12-08" },
      WEEKDAYS,
    ));
});

describe("by hand", () => {
  it("after a move every word on the screen, on paper, in the text and in the file comes from one state", () =>
    onPlanner(
      async (page) => {
        await allowCopying(page);
        await typeStart(page, "7", "12", "2026");
        await press(page, "Agree these dates");
        // Monday 14 December to Friday 11 December: a day after Thursday 10 December.
        const panel = await openDay(page, "2026-12-14");
        await panel.getByLabel("Move to").selectOption("2026-12-11");
        const preview = panel.locator("[role=status]");
        await expect.poll(() => preview.textContent()).toMatch(/1 day/);
        expect(await preview.textContent()).not.toContain("No rule is broken");
        await panel.getByRole("button", { name: "Move", exact: true }).click();
        const dates = ["2026-12-07", "2026-12-10", "2026-12-11", "2026-12-17", "2026-12-21", "2026-12-24"];
        await expect.poll(async () => (await listDates(page)).slice(0, 6)).toEqual(dates);
        expect((await listCalendar(page)).slice(0, 6).map((one) => one.slice(0, 10))).toEqual(dates);
        const [caution] = await listMessages(page);
        expect(caution).toBeTruthy();
        expect(await planner(page).textContent()).not.toContain("No rule is broken");
        // On paper.
        await page.evaluate(() => (window.print = () => undefined));
        await press(page, "Print");
        const paper = await findPaper(page);
        const printed = await paper.locator("body").innerText();
        expect(printed).toContain("Friday 11 December 2026");
        expect(printed).not.toContain("Monday 14 December 2026");
        // What is for the patient says it in the patient's words.
        expect(printed).toContain("Please ask the clinic about your dates.");
        // In the text.
        await press(page, "Copy text");
        await expect.poll(() => getAnnounced(page)).toContain("Copied.");
        const text = await readClipboard(page);
        expect(text).toContain("Friday 11 December 2026");
        expect(text).not.toContain("Monday 14 December 2026");
        expect(text).toContain("Please ask the clinic about your dates.");
        // In the calendar file.
        const file = await readDownload(page, () => press(page, "Calendar"));
        expect([...file.text.matchAll(/DTSTART[^:]*:(\d{8})/g)].slice(0, 6).map(([, day]) => day)).toEqual(
          dates.map((date) => date.replaceAll("-", "")),
        );
      },
      { today: "2026-12-01" },
      WEEKDAYS,
    ));

  const TRAINING = {
    openingDays: ["monday", "thursday"],
    closures: [{ from: "2027-01-18", label: "Training day" }],
  } as const;

  it("where the protocol cannot be met as asked the choices stand side by side, and the start is never moved in silence", () =>
    onPlanner(
      async (page) => {
        await typeStart(page, "11", "1", "2027");
        await expect.poll(() => getStatus(page)).toContain("From 11 January the 6 do not fit into 21 days");
        // The clinic's days are said as they are.
        expect(await getStatus(page)).toContain("open on Monday and Thursday;");
        const choices = planner(page).locator(".ik-choice");
        const texts = await choices.allTextContents();
        expect(texts[0]).toContain("Start as asked, end later");
        expect(texts[0]).toContain("11, 14, 21, 25, 28 January, 1 February");
        expect(texts[0]).toContain("22 days instead of 21");
        const later = texts.find((text) => text.startsWith("Start later"));
        expect(later).toContain("The first infusion is on Thursday 21 January");
        expect(texts.find((text) => text.startsWith("Open on one day"))).toMatch(
          /Opens on Tuesday 19 January, although/,
        );
        expect(texts.at(-1)).toContain("Print choices");
        // Nothing is agreed, printed or saved before one is used.
        await press(page, "Print");
        await expect.poll(() => getAnnounced(page)).toContain("Choose one of the options first.");
        // One that is looked at is shown below before it is taken.
        await choices.nth(1).getByRole("button", { name: "Show", exact: true }).click();
        await expect.poll(async () => (await listDates(page))[0]).toBe("2027-01-21");
        await choices.nth(0).getByRole("button", { name: "Show", exact: true }).click();
        await expect
          .poll(async () => (await listDates(page)).slice(0, 6))
          .toEqual(["2027-01-11", "2027-01-14", "2027-01-21", "2027-01-25", "2027-01-28", "2027-02-01"]);
        await choices.nth(0).getByRole("button", { name: "Use this", exact: true }).click();
        await expect.poll(() => choices.count()).toBe(0);
        expect((await listDates(page, "Planned"))[5]).toBe("2027-02-01");
      },
      { today: "2027-01-04" },
      TRAINING,
    ));

  it("a course out of reach goes on by a choice, and then has its list, its paper and its files", () =>
    onPlanner(
      async (page) => {
        await allowCopying(page);
        await typeStart(page, "7", "12", "2026");
        await press(page, "Agree these dates");
        await waitUntilDay(page, "2026-12-22");
        await record(page, "2026-12-07", "Given");
        for (let i = 0; i < 4; i++) {
          await expect.poll(() => getQuestion(page)).not.toBe("");
          await answer(page, "Missed");
        }
        await expect.poll(() => getStatus(page)).toContain("The rest does not fit into 21 days");
        const late = planner(page).locator(".ik-choice", { hasText: "Finish late" });
        const show = late.getByRole("button", { name: "Show", exact: true });
        if ((await show.count()) > 0) await show.click();
        await late.getByRole("button", { name: "Use this", exact: true }).click();
        await expect.poll(async () => (await listDates(page, "Planned")).length).toBeGreaterThanOrEqual(5);
        const dates = await listDates(page, "Planned");
        await page.evaluate(() => (window.print = () => undefined));
        await press(page, "Print");
        const paper = await findPaper(page);
        expect(await paper.locator("time").first().getAttribute("datetime")).toBe("2026-12-07");
        const { text } = await readDownload(page, () => press(page, "Calendar"));
        expect(text).toContain(`:${dates[0]!.replaceAll("-", "")}`);
        await press(page, "Copy text");
        await expect.poll(() => getAnnounced(page)).toContain("Copied.");
        // What was given, and the days that did not take place, stay.
        expect(await listDates(page, "Given", "Missed")).toEqual([
          "2026-12-07",
          "2026-12-10",
          "2026-12-14",
          "2026-12-17",
          "2026-12-21",
        ]);
      },
      { today: "2026-12-01" },
      WEEKDAYS,
    ));
});

describe("keeping", () => {
  it("a reload and the way back keep the record; the link is taken out of the address bar once it is read", () =>
    onPlanner(
      async (page) => {
        await expect.poll(() => new URL(page.url()).hash).toBe("");
        await typeStart(page, "7", "12", "2026");
        await record(page, "2026-12-07", "Given");
        const before = await listEntries(page);
        page.on("dialog", (dialog) => void dialog.accept());
        await page.reload();
        await expect.poll(() => listEntries(page)).toEqual(before);
        await planner(page).getByText("Kloof Clinic · 021 555 0100").waitFor();
        await visit(page, "/glossary/");
        await page.goBack();
        await expect.poll(() => listEntries(page)).toEqual(before);
        // In a tab of its own nothing of it is there.
        const other = await page.context().newPage();
        await visit(other, PLANNER);
        expect(await listEntries(other)).toEqual([]);
        expect(await other.evaluate(() => [document.cookie, sessionStorage.length, location.hash])).toEqual([
          "",
          0,
          "",
        ]);
      },
      { today: "2026-12-07" },
      { ...WEEKDAYS, clinic: "Kloof Clinic", phone: "021 555 0100" },
    ));

  it("leaving is asked about while something would be lost, and not before or after", () =>
    onPlanner(
      async (page) => {
        const asks = (): Promise<boolean> =>
          page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
        expect(await asks()).toBe(false);
        await typeStart(page, "7", "12", "2026");
        await record(page, "2026-12-07", "Given");
        await expect.poll(asks).toBe(true);
        await readDownload(page, () => save(page, "Save as file"));
        await expect.poll(asks).toBe(false);
        await record(page, "2026-12-07", "Missed");
        await expect.poll(asks).toBe(true);
        await startNewPatient(page);
        await expect.poll(asks).toBe(false);
      },
      { today: "2026-12-07" },
      WEEKDAYS,
    ));

  it("New patient leaves nothing of the last one, and no reload brings it back; the clinic's days stay", () =>
    onPlanner(
      async (page) => {
        await expect.poll(() => getStatus(page)).toContain("1 of 6 given");
        await startNewPatient(page);
        expect(await listEntries(page)).toEqual([]);
        for (const part of ["Day", "Month", "Year"])
          expect(await startField(page).getByLabel(part).inputValue()).toBe("");
        page.on("dialog", (dialog) => void dialog.accept());
        await page.reload();
        await startField(page).waitFor();
        expect(await listEntries(page)).toEqual([]);
        expect(await planner(page).textContent()).not.toMatch(/20 December|Tuesdays/);
        await typeStart(page, "14", "12", "2026");
        await expect
          .poll(async () => (await listDates(page)).slice(0, 2).map((date) => weekdayOf(date as PlainDate)))
          .toEqual(["monday", "thursday"]);
        expect(await page.evaluate(() => location.hash)).toBe("");
      },
      { today: "2026-12-08" },
      {
        openingDays: ["monday", "thursday"],
        start: "2026-12-07",
        unavailable: [{ from: "2026-12-20", to: "2026-12-20" }],
        attendance: [{ date: "2026-12-07", status: "given" }],
      },
    ));

  it("a plan is saved as a file without a name, and opens again by choosing it or by dropping it anywhere", () =>
    onPlanner(
      async (page) => {
        await typeStart(page, "7", "12", "2026");
        await record(page, "2026-12-07", "Given");
        const before = await listEntries(page);
        const file = await readDownload(page, () => save(page, "Save as file"));
        expect(file.name).toBe("infusion-plan-2026-12-07.json");
        expect(JSON.parse(file.text)).toMatchObject({
          format: "infusion-plan-1",
          record: { format: "course-record-1" },
        });
        expect(file.text).not.toMatch(/Kloof|021 555/);
        const upload = { name: file.name, mimeType: "application/json", buffer: Buffer.from(file.text) };
        await startNewPatient(page);
        const [chooser] = await Promise.all([page.waitForEvent("filechooser"), save(page, "Open a file")]);
        await chooser.setFiles(upload);
        await expect.poll(() => listEntries(page)).toEqual(before);
        await startNewPatient(page);
        expect(await listEntries(page)).toEqual([]);
        await planner(page)
          .locator(".ik-headline")
          .evaluate((target, { text, name }) => {
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([text], name, { type: "application/json" }));
            for (const type of ["dragover", "drop"])
              target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
          }, file);
        await expect.poll(() => listEntries(page)).toEqual(before);
        // A file of something else changes nothing, and it is said why.
        const [again] = await Promise.all([page.waitForEvent("filechooser"), save(page, "Open a file")]);
        await again.setFiles({ ...upload, buffer: Buffer.from('{"format":"infusion-plan-9"}') });
        await planner(page).getByText("This file comes from a newer version of the planner.").waitFor();
        expect(await listEntries(page)).toEqual(before);
      },
      { today: "2026-12-07" },
      { ...WEEKDAYS, clinic: "Kloof Clinic", phone: "021 555 0100" },
    ));

  it("a link of the present version still opens: its attendance and moves become a record", () =>
    onPlanner(
      async (page) => {
        await expect.poll(() => getStatus(page)).toContain("2 of 6 given");
        expect(await listDates(page, "Given")).toEqual(["2026-12-07", "2026-12-10"]);
        expect(await listDates(page, "Planned")).toContain("2026-12-18");
      },
      { today: "2026-12-11" },
      {
        ...WEEKDAYS,
        start: "2026-12-07",
        moves: [{ from: "2026-12-17", to: "2026-12-18" }],
        attendance: [
          { date: "2026-12-07", status: "given" },
          { date: "2026-12-10", status: "given" },
        ],
      },
    ));

  it("a link to the page where the planner stood before leads to the planner", async () => {
    const opened = await openPage(`/clinic/course/${formatShareLink({ ...WEEKDAYS, start: "2027-02-01" })}`);
    try {
      await opened.page.waitForURL((url) => url.pathname === PLANNER);
      await expect.poll(async () => (await listDates(opened.page))[0]).toBe("2027-02-01");
      expect(opened.page.url()).toBe(origin + PLANNER);
    } finally {
      await opened.close();
    }
  });
});

describe("days on which the patient cannot come", () => {
  it("never on Tuesdays, and a time away as it is spoken", () =>
    onPlanner(
      async (page) => {
        await typeStart(page, "8", "12", "2026");
        await expect.poll(async () => (await listDates(page))[0]).toBe("2026-12-08");
        await planner(page).getByRole("button", { name: "Patient cannot come: add" }).click();
        await planner(page)
          .getByRole("group", { name: "Never on" })
          .locator("label", { hasText: "Tue" })
          .click();
        await expect
          .poll(async () =>
            (await listDates(page)).filter((date) => weekdayOf(date as PlainDate) === "tuesday"),
          )
          .toEqual([]);
        await planner(page).getByRole("button", { name: "Add days away" }).click();
        const row = planner(page).locator(".ik-date-range").last();
        await row.getByRole("group", { name: /^From/ }).getByLabel("Day").fill("10–14 Dec 2026");
        await page.keyboard.press("Tab");
        await expect
          .poll(async () =>
            (await listDates(page)).filter((date) => date >= "2026-12-10" && date <= "2026-12-14"),
          )
          .toEqual([]);
        await planner(page).getByRole("button", { name: "Patient cannot come: Done" }).click();
        const chips = (await planner(page).locator(".ik-chips li").allTextContents()).join(" ");
        expect(chips).toContain("Never on a Tuesday");
        expect(chips).toMatch(/10 December to 14 December|10 to 14 December/);
      },
      { today: "2026-12-01" },
      WEEKDAYS,
    ));

  it("what changed is told once, against the plan that was shown whole last; agreed dates change only when somebody accepts it", () =>
    onPlanner(
      async (page) => {
        await typeStart(page, "7", "12", "2026");
        await press(page, "Agree these dates");
        const agreed = await listDates(page, "Planned");
        const panel = await openDay(page, "2026-12-10");
        await panel.getByRole("button", { name: "Cannot come on this day" }).click();
        // The agreed date stands, and what would take its place is proposed.
        await expect.poll(() => listDates(page, "Planned")).toEqual(agreed);
        await planner(page).getByRole("button", { name: "Use these dates" }).click();
        await expect.poll(() => listDates(page)).not.toContain("2026-12-10");
        const changes = await planner(page).locator(".ik-proposal li").allTextContents();
        expect(new Set(changes).size).toBe(changes.length);
        await press(page, "Undo");
        await expect.poll(() => listDates(page, "Planned")).toEqual(agreed);
        await press(page, "Redo");
        await expect.poll(() => listDates(page)).not.toContain("2026-12-10");
      },
      { today: "2026-12-01" },
      WEEKDAYS,
    ));
});

/** Pastes a text into a field, as from another program. */
const paste = (field: Locator, text: string): Promise<void> =>
  field.evaluate((input, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text", pasted);
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

describe("a date as it is typed", () => {
  it("7 12 2026 over the field of the day is 7 December 2026, as the order of the three fields says", () =>
    onPlanner(
      async (page) => {
        await startField(page).getByLabel("Day").focus();
        await page.keyboard.type("7 12 2026");
        await page.keyboard.press("Tab");
        await expect.poll(async () => (await listDates(page))[0]).toBe("2026-12-07");
        expect(await planner(page).textContent()).not.toContain("could not be read as a date");
      },
      {},
      WEEKDAYS,
    ));

  it.each([
    ["7 December 2026, 09h00", "09h00"],
    ["Monday 7 December 2026 at 9am", "9am"],
    ["20261207", ""],
  ])("%s gives the date, and what is left over is shown as left out", (text, ignored) =>
    onPlanner(
      async (page) => {
        await paste(startField(page).getByLabel("Day"), text);
        await expect.poll(async () => (await listDates(page))[0]).toBe("2026-12-07");
        const left = startField(page).getByText("Not part of the date, so left out");
        expect(await left.count()).toBe(ignored ? 1 : 0);
        if (ignored) expect(await left.textContent()).toContain(ignored);
      },
      {},
      WEEKDAYS,
    ),
  );
});

describe("days away, pasted as one text", () => {
  const pasteAway = async (page: Page, text: string): Promise<Locator> => {
    await typeStart(page, "8", "12", "2026");
    await press(page, "Patient cannot come: add");
    await press(page, "Add days away");
    const row = planner(page).locator(".ik-date-range").last();
    await paste(row.getByRole("group", { name: /^From/ }).getByLabel("Day"), text);
    return row;
  };

  it.each([
    ["Dec 14 – Jan 20 2027", ["14", "Dec", "2026"], ["20", "Jan", "2027"]],
    ["24.12.2026 - 04.01.2027", ["24", "12", "2026"], ["04", "01", "2027"]],
  ])("%s fills both dates", (text, from, to) =>
    onPlanner(
      async (page) => {
        const row = await pasteAway(page, text);
        const fields = row.getByRole("textbox");
        await expect.poll(() => fields.first().inputValue()).toBe(from[0]);
        expect(
          await fields.evaluateAll((all) => all.slice(0, 6).map((one) => (one as HTMLInputElement).value)),
        ).toEqual([...from, ...to]);
      },
      {},
      WEEKDAYS,
    ),
  );

  it("with a day of the week that is not the date's own are asked about and not taken", () =>
    onPlanner(
      async (page) => {
        const row = await pasteAway(page, "Mon 24 – Wed 26 Dec 2026");
        await row.getByText("24 December 2026 is a Thursday, not a Monday.").waitFor();
        expect(await row.getByLabel("Day").first().inputValue()).toBe("Mon 24 – Wed 26 Dec 2026");
      },
      {},
      WEEKDAYS,
    ));
});

describe("how much has to be done", () => {
  it("a new course with a clinic's link takes six actions, and a visit two", () =>
    onPlanner(
      async (page) => {
        // One: the start, typed as it is spoken. Two: on to the next field. Three: the paper for the patient.
        await startField(page).getByLabel("Day").focus();
        await page.keyboard.type("7 dec 2026");
        await page.keyboard.press("Tab");
        await page.evaluate(() => (window.print = () => undefined));
        await press(page, "Print");
        await expect.poll(async () => (await listDates(page, "Planned")).length).toBeGreaterThanOrEqual(6);
        // One: the date. Two: what happened.
        await planner(page).locator('[data-day="2026-12-07"]').click();
        await planner(page).locator(".ik-panel").getByRole("button", { name: "Given", exact: true }).click();
        await expect.poll(() => getStatus(page)).toContain("1 of 6 given");
      },
      { today: "2026-12-07" },
      WEEKDAYS,
    ));

  it("a visit that is asked about takes one", () =>
    onPlanner(
      async (page) => {
        await typeStart(page, "7", "12", "2026");
        await press(page, "Agree these dates");
        await waitUntilDay(page, "2026-12-08");
        await answer(page, "Given");
        await expect.poll(() => getStatus(page)).toContain("1 of 6 given");
      },
      { today: "2026-12-01" },
      WEEKDAYS,
    ));

  it("a course from paper takes four: open the box, paste, record, and take what is proposed", () =>
    onPlanner(
      async (page) => {
        await press(page, "From paper");
        await planner(page).getByLabel("Dates of the visits").fill("30/11/2026, 3/12/2026, 7/12/2026");
        // Day and month as the country writes them: nothing to ask where only one can be meant.
        const questions = planner(page).locator(".ik-paper-list button");
        while ((await questions.count()) > 0) await questions.first().click();
        await planner(page).getByRole("button", { name: "Record 3 visits", exact: true }).click();
        await expect.poll(() => listDates(page, "Given")).toEqual(["2026-11-30", "2026-12-03", "2026-12-07"]);
        await planner(page).getByRole("button", { name: "Use these dates" }).click();
        await expect.poll(async () => (await listDates(page, "Planned")).length).toBeGreaterThanOrEqual(3);
        expect((await getNext(page))! >= addDays("2026-12-08", 0)).toBe(true);
      },
      { today: "2026-12-08" },
      WEEKDAYS,
    ));
});
