import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import {
  claims,
  formatDate,
  planCourse,
  publishedTimeline,
  standardProtocol,
  WEEKDAYS,
} from "@infusionkit/core";
import { findForbidden, publishedTimecourse } from "@infusionkit/core/clinical";
import { exampleTimeline } from "./effect.data.ts";
import { EffectTimeline } from "./Effect.tsx";
import { PublishedResults } from "./PublishedResults.tsx";
import { buildTimeline } from "./timeline.ts";

const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");

const plan = planCourse(
  { protocol: standardProtocol, calendar: { openingDays: WEEKDAYS } },
  { start: "2027-02-01", horizon: 2 },
);
if (!plan.course) throw new Error("no course");
const { course } = plan;

describe("the effect", () => {
  const html = render(<EffectTimeline evidenceUrl="/evidence/#" />);
  const text = textOf(html);

  it.each(["S18", "S19", "S20", "S21", "S22", "S23", "S24"])(
    "tells %s in the clinic's words, with what is known",
    (id) => {
      const claim = claims.find((one) => one.id === id);
      expect(text).toContain(claim?.statement);
      expect(text).toContain(claim?.caveat);
      expect(html).toContain(`href="/evidence/#${id.toLowerCase()}"`);
    },
  );

  it("says that it is not a measurement and predicts nothing", () => {
    expect(text).toContain(
      "It is not a measurement, and it does not predict what will happen to any one person.",
    );
  });

  it("draws the days: the infusions, the two to three days after one, and nothing after that", () => {
    const strips = html.split('class="ik-strip').slice(1);
    const kinds = strips.map((strip) =>
      [...strip.matchAll(/ik-cell-(\w+)/g)].slice(0, 28).map((match) => match[1]),
    );
    expect(kinds[0]?.slice(0, 5)).toEqual(["infusion", "effect", "fading", "fading", "none"]);
    expect(kinds[1]?.flatMap((kind, day) => (kind === "infusion" ? [day] : []))).toEqual([
      0, 3, 7, 10, 14, 17,
    ]);
  });

  it("has the same as a table, with days and, where the host wants them, dates", () => {
    const timeline = buildTimeline(course, claims, formatDate);
    const own = textOf(render(<EffectTimeline timeline={timeline} />));
    expect(own).toContain("Days 0 to 3 Monday 1 February 2027 – Thursday 4 February 2027");
    expect(own).toContain("Infusion 7, to maintain the effect: any day of these");
    expect(text).toContain("Days 0 to 3 The effect of one infusion, until it wears off S22, S23");
    expect(text).not.toMatch(/20\d\d/);
  });

  it("shows by itself what the standard protocol and core's claims make", () => {
    const plan = planCourse(
      { protocol: standardProtocol, calendar: { openingDays: WEEKDAYS } },
      { start: "2026-12-07", horizon: 2 },
    );
    const known = claims.map(({ id, statement, certainty, caveat }) => ({
      id,
      statement,
      certainty,
      caveat,
    }));
    expect(plan.course && buildTimeline(plan.course, known)).toEqual(exampleTimeline);
  });

  it.each([
    ["is given no statements", { timeline: buildTimeline(course, []) }],
    ["stands at service level", { audience: "service" as const }],
  ])("tells no effect where it %s, so that it can stand where benefits may not be named", (_, props) => {
    const bare = textOf(render(<EffectTimeline {...props} />));
    expect(bare).not.toContain("What is known");
    expect(findForbidden(bare, "service")).toEqual([]);
    expect(bare).toContain("With a course of 6");
  });

  it("leaves published results to a widget of their own, each with what must be read with it", () => {
    expect(text).not.toContain("Published results of groups");
    const clinical = textOf(
      render(<PublishedResults entries={publishedTimeline(course, publishedTimecourse)} />),
    );
    for (const { at, caveat } of publishedTimecourse) {
      expect(clinical).toContain(at);
      expect(clinical).toContain(caveat.replace(/\s+/g, " "));
    }
  });

  it("sets no style in the page's HTML", () => {
    expect(html).not.toMatch(/ style=/);
  });
});
