import { planCourse, reviewRecord, standardProtocol, type CourseRecord } from "@infusionkit/core";
import { findStaleDate, formatRegion, regions } from "@infusionkit/holidays";
import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { CourseCalculator } from "./CourseCalculator.tsx";
import { buildPlanView } from "./model/planView.ts";
import { agree } from "./model/recordChange.ts";
import { toCalendarFile, toCourseText } from "./share/exportCourse.ts";
import { toRecordCalendar, toRecordCalendars, toRecordText } from "./share/exportRecord.ts";
import { PrintedCourse, PrintPage } from "./share/print.tsx";
import { PrintedRecord } from "./share/printRecord.tsx";
import { getPlannerMessages } from "./text/plannerMessages.ts";
import { formatHolidaysNote } from "./text/holidaysNote.ts";
import { createSentenceFormatter } from "./text/sentences.ts";

const toProps = (id: string) => {
  const region = regions.find((one) => one.id === id)!;
  return {
    name: formatRegion(region),
    checkedOn: region.checkedOn,
    staleFrom: findStaleDate(region),
  };
};

test("a patient is told when the public holidays were checked more than 90 days ago, and not before", () => {
  const za = { ...toProps("za"), checkedOn: "2026-11-28", staleFrom: "2027-02-27" } as const;
  const stale = "last checked on Saturday 28 November 2026, more than 90 days ago. Ask the clinic";
  expect(render(<CourseCalculator start="2027-03-01" today="2027-02-27" holidaysRegion={za} />)).toContain(
    stale,
  );
  expect(
    render(<CourseCalculator start="2027-03-01" today="2027-02-26" holidaysRegion={za} />),
  ).not.toContain("last checked");
  // Where the reader's date is not known yet, as on a page that was rendered long ago, nothing is said of it.
  expect(render(<CourseCalculator start="2027-03-01" holidaysRegion={za} />)).not.toContain("last checked");
});

test("a patient reads which public holidays count, and that they are those of the country alone", () => {
  expect(render(<CourseCalculator start="2027-03-01" holidaysRegion={toProps("us-oh")} />)).toContain(
    "Public holidays counted: United States: Ohio (federal days only).",
  );
  expect(render(<CourseCalculator start="2027-03-01" />)).not.toContain("Public holidays counted");
});

const messages = getPlannerMessages();
const context = {
  protocol: standardProtocol,
  calendar: { openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"] },
} as const;
const words = {
  messages,
  sentences: createSentenceFormatter(messages),
  clinic: "A clinic",
  phone: "021 555 0100",
};
/** Lines of a calendar file are folded, with commas escaped. */
const readCalendar = (text: string): string => text.replaceAll(/\r\n[ \t]/g, "").replaceAll("\\,", ",");

/** All that a patient takes away from either screen, as it is on a given day. */
function makeHandouts(region: ReturnType<typeof toProps>, today: "2027-02-26" | "2027-02-27") {
  const holidaysNote = formatHolidaysNote(region, today, messages);
  const { course, conflict } = planCourse(context, { start: "2027-03-01", horizon: 1 });
  if (!course) throw new Error("There is no course to hand out.");
  const source = { course, conflict, holidaysNote, ...words };
  const view = buildPlanView({
    context,
    start: "2027-03-01",
    infusions: null,
    horizon: 1,
    record: null,
    today,
    choiceIndex: 0,
  });
  const agreed = view && agree(view, "k1");
  if (!agreed) throw new Error("Nothing was agreed.");
  const review = reviewRecord(context, agreed as CourseRecord, { today, horizon: 1 });
  const record = { review, visit: { time: "", minutes: null }, holidaysNote, ...words } as const;
  const now = `${today}T08:00:00Z`;
  return {
    text: toCourseText(source),
    calendar: readCalendar(toCalendarFile(source, { key: "k1", sequence: 1, now }).text),
    paper: render(
      <PrintPage {...words} helpText={undefined} holidaysNote={holidaysNote}>
        <PrintedCourse course={course} messages={messages} formatIssue={({ message }) => message} />
      </PrintPage>,
    ),
    "text from staff": toRecordText(record),
    "calendar from staff": readCalendar(toRecordCalendar(record, now).text),
    "calendars from staff": toRecordCalendars(record, now)
      .map(({ text }) => readCalendar(text))
      .join(""),
    "paper from staff": render(<PrintedRecord source={record} printedOn={today} />),
  };
}

test("what a patient takes away says it too: paper, text and calendar file, from both screens", () => {
  const za = { ...toProps("za"), checkedOn: "2026-11-28", staleFrom: "2027-02-27" } as const;
  const stale =
    "The public holidays were last checked on Saturday 28 November 2026, more than 90 days ago. Ask the clinic whether it is open on your dates.";
  for (const [name, handout] of Object.entries(makeHandouts(za, "2027-02-27")))
    expect(handout, name).toContain(stale);
  for (const [name, handout] of Object.entries(makeHandouts(za, "2027-02-26")))
    expect(handout, name).not.toContain("last checked");
});
