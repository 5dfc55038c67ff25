import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { TO_DO_NOTE } from "../../testing/notes.ts";

const folder = new URL("./", import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
);

test("there are files to look at", () => {
  expect(files.length).toBeGreaterThan(8);
});

test.each(files)("%s holds no note of its authors to themselves", (name) => {
  expect(TO_DO_NOTE.exec(readFileSync(new URL(name, folder), "utf8"))?.[0]).toBeUndefined();
});

test.each([
  "The paper has to be read before it is cited in either direction.",
  "A first author that must be checked before it is printed.",
  "They wait for a clinician's signature.",
  "TODO: the year",
  "The year is from memory.",
])("such a note is found: %s", (note) => {
  expect(note).toMatch(TO_DO_NOTE);
});
