import {
  recordVisit,
  reviewRecord,
  standardProtocol,
  type CourseRecord,
  type PlainDate,
  type PlanContext,
} from "@infusionkit/core";
import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { buildPlanView } from "../model/planView.ts";
import { agree } from "../model/recordChange.ts";
import { getPlannerMessages } from "../text/courseMessages.ts";
import { createSentenceFormatter } from "../text/sentences.ts";
import { toRecordCalendar, toRecordSpreadsheet, toRecordText, type RecordExport } from "./exportRecord.ts";
import { PrintedRecord } from "./printRecord.tsx";

const messages = getPlannerMessages();
const context: PlanContext = {
  protocol: standardProtocol,
  calendar: { openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"] },
};
const show = (record: CourseRecord | null, today: PlainDate) => {
  const view = buildPlanView({
    context,
    start: "2026-12-07",
    infusions: null,
    horizon: 3,
    record,
    today,
    choiceIndex: 0,
  });
  if (!view) throw new Error("There is nothing to show.");
  return view;
};
const toSource = (record: CourseRecord, today: PlainDate, within = context): RecordExport => ({
  review: reviewRecord(within, record, { today, horizon: 3 }),
  visit: { time: "", minutes: null },
  messages,
  sentences: createSentenceFormatter(messages),
});
const toPaper = (source: RecordExport, today: PlainDate): string =>
  render(<PrintedRecord source={source} printedOn={today} />)
    .replace(/<\/(?:li|p|h[12])>/g, "\n")
    .replace(/<[^>]+>/g, "");

/** 7 December given, 10 December missed, and nobody has answered the proposal yet. */
const today = "2026-12-14";
const planned = agree(show(null, "2026-12-01"), "k1") as CourseRecord;
const record = recordVisit(
  recordVisit(planned, { date: "2026-12-07", state: "given" }, { today: "2026-12-07" }),
  { date: "2026-12-10", state: "missed" },
  { today },
);

describe("what leaves the planner while something is proposed", () => {
  const view = show(record, today);
  const source = toSource(record, today);
  const dropped = view.entries.filter(({ isDropped }) => isDropped).map(({ date }) => date);

  it("marks on paper and in the text each date that the proposal gives up, and lists what is proposed", () => {
    expect(dropped).toContain("2026-12-17");
    const texts = { text: toRecordText(source), paper: toPaper(source, today) };
    for (const said of Object.values(texts)) {
      for (const date of dropped) expect(said).toContain(`${messages.date(date)} (to be agreed)`);
      const [, proposed = ""] = said.split("Proposed, and not agreed yet");
      for (const { date, state, phase } of view.entries)
        if (state === "proposed")
          expect(proposed).toContain(
            phase === "maintenance" ? `round ${messages.date(date)}` : messages.date(date),
          );
    }
  });

  it("shows in the picture of the weeks on paper what the lists have: each number, what was missed, and what is only proposed", () => {
    const picture = render(<PrintedRecord source={source} printedOn={today} />);
    const marks = [
      ...picture.slice(picture.indexOf("<table")).matchAll(/<b(?: class="(proposed)")?>([^<]+)<\/b>/g),
    ].map(([, isProposed, text]) => (isProposed ? `(${text})` : text));
    const onScreen = view.entries
      .filter(({ phase }) => phase === "induction")
      .map(({ state, number, isDropped }) =>
        isDropped ? "?" : state === "missed" ? "✕" : state === "proposed" ? `(${number})` : `${number}`,
      );
    expect(onScreen).toEqual(expect.arrayContaining(["1", "✕", "2", "(3)", "?"]));
    expect(marks).toEqual(onScreen);
  });

  it("gives each infusion the number that it has on the screen, in the text, the calendar file, the table and on paper", () => {
    const events = toRecordCalendar(source, "2026-12-14T08:00:00Z").text.split("BEGIN:VEVENT");
    const rows = toRecordSpreadsheet(source, "en").text.split("\r\n");
    const numbered = view.entries.filter(({ state, number }) => state === "planned" && number !== null);
    expect(numbered.map(({ number }) => number)).toContain(7);
    for (const { date, number, phase } of numbered) {
      const event =
        events.find((one) => one.includes(`DTSTART;VALUE=DATE:${date.replaceAll("-", "")}`)) ?? "";
      expect(event).toContain(
        phase === "maintenance" ? `Maintenance infusion ${number} ` : `Infusion ${number} of 6`,
      );
      expect(rows.find((row) => row.includes(date))).toMatch(new RegExp(`^${number},`));
      expect(toRecordText(source)).toMatch(
        new RegExp(`^${number}\\. (?:Around )?${messages.date(date)}`, "m"),
      );
      expect(render(<PrintedRecord source={source} printedOn={today} />)).toContain(`<li value="${number}"`);
    }
    for (const date of dropped)
      expect(events.find((one) => one.includes(`DTSTART;VALUE=DATE:${date.replaceAll("-", "")}`))).toMatch(
        /SUMMARY:Infusion: date to be agreed[^]*STATUS:TENTATIVE/,
      );
  });
});

describe("what a patient is handed", () => {
  it("keeps every caution and tells staff nothing", () => {
    const closed: PlanContext = {
      ...context,
      calendar: { ...context.calendar, closures: [{ from: "2026-12-17", label: "Closed" }] },
    };
    for (const source of [toSource(record, today), toSource(record, today, closed)]) {
      expect(source.review.issues.length).toBeGreaterThan(0);
      for (const said of [toRecordText(source), toPaper(source, today)]) {
        expect(said).toContain("To note");
        expect(said).toContain("did not take place");
        expect(said).not.toMatch(
          /treating doctor\. |(?:Tell|Ask) the treating|Agree on|Make sure|Choose another/,
        );
      }
    }
    expect(toRecordText(toSource(record, today, closed))).toContain(
      "The infusion on Thursday 17 December 2026 falls on a day that does not work.",
    );
  });
});

describe("the numbers in what is said", () => {
  it("are those of the entries that are shown", () => {
    let course = planned;
    for (const { date, plannedFor } of planned.appointments)
      if (plannedFor === "induction") course = recordVisit(course, { date, state: "given" }, { today: date });
    const ahead = course.appointments.filter(({ state }) => state === "planned");
    const first = ahead[0]?.date as PlainDate;
    const day = ahead[1]?.date as PlainDate;
    const missed = recordVisit(course, { date: first, state: "missed" }, { today: first });
    const review = reviewRecord(context, missed, { today: first, horizon: 3 });
    const about = review.issues.filter(({ data }) => data["date"] === day);
    const number = review.entries.find(({ date }) => date === day)?.number ?? null;
    expect(about.length).toBeGreaterThan(0);
    for (const { message } of about)
      expect(message).toMatch(number === null ? /^The infusion on/ : new RegExp(`^Infusion ${number} `));
  });
});
