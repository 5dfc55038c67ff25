/**
 * The command line of InfusionKit as a function: what `infusionkit` runs. It reads files and standard input, writes to
 * standard output, and says on standard error what somebody should know.
 */
import { createRequire } from "node:module";
import { Command, CommanderError } from "commander";
import {
  formatDate,
  parseCourse,
  parseProtocolJson,
  parseRecord,
  planCourse,
  reviewCourse,
  reviewRecord,
  searchTerms,
  standardProtocol,
  terms,
  validateCalendar,
  listProposed,
  type Attendance,
  type CourseRecord,
  type Issue,
  type PlainDate,
  type PlanContext,
  type RecordReview,
} from "@infusionkit/core";
import { courseFromFhir } from "@infusionkit/core/formats/fhir";
import { recordFromIcs } from "@infusionkit/core/formats/ics";
import { formatRegion, regions } from "@infusionkit/holidays";
import { CsvError, parse as parseCsv } from "csv-parse/sync";
import { MOST_TOGETHER, planBatch } from "./batch.ts";
import {
  describeMissingYears,
  parseJsonText,
  readCalendar,
  readDate,
  readHolidays,
  readInteger,
  readProtocol,
  readText,
  readUnavailable,
  UsageError,
  type ClinicOptions,
  type Terminal,
} from "./input.ts";
import {
  chooseFormat,
  formatCourse,
  formatIssues,
  formatRecord,
  hasIssues,
  type FormatOptions,
} from "./output.ts";

export type { Terminal } from "./input.ts";

/** The exit status: no problems, something to look at, or used wrongly. */
export type ExitStatus = 0 | 1 | 2;

type ContextOptions = ClinicOptions & { readonly protocol?: string; readonly unavailable?: string };
type TodayOptions = { readonly today?: string };
type PlanCommand = ContextOptions &
  FormatOptions &
  TodayOptions & { readonly start: string; readonly given?: string; readonly horizon?: string };

/** The examples of each command's help; a test runs them. */
export const examples: Readonly<Record<string, readonly string[]>> = {
  plan: [
    "infusionkit plan --start 2026-12-07 --days monday,thursday",
    "infusionkit plan --start 2026-12-07 --clinic clinic.json --region za --ics > course.ics",
    "infusionkit plan --start 2026-12-07 --days mon,thu --fhir r4 --subject Patient/17",
  ],
  review: [
    "infusionkit review attendance.csv --days mon,tue,thu,fri --today 2026-12-15",
    "infusionkit review record.json --clinic clinic.json --today 2026-12-15 --text",
  ],
  batch: [
    "infusionkit batch requests.csv --clinic clinic.json > courses.csv",
    "infusionkit batch requests.csv --days mon,tue,thu --places 20 > courses.csv",
    "cat requests.csv | infusionkit batch - --days mon,tue,thu --json",
  ],
  "check-protocol": ["infusionkit check-protocol protocol.json"],
  "check-clinic": ["infusionkit check-clinic clinic.json"],
  holidays: ["infusionkit holidays", "infusionkit holidays za --from 2026-12-01 --to 2027-01-31"],
  terms: ["infusionkit terms nmda", "infusionkit terms --json"],
  export: [
    "infusionkit export course.json --csv",
    "infusionkit export record.ics --json",
    "cat course.json | infusionkit export - --fhir r5 --subject Patient/17",
  ],
};

const formats = (command: Command): Command =>
  command
    .option("--text", "plain text (the default)")
    .option("--json", "JSON, as parseCourse and parseRecord read it")
    .option("--ics", "a calendar file")
    .option("--csv", "a table")
    .option("--fhir <edition>", "a FHIR CarePlan, r4 or r5")
    .option("--subject <reference>", "the person whom the CarePlan is for, such as Patient/17");

const clinic = (command: Command): Command =>
  command
    .option("--clinic <file>", "the clinic's calendar as JSON; - for standard input")
    .option("--days <weekdays>", "the opening days instead of a file, such as monday,thursday")
    .option("--region <id>", "the region whose public holidays to keep, such as za")
    .option("--protocol <name>", "the id of a published protocol, or a file", standardProtocol.id);

const today = (command: Command): Command =>
  command.option("--today <date>", "the day to treat as today (default: the computer's date)");

/** What the program answers. */
type Answer = { readonly text: string; readonly status: ExitStatus };

const ATTENDANCE = ["date", "status"];
const parseAttendance = (text: string, file: string): readonly Attendance[] => {
  // An empty file would be a course in which nothing was given: it is more likely one that did not arrive.
  if (text.trim() === "") {
    throw new UsageError(
      `${file === "-" ? "Standard input" : file} is empty: it must be a record, or a table whose first row is ${ATTENDANCE.join(",")}.`,
    );
  }
  const readHead = (head: readonly string[]): string[] => {
    const names = head.map((name) => name.trim().toLowerCase());
    if ([...names].sort().join() !== ATTENDANCE.join()) {
      throw new UsageError(
        `The first row must be ${ATTENDANCE.join(",")}; it is ${JSON.stringify(head.join(","))}.`,
      );
    }
    return names;
  };
  const rows = parseCsv(text, {
    columns: readHead,
    bom: true,
    skip_empty_lines: true,
    trim: true,
  }) as readonly Attendance[];
  return rows.map(({ date, status }, i) => ({ date: readDate(date, `Row ${i + 1}: date`), status }));
};

const demandRead = <
  T extends { readonly ok: true } | { readonly ok: false; readonly issues: readonly Issue[] },
>(
  parsed: T,
): Extract<T, { readonly ok: true }> => {
  if (!parsed.ok) throw new UsageError(parsed.issues.map(({ message }) => message).join("\n"));
  return parsed as Extract<T, { readonly ok: true }>;
};

const isRecord = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "appointments" in value;

/** The dates of a course under way that are still to come, agreed or proposed. */
const listDates = (review: RecordReview): readonly PlainDate[] => [
  ...review.record.appointments.map(({ date }) => date).filter((date) => date >= review.today),
  ...listProposed(review).map(({ date }) => date),
];

/** The option goes before the clinic's file; the places that are taken already stay taken. */
const withPlaces = (context: PlanContext, perDay: number): PlanContext => ({
  ...context,
  calendar: {
    ...context.calendar,
    capacity: { perDay, booked: context.calendar.capacity?.booked ?? {} },
  },
});

const createProgram = (terminal: Terminal, answer: (answer: Answer) => void): Command => {
  const say = (line: string): void => {
    terminal.stderr.write(`${line}\n`);
  };
  const getToday = (given: string | undefined): PlainDate => {
    if (given !== undefined) return readDate(given, "--today");
    const date = terminal.getDate();
    say(`Today is taken to be ${formatDate(date)}, the computer's date. To use another day, give --today.`);
    return date;
  };
  const readContext = async (
    options: ContextOptions,
    from: PlainDate,
  ): Promise<{ readonly context: PlanContext; readonly missingYears: readonly number[] }> => {
    const protocol = await readProtocol(options.protocol, terminal);
    const { calendar, missingYears } = await readCalendar(options, from, terminal);
    const context = {
      protocol,
      calendar,
      ...(options.unavailable === undefined
        ? {}
        : { unavailable: readUnavailable(options.unavailable, "--unavailable") }),
    };
    return { context, missingYears };
  };
  /** Answers with what was planned or reviewed; dates in years without known holidays have to be looked at. */
  const answerWith = (
    text: string,
    dates: readonly PlainDate[],
    missingYears: readonly number[],
    { isLawful, isText }: { readonly isLawful: boolean; readonly isText: boolean },
  ): void => {
    const note = describeMissingYears(missingYears, dates);
    if (note !== undefined) say(`warning: ${note}`);
    answer({
      // Whoever passes the text on passes this on too.
      text: isText && note !== undefined ? `${text}\n${note}\n` : text,
      status: isLawful && note === undefined ? 0 : 1,
    });
  };
  const readHorizon = (value: string | undefined): number | undefined =>
    value === undefined ? undefined : readInteger(value, "--horizon", 0, 120);

  const { version } = createRequire(import.meta.url)("../package.json") as { readonly version: string };
  const program = new Command("infusionkit")
    .version(version)
    .description("Plans, reviews and exports infusion courses. It informs; the treating doctor decides.")
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    })
    .exitOverride()
    .showHelpAfterError("(see infusionkit --help)")
    .addHelpText(
      "after",
      "\nThe exit status is 0 if there are no problems, 1 if something departs from the protocol or needs attention, and 2 if the command was used wrongly.",
    );
  const add = (name: string, description: string): Command => {
    const lines = (examples[name.split(" ")[0] as string] ?? []).map((example) => `  ${example}`);
    return program
      .command(name)
      .description(description)
      .addHelpText("after", `\nExamples:\n${lines.join("\n")}`);
  };

  formats(today(clinic(add("plan", "Plan a course."))))
    .requiredOption("--start <date>", "the earliest day for the first infusion")
    .option("--given <dates>", "dates of infusions already given, separated by commas")
    .option(
      "--unavailable <days>",
      "days on which the patient cannot come: dates, ranges (2026-12-14..2026-12-18) and weekdays",
    )
    .option("--horizon <number>", "how many maintenance infusions to list")
    .action(async (options: PlanCommand) => {
      const isText = chooseFormat(options) === "text";
      const start = readDate(options.start, "--start");
      const { context, missingYears } = await readContext(options, start);
      const horizon = readHorizon(options.horizon);
      const given = options.given?.split(",").map((date) => readDate(date.trim(), "--given"));
      const { course, issues } = planCourse(context, {
        start,
        ...(given ? { given } : {}),
        ...(horizon === undefined ? {} : { horizon }),
      });
      terminal.stderr.write(formatIssues(issues));
      answerWith(
        course ? formatCourse(course, options, () => getToday(options.today)) : "",
        course?.infusions.map(({ date }) => date) ?? [start],
        missingYears,
        { isLawful: course !== null && !hasIssues(issues), isText: isText && course !== null },
      );
    });

  formats(
    today(
      clinic(
        add(
          "review <file>",
          "Report where a course stands, from a record (JSON or our calendar file) or a table with date and status.",
        ),
      ),
    ),
  )
    .option("--unavailable <days>", "days on which the patient cannot come")
    .option("--horizon <number>", "how many maintenance infusions to propose")
    .action(
      async (file: string, options: ContextOptions & FormatOptions & TodayOptions & { horizon?: string }) => {
        const isText = chooseFormat(options) === "text";
        const text = await readText(file, terminal);
        const day = getToday(options.today);
        const { context, missingYears } = await readContext(options, day);
        const horizon = readHorizon(options.horizon);
        const more = horizon === undefined ? {} : { horizon };
        if (/^\uFEFF?\s*[{[]/.test(text) || text.startsWith("BEGIN:")) {
          const record: CourseRecord = text.startsWith("BEGIN:")
            ? demandRead(recordFromIcs(text)).record
            : demandRead(parseRecord(parseJsonText(text, file))).record;
          const review = reviewRecord(context, record, { today: day, ...more });
          say(review.message);
          terminal.stderr.write(formatIssues(review.issues));
          answerWith(formatRecord(review, options), listDates(review), missingYears, {
            isLawful: !hasIssues(review.issues),
            isText,
          });
          return;
        }
        const attendance = parseAttendance(text, file);
        if (attendance.length === 0) say(`warning: ${file} has no infusion in it: the course is a new one.`);
        const review = reviewCourse(context, { attendance, today: day, ...more });
        terminal.stderr.write(formatIssues(review.issues));
        const dates = review.course?.infusions.map(({ date }) => date) ?? [day];
        if (options.json) {
          answerWith(`${JSON.stringify(review, null, 2)}\n`, dates, missingYears, {
            isLawful: !hasIssues(review.issues),
            isText: false,
          });
          return;
        }
        // The ways on, where the rest no longer fits: the treating doctor decides.
        for (const choice of review.choices) say(choice.message);
        if (review.next) say(`Next, infusion ${review.next.number}: ${formatDate(review.next.date)}.`);
        answerWith(
          review.course ? formatCourse(review.course, options, () => day) : "",
          dates,
          missingYears,
          {
            isLawful: review.course !== null && !hasIssues(review.issues),
            isText: isText && review.course !== null,
          },
        );
      },
    );

  today(clinic(add("batch <file>", "Plan a table of requests.")))
    .option("--places <number>", "how many infusions the clinic gives on one day, for all requests together")
    .option("--in-turn", "plan row by row in shared places: first come, first served, without priorities")
    .option("--horizon <number>", "how many maintenance infusions to list for each", "6")
    .option("--json", "a line of JSON for each request")
    .option("--csv", "a table (the default)")
    .addHelpText(
      "after",
      `
The first row names the columns, in any order:
  id           an identifier of your own for the request; do not use a name
  start        the earliest day for the first infusion
  horizon      how many maintenance infusions to list; if empty, --horizon
  unavailable  dates, ranges (2026-12-14..2026-12-18) and weekdays, separated by commas
  priority     0 to 9: nobody is displaced by a lower priority; if empty, 0

The number of places a day is --places, or capacity in the clinic's file. With either, up to
${MOST_TOGETHER} requests are planned together, and nothing is written until all are planned. With
neither, or with --in-turn, each is written as soon as its row is read, however many there are.`,
    )
    .action(
      async (
        file: string,
        options: ContextOptions &
          TodayOptions & {
            horizon: string;
            places?: string;
            inTurn?: boolean;
            json?: boolean;
            csv?: boolean;
          },
      ) => {
        if (options.json && options.csv)
          throw new UsageError("Choose one format: both --json and --csv were given.");
        const horizon = readInteger(options.horizon, "--horizon", 0, 120);
        const perDay =
          options.places === undefined ? undefined : readInteger(options.places, "--places", 1, 1000);
        // Holidays are looked up from a day on, and the table is not read before it is planned.
        const from = options.region === undefined ? ("2000-01-01" as PlainDate) : getToday(options.today);
        const { context, missingYears } = await readContext(options, from);
        const { rows, isLawful } = await planBatch(
          file,
          perDay === undefined ? context : withPlaces(context, perDay),
          { horizon, asJson: options.json ?? false, isInTurn: options.inTurn ?? false, missingYears },
          terminal,
        );
        say(rows === 1 ? "1 request planned." : `${rows} requests planned.`);
        answer({ text: "", status: isLawful ? 0 : 1 });
      },
    );

  const check = (
    name: string,
    what: string,
    find: (text: string, file: string) => readonly Issue[],
  ): void => {
    add(`${name} <file>`, `Check ${what}, and list everything that is wrong with it, one line each.`).action(
      async (file: string) => {
        const issues = find(await readText(file, terminal), file);
        terminal.stderr.write(formatIssues(issues));
        answer({
          text: issues.length === 0 ? `${file} has no mistakes.\n` : "",
          status: issues.length === 0 ? 0 : 1,
        });
      },
    );
  };
  check("check-protocol", "a protocol", (text) => {
    const parsed = parseProtocolJson(text);
    return parsed.ok ? [] : parsed.issues;
  });
  check("check-clinic", "a clinic's calendar", (text, file) => validateCalendar(parseJsonText(text, file)));

  today(add("holidays [region]", "List regions, or the public holidays of one."))
    .option("--from <date>", "the first day (default: the first day of this year)")
    .option("--to <date>", "the last day (default: the last day of the year after the first day)")
    .option("--json", "JSON")
    .action(
      async (
        region: string | undefined,
        options: TodayOptions & { from?: string; to?: string; json?: boolean },
      ) => {
        if (region === undefined) {
          const lines = regions.map((one) => `${one.id}\t${formatRegion(one)}\tchecked ${one.checkedOn}\n`);
          answer({
            text: options.json ? `${JSON.stringify(regions, null, 2)}\n` : lines.join(""),
            status: 0,
          });
          return;
        }
        const from = options.from
          ? readDate(options.from, "--from")
          : (`${getToday(options.today).slice(0, 4)}-01-01` as PlainDate);
        const to = options.to
          ? readDate(options.to, "--to")
          : (`${Number(from.slice(0, 4)) + 1}-12-31` as PlainDate);
        const found = await readHolidays(region, "region", from, to);
        if (found.missingYears.length > 0)
          say(`The public holidays of ${found.missingYears.join(", ")} are not known.`);
        const lines = found.holidays.map(({ date, name }) => `${date}\t${name}\n`);
        answer({
          text: options.json ? `${JSON.stringify(found, null, 2)}\n` : lines.join(""),
          status: found.missingYears.length > 0 ? 1 : 0,
        });
      },
    );

  add("terms [query]", "Search the glossary, or list all of it.")
    .option("--json", "JSON")
    .action((query: string | undefined, options: { json?: boolean }) => {
      const found = query === undefined ? terms : searchTerms(terms, query);
      const lines = found.map(({ name, plain }) => `${name}\n  ${plain}\n`);
      answer({
        text: options.json ? `${JSON.stringify(found, null, 2)}\n` : lines.join("\n"),
        status: found.length > 0 ? 0 : 1,
      });
    });

  formats(
    today(
      clinic(
        add(
          "export <file>",
          "Convert a course or a record to another format, from JSON, our calendar file or a CarePlan.",
        ),
      ),
    ),
  ).action(async (file: string, options: ContextOptions & FormatOptions & TodayOptions) => {
    const format = chooseFormat(options);
    const text = await readText(file, terminal);
    const value = text.startsWith("BEGIN:") ? null : parseJsonText(text, file);
    const record =
      value === null
        ? demandRead(recordFromIcs(text)).record
        : isRecord(value)
          ? demandRead(parseRecord(value)).record
          : null;
    if (!record) {
      const isFhir = typeof value === "object" && value !== null && "resourceType" in value;
      const { course } = demandRead(isFhir ? courseFromFhir(value) : parseCourse(value));
      terminal.stderr.write(formatIssues(course.issues));
      answer({
        text: formatCourse(course, options, () => getToday(options.today)),
        status: hasIssues(course.issues) ? 1 : 0,
      });
      return;
    }
    if (format === "json") {
      answer({ text: `${JSON.stringify(record, null, 2)}\n`, status: 0 });
      return;
    }
    const day = getToday(options.today);
    const { context, missingYears } = await readContext(options, day);
    const review = reviewRecord(context, record, { today: day });
    terminal.stderr.write(formatIssues(review.issues));
    answerWith(formatRecord(review, options), listDates(review), missingYears, {
      isLawful: !hasIssues(review.issues),
      isText: format === "text",
    });
  });
  return program;
};

/**
 * Runs the program.
 *
 * @param args the arguments after `infusionkit`
 * @returns 0 if there are no problems, 1 if something departs from the protocol or needs attention, 2 if it was used wrongly
 * @example
 * const status = await runProgram(["plan", "--start", "2026-12-07", "--days", "monday,thursday"], {
 *   stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, getDate: () => "2026-12-01",
 * });
 */
export const runProgram = async (args: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  let status: ExitStatus = 0;
  let text = "";
  try {
    const program = createProgram(terminal, (answer) => ({ text, status } = answer));
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    // Help that was asked for is no mistake.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    // So core says what is wrong with what it was given.
    if (
      error instanceof UsageError ||
      error instanceof CsvError ||
      error instanceof RangeError ||
      error instanceof TypeError
    ) {
      terminal.stderr.write(`${error.message}\n`);
      return 2;
    }
    throw error;
  }
  if (text !== "") terminal.stdout.write(text);
  return status;
};
