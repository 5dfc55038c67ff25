/**
 * Every message of the widgets' interface, in English, in one place, so that a host can replace any of them with a JSON
 * file of the same shape. Places in braces are filled in; a message that counts has its plural forms.
 *
 * Each group is a file of its own in `messages/`: a bundler puts a file into one chunk as a whole, and a page should load
 * only the messages of its widgets. The sentences about reasons and departures come from core, in English; `sentences`
 * says how they are replaced.
 */
import type { IssueCode, Obstacle, Reason } from "@infusionkit/core";
import type { MessageText, PartialMessages } from "./format.ts";
import { certainty } from "./messages/certainty.ts";
import { course } from "./messages/course.ts";
import { courseDays } from "./messages/courseDays.ts";
import { courseForm } from "./messages/courseForm.ts";
import { coursePlanner } from "./messages/coursePlanner.ts";
import { dateField } from "./messages/dateField.ts";
import { effect } from "./messages/effect.ts";
import { effects } from "./messages/effects.ts";
import { glossary } from "./messages/glossary.ts";
import { help } from "./messages/help.ts";
import { pathway } from "./messages/pathway.ts";
import { published } from "./messages/published.ts";
import { term } from "./messages/term.ts";

export { links } from "./messages/links.ts";
export {
  course,
  courseForm,
  coursePlanner,
  dateField,
  certainty,
  effect,
  courseDays,
  published,
  effects,
  pathway,
  help,
  term,
  glossary,
};

/** Sentences of core in another language, by their codes. */
export type Sentences = {
  /** By the code of an issue; its places are those of the issue's data, dates in words, and `{obstacles}`. */
  readonly issues?: { readonly [code in IssueCode]?: MessageText };
  /** By the code of a reason; its place is `{obstacles}`. */
  readonly reasons?: { readonly [code in Reason["code"]]?: MessageText };
  /** By the kind of an obstacle; its places are the obstacle's own. */
  readonly obstacles?: { readonly [kind in Obstacle["kind"]]?: MessageText };
};

/** All of them, by widget. */
export const english = {
  course,
  courseForm,
  coursePlanner,
  dateField,
  certainty,
  effect,
  courseDays,
  published,
  effects,
  pathway,
  help,
  term,
  glossary,
};

/** Words that replace the English ones: any part of {@link english}, as JSON. */
export type Messages = PartialMessages<typeof english> & { readonly sentences?: Sentences };
