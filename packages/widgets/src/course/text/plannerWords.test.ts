import {
  recordVisit,
  standardProtocol,
  type CourseRecord,
  type PlanContext,
  type Weekday,
} from "@infusionkit/core";
import { describe, expect, it } from "vitest";
import { buildPlanView, type PlanSource } from "../model/planView.ts";
import { agree } from "../model/recordChange.ts";
import { getPlannerMessages } from "./plannerMessages.ts";
import { formatVisitLength, formatWeekdays } from "./dayText.ts";
import { getPatientScript } from "./patientScript.ts";
import { formatPlanStatus } from "./planStatus.ts";

const messages = getPlannerMessages();
const context: PlanContext = {
  protocol: standardProtocol,
  calendar: { openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"] },
};
const view = (source: Partial<PlanSource>) => {
  const built = buildPlanView({
    context,
    start: "2026-12-07",
    infusions: null,
    horizon: 2,
    record: null,
    today: "2026-12-01",
    choiceIndex: 0,
    ...source,
  });
  if (!built) throw new Error("There is nothing to show.");
  return built;
};
const agreed = agree(view({}), "k1") as CourseRecord;

describe("the words of the planner", () => {
  it("names the days on which the clinic opens, and not all but those in the way", () => {
    const tight: PlanContext = {
      protocol: standardProtocol,
      calendar: {
        openingDays: ["monday", "thursday"],
        closures: [{ from: "2027-01-18", label: "Training day" }],
      },
    };
    const shown = view({ context: tight, start: "2027-01-11", today: "2027-01-04" });
    const { detail } = formatPlanStatus(shown, messages);
    expect(detail).toContain("open on Monday and Thursday;");
    const later = view({ context: tight, start: "2027-01-11", today: "2027-01-04", choiceIndex: 1 });
    expect(later.choice?.kind).toBe("start-later");
    expect(later.entries[0]?.reason?.code).toBe("start-moved");
  });

  it.each([
    ["2026-12-05", "Saturday 5 December", "the clinic is closed on Saturdays"],
    ["2026-12-07", "Monday 7 December", "Monday 7 December is marked as not possible"],
  ] as const)("says of a start on %s that the day itself is not possible, and why", (start, date, why) => {
    const away = { ...context, unavailable: ["2026-12-07" as const] };
    const shown = view({ context: away, start });
    const { title, detail } = formatPlanStatus(shown, messages);
    expect(title).toBe(`The course cannot start on ${date}`);
    expect(detail).toBe(why);
    expect(getPatientScript(shown, messages)).toEqual([
      `You cannot start on ${date}. We will find another day with you.`,
    ]);
  });

  it("tells nobody of a start that has gone by", () => {
    const shown = view({ start: "2026-11-02" });
    expect(shown.next).toBeNull();
    expect(getPatientScript(shown, messages)).toEqual([]);
    expect(view({ start: "2026-12-01" }).next).toMatchObject({ date: "2026-12-01", isToday: true });
  });

  it("tells a patient only what is agreed, and calls the rest a suggestion", () => {
    const today = "2026-12-10";
    const given = recordVisit(agreed, { date: "2026-12-07", state: "given" }, { today });
    const record = recordVisit(given, { date: "2026-12-10", state: "missed" }, { today });
    const shown = view({ record, today });
    expect(shown.next?.isAgreed).toBe(false);
    const said = getPatientScript(shown, messages).join(" ");
    expect(said).toContain("We suggest Friday 11 December 2026 for your next infusion.");
    expect(said).not.toContain("25 December");
    const after = view({ record: agree(shown, "k1"), today });
    expect(getPatientScript(after, messages).join(" ")).toContain(
      "The last of the 6 is on Friday 25 December 2026.",
    );
  });

  it("does not promise that what was given counts while a course begun again is one of the choices", () => {
    const today = "2026-12-24";
    const visits = ["2026-12-10", "2026-12-14", "2026-12-17", "2026-12-21"].map(
      (date) => ({ date: date as "2026-12-10", state: "missed" }) as const,
    );
    const record = [{ date: "2026-12-07", state: "given" } as const, ...visits].reduce(
      (before, visit) => recordVisit(before, visit, { today }),
      agreed,
    );
    const shown = view({ record, today });
    expect(shown.choices?.choices.map(({ kind }) => kind)).toContain("begin-again");
    const said = getPatientScript(shown, messages).join(" ");
    expect(said).toContain("can no longer all fall within 21 days. Your doctor decides");
    expect(said).not.toContain("counts");
  });

  it.each([
    ["monday tuesday wednesday thursday friday", "Monday to Friday"],
    ["monday thursday", "Monday and Thursday"],
    ["friday monday tuesday thursday", "Mon, Tue, Thu and Fri"],
    ["saturday thursday wednesday tuesday", "Tuesday to Thursday and Saturday"],
    ["monday", "Monday"],
  ])("names %s as %s", (days, words) => {
    expect(formatWeekdays(days.split(" ") as Weekday[], messages)).toBe(words);
  });

  it.each([
    [45, "45 minutes"],
    [60, "1 hour"],
    [100, "100 minutes"],
    [150, "2½ hours"],
  ])("says that a visit of %i minutes takes %s", (minutes, words) => {
    expect(formatVisitLength(minutes, messages)).toBe(words);
  });

  it("never says that a plan is to be begun while one is kept behind wrong settings", () => {
    expect(formatPlanStatus(null, messages).title).toBe("Plan a course");
    expect(formatPlanStatus(null, messages, true).title).toBe("Correct the settings to see the course.");
  });
});
