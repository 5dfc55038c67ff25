/** What the command line reads: files, standard input, and the texts of its options. */
import { readFileSync } from "node:fs";
import { text as readStream } from "node:stream/consumers";
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

/** The text of a file, or of standard input for `-`. */
export const readText = async (file: string, { stdin }: Terminal): Promise<string> => {
  if (file === "-") return readStream(stdin);
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(
      `${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`,
    );
  }
};

/** A JSON value from text; what it holds is checked by whoever reads it. */
export const parseJsonText = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${(error as Error).message}.`);
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
        return { from: readDate(from, option), to: readDate(to, option) };
      }
      return /^[a-z]/i.test(part) ? { weekdays: [readWeekday(part, option)] } : readDate(part, option);
    });

/** A protocol: the standard one, a published one by its id, or a file. */
export const readProtocol = async (name: string | undefined, terminal: Terminal): Promise<Protocol> => {
  if (name === undefined || name === standardProtocol.id) return standardProtocol;
  const preset = presets.find(({ id }) => id === name);
  if (preset) return preset.protocol;
  const parsed = parseProtocolJson(await readText(name, terminal));
  if (parsed.ok) return parsed.protocol;
  throw new UsageError(parsed.issues.map(({ message }) => message).join("\n"));
};

const readRegion = (value: string): RegionId => {
  const id = value.toLowerCase();
  const region = regions.find((one) => one.id === id);
  if (region) return region.id as RegionId;
  throw new UsageError(
    `--region must be one of the ids that "infusionkit holidays" lists, such as za; it is ${JSON.stringify(value)}.`,
  );
};

/** The public holidays of a region, between two years around a date, and the years that nothing is known of. */
export const readHolidays = async (
  value: string,
  from: PlainDate,
  to: PlainDate,
): Promise<ReturnType<typeof holidaysBetween>> =>
  holidaysBetween(await loadRegion(readRegion(value)), from, to);

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
): Promise<{ readonly calendar: ClinicCalendar; readonly notes: readonly string[] }> => {
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
  if (region === undefined) return { calendar, notes: [] };
  const first = `${from.slice(0, 4)}-01-01` as PlainDate;
  const { holidays, missingYears } = await readHolidays(region, first, addYears(from, 2));
  return {
    calendar: { ...calendar, closures: [...(calendar.closures ?? []), ...holidays.map(toClosure)] },
    notes:
      missingYears.length > 0
        ? [`The public holidays of ${missingYears.join(", ")} are not known: check those dates yourself.`]
        : [],
  };
};
