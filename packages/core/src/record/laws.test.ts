/**
 * The laws of a course under way, checked on random histories: agreements, visits, moves, corrections and waiting in any
 * order. A failure prints its seed and the smallest history that shows it.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { histories, type History } from "../../testing/records.ts";
import {
  addDays,
  dateOfDay,
  dayNumber,
  daysBetween,
  formatDate,
  weekdayOf,
  type PlainDate,
} from "../date.ts";
import { recordToCsv } from "../formats/csv.ts";
import { recordToIcs } from "../formats/ics.ts";
import { recordToText } from "../formats/text.ts";
import { acceptPlan, recordVisit, recordVisits } from "./changeRecord.ts";
import { parseRecord, parseRecordJson } from "./parseRecord.ts";
import { acceptChoice, createRecord, proposeChoices } from "./proposeChoices.ts";
import { reviewRecord } from "./reviewRecord.ts";
import type { NextInfusion } from "./reviewTypes.ts";
import type { CourseRecord, Visit } from "./types.ts";
import { findObstacles } from "../planning/obstacles.ts";

/** Enough to find what one history in a thousand shows, and quick enough for every run. */
const HISTORIES = 50_000;

/** Throws with the whole case, where `expect` on each of some hundred thousand values would take most of the time. */
const demand = (holds: boolean, law: string, facts: unknown): void => {
  if (!holds) throw new Error(`${law}: ${JSON.stringify(facts, null, 1)}`);
};

const getGiven = (record: CourseRecord, today: PlainDate): readonly PlainDate[] =>
  record.appointments.filter(({ state, date }) => state === "given" && date <= today).map(({ date }) => date);

const checkNext = ({ context, record, today }: History, next: NextInfusion): void => {
  const facts = { next, today, record };
  demand(next.date >= today, "next is not before today", facts);
  const obstacles = findObstacles(context.calendar, next.date, context.unavailable);
  const isOpened = record.openedDays.includes(next.date);
  demand(
    obstacles.length === 0 ||
      (isOpened && obstacles.every(({ kind }) => !/^(?:unavailable|full)/.test(kind))),
    "next is on a day on which the clinic is open and the patient can come",
    { obstacles, ...facts },
  );
  const { least } = context.protocol.induction.gap;
  for (const date of getGiven(record, today)) {
    demand(daysBetween(date, next.date) >= least, "next is not closer than the least gap", {
      date,
      ...facts,
    });
  }
};

describe("laws of a course under way", () => {
  it(`next is from today on, open and not too soon; nothing past vanishes (${HISTORIES} histories)`, () => {
    const seen = { next: 0, question: 0, proposal: 0, choice: 0, maintenance: 0, overdue: 0 };
    fc.assert(
      fc.property(histories, (history) => {
        const { context, record, today, before } = history;
        const review = reviewRecord(context, record, { today, horizon: 2 });
        if (review.next) checkNext(history, review.next);
        for (const { answers, next } of review.outcomes) {
          const states = new Map(answers.map(({ date, state }) => [date, state]));
          const answered = {
            ...record,
            appointments: record.appointments.map((one) => ({
              ...one,
              state: states.get(one.date) ?? one.state,
            })),
          };
          if (next) checkNext({ ...history, record: answered }, next);
        }

        // What a review shows is the record: every appointment, in order.
        demand(
          review.entries.length === record.appointments.length &&
            review.entries.every(({ id, date }, i) => {
              const one = record.appointments[i];
              return one?.id === id && one.date === date;
            }),
          "every appointment is shown",
          review,
        );
        const open = record.appointments.filter(({ state, date }) => state === "planned" && date < today);
        demand(
          review.questions.map(({ date }) => date).join() === open.map(({ date }) => date).join(),
          "every planned date that has passed is a question",
          review,
        );
        if (open.length > 0) demand(review.proposal === null, "nothing is planned over a question", review);

        // What lies in the past stays, until somebody takes that very entry away.
        before.forEach(({ record: old, today: then, act }, i) => {
          if (act.kind === "remove") return;
          const after = before[i + 1]?.record ?? record;
          for (const appointment of old.appointments) {
            if (appointment.date >= then && appointment.state === "planned") continue;
            const now = after.appointments.find(({ id }) => id === appointment.id);
            demand(now?.date === appointment.date, "a past appointment stays", { appointment, act, after });
          }
        });

        if (review.proposal) {
          const once = acceptPlan(record, review.proposal.course, { today });
          demand(acceptPlan(once, review.proposal.course, { today }) === once, "twice is once", review);
          const again = reviewRecord(context, once, { today, horizon: 2 });
          demand(again.proposal === null, "what was accepted is not proposed again", { review, again });
          demand(!again.needsChoice, "what was accepted needs no choice", { review, again });
          if (again.next && review.next && review.next.isAgreed === false) {
            demand(again.next.date === review.next.date, "what was next is next when accepted", {
              review,
              again,
            });
          }
        }
        if (review.next) seen.next++;
        if (open.length > 0) seen.question++;
        if (review.proposal) seen.proposal++;
        if (review.needsChoice) seen.choice++;
        if (review.state === "maintenance") seen.maintenance++;
        if (review.issues.some(({ code }) => code === "maintenance-overdue")) seen.overdue++;
      }),
      { numRuns: HISTORIES },
    );
    // A law that is never put to the test says nothing.
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(HISTORIES / 200);
  }, 120_000);

  it("a record goes through JSON, and every record that comes about is one that can be read", () => {
    fc.assert(
      fc.property(histories, ({ record }) => {
        const text = JSON.stringify(record);
        const parsed = parseRecordJson(text);
        expect(parsed).toEqual({ ok: true, record });
        expect(JSON.stringify(parsed.ok && parsed.record)).toBe(text);
        // Read as what it is, and not because it was made here.
        expect(parseRecord(structuredClone(record)).ok).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it("the order in which visits are entered makes no difference, nor whether they are entered together", () => {
    const visits = fc.uniqueArray(
      fc.record({
        daysAgo: fc.nat(40),
        state: fc.constantFrom<Visit["state"]>("given", "missed", "cancelled"),
      }),
      { selector: ({ daysAgo }) => daysAgo, maxLength: 10 },
    );
    fc.assert(
      fc.property(
        histories,
        visits.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
          ),
        ),
        ({ record, today }, [first, second]) => {
          const toVisits = (list: typeof first): readonly Visit[] =>
            list.map(({ daysAgo, state }) => ({ date: addDays(today, -daysAgo), state }));
          const oneByOne = toVisits(first).reduce(
            (made, visit) => recordVisit(made, visit, { today }),
            record,
          );
          expect(recordVisits(record, toVisits(second), { today })).toEqual(oneByOne);
          expect(recordVisits(oneByOne, toVisits(second), { today })).toBe(oneByOne);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("each choice can be taken once and for all, begins where it says, and is lawful but for what it says it breaks", () => {
    fc.assert(
      fc.property(histories, ({ context, record, today }) => {
        const result = proposeChoices(context, record, { today, horizon: 2 });
        expect(result.questions.length > 0 && result.choices.length > 0).toBe(false);
        for (const choice of result.choices) {
          const taken = acceptChoice(record, choice, { today });
          expect(acceptChoice(taken, choice, { today })).toBe(taken);
          const { least } = context.protocol.induction.gap;
          const planned = taken.appointments
            .filter(({ state, date }) => state === "planned" && date >= today)
            .map(({ date }) => date);
          for (const date of choice.dates) expect(planned).toContain(date);
          const given = getGiven(taken, today);
          choice.dates.forEach((date, i) => {
            const before = choice.dates[i - 1] ?? given[given.length - 1];
            if (before !== undefined) expect(daysBetween(before, date)).toBeGreaterThanOrEqual(least);
            if (date !== choice.opens && !taken.openedDays.includes(date)) {
              expect(findObstacles(context.calendar, date, context.unavailable)).toEqual([]);
            }
          });
          // What was broken before is no fault of the choice, and stands in its course.
          const over = choice.course.issues.some(({ code }) => code === "span-exceeded");
          expect(choice.daysOver > 0).toBe(over);
          expect(choice.keeps.includes("span")).toBe(!over);
          const known = reviewRecord(context, record, { today, horizon: 2 }).issues.map(({ code }) => code);
          for (const { code } of choice.course.issues) {
            expect([...choice.breaks.map((one) => one.code), ...known]).toContain(code);
          }
          const review = reviewRecord(context, taken, { today, horizon: 2 });
          expect(review.needsChoice, JSON.stringify({ choice, review })).toBe(false);
          if (choice.dates[0]) expect(review.next?.date).toBe(choice.dates[0]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("every date in a sentence, in the text, the table and the calendar file is in the record or in a proposal", () => {
    const PATTERN =
      /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?/g;
    fc.assert(
      fc.property(histories, ({ context, record, today }) => {
        const review = reviewRecord(context, record, { today, horizon: 2 });
        const known = new Set<PlainDate>([today]);
        for (const { date } of record.appointments) known.add(date);
        for (const date of review.proposal?.dates ?? []) known.add(date);
        const states = [review, ...review.outcomes];
        for (const { next } of states) if (next) known.add(next.date);
        const inWords = (dates: Iterable<PlainDate>): Set<string> =>
          new Set([...dates].flatMap((date) => [formatDate(date), formatDate(date, { year: false })]));
        const checkText = (text: string, allowed: ReadonlySet<string>): void => {
          for (const [found] of text.matchAll(PATTERN)) {
            demand(allowed.has(found), "a date in a text is known", { found, text, record });
          }
        };
        const strict = inWords(known);
        checkText(review.message, strict);
        for (const { message } of [...review.questions, ...review.outcomes]) checkText(message, strict);
        // Exports print windows, the end of the span and the dates of cautions beside the appointments.
        const wide = new Set(known);
        for (const { window } of review.entries) {
          if (window) for (const date of Object.values(window)) wide.add(date);
        }
        if (review.progress.spanEnds) wide.add(review.progress.spanEnds);
        for (const { data } of review.issues) {
          for (const value of Object.values(data))
            if (/^\d{4}-/.test(`${value}`)) wide.add(value as PlainDate);
        }
        for (const closure of context.calendar.closures ?? []) {
          wide.add(closure.from).add(closure.to ?? closure.from);
        }
        for (const entry of context.unavailable ?? []) {
          if (typeof entry === "string") wide.add(entry);
          else for (const date of [entry.from, entry.to]) if (date) wide.add(date);
        }
        // An alternating weekday is told with the first of its days.
        for (const { days, everyWeeks, from } of context.calendar.alternatingDays ?? []) {
          for (let day = 0; day < 7 * everyWeeks + 7; day++) {
            const date = addDays(from, day);
            if (days.includes(weekdayOf(date))) wide.add(date);
          }
        }
        const loose = inWords(wide);
        checkText(recordToText(review), loose);
        checkText(recordToCsv(review), loose);
        const file = recordToIcs(review, { now: today, time: "09:00" });
        checkText(file.replaceAll("\r\n ", ""), loose);
        const starts = [...file.matchAll(/^DTSTART(?:;VALUE=DATE)?:(\d{8})/gm)].map(([, date]) => date);
        expect(starts).toEqual(
          [...record.appointments, ...record.withdrawn].map(({ date }) => date.replaceAll("-", "")),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it("an empty record of any day and number is planned as a new course is", () => {
    fc.assert(
      fc.property(histories, fc.nat(30), ({ context, today }, days) => {
        const start = dateOfDay(dayNumber(today) + days);
        const { choices } = proposeChoices(context, { start }, { today, horizon: 2 });
        const empty = createRecord(context, { start, key: "k" });
        const fromRecord = proposeChoices(context, empty, { today, horizon: 2 }).choices;
        expect(fromRecord.map(({ kind, dates }) => ({ kind, dates }))).toEqual(
          choices.map(({ kind, dates }) => ({ kind, dates })),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
