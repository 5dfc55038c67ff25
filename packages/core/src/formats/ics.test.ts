import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { christmasCourse, nastyText, withReasons } from "../../testing/courses.ts";
import { findForbidden } from "../clinical.ts";
import { formatHelp } from "../help.ts";
import { standardProtocol } from "../data/protocols.ts";
import { planCourse } from "../planning/planCourse.ts";
import { reviewCourse } from "../record/reviewCourse.ts";
import type { Course, PlanContext } from "../planning/types.ts";
import { acceptPlan, moveAppointment, recordVisits, removeAppointment } from "../record/changeRecord.ts";
import { reviewRecord } from "../record/reviewRecord.ts";
import { recordToText } from "./text.ts";
import { courseToIcs, recordToIcs, recordToIcsFiles, type IcsOptions } from "./ics.ts";

const NOW = "2026-11-30T08:05:09Z";
const course = christmasCourse();

type Event = Readonly<Record<string, string>> & { readonly component: ICAL.Component };

/** The calendar as another program reads it. */
const read = (file: string): { readonly calendar: ICAL.Component; readonly events: readonly Event[] } => {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const events = calendar.getAllSubcomponents("vevent").map((component) => ({
    component,
    ...Object.fromEntries(
      component.getAllProperties().map((property) => [property.name, String(property.getFirstValue())]),
    ),
  }));
  return { calendar, events: events as unknown as readonly Event[] };
};

/** What a reader of lines sees, and ical.js forgives. */
const expectSound = (file: string): void => {
  expect(file.endsWith("\r\nEND:VCALENDAR\r\n")).toBe(true);
  const lines = file.split("\r\n");
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  // Nothing of a control character is left, nor a half of a character: no bare CR or LF among them.
  expect(lines.join("")).not.toMatch(/[\p{Cc}\p{Cs}]/u);
  // A fold between the bytes of a character would come back as this sign.
  expect(Buffer.from(file).toString()).toBe(file);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^(?: |[A-Z-]+(?:;VALUE=DATE)?:)/);
};

describe("a course as a calendar file", () => {
  const file = courseToIcs(course, { now: NOW });
  const { calendar, events } = read(file);

  it("has an event for each infusion, on its date, and no rule that repeats", () => {
    expect(events.map((event) => event["dtstart"])).toEqual(course.infusions.map(({ date }) => date));
    expect(file).not.toMatch(/RRULE|RDATE|METHOD|ATTENDEE|ORGANIZER/);
    expectSound(file);
  });

  it("lets an event last all day, as one day", () => {
    for (const { component } of events) {
      const event = new ICAL.Event(component);
      expect(event.startDate.isDate).toBe(true);
      expect(event.endDate.subtractDate(event.startDate).toSeconds()).toBe(86_400);
    }
  });

  it("names each infusion, and a maintenance infusion's date as about right", () => {
    expect(events.map(({ summary }) => summary)).toEqual([
      ...["Infusion 1 of 6", "Infusion 2 of 6", "Infusion 3 of 6"],
      ...["Infusion 4 of 6", "Infusion 5 of 6", "Infusion 6 of 6"],
      ...["Maintenance infusion 7 (around this date)", "Maintenance infusion 8 (around this date)"],
    ]);
    expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("Infusion course");
  });

  it("says in each event that is still to come whom to call in an emergency, where it is told", () => {
    const help = formatHelp("ZA");
    const partly = christmasCourse({ given: ["2026-12-07"], start: "2026-12-09" });
    const withHelp = courseToIcs(partly, { now: NOW, help });
    const [given, ...rest] = read(withHelp).events;
    expect(given?.["description"]).not.toContain(help);
    for (const event of rest) expect(event["description"]?.endsWith(`\n${help}`)).toBe(true);
    expectSound(withHelp);
  });

  it("gives the reason, the window and what to do", () => {
    expect(events[5]?.["description"]).toBe(
      "1 day earlier than intended: the clinic is closed from Thursday 24 December to Monday 4 January (Christmas closure).\n" +
        "This is a plan and not yet an appointment. Ask the clinic before you change a date.",
    );
    expect(events[1]?.["description"]).toContain(
      "If the clinic has to move it: from Wednesday 9 December 2026 to Friday 11 December 2026.",
    );
    expect(events[6]?.["description"]).toContain(
      "\nAny day from Monday 18 January 2027 to Friday 29 January 2027.\n",
    );
    // One day is no window.
    const [first] = read(
      courseToIcs(christmasCourse({ given: ["2026-12-07"], start: "2026-12-09" }), { now: NOW }),
    ).events;
    expect(first?.["description"]).toBe("Given on this date.");
    expect(first?.["status"]).toBe("CONFIRMED");
  });

  it("is made when it says, by an instant or by a date", () => {
    const made = (now: string) => /^DTSTAMP:.*$/m.exec(courseToIcs(course, { now }))?.[0];
    expect(made(NOW)).toBe("DTSTAMP:20261130T080509Z");
    expect(made("2026-11-30T08:05:09.123Z")).toBe("DTSTAMP:20261130T080509Z");
    expect(made("2026-11-30")).toBe("DTSTAMP:20261130T000000Z");
  });

  it("can have a time on the clinic's wall, for the induction alone", () => {
    const timed = courseToIcs(course, { now: NOW, time: "23:30", minutes: 90 });
    expectSound(timed);
    for (const { component, summary } of read(timed).events) {
      const { startDate, endDate } = new ICAL.Event(component);
      if (summary?.startsWith("Maintenance")) {
        expect(startDate.isDate).toBe(true);
        continue;
      }
      expect([startDate.hour, startDate.minute, startDate.zone.tzid]).toEqual([23, 30, "floating"]);
      expect(endDate.subtractDate(startDate).toSeconds()).toBe(90 * 60);
    }
    expect(timed.match(/TRANSP:OPAQUE/g)).toHaveLength(6);
    expect(timed).not.toContain("Z\r\nDTSTART:20261207T233000Z");
  });

  it("keeps the names of its events when the course is reviewed after its first infusion", () => {
    const context: PlanContext = {
      protocol: standardProtocol,
      calendar: { openingDays: ["monday", "thursday"] },
    };
    const uids = (one: Course | null) =>
      one && read(courseToIcs(one, { now: NOW })).events.map(({ uid }) => uid);
    const plan = planCourse(context, { start: "2026-12-07" });
    const attendance = [{ date: "2026-12-07", status: "given" }] as const;
    const { course: reviewed } = reviewCourse(context, { attendance, today: "2026-12-08" });
    expect(reviewed?.start).not.toBe(plan.course?.start);
    expect(uids(reviewed)).toEqual(uids(plan.course));
  });

  it("keeps the names of its events when the plan changes, and no two have the same", () => {
    const uids = (one: Course, options: Partial<IcsOptions> = {}) =>
      read(courseToIcs(one, { now: NOW, ...options })).events.map(({ uid }) => uid);
    const moved = christmasCourse({ unavailable: ["2026-12-10"] });
    expect(moved.infusions[1]?.date).not.toBe(course.infusions[1]?.date);
    expect(uids(moved)).toEqual(uids(course));
    expect(new Set(uids(course)).size).toBe(8);
    expect(uids(course)[0]).toBe("clinic-standard-2026-12-07-1");
    expect(uids(course, { key: "chair 3" })[0]).toBe("chair 3-1");
    const again = read(courseToIcs(moved, { now: NOW, sequence: 2 })).events;
    expect(new Set(again.map(({ sequence }) => sequence))).toEqual(new Set(["2"]));
  });

  it("speaks another language", () => {
    const [first] = read(
      courseToIcs(course, {
        now: NOW,
        phone: "021 555 0100",
        place: "Langstraat 1; Kaapstad",
        words: {
          infusion: "Infusie {number} van {count}",
          window: "Tussen {earliest} en {latest}.",
          ask: "Vra die kliniek.",
          phone: "Bel {phone}",
        },
        formatDate: (date) => date,
        formatReason: () => "",
      }),
    ).events;
    expect(first?.["summary"]).toBe("Infusie 1 van 6");
    expect(first?.["location"]).toBe("Langstraat 1; Kaapstad");
    expect(first?.["description"]).toBe(
      "Tussen 2026-12-07 en 2026-12-08.\nVra die kliniek.\nBel 021 555 0100",
    );
  });

  it.each<[Partial<Record<keyof IcsOptions, unknown>>, string]>([
    [
      { now: "yesterday" },
      'now must be a date or an instant in UTC, such as "2026-12-07T08:30:00Z"; it is "yesterday".',
    ],
    [{ now: "2026-11-30T08:00:00+02:00" }, "in UTC"],
    [{ now: undefined }, "it is missing."],
    [{ time: "9:00" }, 'time must be written HH:MM, such as "09:00"; it is "9:00".'],
    [{ time: "24:00" }, 'it is "24:00".'],
    [{ time: "09:00\nATTENDEE:x" }, "time must be"],
    [{ time: "09:00", minutes: 0 }, "minutes must be a whole number from 1 to 999; it is 0."],
    [{ minutes: 1.5 }, "it is 1.5."],
    [{ sequence: -1 }, "sequence must be a whole number from 0 to 999999999; it is -1."],
  ])("refuses %j", (wrong, message) => {
    expect(() => courseToIcs(course, { now: NOW, ...wrong } as IcsOptions)).toThrow(message);
    // What is missing has the wrong type; what is there has the right one and the wrong value.
    const WrongError = "now" in wrong && wrong.now === undefined ? TypeError : RangeError;
    expect(() => courseToIcs(course, { now: NOW, ...wrong } as IcsOptions)).toThrow(WrongError);
  });

  it("may stand on a service page", () => {
    expect(findForbidden(courseToIcs(course, { now: NOW, phone: "1" }), "service")).toEqual([]);
  });
});

/** What tells a course from others cannot be nothing. */
const nastyKey = nastyText.filter((text) => /\S/.test(text));

describe("laws of the calendar file", () => {
  /** What is left of nasty text in a calendar: every end of a line is one, and nothing unprintable. */
  const kept = (text: string): string =>
    text
      .split(/\r\n|[\r\n\u2028\u2029]/)
      .map((line) => line.replaceAll("\t", " ").replace(/[\p{Cc}\p{Cs}]/gu, ""))
      .join("\n");

  it("any text comes back whole, and breaks nothing", () => {
    fc.assert(
      fc.property(nastyText, nastyText, nastyKey, nastyText, (message, place, key, infusion) => {
        const file = courseToIcs(withReasons(course, message), {
          now: NOW,
          place,
          key,
          words: { title: message, infusion: infusion.replaceAll("{", "("), window: "", around: "", ask: "" },
        });
        expectSound(file);
        const { calendar, events } = read(file);
        expect(events).toHaveLength(8);
        // ical.js leaves the text of a property that it does not know as it is written.
        const name = String(calendar.getFirstPropertyValue("x-wr-calname"));
        expect(name.replace(/\\(.)/g, (_, sign) => (sign === "n" ? "\n" : sign))).toBe(kept(message));
        for (const [i, event] of events.entries()) {
          expect(event["description"]).toBe(kept(message));
          expect(event["location"]).toBe(kept(place));
          expect(event["uid"]).toBe(`${kept(key)}-${i + 1}`);
          if (i < 6) expect(event["summary"]).toBe(kept(infusion.replaceAll("{", "(")));
        }
      }),
      { numRuns: 400 },
    );
  });

  it("a long text is cut at 75 bytes wherever its characters fall", () => {
    for (const character of ["a", "é", "漢", "💉"]) {
      for (let before = 0; before < 8; before++) {
        const place = "x".repeat(before) + character.repeat(120);
        const file = courseToIcs(course, { now: NOW, place });
        expectSound(file);
        expect(read(file).events[0]?.["location"]).toBe(place);
        // Filled, and not merely short enough.
        const longest = Math.max(...file.split("\r\n").map((line) => Buffer.byteLength(line)));
        expect(longest).toBeGreaterThan(75 - Buffer.byteLength(character));
      }
    }
  });
});

describe("a record as a calendar file", () => {
  const context: PlanContext = {
    protocol: standardProtocol,
    calendar: { openingDays: ["monday", "thursday"] },
  };
  const today = "2026-12-11";
  const plan = planCourse(context, { start: "2026-12-07", horizon: 2 });
  const agreed = acceptPlan(null, plan.course as Course, { today: "2026-12-01", key: "b7f3c2a9" });
  const visited = recordVisits(
    agreed,
    [
      { date: "2026-12-07", state: "given" },
      { date: "2026-12-10", state: "missed" },
    ],
    { today },
  );
  const moved = moveAppointment(visited, { from: "2026-12-14", to: "2026-12-15" }, { today });
  const record = removeAppointment(moved, { date: "2026-12-24" }, { today });

  it("is read by other programs, whatever stands in its texts", () => {
    const review = reviewRecord(context, record, { today });
    fc.assert(
      fc.property(nastyText, nastyText, (place, infusion) => {
        const options = {
          now: NOW,
          time: "09:00",
          place,
          phone: place,
          // In a template no places but those that are filled: others are refused.
          words: { infusion: infusion.replace(/\{(?!(?:number|count)\})/g, "("), cancelled: infusion },
        };
        const file = recordToIcs(review, options);
        expectSound(file);
        expect(read(file).events).toHaveLength(8);
        for (const { text } of recordToIcsFiles(review, options)) {
          expectSound(text);
          expect(read(text).events).toHaveLength(1);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("says whom to call in an emergency in what is still to come, as the text does at its end", () => {
    const help = formatHelp("ZA");
    const review = reviewRecord(context, record, { today });
    const { events } = read(recordToIcs(review, { now: NOW, help }));
    const named = events.filter(({ description }) => description?.endsWith(help));
    expect(named.map(({ uid }) => uid?.slice(9))).toEqual(
      review.entries.flatMap(({ id, state }) => (state === "planned" ? [id] : [])),
    );
    expect(recordToText(review, { help }).endsWith(`\n\n${help}\n`)).toBe(true);
  });

  it("says what takes place, what is only about right, and what is withdrawn", () => {
    const { events } = read(recordToIcs(reviewRecord(context, record, { today }), { now: NOW }));
    expect(
      events.map(({ uid, dtstart, status, sequence }) => [uid?.slice(9), dtstart, status, sequence]),
    ).toEqual([
      ["2026-12-07", "2026-12-07", "CONFIRMED", "4"],
      ["2026-12-10", "2026-12-10", "CANCELLED", "4"],
      ["2026-12-14", "2026-12-15", "CONFIRMED", "4"],
      ["2026-12-17", "2026-12-17", "CONFIRMED", "4"],
      ["2026-12-21", "2026-12-21", "CONFIRMED", "4"],
      ["2027-01-25", "2027-01-25", "TENTATIVE", "4"],
      ["2027-02-25", "2027-02-25", "TENTATIVE", "4"],
      ["2026-12-24", "2026-12-24", "CANCELLED", "4"],
    ]);
  });
});
