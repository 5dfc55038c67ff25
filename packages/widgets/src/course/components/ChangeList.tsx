import type { JSX } from "preact";

/** What differs between two plans, in core's English sentences. */
export const ChangeList = ({
  title,
  changes,
}: {
  readonly title: string;
  readonly changes: readonly string[];
}): JSX.Element => (
  <div>
    <p key={title}>
      <b>{title}</b>
    </p>
    <ul class="ik-changes" lang="en">
      {changes.map((change) => (
        <li key={change}>{change}</li>
      ))}
    </ul>
  </div>
);
