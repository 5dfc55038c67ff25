/** What the command line reads: files, standard input, and the texts of its options. */
import { createReadStream, existsSync } from "node:fs";
import {
  parseProtocolJson,
  plainDate,
  presets,
  standardProtocol,
  validateCalendar,
  WEEKDAYS,
  type ClinicCalendar,
  type PlainDate,
  type Protocol,
  type Unavailability,
  type Weekday,
} from "@infusionkit/core";
import { holidaysBetween, regions, toClosure, type RegionId } from "@infusionkit/holidays";
import { loadRegion } from "@infusionkit/holidays/load";

/** What was asked for cannot be done: the command ends with 2 and says why. */
export class UsageError extends Error {}

/** What the program reads from and writes to; a test has its own. */
export type Terminal = {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  /** The date of the clock, for `--today` where it is left out. */
  readonly getDate: () => PlainDate;
};

const readers = new WeakSet<Terminal>();
/** Standard input, which only one argument can name: what was read once is gone. */
export const takeStandardInput = (terminal: Terminal): NodeJS.ReadableStream => {
  if (readers.has(terminal)) {
    throw new UsageError("Only one file can be -, standard input. Name the other one.");
  }
  readers.add(terminal);
  return terminal.stdin;
};

/**
 * Text from bytes as they come.
 *
 * @throws UsageError when they are not UTF-8: names would be changed without a word
 */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array | string>,
  name: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decode = (bytes?: Uint8Array): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new UsageError(`${name} must be text in UTF-8; it is not. Save it as UTF-8.`);
    }
  };
  for await (const chunk of chunks) yield typeof chunk === "string" ? chunk : decode(chunk);
  yield decode();
}

/** The text of a file, or of standard input for `-`. */
export const readText = async (file: string, terminal: Terminal): Promise<string> => {
  const isFile = file !== "-";
  const source = isFile ? createReadStream(file) : takeStandardInput(terminal);
  let text = "";
  try {
    for await (const part of decodeText(
      source as AsyncIterable<Uint8Array | string>,
      isFile ? file : "Standard input",
    ))
      text += part;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`,
    );
  }
  return text;
};

/** A JSON value from text; what it holds is checked by whoever reads it. */
export const parseJsonText = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${(error as Error).message.replace(/\s+/g, " ")}.`);
  }
};

/** An option's value as a date. */
export const readDate = (value: string, option: string): PlainDate => {
  try {
    return plainDate(value, option);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
};

/** An option's value as a whole number. */
export const readInteger = (value: string, option: string, least: number, most: number): number => {
  const number = Number(value);
  if (/^\d{1,9}$/.test(value) && number >= least && number <= most) return number;
  throw new UsageError(
    `${option} must be a whole number from ${least} to ${most}; it is ${JSON.stringify(value)}.`,
  );
};

const readWeekday = (word: string, option: string): Weekday => {
  const lower = word.trim().toLowerCase();
  const found = WEEKDAYS.filter((day) => day === lower || (lower.length >= 3 && day.startsWith(lower)));
  if (found.length === 1 && found[0]) return found[0];
  throw new UsageError(`${option} must be weekdays such as monday,thursday; it is ${JSON.stringify(word)}.`);
};

export const readWeekdays = (value: string, option: string): readonly Weekday[] => [
  ...new Set(value.split(",").map((word) => readWeekday(word, option))),
];

/** Dates, ranges (`2026-12-14..2026-12-18`) and weekdays, joined by commas. */
export const readUnavailable = (value: string, option: string): readonly Unavailability[] =>
  value
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part): Unavailability => {
      const [from = "", to, ...more] = part.split("..");
      if (to !== undefined && more.length === 0) {
        const range = { from: readDate(from, option), to: readDate(to, option) };
        if (range.from > range.to)
          throw new UsageError(
            `${option} must be ranges that end after they begin; ${JSON.stringify(part)} does not.`,
          );
        return range;
      }
      return /^[a-z]/i.test(part) ? { weekdays: [readWeekday(part, option)] } : readDate(part, option);
    });

/** A protocol: the standard one, a published one by its id, or a file. */
export const readProtocol = async (name: string | undefined, terminal: Terminal): Promise<Protocol> => {
  if (name === undefined || name === standardProtocol.id) return standardProtocol;
  const preset = presets.find(({ id }) => id === name);
  if (preset) return preset.protocol;
  if (name !== "-" && !existsSync(name)) {
    const ids = [standardProtocol.id, ...presets.map(({ id }) => id)];
    throw new UsageError(
      `--protocol must be ${ids.map((id) => JSON.stringify(id)).join(", ")} or a file; there is none of the name ${JSON.stringify(name)}.`,
    );
  }
  const parsed = parseProtocolJson(await readText(name, terminal));
  if (parsed.ok) return parsed.protocol;
  throw new UsageError(parsed.issues.map(({ message }) => message).join("\n"));
};

const readRegion = (value: string, option: string): RegionId => {
  const id = value.toLowerCase();
  const region = regions.find((one) => one.id === id);
  if (region) return region.id as RegionId;
  throw new UsageError(
    `${option} must be one of the ids that "infusionkit holidays" lists, such as za; it is ${JSON.stringify(value)}.`,
  );
};

/** The public holidays of a region, between two years around a date, and the years that nothing is known of. */
export const readHolidays = async (
  value: string,
  option: string,
  from: PlainDate,
  to: PlainDate,
): Promise<ReturnType<typeof holidaysBetween>> =>
  holidaysBetween(await loadRegion(readRegion(value, option)), from, to);

/** The options that say when the clinic is open. */
export type ClinicOptions = {
  readonly clinic?: string;
  readonly days?: string;
  readonly region?: string;
};

/** The days of a plan for which holidays are looked up: from its start on, the next two years. */
const addYears = (date: PlainDate, years: number): PlainDate =>
  `${Number(date.slice(0, 4)) + years}-12-31` as PlainDate;

/** The clinic's calendar from a file or from its weekdays, with the holidays of a region. */
export const readCalendar = async (
  options: ClinicOptions,
  from: PlainDate,
  terminal: Terminal,
): Promise<{
  readonly calendar: ClinicCalendar;
  /** The years after which nothing is known of the region's holidays, or before. */
  readonly missingYears: readonly number[];
}> => {
  const { clinic, days, region } = options;
  if ((clinic === undefined) === (days === undefined)) {
    throw new UsageError(
      "Say when the clinic is open, with either --clinic <file> (its calendar) or --days monday,thursday, but not both.",
    );
  }
  let calendar: ClinicCalendar;
  if (clinic !== undefined) {
    const value = parseJsonText(await readText(clinic, terminal), clinic);
    const issues = validateCalendar(value);
    if (issues.length > 0) throw new UsageError(issues.map(({ message }) => message).join("\n"));
    calendar = value as ClinicCalendar;
  } else calendar = { openingDays: readWeekdays(days as string, "--days") };
  if (region === undefined) return { calendar, missingYears: [] };
  const first = `${from.slice(0, 4)}-01-01` as PlainDate;
  const { holidays, missingYears } = await readHolidays(region, "--region", first, addYears(from, 2));
  return {
    calendar: { ...calendar, closures: [...(calendar.closures ?? []), ...holidays.map(toClosure)] },
    missingYears,
  };
};

/** What has to be said where some of the dates are in years of which the public holidays are not known; else nothing. */
export const describeMissingYears = (
  missingYears: readonly number[],
  dates: readonly PlainDate[],
): string | undefined => {
  const years = missingYears.filter((year) => dates.some((date) => Number(date.slice(0, 4)) === year));
  return years.length > 0
    ? `The public holidays of ${years.join(", ")} are not known: check those dates yourself.`
    : undefined;
};
