// @vitest-environment happy-dom
import { addDays, type PlainDate } from "@infusionkit/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatFragment } from "./fragment.ts";
import { formatShareLink, parseShareLink } from "./shareLink.ts";
import { formatStartLink, parseStartLink } from "./startLink.ts";

const getFragment = (address: string): string => address.slice(address.indexOf("#"));
const date = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays("2000-01-01", days));

describe("a link of the patients' calculator", () => {
  it("opens with the start that it was made of, here and in the staff planner", () => {
    fc.assert(
      fc.property(date, (start) => {
        const fragment = getFragment(formatStartLink(start));
        expect(parseStartLink(fragment)).toEqual({ ok: true, start });
        expect(parseShareLink(fragment)).toEqual({ ok: true, settings: { start } });
      }),
    );
  });

  it("is the address of the page, with the start in place of what stood behind its #", () => {
    location.href = "https://clinic.example/dates/?clinic=Example#top";
    expect(formatStartLink("2026-12-07")).toMatch(
      /^https:\/\/clinic\.example\/dates\/\?clinic=Example#ik=1\.\w+\.s=2026-12-07$/,
    );
  });

  it("never gives another start where a letter was lost or changed on the way", () => {
    const fragment = getFragment(formatStartLink("2026-12-07"));
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: fragment.length - 1 }),
        fc.constantFrom("", "0", "x", "-", "#"),
        (at, letter) => {
          const changed = fragment.slice(0, at) + letter + fragment.slice(at + 1);
          fc.pre(changed !== fragment);
          const link = parseStartLink(changed);
          // The version and the escaping do not count; the date does.
          expect(link.ok ? link.start : "2026-12-07").toBe("2026-12-07");
        },
      ),
    );
  });

  it("is refused without its end", () => {
    const fragment = getFragment(formatStartLink("2026-12-07"));
    for (let end = 4; end < fragment.length; end += 1)
      expect(parseStartLink(fragment.slice(0, end)), fragment.slice(0, end)).toMatchObject({ ok: false });
  });

  it.each([
    ["a date that there is not", formatFragment([["s", "2027-02-30"]]), "damaged"],
    ["a word", formatFragment([["s", "soon"]]), "damaged"],
    ["nothing", formatFragment([]), "staff"],
    ["a later version", "#ik=9.abc.s=2026-12-07", "newer"],
    ["more than a link may", `#ik=1.abc.${"s".repeat(100_001)}`, "tooLarge"],
    ["another fragment", "#top", "damaged"],
  ])("is refused with %s", (_, fragment, problem) => {
    expect(parseStartLink(fragment)).toEqual({ ok: false, problem });
  });

  it("takes no start out of a link of the staff planner, whose other settings decide the dates", () => {
    fc.assert(
      fc.property(date, date, (start, away) => {
        const unavailable = [{ from: away, to: away as PlainDate }];
        for (const fragment of [
          formatShareLink({ start, unavailable }),
          formatShareLink({ openingDays: ["monday"] }),
          formatShareLink({ start, attendance: [{ date: start, status: "given" }] }),
        ])
          expect(parseStartLink(fragment)).toEqual({ ok: false, problem: "staff" });
      }),
    );
  });
});
