// @ts-nocheck The packages are those of the project in which it runs.
// Runs in a fresh project that has installed the packages, under each Node: imports every entry, plans, reviews, exports.
// Ends with an error at the first thing that is not as it has to be.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync, readdirSync } from "node:fs";

const require = createRequire(import.meta.url);
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

let entries = 0;
for (const name of ["core", "holidays", "widgets", "cli"]) {
  const folder = new URL(`node_modules/@infusionkit/${name}/`, import.meta.url);
  const manifest = JSON.parse(readFileSync(new URL("package.json", folder), "utf8"));
  const needed = manifest.engines.node.match(/\d+/g)?.map(Number) ?? [];
  // What a package says it needs is what it gets.
  if (major < needed[0] || (major === needed[0] && minor < (needed[1] ?? 0))) continue;
  for (const [entry, target] of Object.entries(manifest.exports)) {
    // A style sheet is an object too, for its types, and only a bundler can import it.
    if (typeof target !== "object" || !target.default || entry.endsWith(".css")) continue;
    // An entry with a star stands for each file in its folder.
    const paths = entry.includes("*")
      ? readdirSync(new URL(target.default.replace(/\/\*.*$/, "/"), folder))
          .filter((file) => file.endsWith(".js"))
          .map((file) => entry.replace("*", file.slice(0, -3)))
      : [entry];
    for (const path of paths) {
      const loaded = await import(`@infusionkit/${name}${path.slice(1)}`);
      assert.ok(
        Object.keys(loaded).length > 0 || path.startsWith("./define"),
        `${name} ${path} exports nothing`,
      );
      entries += 1;
    }
  }
}

const { planCourse, standardProtocol, checkCourse } = await import("@infusionkit/core");
const { courseToIcs } = await import("@infusionkit/core/formats/ics");
const { courseToCsv } = await import("@infusionkit/core/formats/csv");
const { courseToFhir } = await import("@infusionkit/core/formats/fhir");
const { closuresFor, getRegion } = await import("@infusionkit/holidays");
const { za } = await import("@infusionkit/holidays/za");

const calendar = {
  openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"],
  closures: closuresFor(getRegion(za, "za"), "2026-09-01", "2027-03-31"),
};
const { course } = planCourse({ protocol: standardProtocol, calendar }, { start: "2026-12-07" });
assert.ok(course, "a course is planned");
assert.deepEqual(
  course.issues.filter(({ severity }) => severity === "error"),
  [],
);
assert.equal(typeof checkCourse, "function");
const taken = new Set(calendar.closures.map(({ from }) => from));
assert.ok(
  course.infusions.every(({ date }) => !taken.has(date)),
  "no infusion is on a public holiday",
);
assert.match(courseToIcs(course, { now: "2026-11-30" }), /^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
assert.equal(courseToCsv(course).trimEnd().split("\r\n").length, course.infusions.length + 1);
assert.equal(courseToFhir(course, { subject: { reference: "Patient/1" } }).resourceType, "CarePlan");
assert.throws(() => planCourse({ protocol: standardProtocol, calendar }, { start: "2026-02-30" }), /start/);

// CommonJS can `require` modules from these releases on; before, Node refuses, and the documentation says so.
const canRequire = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
if (canRequire) assert.equal(require("@infusionkit/core").planCourse, planCourse);
else assert.throws(() => require("@infusionkit/core"), { code: "ERR_REQUIRE_ESM" });

console.log(
  `${entries} entries, ${course.infusions.length} infusions, require ${canRequire ? "works" : "is refused"}`,
);
