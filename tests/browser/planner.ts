/** What a nurse does with the staff planner, for its tests. */
import type { Frame, Locator, Page } from "playwright-core";
import type { PlainDate } from "@infusionkit/core";
import type { SharedPlan } from "../../packages/widgets/src/course/model/types.ts";
import { formatShareLink } from "../../packages/widgets/src/course/share/shareLink.ts";
import { clockOn } from "../clock.ts";
import { afterEffects, onPage, type Look, type Opened } from "./setup.ts";

/** Where the planner is. */
export const PLANNER = "/clinic/planner/";

/** A clinic that is open from Monday to Friday and sets nothing else. */
export const WEEKDAYS: SharedPlan = {
  openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"],
};

/** Opens the planner for one test, by a clinic's link where there is one, and closes it whatever happens. */
export const onPlanner = (
  work: (page: Page, opened: Opened) => Promise<void>,
  look: Look = {},
  plan?: SharedPlan,
): Promise<void> => onPage(PLANNER + (plan ? formatShareLink(plan) : ""), work, look);

/** The planner as a whole. */
export const planner = (page: Page): Locator => page.locator(".ik-planner");

/** Puts the clock of a page that stays open to another day, and comes back to it as a reader does. */
export async function setDay(page: Page, day: PlainDate): Promise<void> {
  await page.evaluate(clockOn(day));
  await page.evaluate(() => {
    document.dispatchEvent(new Event("visibilitychange"));
    dispatchEvent(new Event("focus"));
  });
  await afterEffects(page);
}

/** The same, and reloads go on from there. */
export async function waitUntilDay(page: Page, day: PlainDate): Promise<void> {
  await page.context().addInitScript(clockOn(day));
  await setDay(page, day);
}

/** The three fields of the start. */
export const startField = (page: Page): Locator =>
  planner(page).getByRole("group", { name: "Start of the course" });

/** Types a start, one field after the other. */
export async function typeStart(page: Page, day: string, month: string, year: string): Promise<void> {
  await startField(page).getByLabel("Day").fill(day);
  await startField(page).getByLabel("Month").fill(month);
  await startField(page).getByLabel("Year").fill(year);
}

/** Presses a button of the planner by its whole name. */
export const press = (page: Page, name: string): Promise<void> =>
  planner(page).getByRole("button", { name, exact: true }).first().click();

/** Begins with the next patient, whether or not the record of the last one is saved. */
export async function startNewPatient(page: Page): Promise<void> {
  await press(page, "New patient");
  await afterEffects(page);
  const anyway = planner(page).getByRole("button", { name: "Start anyway", exact: true });
  if (await anyway.isVisible()) await anyway.click();
}

/** The one line that says where the course stands. */
export const getStatus = async (page: Page): Promise<string> =>
  ((await planner(page).locator(".ik-headline").textContent()) ?? "").replace(/\s+/g, " ").trim();

/** The date that is next, and nothing where there is none. */
export const getNext = async (page: Page): Promise<string | null> => {
  const time = planner(page).locator(".ik-next-date time");
  return (await time.count()) === 0 ? null : time.getAttribute("datetime");
};

/** One line of the list: date, number or sign, state. */
export type ListedEntry = readonly [date: string, number: string, state: string];

/** The list, line by line. */
export const listEntries = (page: Page): Promise<ListedEntry[]> =>
  planner(page)
    .locator(".ik-entry")
    .evaluateAll((all) =>
      all.map(
        (entry) =>
          [
            entry.querySelector<HTMLElement>("[data-day]")?.dataset["day"] ?? "",
            entry.querySelector(".ik-number")?.textContent ?? "",
            entry.querySelector(".ik-badge")?.textContent ?? "",
          ] as const,
      ),
    );

/** The dates of the list that have a state. */
export const listDates = async (page: Page, ...states: readonly string[]): Promise<string[]> =>
  (await listEntries(page))
    .filter(([, , state]) => states.length === 0 || states.includes(state))
    .map(([date]) => date);

/** What stands in the calendar: date, and the number or the sign in its circle. */
export const listCalendar = (page: Page): Promise<string[]> =>
  planner(page)
    .locator("td[data-date]:has(.ik-number)")
    .evaluateAll((all) =>
      all.map(
        (day) =>
          `${(day as HTMLElement).dataset["date"]} ${day.querySelector<HTMLElement>(".ik-number")?.dataset["text"]}`,
      ),
    );

/** What is asked about first; empty where nothing is. */
export const getQuestion = async (page: Page): Promise<string> => {
  const question = planner(page).locator(".ik-question b");
  return (await question.count()) === 0 ? "" : ((await question.textContent()) ?? "");
};

/** Answers what is asked about first. */
export const answer = (page: Page, state: "Given" | "Missed" | "Cancelled"): Promise<void> =>
  planner(page).locator(".ik-question").getByRole("button", { name: state, exact: true }).click();

/** Opens what can be done with a day: in the list where it stands there, in the calendar otherwise. */
export async function openDay(page: Page, date: PlainDate): Promise<Locator> {
  const inList = planner(page).locator(`[data-day="${date}"]`);
  if ((await inList.count()) > 0) await inList.click();
  else await planner(page).locator(`[data-date="${date}"]`).click();
  return planner(page).locator(".ik-panel");
}

/** Records what came of a day. */
export async function record(
  page: Page,
  date: PlainDate,
  state: "Given" | "Missed" | "Cancelled" | "Take back",
): Promise<void> {
  const panel = await openDay(page, date);
  await panel.getByRole("button", { name: state, exact: true }).click();
}

/** Enters a course from paper. */
export async function enterFromPaper(page: Page, text: string): Promise<void> {
  await press(page, "From paper");
  await planner(page).getByLabel("Dates of the visits").fill(text);
  await planner(page)
    .getByRole("button", { name: /^Record \d+ visits?$/ })
    .click();
}

/** One of the ways of saving. */
export async function save(page: Page, name: string): Promise<void> {
  await planner(page).getByRole("button", { name: /^Save/ }).first().click();
  await planner(page).locator(".ik-menu-items").getByRole("button", { name, exact: true }).click();
}

/** What departs from the protocol or has to be seen to, sentence by sentence. */
export const listMessages = (page: Page): Promise<string[]> =>
  planner(page)
    .locator(".ik-message")
    .evaluateAll((all) => all.map((one) => one.textContent?.trim() ?? ""));

/** The sentences that a nurse can read to the patient. */
export const getScript = async (page: Page): Promise<string> => {
  const script = planner(page).locator(".ik-patient-script");
  return (await script.count()) === 0 ? "" : ((await script.textContent()) ?? "").replace(/\s+/g, " ").trim();
};

/** The last thing that was announced. */
export const getAnnounced = async (page: Page): Promise<string> =>
  (await planner(page).locator(".ik-hidden[role=status]").first().textContent()) ?? "";

/** The document that is sent to the printer, once it is filled in. */
export async function findPaper(page: Page): Promise<Frame> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll("iframe")].some((frame) => frame.contentDocument?.querySelector("h1")),
  );
  const frame = page.frames().at(-1);
  if (!frame) throw new Error("Nothing was printed.");
  return frame;
}
