import {
  acceptPlan,
  addDays,
  planCourse,
  standardProtocol,
  type CourseRecord,
  type PlanContext,
} from "@infusionkit/core";
import { describe, expect, it } from "vitest";
import { agree, recordFromOldLink, recordFromPaper, recordOn } from "./recordChange.ts";
import { buildPlanView, type PlanSource } from "./planView.ts";

const context: PlanContext = {
  protocol: standardProtocol,
  calendar: { openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"] },
};
const SOURCE: PlanSource = {
  context,
  start: "2026-12-07",
  infusions: null,
  horizon: 2,
  record: null,
  today: "2026-12-01",
  choiceIndex: 0,
};
const view = (source: Partial<PlanSource> = {}) => {
  const built = buildPlanView({ ...SOURCE, ...source });
  if (!built) throw new Error("There is nothing to show.");
  return built;
};
const list = (source: Partial<PlanSource>) =>
  view(source).entries.map(({ number, date, state }) => `${number ?? "-"} ${date.slice(5)} ${state}`);
const agreed = (source: Partial<PlanSource> = {}): CourseRecord => agree(view(source), "k1") as CourseRecord;

describe("what the planner shows", () => {
  it("shows a course that is proposed, and the same dates once it is agreed", () => {
    expect(list({}).slice(0, 2)).toEqual(["1 12-07 proposed", "2 12-10 proposed"]);
    expect(list({ record: agreed() }).slice(0, 2)).toEqual(["1 12-07 planned", "2 12-10 planned"]);
    expect(view({ record: agreed() }).next).toMatchObject({ date: "2026-12-07", isAgreed: true });
  });

  it("asks about a planned date that has passed, and plans nothing over it", () => {
    const shown = view({ record: agreed(), today: "2026-12-08" });
    expect(shown.entries[0]).toMatchObject({ state: "question", date: "2026-12-07" });
    expect(shown.proposal).toBeNull();
  });

  it("shows what is proposed beside what is agreed, and what is given up for it", () => {
    const record = recordOn(
      view({ record: agreed(), today: "2026-12-07" }),
      [{ date: "2026-12-07", state: "missed" }],
      "k1",
    );
    const shown = view({ record, today: "2026-12-07" });
    expect(shown.entries[0]).toMatchObject({ state: "missed", number: null });
    expect(shown.entries.some(({ state }) => state === "proposed")).toBe(true);
    // Accepting what is proposed leaves nothing to propose.
    const after = view({ record: agree(shown, "k1"), today: "2026-12-07" });
    expect(after.entries.filter(({ state, isDropped }) => state === "proposed" || isDropped)).toEqual([]);
  });

  it("takes a plan that is accepted for what is agreed, also before the first infusion", () => {
    const thursdays = Array.from({ length: 20 }, (_, i) => addDays("2026-12-03", 7 * i));
    const away = { ...context, unavailable: thursdays };
    const today = "2026-12-01";
    const shown = view({ context: away, record: agreed(), today });
    const accepted = agree(shown, "k1") as CourseRecord;
    expect(accepted.start).toBe("2026-12-07");
    const after = view({ context: away, record: accepted, today });
    expect(after.review?.proposal).toBeNull();
    expect(after.entries.every(({ state }) => state === "planned")).toBe(true);
  });

  it("keeps what is agreed in sight while another start is asked for, and asks about what has passed first", () => {
    const asked = { record: agreed(), start: "2026-12-14" } as const;
    const shown = view(asked);
    expect(shown.entries.find(({ date }) => date === "2026-12-07")).toMatchObject({
      state: "planned",
      isDropped: true,
    });
    expect(shown.next).toMatchObject({ date: "2026-12-14", isAgreed: false });
    expect(view({ ...asked, today: "2026-12-08" }).review?.questions[0]?.date).toBe("2026-12-07");
    expect(view({ record: agreed(), infusions: 7 }).next).toMatchObject({
      date: "2026-12-07",
      isAgreed: true,
    });
    expect(
      list({ record: agreed(), infusions: 7 }).filter((line) => /^7 .* (?:planned|proposed)/.test(line)),
    ).toHaveLength(1);
  });

  it("gives a date no days that a proposed one takes", () => {
    const record = recordOn(
      view({ record: agreed(), today: "2026-12-07" }),
      [{ date: "2026-12-14", state: "cancelled" }],
      "k1",
    );
    const { entries } = view({ record, today: "2026-12-07" });
    const dates = entries.filter(({ number }) => number !== null).map(({ date }) => date);
    expect(entries.some(({ state }) => state === "proposed")).toBe(true);
    for (const { date, window, number, phase } of entries) {
      if (!window || number === null || phase !== "induction") continue;
      const inside = dates.filter((other) => other >= window.earliest && other <= window.latest);
      expect(inside).toEqual([date]);
    }
  });

  it("offers choices where a start does not fit, each to be looked at and taken", () => {
    const tight: PlanContext = {
      protocol: standardProtocol,
      calendar: {
        openingDays: ["monday", "thursday"],
        closures: [{ from: "2027-01-18", label: "Training day" }],
      },
    };
    const ask = { context: tight, start: "2027-01-11", today: "2027-01-04" } as const;
    const first = view(ask);
    expect(first.choices?.fits).toBe(false);
    expect(first.choice?.dates).toEqual([
      "2027-01-11",
      "2027-01-14",
      "2027-01-21",
      "2027-01-25",
      "2027-01-28",
      "2027-02-01",
    ]);
    expect(first.entries.at(5)).toMatchObject({ date: "2027-02-01", isOverSpan: true });
    const second = view({ ...ask, choiceIndex: 1 });
    expect(second.choice?.kind).toBe("start-later");
    expect(list({ ...ask, record: agreed({ ...ask, choiceIndex: 1 }) })[0]).toBe("1 01-21 planned");
  });

  it("plans an agreed course anew from another start as long as nothing was given", () => {
    const record = agreed();
    const shown = view({ record, start: "2026-12-09" });
    expect(shown.entries.find(({ isDropped }) => !isDropped)).toMatchObject({
      date: "2026-12-09",
      state: "proposed",
    });
    expect(agree(shown, "k2")?.key).toBe("k1");
  });
});

describe("a course of which nothing took place", () => {
  const today = "2026-12-18";
  const questions = view({ record: agreed(), today });
  const none = recordOn(
    questions,
    (questions.review?.questions ?? []).map(({ date }) => ({ date, state: "missed" }) as const),
    "k1",
  ) as CourseRecord;

  it("is proposed anew from the first day that works, once all its past dates are answered at once", () => {
    expect(questions.review?.questions).toHaveLength(4);
    const shown = view({ record: none, today });
    expect(shown.review?.questions).toEqual([]);
    expect(shown.next?.date).toBe("2026-12-21");
    const accepted = agree(shown, "k1") as CourseRecord;
    expect(accepted.appointments.filter(({ state }) => state === "missed")).toHaveLength(4);
    expect(
      accepted.appointments.filter(
        ({ plannedFor, state }) => plannedFor === "induction" && state === "planned",
      ),
    ).toHaveLength(6);
  });

  it("can begin on another day that is asked for, and what was missed stays", () => {
    const ask = { record: none, today, start: "2027-01-04" } as const;
    const shown = view(ask);
    expect(shown.next).toMatchObject({ date: "2027-01-04", isAgreed: false });
    const accepted = agree(shown, "k1") as CourseRecord;
    expect(accepted.start).toBe("2027-01-04");
    expect(accepted.appointments.slice(0, 5).map(({ date, state }) => `${date} ${state}`)).toEqual([
      "2026-12-07 missed",
      "2026-12-10 missed",
      "2026-12-14 missed",
      "2026-12-17 missed",
      "2027-01-04 planned",
    ]);
    const after = view({ ...ask, record: accepted });
    expect(after.entries.filter(({ state, isDropped }) => state === "proposed" || isDropped)).toEqual([]);
  });

  it("is never planned on a day that was called off", () => {
    const off = recordOn(view({ record: none, today }), [{ date: "2027-01-07", state: "cancelled" }], "k1");
    const shown = view({ record: off, today, start: "2027-01-04" });
    expect(shown.proposal?.infusions.map(({ date }) => date)).not.toContain("2027-01-07");
    expect(agree(shown, "k1")?.start).toBe("2027-01-04");
  });

  it("cannot begin elsewhere while a date that has passed is not answered, or one was given", () => {
    expect(view({ record: agreed(), today, start: "2027-01-04" }).review?.questions).toHaveLength(4);
    const given = recordOn(view({ record: none, today }), [{ date: "2026-12-07", state: "given" }], "k1");
    expect(view({ record: given, today, start: "2027-01-04" }).review?.progress.given).toBe(1);
  });
});

describe("records from elsewhere", () => {
  it("takes a course from paper, and proposes the rest", () => {
    const record = recordFromPaper(
      context,
      [
        { date: "2026-12-10", state: "given" },
        { date: "2026-12-07", state: "given" },
      ],
      { key: "k1", today: "2026-12-11", infusions: null },
    );
    expect(record.start).toBe("2026-12-07");
    const shown = view({ record, start: null, today: "2026-12-11" });
    expect(shown.entries.filter(({ state }) => state === "proposed").length).toBeGreaterThan(3);
  });

  it("makes a link of the first version into a record that still asks about what nobody marked", () => {
    const { course } = planCourse(context, { start: "2027-01-11" });
    const planned = course?.infusions.map(({ date }) => date) ?? [];
    const record = recordFromOldLink(
      context,
      {
        start: "2027-01-11",
        moves: [],
        attendance: [
          { date: "2027-01-11", status: "given", assumed: true },
          { date: "2027-01-14", status: "given" },
        ],
      },
      { key: "k1", today: "2027-01-19", horizon: 2 },
    );
    const shown = view({ record, start: "2027-01-11", today: "2027-01-19" });
    expect(shown.review?.questions.map(({ date }) => date)).toEqual(["2027-01-11", "2027-01-18"]);
    expect(record.appointments.slice(0, 6).map(({ date }) => date)).toEqual(planned.slice(0, 6));
  });

  it("gives two courses two keys, and one course its own for ever", () => {
    const { course } = planCourse(context, { start: "2026-12-07" });
    if (!course) throw new Error("There is no course.");
    const record = acceptPlan(null, course, { today: "2026-12-01", key: "k9" });
    expect(agree(view({ record }), "other")?.key).toBe("k9");
  });
});
