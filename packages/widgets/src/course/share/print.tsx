import type { Course, Issue, PlainDate, Weekday } from "@infusionkit/core";
import { render, type ComponentChildren, type JSX } from "preact";
import { WeekdayHead } from "../text/WeekdayHead.tsx";
import { listWeekdays } from "../model/calendarWeeks.ts";
import { listMonths, listMonthWeeks } from "../model/monthWeeks.ts";
import type { CourseMessages } from "../text/courseMessages.ts";
import { DateText, formatWindow } from "../text/dates.tsx";
import { formatCallClinic } from "./exportCourse.ts";

const CSS = `@page{margin:15mm}
*{margin:0}
body{font:12pt/1.4 sans-serif;color:#000;background:#fff}
p,h1,h2{margin:2mm 0}
h2{font-size:14pt}
.name,li{border-bottom:.5pt solid}
li{padding:1mm;break-inside:avoid}
b,::marker{font:bold 19pt sans-serif}
ol~ol ::marker,ol~ol *{font-size:13pt}
ol~ol small{font-size:11pt}
p b{font-size:14pt}
.many ol~ol{columns:2;column-gap:8mm}
.many li{padding:0}
.many{font-size:10.5pt}
.many h2{margin:1mm 0;font-size:12pt}
.many p{margin:1mm 0}
.many td{height:7mm}
.many li b,.many li::marker{font-size:14pt}
.many ol~ol ::marker,.many ol~ol *{font-size:11pt}
.many ol~ol small{font-size:10pt}
small{display:block}
.off{list-style:none;color:#555}
.off b{font-size:12pt;text-decoration:line-through}
.many .off b{font-size:11pt}
table{width:100%;margin:4mm 0;border-collapse:collapse;table-layout:fixed;break-inside:avoid}
td{height:9mm;padding:.5mm 1mm;border:.5pt solid;font-size:9pt;vertical-align:top}
td b{display:block;font-size:14pt;text-align:center}
.many td b{font-size:11pt;line-height:1.1}
td .proposed{width:8mm;margin:auto;font-size:12pt;border:1pt dashed;border-radius:50%}
.proposed ::marker{font-size:13pt}
.small{font-size:9pt}
.months{break-before:page;display:grid;grid-template-columns:repeat(3,1fr);gap:4mm 6mm}
.months h2{margin:0;font-size:11pt}
.months section{break-inside:avoid}
.months table{margin:1mm 0;text-align:center}
.months td,.months th{height:7mm;padding:0;font-size:9pt;border:0;vertical-align:middle}
.months td b{display:block;width:6mm;margin:auto;font-size:10pt;line-height:6mm;border:.8pt solid;border-radius:50%}
.months i b{border-style:dashed}`;

/** More lines than this, and they are smaller, those of the maintenance in two columns, so that it stays one page. */
const MANY = 16;
/** The same of the lines with the weeks of the picture below them. */
const MANY_WITH_WEEKS = 19;

/** The dates of a course for paper: large, with what is only about right, and what to note. */
export const PrintedCourse = ({
  course,
  messages,
  formatIssue,
}: {
  readonly course: Course;
  readonly messages: CourseMessages;
  readonly formatIssue: (issue: Issue) => string;
}): JSX.Element => {
  const induction = course.infusions.filter(({ phase }) => phase === "induction");
  const maintenance = course.infusions.filter(({ phase }) => phase === "maintenance");
  const [before, after] = messages.course.around.split("{date}");
  return (
    <>
      <ol>
        {induction.map(({ number, date }) => (
          <li key={number}>
            <b>
              <DateText date={date} locale={messages} />
            </b>
          </li>
        ))}
      </ol>
      {maintenance.length > 0 && (
        <>
          <h2>{messages.course.maintenance}</h2>
          <ol start={induction.length + 1}>
            {maintenance.map(({ number, date, window, status }) => (
              <li key={number}>
                <b>
                  {status === "planned" && before}
                  <DateText date={date} locale={messages} />
                  {status === "planned" && after}
                </b>
                {status === "planned" && window.earliest !== window.latest && (
                  <small>{formatWindow(window, messages)}</small>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      {course.issues.map((issue) => (
        <p key={issue.message}>{formatIssue(issue)}</p>
      ))}
    </>
  );
};

/** The months of a course for paper, on a sheet of their own: the days of the induction in a ring, those of maintenance in a dashed one. */
export const PrintedMonths = ({
  course,
  firstWeekday,
  messages,
}: {
  readonly course: Course;
  readonly firstWeekday: Weekday;
  readonly messages: CourseMessages;
}): JSX.Element => {
  const phases = new Map(course.infusions.map(({ date, phase }) => [date, phase]));
  const dates = [...phases.keys()];
  const renderDay = (date: PlainDate): ComponentChildren => {
    const day = Number(date.slice(8));
    const phase = phases.get(date);
    if (!phase) return day;
    return phase === "maintenance" ? (
      <i>
        <b>{day}</b>
      </i>
    ) : (
      <b>{day}</b>
    );
  };
  return (
    <div class="months">
      {listMonths(dates[0] ?? course.start, dates.at(-1) ?? course.start).map((month) => (
        <section key={month}>
          <h2>{messages.date(month, "month")}</h2>
          <table>
            <WeekdayHead weekdays={listWeekdays(firstWeekday)} messages={messages} />
            <tbody>
              {listMonthWeeks(month, firstWeekday).map((week, i) => (
                <tr key={i}>
                  {week.map((date, column) => (
                    <td key={column}>{date && renderDay(date)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
};

/** The page for paper: what stands around the dates of a course, or around the reason why there is none. */
export const PrintPage = ({
  messages,
  clinic,
  phone,
  helpText,
  holidaysNote,
  children,
}: {
  readonly messages: CourseMessages;
  readonly clinic: string | undefined;
  readonly phone: string | undefined;
  /** Whom to call in an emergency. */
  readonly helpText: string | undefined;
  /** What there is to know of the age of the public holidays. */
  readonly holidaysNote: string | undefined;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <>
    <p>{clinic}</p>
    <h1>{messages.course.printTitle}</h1>
    {/* A space in which a name is written by hand. */}
    <p class="name">{messages.course.printName}:</p>
    {children}
    {holidaysNote && <p>{holidaysNote}</p>}
    <p>
      <b>{formatCallClinic(phone ?? "…".repeat(9), messages)}</b>
    </p>
    <p>{messages.course.notice}</p>
    {helpText && <p>{helpText}</p>}
  </>
);

/** What is printed, and how it is named. */
export type PrintJob = {
  readonly lang: string;
  readonly title: string;
  readonly page: JSX.Element;
};

/**
 * Prints a page of its own, black on white, so that the looks of the host's page do not matter.
 *
 * @param onFrame told the frame that is printed. Whoever prints removes it later, at the latest with the next one: a
 * browser may still be reading it when `print()` comes back
 * @returns whether the browser began to print: a sandbox refuses without a word
 */
export const printPage = (
  { lang, title, page }: PrintJob,
  onFrame: (frame: HTMLIFrameElement) => void,
): Promise<boolean> =>
  new Promise((resolve) => {
    const frame = document.createElement("iframe");
    onFrame(frame);
    frame.title = title;
    // Without a place in the layout, some browsers print nothing.
    Object.assign(frame.style, { position: "fixed", width: 0, height: 0, border: 0 });
    // Some browsers swap the empty document once it has loaded: what is put in before is lost.
    frame.addEventListener("load", () => {
      let view = frame.contentWindow as Window & typeof globalThis;
      try {
        const { document } = view;
        const { body, documentElement } = document;
        documentElement.lang = lang;
        document.title = title;
        const sheet = new view.CSSStyleSheet();
        sheet.replaceSync(CSS);
        document.adoptedStyleSheets = [sheet];
        render(page, body);
        // The months have a page of their own.
        const lines = body.querySelectorAll(":is(li, p):not(.months *)");
        const weeks = body.querySelectorAll("tbody tr:not(.months *)");
        const isMany = lines.length > MANY || lines.length + weeks.length > MANY_WITH_WEEKS;
        body.className = isMany ? "many" : "";
      } catch {
        // In a sandbox the frame is another origin, which we may not write to: the page itself is printed.
        view = window;
      }
      let began = false;
      view.addEventListener("beforeprint", () => (began = true));
      // While its load event runs, a document puts printing off until afterwards.
      setTimeout(() => {
        view.print();
        resolve(began);
      });
    });
    document.body.append(frame);
  });
