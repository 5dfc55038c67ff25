/** The calculator for patients: on a partner's page, as the page for frames shows it, and at the top of the site. */
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { formatShareLink } from "../../packages/widgets/src/course/share/shareLink.ts";
import { NEXT_MONDAY } from "../clock.ts";
import { allowCopying, countSheets, findPrintedFrame, openOnPaper, readClipboard } from "./calculator.ts";
import { onPage, openPage, readDownload, type Look } from "./setup.ts";

const CHRISTMAS =
  "start=2026-12-07&closures=2026-12-16 Day of Reconciliation;2026-12-24/2027-01-04 Christmas closure&phone=021 555 0100";

const calculator = (page: Page): Locator => page.locator(".ik-course");
const dates = (page: Page): Promise<(string | null)[]> =>
  calculator(page)
    .locator(".ik-infusions time")
    .evaluateAll((all) => all.map((time) => time.getAttribute("datetime")));
const start = (page: Page): Locator => calculator(page).getByRole("group", { name: /^Start of the course/ });
const typeStart = async (page: Page, day: string, month: string, year: string): Promise<void> => {
  for (const [part, text] of [
    ["Day", day],
    ["Month", month],
    ["Year", year],
  ] as const)
    await start(page).getByLabel(part).fill(text);
};
const status = (page: Page): Promise<string | null> => calculator(page).locator(".ik-status").textContent();
const press = (page: Page, name: string | RegExp): Promise<void> =>
  calculator(page)
    .getByRole("button", typeof name === "string" ? { name, exact: true } : { name })
    .click();

const onWidget = (work: (page: Page) => Promise<void>, query = CHRISTMAS, look: Look = {}): Promise<void> =>
  onPage(
    `/embed/course-calculator/?${query}`,
    async (page) => {
      await calculator(page).waitFor();
      await work(page);
    },
    look,
  );

describe("the plan", () => {
  it("has six dates around what is closed, each with its reason, and the weeks as a picture", () =>
    onWidget(async (page) => {
      expect(await dates(page)).toEqual([
        ...["2026-12-07", "2026-12-10", "2026-12-14", "2026-12-17", "2026-12-21", "2026-12-23"],
        ...["2027-01-22", "2027-02-23", "2027-03-23"],
      ]);
      const text = await calculator(page).innerText();
      expect(text).toContain("6 infusions in 17 days");
      expect(text).toContain("Monday 7 December to Wednesday 23 December 2026");
      expect(text).toContain("1 day earlier than intended: the clinic is closed from Thursday 24 December");
      expect(text).toContain("The clinic is open on Monday, Tuesday, Wednesday, Thursday and Friday.");
      const weeks = calculator(page).locator(".ik-weeks");
      expect(
        await weeks.locator("[data-n]").evaluateAll((all) => all.map((day) => day.textContent.trim())),
      ).toEqual(["7", "10", "14", "17", "21", "23"]);
      expect(await weeks.locator("span").count()).toBe(21);
      expect(await weeks.locator("[title='Day of Reconciliation']").innerText()).toBe("16");
      // Closed: the weekends, the holiday, and four days of Christmas.
      expect(
        await weeks
          .locator("span")
          .evaluateAll((days) =>
            days
              .filter((day) => getComputedStyle(day).backgroundImage !== "none")
              .map((day) => day.textContent.trim()),
          ),
      ).toEqual(["12", "13", "16", "19", "20", "24", "25", "26", "27"]);
    }));

  it("says where each figure comes from", () =>
    onWidget(async (page) => {
      await calculator(page).locator("summary").click();
      const rules = await calculator(page).locator(".ik-rules").innerText();
      expect(rules).toMatch(/Infusions, at least: 6\s+The clinic’s page S18 S24/);
      expect(rules).toMatch(/Days from one infusion to the next, at least: 2\s+Policy: the clinic confirms/);
      expect(rules.match(/The clinic’s page|Policy: the clinic confirms|Follows from/g)).toHaveLength(7);
    }));

  it("follows the date that is typed, and announces it once (point 34)", () =>
    onWidget(async (page) => {
      await calculator(page)
        .locator(".ik-status")
        .evaluate((element) => {
          const said: string[] = [];
          Object.assign(window, { said });
          new MutationObserver(() => said.push(element.textContent)).observe(element, {
            childList: true,
            subtree: true,
            characterData: true,
          });
        });
      await start(page).getByLabel("Day").fill("8");
      await expect.poll(async () => (await dates(page))[0]).toBe("2026-12-08");
      expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([
        expect.stringMatching(/^6 infusions in 16 days: Tuesday 8 December to Wednesday 23 December 2026$/),
      ]);
    }));

  it("starts on a Monday to come where its example has gone by", () =>
    onWidget(async (page) => {
      expect((await dates(page))[0]).toBe(NEXT_MONDAY);
    }, "start=2020-01-06"));
});

describe("a date", () => {
  it("can be typed or pasted whole", () =>
    onWidget(async (page) => {
      for (const part of ["Day", "Month", "Year"]) await start(page).getByLabel(part).fill("");
      await start(page).getByLabel("Day").fill("11 jan 2027");
      await start(page).getByLabel("Month").focus();
      expect(await start(page).getByLabel("Month").inputValue()).toBe("jan");
      await expect.poll(async () => (await dates(page))[0]).toBe("2027-01-11");
    }));

  it("can be typed whole over one that stands there, in the order of the fields, with a time beside it", () =>
    onWidget(async (page) => {
      const day = start(page).getByLabel("Day");
      await day.fill("7 12 2026");
      await page.keyboard.press("Tab");
      await expect.poll(async () => (await dates(page))[0]).toBe("2026-12-07");
      expect(await start(page).getByLabel("Month").inputValue()).toBe("12");
      await day.fill("Monday 11 January 2027 at 9am");
      await page.keyboard.press("Tab");
      await expect.poll(async () => (await dates(page))[0]).toBe("2027-01-11");
      expect(await day.inputValue()).toBe("11");
      expect(await start(page).innerText()).toContain("Not part of the date, so left out: at 9am");
    }));

  it("that is wrong is told beside its field, and what was typed stays (point 33)", () =>
    onWidget(async (page) => {
      await typeStart(page, "31", "2", "2027");
      // Nothing is said while one types.
      expect(await calculator(page).locator(".ik-error").count()).toBe(0);
      await calculator(page).locator("summary").focus();
      const day = start(page).getByLabel("Day");
      await expect.poll(() => day.getAttribute("aria-invalid")).toBe("true");
      expect(
        await day.evaluate(
          (field) =>
            (field.getRootNode() as ShadowRoot).getElementById(field.getAttribute("aria-describedby") ?? "")
              ?.textContent,
        ),
      ).toBe("February 2027 has days 1 to 28.");
      expect(await day.inputValue()).toBe("31");
      expect(await calculator(page).locator(".ik-waiting").textContent()).toBe(
        "Give a full start date to see the course.",
      );
    }));

  it("that was right may be on its way to another: nothing is wrong before it is left again", () =>
    onWidget(async (page) => {
      const errors = calculator(page).locator(".ik-error");
      await calculator(page).locator("summary").focus();
      await start(page).getByLabel("Day").fill("31");
      await start(page).getByLabel("Month").fill("2");
      expect(await errors.count()).toBe(0);
      await calculator(page).locator("summary").focus();
      expect(await errors.innerText()).toBe("February 2026 has days 1 to 28.");
      // And what is wrong is told until it is right.
      await start(page).getByLabel("Day").fill("30");
      expect(await errors.innerText()).toBe("February 2026 has days 1 to 28.");
    }));

  it("whose month nobody here knows stays as it was typed", () =>
    onWidget(async (page) => {
      for (const part of ["Day", "Month", "Year"]) await start(page).getByLabel(part).fill("");
      await start(page).getByLabel("Day").fill("7 desember 2026");
      await page.keyboard.press("Tab");
      await calculator(page).locator("summary").focus();
      expect(await start(page).getByLabel("Day").inputValue()).toBe("7 desember 2026");
      expect(await start(page).getByLabel("Month").inputValue()).toBe("");
      expect(await start(page).getByRole("status").innerText()).toContain(
        "This could not be read as a date.",
      );
    }));

  it("that can be two is asked about at once, with a button for each; the focus goes back to the field", () =>
    onWidget(async (page) => {
      for (const part of ["Day", "Month", "Year"]) await start(page).getByLabel(part).fill("");
      await start(page).getByLabel("Day").fill("07/12/2026");
      expect(await calculator(page).locator(".ik-error").count()).toBe(0);
      await page.keyboard.press("Tab");
      // The question comes before the keyboard's next place, and is read aloud.
      expect(await start(page).getByRole("status").innerText()).toContain(
        "Is “07/12/2026” 7 December 2026 or 12 July 2026?",
      );
      await press(page, "7 December 2026");
      expect((await dates(page))[0]).toBe("2026-12-07");
      expect(
        await start(page)
          .getByLabel("Day")
          .evaluate((field) => field.matches(":focus")),
      ).toBe(true);
    }));
});

describe("a day on which the patient cannot come", () => {
  it("moves the infusion, keeps the focus at it, and can be taken back", () =>
    onWidget(async (page) => {
      await press(page, "Can’t come: Thursday 10 December 2026");
      await expect.poll(async () => (await dates(page))[1]).toBe("2026-12-11");
      expect(
        await page.evaluate(
          () => document.querySelector("infusion-course-calculator")?.shadowRoot?.activeElement?.ariaLabel,
        ),
      ).toBe("Can’t come: Friday 11 December 2026");
      await press(page, "I can come after all: Thursday 10 December 2026");
      await expect.poll(async () => (await dates(page))[1]).toBe("2026-12-10");
      expect(await calculator(page).getByText("Days you can’t come").count()).toBe(0);
    }));

  it("moves the start, and says why and whom to call", () =>
    onWidget(async (page) => {
      await press(page, "Can’t come: Monday 7 December 2026");
      await expect.poll(async () => (await dates(page))[0]).toBe("2026-12-08");
      const note = await calculator(page).locator(".ik-message").innerText();
      expect(note).toContain(
        "The first infusion is on Tuesday 8 December 2026, 1 day after the date asked for.",
      );
      expect(note).toContain("Monday 7 December is marked as not possible.");
      expect(note).toContain("Call the clinic: 021 555 0100. They set the dates with you.");
    }));
});

describe("where no course is possible", () => {
  /** A clinic's own protocol, each figure of which is its policy, as an address carries it. */
  const formatProtocol = (induction: {
    infusions: number;
    spanDays: number;
    gap: { least: number };
  }): string =>
    `protocol=${JSON.stringify({
      id: "own",
      version: "1.0.0",
      title: "Our own",
      sources: Object.fromEntries(
        ["induction.infusions", "induction.spanDays", "induction.gap.least", "startWithinDays"].map(
          (figure) => [figure, { kind: "policy", note: "Ours." }],
        ),
      ),
      maintenance: null,
      startWithinDays: 0,
      induction,
    })}`;

  it("says what stands in the way", () =>
    onWidget(
      async (page) => {
        expect(await calculator(page).locator(".ik-waiting").textContent()).toBe(
          "No course is possible from this start",
        );
        expect(await status(page)).toBe("No course is possible from this start");
        const note = await calculator(page).locator(".ik-message").innerText();
        expect(note).toContain("From Monday 7 December the 4 infusions do not fit within 8 days");
        expect(note).toContain("the clinic is closed on");
        expect(note).toContain("Call the clinic. They set the dates with you.");
        expect(await calculator(page).getByRole("button", { name: "Print" }).count()).toBe(0);
      },
      `opening-days=monday&start=2026-12-07&${formatProtocol({ infusions: 4, spanDays: 8, gap: { least: 2 } })}`,
    ));

  it("offers the first start that works", () =>
    onWidget(
      async (page) => {
        await press(page, "Start on Monday 14 December 2026, the first day that works");
        expect(await dates(page)).toEqual(["2026-12-14"]);
      },
      `opening-days=monday&start=2026-12-08&${formatProtocol({ infusions: 1, spanDays: 1, gap: { least: 1 } })}`,
    ));
});

describe("handed over", () => {
  it("is copied as text, and only then said to be", () =>
    onWidget(async (page) => {
      await allowCopying(page);
      await press(page, "Copy text");
      await expect.poll(() => status(page)).toBe("Copied.");
      const text = await readClipboard(page);
      expect(text.split("\n")).toEqual([
        "Your infusions",
        "",
        "1. Monday 7 December 2026",
        "2. Thursday 10 December 2026",
        "3. Monday 14 December 2026",
        "4. Thursday 17 December 2026",
        "5. Monday 21 December 2026",
        "6. Wednesday 23 December 2026",
        "",
        "Then about once a month",
        "",
        "7. Around Friday 22 January 2027 (between Monday 18 January 2027 and Friday 29 January 2027)",
        "8. Around Tuesday 23 February 2027 (between Tuesday 16 February 2027 and Tuesday 2 March 2027)",
        "9. Around Tuesday 23 March 2027 (between Tuesday 16 March 2027 and Tuesday 30 March 2027)",
        "",
        "This is a plan and not yet an appointment. Ask the clinic before you change a date. The treating doctor decides.",
        "Call the clinic: 021 555 0100. They set the dates with you.",
        "",
        "In danger, or thinking of harming yourself? Call your local emergency number now. Help lines by country: https://findahelpline.com.",
        "",
      ]);
    }));

  it("stands selected where the page may not copy", () =>
    onWidget(async (page) => {
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
      });
      await press(page, "Copy text");
      await expect.poll(() => status(page)).toContain("The text is selected");
      const box = calculator(page).getByRole("textbox", { name: /^This page is not allowed to copy/ });
      const [whole, chosen, focused] = await box.evaluate((field: HTMLTextAreaElement) => [
        field.value,
        field.value.slice(field.selectionStart, field.selectionEnd),
        field.matches(":focus"),
      ]);
      expect(chosen).toBe(whole);
      expect(whole).toContain("6. Wednesday 23 December 2026");
      expect(focused).toBe(true);
    }));

  it("is a calendar file: an event a day, tentative, with no person in it", () =>
    onWidget(async (page) => {
      const { name, text } = await readDownload(page, () => press(page, "Calendar file"));
      expect(name).toBe("infusions-2026-12-07.ics");
      const lines = text.replaceAll("\r\n ", "").split("\r\n");
      const all = (name: string): string[] =>
        lines.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));
      expect(all("DTSTART;VALUE=DATE:")).toEqual([
        ...["20261207", "20261210", "20261214", "20261217", "20261221", "20261223"],
        ...["20270122", "20270223", "20270323"],
      ]);
      expect(all("SUMMARY:")[5]).toBe("Infusion 6 of 6");
      expect(all("SUMMARY:")[6]).toBe("Maintenance infusion 7 (around this date)");
      expect(new Set(all("DURATION:"))).toEqual(new Set(["P1D"]));
      expect(all("SEQUENCE:")).toHaveLength(9);
      expect(new Set(all("STATUS:"))).toEqual(new Set(["TENTATIVE"]));
      expect(new Set(all("UID:")).size).toBe(9);
      expect(all("DTSTAMP:")[0]).toMatch(/^\d{8}T\d{6}Z$/);
      expect(all("DESCRIPTION:")[0]).toContain("Call the clinic: 021 555 0100.");
      await expect.poll(() => status(page)).toContain("If nothing arrives, copy the text instead.");
    }));

  it("saved again after a change, the file updates the events of the one before; another reader's has its own", () =>
    onWidget(async (page) => {
      const save = async (from: Page): Promise<{ uids: string[]; sequence: number; text: string }> => {
        const file = await readDownload(from, () => press(from, "Calendar file"));
        const text = file.text.replaceAll("\r\n ", "");
        const uids = [...text.matchAll(/^UID:(.*)\r$/gm)].map(([, uid = ""]) => uid);
        return { uids, sequence: Number(/^SEQUENCE:(\d+)/m.exec(text)?.[1]), text };
      };
      const first = await save(page);
      await press(page, "Can’t come: Thursday 10 December 2026");
      const second = await save(page);
      expect(second.uids).toEqual(first.uids);
      expect(second.sequence).toBeGreaterThan(first.sequence);
      expect(second.text).toContain("DTSTART;VALUE=DATE:20261211");
      const other = await openPage(`/embed/course-calculator/?${CHRISTMAS}`);
      try {
        const { uids } = await save(other.page);
        expect(uids.filter((uid) => first.uids.includes(uid))).toEqual([]);
      } finally {
        await other.close();
      }
    }));

  it.each([3, 6])(
    "is one page of paper with %i maintenance infusions, and nothing to press on it",
    (horizon) =>
      onWidget(async (page) => {
        await page.evaluate(() => {
          const { append } = Element.prototype;
          // A browser without a screen prints nothing; one with a screen says that it begins.
          Element.prototype.append = function (...nodes) {
            append.apply(this, nodes);
            for (const node of nodes)
              if (node instanceof HTMLIFrameElement && node.contentWindow)
                node.contentWindow.print = () => node.contentWindow?.dispatchEvent(new Event("beforeprint"));
          };
        });
        await press(page, "Print");
        const paper = await openOnPaper(await findPrintedFrame(page, 6 + horizon));
        const text = await paper.locator("body").innerText();
        expect(text).toContain("Wednesday 23 December 2026");
        expect(text).toContain("Name:");
        expect(text).toContain("Call the clinic: 021 555 0100.");
        expect(text).not.toContain("Can’t come");
        expect(text).not.toContain("intended");
        for (const format of ["A4", "Letter"]) {
          expect(await countSheets(paper, format), format).toBe(1);
        }
        await paper.close();
      }, `${CHRISTMAS}&horizon=${horizon}`),
  );
});

describe("undo and redo", () => {
  const getUndo = (page: Page): Locator =>
    calculator(page).getByRole("button", { name: "Undo", exact: true });
  const getRedo = (page: Page): Locator =>
    calculator(page).getByRole("button", { name: "Redo", exact: true });

  it("take a change back and make it again, and say what the dates are then", () =>
    onWidget(async (page) => {
      expect(await getUndo(page).count()).toBe(0);
      await press(page, "Can’t come: Thursday 10 December 2026");
      await expect.poll(async () => (await dates(page))[1]).toBe("2026-12-11");
      await getUndo(page).click();
      await expect.poll(async () => (await dates(page))[1]).toBe("2026-12-10");
      expect(await status(page)).toBe(
        "Undone. 6 infusions in 17 days: Monday 7 December to Wednesday 23 December 2026",
      );
      // The focus stays, though there is nothing left to undo.
      expect(await getUndo(page).evaluate((button) => button.matches(":focus"))).toBe(true);
      expect(await getUndo(page).getAttribute("aria-disabled")).toBe("true");
      await getRedo(page).click();
      await expect.poll(async () => (await dates(page))[1]).toBe("2026-12-11");
      expect(await status(page)).toMatch(/^Redone\. 6 infusions/);
    }));

  it("work by keyboard, and leave fields of text to themselves", () =>
    onWidget(async (page) => {
      await press(page, "Can’t come: Thursday 10 December 2026");
      await expect.poll(async () => (await dates(page))[1]).toBe("2026-12-11");
      await page.keyboard.press("ControlOrMeta+z");
      await expect.poll(async () => (await dates(page))[1]).toBe("2026-12-10");
      await page.keyboard.press("ControlOrMeta+Shift+z");
      await expect.poll(async () => (await dates(page))[1]).toBe("2026-12-11");
      await start(page).getByLabel("Day").focus();
      await page.keyboard.press("ControlOrMeta+z");
      expect((await dates(page))[1]).toBe("2026-12-11");
    }));

  it("take a date that was typed for one change", () =>
    onWidget(async (page) => {
      await typeStart(page, "11", "1", "2027");
      await expect.poll(async () => (await dates(page))[0]).toBe("2027-01-11");
      await start(page).getByLabel("Year").press("Tab");
      await getUndo(page).click();
      await expect.poll(async () => (await dates(page))[0]).toBe("2026-12-07");
    }));
});

describe("a link to these dates", () => {
  const copyLink = async (page: Page): Promise<string> => {
    await allowCopying(page);
    await press(page, "Copy a link to these dates");
    await expect.poll(() => status(page)).toContain("The link is copied.");
    return readClipboard(page);
  };

  it("holds the start and nothing else of the reader, opens with it, and leaves the address bar", () =>
    onWidget(async (page) => {
      await typeStart(page, "11", "1", "2027");
      await expect.poll(async () => (await dates(page))[0]).toBe("2027-01-11");
      await press(page, "Can’t come: Thursday 14 January 2027");
      const link = await copyLink(page);
      expect(new URL(link).hash).toMatch(/^#ik=1\.\w+\.s=2027-01-11$/);
      expect(await status(page)).toContain("the days you can’t come are not in it");
      const opened = await openPage(new URL(link).pathname + new URL(link).search + new URL(link).hash);
      try {
        await expect
          .poll(async () => (await dates(opened.page)).slice(0, 2))
          .toEqual(["2027-01-11", "2027-01-14"]);
        expect(
          await calculator(opened.page).getByText("Your start has been filled in from the link.").count(),
        ).toBeGreaterThan(0);
        expect(await opened.page.evaluate(() => location.hash)).toBe("");
        expect(new URL(opened.page.url()).search).toBe(new URL(link).search);
        // A reload begins with the page's own start.
        await opened.page.reload();
        await expect.poll(async () => (await dates(opened.page))[0]).toBe("2026-12-07");
      } finally {
        await opened.close();
      }
    }));

  it.each([
    ["that lost its end", "#ik=1.abc.s=2026-1", "This link is damaged, so nothing was filled in."],
    [
      "of the staff planner",
      formatShareLink({ start: "2026-12-07", openingDays: ["monday"] }),
      "This link belongs to the clinic’s planner",
    ],
    ["of a later version", "#ik=9.abc.z", "This link comes from a newer version"],
  ])("is refused with its reason: one %s", (_, fragment, words) =>
    onWidget(async (page) => {
      await page.evaluate((hash) => (location.hash = hash), fragment);
      await expect.poll(() => calculator(page).locator(".ik-message").first().innerText()).toContain(words);
      expect(await status(page)).toContain(words);
      expect((await dates(page))[0]).toBe("2026-12-07");
      expect(await page.evaluate(() => location.hash)).toBe("");
    }),
  );

  it("can be undone where it was opened on a page that was in use", () =>
    onWidget(async (page) => {
      await page.evaluate((hash) => (location.hash = hash), formatShareLink({ start: "2027-01-11" }));
      await expect.poll(async () => (await dates(page))[0]).toBe("2027-01-11");
      await press(page, "Undo");
      await expect.poll(async () => (await dates(page))[0]).toBe("2026-12-07");
    }));
});

describe("a course that has begun", () => {
  it("is not planned again over a missed visit: the reader is told whom to call", () =>
    onWidget(async (page) => {
      await page.evaluate((hash) => (location.hash = hash), formatShareLink({ start: "2026-11-09" }));
      await expect.poll(async () => (await dates(page))[0]).toBe("2026-11-09");
      const note = await calculator(page).locator(".ik-message-warning").innerText();
      expect(note).toContain("The first of these dates has passed.");
      expect(note).toContain("Call the clinic: 021 555 0100.");
      expect(
        await calculator(page)
          .getByRole("button", { name: /^Can’t come/ })
          .count(),
      ).toBe(0);
      await press(page, "Calendar of these dates");
      await calculator(page).locator("[data-date='2026-11-26']").click();
      expect(await calculator(page).getByRole("button", { name: "Can’t come" }).count()).toBe(0);
    }, "start=2026-12-07&phone=021 555 0100"));
});

describe("the months", () => {
  const open = async (page: Page): Promise<Locator> => {
    await press(page, "Calendar of these dates");
    const months = calculator(page).locator(".ik-months");
    await months.waitFor();
    return months;
  };
  const getDay = (page: Page, date: string): Locator => calculator(page).locator(`[data-date="${date}"]`);

  it("stand in a row from the first infusion to the last of the maintenance, with today and a legend", () =>
    onWidget(async (page) => {
      const months = await open(page);
      expect(await months.getByRole("grid").evaluateAll((all) => all.map((one) => one.ariaLabel))).toEqual([
        "December 2026",
        "January 2027",
        "February 2027",
        "March 2027",
      ]);
      const planned = await months
        .locator("[data-date]:has(.ik-number)")
        .evaluateAll((all) => all.map((day) => (day as HTMLElement).dataset["date"]));
      expect(planned).toEqual(await dates(page));
      expect(await getDay(page, "2026-12-10").getAttribute("aria-label")).toBe(
        "Thursday 10 December, infusion 2",
      );
      expect(await getDay(page, "2026-12-24").getAttribute("aria-label")).toBe(
        "Thursday 24 December, Christmas closure",
      );
      expect(await getDay(page, "2027-01-20").getAttribute("aria-label")).toBe(
        "Wednesday 20 January, about then",
      );
      expect(await months.getByRole("listitem").allInnerTexts()).toEqual([
        "The first weeks",
        "About once a month",
        "Days it may move to",
        "Clinic closed, or you can’t come",
        "Today",
      ]);
      await typeStart(page, "24", "11", "2026");
      await expect
        .poll(() => months.locator("[aria-current=date]").getAttribute("data-date"))
        .toBe("2026-11-24");
    }));

  it("are walked over by the arrow keys, and a day that is opened says what is on it", () =>
    onWidget(async (page) => {
      await open(page);
      await getDay(page, "2026-12-07").focus();
      const getFocused = (): Promise<string | undefined> =>
        page.evaluate(
          () =>
            (
              document.querySelector("infusion-course-calculator")?.shadowRoot
                ?.activeElement as HTMLElement | null
            )?.dataset["date"],
        );
      for (const [key, date] of [
        ["ArrowRight", "2026-12-08"],
        ["ArrowDown", "2026-12-15"],
        ["PageDown", "2027-01-15"],
        ["Home", "2027-01-11"],
        ["PageUp", "2026-12-11"],
        ["ArrowUp", "2026-12-04"],
      ] as const) {
        await page.keyboard.press(key);
        expect(await getFocused(), key).toBe(date);
      }
      // There is nothing before the first month and after the last one.
      await page.keyboard.press("PageUp");
      expect(await getFocused()).toBe("2026-12-04");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      const panel = calculator(page).getByRole("group", { name: "Friday 11 December 2026" });
      await panel.getByRole("button", { name: "Can’t come" }).click();
      await expect.poll(() => getDay(page, "2026-12-11").getAttribute("aria-label")).toContain("cannot come");
      expect(await calculator(page).getByText("Days you can’t come").count()).toBe(1);
      await panel.getByRole("button", { name: "I can come after all" }).click();
      await expect
        .poll(() => getDay(page, "2026-12-11").getAttribute("aria-label"))
        .not.toContain("cannot come");
      await page.keyboard.press("Escape");
      expect(await panel.count()).toBe(0);
      expect(await getFocused()).toBe("2026-12-11");
    }));

  it("are a dozen at first, and more when they are asked for", () =>
    onWidget(async (page) => {
      const months = await open(page);
      expect(await months.getByRole("grid").count()).toBe(12);
      await press(page, "Show 12 more months");
      expect(await months.getByRole("grid").count()).toBe(24);
      await press(page, "Show 1 more month");
      expect(await months.getByRole("grid").count()).toBe(25);
    }, `${CHRISTMAS}&horizon=24`));

  it("are printed on a second sheet while they are open", () =>
    onWidget(async (page) => {
      await open(page);
      await page.evaluate(() => {
        const { append } = Element.prototype;
        Element.prototype.append = function (...nodes) {
          append.apply(this, nodes);
          for (const node of nodes)
            if (node instanceof HTMLIFrameElement && node.contentWindow)
              node.contentWindow.print = () => node.contentWindow?.dispatchEvent(new Event("beforeprint"));
        };
      });
      await press(page, "Print");
      const paper = await openOnPaper(await findPrintedFrame(page, 9));
      expect(await paper.locator(".months h2").allInnerTexts()).toEqual([
        "December 2026",
        "January 2027",
        "February 2027",
        "March 2027",
      ]);
      expect(await paper.locator(".months b").allInnerTexts()).toEqual([
        "7",
        "10",
        "14",
        "17",
        "21",
        "23",
        "22",
        "23",
        "23",
      ]);
      for (const format of ["A4", "Letter"]) expect(await countSheets(paper, format), format).toBe(2);
      await paper.close();
    }));

  it.each([
    ["at 320 pixels", { width: 320, height: 700 }],
    ["dark, at 1280", { width: 1280, height: 900, theme: "dark" }],
  ] as const)("have no barrier that axe finds, %s, and do not scroll sideways", (_, look) =>
    onWidget(
      async (page) => {
        await open(page);
        await getDay(page, "2026-12-10").click();
        const [wide, inner] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        expect(wide).toBeLessThanOrEqual(inner!);
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => String(target)).join()}`),
        ).toEqual([]);
      },
      CHRISTMAS,
      look,
    ),
  );
});

describe("everybody", () => {
  it("can use it by keyboard alone", () =>
    onWidget(async (page) => {
      await start(page).getByLabel("Day").focus();
      for (let i = 0; i < 3; i++) await page.keyboard.press("Tab");
      const order: (string | null | undefined)[] = [];
      for (let i = 0; i < 6; i++) {
        order.push(
          await page.evaluate(() => {
            const { activeElement } = document.querySelector("infusion-course-calculator")?.shadowRoot ?? {};
            return activeElement?.ariaLabel ?? activeElement?.textContent;
          }),
        );
        await page.keyboard.press("Tab");
      }
      expect(order).toEqual([
        "Print",
        "Copy text",
        "Calendar file",
        "Copy a link to these dates",
        "021 555 0100",
        "Can’t come: Monday 7 December 2026",
      ]);
    }));

  it.each([
    ["at 400 % of 1280 pixels", { width: 320, height: 256 }],
    ["in a narrow column, dark", { width: 360, height: 800, theme: "dark" }],
  ] as const)("can read it %s, and axe finds no barrier", (_, look) =>
    onWidget(
      async (page) => {
        await press(page, "Can’t come: Thursday 10 December 2026");
        await calculator(page).locator("summary").click();
        const [wide, inner] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        expect(wide).toBeLessThanOrEqual(inner!);
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => String(target)).join()}`),
        ).toEqual([]);
      },
      CHRISTMAS,
      look,
    ),
  );
});

it("is at the top of the site, drawn by Preact, and does the same", () =>
  onPage("/", async (page) => {
    await typeStart(page, "7", "12", "2026");
    await expect.poll(async () => (await dates(page)).slice(0, 2)).toEqual(["2026-12-07", "2026-12-10"]);
    await press(page, "Can’t come: Thursday 10 December 2026");
    await expect.poll(async () => (await dates(page))[1]).toBe("2026-12-11");
    await allowCopying(page);
    await press(page, "Copy text");
    await expect.poll(() => status(page)).toBe("Copied.");
    await typeStart(page, "31", "2", "2027");
    await calculator(page).locator("summary").focus();
    expect(await calculator(page).locator(".ik-error").innerText()).toBe("February 2027 has days 1 to 28.");
  }));
