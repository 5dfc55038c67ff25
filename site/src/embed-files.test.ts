import { expect, it } from "vitest";
import { collectServedFiles } from "./embed-files.ts";

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
