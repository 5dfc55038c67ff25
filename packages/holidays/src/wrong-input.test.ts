/** Every function of the package answers wrong input with the field, the value and what is allowed. */
import { describe, expect, it } from "vitest";
import { expectRefusals, type Call } from "../../core/testing/wrongInput.ts";
import { za } from "./countries/za.ts";
import * as holidays from "./index.ts";
import { loadRegion } from "./load.ts";

const region = holidays.getRegion(za, "za");

/** Arguments with which each function works. */
const sound: Readonly<Record<string, readonly unknown[]>> = {
  closuresFor: [region, "2026-09-01", "2026-09-30"],
  formatRegion: [holidays.regions[0]],
  getRegion: [za, "za"],
  holidaysBetween: [region, "2026-09-01", "2026-09-30"],
  findStaleDate: [{ checkedOn: "2026-11-28" }],
  isCheckStale: [{ checkedOn: "2026-11-28" }, "2027-02-26"],
  toClosure: [region.holidays[0]],
};
const functions = Object.entries(holidays).flatMap(([name, value]) =>
  typeof value === "function" ? [[name, value as Call] as const] : [],
);

/** A table of a clinic's own, with everything that a row may have. */
const table = {
  country: "AU",
  holidays: [
    { name: "A day", regions: ["au-nsw"], except: ["au-act"], dates: ["2027-03-08"] },
    { name: "Another", except: ["au-act"], dates: ["2027-03-09"] },
  ],
};

describe("wrong input", () => {
  it("is tried on every function", () => {
    expect(functions.map(([name]) => name).sort()).toEqual(Object.keys(sound).sort());
  });

  it.each(functions)("%s works with sound input", (name, call) => {
    expect(() => call(...sound[name]!)).not.toThrow();
  });

  it.each(functions)("%s refuses it with the field, the value and what is allowed", (name, call) => {
    expectRefusals(name, call, sound[name]!);
  });

  it("is refused in every part of a table", () => {
    expectRefusals("getRegion", holidays.getRegion as Call, [table, "au-nsw"]);
    const [first, second] = table.holidays;
    expectRefusals("getRegion", holidays.getRegion as Call, [
      { ...table, holidays: [second, first] },
      "au-nsw",
    ]);
  });

  it.each([undefined, null, 7, "", "Utah", {}, []])(
    "loadRegion of %j says which ids there are",
    async (id) => {
      await expect((async () => loadRegion(id as never))()).rejects.toThrow(
        /^id is .*: it must be one of the \d+ ids/,
      );
    },
  );
});
