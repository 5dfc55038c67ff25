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
import { getPlannerMessages } from "../text/plannerMessages.ts";
import { createSentenceFormatter } from "../text/sentences.ts";
import {
  listPatientNotes,
  toRecordCalendar,
  toRecordSpreadsheet,
  toRecordText,
  type RecordExport,
} from "./exportRecord.ts";
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

describe("what a patient is told", () => {
  it("what did not take place comes first, day by day, whatever came of it", () => {
    const other = recordVisit(record, { date: "2026-12-09", state: "cancelled" }, { today });
    const notes = listPatientNotes(toSource(other, today).review, messages);
    expect(notes.slice(0, 2)).toEqual([
      "The infusion on Wednesday 9 December 2026 was cancelled, so it does not count.",
      "The infusion on Thursday 10 December 2026 did not take place, so it does not count.",
    ]);
  });

  it("of a course that takes longer, how long it takes and who decides", () => {
    const rare: PlanContext = { protocol: standardProtocol, calendar: { openingDays: ["wednesday"] } };
    const asked = { context: rare, start: "2027-01-06", infusions: null, horizon: 1, record: null } as const;
    const view = buildPlanView({ ...asked, today: "2027-01-05", choiceIndex: 0 });
    const longer = view && (agree(view, "k2") as CourseRecord);
    if (!longer) throw new Error("Nothing is agreed.");
    expect(listPatientNotes(toSource(longer, "2027-01-05", rare).review, messages)).toEqual([
      "These infusions take 36 days instead of 21. Your doctor decides whether that is right for you.",
    ]);
  });

  it("no day on which the clinic is closed as the first or the last on which an infusion can be", () => {
    const source = toSource(planned, "2026-12-01");
    const { text } = toRecordCalendar(source, "2026-12-01T10:00:00.000Z");
    const paper = toPaper(source, "2026-12-01");
    const told = [toRecordText(source), text.replace(/\r\n /g, "")].join("\n");
    expect(told).toContain("Monday 18 January 2027");
    expect(told).not.toMatch(/(?:between|from|to|and) (?:Saturday|Sunday) /);
    expect(paper).toContain("between 18 and 29 January");
  });

  it("what follows from an answer only where the answers lead to different dates", () => {
    const given = recordVisit(planned, { date: "2026-12-07", state: "given" }, { today: "2026-12-07" });
    // The 14th is next whether or not the 10th was given.
    expect(toRecordText(toSource(given, "2026-12-14"))).not.toContain("If Thursday 10 December");
    expect(toRecordText(toSource(given, "2026-12-11"))).toMatch(
      /If Thursday 10 December was given, .*14 December[^]*If Thursday 10 December was missed, .*11 December/,
    );
  });
});

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

  it.each([
    ["en-GB", ","],
    ["en-US", ","],
    ["en-ZA", ";"],
    ["de", ";"],
    ["no language", ","],
  ])(
    "writes the table of %s with %j between its columns, which is not its decimal sign",
    (lang, separator) => {
      const [head = ""] = toRecordSpreadsheet(source, lang).text.split("\r\n");
      expect(head.split(separator).length).toBeGreaterThan(5);
    },
  );

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
