import { describe, expect, it } from "vitest";
import {
  announced,
  calculator,
  dates,
  inMonths,
  onCourse,
  planChristmas,
  startField,
  typeDate,
} from "./calculator.ts";
import { settled } from "./setup.ts";

describe("planning a course", () => {
  it("she starts on 7 December, we close over Christmas: which six days, and why?", () =>
    onCourse(async (page) => {
      await planChristmas(page);
      await expect
        .poll(() => dates(page))
        .toEqual(["2026-12-07", "2026-12-10", "2026-12-14", "2026-12-17", "2026-12-21", "2026-12-23"]);
      const last = calculator(page).locator(".ik-infusions").first().locator("li").nth(5);
      expect(await last.textContent()).toContain(
        "1 day earlier than intended: the clinic is closed from Thursday 24 December to Monday 4 January (Christmas closure)",
      );
      expect(await announced(page)).toBe(
        "6 infusions in 17 days: Monday 7 December to Wednesday 23 December 2026",
      );
      // The months say the same, and name what is closed.
      await expect
        .poll(async () => (await inMonths(page)).slice(0, 7))
        .toEqual([
          "2026-12-07 1",
          "2026-12-10 2",
          "2026-12-14 3",
          "2026-12-17 4",
          "2026-12-21 5",
          "2026-12-23 6",
          "2027-01-22 7",
        ]);
      const december = calculator(page).locator(".ik-month").first();
      expect(await december.locator(".ik-closure-names").textContent()).toBe(
        "16 Day of Reconciliation · 24–31 Christmas closure · 25 Christmas Day · 26 Day of Goodwill",
      );
      expect(await december.locator('[data-date="2026-12-16"]').getAttribute("aria-label")).toBe(
        "Wednesday 16 December, Day of Reconciliation",
      );
      // A closed day is drawn with lines, of whatever kind it is, and an open one without.
      const lines = (date: string): Promise<string> =>
        december
          .locator(`[data-date="${date}"]`)
          .evaluate((day) => getComputedStyle(day).backgroundImage.slice(0, 25));
      for (const closed of ["2026-12-12", "2026-12-16", "2026-12-30"])
        expect(await lines(closed), closed).toBe("repeating-linear-gradient");
      expect(await lines("2026-12-15")).toBe("none");
      // The span of three weeks is drawn.
      expect(await december.locator(".ik-span").count()).toBe(21);
      // And what a nurse can say.
      const words = calculator(page).locator(".ik-patient-script");
      if ((await words.getAttribute("open")) === null) await words.locator("summary").click();
      expect(await words.locator("p").textContent()).toBe(
        "Your first infusion is on Monday 7 December 2026. The last of the 6 is on Wednesday 23 December 2026, because the clinic is closed from Thursday 24 December to Monday 4 January (Christmas closure). After that you come about once a month.",
      );
    }));

  it("from an empty form to a plan by keyboard alone", () =>
    onCourse(
      async (page) => {
        // The link is read, and has left the form empty.
        await calculator(page).getByText("This link is damaged").waitFor();
        for (const part of ["Day", "Month", "Year"])
          expect(await startField(page).getByLabel(part).inputValue()).toBe("");
        await startField(page).getByLabel("Day").focus();
        await page.keyboard.type("1 jun 2027");
        await page.keyboard.press("Tab");
        expect((await dates(page))[0]).toBe("2027-06-01");
        expect(await startField(page).getByLabel("Month").inputValue()).toBe("jun");
        // Month, year, then Monday's box; Space unticks it.
        for (let i = 0; i < 2; i++) await page.keyboard.press("Tab");
        await page.keyboard.press("Space");
        expect(await dates(page)).toHaveLength(6);
        await page.keyboard.press("Shift+Tab");
        expect(
          await startField(page)
            .getByLabel("Year")
            .evaluate((e) => e === document.activeElement),
        ).toBe(true);
      },
      {},
      // An empty calculator is what a damaged link leaves.
      "#ik=1.x.y",
    ));

  it("says what is wrong, in which field, and keeps what was typed", () =>
    onCourse(async (page) => {
      await typeDate(startField(page), "31", "2", "2026");
      await calculator(page).getByLabel("Show maintenance for").focus();
      const day = startField(page).getByLabel("Day");
      expect(await day.getAttribute("aria-invalid")).toBe("true");
      expect(await startField(page).getByLabel("Month").getAttribute("aria-invalid")).toBeNull();
      const error = await day.getAttribute("aria-describedby");
      expect(
        await page.evaluate(
          (ids) => ids.split(" ").map((id) => document.getElementById(id)?.textContent),
          error ?? "",
        ),
      ).toContain("February 2026 has days 1 to 28.");
      expect(await day.inputValue()).toBe("31");
      expect(await calculator(page).textContent()).toContain("Give a full start date");
      // A resize and a wrong closure lose nothing.
      await page.setViewportSize({ width: 320, height: 640 });
      await calculator(page).getByRole("button", { name: "Add a closure" }).click();
      await page.keyboard.type("nonsense");
      await page.setViewportSize({ width: 1280, height: 900 });
      expect(await day.inputValue()).toBe("31");
      await day.fill("28");
      expect(await calculator(page).textContent()).toContain(
        "Correct the days under “Days the clinic is closed”",
      );
      await calculator(page)
        .getByRole("button", { name: /^Remove/ })
        .click();
      expect(await dates(page)).toHaveLength(6);
      // The focus is not lost with the row.
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Add a closure");
    }));

  it("takes a whole date pasted into one field; asks about one that can be two, with a button for each", () =>
    onCourse(async (page) => {
      const paste = (label: string, text: string) =>
        startField(page)
          .getByLabel(label)
          .evaluate((input, pasted) => {
            const clipboardData = new DataTransfer();
            clipboardData.setData("text", pasted);
            input.dispatchEvent(
              new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
            );
          }, text);
      await paste("Month", "Monday 1 June 2026");
      await expect.poll(async () => (await dates(page))[0]).toBe("2026-06-01");
      await paste("Day", "07/12/2026");
      await expect
        .poll(() => startField(page).textContent())
        .toContain("Is “07/12/2026” 7 December 2026 or 12 July 2026?");
      expect(await dates(page)).toEqual([]);
      await startField(page).getByRole("button", { name: "12 July 2026" }).click();
      expect((await dates(page))[0]).toBe("2026-07-13");
      expect(
        await startField(page)
          .getByLabel("Day")
          .evaluate((e) => e === document.activeElement),
      ).toBe(true);
      await paste("Year", "7 dec 26");
      await startField(page).getByRole("button", { name: "2026" }).click();
      expect((await dates(page))[0]).toBe("2026-12-07");
      await paste("Day", "7 dec");
      // Of this year or of the next: the page's clock stands in 2026.
      await startField(page).getByRole("button", { name: "7 December 2027" }).click();
      expect((await dates(page))[0]).toBe("2027-12-07");
    }));

  it("picks the start in the calendar", () =>
    onCourse(async (page) => {
      await typeDate(startField(page), "7", "12", "2026");
      await calculator(page).locator('[data-date="2026-12-09"]').click();
      await calculator(page).getByRole("button", { name: "Start on this day" }).click();
      expect((await dates(page))[0]).toBe("2026-12-09");
      expect(await startField(page).getByLabel("Day").inputValue()).toBe("9");
    }));

  it("leaves out the days on which the patient cannot come", () =>
    onCourse(async (page) => {
      await typeDate(startField(page), "7", "12", "2026");
      await calculator(page).locator('[data-date="2026-12-10"]').click();
      await calculator(page).getByRole("button", { name: "Can’t come on this day" }).click();
      expect((await dates(page))[1]).toBe("2026-12-11");
      const row = calculator(page).locator(".ik-date-range").first();
      expect(await row.textContent()).toContain("Thursday 10 December 2026");
      await row.locator("summary").click();
      await row.getByRole("button", { name: /^Remove/ }).click();
      expect((await dates(page))[1]).toBe("2026-12-10");
    }));

  it("says so when no course is possible, what would change that, and what to say", () =>
    onCourse(async (page) => {
      await typeDate(startField(page), "1", "6", "2026");
      for (const weekday of ["Tue", "Wed", "Thu", "Fri"]) {
        await calculator(page).getByRole("checkbox", { name: weekday }).uncheck({ force: true });
      }
      expect(await calculator(page).textContent()).toContain("No course is possible from this start");
      const note = calculator(page).locator(".ik-message-error");
      expect(await note.textContent()).toContain("the clinic is closed on Tuesdays");
      expect(await note.textContent()).toContain("would fit if the clinic opened on");
      await expect
        .poll(() => calculator(page).locator(".ik-patient-script p").textContent())
        .toContain(
          "From Monday 1 June the 6 infusions do not fit within 21 days: the clinic is closed on Tuesdays",
        );
      // A start on a day that is closed: that it is closed is not why no other start works either.
      await calculator(page).getByRole("checkbox", { name: "Wed" }).check({ force: true });
      await calculator(page).getByRole("checkbox", { name: "Mon" }).uncheck({ force: true });
      await expect
        .poll(() => calculator(page).locator(".ik-patient-script p").textContent())
        .toBe(
          "We can’t fit your 6 infusions into 21 days from that start. The clinic is closed on Mondays. From any start at most 3 of the 6 infusions fit within 21 days.",
        );
      await calculator(page).getByRole("checkbox", { name: "Wed" }).uncheck({ force: true });
      expect(await calculator(page).getByRole("alert").textContent()).toContain("Tick at least one day");
    }));

  it("turns to the next month and to the one before by one press each, in their order", () =>
    onCourse(async (page) => {
      await typeDate(startField(page), "7", "12", "2026");
      const months = (): Promise<string[]> =>
        calculator(page)
          .locator(".ik-month table")
          .evaluateAll((all) => all.map((table) => table.getAttribute("aria-label") ?? ""));
      await expect.poll(months).toEqual(["December 2026", "January 2027", "February 2027", "March 2027"]);
      const later = calculator(page).getByRole("button", { name: "Later month" });
      // Each button stands at the end to which it turns.
      const top = async (name: string): Promise<number> =>
        (await calculator(page).getByText(name, { exact: true }).first().boundingBox())?.y ?? 0;
      expect(await top("‹ Earlier month")).toBeLessThan(await top("December 2026"));
      expect(await top("Later month ›")).toBeGreaterThan(await top("March 2027"));
      await later.click();
      await expect.poll(async () => (await months()).at(-1)).toBe("April 2027");
      await later.click();
      await expect.poll(async () => (await months()).at(-1)).toBe("May 2027");
      await calculator(page).getByRole("button", { name: "Earlier month" }).click();
      await expect.poll(async () => (await months())[0]).toBe("November 2026");
    }));

  it("asks about a start that has gone by", () =>
    onCourse(async (page) => {
      await typeDate(startField(page), "7", "12", "2025");
      await calculator(page)
        .getByText("The start on Sunday 7 December 2025 has gone by. Is the year right?")
        .waitFor();
      await startField(page).getByLabel("Year").fill("2026");
      expect(await calculator(page).getByText("has gone by").count()).toBe(0);
    }));

  it("offers the first start that works, when the one asked for does not", () =>
    onCourse(async (page) => {
      await typeDate(startField(page), "25", "12", "2026");
      await calculator(page).getByLabel("Public holidays of").selectOption("za");
      const note = calculator(page).locator(".ik-message-warning").first();
      await expect
        .poll(() => note.textContent())
        .toContain(
          "The first infusion is on Monday 28 December 2026, 3 days after the date asked for. Friday 25 December is a public holiday, Christmas Day.",
        );
    }));

  it("says when it knows no holidays for a year", () =>
    onCourse(async (page) => {
      await calculator(page).getByLabel("Public holidays of").selectOption("za");
      await typeDate(startField(page), "1", "12", "2031");
      await expect
        .poll(() => calculator(page).textContent())
        .toContain("Public holidays are known to 2031 only: check later dates.");
    }));

  it("has South Africa first in the list of regions", () =>
    onCourse(async (page) => {
      const options = await calculator(page)
        .getByLabel("Public holidays of")
        .locator("option")
        .allTextContents();
      expect(options.slice(0, 2)).toEqual(["None chosen", "South Africa"]);
    }));
});

it.each(["Pacific/Apia", "America/New_York", "Africa/Johannesburg"])(
  "shows the same dates in %s",
  (timeZone) =>
    onCourse(
      async (page) => {
        await typeDate(startField(page), "1", "6", "2026");
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

it("is readable without JavaScript: six dates, each with its reason, and the months", () =>
  onCourse(
    async (page) => {
      expect(await dates(page)).toHaveLength(6);
      expect(await inMonths(page)).toHaveLength(9);
      expect(await calculator(page).locator(".ik-infusions").first().textContent()).toContain(
        "The start that was asked for.",
      );
    },
    { javaScript: false },
  ));

it("sends nothing and keeps nothing", () =>
  onCourse(async (page, { problems }) => {
    await settled(page);
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await typeDate(startField(page), "7", "12", "2026");
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
