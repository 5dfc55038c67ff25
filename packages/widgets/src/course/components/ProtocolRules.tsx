import type { Figure, Protocol, Source } from "@infusionkit/core";
import type { JSX } from "preact";
import type { CourseMessages } from "../text/courseMessages.ts";

/** A figure of a protocol with its name, or nothing where the protocol does not set it. */
const formatFigure = (figure: Figure, protocol: Protocol, words: CourseMessages): string | undefined => {
  const { figures, everyMonths, evenly } = words.course;
  const value = figure.split(".").reduce<any>((part, key) => part?.[key], protocol);
  if (!value) return figure === "induction.intendedDays" ? `${figures[figure]}: ${evenly}` : undefined;
  return `${value.months ? everyMonths : figures[figure]}: ${typeof value === "object" ? Object.values(value).join(", ") : value}`;
};

/** The figures that the dates rest on, each with where it comes from. */
export const ProtocolRules = (props: {
  readonly protocol: Protocol;
  readonly evidenceUrl: string | undefined;
  readonly words: CourseMessages;
}): JSX.Element => {
  const { protocol, evidenceUrl, words } = props;
  const text = words.course;
  const kinds = { claim: "page", derived: "derived", reference: "published", policy: "policy" } as const;
  return (
    <details class="ik-rules">
      <summary>{text.rules}</summary>
      <ul>
        {(Object.entries(protocol.sources) as [Figure, Source][]).map(([figure, source]) => {
          const value = formatFigure(figure, protocol, words);
          const claims = "claims" in source ? source.claims : [];
          return value ? (
            <li key={value}>
              {value}
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
