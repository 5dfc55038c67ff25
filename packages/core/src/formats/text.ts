/** A course in plain words, to paste into a letter, an e-mail or a message. */
import type { Course, Infusion } from "../planning/planCourse.ts";
import { formatDate as formatEnglishDate, type PlainDate } from "../date.ts";
import type { Issue } from "../issue.ts";
import { fillTemplate, toPrintable } from "../english.ts";

/** The words around the dates, each a template: `{number}`, `{date}`, `{earliest}`, `{latest}`, `{phone}`. */
export type TextWords = {
  readonly title: string;
  readonly infusion: string;
  readonly given: string;
  readonly maintenanceTitle: string;
  readonly maintenance: string;
  readonly issuesTitle: string;
  readonly issue: string;
  /** Who decides. It always stands at the end. */
  readonly notice: string;
  readonly phone: string;
};

/** How a course is written in words. */
export type TextOptions = {
  /** The clinic's phone number. */
  readonly phone?: string;
  /** Any of the words, in another language or the clinic's own. */
  readonly words?: Partial<TextWords>;
  /** A date in words; in English when left out. */
  readonly formatDate?: (date: PlainDate) => string;
  /** An issue in words; core's English sentences when left out. An empty text leaves it out. */
  readonly formatIssue?: (issue: Issue) => string;
};

const WORDS: TextWords = {
  title: "Infusion course",
  infusion: "{number}. {date}",
  given: "{number}. {date} (given)",
  maintenanceTitle: "After that",
  maintenance: "{number}. Around {date} (between {earliest} and {latest})",
  issuesTitle: "To note",
  issue: "- {issue}",
  notice:
    "This is a plan and not yet an appointment. Ask the clinic before you change a date. The treating doctor decides.",
  phone: "The clinic’s phone: {phone}",
};

/**
 * A course in plain words: a numbered line for each infusion, what departs from the protocol, and that the treating
 * doctor decides. Lines end with `\n`.
 *
 * @example
 * const calendar = { openingDays: ["monday", "thursday"] as const };
 * const plan = planCourse({ protocol: standardProtocol, calendar }, { start: "2026-12-07", horizon: 1 });
 * const lines = plan.course ? courseToText(plan.course, { phone: "021 555 0100" }).split("\n") : [];
 * lines[2]; // "1. Monday 7 December 2026"
 * lines[11]; // "7. Around Monday 25 January 2027 (between Sunday 17 January 2027 and Sunday 31 January 2027)"
 */
export const courseToText = (course: Course, options: TextOptions = {}): string => {
  const { phone, formatDate = formatEnglishDate, formatIssue = ({ message }) => message } = options;
  const words = { ...WORDS, ...options.words };
  const line = ({ number, phase, date, window, status }: Infusion): string =>
    fillTemplate(words[status === "given" ? "given" : phase === "maintenance" ? "maintenance" : "infusion"], {
      number,
      date: formatDate(date),
      earliest: formatDate(window.earliest),
      latest: formatDate(window.latest),
    });
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length > 0 ? [[title, "", ...lines].join("\n")] : [];
  const of = (phase: Infusion["phase"]): readonly string[] =>
    course.infusions.filter((infusion) => infusion.phase === phase).map(line);
  const issues = course.issues.map(formatIssue).filter(Boolean);
  const paragraphs = [
    ...part(words.title, of("induction")),
    ...part(words.maintenanceTitle, of("maintenance")),
    ...part(
      words.issuesTitle,
      issues.map((issue) => fillTemplate(words.issue, { issue })),
    ),
    [words.notice, ...(phone === undefined ? [] : [fillTemplate(words.phone, { phone })])].join("\n"),
  ];
  return `${toPrintable(paragraphs.join("\n\n"))}\n`;
};
