import type { Course, Infusion } from "@infusionkit/core";
import type { ComponentChildren, JSX } from "preact";
import type { CourseMessages } from "../text/courseMessages.ts";
import { DateText, formatWindow } from "../text/dates.tsx";
import type { SentenceFormatter } from "../text/sentences.ts";
import { CoreSentence, LiveText } from "./LiveText.tsx";

/** Reasons that say no more than that all is as planned. */
const PLAIN_REASONS: readonly string[] = ["intended", "as-asked", "given"];

/** A maintenance infusion is "around" its date; the others are on it. */
const InfusionDate = ({
  infusion,
  messages,
}: {
  readonly infusion: Infusion;
  readonly messages: CourseMessages;
}): JSX.Element => {
  const [before, after] = infusion.phase === "maintenance" ? messages.course.around.split("{date}") : [];
  return (
    <>
      {/* In elements of their own: a translation of the page takes texts away from beside what changes. */}
      {before && <span>{before}</span>}
      <DateText date={infusion.date} locale={messages} />
      {after && <span>{after}</span>}
    </>
  );
};

/** The plan in words: each infusion with its window and its reason. */
export const InfusionList = ({
  course,
  messages,
  sentences,
  heading: Heading,
  windows,
  getItemClass,
  renderDate = (_, date) => date,
  renderMore,
}: {
  readonly course: Course;
  readonly messages: CourseMessages;
  readonly sentences: SentenceFormatter;
  /** The heading over the maintenance infusions. */
  readonly heading: "h3";
  /** Of which infusions the window is shown. */
  readonly windows: "all" | "maintenance";
  readonly getItemClass?: (infusion: Infusion) => string;
  /** What stands in the place of the date, which is given to it. */
  readonly renderDate?: (infusion: Infusion, date: JSX.Element) => ComponentChildren;
  /** What stands below an infusion, such as its buttons. */
  readonly renderMore?: (infusion: Infusion) => ComponentChildren;
}): JSX.Element => {
  const renderItem = (infusion: Infusion): JSX.Element => {
    const { number, phase, date, window, reasons } = infusion;
    // An overdue infusion has a window that is over.
    const isInWindow = date >= window.earliest && date <= window.latest;
    const isMaintenance = phase === "maintenance";
    const reason = reasons[0];
    const isPlain = reason && PLAIN_REASONS.includes(reason.code);
    return (
      <li key={number} class={getItemClass?.(infusion)}>
        <span class={`ik-number ik-${phase}`} aria-hidden="true">
          {number}
        </span>{" "}
        <span class="ik-when">
          {renderDate(infusion, <InfusionDate infusion={infusion} messages={messages} />)}
        </span>{" "}
        {isInWindow && window.earliest !== window.latest && (windows === "all" || isMaintenance) && (
          <LiveText class="ik-reason" text={formatWindow(window, messages)} />
        )}{" "}
        {reason && !(isMaintenance && isPlain) && (
          <CoreSentence
            class={isPlain ? "ik-reason" : "ik-reason ik-moved"}
            sentence={sentences.formatReason(reason)}
          />
        )}
        {renderMore?.(infusion)}
      </li>
    );
  };
  const induction = course.infusions.filter(({ phase }) => phase === "induction");
  const maintenance = course.infusions.filter(({ phase }) => phase === "maintenance");
  return (
    <div class="ik-list" part="list">
      <ol class="ik-infusions">{induction.map(renderItem)}</ol>
      {maintenance.length > 0 && (
        <>
          <Heading class="ik-phase">{messages.course.maintenance}</Heading>
          <ol class="ik-infusions" start={induction.length + 1}>
            {maintenance.map(renderItem)}
          </ol>
        </>
      )}
    </div>
  );
};
