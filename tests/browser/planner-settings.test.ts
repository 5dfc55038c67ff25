/** What a clinic sets in the staff planner: its days, its holidays, its protocol; and links that cannot be read. */
import { weekdayOf, type PlainDate } from "@infusionkit/core";
import { describe, expect, it } from "vitest";
import { standardProtocol } from "@infusionkit/core";
import type { Page } from "playwright-core";
import {
  answer,
  getAnnounced,
  getNext,
  getQuestion,
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
  record,
  save,
  startField,
  typeStart,
  waitUntilDay,
  WEEKDAYS,
} from "./planner.ts";
import { formatShareLink } from "../../packages/widgets/src/course/share/shareLink.ts";
import { allowCopying, readClipboard } from "./calculator.ts";
import { onPage, openPage, origin, readDownload, settled } from "./setup.ts";

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

  it("has South Africa first in the list of holidays", () =>
    onPlanner(
      async (page) => {
        await press(page, "Closed: change");
        const options = await planner(page)
          .getByLabel("Public holidays of")
          .locator("option")
          .allTextContents();
        expect(options.slice(0, 2)).toEqual(["None chosen", "South Africa"]);
      },
      {},
      WEEKDAYS,
    ));

  it.each(["Pacific/Apia", "America/New_York", "Africa/Johannesburg"])(
    "are the same dates in %s",
    (timeZone) =>
      onPlanner(
        async (page) => {
          await typeStart(page, "1", "6", "2027");
          await expect
            .poll(async () => (await listDates(page)).slice(0, 6))
            .toEqual(["2027-06-01", "2027-06-04", "2027-06-08", "2027-06-11", "2027-06-15", "2027-06-18"]);
          await press(page, "Agree these dates");
          // Today, and what has passed, go by the reader's own clock.
          await waitUntilDay(page, "2027-06-02");
          await expect.poll(() => getQuestion(page)).toBe("Tuesday 1 June: was infusion 1 given?");
          expect(await planner(page).locator('td[aria-current="date"]').getAttribute("data-date")).toBe(
            "2027-06-02",
          );
          await answer(page, "Given");
          await expect.poll(() => getNext(page)).toBe("2027-06-04");
        },
        { timeZone },
        WEEKDAYS,
      ),
  );

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

  it("the minutes of a visit are typed key by key; a number that cannot be is said and kept", () =>
    onPlanner(
      async (page) => {
        await press(page, "Clinic open: change");
        const minutes = planner(page).getByLabel("and takes, in minutes");
        await minutes.focus();
        await page.keyboard.type("150");
        expect(await minutes.inputValue()).toBe("150");
        await press(page, "Clinic open: Done");
        await planner(page).getByRole("group", { name: "Clinic open" }).getByText("2½ hours").waitFor();
        await press(page, "Clinic open: change");
        await minutes.fill("");
        await minutes.focus();
        await page.keyboard.type("5");
        await page.keyboard.press("Tab");
        await planner(page).getByText("Give the minutes as a number from 15 to 600.").waitFor();
        await press(page, "Clinic open: Done");
        await press(page, "Clinic open: change");
        expect(await minutes.inputValue()).toBe("5");
        expect(await minutes.getAttribute("aria-invalid")).toBe("true");
      },
      {},
      { ...WEEKDAYS, start: "2026-12-07" },
    ));

  it("says so where no day is left at all, and what stands in the way", () =>
    onPlanner(
      async (page) => {
        await press(page, "Patient cannot come: add");
        const never = planner(page).getByRole("group", { name: "Never on" });
        for (const box of await never.getByRole("checkbox").all()) await box.check({ force: true });
        await expect
          .poll(async () => (await listMessages(page)).join(" "))
          .toContain("Mondays are marked as not possible. No infusion fits from any start.");
        await press(page, "Print");
        await expect.poll(() => getAnnounced(page)).toContain("Nothing fits as the settings are.");
      },
      {},
      { ...WEEKDAYS, start: "2026-12-07" },
    ));

  it("asks about a start that is years ahead", () =>
    onPlanner(
      async (page) => {
        await expect
          .poll(async () => (await listMessages(page)).join(" "))
          .toContain("The start on Thursday 7 December 2062 is more than a year away. Is the year right?");
        await press(page, "Start: change");
        await typeStart(page, "7", "12", "2026");
        await expect.poll(() => listMessages(page)).toEqual([]);
      },
      {},
      { ...WEEKDAYS, start: "2062-12-07" },
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
  /** Copies the plan as a link, and gives its part after the address. */
  const copyLink = async (page: Page): Promise<string> => {
    await allowCopying(page);
    await save(page, "Copy link");
    await expect.poll(() => getAnnounced(page)).toContain("The link is copied.");
    const link = await readClipboard(page);
    // What a server sees has nothing in it.
    expect(link.split("#")[0]).toBe(origin + PLANNER);
    return link.slice(link.indexOf("#"));
  };

  it("restores the whole plan, with what was moved, recorded and chosen", () =>
    onPlanner(
      async (page) => {
        await press(page, "Agree these dates");
        await record(page, "2026-12-07", "Given");
        const panel = await openDay(page, "2026-12-17");
        await panel.getByLabel("Move to").selectOption("2026-12-18");
        await panel.getByRole("button", { name: "Move", exact: true }).click();
        await expect.poll(() => listDates(page)).toContain("2026-12-18");
        const before = { entries: await listEntries(page), calendar: await listCalendar(page) };
        const link = await copyLink(page);
        expect(link).toContain("Christmas+closure");
        const other = await openPage(PLANNER + link, { today: "2026-12-07" });
        try {
          await expect.poll(() => listEntries(other.page)).toEqual(before.entries);
          expect(await getNext(other.page)).toBe("2026-12-10");
          expect(await listCalendar(other.page)).toEqual(before.calendar);
          await press(other.page, "Closed: change");
          expect(await planner(other.page).getByLabel("Public holidays of").inputValue()).toBe("za");
          expect(other.problems()).toEqual([]);
        } finally {
          await other.close();
        }
      },
      { today: "2026-12-07" },
      {
        ...WEEKDAYS,
        start: "2026-12-07",
        region: "za",
        horizon: 6,
        closures: [{ from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" }],
      },
    ));

  it("of a clinic's own settings opens on a plan, with nothing that changed and nothing to undo", () =>
    onPlanner(
      async (page) => {
        expect((await listDates(page)).length).toBeGreaterThan(5);
        expect(await planner(page).textContent()).not.toContain("What changed");
        expect(
          await planner(page)
            .getByRole("button", { name: "Undo", exact: true })
            .getAttribute("aria-disabled"),
        ).toBe("true");
        expect(await planner(page).getByRole("group", { name: "Clinic open" }).textContent()).toContain(
          "Monday and Thursday",
        );
      },
      {},
      { openingDays: ["monday", "thursday"], closures: [], phone: "021 555 0100", start: "2026-12-07" },
    ));

  it("means the same in a page that was used before: what it leaves out is as the page had it", () =>
    onPage(PLANNER, async (page) => {
      await typeStart(page, "7", "12", "2026");
      await press(page, "Closed: change");
      const region = planner(page).getByLabel("Public holidays of");
      await region.selectOption({ label: "South Africa" });
      await press(page, "Protocol: change");
      const protocol = planner(page).getByRole("combobox", { name: "Protocol", exact: true });
      await protocol.selectOption({ label: "Three, one a week (Diamond 2014, group A)" });
      await expect.poll(async () => (await listDates(page)).length).toBe(3);
      const link = formatShareLink({ start: "2026-12-07", openingDays: ["monday", "thursday"] });
      await page.evaluate((hash) => (location.hash = hash), link);
      await expect.poll(async () => (await listDates(page)).length).toBe(9);
      expect(new URL(page.url()).hash).toBe("");
      const opened = await openPage(PLANNER + link);
      try {
        expect(await listDates(page)).toEqual(await listDates(opened.page));
      } finally {
        await opened.close();
      }
      expect(await region.inputValue()).toBe("");
      expect(await protocol.inputValue()).toBe("");
      // What was chosen before is one step back.
      await press(page, "Undo");
      await expect.poll(async () => (await listDates(page)).length).toBe(3);
      expect(await region.inputValue()).toBe("za");
    }));

  it.each([
    ["a published design", { label: "Three, one a week (Diamond 2014, group A)" }, 3],
    ["a protocol of the clinic's own", null, 11],
  ] as const)("carries %s", (_, preset, count) =>
    onPlanner(
      async (page) => {
        await press(page, "Protocol: change");
        const choice = planner(page).getByRole("combobox", { name: "Protocol", exact: true });
        if (preset) await choice.selectOption(preset);
        else {
          await planner(page).getByText("Use a protocol file of your own").click();
          await planner(page)
            .getByLabel("or paste its text")
            .fill(
              JSON.stringify({
                ...standardProtocol,
                id: "eight",
                title: "Eight of our own",
                induction: { ...standardProtocol.induction, infusions: 8 },
              }),
            );
        }
        await expect.poll(async () => (await listDates(page)).length).toBe(count);
        const other = await openPage(PLANNER + (await copyLink(page)));
        try {
          await expect.poll(async () => (await listDates(other.page)).length).toBe(count);
          expect(
            await planner(other.page).getByRole("group", { name: "Protocol" }).first().textContent(),
          ).toContain(preset ? "Diamond 2014" : "Eight of our own");
          expect(other.problems()).toEqual([]);
        } finally {
          await other.close();
        }
      },
      {},
      { ...WEEKDAYS, start: "2026-12-07" },
    ),
  );

  it("that is opened while another could not be read is read too", () =>
    onPage(`${PLANNER}#ik=7.a.b`, async (page) => {
      await planner(page).getByText("This link comes from a newer version").waitFor();
      await page.evaluate(() => {
        location.hash = "#ik=1.ebrocv.s=2026-12-07&o=14&c=&a=2026-12-16_2026-12-18&a=2026-12-30&h=12";
      });
      // On Mondays and Thursdays, and not from 16 to 18 December, six do not fit from the 7th on.
      await expect.poll(() => getStatus(page)).toContain("From 7 December the 6 do not fit into 21 days");
      expect(await planner(page).locator(".ik-chips li").count()).toBe(2);
      expect(await planner(page).getByText("This link comes from a newer version").count()).toBe(0);
    }));

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

it.each([
  ["en-GB", ","],
  ["en-US", ","],
  ["en-ZA", ";"],
  ["de-DE", ";"],
])("the table opens in columns in a spreadsheet of %s", (locale, separator) =>
  onPlanner(
    async (page) => {
      const file = await readDownload(page, () => save(page, "Spreadsheet (CSV)"));
      expect(file.name).toBe("infusions-2026-12-07.csv");
      expect(file.text).toContain(`${separator}2026-12-24${separator}`);
      expect(await getAnnounced(page)).toContain("downloads");
    },
    { locale },
    { ...WEEKDAYS, start: "2026-12-07" },
  ),
);

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
