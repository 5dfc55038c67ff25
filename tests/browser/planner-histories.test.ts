/**
 * Every written history as a nurse reads it: on the screen, on paper, in the text that is copied and in the calendar file.
 * What core has to say of it is held in core's own test; here it must be said, and nothing else.
 */
import {
  formatDate,
  proposeChoices,
  listProposed,
  reviewRecord,
  type PlainDate,
  type RecordReview,
} from "@infusionkit/core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writtenHistories, type WrittenHistory } from "../../packages/core/testing/histories.ts";
import { HORIZON, playHistory } from "../../packages/core/testing/playHistory.ts";
import type { SharedPlan } from "../../packages/widgets/src/course/model/types.ts";
import { listPatientNotes } from "../../packages/widgets/src/course/share/exportRecord.ts";
import { getPlannerMessages } from "../../packages/widgets/src/course/text/plannerMessages.ts";
import { formatShareLink } from "../../packages/widgets/src/course/share/shareLink.ts";
import { allowCopying, countSheets, openOnPaper, readClipboard } from "./calculator.ts";
import {
  findPaper,
  getAnnounced,
  getNext,
  getQuestion,
  getStatus,
  listCalendar,
  listDates,
  listEntries,
  listMessages,
  planner,
  PLANNER,
  press,
  setDay,
  startNewPatient,
} from "./planner.ts";
import { openPage, readDownload, type Opened } from "./setup.ts";

/** Issues that the screen says in a place of their own: in a question, in the list, in the choices. */
const SAID_ELSEWHERE = [
  "appointments-missing",
  "open-question",
  "missed",
  "cancelled",
  "no-lawful-start",
  "no-lawful-rest",
];

/** The history as a clinic's link has it. */
const toLink = (
  history: WrittenHistory,
): { readonly link: string; readonly review: RecordReview; readonly kinds: readonly string[] } => {
  const { context, record } = playHistory(history);
  const { calendar, unavailable = [], protocol } = context;
  const plan: SharedPlan = {
    start: record.start,
    infusions: record.infusions,
    openingDays: calendar.openingDays as SharedPlan["openingDays"] & {},
    closures: calendar.closures ?? [],
    unavailable: unavailable.flatMap((entry) =>
      typeof entry === "string" ? [{ from: entry, to: entry }] : "weekdays" in entry ? [] : [entry],
    ),
    horizon: HORIZON,
    record,
    ...(protocol.maintenance ? {} : { protocol }),
  };
  const options = { today: history.today, horizon: HORIZON };
  const review = reviewRecord(context, record, options);
  const kinds = review.needsChoice
    ? proposeChoices(context, record, options).choices.map(({ dates }) =>
        dates.map((date) => Number(date.slice(8))).join(" "),
      )
    : [];
  return { link: formatShareLink(plan), review, kinds };
};

const LABELS = { planned: "Planned", given: "Given", missed: "Missed", cancelled: "Cancelled" } as const;

let opened: Opened;
let page: Page;
beforeAll(async () => {
  opened = await openPage(PLANNER);
  ({ page } = opened);
  await allowCopying(page);
  // A browser without a screen prints nothing; one with a screen says that it begins.
  await page.evaluate(() => (window.print = () => undefined));
});
afterAll(() => opened.close());

/** Opens a history in the page that is there, on the day on which it is read. */
async function open(link: string, today: PlainDate): Promise<void> {
  await startNewPatient(page);
  await setDay(page, today);
  await page.evaluate((hash) => {
    for (const frame of document.querySelectorAll("iframe")) frame.remove();
    location.hash = hash;
  }, link);
  await page.waitForFunction(() => location.hash === "");
}

describe.each(writtenHistories.map((history) => [history.name, history] as const))("%s", (_, history) => {
  const { says, today } = history;
  const { link, review, kinds } = toLink(history);
  const agreed = review.entries.map(
    ({ date, state, isQuestion }) => `${date} ${isQuestion ? "Was it given?" : LABELS[state]}`,
  );

  it("is read on the screen, on paper, in the text and in the calendar file", async () => {
    await open(link, today);

    // The screen: every appointment of the record, each once, with what came of it.
    await expect
      .poll(async () =>
        (await listEntries(page))
          .filter(([, , state]) => state !== "Proposed")
          .map(([date, , state]) => `${date} ${state}`),
      )
      .toEqual(agreed);
    expect(await getQuestion(page)).toEqual(
      says.questions[0]
        ? expect.stringContaining(`${formatDate(says.questions[0], { year: false })}: was `)
        : "",
    );
    if (says.next) {
      expect(await getNext(page)).toBe(says.next.date);
      expect(says.next.date >= today).toBe(true);
    } else if (says.questions.length === 0) expect(await getNext(page)).toBe(null);
    if (says.state === "induction")
      expect(await getStatus(page)).toContain(`${says.given[0]} of ${review.progress.of} given`);
    for (const date of says.proposes ?? [])
      expect(await listDates(page, "Proposed", "Planned")).toContain(date);
    if (says.proposes === null && !review.needsChoice) expect(await listDates(page, "Proposed")).toEqual([]);
    const messages = (await listMessages(page)).join("\n");
    for (const { code, message } of review.issues.filter(({ code }) => !SAID_ELSEWHERE.includes(code)))
      expect(messages, code).toContain(message);
    const choices = await planner(page).locator(".ik-choice-dates").allTextContents();
    expect(choices.map((text) => (text.match(/\d+/g) ?? []).join(" "))).toEqual(kinds);
    // The calendar says the same as the list of what is in its weeks.
    const inList = new Map((await listEntries(page)).map(([date, number]) => [date, number]));
    for (const day of await listCalendar(page)) {
      const [date = "", number] = day.split(" ");
      expect(inList.get(date), day).toBe(number);
    }

    // Paper.
    await press(page, "Print");
    const paper = await findPaper(page);
    const printed = await paper.locator("body").innerText();
    const counted = review.entries.filter(({ counts }) => counts);
    expect(
      await paper
        .locator("ol:not(.proposed) li time")
        .evaluateAll((all) => all.map((time) => time.getAttribute("datetime"))),
    ).toEqual(
      [
        ...counted.filter(({ phase }) => phase !== "maintenance"),
        ...counted.filter(({ phase }) => phase === "maintenance"),
      ].map(({ date }) => date),
    );
    expect(
      await paper
        .locator("ol.proposed li time")
        .evaluateAll((all) => all.map((time) => time.getAttribute("datetime"))),
    ).toEqual(listProposed(review).map(({ date }) => date));
    for (const { date, isDropped } of counted)
      expect(printed.includes(`${formatDate(date)} (to be agreed)`), date).toBe(isDropped);
    // What staff have to do about a caution stands on the screen; the patient is told what a patient needs.
    const notes = listPatientNotes(review, getPlannerMessages());
    const said = [...review.questions.map(({ message }) => message), ...notes];
    for (const message of said) expect(printed).toContain(message);
    expect(printed).toContain(`Printed on ${formatDate(today)}`);

    // On the sheet itself nothing of it is hidden, and all of it has room.
    const sheet = await openOnPaper(paper);
    await sheet.emulateMedia({ media: "print" });
    expect(await sheet.locator("body").innerText()).toBe(printed);
    const sheets = await countSheets(sheet, "A4");
    await sheet.close();
    expect(sheets).toBe(1);

    // The text.
    await press(page, "Copy text");
    await expect.poll(() => getAnnounced(page)).toContain("Copied.");
    const text = await readClipboard(page);
    for (const { date } of counted) expect(text).toContain(formatDate(date));
    for (const message of said) expect(text).toContain(message);
    for (const { date, isDropped } of counted)
      expect(text.includes(`${formatDate(date)} (to be agreed)`), date).toBe(isDropped);
    for (const date of says.proposes ?? []) expect(text).toContain(formatDate(date));

    // The calendar file.
    const file = await readDownload(page, () => press(page, "Calendar"));
    const events = file.text
      .replaceAll("\r\n ", "")
      .split("BEGIN:VEVENT")
      .slice(1)
      .map((event) => [
        /^UID:history-(.*)\r$/m.exec(event)?.[1],
        /^DTSTART[^:]*:(\d{8})/m.exec(event)?.[1],
        /^STATUS:(.*)\r$/m.exec(event)?.[1] === "CANCELLED",
      ]);
    const { record } = review;
    expect(events).toEqual([
      ...record.appointments.map(({ id, date, state }) => [
        id,
        date.replaceAll("-", ""),
        state === "missed" || state === "cancelled",
      ]),
      ...record.withdrawn.map(({ id, date }) => [id, date.replaceAll("-", ""), true]),
    ]);
    expect(opened.problems()).toEqual([]);
  });
});
