import { english } from "@infusionkit/widgets";
import { expect, it } from "vitest";
import { changedWords, pseudo } from "./messages.ts";

it("makes a text longer and strange, and leaves its places alone", () => {
  expect(pseudo("{count} of {all} words")).toBe("{count} öƒ {all} ŵöŕðš".replace(/^/, "[").concat("~~~~]"));
  expect(pseudo("")).toBe("");
});

it("has every text of the widgets, with the same places", () => {
  const places = (value: unknown): unknown =>
    typeof value === "string"
      ? (value.match(/\{\w+\}/g) ?? []).sort()
      : Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, places(one)]));
  const words = changedWords(english, pseudo);
  expect(places(words)).toEqual(places(english));
  expect(JSON.stringify(words)).not.toContain("Course calculator");
});
