import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Notes that authors write to themselves: what is still to be done, and how it was worked on. */
const TO_DO =
  /\b(?:TODO|TBC|TBD|FIXME|XXX)\b|\b(?:has|have|needs?|is|are|remains?) (?:still )?to be (?:read|checked|looked up|verified|completed|confirmed|filled in)\b|\b(?:must|should) be (?:read|checked|looked up|verified|completed) (?:before|in full)\b|\bbefore (?:it is )?(?:printing|publishing|citing)\b|\bwait(?:s|ing)? for (?:a|the) (?:clinician|signature|check)|\bunverified\b|\bfrom memory\b|\blook it up before\b|graph\.json/i;

const folder = new URL("./", import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
);

test("there are files to look at", () => {
  expect(files.length).toBeGreaterThan(8);
});

test.each(files)("%s holds no note of its authors to themselves", (name) => {
  expect(TO_DO.exec(readFileSync(new URL(name, folder), "utf8"))?.[0]).toBeUndefined();
});

test.each([
  "The paper has to be read before it is cited in either direction.",
  "A first author that must be checked before it is printed.",
  "They wait for a clinician's signature.",
  "TODO: the year",
  "The year is from memory.",
])("such a note is found: %s", (note) => {
  expect(note).toMatch(TO_DO);
});
