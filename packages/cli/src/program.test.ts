/** The command line as somebody uses it: the examples of its help, the files it reads and writes, how it ends. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import {
  acceptPlan,
  courseToJson,
  parseCourseJson,
  parseRecordJson,
  planCourse,
  reviewRecord,
  standardProtocol,
  type ClinicCalendar,
} from "@infusionkit/core";
import { recordToIcs } from "@infusionkit/core/formats/ics";
import { parse as parseCsv } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examples, runProgram } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "infusionkit-"));
const bin = fileURLToPath(new URL("bin.ts", import.meta.url));

const calendar: ClinicCalendar = {
  openingDays: ["monday", "thursday"],
  capacity: { perDay: 2, booked: {} },
};
const context = { protocol: standardProtocol, calendar };
const { course } = planCourse(context, { start: "2026-12-07", horizon: 1 });
const record = acceptPlan(null, course!, { today: "2026-12-01", key: "b7f3c2a9" });

const files: Readonly<Record<string, string>> = {
  "clinic.json": JSON.stringify(calendar),
  "protocol.json": JSON.stringify(standardProtocol),
  "course.json": courseToJson(course!),
  "record.json": JSON.stringify(record),
  "record.ics": recordToIcs(reviewRecord(context, record, { today: "2026-12-01" }), { now: "2026-12-01" }),
  "attendance.csv": "date,status\n2026-12-07,given\n2026-12-10,given\n2026-12-14,missed\n",
  "requests.csv":
    "id,start,horizon,unavailable\na,2026-12-07,0,\nb,2026-12-07,0,2026-12-10\nc,2026-12-07,0,tuesday\n",
};

beforeAll(() => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the program in this process, with its own streams. */
const run = async (
  args: readonly string[],
  stdin = "",
): Promise<{ readonly status: number; readonly out: string; readonly err: string }> => {
  const collect = (): { readonly stream: Writable; readonly read: () => string } => {
    let text = "";
    const stream = new Writable({
      write(chunk, _, done) {
        text += String(chunk);
        done();
      },
    });
    return { stream, read: () => text };
  };
  const [out, err] = [collect(), collect()];
  const status = await runProgram(
    args.map((arg) => (arg in files ? join(folder, arg) : arg)),
    { stdin: Readable.from([stdin]), stdout: out.stream, stderr: err.stream, getDate: () => "2026-12-01" },
  );
  return { status, out: out.read(), err: err.read() };
};

describe("the examples of the help", () => {
  const all = Object.values(examples).flat();

  it.each(all)("%s", (example) => {
    const line = example.replace(/\binfusionkit\b/g, `"${process.execPath}" "${bin}"`);
    const { status, stdout, stderr } = spawnSync(line, { cwd: folder, shell: true, encoding: "utf8" });
    // Lawful, or with something to look at; never wrong use.
    expect([0, 1], stderr).toContain(status);
    expect(stdout !== "" || example.includes(">")).toBe(true);
  });

  it("stand in the help of each command, and every command has some", async () => {
    const { status, out } = await run(["--help"]);
    expect(status).toBe(0);
    const names = [...out.matchAll(/^ {2}([a-z-]+) .*$/gm)]
      .map(([, name]) => name)
      .filter((name) => name !== "help");
    expect(Object.keys(examples)).toEqual(
      expect.arrayContaining(names.filter((name) => !name?.startsWith("-"))),
    );
    for (const [name, lines] of Object.entries(examples)) {
      const help = await run([name, "--help"]);
      expect(help.status).toBe(0);
      for (const line of lines) expect(help.out).toContain(line);
    }
  });
});

describe("how it ends", () => {
  it.each<readonly [string, readonly string[], number, RegExp]>([
    ["a lawful plan", ["plan", "--start", "2026-12-07", "--days", "mon,thu"], 0, /^$/],
    [
      "a start that moves",
      ["plan", "--start", "2026-12-08", "--days", "mon,thu"],
      1,
      /^warning: The first infusion is on Thursday 10 December/,
    ],
    ["no plan at all", ["plan", "--start", "2026-12-08", "--days", "mon"], 1, /^error: No start from/],
    ["no command", [], 2, /Usage: infusionkit/],
    ["an unknown command", ["plna"], 2, /unknown command 'plna'/],
    [
      "an unknown option",
      ["plan", "--start", "2026-12-07", "--begin", "2026-12-07"],
      2,
      /unknown option '--begin'/,
    ],
    ["no start", ["plan", "--days", "mon"], 2, /required option '--start <date>'/],
    [
      "a date that does not exist",
      ["plan", "--start", "2026-02-30", "--days", "mon"],
      2,
      /^--start must be a date .* February 2026 has days 1 to 28\.$/m,
    ],
    ["no clinic", ["plan", "--start", "2026-12-07"], 2, /^Say when the clinic is open/],
    [
      "two clinics",
      ["plan", "--start", "2026-12-07", "--days", "mon", "--clinic", "clinic.json"],
      2,
      /but not both/,
    ],
    [
      "two formats",
      ["plan", "--start", "2026-12-07", "--days", "mon", "--ics", "--csv"],
      2,
      /^Choose one format: --ics and --csv/,
    ],
    [
      "an edition that does not exist",
      ["plan", "--start", "2026-12-07", "--days", "mon,thu", "--fhir", "r3", "--subject", "Patient/1"],
      2,
      /^--fhir must be r4 or r5; it is "r3"\.$/m,
    ],
    [
      "a plan for nobody",
      ["plan", "--start", "2026-12-07", "--days", "mon,thu", "--fhir", "r4"],
      2,
      /^--fhir needs --subject/,
    ],
    ["a file that is not there", ["check-clinic", "none.json"], 2, /^none\.json cannot be read: ENOENT\.$/m],
    [
      "a region that does not exist",
      ["holidays", "xx", "--from", "2026-01-01"],
      2,
      /^region must be one of the ids/,
    ],
    [
      "a course for a record's place",
      ["review", "course.json", "--days", "mon", "--today", "2026-12-01"],
      2,
      /^format must be "course-record-1"/,
    ],
    [
      "years without holidays",
      ["holidays", "za", "--from", "2019-01-01", "--to", "2019-12-31"],
      1,
      /^The public holidays of 2019 are not known\.$/m,
    ],
  ])("%s", async (_, args, status, message) => {
    const { status: found, out, err } = await run(args);
    expect({ found, err }).toEqual({ found: status, err: expect.stringMatching(message) as string });
    if (status === 2) expect(out).toBe("");
  });

  it.each<readonly [string, readonly string[], string | undefined, RegExp]>([
    [
      "an empty file as a record or an attendance",
      ["review", "-", "--days", "mon,thu", "--today", "2026-12-07"],
      " \n",
      /^Standard input is empty: it must be a record, or a table whose first row is date,status\.$/m,
    ],
    [
      "a table without its heading",
      ["review", "-", "--days", "mon,thu", "--today", "2026-12-07"],
      "2026-12-07,given\n",
      /^The first row must be date,status; it is "2026-12-07,given"\.$/m,
    ],
    [
      "a protocol that is neither published nor a file",
      ["plan", "--start", "2026-12-07", "--days", "mon,thu", "--protocol", "nope"],
      undefined,
      /^--protocol must be "clinic-standard", .* or a file; there is none of the name "nope"\.$/m,
    ],
    [
      "standard input twice",
      ["batch", "-", "--clinic", "-"],
      "{}",
      /calendar\.openingDays|^Only one file can be -, standard input/m,
    ],
    [
      "a range that ends before it begins",
      [...["plan", "--start", "2026-12-07", "--days", "mon,thu"], "--unavailable", "2026-12-14..2026-12-10"],
      undefined,
      /^--unavailable must be ranges that end after they begin; "2026-12-14\.\.2026-12-10" does not\.$/m,
    ],
  ])("refuses %s", async (_, args, input, message) => {
    const { status, out, err } = await run(args, input);
    expect([status, out, err]).toEqual([2, "", expect.stringMatching(message)]);
  });

  it("takes a table with its heading alone for a new course, and says so", async () => {
    const { status, err } = await run(
      ["review", "-", "--days", "mon,thu", "--today", "2026-12-07"],
      "date,status\n",
    );
    expect([status, err]).toEqual([0, expect.stringContaining("warning: - has no infusion in it")]);
  });

  it("ends with 1 where dates are in years without known holidays, and says so in the text that is passed on", async () => {
    const far = ["plan", "--days", "mon,thu", "--region", "za", "--horizon", "0", "--start"];
    const { status, out, err } = await run([...far, "2032-01-05"]);
    const note = "The public holidays of 2032 are not known: check those dates yourself.\n";
    expect([status, err, out.endsWith(`\n${note}`)]).toEqual([1, `warning: ${note}`, true]);
    // Years in which the course is not are nobody's concern.
    expect(await run([...far, "2030-09-30"])).toMatchObject({ status: 0, err: "" });
    const batch = await run(
      ["batch", "-", "--days", "mon,thu", "--region", "za", "--today", "2030-06-01", "--horizon", "0"],
      "id,start\na,2032-01-05\nb,2030-09-30\n",
    );
    expect(batch.status).toBe(1);
    const notes = (parseCsv(batch.out) as readonly (readonly string[])[]).map((row) => row[8] ?? "");
    expect(notes.filter((one) => one.includes("2032 are not known"))).toHaveLength(1);
  });

  it("says its version", async () => {
    expect(await run(["--version"])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
    });
  });

  it("says which day it took for today, and only where it took one", async () => {
    const args = ["review", "record.json", "--clinic", "clinic.json"];
    expect((await run(args)).err).toContain(
      "Today is taken to be Tuesday 1 December 2026, the computer's date. To use another day, give --today.",
    );
    expect((await run([...args, "--today", "2026-12-02"])).err).not.toContain("the computer's date");
  });
});

describe("what it reads and writes", () => {
  const plan = ["plan", "--start", "2026-12-07", "--days", "monday,thursday", "--horizon", "1"];

  it("a course in every format, and back", async () => {
    const json = await run([...plan, "--json"]);
    expect(parseCourseJson(json.out)).toEqual({ ok: true, course });
    expect((await run(["export", "-", "--json"], json.out)).out).toBe(json.out);
    const care = await run([...plan, "--fhir", "r5", "--subject", "Patient/17"]);
    expect((await run(["export", "-", "--json"], care.out)).out).toBe(json.out);
    expect((await run([...plan, "--ics"])).out).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(parseCsv((await run([...plan, "--csv"])).out)).toHaveLength(8);
    expect((await run([...plan, "--text"])).out).toBe((await run(plan)).out);
  });

  it("a record as JSON and as our calendar file", async () => {
    const { out } = await run(["export", "record.ics", "--json"]);
    expect(parseRecordJson(out)).toEqual({ ok: true, record });
    const table = await run([
      "review",
      "record.ics",
      "--clinic",
      "clinic.json",
      "--today",
      "2026-12-15",
      "--csv",
    ]);
    expect(table.status).toBe(1);
    expect(parseCsv(table.out)[1]).toContain("Was it given?");
  });

  it("attendance as a table", async () => {
    const { out, err, status } = await run([
      "review",
      "attendance.csv",
      "--days",
      "mon,tue,thu,fri",
      "--today",
      "2026-12-14",
      "--csv",
    ]);
    expect(status).toBe(1);
    expect(err).toContain("The infusion on Monday 14 December 2026 was missed");
    expect(parseCsv(out)[3]).toContain("2026-12-15");
  });

  it("a protocol and a clinic that are wrong, with everything that is", async () => {
    const wrong = JSON.stringify({ ...calendar, closed: [], openingDays: ["mon"] });
    const { status, err } = await run(["check-clinic", "-"], wrong);
    expect(status).toBe(1);
    expect(err.trim().split("\n")).toHaveLength(2);
    expect((await run(["check-protocol", "protocol.json"])).out).toMatch(
      /protocol\.json has no mistakes\.\n$/,
    );
    expect((await run(["check-protocol", "-"], "{}")).status).toBe(1);
  });

  it("holidays and the glossary", async () => {
    const { out } = await run(["holidays", "za", "--from", "2026-12-01", "--to", "2026-12-31"]);
    expect(out).toContain("2026-12-25\tChristmas Day\n");
    expect((await run(["terms", "nmda"])).out).toContain("(NMDA) receptor\n");
    expect((await run(["terms", "qqqq"])).status).toBe(1);
  });
});

describe("a batch", () => {
  it("plans the rows together on the clinic's places, and says who was in the way", async () => {
    const { out, status, err } = await run(["batch", "requests.csv", "--clinic", "clinic.json"]);
    expect(status).toBe(1);
    expect(err).toContain("3 requests planned.");
    const rows = parseCsv(out) as readonly (readonly string[])[];
    expect(rows).toHaveLength(19);
    const taken = new Map<string, number>();
    for (const [, , , date = ""] of rows.slice(1)) taken.set(date, (taken.get(date) ?? 0) + 1);
    expect(Math.max(...taken.values())).toBe(2);
    const notes = rows.slice(1).map((row) => row[8] ?? "");
    expect(notes.join("\n")).toMatch(
      /^The course begins \d+ days later than it could alone: others have all places/m,
    );
  });

  it("plans each row in turn on the places that are left, and says who was in the way", async () => {
    const { out, status } = await run(["batch", "requests.csv", "--clinic", "clinic.json", "--in-turn"]);
    expect(status).toBe(1);
    const rows = parseCsv(out) as readonly (readonly string[])[];
    expect(rows[13]?.[8]).toMatch(
      /^The course begins \d+ days later than it could alone: others have all places/,
    );
  });

  it.each([
    [
      "id,begin\na,2026-12-07\n",
      /^The first row may only have the names id, start, horizon, unavailable, priority; it has "begin"\.$/m,
    ],
    ["id,start,id\na,2026-12-07,b\n", /^The first row must have each column once; it has id twice\.$/m],
    ["id;start\na;2026-12-07\n", /it has "id;start"\. Separate the columns by commas\.$/m],
    ["id,start\na,2026-12-07\nb,soon\n", /^Row 2: start must be a date written YYYY-MM-DD/m],
    ["id,start\n,2026-12-07\n", /^Row 1: id must be text/m],
    ["", /^Standard input is empty: the first row must have id and start\.$/m],
    ['id,start\n"a,2026-12-07\n', /Quote Not Closed/],
    [
      "id,start,priority\na,2026-12-07,9\nb,2026-12-07,10\n",
      /^Row 2: priority must be a whole number from 0 to 9; it is "10"\.$/m,
    ],
  ])("refuses %j with its row", async (table, message) => {
    for (const places of [[], ["--places", "2"]]) {
      const { status, err, out } = await run(["batch", "-", "--days", "mon,thu", ...places], table);
      expect([status, err]).toEqual([2, expect.stringMatching(message)]);
      // The rows before the wrong one have been written, where they are not planned together.
      if (places.length > 0 || !err.includes("Row 2")) expect(out).toBe("");
    }
  });

  /** The day on which each course of a table of courses begins. */
  const listStarts = (table: string): Readonly<Record<string, string | undefined>> =>
    Object.fromEntries(
      (parseCsv(table) as readonly (readonly string[])[])
        .filter(([, number]) => number === "1")
        .map(([id = "", , , date]) => [id, date]),
    );
  const three = "id,start,horizon,priority\na,2026-12-07,0,\nb,2026-12-07,0,1\nc,2026-12-07,0,9\n";

  it("lets a higher priority go first, wherever it stands in the table, and writes the rows in their order", async () => {
    const { out } = await run(["batch", "-", "--days", "mon,thu", "--places", "1"], three);
    const starts = listStarts(out);
    expect(Object.keys(starts)).toEqual(["a", "b", "c"]);
    expect(starts["c"]).toBe("2026-12-07");
    expect(starts["b"]! > starts["c"]!).toBe(true);
    expect(starts["a"]! > starts["b"]!).toBe(true);
    // Without shared places nobody is in anybody's way, whatever the priorities.
    const alone = await run(["batch", "-", "--days", "mon,thu"], three);
    expect(new Set(Object.values(listStarts(alone.out)))).toEqual(new Set(["2026-12-07"]));
  });

  it("takes the places from the option before those of the clinic's file, and keeps what is booked", async () => {
    const { out, status } = await run(
      ["batch", "-", "--clinic", "clinic.json", "--places", "3"],
      three.replaceAll(/,[19]?\n/g, ",\n"),
    );
    expect([status, new Set(Object.values(listStarts(out)))]).toEqual([0, new Set(["2026-12-07"])]);
  });

  it("plans in turn where that is asked for: first come, first served, and no priorities", async () => {
    const inTurn = ["batch", "-", "--days", "mon,thu", "--places", "1", "--in-turn"];
    const { status, err } = await run(inTurn, three);
    expect([status, err]).toEqual([
      2,
      expect.stringContaining("With --in-turn, the first row must not have"),
    ]);
    const { out } = await run(inTurn, three.replaceAll(/,[19]?\n/g, "\n").replace(",priority", ""));
    const starts = listStarts(out);
    expect(starts["a"]).toBe("2026-12-07");
    expect(starts["c"]! > starts["b"]!).toBe(true);
  });

  it.each([
    ["0", /^--places must be a whole number from 1 to 1000; it is "0"\.$/m],
    ["many", /^--places must be a whole number from 1 to 1000; it is "many"\.$/m],
  ])("refuses %s places", async (places, message) => {
    const { status, err } = await run(["batch", "-", "--days", "mon", "--places", places], three);
    expect([status, err]).toEqual([2, expect.stringMatching(message)]);
  });

  it("names the row of what only the planner can see, and writes nothing", async () => {
    const twice = "id,start\na,2026-12-07\nb,2026-12-07\na,2026-12-14\n";
    const { status, err, out } = await run(["batch", "-", "--days", "mon,thu", "--places", "1"], twice);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(/^Row 3: id must be an id that stands once; it is "a"\. It stands at row 1 too\.$/m);
  });

  it("plans at most 5000 together, and says how to plan more", async () => {
    const rows = Array.from({ length: 5001 }, (_, i) => `p${i},2026-12-07\n`).join("");
    const { status, err, out } = await run(
      ["batch", "-", "--days", "mon,thu", "--places", "1"],
      `id,start\n${rows}`,
    );
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(/^Standard input must have at most 5000 requests .* it has more\. Add --in-turn/m);
  });

  it("needs no more memory for more rows", () => {
    /** The most memory, in kilobytes, that the program took for so many rows. */
    const measure = (rows: number): number => {
      const name = join(folder, `${rows}.csv`);
      const lines = Array.from(
        { length: rows },
        (_, i) => `p${i},2027-01-${`${4 + (i % 25)}`.padStart(2, "0")},1\n`,
      );
      writeFileSync(name, `id,start,horizon\n${lines.join("")}`);
      const report = join(folder, "memory.txt");
      const hook = join(folder, "memory.mjs");
      writeFileSync(
        hook,
        `import { writeFileSync } from "node:fs"; process.on("exit", () => writeFileSync(${JSON.stringify(report)}, String(process.resourceUsage().maxRSS)));`,
      );
      const { status, stderr } = spawnSync(
        process.execPath,
        ["--import", `file://${hook}`, bin, "batch", name, "--days", "mon,tue,wed,thu,fri", "--json"],
        { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" },
      );
      expect([0, 1], stderr).toContain(status);
      return Number(readFileSync(report, "utf8"));
    };
    const [few, many] = [measure(1000), measure(8000)];
    console.log(
      `Most memory for 1000 rows ${Math.round(few / 1024)} MB, for 8000 rows ${Math.round(many / 1024)} MB`,
    );
    // Eight times the rows are some 60 MB of output: a part of that kept would show.
    expect(many).toBeLessThan(few * 1.6);
  });
});
