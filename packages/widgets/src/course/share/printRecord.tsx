import {
  addDays,
  listProposed,
  type AppointmentState,
  type CourseChoice,
  type PlainDate,
  type Weekday,
} from "@infusionkit/core";
import type { JSX } from "preact";
import { WeekdayHead } from "../text/WeekdayHead.tsx";
import { getWeekStart, listWeekdays } from "../model/calendarWeeks.ts";
import type { PlannerMessages } from "../text/courseMessages.ts";
import { DateText, formatWindow } from "../text/dates.tsx";
import { formatVisitLength } from "../text/dayText.ts";
import { capital } from "../text/sentences.ts";
import { listPatientNotes, type RecordExport } from "./exportRecord.ts";
import { formatCallClinic } from "./exportCourse.ts";

/** What stands in the picture of the weeks on a day on which nothing was given. */
const SIGNS: Readonly<Partial<Record<AppointmentState, string>>> = { missed: "✕", cancelled: "–" };

/** What stands on a day of the picture, and whether it is only proposed. */
type DayMark = { readonly text: string; readonly isProposed: boolean };

/** The weeks of the first infusions as a picture: the days of the course have their number. */
const PrintedWeeks = ({
  numbers,
  firstWeekday,
  messages,
}: {
  /** The dates ahead and behind. */
  readonly numbers: ReadonlyMap<PlainDate, DayMark>;
  readonly firstWeekday: Weekday;
  readonly messages: PlannerMessages;
}): JSX.Element | null => {
  const dates = [...numbers.keys()].sort();
  const first = dates[0];
  const last = dates.at(-1);
  if (!first || !last) return null;
  const weeks: PlainDate[] = [];
  for (
    let week = getWeekStart(first, firstWeekday);
    week <= last && weeks.length < 8;
    week = addDays(week, 7)
  )
    weeks.push(week);
  return (
    <table>
      <WeekdayHead weekdays={listWeekdays(firstWeekday)} messages={messages} />
      <tbody>
        {weeks.map((week) => (
          <tr key={week}>
            {[...Array(7).keys()]
              .map((i) => addDays(week, i))
              .map((date) => (
                <td key={date}>
                  {date.endsWith("-01") || date === week
                    ? messages.date(date, "day").replace(/(\p{L}{3})\p{L}*/u, "$1")
                    : Number(date.slice(8))}
                  {numbers.has(date) && (
                    <b class={numbers.get(date)?.isProposed ? "proposed" : undefined}>
                      {numbers.get(date)?.text}
                    </b>
                  )}
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** A course under way for paper: dates in words, times, what is open, what to note, whom to call, and the weeks. */
export const PrintedRecord = ({
  source,
  printedOn,
  firstWeekday = "monday",
}: {
  readonly source: RecordExport;
  readonly printedOn: PlainDate;
  readonly firstWeekday?: Weekday;
}): JSX.Element => {
  const { review, visit, messages, clinic, phone, helpText, holidaysNote } = source;
  const text = messages.coursePlanner;
  const { t } = messages;
  const [before, after] = messages.course.around.split("{date}");
  const shown = review.entries.filter(({ counts }) => counts);
  const induction = shown.filter(({ phase }) => phase !== "maintenance");
  const maintenance = shown.filter(({ phase }) => phase === "maintenance");
  const renderEntry = (entry: (typeof shown)[number]): JSX.Element => {
    const state = entry.isDropped ? "toAgree" : entry.isQuestion ? "question" : entry.state;
    const isAround = entry.phase === "maintenance" && state === "planned";
    return (
      <li key={entry.id} {...(entry.number === null ? { class: "off" } : { value: entry.number })}>
        <b>
          {isAround && before}
          <DateText date={entry.date} locale={messages} />
          {isAround && after}
        </b>
        {state === "planned"
          ? // A date that is only about right has no time yet.
            visit.time && !isAround && ` ${visit.time}`
          : ` (${state === "toAgree" ? text.toAgree : text.status[state]})`}
        {isAround &&
          entry.window &&
          entry.window.earliest !== entry.window.latest &&
          // Leave the window out where the date is outside it: beside the date it would read as if it held.
          entry.window.earliest <= entry.date &&
          entry.window.latest >= entry.date && <small>{formatWindow(entry.window, messages)}</small>}
      </li>
    );
  };
  const notes = listPatientNotes(review, messages);
  const proposed = listProposed(review);
  // What the lists have of the first weeks, each date once.
  const numbers = new Map<PlainDate, DayMark>([
    ...induction.flatMap(({ date, number, state, isDropped }) => {
      const text = number !== null ? `${number}` : isDropped ? "?" : SIGNS[state];
      return text ? [[date, { text, isProposed: false }] as const] : [];
    }),
    ...proposed
      .filter(({ phase }) => phase === "induction")
      .map(({ date, number }) => [date, { text: `${number}`, isProposed: true }] as const),
  ]);
  return (
    <>
      <p>{clinic}</p>
      <h1>{messages.course.printTitle}</h1>
      {/* A space in which a name is written by hand. */}
      <p class="name">{messages.course.printName}:</p>
      {visit.time && (
        <p>
          {t(text.visitAt, { time: visit.time })}
          {visit.minutes ? ` (${formatVisitLength(visit.minutes, messages)})` : ""}
        </p>
      )}
      <ol>{induction.map(renderEntry)}</ol>
      {maintenance.length > 0 && (
        <>
          <h2>{messages.course.maintenance}</h2>
          <ol>{maintenance.map(renderEntry)}</ol>
        </>
      )}
      {review.questions.map(({ date, message }) => (
        <p key={date}>
          <b>{message}</b>
        </p>
      ))}
      {proposed.length > 0 && (
        <>
          <h2>{text.proposedTitle}</h2>
          <ol class="proposed">
            {proposed.map(({ date, phase, number }) => (
              <li key={date} value={number}>
                {phase === "maintenance" && before}
                <DateText date={date} locale={messages} />
                {phase === "maintenance" && after}
              </li>
            ))}
          </ol>
        </>
      )}
      {notes.length > 0 && (
        <>
          <h2>{text.toNote}</h2>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </>
      )}
      {holidaysNote && <p>{holidaysNote}</p>}
      <p>
        {text.ifYouCannotCome} <b>{formatCallClinic(phone ?? "…".repeat(9), messages)}</b>
      </p>
      <PrintedWeeks numbers={numbers} firstWeekday={firstWeekday} messages={messages} />
      {helpText && <p>{helpText}</p>}
      <p>{messages.course.notice}</p>
      <p class="small">{t(text.printedOn, { date: messages.date(printedOn) })}</p>
    </>
  );
};

/** The choices side by side, for the treating doctor. */
export const PrintedChoices = ({
  choices,
  title,
  detail,
  clinic,
  messages,
  printedOn,
  describe,
}: {
  readonly choices: readonly CourseChoice[];
  readonly title: string;
  /** What stands in the way, or an empty text. */
  readonly detail: string;
  readonly clinic: string | undefined;
  readonly messages: PlannerMessages;
  readonly printedOn: PlainDate;
  /** What a choice keeps and breaks, sentence by sentence. */
  readonly describe: (choice: CourseChoice) => readonly string[];
}): JSX.Element => (
  <>
    <p>{clinic}</p>
    <h1>{title}</h1>
    {detail && <p>{capital(detail)}.</p>}
    <p class="name">{messages.course.printName}:</p>
    {choices.map((choice) => (
      <section key={choice.message}>
        <h2>{choice.message}</h2>
        <p>
          {choice.dates.map((date, i) => (
            <>
              {i > 0 && ", "}
              <DateText date={date} locale={messages} />
            </>
          ))}
        </p>
        {describe(choice).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
    ))}
    <p>{messages.coursePlanner.choicesHint}</p>
    <p class="small">{messages.t(messages.coursePlanner.printedOn, { date: messages.date(printedOn) })}</p>
  </>
);
