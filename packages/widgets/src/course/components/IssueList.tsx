import type { Issue } from "@infusionkit/core";
import type { JSX } from "preact";
import type { SentenceFormatter } from "../text/sentences.ts";
import { CoreSentence } from "./LiveText.tsx";

/** What a plan or a move breaks. */
export const IssueList = ({
  issues,
  sentences,
}: {
  readonly issues: readonly Issue[];
  readonly sentences: SentenceFormatter;
}): JSX.Element => (
  <ul class="ik-issue-list">
    {issues.map((issue) => (
      <li key={issue.message}>
        <CoreSentence sentence={sentences.formatIssue(issue)} />
      </li>
    ))}
  </ul>
);
