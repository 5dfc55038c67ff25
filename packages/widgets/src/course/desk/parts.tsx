/** What the parts of the desk have in common: its words, its buttons, and lists of sentences. */
import type { Issue } from "@infusionkit/core";
import type { JSX } from "preact";
import { courseDesk } from "../../messages.ts";
import { merged } from "../../text.ts";
import type { Calc } from "./CourseDesk.tsx";
import { Said } from "./Live.tsx";

let given: unknown;
let texts: typeof courseDesk = courseDesk;
/** The desk's words: kept until others are given. */
export const textsOf = ({ messages }: Calc): typeof courseDesk => {
  if (messages !== given) texts = merged(courseDesk, (given = messages) && messages?.courseDesk);
  return texts;
};

export const Button = (props: JSX.ButtonHTMLAttributes<HTMLButtonElement>): JSX.Element => (
  <button type="button" part="button" {...props} class={`ik-button ${props.class ?? ""}`} />
);

/** What a plan breaks. */
export const Messages = ({
  calc,
  issues,
}: {
  readonly calc: Calc;
  readonly issues: readonly Issue[];
}): JSX.Element => (
  <ul class="ik-breaks">
    {issues.map((issue) => (
      <li key={issue.message}>
        <Said told={calc.tell.issue(issue)} words={calc.words} />
      </li>
    ))}
  </ul>
);

/** What differs between two plans. */
export const Changes = ({
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
