import { english } from "@infusionkit/widgets";
import { expect, it } from "vitest";
import { mapMessages, pseudoLocalize } from "./messages.ts";

it("makes a text longer and strange, and leaves its places alone", () => {
  expect(pseudoLocalize("{count} of {all} words")).toBe(
    "{count} öƒ {all} ŵöŕðš".replace(/^/, "[").concat("~~~~]"),
  );
  expect(pseudoLocalize("")).toBe("");
});

it("has every text of the widgets, with the same places", () => {
  const places = (value: unknown): unknown =>
    typeof value === "string"
      ? (value.match(/\{\w+\}/g) ?? []).sort()
      : Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, places(one)]));
  const words = mapMessages(english, pseudoLocalize);
  expect(places(words)).toEqual(places(english));
  expect(JSON.stringify(words)).not.toContain("Course calculator");
});
