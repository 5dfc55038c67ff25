/**
 * A clinic's set-up while it is being filled in, exactly as it was typed, and what it comes to. Pure: the page shows what
 * these functions say.
 */
import {
  presets,
  parseProtocolJson,
  standardProtocol,
  WEEKDAYS,
  type Closure,
  type PlainDate,
  type Protocol,
  type Weekday,
} from "@infusionkit/core";
import { regions, type RegionId } from "@infusionkit/holidays";
import {
  english,
  MAX_LINE_LENGTH,
  NO_DATE,
  toSingleLine,
  toDateParts,
  parseLinkProtocol,
  parseShareLink,
  parseDateParts,
  getMessages,
  type DateParts,
  type OpeningChange,
  type SharedPlan,
} from "@infusionkit/widgets";
import { colourValues, readColour, type Palette, type Theme } from "../snippets/colour.ts";
import type { Config } from "../snippets/clinic-config.ts";

export const dateWords = getMessages({ dateField: english.dateField });

/** Rows have a key of their own, so that what is typed stays with its row when another one goes. */
type Row = { readonly key: number };
export type ChangeRow = Row & { readonly from: DateParts; readonly days: readonly Weekday[] };
export type ShutRow = Row & { readonly from: DateParts; readonly to: DateParts; readonly label: string };

/** What stands in the form. */
export type Draft = {
  readonly clinic: string;
  readonly phone: string;
  readonly days: readonly Weekday[];
  readonly changes: readonly ChangeRow[];
  readonly region: RegionId | "";
  readonly shut: readonly ShutRow[];
  /** `standard`, the id of a published design, or `own`. */
  readonly protocol: string;
  /** The clinic's own protocol file, as text; kept while another one is chosen. */
  readonly own: string;
  readonly horizon: number;
  readonly lang: string;
  readonly theme: "auto" | Theme;
  readonly accent: Readonly<Record<Theme, string>>;
};

export const EMPTY: Draft = {
  clinic: "",
  phone: "",
  days: WEEKDAYS.slice(0, 5),
  changes: [],
  region: "",
  shut: [],
  protocol: "standard",
  own: "",
  horizon: 3,
  lang: "en",
  theme: "auto",
  accent: { light: "", dark: "" },
};

/** Something that has to be put right, and the id of the field where. */
export type FormError = { readonly field: string; readonly message: string };

export type Read = {
  readonly problems: readonly FormError[];
  /** What the file holds; only what is right. */
  readonly config: Config;
  /** What the link holds. */
  readonly settings: SharedPlan;
};

const isBlank = (parts: DateParts): boolean => !`${parts.day}${parts.month}${parts.year}`.trim();

/** Public designs to choose from; the clinic's own one is the standard. */
export const designs: readonly { readonly id: string; readonly protocol: Protocol }[] = presets.filter(
  ({ id }) => id !== standardProtocol.id,
);

/** A language as `Intl` writes it; nothing for a tag that it does not take. */
export const readLanguage = (typed: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(typed.trim().replace(/_/g, "-"))[0];
  } catch {
    return undefined;
  }
};

/** Reads the form: every problem at once, each with its field. */
export function readDraft(draft: Draft, palette: Palette): Read {
  const problems: FormError[] = [];
  const wrong = (field: string, message: string): undefined => {
    problems.push({ field, message });
    return undefined;
  };
  const line = (field: "clinic" | "phone", what: string): string | undefined => {
    const text = toSingleLine(draft[field]);
    if (text.length > MAX_LINE_LENGTH) {
      return wrong(
        field,
        `${what} has ${text.length} characters: a link takes ${MAX_LINE_LENGTH}. Make it shorter.`,
      );
    }
    return text || undefined;
  };
  const dateAt = (field: string, parts: DateParts, what: string): PlainDate | undefined => {
    const reading = parseDateParts(parts, dateWords);
    return reading.ok ? reading.date : wrong(field, `${what}: ${reading.message}`);
  };

  const clinic = line("clinic", "The name");
  const phone = line("phone", "The phone line");
  if (phone && !/\d/.test(phone)) {
    wrong("phone", `“${phone}” has no digit in it. Write the number, as in 021 555 0100.`);
  }
  if (draft.days.length === 0) wrong("days", "Tick at least one day on which the clinic is open.");

  const openingChanges: OpeningChange[] = [];
  for (const row of draft.changes) {
    const field = `change-${row.key}`;
    const from = dateAt(field, row.from, "New opening days, from");
    if (row.days.length === 0) wrong(field, "Tick at least one day that holds from this date on.");
    if (from && row.days.length > 0) openingChanges.push({ from, days: row.days });
  }
  openingChanges.sort((a, b) => (a.from < b.from ? -1 : 1));
  openingChanges.forEach(({ from }, i) => {
    if (from === openingChanges[i - 1]?.from) {
      const row = [...draft.changes].reverse().find((one) => {
        const reading = parseDateParts(one.from, dateWords);
        return reading.ok && reading.date === from;
      });
      wrong(`change-${row?.key}`, "Two changes have the same date. Change one of them, or remove it.");
    }
  });

  const closures: Closure[] = [];
  for (const row of draft.shut) {
    // A row that was added and never filled in is no closure, and no mistake.
    if (isBlank(row.from) && isBlank(row.to) && !toSingleLine(row.label)) continue;
    const field = `shut-${row.key}`;
    const from = dateAt(field, row.from, "Shut from");
    const to = isBlank(row.to) ? from : dateAt(field, row.to, "Shut to");
    const label = toSingleLine(row.label) || english.courseForm.shutLabelDefault;
    if (label.length > MAX_LINE_LENGTH) {
      wrong(
        field,
        `The reason has ${label.length} characters: a link takes ${MAX_LINE_LENGTH}. Make it shorter.`,
      );
    } else if (from && to && to < from) {
      wrong(field, "The last day shut must not come before the first. Swap them, or correct one.");
    } else if (from && to) {
      closures.push(to === from ? { from, label } : { from, to, label });
    }
  }
  closures.sort((a, b) => (a.from < b.from ? -1 : 1));

  let protocol: Protocol | undefined;
  if (draft.protocol === "own") {
    const read = parseProtocolJson(draft.own);
    if (draft.own.trim() === "") wrong("own", "Paste the text of your protocol's file, or choose the file.");
    else if (read.ok) protocol = read.protocol;
    else for (const { message } of read.issues) wrong("own", message);
  } else if (draft.protocol !== "standard") {
    protocol = designs.find(({ id }) => id === draft.protocol)?.protocol;
  }

  const lang = readLanguage(draft.lang || "en");
  if (!lang) {
    wrong("lang", `“${draft.lang}” is no language code. Write two or three letters, as in en, af or pt-BR.`);
  }
  const accent: Partial<Record<Theme, string>> = {};
  for (const theme of ["light", "dark"] as const) {
    const typed = draft.accent[theme].trim();
    if (!typed) continue;
    const colour = readColour(typed);
    if (colour) accent[theme] = colour;
    else {
      wrong(
        `accent-${theme}`,
        `“${typed}” is no colour. Write a # and six digits or letters a to f, as in #0f5e57.`,
      );
    }
  }
  const colours = colourValues(palette, accent.light || accent.dark ? { accent } : {});

  const openingDays = WEEKDAYS.filter((day) => draft.days.includes(day));
  const named = { ...(clinic && { clinic }), ...(phone && { phone }) };
  const shared = {
    ...(draft.region && { region: draft.region }),
    ...(closures.length > 0 && { closures }),
    ...(protocol && { protocol }),
    horizon: draft.horizon,
  };
  // The link leads to a calculator that has its own language and looks; these are for the clinic's own pages.
  const looks = {
    ...(lang && lang !== "en" && { lang }),
    ...(draft.theme !== "auto" && { theme: draft.theme }),
    ...(Object.keys(colours).length > 0 && { colours }),
  };
  return {
    problems,
    config: {
      ...named,
      openingDays: openingChanges.length > 0 ? [{ days: openingDays }, ...openingChanges] : openingDays,
      ...shared,
      ...looks,
    },
    settings: {
      ...named,
      openingDays,
      ...(openingChanges.length > 0 && { openingChanges }),
      ...shared,
    },
  };
}

let keys = 0;
/** A key for a new row. */
export const newKey = (): number => (keys += 1);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What a saved file or a link gives to go on from, and what of it could not be taken over. */
export type Opened =
  | { readonly ok: true; readonly draft: Draft; readonly left: readonly string[] }
  | { readonly ok: false; readonly message: string };

const daysIn = (value: unknown): readonly Weekday[] | undefined =>
  Array.isArray(value) && value.every((day) => WEEKDAYS.includes(day as Weekday))
    ? WEEKDAYS.filter((day) => value.includes(day))
    : undefined;

const partsIn = (value: unknown): DateParts | undefined =>
  typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? toDateParts(value as PlainDate) : undefined;

/** The form, filled in from a file that was saved before. What the form has no field for is told, not dropped in silence. */
export function draftFrom(saved: Record<string, unknown>): Extract<Opened, { ok: true }> {
  const left: string[] = [];
  const draft: { -readonly [key in keyof Draft]: Draft[key] } = { ...EMPTY };
  const take = <T>(key: string, value: T | undefined, put: (value: T) => void): void => {
    if (!Object.hasOwn(saved, key)) return;
    if (value === undefined) left.push(key);
    else put(value);
  };
  const text = (key: string): string | undefined =>
    typeof saved[key] === "string" ? (saved[key] as string) : undefined;

  take("clinic", text("clinic"), (value) => (draft.clinic = value));
  take("phone", text("phone"), (value) => (draft.phone = value));
  take("lang", text("lang"), (value) => (draft.lang = value));
  // A file has one list: the days, or entries of which all but the first have a date. A link has the two apart.
  const opening = saved["openingDays"];
  const [first, ...later] = Array.isArray(opening) && isRecord(opening[0]) ? opening : [{ days: opening }];
  const always = isRecord(first) && first["from"] === undefined ? daysIn(first["days"]) : undefined;
  take("openingDays", always, (value) => (draft.days = value));
  const changes = saved["openingChanges"] ?? later;
  const changeRows = Array.isArray(changes)
    ? changes.map((one: unknown) => {
        const from = isRecord(one) ? partsIn(one["from"]) : undefined;
        const days = isRecord(one) ? daysIn(one["days"]) : undefined;
        return from && days ? { key: newKey(), from, days } : undefined;
      })
    : [undefined];
  if (!changeRows.includes(undefined)) draft.changes = changeRows as readonly ChangeRow[];
  else left.push("openingDays");
  const closures = saved["closures"];
  const shutRows = Array.isArray(closures)
    ? closures.map((one: unknown) => {
        if (!isRecord(one)) return undefined;
        const from = partsIn(one["from"]);
        const to = one["to"] === undefined || one["to"] === one["from"] ? NO_DATE : partsIn(one["to"]);
        const label = one["label"];
        return from && to && typeof label === "string" ? { key: newKey(), from, to, label } : undefined;
      })
    : [undefined];
  take("closures", shutRows.includes(undefined) ? undefined : shutRows, (rows) => {
    draft.shut = rows as readonly ShutRow[];
  });
  const region = regions.find(({ id }) => id === saved["region"])?.id;
  take("region", region, (value) => (draft.region = value));
  const horizon = saved["horizon"];
  take("horizon", HORIZONS.includes(horizon as number) ? (horizon as number) : undefined, (value) => {
    draft.horizon = value;
  });
  const theme = THEMES.find((one) => one === saved["theme"]);
  take("theme", theme, (value) => (draft.theme = value));
  const protocol = saved["protocol"];
  take("protocol", isRecord(protocol) ? protocol : undefined, (value) => {
    const design = designs.find(
      (one) => one.id === value["id"] && JSON.stringify(one.protocol) === JSON.stringify(value),
    );
    draft.protocol = design ? design.id : "own";
    if (!design) draft.own = JSON.stringify(value, null, 2);
  });
  const colours = saved["colours"];
  const accent = isRecord(colours) ? colours["accent"] : undefined;
  const both =
    typeof accent === "string"
      ? /^(?:light-dark\((#\w+), (#\w+)\)|(#\w+))$/.exec(accent)
      : ([] as (string | undefined)[]);
  take("colours", both ?? undefined, ([, light, dark, one]) => {
    draft.accent = { light: light ?? one ?? "", dark: dark ?? one ?? "" };
    for (const name of Object.keys(isRecord(colours) ? colours : {})) {
      if (name !== "accent" && name !== "on-accent") left.push(`colours.${name}`);
    }
  });
  for (const key of Object.keys(saved)) if (!KNOWN.has(key)) left.push(key);
  return { ok: true, draft, left };
}

const THEMES = ["auto", "light", "dark"] as const;

/** How many maintenance infusions a clinic can choose to show. */
export const HORIZONS: readonly number[] = [0, 3, 6, 12];

const KNOWN = new Set([
  "clinic",
  "phone",
  "lang",
  "openingDays",
  "openingChanges",
  "closures",
  "region",
  "horizon",
  "theme",
  "protocol",
  "colours",
]);

/** Opens what was saved: the text of a file, or a link. */
export function openSaved(text: string): Opened {
  const typed = text.trim();
  const fragment = /#ik=\S*$/.exec(typed)?.[0];
  if (fragment) {
    const read = parseShareLink(fragment, parseLinkProtocol);
    if (!read.ok) return { ok: false, message: read.message };
    const { start: _, away: __, moves: ___, attendance: ____, ...settings } = read.settings;
    return draftFrom(settings);
  }
  try {
    const value: unknown = JSON.parse(typed);
    if (isRecord(value)) return draftFrom(value);
  } catch {
    // Said below, in one sentence for both.
  }
  return {
    ok: false,
    message: "This is no saved set-up. Choose the file infusionkit.json, or paste its text or your link.",
  };
}
