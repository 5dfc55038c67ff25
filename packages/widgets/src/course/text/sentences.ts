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

/** Makes sentences of core's issues and reasons, with the wording that the page gives for their codes. */
export const createSentenceFormatter = (locale: CourseLocale, wording: Sentences = {}): SentenceFormatter => {
  const toSentence = (message: MessageText | undefined, english: string, data: object): Sentence =>
    message
      ? { text: locale.t(message, formatValues(data, locale)), lang: locale.lang }
      : { text: english, lang: locale.lang.startsWith("en") ? locale.lang : "en" };
  const formatObstacles = (obstacles: readonly Obstacle[]): string =>
    locale.list(
      obstacles.map((obstacle) =>
        locale.t(wording.obstacles?.[obstacle.kind] ?? "", {
          ...formatValues(obstacle, locale),
          ...("weekday" in obstacle ? { weekday: locale.weekday(obstacle.weekday) } : {}),
        }),
      ),
    );
  return {
    formatIssue: ({ code, message, data }, obstacles = []) =>
      toSentence(wording.issues?.[code], message, { ...data, obstacles: formatObstacles(obstacles) }),
    formatReason: ({ code, message, obstacles }) =>
      toSentence(wording.reasons?.[code], message, { obstacles: formatObstacles(obstacles) }),
  };
};
