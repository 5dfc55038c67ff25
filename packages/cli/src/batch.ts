/** Many requests from a table, planned one after the other on shared places, in flat memory. */
import { createReadStream } from "node:fs";
import { once } from "node:events";
import {
  createCoursePlanner,
  type CourseRequest,
  type PlanContext,
  type PlannedCourse,
} from "@infusionkit/core";
import { parse } from "csv-parse";
import { stringify } from "csv-stringify/sync";
import { readDate, readInteger, readUnavailable, UsageError, type Terminal } from "./input.ts";
import { hasIssues } from "./output.ts";

/** The columns that a table of requests may have. */
const COLUMNS = ["id", "start", "horizon", "unavailable"] as const;

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

const toRequest = (
  { id = "", start = "", horizon, unavailable }: Row,
  defaultHorizon: number,
): CourseRequest => {
  if (id === "") throw new UsageError("id must be text of 1 to 64 characters; it is missing.");
  return {
    id,
    start: readDate(start, "start"),
    horizon: horizon ? readInteger(horizon, "horizon", 0, 120) : defaultHorizon,
    ...(unavailable ? { unavailable: readUnavailable(unavailable, "unavailable") } : {}),
  };
};

const checkHead = (head: readonly string[]): string[] => {
  const names = head.map((name) => name.trim().toLowerCase());
  const unknown = names.find((name) => !(COLUMNS as readonly string[]).includes(name));
  if (unknown !== undefined) {
    throw new UsageError(
      `The first row must be some of ${COLUMNS.join(", ")}; it has ${JSON.stringify(unknown)}.`,
    );
  }
  for (const needed of ["id", "start"]) {
    if (!names.includes(needed)) throw new UsageError(`The first row must have ${needed}.`);
  }
  return names;
};

const HEAD = ["id", "number", "phase", "date", "earliest", "latest", "reason", "days later", "note"];

const listRows = ({ id, result, daysLater, message }: PlannedCourse): readonly (readonly string[])[] => {
  const note = [message ?? "", ...result.issues.map((one) => one.message)].filter(Boolean).join(" ");
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

/**
 * Plans each row as it is read and writes it at once.
 *
 * @returns whether every course was planned as it would be without the others, and without issues
 */
export const planBatch = async (
  file: string,
  context: PlanContext,
  { horizon, asJson }: { readonly horizon: number; readonly asJson: boolean },
  terminal: Terminal,
): Promise<{ readonly rows: number; readonly isLawful: boolean }> => {
  const { stdin, stdout, stderr } = terminal;
  const plan = createCoursePlanner(context);
  const source: NodeJS.ReadableStream = file === "-" ? stdin : createReadStream(file);
  const rows = parse({
    columns: checkHead,
    bom: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: 100_000,
  });
  source.on("error", (error: NodeJS.ErrnoException) => {
    rows.destroy(new UsageError(`${file} cannot be read: ${error.code ?? error.message}.`));
  });
  source.pipe(rows);
  const write = async (text: string): Promise<void> => {
    // Who reads slowly is waited for: otherwise what is written would pile up.
    if (!stdout.write(text)) await once(stdout, "drain");
  };
  let count = 0;
  let isLawful = true;
  if (!asJson) await write(writeRows([HEAD]));
  for await (const row of rows as AsyncIterable<Row>) {
    count++;
    let planned: PlannedCourse;
    try {
      planned = plan(toRequest(row, horizon));
    } catch (error) {
      if (!(error instanceof UsageError || error instanceof RangeError || error instanceof TypeError))
        throw error;
      throw new UsageError(`Row ${count}: ${error.message}`);
    }
    if (planned.message !== null || hasIssues(planned.result.issues) || !planned.result.course)
      isLawful = false;
    await write(asJson ? `${JSON.stringify(planned)}\n` : writeRows(listRows(planned)));
    if (stderr.isTTY && count % PROGRESS_EVERY === 0) stderr.write(`\r${count} rows`);
  }
  if (stderr.isTTY && count >= PROGRESS_EVERY) stderr.write(`\r${count} rows\n`);
  return { rows: count, isLawful };
};
