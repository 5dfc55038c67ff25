import {
  addDays,
  planCourse,
  standardProtocol,
  WEEKDAYS,
  weekdayOf,
  type Closure,
  type Infusion,
  type OpeningDays,
  type PlainDate,
  type PlanResult,
  type Protocol,
  type Weekday,
} from "@infusionkit/core";
import { writeIcsFile, escapeIcsText } from "@infusionkit/core/formats/ics";
import { Component, type JSX } from "preact";
import { getMessages } from "../i18n/format.ts";
import { course as courseWords, dateField, type Messages } from "../i18n/messages.ts";
import { DateField } from "./components/DateField.tsx";
import { copyText, paper, printPage, downloadFile, toCopyByHand } from "./share/print.tsx";
import { toDateParts, parseDateParts, type DateParts } from "./model/parseDate.ts";
import type { ExportRequest } from "./model/types.ts";
import { ProtocolRules } from "./components/ProtocolRules.tsx";
import { getLocalToday, getMondayFrom } from "./model/localDate.ts";
import {
  DateText,
  formatHeadline,
  findLastKnownYear,
  CoreSentence,
  createSentences,
  VERBATIM,
  formatWindow,
} from "./text/sentences.tsx";

/** What `onPlanChange` is told. */
export type PlanChange = {
  readonly start: PlainDate | null;
  /** Whether there is a course. */
  readonly ok: boolean;
  readonly dates: readonly PlainDate[];
  readonly protocol: { readonly id: string; readonly version: string };
};

export type CourseCalculatorProps = {
  /** The start that is filled in at first, and shown to readers without JavaScript. */
  readonly start?: PlainDate;
  /** The weekdays on which the clinic is open; Monday to Friday when left out. They may change from a date on. */
  readonly openingDays?: readonly Weekday[] | readonly OpeningDays[];
  /** Days on which it is shut. */
  readonly closures?: readonly Closure[];
  /** The public holidays of the clinic's region, of whole years. */
  readonly holidays?: readonly Closure[];
  /** What the licence of the holidays asks to be shown. */
  readonly holidaysNotice?: string;
  /** Days on which the patient cannot come, at first. */
  readonly unavailable?: readonly PlainDate[];
  /** The rule to plan by; the clinic's protocol when left out. It must be sound: `parseProtocol` makes sure. */
  readonly protocol?: Protocol;
  /** How many maintenance infusions to show, 0 to 120; 3 when left out. */
  readonly horizon?: number;
  /** The level of the widget's own heading, 2 to 5; 2 when left out. Headings inside count on from it. */
  readonly headingLevel?: 2 | 3 | 4 | 5;
  /** Where a source is shown, as the beginning of a link that a claim's number in lower case ends: `/evidence/#`. */
  readonly evidenceUrl?: string;
  /** The language, as a BCP 47 tag; English when left out. */
  readonly lang?: string;
  /** Messages that replace the English ones. */
  readonly messages?: Messages;
  /** The clinic's phone line, as it is to be shown. */
  readonly phone?: string;
  /** The clinic's name. */
  readonly clinic?: string;
  /** `public` (the default) or `service`: the calculator says the same at both. */
  readonly audience?: "public" | "service";
  /** Told what the plan is whenever it has been drawn, also when nobody changed it; and the words for there being none. */
  readonly onPlan?: (plan: PlanChange, noPlan: string) => void;
  /** Told after each change of the plan that the reader made. */
  readonly onPlanChange?: (change: PlanChange) => void;
  /** Asked before the plan leaves the page; `false` says that the host has taken it over. */
  readonly onRequest?: (kind: "copy" | "print" | "download", detail: ExportRequest) => boolean;
};

type State = {
  readonly start: DateParts;
  /** Days on which the patient cannot come. */
  readonly away: readonly PlainDate[];
  /** What became of the last thing that the reader asked for. */
  readonly said: string;
  /** What could not be copied by us, to be copied by hand. */
  readonly byHand: string;
};

const SECTIONS = { course: courseWords, dateField };
const EXAMPLE = "2026-12-07";

/**
 * Plans a course from a start: the dates of the induction and of the maintenance, each with its reason; or what stands
 * in the way, and what would work. For patients, on any page: the clinic's days come from the page, and the reader gives
 * a start and says which days do not suit. `CoursePlanner` is the one for clinic staff. Nothing leaves the page but by the
 * reader's hand.
 *
 * A class and not hooks, so that the file of the custom element can do without Preact.
 *
 * @example <CourseCalculator start="2026-12-07" evidenceUrl="/evidence/#" />
 */
export class CourseCalculator extends Component<CourseCalculatorProps, State> {
  private told!: PlanChange;
  private noPlan = "";
  private list: Element | null = null;

  override state: State = {
    start: toDateParts(this.props.start ?? EXAMPLE),
    away: this.props.unavailable ?? [],
    said: "",
    byHand: "",
  };

  override componentDidMount(): void {
    const today = getLocalToday();
    // The example in the page is as old as the page; a reader with JavaScript gets a Monday that is still to come.
    if ((this.props.start ?? EXAMPLE) < today) this.setState({ start: toDateParts(getMondayFrom(today)) });
    this.componentDidUpdate();
  }

  override componentDidUpdate(): void {
    this.props.onPlan?.(this.told, this.noPlan);
  }

  /** Makes a change of the reader's, and tells the page what it did to the plan. */
  private change(change: Partial<State>, then?: () => void): void {
    const before = JSON.stringify(this.told);
    this.setState({ said: "", byHand: "", ...change }, () => {
      then?.();
      if (JSON.stringify(this.told) !== before) this.props.onPlanChange?.(this.told);
    });
  }

  override render(props: CourseCalculatorProps, { start, away, said, byHand }: State): JSX.Element {
    const { protocol = standardProtocol, horizon = 3, headingLevel = 2, phone, holidays = [] } = props;
    const words = getMessages(SECTIONS, props.lang, props.messages);
    const { say, date: inWords } = words;
    const text = words.course;
    const tell = createSentences(words, props.messages?.sentences);
    const Heading = `h${headingLevel}` as "h2";
    const SubHeading = `h${headingLevel + 1}` as "h3";

    const days = props.openingDays ?? WEEKDAYS.slice(0, 5);
    const openingDays = (typeof days[0] === "object" ? days : [{ days }]) as readonly OpeningDays[];
    const closures = [...(props.closures ?? []), ...holidays];
    const reading = parseDateParts(start, words, new Date().getFullYear());
    let plan: PlanResult | null = null;
    /** What core refuses in the page's own settings, so that the page is not taken down by it. */
    let refused = "";
    try {
      if (reading.ok) {
        plan = planCourse(
          { protocol, calendar: { openingDays, closures }, unavailable: away },
          { start: reading.date, horizon },
        );
      }
    } catch (error) {
      refused = (error as Error).message;
    }
    const { course = null, conflict = null, issues = [] } = plan ?? {};
    const infusions = course?.infusions ?? [];
    const { id, version } = protocol;
    this.noPlan = text.noPlan;
    this.told = {
      start: reading.ok ? reading.date : null,
      ok: !!course,
      dates: infusions.map(({ date }) => date),
      protocol: { id, version },
    };
    const induction = infusions.filter(({ phase }) => phase === "induction");
    const later = infusions.slice(induction.length);
    const first = induction[0]?.date as PlainDate;
    const headline = course && formatHeadline(induction, words);
    const line = headline ? headline.join(": ") : plan || refused ? text.noPlan : "";
    const known = findLastKnownYear(holidays);
    const callClinic = say(text.callClinic, { phone: phone ? `: ${phone}` : "" });

    const button = (name: string, act: () => void, kind = "", label?: string): JSX.Element => (
      <button type="button" class={`ik-button ${kind}`} part="button" aria-label={label} onClick={act}>
        {name}
      </button>
    );

    const item = (infusion: Infusion): JSX.Element => {
      const { number, phase, date, window, reasons } = infusion;
      const reason = reasons[0];
      const plain = reason && /^(intended|as-asked)$/.test(reason.code);
      const maintenance = phase === "maintenance";
      const [before, after] = maintenance ? text.around.split("{date}") : [];
      return (
        // Keyed by all that it says: a text that a page's translation has taken over is replaced, never left standing.
        <li key={JSON.stringify(infusion)}>
          <span class={`ik-number ik-${phase}`} aria-hidden="true">
            {number}
          </span>
          <b>
            {before}
            <DateText date={date} words={words} />
            {after}
          </b>
          {maintenance && window.earliest !== window.latest && <small>{formatWindow(window, words)}</small>}
          {reason && !(maintenance && plain) && (
            <small class={`ik-why${plain ? "" : " ik-moved"}`}>
              <CoreSentence told={tell.reason(reason)} words={words} />
            </small>
          )}
          {button(
            text.cannotCome,
            () =>
              this.change({ away: [...away, date].sort() }, () =>
                this.list?.querySelectorAll("button")[number - 1]?.focus(),
              ),
            "ik-quiet",
            `${text.cannotCome}: ${inWords(date)}`,
          )}
        </li>
      );
    };
    const lists = (
      <>
        <ol class="ik-infusions">{induction.map(item)}</ol>
        {later.length > 0 && (
          <>
            <SubHeading class="ik-phase">{text.maintenance}</SubHeading>
            <ol class="ik-infusions" start={induction.length + 1}>
              {later.map(item)}
            </ol>
          </>
        )}
      </>
    );

    /** The weeks of the induction, as a picture: the list says all of it in words. */
    const weeks = (): JSX.Element => {
      const end = addDays(first, protocol.induction.spanDays);
      const cells: JSX.Element[] = [];
      const named = new Set<string>();
      for (let date = addDays(first, -WEEKDAYS.indexOf(weekdayOf(first))); date < end || cells.length % 7;) {
        const shut = closures.find(({ from, to = from }) => date >= from && date <= to);
        if (shut) named.add(shut.label);
        cells.push(
          <span
            class={`${date >= first && date < end ? "ik-span" : ""} ${shut || away.includes(date) ? "ik-shut" : ""}`}
            title={shut?.label}
            data-n={induction.find((one) => one.date === date)?.number}
          >
            {Number(date.slice(8))}
          </span>,
        );
        date = addDays(date, 1);
      }
      return (
        <div class="ik-weeks" part="picture" aria-hidden="true" {...VERBATIM}>
          {WEEKDAYS.map((day) => (
            <small>{words.weekday(day, "short")}</small>
          ))}
          {cells}
          <small class="ik-named">{words.list([...named])}</small>
        </div>
      );
    };

    /** An infusion in one line, for the clipboard and for a calendar. */
    const inLine = ({ phase, date, window }: Infusion): string =>
      phase === "induction"
        ? inWords(date)
        : `${say(text.around, { date: inWords(date) })} (${formatWindow(window, words)})`;
    const advice = `${callClinic}\n${text.notice}`;
    const ask = (kind: "copy" | "print" | "download", detail: ExportRequest): boolean =>
      props.onRequest?.(kind, detail) !== false;
    const print = async (): Promise<void> => {
      if (!ask("print", {})) return;
      const page = paper(lists, words, props.clinic, phone);
      const began = await printPage(words.lang, text.printTitle, page, infusions.length);
      this.setState({ said: began ? "" : text.notPrinted });
    };
    const copy = async (): Promise<void> => {
      const what = [
        text.printTitle,
        ...infusions.map((infusion) => `${infusion.number}. ${inLine(infusion)}`),
        ...issues.map((issue) => tell.issue(issue, conflict?.obstacles).text),
        advice,
      ].join("\n");
      if (!ask("copy", { text: what })) return;
      const copied = await copyText(what);
      this.setState({ byHand: copied ? "" : what, said: copied ? text.copied : text.copyByHand });
    };
    const download = (): void => {
      const name = `infusions-${first}.ics`;
      const type = "text/calendar";
      const file = writeIcsFile(
        text.printTitle,
        infusions.map((infusion) => [
          `UID:${escapeIcsText(id)}-${course?.start}-${infusion.number}`,
          `DTSTAMP:${new Date().toISOString().replace(/[-:]|\.\d+/g, "")}`,
          `DTSTART;VALUE=DATE:${infusion.date.replace(/[-:]|\.\d+/g, "")}`,
          `SUMMARY:${escapeIcsText(say(text.event, { number: infusion.number }))}`,
          `DESCRIPTION:${escapeIcsText(`${inLine(infusion)}\n${advice}`)}`,
          // A plan is no booking, and keeps nothing else away.
          "STATUS:TENTATIVE",
          "TRANSP:TRANSPARENT",
        ]),
      );
      if (!ask("download", { name, type, text: file })) return;
      downloadFile(name, type, file);
      this.setState({ said: text.saved });
    };

    return (
      <section class="ik ik-course" aria-label={text.title}>
        <Heading class="ik-title" part="title">
          {text.title}
        </Heading>
        <div class="ik-columns">
          <div>
            <form class="ik-form" part="form" onSubmit={(event) => event.preventDefault()}>
              <DateField
                legend={text.startLegend}
                hint={text.startHint}
                parts={start}
                reading={reading}
                onChange={(start) => this.change({ start })}
                words={words}
              />
              {openingDays.map(({ from, days }) => (
                <p key={from}>
                  {say(from ? text.openFrom : text.openOn, {
                    date: from ? inWords(from) : "",
                    days: words.list(days.map((day) => words.weekday(day))),
                  })}
                </p>
              ))}
              {away.length > 0 && (
                <fieldset>
                  <legend>{text.awayLegend}</legend>
                  {away.map((date) => (
                    <p key={date}>
                      {button(
                        `${text.canCome}: ${inWords(date)}`,
                        () => this.change({ away: away.filter((one) => one !== date) }),
                        "ik-quiet",
                      )}
                    </p>
                  ))}
                </fieldset>
              )}
            </form>
            {course && weeks()}
          </div>
          <div part="plan">
            {headline ? (
              <>
                <SubHeading class="ik-headline" key={line}>
                  {headline[0]}
                  <small>{headline[1]}</small>
                </SubHeading>
                <div class="ik-buttons">
                  {button(text.print, print as () => void, "ik-main")}
                  {button(text.copy, copy as () => void)}
                  {button(text.download, download)}
                </div>
              </>
            ) : (
              <p class="ik-waiting" key={line}>
                {line || text.waiting}
              </p>
            )}
            <p class="ik-said" role="status">
              <span key={said || line} class={said ? "" : "ik-hidden"}>
                {said || line}
              </span>
            </p>
            {byHand && toCopyByHand(byHand, text.copyByHand)}
            {refused && (
              <p class="ik-note" part="notice">
                {refused}
              </p>
            )}
            {issues.map((issue) => (
              <div class="ik-note" part="notice" key={issue.message}>
                <p>
                  <CoreSentence told={tell.issue(issue, conflict?.obstacles)} words={words} />
                </p>
                {!course &&
                  conflict?.firstStart &&
                  button(say(text.startOn, { date: inWords(conflict.firstStart) }), () =>
                    this.change({ start: toDateParts(conflict.firstStart as PlainDate) }),
                  )}
                <p>{callClinic}</p>
              </div>
            ))}
            {known && (infusions.at(-1)?.date ?? "") > `${known}-12-31` && (
              <p class="ik-note" part="notice">
                {say(text.yearsKnown, { year: known })}
              </p>
            )}
            <div
              part="list"
              ref={(list) => {
                this.list = list;
              }}
            >
              {lists}
            </div>
          </div>
        </div>
        <ProtocolRules protocol={protocol} evidenceUrl={props.evidenceUrl} words={words} />
        <p class="ik-notice" part="notice">
          {text.notice} {props.holidaysNotice}
        </p>
      </section>
    );
  }
}
