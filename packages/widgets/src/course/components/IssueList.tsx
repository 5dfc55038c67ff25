/** What the parts of the desk have in common: its words, its buttons, and lists of sentences. */
import type { Issue } from "@infusionkit/core";
import type { JSX } from "preact";
import { courseDesk } from "../../i18n/messages.ts";
import { mergeMessages } from "../../i18n/format.ts";
import type { PlannerContext } from "../PlannerContext.ts";
import { LiveSentence } from "./LiveText.tsx";

let given: unknown;
let texts: typeof courseDesk = courseDesk;
/** The desk's words: kept until others are given. */
export const getPlannerTexts = ({ messages }: PlannerContext): typeof courseDesk => {
  if (messages !== given) texts = mergeMessages(courseDesk, (given = messages) && messages?.courseDesk);
  return texts;
};

export const Button = (props: JSX.ButtonHTMLAttributes<HTMLButtonElement>): JSX.Element => (
  <button type="button" part="button" {...props} class={`ik-button ${props.class ?? ""}`} />
);

/** What a plan breaks. */
export const IssueList = ({
  calc,
  issues,
}: {
  readonly calc: PlannerContext;
  readonly issues: readonly Issue[];
}): JSX.Element => (
  <ul class="ik-breaks">
    {issues.map((issue) => (
      <li key={issue.message}>
        <LiveSentence told={calc.tell.issue(issue)} words={calc.words} />
      </li>
    ))}
  </ul>
);

/** What differs between two plans. */
export const ChangeList = ({
  title,
  messages,
}: {
  readonly title: string;
  readonly messages: readonly string[];
}): JSX.Element => (
  <div>
    <p key={title}>
      <b>{title}</b>
    </p>
    <ul class="ik-changes" lang="en">
      {messages.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  </div>
);
