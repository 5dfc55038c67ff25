import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  allowCopying,
  announced,
  calculator,
  countSheets,
  dates,
  findPrintedFrame,
  inMonths,
  onCourse,
  openOnPaper,
  planChristmas,
  readClipboard,
  startField,
  typeDate,
} from "./calculator.ts";
import { formatShareLink } from "../../packages/widgets/src/course/share/shareLink.ts";
import { openPage, origin, readDownload, visit } from "./setup.ts";

const press = (page: Page, name: string) =>
  calculator(page).getByRole("button", { name, exact: true }).click();

describe("on paper", () => {
  it("one page: large dates in words, space for a name, the clinic's phone line, the rules' notice", () =>
    onCourse(async (page) => {
      // A browser without a screen prints nothing; one with a screen says that it begins.
      await page.addInitScript(() => {
        window.print = () => window.dispatchEvent(new Event("beforeprint"));
      });
      await visit(page, "/clinic/planner/");
      await planChristmas(page);
      await press(page, "Print");
      const frame = await findPrintedFrame(page, 9);
      const text = await frame.locator("body").innerText();
      expect(text).toContain("Your infusions");
      expect(text).toContain("Name:");
      expect(text).toContain("Wednesday 23 December 2026");
      expect(text).toContain("around Friday 22 January 2027");
      // The numbers are those of the page.
      expect(await frame.locator("ol").last().getAttribute("start")).toBe("7");
      expect(text).toContain("Call the clinic: …");
      expect(text).toContain("the treating doctor decides");
      const look = await frame.evaluate(() => {
        const date = document.querySelector("b") as HTMLElement;
        const { color, fontSize } = getComputedStyle(date);
        return {
          color,
          size: Number.parseFloat(fontSize),
          paper: getComputedStyle(document.body).backgroundColor,
          lang: document.documentElement.lang,
        };
      });
      expect(look).toMatchObject({ color: "rgb(0, 0, 0)", paper: "rgb(255, 255, 255)", lang: "en" });
      expect(look.size).toBeGreaterThan(20);
      // Nothing is said where all went well.
      expect(await announced(page)).not.toContain("Nothing was printed");
    }));

  it("says so when the window did not open", () =>
    onCourse(async (page) => {
      // As in a sandbox without allow-modals: print() does nothing and says nothing.
      await page.addInitScript(() => {
        window.print = () => undefined;
      });
      await visit(page, "/clinic/planner/");
      await press(page, "Print");
      await expect.poll(() => announced(page)).toBe("Nothing was printed here. Copy the text instead.");
    }));

  it.each([
    ["A4", 3],
    ["Letter", 12],
  ] as const)("fits on one page of %s with %i maintenance infusions", (format, months) =>
    onCourse(async (page) => {
      await calculator(page).getByLabel("Show maintenance for").selectOption(String(months));
      await press(page, "Print");
      const frame = await findPrintedFrame(page, 6 + months);
      const paper = await openOnPaper(frame);
      expect(await paper.locator("li").count()).toBe(6 + months);
      expect(await countSheets(paper, format)).toBe(1);
    }),
  );
});

describe("as text and as files", () => {
  it("the text is copied, and only then said to be", () =>
    onCourse(async (page) => {
      await allowCopying(page);
      await planChristmas(page);
      await press(page, "Copy text");
      await expect.poll(() => announced(page)).toBe("Copied.");
      const text = await readClipboard(page);
      expect(text).toContain("6. Wednesday 23 December 2026");
      expect(text).toContain("The treating doctor decides.");
    }));

  it("the calendar files of two patients who start on one day are two; that of one who is planned again is a later one", () =>
    onCourse(async (page) => {
      const events = async (): Promise<{ uid: string; sequence: number }> => {
        const { text } = await readDownload(page, () => press(page, "Calendar file"));
        return {
          uid: /^UID:(.*?)\r?$/m.exec(text)?.[1] ?? "",
          sequence: Number(/^SEQUENCE:(\d+)/m.exec(text)?.[1]),
        };
      };
      await planChristmas(page);
      const first = await events();
      await calculator(page).locator('[data-date="2026-12-10"]').click();
      await calculator(page).getByRole("button", { name: "Can’t come on this day" }).click();
      // The number of a calendar file is the second in which it is made.
      const second = await page.evaluate(() => Math.floor(Date.now() / 1000));
      await page.waitForFunction((before) => Math.floor(Date.now() / 1000) > before, second);
      const again = await events();
      expect(again.uid).toBe(first.uid);
      expect(again.sequence).toBeGreaterThan(first.sequence);
      await calculator(page).getByRole("button", { name: "New patient" }).click();
      await typeDate(startField(page), "7", "12", "2026");
      expect((await events()).uid).not.toBe(first.uid);
    }));

  it("a course that can no longer be met is handed over too: what took place, and the ways on", () =>
    onCourse(
      async (page) => {
        await allowCopying(page);
        await planChristmas(page);
        const mark = async (date: string, status: string): Promise<void> => {
          await calculator(page).locator(`[data-date="${date}"]`).click();
          await press(page, status);
        };
        for (const date of ["2026-12-17", "2026-12-18"]) await mark(date, "Missed");
        await calculator(page).getByText("The protocol can no longer be met.").waitFor();
        await press(page, "Copy text");
        await expect.poll(() => announced(page)).toBe("Copied.");
        const text = await readClipboard(page);
        expect(text).toContain("Kloof Clinic: Your infusions");
        expect(text).toContain("Thursday 17 December 2026: Missed.");
        expect(text).toContain("Monday 7 December 2026: Counted as given.");
        expect(text).toContain("Begin again");
        expect(text).toContain("The treating doctor decides.");
        // The link too, which opens on the same.
        await press(page, "Copy link");
        await expect.poll(() => announced(page)).toContain("The link is copied.");
        expect(await readClipboard(page)).toContain("#ik=1.");
        // On the page the clinic is named, with its line.
        await calculator(page).getByText("Kloof Clinic · 021 555 0100").waitFor();
      },
      { today: "2026-12-18" },
      formatShareLink({ clinic: "Kloof Clinic", phone: "021 555 0100" }),
    ));

  it("where the page may not copy, the text stands selected", () =>
    onCourse(async (page) => {
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
      });
      await typeDate(startField(page), "7", "12", "2026");
      await press(page, "Copy text");
      await expect
        .poll(() => announced(page))
        .toBe("This page may not copy. The text is selected: press Ctrl+C.");
      expect(await page.evaluate(() => String(getSelection()))).toContain("1. Monday 7 December 2026");
    }));

  it.each([
    ["Calendar file", "infusions-2026-12-07.ics", /DTSTART;VALUE=DATE:20261223\r\n/, "to the browser"],
    [
      "Spreadsheet (CSV)",
      "infusions-2026-12-07.csv",
      /\r\n6,Induction,2026-12-23,Wednesday 23 December 2026,/,
      "downloads",
    ],
  ])("%s", (button, name, holds, said) =>
    onCourse(async (page) => {
      await planChristmas(page);
      const file = await readDownload(page, () => press(page, button));
      expect(file.name).toBe(name);
      expect(file.text).toMatch(holds);
      await expect.poll(() => announced(page)).toContain(said);
    }),
  );
});

describe("as a link", () => {
  it("restores the whole plan, with what was moved, marked and chosen", () =>
    onCourse(
      async (page) => {
        await allowCopying(page);
        await planChristmas(page);
        await calculator(page).locator('[data-date="2026-12-10"]').click();
        await press(page, "Given");
        await calculator(page).locator('[data-date="2026-12-17"]').focus();
        await page.keyboard.press("Shift+ArrowRight");
        await calculator(page).getByLabel("Show maintenance for").selectOption("6");
        // The small months follow a moment later.
        await expect.poll(() => inMonths(page)).toHaveLength(12);
        const before = await inMonths(page);
        await press(page, "Copy link");
        await expect.poll(() => announced(page)).toContain("The link is copied.");
        const link = await readClipboard(page);
        // What a server sees has nothing in it.
        expect(link.split("#")[0]).toBe(`${origin}/clinic/planner/`);
        expect(link).toContain("Christmas+closure");

        const other = await openPage(`/clinic/planner/#${link.split("#")[1]}`);
        try {
          await expect.poll(() => inMonths(other.page)).toEqual(before);
          expect(await calculator(other.page).getByLabel("Public holidays of").inputValue()).toBe("za");
          expect(await calculator(other.page).textContent()).toContain("2 of 6 given.");
          expect(other.problems()).toEqual([]);
        } finally {
          await other.close();
        }
      },
      { today: "2026-12-10" },
    ));

  it("of a clinic's own settings opens on a plan, with nothing that changed and nothing to undo", () =>
    onCourse(
      async (page) => {
        expect(await dates(page)).toHaveLength(6);
        const text = (await calculator(page).textContent()) ?? "";
        expect(text).not.toContain("What changed");
        const undo = calculator(page).getByRole("button", { name: "Undo" });
        expect(await undo.getAttribute("aria-disabled")).toBe("true");
        expect(await calculator(page).getByRole("checkbox", { name: "Tue" }).isChecked()).toBe(false);
      },
      {},
      formatShareLink({ openingDays: ["monday", "thursday"], closures: [], phone: "021 555 0100" }),
    ));

  it("means the same in a page that was used before: what it leaves out is as the page had it", () =>
    onCourse(async (page) => {
      const region = calculator(page).getByLabel("Public holidays of");
      const protocol = calculator(page).getByRole("combobox", { name: "Protocol", exact: true });
      await region.selectOption({ label: "South Africa" });
      await protocol.selectOption({ label: "Three, one a week (Diamond 2014, group A)" });
      await expect.poll(() => dates(page)).toHaveLength(3);
      const link = formatShareLink({ start: "2026-12-07", openingDays: ["monday", "thursday"] });
      await page.evaluate((link) => (location.hash = link), link);
      await expect.poll(() => dates(page)).toHaveLength(6);
      const opened = await openPage(`/clinic/planner/${link}`);
      try {
        expect(await dates(page)).toEqual(await dates(opened.page));
      } finally {
        await opened.close();
      }
      expect(await region.inputValue()).toBe("");
      expect(await protocol.inputValue()).toBe("");
      // What was chosen before is one step back.
      await press(page, "Undo");
      await expect.poll(() => dates(page)).toHaveLength(3);
      expect(await region.inputValue()).toBe("za");
    }));

  it("carries a preset and a protocol of the clinic's own", () =>
    onCourse(async (page) => {
      await allowCopying(page);
      const choice = calculator(page).getByRole("combobox", { name: "Protocol", exact: true });
      await choice.selectOption({ label: "Three, one a week (Diamond 2014, group A)" });
      await press(page, "Copy link");
      await expect.poll(() => announced(page)).toContain("The link is copied.");
      const fragment = (await readClipboard(page)).split("#")[1];
      const other = await openPage(`/clinic/planner/#${fragment}`);
      try {
        await expect.poll(() => dates(other.page)).toHaveLength(3);
        expect(
          await calculator(other.page).getByRole("combobox", { name: "Protocol", exact: true }).inputValue(),
        ).toBe("diamond-2014-a");
      } finally {
        await other.close();
      }
    }));

  it.each(["#ik=1.zzzz.s=2026-12-07", "#ik=1.7sga5r.s=2026-12-07&o=12345", "#ik=", "#ik=1.%F0%9F.%"])(
    "that is damaged (%s) gives a message and an empty calculator",
    (fragment) =>
      onCourse(
        async (page) => {
          expect(await calculator(page).getByRole("alert").first().textContent()).toBe(
            "This link is damaged, so nothing was filled in. Ask for a new one, or copy the whole of it.",
          );
          expect(await dates(page)).toEqual([]);
          expect(await startField(page).getByLabel("Day").inputValue()).toBe("");
          // And it works on: the message goes with the first date that is typed.
          await typeDate(startField(page), "7", "12", "2026");
          expect(await dates(page)).toHaveLength(6);
          expect(await calculator(page).getByText("This link is damaged").count()).toBe(0);
        },
        {},
        fragment,
      ),
  );

  it("from a later version says so; one that is opened while the page is there is read too", () =>
    onCourse(
      async (page) => {
        expect(await calculator(page).getByRole("alert").first().textContent()).toContain("newer version");
        await page.evaluate(() => {
          location.hash = "#ik=1.ebrocv.s=2026-12-07&o=14&c=&a=2026-12-16_2026-12-18&a=2026-12-30&h=12";
        });
        await expect.poll(async () => (await dates(page)).length).toBe(6);
        // On Mondays and Thursdays, and not from 16 to 18 December, six fit from the 21st on.
        expect((await dates(page))[0]).toBe("2026-12-21");
        expect(await calculator(page).locator(".ik-date-range").count()).toBe(2);
      },
      {},
      "#ik=7.a.b",
    ));
});
