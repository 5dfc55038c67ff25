import type { JSX } from "preact";
import type { PlannerMessages } from "../text/courseMessages.ts";

/** How many maintenance infusions are offered, beside what the page and the link have. */
const CHOICES = [0, 3, 6, 12];

/** How many maintenance infusions are shown. */
export const HorizonSelect = ({
  value,
  pageValue,
  messages,
  onChange,
}: {
  readonly value: number;
  /** What the page had at first: it stays to be chosen. */
  readonly pageValue: number;
  readonly messages: PlannerMessages;
  readonly onChange: (horizon: number) => void;
}): JSX.Element => {
  const text = messages.courseForm;
  const counts = [...new Set([...CHOICES, pageValue, value])].sort((one, other) => one - other);
  return (
    <label class="ik-field">
      <span>{text.horizonLegend}</span>
      <select part="field" value={value} onChange={(event) => onChange(Number(event.currentTarget.value))}>
        {counts.map((count) => (
          <option key={count} value={count} selected={count === value}>
            {count === 0 ? text.horizonNone : messages.t(text.horizonCount, { count })}
          </option>
        ))}
      </select>
    </label>
  );
};
