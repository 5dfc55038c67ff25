/** What a clinic sets in the staff planner: its days, its holidays, its protocol; and links that cannot be read. */
import { weekdayOf, type PlainDate } from "@infusionkit/core";
import { describe, expect, it } from "vitest";
import { standardProtocol } from "@infusionkit/core";
import {
  getStatus,
  listDates,
  listMessages,
  onPlanner,
  planner,
  PLANNER,
  press,
  save,
  startField,
  typeStart,
  WEEKDAYS,
} from "./planner.ts";
import { onPage, readDownload, settled } from "./setup.ts";

describe("the clinic's days", () => {
  it("she starts on 7 December, we close over Christmas: which six days, and why?", () =>
    onPlanner(
      async (page) => {
        await typeStart(page, "7", "12", "2026");
        await press(page, "Closed: change");
        await planner(page).getByLabel("Public holidays of").selectOption({ label: "South Africa" });
        await press(page, "Add a closure");
        // The new row has the focus: both days are typed as they are spoken.
        await page.keyboard.type("24 Dec 2026 to 4 Jan 2027");
        await page.keyboard.press("Tab");
        await planner(page).locator(".ik-date-range").first().getByLabel("Why").fill("Christmas closure");
        await press(page, "Closed: Done");
        await expect
          .poll(async () => (await listDates(page)).slice(0, 6))
          .toEqual(["2026-12-07", "2026-12-10", "2026-12-14", "2026-12-17", "2026-12-21", "2026-12-23"]);
        expect(await planner(page).locator(".ik-entry").nth(5).textContent()).toMatch(
          /1 day earlier than intended: the clinic is closed from Thursday 24 December to Monday 4 January \(Christmas closure\)/,
        );
        expect(await getStatus(page)).toContain("6 infusions in 17 days");
        // The day is closed and named in the calendar, and the region says when it was checked.
        expect(
          await planner(page).locator('td[data-date="2026-12-16"]').getAttribute("aria-label"),
        ).toContain("Day of Reconciliation");
        expect(await planner(page).getByRole("group", { name: "Closed" }).textContent()).toMatch(
          /South Africa.*Checked on \w+ \d+ \w+ 20\d\d/,
        );
        expect(await planner(page).locator(".ik-patient-script").textContent()).toContain(
          "The last of the 6 is on Wednesday 23 December 2026",
        );
      },
      {},
      WEEKDAYS,
    ));

  it("open on Mondays and Thursdays is planned on them; with no day at all it says so and keeps what was typed", () =>
    onPlanner(
      async (page) => {
        await press(page, "Clinic open: change");
        for (const day of ["Tue", "Wed", "Fri"])
          await planner(page).locator(".ik-weekday-picker label", { hasText: day }).click();
        await typeStart(page, "7", "12", "2026");
        await expect
          .poll(async () => [
            ...new Set((await listDates(page)).slice(0, 6).map((date) => weekdayOf(date as PlainDate))),
          ])
          .toEqual(["monday", "thursday"]);
        for (const day of ["Mon", "Thu"])
          await planner(page).locator(".ik-weekday-picker label", { hasText: day }).click();
        await expect.poll(() => planner(page).textContent()).toContain("Tick at least one day");
        expect(await startField(page).getByLabel("Day").inputValue()).toBe("7");
      },
      {},
      WEEKDAYS,
    ));

  it("says to which year public holidays are known", () =>
    onPlanner(
      async (page) => {
        await expect
          .poll(async () => (await listMessages(page)).join(" "))
          .toContain("Public holidays are known to 2031 only");
      },
      {},
      { ...WEEKDAYS, region: "za", start: "2031-12-15" },
    ));

  it("asks about a start that has gone by, and about a date that can be two", () =>
    onPlanner(
      async (page) => {
        await typeStart(page, "7", "12", "2025");
        await planner(page).getByText("has gone by. Is the year right?").waitFor();
        await startField(page).getByLabel("Year").fill("");
        await startField(page).getByLabel("Month").fill("");
        await startField(page).getByLabel("Day").fill("07/12/2026");
        await page.keyboard.press("Tab");
        await startField(page).getByRole("button", { name: "12 July 2026" }).waitFor();
        await startField(page).getByRole("button", { name: "7 December 2026" }).click();
        await expect.poll(async () => (await listDates(page))[0]).toBe("2026-12-07");
      },
      {},
      WEEKDAYS,
    ));
});

describe("the protocol", () => {
  it("is chosen among the published designs, which are no advice", () =>
    onPlanner(
      async (page) => {
        await press(page, "Protocol: change");
        await planner(page)
          .getByRole("combobox", { name: "Protocol", exact: true })
          .selectOption({ label: "Three, one a week (Diamond 2014, group A)" });
        await expect.poll(async () => (await listDates(page)).length).toBe(3);
        expect(await planner(page).textContent()).toContain("This is not a recommendation.");
      },
      {},
      { ...WEEKDAYS, start: "2026-12-07" },
    ));

  it("comes from text of the clinic's own; what is wrong in it is said, and the one before stays", () =>
    onPlanner(
      async (page) => {
        const own = {
          ...standardProtocol,
          id: "eight",
          title: "Eight of our own",
          induction: { ...standardProtocol.induction, infusions: 8 },
        };
        await press(page, "Protocol: change");
        await planner(page).getByText("Use a protocol file of your own").click();
        const box = planner(page).getByLabel("or paste its text");
        await box.fill('{ "id": "eight" }');
        await planner(page).getByText("This file cannot be used. Nothing has changed.").waitFor();
        expect(await listDates(page)).toHaveLength(9);
        await box.fill(JSON.stringify(own));
        await expect.poll(async () => (await listDates(page)).length).toBe(11);
      },
      {},
      { ...WEEKDAYS, start: "2026-12-07" },
    ));
});

describe("a link", () => {
  it.each([
    ["#ik=1.zzzz.s=2026-12-07", "This link is damaged"],
    ["#ik=1.7sga5r.s=2026-12-07&o=12345", "This link is damaged"],
    ["#ik=", "This link is damaged"],
    ["#ik=1.%F0%9F.%", "This link is damaged"],
    ["#ik=7.a.b", "This link comes from a newer version"],
  ])("that cannot be read (%s) is said, and the planner is empty and works on", (fragment, message) =>
    onPage(PLANNER + fragment, async (page) => {
      await planner(page).getByText(message).waitFor();
      expect(await listDates(page)).toEqual([]);
      await typeStart(page, "7", "12", "2026");
      await expect.poll(async () => (await listDates(page))[0]).toBe("2026-12-07");
      expect(await planner(page).getByText(message).count()).toBe(0);
    }),
  );
});

it("the table opens in columns where the decimal sign is a point", () =>
  onPlanner(
    async (page) => {
      const file = await readDownload(page, () => save(page, "Spreadsheet (CSV)"));
      expect(file.name).toBe("infusions-2026-12-07.csv");
      expect(file.text).toMatch(/,2026-12-24,/);
    },
    {},
    { ...WEEKDAYS, start: "2026-12-07" },
  ));

it("sends nothing and keeps nothing but in the tab's own history", () =>
  onPlanner(
    async (page, { problems }) => {
      await settled(page);
      const requests: string[] = [];
      page.on("request", (request) => requests.push(request.url()));
      await typeStart(page, "7", "12", "2026");
      await press(page, "Agree these dates");
      expect(requests).toEqual([]);
      expect(problems()).toEqual([]);
      expect(
        await page.evaluate(() => [
          document.cookie,
          Object.keys(sessionStorage).length,
          Object.keys(localStorage).filter((key) => !key.startsWith("starlight")).length,
          location.search,
          location.hash,
        ]),
      ).toEqual(["", 0, 0, "", ""]);
    },
    {},
    WEEKDAYS,
  ));
