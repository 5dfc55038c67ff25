/** What holds of the FHIR resources in both editions. Each edition has a test file, and so a process, of its own. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findForbidden } from "../src/clinical.ts";
import { presets } from "../src/data/presets.ts";
import { standardProtocol } from "../src/data/protocols.ts";
import { courseToFhir, protocolToFhir, type FhirAction, type FhirVersion } from "../src/formats/fhir.ts";
import { planCourse } from "../src/planning/planCourse.ts";
import type { Protocol } from "../src/protocol.ts";
import { findProtocolProblems } from "../src/validation/protocolRules.ts";
import { christmasCourse, nastyText } from "./courses.ts";
import { fhirValidator } from "./fhir.ts";
import { shapedProtocols } from "./protocols.ts";
import { histories, listCourses } from "./records.ts";

const subject = { reference: "Patient/example" };

export const fhirCases = (fhir: FhirVersion): void => {
  const problems = fhirValidator(fhir);
  const plan = protocolToFhir(standardProtocol, {
    fhir,
    url: "https://clinic.example/fhir/PlanDefinition/standard",
    date: "2026-11-30",
    publisher: "A clinic",
  });
  const course = christmasCourse();
  const care = courseToFhir(course, { fhir, subject, created: "2026-11-30" });

  describe(`FHIR ${fhir}`, () => {
    it("every protocol that we have is a valid PlanDefinition, and its course a valid CarePlan", () => {
      const daily: Protocol = {
        ...standardProtocol,
        id: "every-28-days",
        induction: { ...standardProtocol.induction, gap: { least: 2, greatest: 5 } },
        maintenance: { every: { days: 28 }, window: { before: 3, after: 7 }, infusions: 4 },
      };
      const protocols = [standardProtocol, daily, ...presets.map(({ protocol }) => protocol)];
      expect(protocols.length).toBeGreaterThan(10);
      for (const protocol of protocols) {
        expect(problems(protocolToFhir(protocol, { fhir })), protocol.id).toEqual([]);
        const made = planCourse(
          {
            protocol,
            calendar: {
              openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
            },
          },
          { start: "2026-06-01", horizon: 3 },
        );
        if (!made.course) throw new Error(protocol.id);
        expect(problems(courseToFhir(made.course, { fhir, subject })), protocol.id).toEqual([]);
      }
      expect(problems(plan)).toEqual([]);
      expect(problems(care)).toEqual([]);
      expect(
        problems(
          courseToFhir(christmasCourse({ given: ["2026-12-07"], start: "2026-12-09" }), { fhir, subject }),
        ),
      ).toEqual([]);
    });

    it("the courses of every history are valid CarePlans, whatever the clinic calls its closures", () => {
      let count = 0;
      fc.assert(
        fc.property(histories, nastyText, (history, text) => {
          const { calendar } = history.context;
          const label = `Closed: ${text}`.slice(0, 1000);
          const closures = calendar.closures?.map((closure) => ({ ...closure, label })) ?? [];
          const context = { ...history.context, calendar: { ...calendar, closures } };
          for (const one of listCourses({ ...history, context })) {
            count++;
            const options = { fhir, subject, protocolUrl: "https://clinic.example/p" };
            expect(problems(courseToFhir(one, options))).toEqual([]);
          }
        }),
        { numRuns: 300 },
      );
      expect(count).toBeGreaterThan(300);
    });

    it("every protocol is a valid PlanDefinition, with sources or without, and whatever its title", () => {
      const sound = shapedProtocols.filter((protocol) => findProtocolProblems(protocol).length === 0);
      fc.assert(
        fc.property(sound, nastyText, fc.boolean(), (one, text, isSourced) => {
          const title = `T${text}`.slice(0, 200);
          const protocol = { ...one, title, ...(isSourced ? {} : { sources: {} }) };
          expect(problems(protocolToFhir(protocol, { fhir, publisher: text }))).toEqual([]);
        }),
        { numRuns: 300 },
      );
    });

    it("may stand on a service page", () => {
      expect(findForbidden(JSON.stringify([plan, care]), "service")).toEqual([]);
    });

    it("every action that another refers to is there, once", () => {
      const actions = (list: readonly FhirAction[]): readonly FhirAction[] =>
        list.flatMap((one) => [one, ...actions(one.action ?? [])]);
      const all = actions(plan.action);
      const ids = all.map(({ id, linkId }) => (fhir === "R4" ? id : linkId));
      expect(new Set(ids).size).toBe(ids.length);
      const targets = all.flatMap(({ relatedAction = [] }) =>
        relatedAction.map(({ actionId, targetId }) => (fhir === "R4" ? actionId : targetId)),
      );
      expect(targets.length).toBeGreaterThan(10);
      for (const target of targets) expect(ids).toContain(target);
    });

    it("gives the intended days, the span's windows, the gap, and the rhythm after that", () => {
      const [induction, maintenance] = plan.action;
      const [first, , third] = induction!.action!;
      expect(first?.relatedAction).toBeUndefined();
      const [fromFirst, fromSecond] = third!.relatedAction!;
      expect(fromFirst?.offsetDuration).toMatchObject({ value: 7, code: "d" });
      // The third of six, at least two days apart within 21 days: from day 4 to day 14.
      expect(fromFirst?.extension?.[0]?.valueRange).toMatchObject({ low: { value: 4 }, high: { value: 14 } });
      expect(fromSecond?.offsetRange).toMatchObject({ low: { value: 2 } });
      expect(fromSecond?.offsetRange?.high).toBeUndefined();
      const [target, infusion] = maintenance!.action!;
      expect(maintenance?.timingTiming).toEqual({ repeat: { frequency: 1, period: 1, periodUnit: "mo" } });
      expect(target?.relatedAction?.[0]?.offsetDuration).toMatchObject({ value: 1, code: "mo" });
      expect(infusion?.relatedAction?.[0]?.extension?.[0]?.valueRange).toMatchObject({
        low: { value: -7 },
        high: { value: 7 },
      });
    });

    it("says where the figures come from", () => {
      expect(plan.action[0]?.documentation?.map(({ display }) => display)).toContain(
        "induction.infusions: claim: S18, S24. A minimum: a clinic may set more.",
      );
    });

    it("lays the course's dates and windows on activities", () => {
      const timings =
        fhir === "R4"
          ? care.activity.map((one) => ("detail" in one ? one.detail.scheduledTiming : undefined))
          : care.contained?.map(({ occurrenceTiming }) => occurrenceTiming);
      expect(timings).toEqual(
        course.infusions.map(({ date, window }) => ({
          event: [date],
          repeat: { boundsPeriod: { start: window.earliest, end: window.latest } },
        })),
      );
      expect(care.period).toEqual({ start: "2026-12-07", end: "2027-02-23" });
      expect(care.note.map(({ text }) => text).join()).toContain("The treating doctor decides.");
    });

    it("keeps the invariants that it could break", () => {
      // per-1, rng-2, drt-1, and dom-3: what is contained is referred to.
      const periods = [
        care.period,
        ...course.infusions.map(({ window }) => ({ start: window.earliest, end: window.latest })),
      ];
      for (const { start, end } of periods) expect(start <= end).toBe(true);
      JSON.stringify(plan, (_, value: unknown) => {
        const { low, high, code, system } = (value ?? {}) as Record<string, never> & {
          low?: { value: number };
          high?: { value: number };
        };
        if (low && high) expect(low.value).toBeLessThanOrEqual(high.value);
        if (system === "http://unitsofmeasure.org") expect(["d", "mo"]).toContain(code);
        return value;
      });
      const referred = care.activity.map((one) =>
        "detail" in one ? undefined : one.plannedActivityReference.reference,
      );
      expect(referred).toEqual(
        fhir === "R4" ? course.infusions.map(() => undefined) : care.contained?.map(({ id }) => `#${id}`),
      );
      expect(plan.name).toMatch(/^[A-Z]\w{0,254}$/);
    });

    it.each([undefined, null, {}, "Patient/1", { display: "Somebody" }])(
      "wants a subject, not %j",
      (wrong) => {
        expect(() => courseToFhir(course, { fhir, subject: wrong as never })).toThrow(
          /^subject must (?:say whom the plan is for|be an object), such as \{/,
        );
      },
    );
  });

  // Each of these is wrong in one place, to show that the validator finds it.
  const action = plan.action[0]!.action![2]!;
  const related = action.relatedAction![0]!;
  const withRelated = (change: object): object => ({
    ...plan,
    action: [{ ...plan.action[0], action: [{ ...action, relatedAction: [{ ...related, ...change }] }] }],
  });
  it.each<[string, object]>([
    ["no status", { ...plan, status: undefined }],
    ["an empty text", { ...plan, title: "" }],
    ["a control character", { ...plan, title: "A \u0007 protocol" }],
    ["half a character", { ...plan, title: "A \ud83d protocol" }],
    ["an unknown status", { ...plan, status: "planned" }],
    ["an unknown relationship", withRelated({ relationship: "behind" })],
    ["no relationship", withRelated({ relationship: undefined })],
    ["two offsets", withRelated({ offsetRange: { low: related.offsetDuration } })],
    ["an offset of a wrong type", withRelated({ offsetDuration: undefined, offsetString: "7 days" })],
    ["an element that does not exist", withRelated({ window: 3 })],
    ["the other edition's name", withRelated(fhir === "R4" ? { targetId: "x" } : { actionId: "x" })],
    ["text for a number", withRelated({ offsetDuration: { ...related.offsetDuration, value: "7" } })],
    ["one where a list belongs", { ...plan, identifier: { value: "x" } }],
    ["an unknown grouping", { ...plan, action: [{ ...plan.action[0], groupingBehavior: "loose" }] }],
    ["no subject", { ...care, subject: undefined }],
    ["an unknown intent", { ...care, intent: "wish" }],
    ["a date that is none", { ...care, period: { start: "7 December 2026" } }],
  ])(`the validator of ${fhir} finds %s`, (_, wrong) => {
    expect(problems(JSON.parse(JSON.stringify(wrong)) as object)).not.toEqual([]);
  });
};
