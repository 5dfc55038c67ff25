/** What pages look like on paper: no heading by itself, nothing too pale to read, and forms on one sheet. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { countSheets } from "./calculator.ts";
import { onPage } from "./setup.ts";
import { formatShareLink } from "../../packages/widgets/src/course/share/shareLink.ts";

const PAGES = [
  "/help/",
  "/clinic/course/",
  "/clinic/designs/",
  "/handbook/",
  "/handbook/to-confirm/",
  "/mechanism/depression/",
  "/mechanism/six/",
  "/patients/does-it-help/",
  "/patients/side-effects/",
];

/** What of the page is on paper and matches, each as its text and one property of its style. */
const listStyles = (page: Page, selector: string, property: string): Promise<[string, string][]> =>
  page.evaluate(
    ([wanted = "", name = ""]) =>
      [...document.querySelectorAll<HTMLElement>(wanted)]
        .filter((element) => element.getClientRects().length > 0)
        .map((element) => [
          element.textContent.trim().slice(0, 60),
          getComputedStyle(element).getPropertyValue(name),
        ]),
    [selector, property],
  );

describe.each(PAGES)("%s on paper", (path) => {
  it("keeps each heading with what follows it, and the foot of the page in one piece", () =>
    onPage(path, async (page) => {
      await page.emulateMedia({ media: "print" });
      const headings = await listStyles(page, ":is(h1, h2, h3, h4, h5, h6):not(.sr-only)", "break-after");
      expect(headings.length).toBeGreaterThan(0);
      expect(headings.filter(([, value]) => value !== "avoid")).toEqual([]);
      expect(await listStyles(page, ".ik-footer", "break-inside")).toMatchObject([[/./, "avoid"]]);
    }));

  it("prints the ground of what is light on dark", () =>
    onPage(path, async (page) => {
      await page.emulateMedia({ media: "print" });
      const numbers = await listStyles(page, ".ik-number, .ik-cascade .dot", "print-color-adjust");
      if (/course|mechanism\/depression/.test(path)) expect(numbers.length).toBeGreaterThan(5);
      expect(numbers.filter(([, value]) => value !== "exact")).toEqual([]);
    }));
});

/** A clinic that has written two or three lines about each point that the forms have. */
const CLINIC = formatShareLink({
  clinic: "Harbour Infusion Clinic",
  phone: "021 555 0100, weekdays 8 to 4",
  help: { emergency: "112", line: { name: "Night line", phone: "012 345" }, confirmedOn: "2026-11-28" },
  policies: {
    fasting:
      "Nothing to eat for some hours before your infusion, as we have agreed with you. You may sip water.",
    bring: "Your list of medicines, something warm to wear, and the number of the person who takes you home.",
    stay: "About three hours in all. You stay until a nurse has checked you.",
    "going-home":
      "An adult collects you from the ward. If nobody can come, call us the day before: we find another day.",
    missed: "Call the desk as soon as you know. We call you back the same day with a new date.",
    stopping:
      "After six infusions without a clear benefit we stop, and see you two weeks later to plan what comes next.",
  },
});

describe.each([
  ["with lines to write on", ""],
  ["with a clinic’s words", CLINIC],
])("the forms, %s", (_, link) => {
  it.each(["letter", "consent", "hand-out"])("%s is one sheet", (form) =>
    onPage(`/handbook/${form}/${link}`, async (page) => {
      if (link) await page.getByText("Harbour Infusion Clinic").first().waitFor();
      for (const format of ["A4", "Letter"]) expect(await countSheets(page, format), format).toBe(1);
    }),
  );
});

it("does not take a sheet for each side effect", () =>
  onPage("/patients/side-effects/", async (page) => {
    expect(await countSheets(page, "A4")).toBeLessThan(15);
  }));

it("has lines on the list to confirm, on which the clinic writes what it decides", () =>
  onPage("/handbook/to-confirm/", async (page) => {
    expect(await page.locator(".ik-policy .ik-blank:visible").count()).toBe(0);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".ik-policy .ik-blank:visible").count()).toBe(20);
  }));

it("shows a level of certainty in one colour, whichever part of a page shows it", () =>
  onPage("/mechanism/six/", async (page) => {
    const colours = await page.evaluate(() => {
      const found: Record<string, string[]> = {};
      for (const word of document.querySelectorAll(".ik-certainty b")) {
        const label = word.textContent.trim();
        const colour = getComputedStyle(word).color;
        if (!found[label]?.includes(colour)) (found[label] ??= []).push(colour);
      }
      return found;
    });
    expect(Object.keys(colours).sort()).toEqual([
      "Clinic statement",
      "Disputed",
      "Not supported",
      "Supported",
    ]);
    expect(Object.values(colours).filter((one) => one.length > 1)).toEqual([]);
  }));
