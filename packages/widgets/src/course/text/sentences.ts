/** Core's issues and reasons in the reader's language. */
import type { Issue, Obstacle, PlainDate, Reason } from "@infusionkit/core";
import type { MessageText, Values } from "../../i18n/format.ts";
import type { Sentences } from "../../i18n/messages.ts";
import type { CourseLocale } from "./courseMessages.ts";

/** A sentence of core: in the reader's language where the page has it, otherwise in core's English. */
export type Sentence = {
  readonly text: string;
  /** The language that it is in, a BCP 47 tag. */
  readonly lang: string;
};

export type SentenceFormatter = {
  readonly formatIssue: (issue: Issue, obstacles?: readonly Obstacle[]) => Sentence;
  readonly formatReason: (reason: Reason) => Sentence;
};

/** What fills the places of a sentence: dates in words. */
export const formatValues = (data: object, locale: Pick<CourseLocale, "date">): Values =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      /^\d{4}-\d\d-\d\d$/.test(value) ? locale.date(value as PlainDate) : (value ?? ""),
    ]),
  );

/** A text with a capital at its beginning. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** The dates of an issue that names up to two open days: one before, one after. */
const listNearest = ({ data }: Issue): readonly PlainDate[] =>
  [data["before"], data["after"]].filter((date): date is PlainDate => typeof date === "string");

/** Makes sentences of core's issues and reasons, with the wording that the page gives for their codes. */
export const createSentenceFormatter = (locale: CourseLocale, wording: Sentences = {}): SentenceFormatter => {
  const { t, date, list } = locale;

  /** Weekdays between two dates, either of which may be left out; nothing where both are. */
  const formatBetween = (from: PlainDate | null, to: PlainDate | null): string => {
    const text =
      from === null ? to !== null && wording.between?.until : wording.between?.[to ? "both" : "from"];
    return text ? t(text, { from: from ? date(from) : "", to: to ? date(to) : "" }) : "";
  };

  /** One obstacle as a clause, or several of a kind that are said together. */
  const formatObstacle = (obstacles: readonly Obstacle[]): string => {
    const [one] = obstacles;
    if (!one) return "";
    const isOneDay = "label" in one || one.kind === "unavailable-range" ? one.from === one.to : false;
    const text =
      (isOneDay && wording.oneDay?.[one.kind as keyof NonNullable<Sentences["oneDay"]>]) ||
      wording.obstacles?.[one.kind];
    return t(text ?? "", {
      ...formatValues(one, locale),
      ...(one.kind === "unavailable-weekday" ? { between: formatBetween(one.from, one.to) } : {}),
      ...("weekday" in one
        ? {
            weekday: list(
              obstacles.map((other) => ("weekday" in other ? locale.weekday(other.weekday) : "")),
            ),
          }
        : {}),
      ...(one.kind === "unavailable"
        ? { date: list(obstacles.map((other) => ("date" in other ? date(other.date) : ""))) }
        : {}),
    });
  };

  /**
   * Closed weekdays are said together, and so are single days on which the patient cannot come. A public holiday within a
   * closure of the clinic is left out, as core leaves it out: it explains nothing more.
   */
  const formatObstacles = (all: readonly Obstacle[]): string => {
    const obstacles = all.filter(
      (one) =>
        one.kind !== "holiday" ||
        !all.some((other) => other.kind === "closure" && other.from <= one.from && one.to <= other.to),
    );
    const groups = new Map<string, Obstacle[]>();
    for (const [i, obstacle] of obstacles.entries()) {
      const { kind } = obstacle;
      const key = kind === "closed-weekday" || kind === "unavailable" ? kind : `${kind} ${i}`;
      groups.set(key, [...(groups.get(key) ?? []), obstacle]);
    }
    // Two closures of one name on the same days are said once.
    return list([...new Set([...groups.values()].map(formatObstacle))]);
  };

  /** Every kind of obstacle has its words, or the sentence stays core's: half of it would be missing. */
  const canSay = (obstacles: readonly Obstacle[]): boolean =>
    obstacles.every(({ kind }) => wording.obstacles?.[kind] !== undefined);

  const toSentence = (
    message: MessageText | undefined,
    english: string,
    data: object,
    obstacles: readonly Obstacle[],
    nearest: readonly PlainDate[] = [],
  ): Sentence => {
    if (!message || !canSay(obstacles))
      return { text: english, lang: locale.lang.startsWith("en") ? locale.lang : "en" };
    const said = formatObstacles(obstacles);
    const values = formatValues(data, locale);
    const text = t(message, {
      // What a sentence counts, where it counts anything: its days.
      ...("days" in values ? { count: values["days"] } : {}),
      ...values,
      obstacles: said,
      because:
        said && wording.because ? t(wording.because, { obstacles: said, Obstacles: capital(said) }) : "",
      nearest:
        nearest.length > 0 && wording.nearest
          ? t(wording.nearest, { count: nearest.length, dates: list(nearest.map((one) => date(one))) })
          : "",
    });
    // A place with nothing in it leaves its space behind.
    return { text: text.replace(/ {2,}/g, " ").trim(), lang: locale.lang };
  };

  return {
    formatIssue: (issue, obstacles = []) =>
      toSentence(wording.issues?.[issue.code], issue.message, issue.data, obstacles, listNearest(issue)),
    formatReason: ({ code, message, obstacles }) =>
      toSentence(wording.reasons?.[code], message, {}, obstacles),
  };
};
