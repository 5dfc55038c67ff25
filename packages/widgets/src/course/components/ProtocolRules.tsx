import { standardProtocol, type Figure, type Protocol, type Source } from "@infusionkit/core";
import type { JSX } from "preact";
import { isEnglish } from "../../i18n/format.ts";
import type { Messages } from "../../i18n/messages.ts";
import type { CourseMessages } from "../text/courseMessages.ts";

/** The value of a figure of a protocol, or nothing where the protocol does not set it. */
const getFigureValue = (protocol: Protocol, figure: Figure): unknown =>
  figure
    .split(".")
    .reduce<unknown>((part, key) => (part as Readonly<Record<string, unknown>> | undefined)?.[key], protocol);

/** A figure with its name, or `null` where the protocol does not set it. */
const formatFigure = (protocol: Protocol, figure: Figure, { course }: CourseMessages): string | null => {
  const value = getFigureValue(protocol, figure);
  if (!value)
    return figure === "induction.intendedDays" ? `${course.figures[figure]}: ${course.evenly}` : null;
  const name = typeof value === "object" && "months" in value ? course.everyMonths : course.figures[figure];
  return `${name}: ${typeof value === "object" ? Object.values(value).join(", ") : String(value)}`;
};

/** The figures that the dates rest on, each with where it comes from. */
export const ProtocolRules = ({
  protocol,
  evidenceUrl,
  messages,
  notes,
}: {
  readonly protocol: Protocol;
  readonly evidenceUrl: string | undefined;
  readonly messages: CourseMessages;
  /** What stands beside the figures of the clinic's own protocol, in the reader's language. */
  readonly notes?: Messages["protocolNotes"];
}): JSX.Element => {
  const text = messages.course;
  const sources = Object.entries(protocol.sources) as [Figure, Source][];
  return (
    <details class="ik-rules">
      <summary>{text.rules}</summary>
      <ul>
        {sources.map(([figure, source]) => {
          const value = formatFigure(protocol, figure, messages);
          if (value === null) return null;
          const claims = "claims" in source ? source.claims : [];
          return (
            <li key={value}>
              {value}{" "}
              <small>
                <b class={`ik-from-${source.kind}`}>{text.sourceKinds[source.kind]}</b>{" "}
                {claims.map((id) => (
                  <span key={id}>
                    {evidenceUrl === undefined ? id : <a href={evidenceUrl + id.toLowerCase()}>{id}</a>}{" "}
                  </span>
                ))}
                {"references" in source && source.references?.join(", ")}{" "}
                {typeof notes?.[figure] === "string" && protocol.id === standardProtocol.id ? (
                  notes[figure]
                ) : (
                  <span lang={isEnglish(messages.lang) ? undefined : "en"}>{source.note}</span>
                )}
              </small>
            </li>
          );
        })}
      </ul>
    </details>
  );
};
