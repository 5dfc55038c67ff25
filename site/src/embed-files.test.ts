import { expect, it } from "vitest";
import { collectServedFiles, isServiceFile } from "./embed-files.ts";

const built = { "loader.js": "new", "holidays/za.js": "days" };

it("serves this build without a version and under it, and what was published under its own", () => {
  expect(collectServedFiles(built, "1.3.0", { "v1.2.0/loader.js": "old" })).toEqual({
    "loader.js": "new",
    "holidays/za.js": "days",
    "v1.3.0/loader.js": "new",
    "v1.3.0/holidays/za.js": "days",
    "v1.2.0/loader.js": "old",
  });
});

it("refuses other content under a version that was published, and a file of no version", () => {
  expect(collectServedFiles(built, "1.3.0", { "v1.3.0/loader.js": "new" })["v1.3.0/loader.js"]).toBe("new");
  expect(() => collectServedFiles(built, "1.3.0", { "v1.3.0/loader.js": "old" })).toThrow(/new version/);
  expect(() => collectServedFiles(built, "1.3.0", { "v1.3.0/gone.js": "old" })).toThrow(/new version/);
  expect(() => collectServedFiles(built, "1.3.0", { "loader.js": "old" })).toThrow(/no folder of a version/);
});

it.each([
  [
    true,
    ["course-calculator.js", "effect-service.js", "loader.js", "frame.js", "child.css", "holidays/za.js"],
  ],
  [true, ["locales/de/effect-service.json", "v1.2.0/locales/de/course-calculator.js", "v1.2.0/child.js"]],
  [false, ["effect.js", "glossary.js", "pathway.js", "term.js", "all.js", "course-planner.js"]],
  [false, ["locales/de.js", "locales/de/glossary.json", "v1.2.0/effect.js", "v1.2.0/locales/de.json"]],
])("%s: whether a site that may not hint at a medicine serves a file", (served, files) => {
  expect(files.filter((file) => isServiceFile(file) !== served)).toEqual([]);
});
