/** A course in plain words, to paste into a letter, an e-mail or a message. */
import { recordTextOptionsSchema, textOptionsSchema } from "../validation/shapes.ts";
import { checkWritableCourse } from "../validation/checkInput.ts";
import { checkSchema } from "../validation/validateSchema.ts";
import { mergeWords, toTextFunction } from "../validation/callerWords.ts";
import type { Course, Infusion } from "../planning/types.ts";
import { checkReview } from "../record/reviewSchema.ts";
import { listProposed } from "../record/followProposal.ts";
import type { RecordEntry, RecordReview } from "../record/reviewTypes.ts";
import { formatDate as formatEnglishDate, type PlainDate } from "../date.ts";
import type { Issue } from "../issue.ts";
import { fillTemplate, toPrintable } from "../english.ts";

/**
 * The words around the dates. Those of an infusion are templates with `{number}`, `{date}`, `{earliest}` and `{latest}`,
 * `issue` with `{issue}`, `phone` with `{phone}`. A place that is never filled is refused.
 */
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
  /** Whom to call in an emergency, such as `formatHelp("ZA")`: it stands in a paragraph of its own at the end. */
  readonly help?: string;
  /** Any of the words, in another language or the clinic's own. */
  readonly words?: Partial<TextWords>;
  /** A date in words; in English by default. */
  readonly formatDate?: (date: PlainDate) => string;
  /** An issue in words; core's English sentences by default. An empty text leaves it out. */
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

const LINE = ["number", "date", "earliest", "latest"] as const;

/** The places of each template. */
const PLACES: { readonly [word in keyof (TextWords & RecordTextWords)]?: readonly string[] } = {
  infusion: LINE,
  given: LINE,
  maintenance: LINE,
  planned: LINE,
  uncounted: LINE,
  missed: LINE,
  cancelled: LINE,
  toAgree: LINE,
  question: LINE,
  around: LINE,
  aroundDate: LINE,
  next: ["date"],
  nextToday: ["date"],
  nextAround: ["date"],
  nextProposed: ["next"],
  proposed: ["date"],
  proposedAround: ["date"],
  issue: ["issue"],
  phone: ["phone"],
};

const getMessage = ({ message }: Issue): string => message;

/**
 * A course in plain words: a numbered line for each infusion, what departs from the protocol, and that the treating
 * doctor decides. Lines end with `\n`.
 *
 * @example
 * const calendar = { openingDays: ["monday", "thursday"] as const };
 * const plan = planCourse({ protocol: standardProtocol, calendar }, { start: "2026-12-07", horizon: 1 });
 * const lines = plan.course ? courseToText(plan.course, { phone: "021 555 0100" }).split("\n") : [];
 * lines[2]; // "1. Monday 7 December 2026"
 * lines[11]; // "7. Around Monday 25 January 2027 (between Monday 18 January 2027 and Thursday 28 January 2027)"
 */
export const courseToText = (course: Course, options: TextOptions = {}): string => {
  checkWritableCourse(course);
  checkSchema(textOptionsSchema, options, "options", "");
  const { phone, help } = options;
  const formatDate = toTextFunction(options.formatDate ?? formatEnglishDate, "formatDate");
  const formatIssue = toTextFunction(options.formatIssue ?? getMessage, "formatIssue");
  const words = mergeWords(WORDS, options.words, PLACES);
  const line = ({ number, phase, date, window, status }: Infusion): string =>
    fillTemplate(words[chooseLine(phase, status, date >= window.earliest && date <= window.latest)], {
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
    ...(help === undefined || help.trim() === "" ? [] : [help.trim()]),
  ];
  return `${toPrintable(paragraphs.join("\n\n"))}\n`;
};

/** The window is left out where the date is outside it: an overdue infusion has one that is over. */
const chooseLine = (
  phase: Infusion["phase"],
  status: Infusion["status"],
  isInWindow: boolean,
): "given" | "maintenance" | "infusion" => {
  if (status === "given") return "given";
  return phase === "maintenance" && isInWindow ? "maintenance" : "infusion";
};

/** The words around the dates of a record, each a template as those of a course are. */
export type RecordTextWords = Pick<
  TextWords,
  "title" | "maintenanceTitle" | "issuesTitle" | "issue" | "phone"
> & {
  readonly planned: string;
  readonly given: string;
  /** A visit before a course began again. */
  readonly uncounted: string;
  readonly missed: string;
  readonly cancelled: string;
  /** An agreed date that the proposal gives up. */
  readonly toAgree: string;
  readonly question: string;
  /** A maintenance infusion ahead with its window, and one without. */
  readonly around: string;
  readonly aroundDate: string;
  readonly questionsTitle: string;
  readonly nextTitle: string;
  readonly next: string;
  readonly nextToday: string;
  readonly nextAround: string;
  /** Around `{next}`, where what is next is only proposed. */
  readonly nextProposed: string;
  readonly proposalTitle: string;
  /** A date of the proposal that is not agreed, and one of the maintenance. */
  readonly proposed: string;
  readonly proposedAround: string;
  readonly notice: string;
};

/** How a record is written in words. */
export type RecordTextOptions = Omit<TextOptions, "words"> & {
  /** What to note, sentence by sentence, in place of the review's issues: such as in words for the patient. */
  readonly notes?: readonly string[];
  readonly words?: Partial<RecordTextWords>;
};

const RECORD_WORDS: RecordTextWords = {
  ...WORDS,
  planned: "{number}. {date}",
  given: "{number}. {date} (given)",
  uncounted: "- {date} (given), does not count",
  missed: "- {date} (missed)",
  cancelled: "- {date} (cancelled)",
  toAgree: "- {date} (to be agreed)",
  question: "{number}. {date} (was it given?)",
  around: "{number}. Around {date} (between {earliest} and {latest})",
  aroundDate: "{number}. Around {date}",
  questionsTitle: "To be answered",
  nextTitle: "Next",
  next: "{date}",
  nextToday: "Today, {date}",
  nextAround: "Around {date}",
  nextProposed: "{next} (proposed, and not agreed yet)",
  proposalTitle: "Proposed, and not agreed yet",
  proposed: "- {date}",
  proposedAround: "- Around {date}",
  notice: "Ask the clinic before you change a date. The treating doctor decides.",
};

/**
 * A course under way in plain words: every appointment with its state, the open questions and what follows from each
 * answer, what is next, which dates are proposed and not agreed, and every caution. Lines end with `\n`.
 *
 * @throws RangeError or TypeError when it is not a review, or an option is wrong: the message names the field, the value
 * and what is allowed
 * @example
 * const context: PlanContext = { protocol: standardProtocol, calendar: { openingDays: ["monday", "thursday"] } };
 * const { course } = planCourse(context, { start: "2026-12-07" });
 * if (!course) throw new Error("no course");
 * const agreed = acceptPlan(null, course, { today: "2026-12-01", key: "b7f3c2a9" });
 * const record = recordVisit(agreed, { date: "2026-12-07", state: "given" }, { today: "2026-12-08" });
 * const lines = recordToText(reviewRecord(context, record, { today: "2026-12-08" })).split("\n");
 * lines.slice(2, 4); // ["1. Monday 7 December 2026 (given)", "2. Thursday 10 December 2026"]
 */
export const recordToText = (review: RecordReview, options: RecordTextOptions = {}): string => {
  checkReview(review);
  checkSchema(recordTextOptionsSchema, options, "options", "");
  const { phone, help, notes } = options;
  const formatDate = toTextFunction(options.formatDate ?? formatEnglishDate, "formatDate");
  const formatIssue = toTextFunction(options.formatIssue ?? getMessage, "formatIssue");
  const words = mergeWords(RECORD_WORDS, options.words, PLACES);
  const { entries, questions, outcomes, next } = review;
  const line = ({ number, date, state, phase, window, isQuestion, isDropped }: RecordEntry): string => {
    const isAround = phase === "maintenance" && state === "planned" && !isQuestion;
    // Leave the window out where the date is outside it: a caution names both.
    const isInWindow = window !== null && date >= window.earliest && date <= window.latest;
    const isUncounted = state === "given" && number === null;
    const template = isUncounted
      ? "uncounted"
      : isDropped
        ? "toAgree"
        : isQuestion
          ? "question"
          : isAround
            ? isInWindow
              ? "around"
              : "aroundDate"
            : state;
    return fillTemplate(words[template], {
      number: number ?? "",
      date: formatDate(date),
      earliest: window ? formatDate(window.earliest) : "",
      latest: window ? formatDate(window.latest) : "",
    });
  };
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length > 0 ? [[title, "", ...lines].join("\n")] : [];
  const isMaintenance = ({ phase }: RecordEntry): boolean => phase === "maintenance";
  const nextDate =
    next &&
    fillTemplate(
      next.isToday ? words.nextToday : next.phase === "maintenance" ? words.nextAround : words.next,
      { date: formatDate(next.date) },
    );
  const nextLine =
    nextDate && !next?.isAgreed ? fillTemplate(words.nextProposed, { next: nextDate }) : nextDate;
  const proposed = listProposed(review).map(({ date, phase }) =>
    fillTemplate(words[phase === "maintenance" ? "proposedAround" : "proposed"], { date: formatDate(date) }),
  );
  const paragraphs = [
    ...part(words.title, entries.filter((entry) => !isMaintenance(entry)).map(line)),
    ...part(words.maintenanceTitle, entries.filter(isMaintenance).map(line)),
    ...part(words.questionsTitle, [
      ...questions.map(({ message }) => message),
      // Where every answer leads to the same next date, that is said once, below.
      ...(next && outcomes.every(({ state }) => state !== "out-of-reach" && state !== "complete")
        ? []
        : outcomes.map(({ message }) => message)),
    ]),
    ...part(words.nextTitle, nextLine === null ? [] : [nextLine]),
    ...part(words.proposalTitle, proposed),
    ...part(
      words.issuesTitle,
      (notes ?? review.issues.map(formatIssue))
        .filter(Boolean)
        .map((issue) => fillTemplate(words.issue, { issue })),
    ),
    [words.notice, ...(phone === undefined ? [] : [fillTemplate(words.phone, { phone })])].join("\n"),
    ...(help === undefined || help.trim() === "" ? [] : [help.trim()]),
  ];
  return `${toPrintable(paragraphs.join("\n\n"))}\n`;
};
