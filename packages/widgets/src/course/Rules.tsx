import type { Figure, Protocol, Source } from "@infusionkit/core";
import type { JSX } from "preact";
import type { CourseWords } from "./CourseCalculator.tsx";

/** A figure of a protocol as it is shown, or nothing where the protocol does not set it. */
const shown = (figure: Figure, { induction, maintenance, startWithinDays }: Protocol, words: CourseWords) => {
  const text = words.course;
  const days = (count: number | undefined) => count !== undefined && words.say(text.days, { count });
  const every = maintenance?.every;
  switch (figure) {
    case "induction.infusions":
      return induction.infusions;
    case "induction.spanDays":
      return days(induction.spanDays);
    case "induction.gap.least":
      return days(induction.gap.least);
    case "induction.gap.greatest":
      return days(induction.gap.greatest);
    case "induction.intendedDays":
      return induction.intendedDays?.join(", ") ?? text.evenly;
    case "maintenance.every":
      return (
        every &&
        ("months" in every
          ? words.say(text.everyMonths, { count: every.months })
          : words.say(text.everyDays, { count: every.days }))
      );
    case "maintenance.window":
      return maintenance && `${maintenance.window.before} / ${maintenance.window.after}`;
    case "maintenance.infusions":
      return maintenance?.infusions;
    case "startWithinDays":
      return days(startWithinDays);
  }
};

/** The figures that the dates rest on, each with where it comes from. */
export const Rules = (props: {
  readonly protocol: Protocol;
  readonly evidenceUrl: string | undefined;
  readonly words: CourseWords;
}): JSX.Element => {
  const { protocol, evidenceUrl, words } = props;
  const text = words.course;
  const kinds = { claim: "page", derived: "derived", reference: "published", policy: "policy" } as const;
  return (
    <details class="ik-rules">
      <summary>{text.rules}</summary>
      <ul>
        {(Object.entries(protocol.sources) as [Figure, Source][]).map(([figure, source]) => {
          const value = shown(figure, protocol, words);
          const claims = "claims" in source ? source.claims : [];
          return value ? (
            <li key={`${figure}${value}`}>
              {text.figures[figure]}: <b>{value}</b>
              <small>
                <b class={`ik-from-${source.kind}`}>{text[kinds[source.kind]]}</b>{" "}
                {claims.map((id) => (
                  <span key={id}>
                    {evidenceUrl === undefined ? id : <a href={evidenceUrl + id.toLowerCase()}>{id}</a>}{" "}
                  </span>
                ))}
                {"references" in source && source.references?.join(", ")} {source.note}
              </small>
            </li>
          ) : null;
        })}
      </ul>
    </details>
  );
};
