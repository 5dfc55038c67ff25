/** How the calculator says dates and core's sentences: in the widget's language, and safe from a page's translation. */
import {
  daysBetween,
  type Closure,
  type Infusion,
  type Issue,
  type Obstacle,
  type PlainDate,
  type Reason,
  type Window,
} from "@infusionkit/core";
import type { JSX } from "preact";
import type { MessageText, Values } from "../../i18n/format.ts";
import type { Sentences } from "../../i18n/messages.ts";
import type { CourseMessages } from "./courseMessages.ts";

/**
 * Keeps a page's translation off. In capitals, because an element has a property `translate` that takes "no" for true;
 * HTML does not mind.
 */
export const VERBATIM = { TRANSLATE: "no" } as object;

/** A date in words. */
export const DateText = ({
  date,
  words,
  form,
}: {
  readonly date: PlainDate;
  readonly words: CourseMessages;
  readonly form?: "short" | "day";
}): JSX.Element => (
  <time dateTime={date} {...VERBATIM}>
    {words.date(date, form)}
  </time>
);

/** The days of a window, as one says them: "between 9 and 12 December". */
export const formatWindow = ({ earliest, latest }: Window, words: CourseMessages): string => {
  // In English, a month that both ends share is said once.
  const short = earliest.slice(0, 7) === latest.slice(0, 7) && words.lang.startsWith("en");
  return words.say(words.course.window, {
    from: short ? Number(earliest.slice(8)) : words.date(earliest, "day"),
    to: words.date(latest, "day"),
  });
};

/** An induction in a line: how many infusions in how many days, and from when to when. */
export const formatHeadline = (
  induction: readonly Infusion[],
  { course, date, say }: CourseMessages,
): readonly string[] => {
  const first = induction[0]?.date as PlainDate;
  const last = induction.at(-1)?.date as PlainDate;
  return [
    say(course.headline, {
      count: induction.length,
      span: say(course.days, { count: daysBetween(first, last) + 1 }),
    }),
    say(course.fromTo, { from: date(first, "short"), to: date(last) }),
  ];
};

/** A sentence of core: in the widget's language where somebody gave it one, otherwise in core's English. */
export type Sentence = { readonly text: string; readonly own: boolean };

/** What fills the places of a sentence: dates in words. */
const formatFacts = (facts: object, words: CourseMessages): Values =>
  Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [
      key,
      /^\d{4}-\d\d-\d\d$/.test(value) ? words.date(value as PlainDate) : (value ?? ""),
    ]),
  );

export type SentenceFormatter = {
  readonly issue: (issue: Issue, obstacles?: readonly Obstacle[]) => Sentence;
  readonly reason: (reason: Reason) => Sentence;
};

/** Says core's sentences with what the host gave for them. */
export const createSentences = (words: CourseMessages, given: Sentences = {}): SentenceFormatter => {
  const say = (text: MessageText | undefined, english: string, facts: object): Sentence =>
    text
      ? { text: words.say(text, formatFacts(facts, words)), own: true }
      : { text: english, own: words.lang.startsWith("en") };
  const causes = (obstacles: readonly Obstacle[]): string =>
    words.list(
      obstacles.map((obstacle) =>
        words.say(given.obstacles?.[obstacle.kind] ?? "", {
          ...formatFacts(obstacle, words),
          ...("weekday" in obstacle ? { weekday: words.weekday(obstacle.weekday) } : {}),
        }),
      ),
    );
  return {
    issue: ({ code, message, data }, obstacles = []) =>
      say(given.issues?.[code], message, { ...data, obstacles: causes(obstacles) }),
    reason: ({ code, message, obstacles }) =>
      say(given.reasons?.[code], message, { obstacles: causes(obstacles) }),
  };
};

/** A sentence of core on the page. Keyed: a text that a page's translation has taken over is replaced, never left standing. */
export const CoreSentence = ({
  told,
  words,
}: {
  readonly told: Sentence;
  readonly words: CourseMessages;
}): JSX.Element => (
  <span key={told.text} lang={told.own ? words.lang : "en"}>
    {told.text}
  </span>
);

/** The last year of which holidays are known. They need not be in order: a table may have them by their names. */
export const findLastKnownYear = (holidays: readonly Closure[]): string | undefined =>
  holidays
    .map(({ from }) => from)
    .sort()
    .at(-1)
    ?.slice(0, 4);
