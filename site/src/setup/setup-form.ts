/** The set-up of a clinic as it is typed into the form, and what it comes to: a configuration, or errors. Pure. */
import {
  clinicPolicies,
  findHelp,
  LIMITS,
  parseProtocolJson,
  presets,
  standardProtocol,
  WEEKDAYS,
  type AlternatingDays,
  type ClinicHelp,
  type ClinicPolicies,
  type Closure,
  type ExtraDay,
  type PlainDate,
  type PolicyId,
  type Protocol,
  type Weekday,
} from "@infusionkit/core";
import type { RegionId } from "@infusionkit/holidays";
import {
  formatDateProblem,
  getCalendarFormMessages,
  isPageAddress,
  MAX_LINE_LENGTH,
  NO_DATE,
  parseAlternatingRow,
  parseDateParts,
  parseDateRange,
  toSingleLine,
  type AlternatingRow,
  type DateParts,
  type DateRange,
  type OpeningChange,
  type SharedPlan,
} from "@infusionkit/widgets";
import type { ClinicConfig } from "../snippets/clinic-config.ts";
import { parseColour, THEMES, toColourSettings, type Palette, type Theme } from "../snippets/colour.ts";
import { fieldText } from "../text/fields.ts";
import { setupText } from "../text/setup.ts";
import { parseLanguage } from "./parse-language.ts";

/** The texts of the fields for dates and days. */
export const calendarMessages = getCalendarFormMessages();

/** Opening days that hold from a date on. */
export type OpeningChangeRow = {
  /** Keeps what is typed with its row when another one is removed. */
  readonly key: number;
  readonly from: DateParts;
  readonly days: readonly Weekday[];
};

/** Whom to call in an emergency, and when somebody at the clinic checked it. */
export type HelpFields = {
  readonly emergency: string;
  readonly lineName: string;
  readonly linePhone: string;
  readonly confirmedOn: DateParts;
};

/** What is typed into the form. */
export type SetupForm = {
  /** Whom the clinic's pages are for: patients, or anybody where even a hint at a medicine counts. */
  readonly audience: "public" | "service";
  readonly clinic: string;
  readonly phone: string;
  /** The clinic's page on which one books or asks. */
  readonly bookingUrl: string;
  readonly help: HelpFields;
  readonly openingDays: readonly Weekday[];
  readonly openingChanges: readonly OpeningChangeRow[];
  readonly alternatingDays: readonly AlternatingRow[];
  /** The first date of each row, and why. */
  readonly extraDays: readonly DateRange[];
  readonly region: RegionId | "";
  readonly closures: readonly DateRange[];
  /** `standard`, the id of a published design, or `own`. */
  readonly protocol: string;
  /** The text of the clinic's own protocol file. Kept while another protocol is chosen. */
  readonly ownProtocol: string;
  /** How many maintenance infusions to show. */
  readonly horizon: number;
  readonly lang: string;
  readonly theme: "auto" | Theme;
  readonly accent: Readonly<Record<Theme, string>>;
  /** What the clinic decides for itself, as it was typed. */
  readonly policies: ClinicPolicies;
};

export const EMPTY_SETUP: SetupForm = {
  audience: "public",
  clinic: "",
  phone: "",
  bookingUrl: "",
  help: { emergency: "", lineName: "", linePhone: "", confirmedOn: NO_DATE },
  openingDays: WEEKDAYS.slice(0, 5),
  openingChanges: [],
  alternatingDays: [],
  extraDays: [],
  region: "",
  closures: [],
  protocol: "standard",
  ownProtocol: "",
  horizon: 3,
  lang: "en",
  theme: "auto",
  accent: { light: "", dark: "" },
  policies: {},
};

/** How many maintenance infusions a clinic can choose to show. */
export const HORIZONS: readonly number[] = [0, 3, 6, 12];

/** The published designs to choose from. The clinic's own course is the standard protocol. */
export const designs: readonly { readonly id: string; readonly protocol: Protocol }[] = presets.filter(
  ({ id }) => id !== standardProtocol.id,
);

/** How long a number or a name for an emergency may be, in letters. */
const MAX_HELP_LENGTH = 100;

/** What has to be corrected, and the name of its field. */
export type FormError = {
  readonly field: string;
  readonly message: string;
  /** Its own fields show this error: those of a date once they have been left. */
  readonly shownInField?: boolean;
};

export type ParsedSetup = {
  /** Every error at once. */
  readonly errors: readonly FormError[];
  /** The configuration file: only what is right. */
  readonly config: ClinicConfig;
  /** What the link to the calculator carries. It leaves out language and looks: the calculator's page has its own. */
  readonly linkSettings: SharedPlan;
};

type Report = (field: string, message: string, shownInField?: boolean) => undefined;

/** Whether nothing is typed of a date. */
export const isEmptyDate = (parts: DateParts): boolean => !`${parts.day}${parts.month}${parts.year}`.trim();

const parseDate = (parts: DateParts, field: string, name: string, report: Report): PlainDate | undefined => {
  const parsed = parseDateParts(parts, calendarMessages);
  return parsed.ok
    ? parsed.date
    : report(field, `${name}: ${formatDateProblem(parsed, calendarMessages)}`, true);
};

function parseOpeningChanges(rows: readonly OpeningChangeRow[], report: Report): readonly OpeningChange[] {
  const text = setupText.opening;
  const changes = new Map<PlainDate, OpeningChange>();
  for (const { key, from: parts, days } of rows) {
    const field = `openingChange-${key}`;
    const from = parseDate(parts, field, text.fromName, report);
    if (days.length === 0) report(field, text.noDay);
    else if (from && changes.has(from)) report(field, text.sameDate);
    else if (from) changes.set(from, { from, days });
  }
  return [...changes.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Reports what is wrong with the dates of a row, which it shows itself. */
function reportDates(
  row: { readonly from: DateParts; readonly to: DateParts },
  problem: string | undefined,
  field: string,
  names: { readonly fromName: string; readonly toName?: string },
  report: Report,
): void {
  const from = parseDate(row.from, field, names.fromName, report);
  const to = isEmptyDate(row.to) ? from : parseDate(row.to, field, names.toName ?? names.fromName, report);
  if (from && to && problem) report(field, problem, true);
}

function parseAlternatingDays(rows: readonly AlternatingRow[], report: Report): readonly AlternatingDays[] {
  return rows.flatMap((row) => {
    const { entry, empty, problem } = parseAlternatingRow(row, calendarMessages);
    // Ignore a row that was added and never filled in.
    if (entry || empty) return entry ?? [];
    const message = problem ? calendarMessages.courseForm.alternatingProblems[problem] : undefined;
    reportDates(row, message, `alternating-${row.key}`, setupText.opening.alternating, report);
    return [];
  });
}

/** The days of each row with the reason that is typed, as it fits into a link. */
function parseDateRanges(
  rows: readonly DateRange[],
  name: string,
  names: { readonly fromName: string; readonly toName?: string },
  report: Report,
): readonly {
  readonly field: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly label: string;
}[] {
  return rows.flatMap((row) => {
    const label = toSingleLine(row.label);
    const { span, empty, problem } = parseDateRange(row, calendarMessages);
    // Ignore a row that was added and never filled in.
    if (empty && !label) return [];
    const field = `${name}-${row.key}`;
    if (label.length > MAX_LINE_LENGTH) {
      return report(field, setupText.closures.reasonTooLong(label.length, MAX_LINE_LENGTH)) ?? [];
    }
    if (span) return { field, ...span, label };
    const message = problem ? calendarMessages.courseForm.rangeProblems[problem] : undefined;
    return reportDates(row, message, field, names, report) ?? [];
  });
}

function parseExtraDays(rows: readonly DateRange[], report: Report): readonly ExtraDay[] {
  const days = new Map<PlainDate, ExtraDay>();
  for (const { field, from: date, label } of parseDateRanges(
    rows,
    "extraDay",
    setupText.opening.extra,
    report,
  )) {
    if (days.has(date)) report(field, setupText.opening.extra.sameDate);
    else days.set(date, { date, ...(label && { label }) });
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

const parseClosures = (rows: readonly DateRange[], report: Report): readonly Closure[] =>
  parseDateRanges(rows, "closure", setupText.closures, report)
    .map(({ from, to, label: reason }): Closure => {
      const label = reason || calendarMessages.courseForm.defaultClosureReason;
      return to === from ? { from, label } : { from, to, label };
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));

/** The clinic's numbers for an emergency; nothing where none is given, and where something is missing. */
function parseHelp({ help }: SetupForm, report: Report): ClinicHelp | undefined {
  const text = setupText.help;
  const emergency = toSingleLine(help.emergency);
  const name = toSingleLine(help.lineName);
  const phone = toSingleLine(help.linePhone);
  if (!emergency && !name && !phone && isEmptyDate(help.confirmedOn)) return undefined;
  let isComplete = true;
  const require = (field: string, value: string, message: string): void => {
    if (value && /\d/.test(value) && value.length <= MAX_HELP_LENGTH) return;
    isComplete = false;
    report(field, message);
  };
  require("help.emergency", emergency, text.noEmergency(MAX_HELP_LENGTH));
  if (name || phone) {
    require("help.linePhone", phone, text.noLinePhone(MAX_HELP_LENGTH));
    if (!name || name.length > MAX_HELP_LENGTH) {
      isComplete = false;
      report("help.lineName", text.noLineName(MAX_HELP_LENGTH));
    }
  }
  const confirmedOn = parseDate(help.confirmedOn, "help.confirmedOn", text.confirmedName, report);
  if (!confirmedOn || !isComplete) return undefined;
  return { emergency, ...(phone && { line: { name, phone } }), confirmedOn };
}

/** The numbers that are known for the country of a region, for the clinic to check; nothing where none are. */
export function suggestHelp(region: string): string | undefined {
  const found = region ? findHelp(region) : null;
  if (!found) return undefined;
  const numbers = found.emergency.numbers.map(({ number, use }) => `${number} (${use})`);
  const lines = found.lines
    .filter(({ purpose, phone }) => purpose === "crisis" && phone !== undefined)
    .map(({ name, nation, phone }) => `${name}${nation ? `, ${nation}` : ""}: ${phone}`);
  return setupText.help.suggestion(found.name, [...numbers, ...lines]);
}

/** The protocol that was chosen; nothing for the standard one, and for one with errors. */
function parseChosenProtocol({ protocol, ownProtocol }: SetupForm, report: Report): Protocol | undefined {
  if (protocol !== "own") return designs.find(({ id }) => id === protocol)?.protocol;
  if (ownProtocol.trim() === "") return report("ownProtocol", setupText.planning.noOwnText);
  const parsed = parseProtocolJson(ownProtocol);
  if (parsed.ok) return parsed.protocol;
  for (const { message } of parsed.issues) report("ownProtocol", message);
  return undefined;
}

function parseAccent(form: SetupForm, report: Report): Partial<Record<Theme, string>> {
  const accent: Partial<Record<Theme, string>> = {};
  for (const theme of THEMES) {
    const typed = form.accent[theme].trim();
    const colour = parseColour(typed);
    if (colour) accent[theme] = colour;
    else if (typed) report(`accent-${theme}`, fieldText.notAColour(typed));
  }
  return accent;
}

/** What was typed or pasted, as plain text that keeps its lines: no tabs, no other controls, no halves of a character. */
const toPlainLines = (typed: string): string =>
  typed
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, "")
    .replace(/[^\S\n]+|(?!\n)\p{Cc}+/gu, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

/** The clinic's own words, by policy; one with nothing in it is left out. */
function parsePolicyTexts({ policies }: SetupForm, report: Report): ClinicPolicies | undefined {
  const texts = clinicPolicies.flatMap(({ id }): (readonly [PolicyId, string])[] => {
    const text = toPlainLines(policies[id] ?? "");
    const { length } = [...text];
    if (length <= LIMITS.policy) return text ? [[id, text]] : [];
    report(`policy-${id}`, setupText.policies.tooLong(length, LIMITS.policy));
    return [];
  });
  return texts.length > 0 ? Object.fromEntries(texts) : undefined;
}

/** Parses the form. */
export function parseSetupForm(form: SetupForm, palette: Palette): ParsedSetup {
  const errors: FormError[] = [];
  const report: Report = (field, message, shownInField) => {
    errors.push({ field, message, ...(shownInField && { shownInField }) });
  };

  const clinic = toSingleLine(form.clinic);
  if (clinic.length > MAX_LINE_LENGTH) {
    report("clinic", setupText.clinic.nameTooLong(clinic.length, MAX_LINE_LENGTH));
  }
  const phone = toSingleLine(form.phone);
  if (phone.length > MAX_LINE_LENGTH) {
    report("phone", setupText.clinic.phoneTooLong(phone.length, MAX_LINE_LENGTH));
  } else if (phone && !/\d/.test(phone)) {
    report("phone", setupText.clinic.phoneWithoutDigit(phone));
  }
  const bookingUrl = form.bookingUrl.trim();
  if (bookingUrl && !isPageAddress(bookingUrl)) {
    report("bookingUrl", setupText.clinic.notAnAddress(bookingUrl));
  }
  const help = parseHelp(form, report);
  const openingDays = WEEKDAYS.filter((day) => form.openingDays.includes(day));
  if (openingDays.length === 0) {
    // Opening days that change are a list of entries, and each of these has at least one day.
    const hasChanges = form.openingChanges.length > 0;
    if (hasChanges) report("openingDays", setupText.opening.noDayBeforeChange);
    else if (!form.alternatingDays.some(({ days }) => days.length > 0)) {
      report("openingDays", calendarMessages.courseForm.openingDaysMissing);
    }
  }
  const openingChanges = parseOpeningChanges(form.openingChanges, report);
  const alternatingDays = parseAlternatingDays(form.alternatingDays, report);
  const extraDays = parseExtraDays(form.extraDays, report);
  const closures = parseClosures(form.closures, report);
  const protocol = parseChosenProtocol(form, report);
  const lang = parseLanguage(form.lang || "en");
  if (!lang) report("lang", fieldText.notALanguage(form.lang));
  const accent = parseAccent(form, report);
  const colours = toColourSettings(palette, accent.light || accent.dark ? { accent } : {});

  const policies = parsePolicyTexts(form, report);

  const hasError = (field: string): boolean => errors.some((error) => error.field === field);
  const contact = {
    ...(clinic && !hasError("clinic") && { clinic }),
    ...(phone && !hasError("phone") && { phone }),
    ...(bookingUrl && !hasError("bookingUrl") && { bookingUrl }),
  };
  const planning = {
    ...(alternatingDays.length > 0 && { alternatingDays }),
    ...(extraDays.length > 0 && { extraDays }),
    ...(form.region && { region: form.region }),
    ...(closures.length > 0 && { closures }),
    ...(protocol && { protocol }),
    horizon: form.horizon,
  };
  return {
    errors,
    config: {
      ...contact,
      ...(help && { help }),
      openingDays: openingChanges.length > 0 ? [{ days: openingDays }, ...openingChanges] : openingDays,
      ...planning,
      ...(lang && lang !== "en" && { lang }),
      ...(form.theme !== "auto" && { theme: form.theme }),
      ...(Object.keys(colours).length > 0 && { colours }),
      ...(form.audience === "service" && { audience: form.audience }),
      ...(policies && { policies }),
    },
    linkSettings: {
      ...contact,
      ...(help && { help }),
      ...(policies && { policies }),
      openingDays,
      ...(openingChanges.length > 0 && { openingChanges }),
      ...planning,
    },
  };
}

/**
 * The errors to show beside a row with a date. The date's own fields show what is wrong with it once they are left, so
 * that is left out here; but a date that was never begun is told once the form has been checked.
 */
export const getRowErrors = (
  errors: readonly FormError[],
  field: string,
  date: DateParts,
  checked: boolean,
): readonly string[] =>
  errors
    .filter((error) => error.field === field && (!error.shownInField || (checked && isEmptyDate(date))))
    .map(({ message }) => message);
