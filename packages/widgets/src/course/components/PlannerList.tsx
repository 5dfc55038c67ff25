import type { JSX } from "preact";
import { daysBetween } from "@infusionkit/core";
import type { PlanEntry } from "../model/planView.ts";
import { usePlannerContext } from "../PlannerContext.ts";
import { DateText, formatDayChoice, formatWindow } from "../text/dates.tsx";
import { DayPanel } from "./DayPanel.tsx";
import { CoreSentence, LiveText } from "./LiveText.tsx";

/** Reasons that say no more than that all is as planned. */
const PLAIN_REASONS: readonly string[] = ["intended", "given"];

/** Beside choices, those alone are said that tell what stood in the way: the choice says what it keeps and breaks. */
const REASONS_BESIDE_CHOICES: readonly string[] = ["intended-closed", "start-moved"];

/** What stands in the place of a number where an entry has none. */
const SIGNS = { missed: "✕", cancelled: "–" } as const;

const Entry = ({ entry }: { readonly entry: PlanEntry }): JSX.Element => {
  const { messages, sentences, openPanel, setOpenPanel, closePanel, view } = usePlannerContext();
  const text = messages.coursePlanner;
  const { date, number, phase, state, window, reason, isDropped, isOverSpan } = entry;
  const isAhead = state === "planned" || state === "proposed";
  const isAround = phase === "maintenance" && isAhead;
  const [before, after] = isAround ? messages.course.around.split("{date}") : [];
  const isOpen = openPanel?.place === "list" && openPanel.date === date;
  // Leave the window out where the date is outside it: beside the date it would read as if it held.
  const canMove =
    isAhead &&
    !isDropped &&
    !isOverSpan &&
    window &&
    window.earliest !== window.latest &&
    window.earliest <= date &&
    window.latest >= date;
  const spanDays = view?.source.context.protocol.induction.spanDays ?? 0;
  const hasChoices = !!view?.choices && !view.choices.fits;
  // A date that is agreed stands as it is: why it was once proposed says nothing any more.
  const isReasonSaid =
    state === "proposed" &&
    !!reason &&
    (hasChoices
      ? REASONS_BESIDE_CHOICES.includes(reason.code)
      : !PLAIN_REASONS.includes(reason.code) &&
        // Of a record that goes on nobody asked for a start.
        !(reason.code === "as-asked" && (view?.review || view?.choice?.countsFrom)));
  return (
    <li class={`ik-entry ik-entry-${state}${isDropped ? " ik-entry-dropped" : ""} ik-entry-${entry.time}`}>
      <span class={`ik-number ik-state-${state}${phase ? ` ik-${phase}` : ""}`} aria-hidden="true">
        {number ?? (state in SIGNS ? SIGNS[state as keyof typeof SIGNS] : "·")}
      </span>
      <span class="ik-when">
        <button
          type="button"
          class="ik-change"
          data-day={date}
          aria-expanded={isOpen}
          onClick={() => (isOpen ? closePanel() : setOpenPanel({ date, place: "list" }))}
        >
          {/* In elements of their own: a translation of the page takes texts away from beside what changes. */}
          {before && <span>{before}</span>}
          <DateText key={date} date={date} locale={messages} form="short" />
          {after && <span>{after}</span>}
          {number !== null && (
            <span class="ik-hidden">, {messages.t(messages.course.day.infusion, { number })}</span>
          )}
        </button>
      </span>
      <span class={`ik-badge ik-badge-${isDropped ? "dropped" : state}`}>
        <LiveText text={text.status[state]} />
      </span>
      {state === "given" && number === null && <span class="ik-reason">{text.uncounted}</span>}
      {isDropped && <span class="ik-reason ik-moved">{text.dropped}</span>}
      {!isDropped && isOverSpan && isAhead && (
        <span class="ik-reason ik-moved">
          {messages.t(text.overSpan, {
            count: daysBetween(view?.spanEnd ?? date, date),
            span: spanDays,
          })}
        </span>
      )}
      {reason && isReasonSaid ? (
        <span class={reason.code === "as-asked" ? "ik-reason" : "ik-reason ik-moved"}>
          <CoreSentence sentence={sentences.formatReason(reason)} />
        </span>
      ) : (
        canMove &&
        !hasChoices && (
          <span class="ik-reason">
            <LiveText
              text={
                isAround
                  ? formatWindow(window, messages)
                  : messages.t(text.canMove, { days: formatDayChoice(window, messages) })
              }
            />
          </span>
        )
      )}
      {isOpen && <DayPanel />}
    </li>
  );
};

/** Every date of the course, those behind and those ahead, and about when it goes on after the first weeks. */
export const PlannerList = ({ heading: Heading }: { readonly heading: "h3" }): JSX.Element | null => {
  const { view, messages } = usePlannerContext();
  if (!view || view.entries.length === 0) return null;
  const first = view.entries.filter(({ phase }) => phase !== "maintenance");
  const maintenance = view.entries.filter(({ phase }) => phase === "maintenance");
  return (
    <div class="ik-list" part="list">
      <ol class="ik-entries">
        {first.map((entry) => (
          <Entry key={entry.date} entry={entry} />
        ))}
      </ol>
      {maintenance.length > 0 && (
        <>
          <Heading class="ik-phase">{messages.course.maintenance}</Heading>
          <ol class="ik-entries">
            {maintenance.map((entry) => (
              <Entry key={entry.date} entry={entry} />
            ))}
          </ol>
        </>
      )}
    </div>
  );
};
