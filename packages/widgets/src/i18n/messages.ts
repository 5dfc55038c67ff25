/**
 * Every message of the widgets' interface, in English, in one place, so that a host can replace any of them with a JSON
 * file of the same shape. Places in braces are filled in; a message that counts has its plural forms.
 *
 * Each group is a file of its own in `messages/`: a bundler puts a file into one chunk as a whole, and a page should load
 * only the messages of its widgets. The sentences about reasons and departures come from core, in English; `sentences`
 * says how they are replaced.
 */
import type { ClaimId, Figure, Indication, IssueCode, Obstacle, Step, Reason, Term } from "@infusionkit/core";
import type { MessageText, PartialMessages } from "./format.ts";
import * as groups from "./messages/english.ts";

export { links } from "./messages/links.ts";
export * from "./messages/english.ts";
/** All of them, by widget. */
export const english = { ...groups };

/** Sentences of core in another language, by their codes. */
export type Sentences = {
  /**
   * By the code of an issue; its places are those of the issue's data, dates in words, and `{because}` and `{nearest}`,
   * which are sentences of their own or nothing. One that counts does so by its `{days}`.
   */
  readonly issues?: { readonly [code in IssueCode]?: MessageText };
  /** By the code of a reason; its place is `{because}`. */
  readonly reasons?: { readonly [code in Reason["code"]]?: MessageText };
  /**
   * What stands in the way, as a sentence, where something does; its place is `{obstacles}`, or `{Obstacles}`
   * with a capital.
   */
  readonly because?: MessageText;
  /** The nearest open days, where there are any; its places are `{count}` and `{dates}`. */
  readonly nearest?: MessageText;
  /**
   * By the kind of an obstacle; its places are the obstacle's own. Several weekdays, or several days on which the patient
   * cannot come, are one list in `{weekday}` or `{date}`. `{between}` is " from {from} to {to}" of a weekday, or nothing.
   */
  readonly obstacles?: { readonly [kind in Obstacle["kind"]]?: MessageText };
  /** An obstacle that has a first and a last day, where these are one; its places are the obstacle's own. */
  readonly oneDay?: { readonly [kind in "closure" | "holiday" | "unavailable-range"]?: MessageText };
  /** Between which dates a weekday is meant. */
  readonly between?: { readonly [which in "from" | "until" | "both"]?: MessageText };
};

/**
 * Facts with their sources in another language: they are no words of the interface, and a translation must not say more
 * or less than they do. What is not here is shown in English; the glossary marks it as English.
 */
export type TranslatedFacts = {
  /** The words of the glossary by their ids. */
  readonly terms?: { readonly [id: string]: Pick<Term, "name" | "plain"> & TranslatedSynonyms };
  /** The parts of the pathway by their ids; `lines` is the label on one line or two, for its box. */
  readonly nodes?: {
    readonly [id: string]: {
      readonly label: string;
      readonly lines: readonly string[];
      readonly plain: string;
    };
  };
  /** The pathways, each step by its English title: the translation of a step that has changed is not found. */
  readonly pathways?: {
    readonly [indication in Indication]?: {
      readonly title: string;
      readonly steps: { readonly [english: string]: Pick<Step, "title" | "plain"> };
    };
  };
  /** What the clinic says of the effect, by the numbers of its statements, with what is known of each. */
  readonly statements?: {
    readonly [id in ClaimId]?: { readonly statement: string; readonly caveat: string };
  };
  /** What stands beside the figures of the clinic's own protocol. */
  readonly protocolNotes?: { readonly [figure in Figure]?: string };
};

type TranslatedSynonyms = { readonly synonyms?: readonly string[] };

/** Words that replace the English ones: any part of {@link english}, as JSON. */
export type Messages = PartialMessages<typeof english> & {
  readonly sentences?: Sentences;
} & TranslatedFacts;
