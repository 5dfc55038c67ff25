/**
 * Many requests from a table. Where they share places they are planned together, so that priorities count, up to a limit.
 * Otherwise, or in turn, each is planned and written as its row is read, in flat memory.
 */
import { createReadStream } from "node:fs";
import { once } from "node:events";
import { Readable } from "node:stream";
import {
  createCoursePlanner,
  planCourses,
  type CourseRequest,
  type PlanContext,
  type PlannedCourse,
} from "@infusionkit/core";
import { parse } from "csv-parse";
import { stringify } from "csv-stringify/sync";
import {
  decodeText,
  describeMissingYears,
  readDate,
  readInteger,
  readUnavailable,
  takeStandardInput,
  UsageError,
  type Terminal,
} from "./input.ts";
import { hasIssues } from "./output.ts";

/** The columns that a table of requests may have. */
const COLUMNS = ["id", "start", "horizon", "unavailable", "priority"] as const;

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

const toRequest = (
  { id = "", start = "", horizon, unavailable, priority }: Row,
  defaultHorizon: number,
): CourseRequest => {
  if (id === "") throw new UsageError("id must be text of 1 to 64 characters; it is missing.");
  return {
    id,
    start: readDate(start, "start"),
    horizon: horizon ? readInteger(horizon, "horizon", 0, 120) : defaultHorizon,
    ...(unavailable ? { unavailable: readUnavailable(unavailable, "unavailable") } : {}),
    ...(priority ? { priority: readInteger(priority, "priority", 0, 9) } : {}),
  };
};

const readHead = (head: readonly string[], isInTurn: boolean): string[] => {
  const names = head.map((name) => name.trim().toLowerCase());
  const unknown = names.find((name) => !(COLUMNS as readonly string[]).includes(name));
  if (unknown !== undefined) {
    const remedy = /[;\t]/.test(unknown) ? " Separate the columns by commas." : "";
    throw new UsageError(
      `The first row may only have the names ${COLUMNS.join(", ")}; it has ${JSON.stringify(unknown)}.${remedy}`,
    );
  }
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) {
    throw new UsageError(`The first row must have each column once; it has ${twice} twice.`);
  }
  for (const needed of ["id", "start"]) {
    if (!names.includes(needed)) throw new UsageError(`The first row must have ${needed}.`);
  }
  if (isInTurn && names.includes("priority")) {
    throw new UsageError(
      "With --in-turn, the first row must not have priority, because the rows are planned in their order. Leave out one of the two.",
    );
  }
  return names;
};

const HEAD = ["id", "number", "phase", "date", "earliest", "latest", "reason", "days later", "note"];

const listRows = (
  { id, result, daysLater, message }: PlannedCourse,
  more: string | undefined,
): readonly (readonly string[])[] => {
  const note = [message, ...result.issues.map((one) => one.message), more].filter(Boolean).join(" ");
  if (!result.course) return [[id, "", "", "", "", "", "", "", note]];
  return result.course.infusions.map(({ number, phase, date, window, reasons }, i) => [
    id,
    `${number}`,
    phase,
    date,
    window.earliest,
    window.latest,
    reasons.map((one) => one.message).join(" "),
    i === 0 ? `${daysLater ?? ""}` : "",
    i === 0 ? note : "",
  ]);
};

/** Spreadsheets run a cell that begins like a formula: these get an apostrophe before them. */
const writeRows = (rows: readonly (readonly string[])[]): string =>
  stringify(rows as string[][], { escape_formulas: true, record_delimiter: "windows" });

const PROGRESS_EVERY = 1000;

/** The most requests that are planned together, as `planCourses` takes them. */
export const MOST_TOGETHER = 5000;

/** What is wrong with a row, with its number; the head is not counted. */
const toRowError = (error: unknown, row: number): unknown =>
  error instanceof UsageError || error instanceof RangeError || error instanceof TypeError
    ? new UsageError(`Row ${row}: ${error.message}`)
    : error;

/** Plans all rows together, and says of what is wrong which row it is. */
const planTogether = (requests: readonly CourseRequest[], context: PlanContext): readonly PlannedCourse[] => {
  try {
    return planCourses(requests, context).courses;
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    const [, place, rest] = /^requests\[(\d+)\]\.(.*)$/s.exec(error.message) ?? [];
    if (place === undefined || rest === undefined) throw error;
    const message = rest.replace(/requests\[(\d+)\]/g, (_, at: string) => `row ${Number(at) + 1}`);
    throw toRowError(new RangeError(message), Number(place) + 1);
  }
};

/** How a table is planned and written. */
export type BatchOptions = {
  /** Maintenance infusions of a request that does not say how many. */
  readonly horizon: number;
  readonly asJson: boolean;
  /** Row by row although places are shared: first come, first served. */
  readonly isInTurn: boolean;
  /** Years of which the public holidays are not known: a course in one of them has to be looked at. */
  readonly missingYears: readonly number[];
};

/**
 * Plans a table of requests and writes their courses in the order of its rows.
 *
 * @returns whether every course was planned as it would be without the others, and without issues
 */
export const planBatch = async (
  file: string,
  context: PlanContext,
  { horizon, asJson, isInTurn, missingYears }: BatchOptions,
  terminal: Terminal,
): Promise<{ readonly rows: number; readonly isLawful: boolean }> => {
  const { stdout, stderr } = terminal;
  const source = file === "-" ? takeStandardInput(terminal) : createReadStream(file);
  const name = file === "-" ? "Standard input" : file;
  let hasHead = false;
  const rows = parse({
    columns: (head: readonly string[]) => {
      hasHead = true;
      return readHead(head, isInTurn);
    },
    bom: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: 100_000,
  });
  // What goes wrong with the file is told in the place of its rows.
  Readable.from(decodeText(source as AsyncIterable<Uint8Array | string>, name))
    .on("error", (error: NodeJS.ErrnoException) => {
      rows.destroy(
        error instanceof UsageError
          ? error
          : new UsageError(`${file} cannot be read: ${error.code ?? error.message}.`),
      );
    })
    .pipe(rows);
  const write = async (text: string): Promise<void> => {
    // Who reads slowly is waited for: otherwise what is written would pile up.
    if (!stdout.write(text)) await once(stdout, "drain");
  };
  let hasBegun = false;
  /** The head comes with the first course: nothing is written of a table that is refused before. */
  const begin = async (): Promise<void> => {
    if (!hasBegun && !asJson) await write(writeRows([HEAD]));
    hasBegun = true;
  };
  let isLawful = true;
  const writeCourse = async (planned: PlannedCourse): Promise<void> => {
    const { course, issues } = planned.result;
    const more = describeMissingYears(missingYears, course?.infusions.map(({ date }) => date) ?? []);
    if (planned.message !== null || hasIssues(issues) || !course || more !== undefined) isLawful = false;
    await begin();
    await write(asJson ? `${JSON.stringify(planned)}\n` : writeRows(listRows(planned, more)));
  };
  let count = 0;
  const readRequest = (row: Row): CourseRequest => {
    count++;
    if (stderr.isTTY && count % PROGRESS_EVERY === 0) stderr.write(`\r${count} rows`);
    try {
      return toRequest(row, horizon);
    } catch (error) {
      throw toRowError(error, count);
    }
  };

  if (context.calendar.capacity && !isInTurn) {
    const requests: CourseRequest[] = [];
    for await (const row of rows as AsyncIterable<Row>) {
      if (count === MOST_TOGETHER) {
        throw new UsageError(
          `${name} must have at most ${MOST_TOGETHER} requests to be planned together in shared places; it has more. ` +
            "Add --in-turn to plan them row by row, first come, first served, or make the table smaller.",
        );
      }
      requests.push(readRequest(row));
    }
    const courses = planTogether(requests, context);
    for (const planned of courses) await writeCourse(planned);
  } else {
    const plan = createCoursePlanner(context);
    for await (const row of rows as AsyncIterable<Row>) {
      const request = readRequest(row);
      let planned: PlannedCourse;
      try {
        planned = plan(request);
      } catch (error) {
        throw toRowError(error, count);
      }
      await writeCourse(planned);
    }
  }
  if (!hasHead) throw new UsageError(`${name} is empty: the first row must have id and start.`);
  await begin();
  if (stderr.isTTY && count >= PROGRESS_EVERY) stderr.write(`\r${count} rows\n`);
  return { rows: count, isLawful };
};
