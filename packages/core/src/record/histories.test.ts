/** Plays every written history, and reads what core says of it: in the review, in the text, the table and the calendar file. */
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { writtenHistories, type WrittenHistory } from "../../testing/histories.ts";
import { HORIZON, playHistory } from "../../testing/playHistory.ts";
import { formatDate } from "../date.ts";
import { recordToCsv } from "../formats/csv.ts";
import { recordFromIcs, recordToIcs } from "../formats/ics.ts";
import { recordToText } from "../formats/text.ts";
import { parseRecordJson } from "./parseRecord.ts";
import { proposeChoices } from "./proposeChoices.ts";
import { reviewRecord } from "./reviewRecord.ts";
import type { RecordReview } from "./reviewTypes.ts";
import type { PlanContext } from "../planning/types.ts";

/** What a review says, in the terms of the written histories. */
const summarise = (context: PlanContext, review: RecordReview): WrittenHistory["says"] => {
  const {
    record,
    today,
    state,
    progress,
    next,
    questions,
    outcomes,
    issues,
    proposal,
    needsChoice,
    message,
  } = review;
  const planned = proposal?.course.infusions.filter(({ status }) => status === "planned") ?? [];
  const induction = planned.filter(({ phase }) => phase === "induction");
  return {
    state,
    given: [progress.given, progress.maintenanceGiven],
    next: next && { date: next.date, phase: next.phase, number: next.number, isAgreed: next.isAgreed },
    questions: questions.map(({ date }) => date),
    ...(outcomes.length > 0 ? { outcomes: outcomes.map((outcome) => outcome.message) } : {}),
    issues: issues.map(({ code }) => code),
    proposes: proposal && (induction.length > 0 ? induction : planned.slice(0, 1)).map(({ date }) => date),
    ...(needsChoice
      ? {
          choices: proposeChoices(context, record, { today, horizon: HORIZON }).choices.map(
            ({ kind, dates, daysOver }) => ({ kind, dates, daysOver }),
          ),
        }
      : {}),
    message,
  };
};

describe(`${writtenHistories.length} written histories`, () => {
  it("have names of their own", () => {
    expect(new Set(writtenHistories.map(({ name }) => name)).size).toBe(writtenHistories.length);
  });

  describe.each(writtenHistories.map((history) => [history.name, history] as const))("%s", (_, history) => {
    const { context, record } = playHistory(history);
    const review = reviewRecord(context, record, { today: history.today, horizon: HORIZON });

    it("the review says it", () => {
      expect(summarise(context, review)).toEqual(history.says);
    });

    it("the record says the same after it was kept as a file and opened again", () => {
      const read = parseRecordJson(JSON.stringify(record));
      if (!read.ok) throw new Error(read.issues[0]?.message);
      expect(reviewRecord(context, read.record, { today: history.today, horizon: HORIZON })).toEqual(review);
    });

    it("the text names every appointment, what is open, what is next, what is proposed and every caution", () => {
      const text = recordToText(review);
      const lines = text.split("\n");
      for (const { date, number, state, isQuestion, isDropped } of review.entries) {
        const line = lines.find(
          (one) => one.includes(formatDate(date)) && (number === null || one.startsWith(`${number}. `)),
        );
        expect(line, date).toBeDefined();
        if (state !== "planned") expect(line).toContain(`(${state})`);
        if (isQuestion) expect(line).toContain("(was it given?)");
        expect(line?.endsWith("(to be agreed)"), date).toBe(isDropped);
      }
      for (const { message } of [...review.questions, ...review.outcomes, ...review.issues]) {
        expect(text).toContain(message);
      }
      const next = lines[lines.indexOf("Next") + 2];
      if (review.next) expect(next).toContain(formatDate(review.next.date));
      else expect(lines).not.toContain("Next");
      // Each date of the proposal stands once: as one that is agreed and stays, or as one that is only proposed.
      const proposed = lines.slice(lines.indexOf("Proposed, and not agreed yet")).join("\n");
      const agreed = new Set(
        review.entries.filter(({ state }) => state === "planned").map(({ date }) => date),
      );
      for (const { date, phase, number } of review.proposal?.course.infusions ?? []) {
        if (!review.proposal?.dates.includes(date)) continue;
        const around = phase === "maintenance" ? "Around " : "";
        if (!agreed.has(date)) expect(proposed).toContain(`- ${around}${formatDate(date)}`);
        else
          expect(
            lines.some((one) => one.startsWith(`${number}. `) && one.includes(formatDate(date))),
            date,
          ).toBe(true);
      }
      expect(text).toContain("The treating doctor decides.");
    });

    it("the table has a row for each appointment with its state, and every caution", () => {
      const table = recordToCsv(review, { separator: "\t" });
      const rows = table.split("\r\n").map((row) => row.split("\t"));
      const states = { planned: "Planned", given: "Given", missed: "Missed", cancelled: "Cancelled" };
      expect(
        rows
          .slice(1, review.entries.length + 1)
          .map(([number, , date, , , , , state]) => [number, date, state]),
      ).toEqual(
        review.entries.map(({ number, date, state, isQuestion, isDropped }) => [
          `${number ?? ""}`,
          date,
          isDropped ? "To be agreed" : isQuestion ? "Was it given?" : states[state],
        ]),
      );
      for (const { message } of review.issues) expect(table).toContain(message);
    });

    it("the calendar file has an event for each appointment, and withdraws what did not or will not take place", () => {
      const file = recordToIcs(review, { now: history.today, time: "09:00", minutes: 150 });
      const events = file
        .replaceAll("\r\n ", "")
        .split("BEGIN:VEVENT")
        .slice(1)
        .map((event) => [
          /^UID:history-(.*)\r$/m.exec(event)?.[1],
          /^DTSTART[^:]*:(\d{8})/m.exec(event)?.[1],
          /^STATUS:(.*)\r$/m.exec(event)?.[1] === "CANCELLED",
        ]);
      const digits = (date: string): string => date.replaceAll("-", "");
      expect(events).toEqual([
        ...record.appointments.map(({ id, date, state }) => [
          id,
          digits(date),
          state === "missed" || state === "cancelled",
        ]),
        ...record.withdrawn.map(({ id, date }) => [id, digits(date), true]),
      ]);
    });

    it("a calendar program reads the same from it, and core reads the record back", () => {
      const file = recordToIcs(review, { now: history.today, time: "09:00", minutes: 150 });
      const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent").map((component) => {
        const event = new ICAL.Event(component);
        return {
          uid: event.uid,
          date: event.startDate.toString().slice(0, 10),
          // Each event ends on its own day: one without a time at the beginning of the next.
          isOneDay: event.duration.toSeconds() <= 24 * 60 * 60,
          sequence: event.sequence,
          isOff: component.getFirstPropertyValue("status") === "CANCELLED",
        };
      });
      const toEvent = (id: string, date: string, isOff: boolean): object => ({
        uid: `${record.key}-${id}`,
        date,
        isOneDay: true,
        sequence: record.revision,
        isOff,
      });
      expect(events).toEqual([
        ...record.appointments.map(({ id, date, state }) =>
          toEvent(id, date, state === "missed" || state === "cancelled"),
        ),
        ...record.withdrawn.map(({ id, date }) => toEvent(id, date, true)),
      ]);
      expect(recordFromIcs(file)).toEqual({ ok: true, record });
    });
  });
});
