import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openPage, type Look, type Opened } from "./setup.ts";

/** Opens the calculator's page for one test, and closes it whatever happens. */
async function onCourse(work: (page: Page, opened: Opened) => Promise<void>, look: Look = {}): Promise<void> {
  const opened = await openPage("/clinic/course/", look);
  try {
    await work(opened.page, opened);
    expect(opened.problems()).toEqual([]);
  } finally {
    await opened.close();
  }
}

const calculator = (page: Page) => page.locator(".ik-course").first();
const start = (page: Page) => calculator(page).getByRole("group", { name: "Start of the course" });
const dates = (page: Page) =>
  calculator(page)
    .locator(".ik-infusions")
    .first()
    .locator("time")
    .evaluateAll((all) => all.map((time) => time.getAttribute("datetime")));

async function typeDate(page: Page, name: string, day: string, month: string, year: string): Promise<void> {
  const group = calculator(page).getByRole("group", { name, exact: true });
  await group.getByLabel("Day").fill(day);
  await group.getByLabel("Month").fill(month);
  await group.getByLabel("Year").fill(year);
}

describe("planning a course", () => {
  it("she starts on 7 December, we close over Christmas: which six days?", () =>
    onCourse(async (page) => {
      await typeDate(page, "Start of the course", "7", "Dec", "2026");
      await calculator(page).getByRole("button", { name: "Add days shut" }).click();
      await calculator(page).getByLabel("Why").fill("Christmas");
      await typeDate(page, "Shut from", "24", "12", "2026");
      await typeDate(page, "to (left empty: one day)", "4", "1", "2027");
      expect(await dates(page)).toEqual([
        "2026-12-07",
        "2026-12-10",
        "2026-12-14",
        "2026-12-17",
        "2026-12-21",
        "2026-12-23",
      ]);
      const last = calculator(page).locator(".ik-infusions li").nth(5);
      expect(await last.textContent()).toContain(
        "1 day earlier than intended: the clinic is shut from Thursday 24 December to Monday 4 January (Christmas).",
      );
      expect(
        await calculator(page).getByRole("status").filter({ hasText: "6 infusions" }).textContent(),
      ).toBe("6 infusions in 17 days: Monday 7 December to Wednesday 23 December 2026");
    }));

  it("by keyboard alone", () =>
    onCourse(async (page) => {
      await start(page).getByLabel("Day").focus();
      for (const part of ["1", "6", "2026"]) {
        await page.keyboard.press("ControlOrMeta+a");
        await page.keyboard.type(part);
        await page.keyboard.press("Tab");
      }
      expect((await dates(page))[0]).toBe("2026-06-01");
      // The focus is on Monday's box; Space unticks it.
      await page.keyboard.press("Space");
      expect((await dates(page))[0]).toBe("2026-06-02");
      expect(await calculator(page).locator(".ik-note-warning").textContent()).toContain(
        "The clinic is shut on Mondays.",
      );
    }));

  it("says what is wrong, in which field, and keeps what was typed", () =>
    onCourse(async (page) => {
      await typeDate(page, "Start of the course", "31", "2", "2026");
      await calculator(page).getByRole("combobox").focus();
      const day = start(page).getByLabel("Day");
      expect(await day.getAttribute("aria-invalid")).toBe("true");
      expect(await start(page).getByLabel("Month").getAttribute("aria-invalid")).toBeNull();
      expect(await start(page).textContent()).toContain("February 2026 has days 1 to 28.");
      expect(await day.inputValue()).toBe("31");
      expect(await calculator(page).textContent()).toContain("Give a full start date to see the course.");
      await day.fill("28");
      expect(await dates(page)).toHaveLength(6);
    }));

  it("takes a whole date pasted into one field, and asks about one that can be two", () =>
    onCourse(async (page) => {
      const paste = (text: string) =>
        start(page)
          .getByLabel("Day")
          .evaluate((input, pasted) => {
            const clipboardData = new DataTransfer();
            clipboardData.setData("text", pasted);
            input.dispatchEvent(
              new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
            );
          }, text);
      await paste("Monday 1 June 2026");
      await expect.poll(async () => (await dates(page))[0]).toBe("2026-06-01");
      await paste("07/12/2026");
      await expect.poll(() => start(page).textContent()).toContain("can be 7 December or 12 July");
      expect((await dates(page))[0]).toBe("2026-06-01");
    }));

  it("says so when no course is possible, and what would change that", () =>
    onCourse(async (page) => {
      await typeDate(page, "Start of the course", "1", "6", "2026");
      for (const weekday of ["Tue", "Wed", "Thu", "Fri"]) {
        await calculator(page).getByRole("checkbox", { name: weekday }).uncheck({ force: true });
      }
      const note = calculator(page).locator(".ik-note-error");
      expect(await note.textContent()).toContain("No course is possible from this start");
      expect(await note.textContent()).toContain("the clinic is shut on Tuesdays");
      await calculator(page).getByRole("checkbox", { name: "Mon" }).uncheck({ force: true });
      expect(await calculator(page).getByRole("alert").textContent()).toContain("Tick at least one day");
    }));
});

it.each(["Pacific/Apia", "America/New_York", "Africa/Johannesburg"])(
  "shows the same dates in %s",
  (timeZone) =>
    onCourse(
      async (page) => {
        await typeDate(page, "Start of the course", "1", "6", "2026");
        expect(await dates(page)).toEqual([
          "2026-06-01",
          "2026-06-04",
          "2026-06-08",
          "2026-06-11",
          "2026-06-15",
          "2026-06-18",
        ]);
      },
      { timeZone },
    ),
);

it("is readable without JavaScript: six dates, each with its reason", () =>
  onCourse(
    async (page) => {
      expect(await dates(page)).toHaveLength(6);
      expect(await calculator(page).locator(".ik-infusions").first().textContent()).toContain(
        "The start that was asked for.",
      );
    },
    { javaScript: false },
  ));

it("sends nothing and keeps nothing", () =>
  onCourse(async (page, { problems }) => {
    // The site's own search box is fetched when the page is idle; what comes after is the calculator's.
    await page.waitForLoadState("networkidle");
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await typeDate(page, "Start of the course", "7", "12", "2026");
    await calculator(page).getByRole("checkbox", { name: "Sat" }).check({ force: true });
    expect(requests).toEqual([]);
    expect(problems()).toEqual([]);
    const kept = await page.evaluate(() => [
      document.cookie,
      Object.keys(sessionStorage).length,
      location.search,
      location.hash,
    ]);
    expect(kept[0]).toBe("");
    expect(kept[2]).toBe("");
    expect(kept[3]).toBe("");
    // The theme is the site's own; the calculator adds no key.
    const keys = await page.evaluate(() =>
      Object.keys(localStorage).filter((key) => !key.startsWith("starlight")),
    );
    expect(keys).toEqual([]);
  }));
