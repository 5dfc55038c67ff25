/** What keeps a course and what only hands it over: asked before another one takes its place, or the page is left. */
import { acceptPlan, planCourse, standardProtocol } from "@infusionkit/core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { SharedPlan } from "../../packages/widgets/src/course/model/types.ts";
import { toPlanFile } from "../../packages/widgets/src/course/share/planFile.ts";
import { formatShareLink } from "../../packages/widgets/src/course/share/shareLink.ts";
import { allowCopying } from "./calculator.ts";
import {
  getAnnounced,
  listDates,
  listEntries,
  onPlanner,
  planner,
  press,
  record,
  save,
  WEEKDAYS,
} from "./planner.ts";
import { afterEffects, readDownload } from "./setup.ts";

const CLINIC: SharedPlan = { ...WEEKDAYS, start: "2026-12-07" };

/** Another patient's course, that begins in January. */
const getOtherPlan = (): SharedPlan => {
  const calendar = { openingDays: ["monday", "thursday"] } as const;
  const { course } = planCourse({ protocol: standardProtocol, calendar }, { start: "2027-01-11" });
  if (!course) throw new Error("There is no course.");
  return {
    openingDays: calendar.openingDays,
    start: "2027-01-11",
    record: acceptPlan(null, course, { today: "2026-12-07", key: "b7f3c2a9" }),
  };
};

const question = (page: Page): ReturnType<typeof planner> => planner(page).locator(".ik-unsaved");
const getQuestionText = async (page: Page): Promise<string> => {
  await question(page).waitFor();
  return (await question(page).locator("p").textContent()) ?? "";
};
const goBack = async (page: Page): Promise<void> => {
  await press(page, "Go back");
  await expect.poll(() => question(page).count()).toBe(0);
};

/** Whether a browser would ask before it leaves the page. */
const asksToLeave = (page: Page): Promise<boolean> =>
  page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));

const chooseFile = async (page: Page, plan: SharedPlan): Promise<void> => {
  const { name, type, text } = toPlanFile(plan);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), save(page, "Open a file")]);
  await chooser.setFiles({ name, mimeType: type, buffer: Buffer.from(text) });
};
const followLink = (page: Page, plan: SharedPlan): Promise<void> =>
  page.evaluate((fragment) => {
    location.hash = fragment;
  }, formatShareLink(plan));

/** The ways in which another course comes into the page. */
const STARTS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "New patient": (page) => press(page, "New patient"),
  "a file that is opened": (page) => chooseFile(page, getOtherPlan()),
  "a link that is opened": (page) => followLink(page, getOtherPlan()),
};

/** The ways in which a course leaves the planner, and what is said of each that does not keep it. */
const WAYS: Readonly<Record<string, readonly [act: (page: Page) => Promise<unknown>, said: string | null]>> =
  {
    nothing: [async () => {}, "This patient’s course has not been saved."],
    print: [
      (page) => press(page, "Print"),
      "The dates were printed, but the course itself has not been saved.",
    ],
    "text for an e-mail": [
      (page) => press(page, "Copy text"),
      "The dates were copied as text, but the course itself has not been saved.",
    ],
    "calendar files of single visits": [
      (page) => save(page, "Calendar, one file for each visit"),
      "The dates were saved as calendar files, but the course itself has not been saved.",
    ],
    spreadsheet: [
      (page) => readDownload(page, () => save(page, "Spreadsheet (CSV)")),
      "The dates were saved as a spreadsheet, but the course itself has not been saved.",
    ],
    calendar: [(page) => readDownload(page, () => press(page, "Calendar")), null],
    file: [(page) => readDownload(page, () => save(page, "Save as file")), null],
    link: [
      async (page) => {
        await save(page, "Copy link");
        await expect.poll(() => getAnnounced(page)).toContain("The link is copied.");
      },
      null,
    ],
  };

describe.each(Object.entries(WAYS))("after %s", (_, [act, said]) => {
  it(
    said
      ? "leaving, the next patient and another course are asked about, with what was handed over"
      : "nothing is asked: the planner can open it again",
    () =>
      onPlanner(
        async (page) => {
          await allowCopying(page);
          await record(page, "2026-12-07", "Given");
          const before = await listEntries(page);
          await act(page);
          await expect.poll(() => asksToLeave(page)).toBe(said !== null);
          for (const [name, start] of Object.entries(STARTS)) {
            await start(page);
            if (said) {
              await expect.poll(() => getQuestionText(page), { message: name }).toContain(said);
              // Nothing has changed, and going back leaves it so.
              expect(await listEntries(page)).toEqual(before);
              await goBack(page);
              expect(await listEntries(page)).toEqual(before);
            } else {
              await expect.poll(() => listEntries(page), { message: name }).not.toEqual(before);
              expect(await question(page).count()).toBe(0);
              await press(page, "Undo");
              await expect.poll(() => listEntries(page)).toEqual(before);
              // What came back by Undo is not in the file of before: its revision has gone on. It is saved anew.
              await act(page);
              await expect.poll(() => asksToLeave(page)).toBe(false);
            }
          }
        },
        { today: "2026-12-07" },
        CLINIC,
      ),
  );
});

describe("the question", () => {
  it.each(Object.entries(STARTS))("saves the course before it goes on: %s", (name, start) =>
    onPlanner(
      async (page) => {
        await record(page, "2026-12-07", "Given");
        await start(page);
        await question(page).waitFor();
        // Saving comes first, and has the focus.
        await expect
          .poll(() => page.evaluate(() => document.activeElement?.textContent))
          .toBe("Save as file");
        const file = await readDownload(page, () => page.keyboard.press("Enter"));
        expect(JSON.parse(file.text)).toMatchObject({
          record: { appointments: [{ state: "given" }, {}, {}, {}, {}, {}, {}, {}, {}] },
        });
        await expect.poll(() => getQuestionText(page)).toContain("This patient’s course is saved.");
        const goOn = name === "New patient" ? "Start the next patient" : "Open the other course";
        await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(goOn);
        await page.keyboard.press("Enter");
        await expect
          .poll(async () => (await listDates(page))[0])
          .toBe(name === "New patient" ? undefined : "2027-01-11");
        expect(await question(page).count()).toBe(0);
        expect(await asksToLeave(page)).toBe(false);
      },
      { today: "2026-12-07" },
      CLINIC,
    ),
  );

  it("goes on without saving where that is wanted, and Undo still brings the course back", () =>
    onPlanner(
      async (page) => {
        await record(page, "2026-12-07", "Given");
        const before = await listEntries(page);
        await chooseFile(page, getOtherPlan());
        await question(page).waitFor();
        await press(page, "Open anyway");
        await expect.poll(async () => (await listDates(page))[0]).toBe("2027-01-11");
        await press(page, "Undo");
        await expect.poll(() => listEntries(page)).toEqual(before);
        expect(await asksToLeave(page)).toBe(true);
      },
      { today: "2026-12-07" },
      CLINIC,
    ));

  it("names every way in which the dates were handed over, and a change since then takes them all back", () =>
    onPlanner(
      async (page) => {
        await allowCopying(page);
        await record(page, "2026-12-07", "Given");
        await press(page, "Print");
        await press(page, "Copy text");
        await expect.poll(() => getAnnounced(page)).toContain("Copied.");
        await press(page, "New patient");
        await expect
          .poll(() => getQuestionText(page))
          .toContain("The dates were printed and copied as text, but the course itself has not been saved.");
        await goBack(page);
        await record(page, "2026-12-07", "Missed");
        await press(page, "New patient");
        await expect.poll(() => getQuestionText(page)).toContain("This patient’s course has not been saved.");
      },
      { today: "2026-12-07" },
      CLINIC,
    ));

  it("says that a calendar file leaves out when the patient cannot come", () =>
    onPlanner(
      async (page) => {
        await record(page, "2026-12-07", "Given");
        await readDownload(page, () => press(page, "Calendar"));
        expect(await asksToLeave(page)).toBe(true);
        await press(page, "New patient");
        expect(await getQuestionText(page)).toBe(
          "The dates were saved as a calendar, but the course itself has not been saved. The calendar file leaves out the days on which the patient cannot come.",
        );
      },
      { today: "2026-12-07" },
      { ...CLINIC, unavailableWeekdays: ["tuesday"] },
    ));

  it("comes again for days that were entered after the course was saved", () =>
    onPlanner(
      async (page) => {
        await record(page, "2026-12-07", "Given");
        await readDownload(page, () => save(page, "Save as file"));
        expect(await asksToLeave(page)).toBe(false);
        await press(page, "Patient cannot come: add");
        await planner(page)
          .getByRole("group", { name: "Never on" })
          .locator("label", { hasText: "Tue" })
          .click();
        await expect.poll(() => asksToLeave(page)).toBe(true);
      },
      { today: "2026-12-07" },
      CLINIC,
    ));

  it("is not answered by what was not done: a copy that is refused, and a print that did not begin", () =>
    onPlanner(
      async (page) => {
        const refuse = (): void => {
          navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
          window.print = () => undefined;
        };
        await page.addInitScript(refuse);
        await page.evaluate(refuse);
        await record(page, "2026-12-07", "Given");
        await save(page, "Copy link");
        await expect.poll(() => getAnnounced(page)).toContain("press Ctrl+C");
        expect(await asksToLeave(page)).toBe(true);
        await press(page, "Print");
        await expect.poll(() => getAnnounced(page)).toContain("Nothing was printed here.");
        await press(page, "New patient");
        expect(await getQuestionText(page)).toContain("This patient’s course has not been saved.");
        await goBack(page);
        // Copied by hand, the link is kept.
        await planner(page).locator("textarea").press("Control+c");
        await expect.poll(() => asksToLeave(page)).toBe(false);
        // The next patient does not find it.
        await press(page, "New patient");
        await expect.poll(() => planner(page).locator("textarea").count()).toBe(0);
      },
      { today: "2026-12-07" },
      CLINIC,
    ));

  it("is there again after a reload", () =>
    onPlanner(
      async (page) => {
        await record(page, "2026-12-07", "Given");
        await press(page, "Print");
        await afterEffects(page);
        page.on("dialog", (dialog) => void dialog.accept());
        await page.reload();
        await expect.poll(() => listDates(page, "Given")).toEqual(["2026-12-07"]);
        expect(await asksToLeave(page)).toBe(true);
        await press(page, "New patient");
        expect(await getQuestionText(page)).toContain("The dates were printed, but");
        await goBack(page);
        await readDownload(page, () => save(page, "Save as file"));
        await page.reload();
        await expect.poll(() => listDates(page, "Given")).toEqual(["2026-12-07"]);
        expect(await asksToLeave(page)).toBe(false);
      },
      { today: "2026-12-07" },
      CLINIC,
    ));
});

it("a link that cannot be read leaves the course as it is", () =>
  onPlanner(
    async (page) => {
      await record(page, "2026-12-07", "Given");
      const before = await listEntries(page);
      await page.evaluate(() => {
        location.hash = "#ik=1.broken";
      });
      await planner(page).locator(".ik-message").first().waitFor();
      expect(await listEntries(page)).toEqual(before);
    },
    { today: "2026-12-07" },
    CLINIC,
  ));

describe("a calendar file", () => {
  const upload = async (page: Page, text: string): Promise<void> => {
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), save(page, "Open a file")]);
    await chooser.setFiles({ name: "infusions.ics", mimeType: "text/calendar", buffer: Buffer.from(text) });
  };

  it("that the planner saved opens again, with the clinic’s days of the page", () =>
    onPlanner(
      async (page) => {
        await record(page, "2026-12-07", "Given");
        const before = await listEntries(page);
        const { text } = await readDownload(page, () => press(page, "Calendar"));
        await press(page, "New patient");
        await expect.poll(() => listEntries(page)).toEqual([]);
        await upload(page, text);
        await expect.poll(() => listEntries(page)).toEqual(before);
        expect(await getAnnounced(page)).toContain(
          "Days on which the patient cannot come are not in that file.",
        );
        // It goes on as before.
        await record(page, "2026-12-11", "Cancelled");
        await expect.poll(() => listDates(page, "Cancelled")).toEqual(["2026-12-11"]);
      },
      { today: "2026-12-07" },
      { ...CLINIC, closures: [{ from: "2026-12-17", label: "Training" }] },
    ));

  it("of another program, or one that was changed, is refused with what to do instead", () =>
    onPlanner(
      async (page) => {
        await record(page, "2026-12-07", "Given");
        const before = await listEntries(page);
        const { text } = await readDownload(page, () => press(page, "Calendar"));
        await upload(page, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//EN\r\nEND:VCALENDAR\r\n");
        await planner(page).getByText("does not come from the planner").waitFor();
        await upload(page, text.replace("DTSTART;VALUE=DATE:20261210", "DTSTART;VALUE=DATE:20261211"));
        await planner(page).getByText("has been changed since the planner saved it").waitFor();
        expect(await listEntries(page)).toEqual(before);
      },
      { today: "2026-12-07" },
      CLINIC,
    ));
});

it("a plan’s file with a wrong date says which infusion it is of", () =>
  onPlanner(
    async (page) => {
      const { text } = toPlanFile(getOtherPlan());
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), save(page, "Open a file")]);
      await chooser.setFiles({
        name: "plan.json",
        mimeType: "application/json",
        buffer: Buffer.from(text.replaceAll("2027-01-14", "2027-02-30")),
      });
      await planner(page)
        .getByText("In this file, the date of the second infusion, “2027-02-30”, is not a date.")
        .waitFor();
    },
    { today: "2026-12-07" },
    CLINIC,
  ));
