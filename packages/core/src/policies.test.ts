import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clinicPolicies } from "./data/policies.ts";
import { missedNasalVisits, practice } from "./data/clinical/practice.ts";
import { practicePoints } from "./data/practice.ts";
import { references } from "./data/references.ts";
import { parseClinicHelp, parsePolicies, policyIds } from "./policies.ts";
import { LIMITS } from "./validation/limits.ts";

const known = new Set(references.map(({ id }) => id));

describe("what each clinic decides", () => {
  it("has an entry for each name, in their order, and asks a question", () => {
    expect(clinicPolicies.map(({ id }) => id)).toEqual(policyIds);
    for (const { question } of clinicPolicies) expect(question).toMatch(/\?$/);
  });

  it("names only references that there are, and says so where there is none", () => {
    for (const { id, references: ids, known: words } of clinicPolicies) {
      expect(
        ids.filter((one) => !known.has(one)),
        id,
      ).toEqual([]);
      if (ids.length === 0) expect(words, id).toMatch(/\bNo (?:source|protocol)\b.*was (?:found|looked for)/);
    }
  });
});

describe("a clinic’s own words", () => {
  const letter = fc.constantFrom("a", " ", "é", "–", "<", "&", "\n", "😀");
  const words = fc
    .array(letter, { minLength: 1, maxLength: LIMITS.policy })
    .map((letters) => letters.join(""))
    .filter((text) => text.trim() !== "" && [...text].length <= LIMITS.policy);

  it("are given back as they are, whatever is written", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...policyIds), words), (policies) => {
        expect(parsePolicies(policies)).toEqual({ ok: true, value: { ...policies } });
      }),
    );
  });

  it.each<[string, unknown, RegExp]>([
    ["no object", "missed", /^policies must be an object/],
    ["another policy", { mised: "x" }, /^policies\.mised must be left out.*Did you mean "missed"/],
    ["no text", { missed: 7 }, /^policies\.missed must be plain text of 1 to 600 characters/i],
    ["nothing", { missed: "  \n" }, /^policies\.missed must be/],
    ["too long", { missed: "x".repeat(601) }, /^policies\.missed must be/],
    ["a control", { missed: "a\u0007b" }, /^policies\.missed must be/],
    ["writing that is turned round", { missed: "a\u202eb" }, /^policies\.missed must be/],
  ])("are refused with the field and what is allowed: %s", (_, value, message) => {
    const parsed = parsePolicies(value);
    expect(parsed.ok || parsed.message).toMatch(message);
  });

  it("of an emergency need the day of the check", () => {
    expect(parseClinicHelp({ emergency: "112", confirmedOn: "2026-11-28" }).ok).toBe(true);
    const parsed = parseClinicHelp({ emergency: "112" });
    expect(parsed.ok || parsed.message).toMatch(/^help\.confirmedOn must be/);
  });
});

describe("what clinic staff look up", () => {
  it("names only references that there are", () => {
    for (const { id, topic, supporting, opposing } of practicePoints)
      expect(
        [...supporting, ...opposing].filter((one) => !known.has(one)),
        `${topic}: ${id}`,
      ).toEqual([]);
  });

  it("has a grade where a source was read, and none where none was", () => {
    for (const { id, topic, supporting, grade } of practicePoints)
      expect(grade === null, `${topic}: ${id}`).toBe(supporting.length === 0);
  });

  it("has each name once in its topic", () => {
    const names = practicePoints.map(({ topic, id }) => `${topic}: ${id}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it("gives no amount of a medicine", () => {
    for (const { text, caveat = "" } of practicePoints)
      expect(`${text} ${caveat}`).not.toMatch(/\d\s*(?:mg|mcg|µg|ml)\b|\/kg\b/i);
  });
});

describe("what professionals look up", () => {
  const lines = [...Object.values(practice).flat(), ...missedNasalVisits];

  it("is every point that staff are told, in words of its own", () => {
    expect([...new Set(lines.map(({ point }) => point))].sort()).toEqual(
      practicePoints.map(({ topic, id }) => `${topic}/${id}`).sort(),
    );
  });

  it("has the certainty and the references of that point", () => {
    for (const { point, certainty, references: cited } of lines) {
      const told = practicePoints.find(({ topic, id }) => `${topic}/${id}` === point)!;
      expect(cited, point).toEqual([...told.supporting, ...told.opposing]);
      expect(certainty.split(".")[0], point).toBe(told.grade ?? "clinic policy");
      if (told.caveat) expect(`${certainty}.`, point).toContain(told.caveat);
    }
  });

  // The lists that were collected from the sources, line by line: none may go missing.
  it.each([
    ["mayNotBeSuitable", 11],
    ["checkedBefore", 7],
    ["watchedDuring", 4],
    ["watchedAfter", 4],
    ["watchedOverTime", 4],
    ["otherMedicines", 9],
    ["pregnancy", 2],
    ["driving", 5],
    ["alcohol", 2],
    ["foodAndDrink", 2],
  ] as const)("has in %s at least the %i lines that the sources gave", (list, count) => {
    expect(practice[list].length).toBeGreaterThanOrEqual(count);
    expect(new Set(practice[list].map(({ heading }) => heading)).size).toBe(practice[list].length);
  });
});
