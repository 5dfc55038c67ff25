/** Reads a saved set-up, a file or a link, back into the form. Pure. */
import {
  parsePolicies,
  validateCalendar,
  WEEKDAYS,
  type AlternatingDays,
  type ClinicCalendar,
  type Closure,
  type ExtraDay,
  type PlainDate,
  type Weekday,
} from "@infusionkit/core";
import { regions } from "@infusionkit/holidays";
import {
  parseLinkProtocol,
  parseShareLink,
  toAlternatingRows,
  toDateParts,
  toDateRanges,
  toExtraRows,
  type DateParts,
} from "@infusionkit/widgets";
import { setupText } from "../text/setup.ts";
import { designs, EMPTY_SETUP, HORIZONS, type OpeningChangeRow, type SetupForm } from "./setup-form.ts";

type Saved = Readonly<Record<string, unknown>>;

/** The form to continue from, and the names of the settings that it has no field for; or why nothing could be read. */
export type LoadedSetup =
  | { readonly ok: true; readonly form: SetupForm; readonly left: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** Loads a saved set-up from the text of its file, or from a link with whatever a mail puts around it. */
export function loadSavedSetup(text: string): LoadedSetup {
  const typed = text.trim();
  const fragment = /#ik=\S*$/.exec(typed)?.[0];
  if (fragment) {
    const link = parseShareLink(fragment, parseLinkProtocol);
    if (!link.ok) return { ok: false, message: link.message };
    // Leave out what belongs to one patient's course: the set-up is for all of them.
    const {
      start: _start,
      unavailable: _unavailable,
      unavailableWeekdays: _unavailableWeekdays,
      infusions: _infusions,
      record: _record,
      moves: _moves,
      attendance: _attendance,
      ...saved
    } = link.settings;
    return toSetupForm(saved);
  }
  const saved = parseJson(typed);
  return isRecord(saved) ? toSetupForm(saved) : { ok: false, message: setupText.saved.unreadable };
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isRecord = (value: unknown): value is Saved =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const parseText = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

const parseDays = (value: unknown): readonly Weekday[] | undefined =>
  Array.isArray(value) && value.every((day) => WEEKDAYS.includes(day as Weekday))
    ? WEEKDAYS.filter((day) => value.includes(day))
    : undefined;

const parseDate = (value: unknown): DateParts | undefined =>
  typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? toDateParts(value as PlainDate) : undefined;

/** Opening days from a date on; nothing where one of the entries cannot be read. */
const parseOpeningChanges = (value: unknown): readonly OpeningChangeRow[] | undefined => {
  if (!Array.isArray(value)) return undefined;
  const rows = value.map((entry: unknown, key) => {
    const from = isRecord(entry) && parseDate(entry["from"]);
    const days = isRecord(entry) && parseDays(entry["days"]);
    return from && days ? { key, from, days } : undefined;
  });
  return rows.includes(undefined) ? undefined : (rows as readonly OpeningChangeRow[]);
};

/** A list of a calendar, once core finds nothing wrong with it. */
const takeList = <Entry>(part: keyof ClinicCalendar, value: unknown): readonly Entry[] | undefined =>
  validateCalendar({ openingDays: WEEKDAYS, [part]: value }).length === 0
    ? (value as readonly Entry[])
    : undefined;

/** The numbers for an emergency. A date is the clinic's own check, and is kept with them. */
const parseHelp = (value: unknown): SetupForm["help"] | undefined => {
  if (!isRecord(value)) return undefined;
  const emergency = parseText(value["emergency"]);
  const confirmedOn = parseDate(value["confirmedOn"]);
  const line = value["line"] === undefined ? {} : value["line"];
  if (emergency === undefined || !confirmedOn || !isRecord(line)) return undefined;
  const lineName = line["name"] === undefined ? "" : parseText(line["name"]);
  const linePhone = line["phone"] === undefined ? "" : parseText(line["phone"]);
  return lineName === undefined || linePhone === undefined
    ? undefined
    : { emergency, lineName, linePhone, confirmedOn };
};

/** The accent as the form has it: a single colour stands for both themes. */
const parseAccent = (colours: unknown): SetupForm["accent"] | undefined => {
  const accent = isRecord(colours) ? colours["accent"] : undefined;
  if (typeof accent !== "string") return { light: "", dark: "" };
  const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(accent) ?? [];
  if (light && dark) return { light, dark };
  return /^#\w+$/.test(accent) ? { light: accent, dark: accent } : undefined;
};

/** The settings that the form has fields for. */
type KnownSettings = Partial<{ -readonly [key in keyof SetupForm]: SetupForm[key] }>;

function toSetupForm(saved: Saved): LoadedSetup {
  const left = new Set<string>();
  const known: KnownSettings = {};
  const read = new Set<string>();
  /** Takes over one setting; where its value cannot be read, its name is reported. */
  const take = <Value>(
    name: string,
    parse: (value: unknown) => Value | undefined,
    set: (value: Value) => void,
  ): void => {
    read.add(name);
    if (!Object.hasOwn(saved, name)) return;
    const value = parse(saved[name]);
    if (value === undefined) left.add(name);
    else set(value);
  };

  take("clinic", parseText, (clinic) => (known.clinic = clinic));
  take("phone", parseText, (phone) => (known.phone = phone));
  take("bookingUrl", parseText, (bookingUrl) => (known.bookingUrl = bookingUrl));
  take("help", parseHelp, (help) => (known.help = help));
  take(
    "audience",
    (value) => (["public", "service"] as const).find((audience) => audience === value),
    (audience) => (known.audience = audience),
  );
  take(
    "policies",
    (value) => {
      const parsed = parsePolicies(value);
      return parsed.ok ? parsed.value : undefined;
    },
    (policies) => (known.policies = policies),
  );
  take("lang", parseText, (lang) => (known.lang = lang));
  // A file has one list: weekdays, or entries of which all but the first have a date. A link has the two apart.
  take(
    "openingDays",
    (value) => {
      const [first, ...later] = Array.isArray(value) ? (value as readonly unknown[]) : [];
      if (!isRecord(first)) {
        const days = parseDays(value);
        return days && { days, changes: [] };
      }
      const days = first["from"] === undefined ? parseDays(first["days"]) : undefined;
      const changes = parseOpeningChanges(later);
      if (days && !changes) left.add("openingDays");
      return days && { days, changes: changes ?? [] };
    },
    ({ days, changes }) => {
      known.openingDays = days;
      known.openingChanges = changes;
    },
  );
  take("openingChanges", parseOpeningChanges, (changes) => (known.openingChanges = changes));
  take(
    "alternatingDays",
    (value) => takeList<AlternatingDays>("alternatingDays", value),
    (entries) => (known.alternatingDays = toAlternatingRows(entries)),
  );
  take(
    "extraDays",
    (value) => takeList<ExtraDay>("extraDays", value),
    (days) => (known.extraDays = toExtraRows(days)),
  );
  take(
    "closures",
    (value) => takeList<Closure>("closures", value),
    (closures) => (known.closures = toDateRanges(closures)),
  );
  take(
    "region",
    (value) => regions.find(({ id }) => id === value)?.id,
    (region) => (known.region = region),
  );
  take(
    "horizon",
    (value) => HORIZONS.find((horizon) => horizon === value),
    (horizon) => (known.horizon = horizon),
  );
  take(
    "theme",
    (value) => (["auto", "light", "dark"] as const).find((theme) => theme === value),
    (theme) => (known.theme = theme),
  );
  take(
    "protocol",
    (value) => (isRecord(value) ? value : undefined),
    (value) => {
      // A published design that the clinic changed keeps its id: only the same figures are the same design.
      const design = designs.find(
        ({ id, protocol }) => id === value["id"] && JSON.stringify(protocol) === JSON.stringify(value),
      );
      known.protocol = design ? design.id : "own";
      if (!design) known.ownProtocol = JSON.stringify(value, null, 2);
    },
  );
  take("colours", parseAccent, (accent) => {
    known.accent = accent;
    for (const name of Object.keys(isRecord(saved["colours"]) ? saved["colours"] : {})) {
      if (name !== "accent" && name !== "on-accent") left.add(`colours.${name}`);
    }
  });
  for (const name of Object.keys(saved)) if (!read.has(name)) left.add(name);
  return { ok: true, form: { ...EMPTY_SETUP, ...known }, left: [...left] };
}
