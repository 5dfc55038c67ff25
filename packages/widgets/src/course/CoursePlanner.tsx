import {
  standardProtocol,
  WEEKDAYS,
  type Conflict,
  type Course,
  type Infusion,
  type PlainDate,
  type Weekday,
} from "@infusionkit/core";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { formatAlternatives } from "../i18n/format.ts";
import { DateField } from "./components/DateField.tsx";
import { DayPanel } from "./components/DayPanel.tsx";
import { diffPlans, buildPlan, type PlanLayout } from "./model/buildPlan.ts";
import { ExportActions } from "./components/ExportActions.tsx";
import { isShareLink, parseShareLink } from "./share/shareLink.ts";
import { parseLinkProtocol } from "./share/linkProtocol.ts";
import { MonthCalendar } from "./components/MonthCalendar.tsx";
import { NO_DATE, toDateParts } from "./model/parseDate.ts";
import { getPlannerTexts } from "./components/IssueList.tsx";
import { DateRangeList } from "./components/DateRangeList.tsx";
import { ProtocolRules } from "./components/ProtocolRules.tsx";
import { getLocalToday, getMondayFrom } from "./model/localDate.ts";
import { PlannerChoices } from "./components/ProtocolPicker.tsx";
import {
  createHistory,
  applyPatch,
  selectForStart,
  parseForm,
  toDateRanges,
  applySharedPlan,
  type History,
} from "./model/reducer.ts";
import type { HolidayRegions, Holidays, ManualMove, PlannerState, SharedPlan } from "./model/types.ts";
import type { PlannerContext } from "./PlannerContext.ts";
import { undoByKey } from "./components/UndoBar.tsx";
import { ReviewSummary } from "./components/ReviewSummary.tsx";
import type { CourseCalculatorProps } from "./CourseCalculator.tsx";
import { LiveText, LiveSentence } from "./components/LiveText.tsx";
import {
  DateText,
  formatHeadline,
  findLastKnownYear,
  createSentences,
  formatWindow,
} from "./text/sentences.tsx";
import { getPlannerMessages } from "./text/courseMessages.ts";

/** What the calculator takes; days and closures are what is filled in at first. */
export type CoursePlannerProps = CourseCalculatorProps & {
  /** Today's date. Left out, the reader's own clock is asked, once the page is alive. */
  readonly today?: PlainDate;
  /** The regions whose public holidays staff can choose; none when left out. */
  readonly regions?: HolidayRegions;
};

const WORKING_WEEK: readonly Weekday[] = ["monday", "tuesday", "wednesday", "thursday", "friday"];
const NONE: readonly never[] = [];

/**
 * The calculator of clinic staff: opening days, closures and days away to fill in; the plan as months and as a list;
 * infusions moved by hand and marked, with undo; a region's public holidays, another protocol, a table, and a link that
 * restores the plan. Nothing leaves the page but by the reader's hand.
 *
 * @example
 * import { formatRegion, notice, regions, toClosure } from "@infusionkit/holidays";
 * import { loadRegion, type RegionId } from "@infusionkit/holidays/load";
 *
 * const list = regions.map((region) => ({ id: region.id, name: formatRegion(region) }));
 * const load = async (id: string) => ({
 *   closures: (await loadRegion(id as RegionId)).holidays.map(toClosure),
 *   notice,
 * });
 * <CoursePlanner phone="021 555 0100" regions={{ list, load }} />
 */
export const CoursePlanner = (props: CoursePlannerProps): JSX.Element => {
  const {
    start = "2026-12-07",
    openingDays = WORKING_WEEK,
    closures = NONE,
    unavailable = NONE,
    protocol: ownProtocol = standardProtocol,
    horizon = 3,
    headingLevel = 2,
    lang,
    messages,
  } = props;
  const id = useId();
  const root = useRef<HTMLElement>(null);
  const words = useMemo(() => getPlannerMessages(lang, messages), [lang, messages]);
  const tell = useMemo(() => createSentences(words, messages?.sentences), [words, messages]);
  const text = words.course;

  /** What the page asks for: where a link begins. */
  const page = useRef<PlannerState | null>(null);
  page.current ??= {
    start: toDateParts(start),
    openOn: typeof openingDays[0] === "object" ? openingDays[0].days : (openingDays as readonly Weekday[]),
    openingChanges: openingDays
      .slice(1)
      .flatMap((entry) =>
        typeof entry === "object" && entry.from ? [{ from: entry.from, days: entry.days }] : [],
      ),
    shut: toDateRanges(closures),
    away: toDateRanges(unavailable.map((from) => ({ from }))),
    horizon,
    region: "",
    protocol: null,
    moves: NONE,
    marks: NONE,
    madeFor: null,
  };
  const [history, setHistory] = useState<History>(() => createHistory(page.current as PlannerState));
  const held = history.now;
  const [chosen, setHolidays] = useState<Holidays | undefined>();
  const [today, setToday] = useState<PlainDate | null>(props.today ?? null);
  const [point, setCursor] = useState<PlainDate | null>(null);
  const [open, setOpen] = useState<PlannerContext["open"]>(null);
  const [over, setOver] = useState<ManualMove | null>(null);
  const [said, setSaid] = useState({ shown: "", aloud: "", ofChange: false });
  const say = (text: string): void => setSaid({ shown: text, aloud: text, ofChange: false });
  const [linkProblem, setLinkProblem] = useState<PlannerContext["linkProblem"]>("");
  /** The clinic as its link names it: a clinic's link is its own calculator, wherever it opens. */
  const [named, setNamed] = useState<Pick<SharedPlan, "phone" | "clinic">>({});
  /** How often the reader has changed something, and up to which change the host was told. */
  const byReader = useRef({ changes: 0, told: 0 });

  useEffect(() => {
    const now = props.today ?? getLocalToday();
    setToday(now);
    const open = (event?: Event): void => {
      if (!isShareLink(location.hash)) return;
      const link = parseShareLink(location.hash, parseLinkProtocol);
      setLinkProblem(link.ok ? "" : link.problem);
      if (link.ok) {
        const { phone, clinic } = link.settings;
        setNamed({ ...(phone ? { phone } : {}), ...(clinic ? { clinic } : {}) });
      }
      const take = (state: PlannerState): PlannerState =>
        link.ok ? applySharedPlan(page.current as PlannerState, link.settings) : { ...state, start: NO_DATE };
      // The page's own example is nothing to go back to; what a reader has made is.
      setHistory((history) => (event ? applyPatch(history, take) : createHistory(take(history.now))));
    };
    // The example in the page is as old as the page; a reader with JavaScript gets a start that is still to come.
    if (start < now) {
      const soon = { ...(page.current as PlannerState), start: toDateParts(getMondayFrom(now)) };
      page.current = soon;
      // What somebody has typed by now stays.
      setHistory((history) =>
        history.past.length === 0 ? createHistory({ ...history.now, start: soon.start }) : history,
      );
    }
    open();
    addEventListener("hashchange", open);
    return () => removeEventListener("hashchange", open);
  }, []);

  const protocol = held.protocol ?? ownProtocol;
  const holidays = chosen?.closures ?? props.holidays ?? NONE;
  const reading = useMemo(
    () => parseForm(held, words, holidays, Number(today?.slice(0, 4) ?? 0)),
    [held, words, holidays, today],
  );
  const { options } = reading;
  const startDate = reading.start.ok ? reading.start.date : null;
  const state = useMemo(() => selectForStart(held, startDate), [held, startDate]);
  const laid = useMemo<PlanLayout | null>(
    () => options && buildPlan(protocol, options, state, today),
    // By what the fields say and not by every keystroke.
    [JSON.stringify(options), protocol, state.moves, state.marks, today],
  );
  const plan = laid && laid.plan;
  const course = plan?.course ?? null;

  const change: PlannerContext["change"] = (change, run = "", saying = "") => {
    byReader.current.changes += 1;
    setHistory((history) =>
      applyPatch(
        history,
        (now) => {
          const of = selectForStart(now, startDate);
          const made = typeof change === "function" ? change(of) : change;
          return made.moves || made.marks
            ? { moves: of.moves, marks: of.marks, ...made, madeFor: startDate }
            : made;
        },
        run,
      ),
    );
    setLinkProblem("");
    setSaid({
      ...(typeof saying === "string" ? { shown: saying, aloud: saying } : saying),
      ofChange: true,
    });
  };
  const before = history.past.at(-1);
  const changes = useMemo(() => {
    // The start, the protocol and the horizon change everything: a list of it would say nothing.
    if (before?.start !== held.start || before.protocol !== held.protocol || before.horizon !== held.horizon)
      return [];
    const { options } = parseForm(before, words, holidays, Number(today?.slice(0, 4) ?? 0));
    if (!options) return [];
    const was = buildPlan(protocol, options, selectForStart(before, options.start), today).plan;
    return diffPlans(was, plan).map(({ message }) => message);
  }, [plan, before]);
  // As of this render: an effect may run only when the next change has already been made.
  const { changes: made } = byReader.current;
  useEffect(() => {
    if (made === byReader.current.told) return;
    byReader.current.told = made;
    props.onPlanChange?.({
      start: startDate,
      ok: course !== null,
      dates: course?.infusions.map(({ date }) => date) ?? [],
      protocol: { id: protocol.id, version: protocol.version },
    });
  }, [plan]);

  const cursor = point ?? course?.infusions[0]?.date ?? startDate ?? today ?? start;
  /** Where the focus goes after the next render: to a day, in the calendar or in the list. */
  const back = useRef<PlannerContext["open"]>(null);
  useLayoutEffect(() => {
    if (!back.current) return;
    const { date, at } = back.current;
    back.current = null;
    const find = (selector: string): HTMLElement | null | undefined => root.current?.querySelector(selector);
    ((at === "list" && find(`[data-day="${date}"]`)) || find(`[data-date="${date}"]`))?.focus();
  });

  const calc: PlannerContext = {
    words,
    messages,
    tell,
    state,
    history,
    reading,
    laid,
    plan,
    course,
    protocol,
    ownProtocol,
    linkProblem,
    today,
    holidays,
    changes,
    aside: held === state ? null : held.madeFor,
    phone: named.phone ?? props.phone,
    clinic: named.clinic ?? props.clinic,
    named,
    regions: props.regions,
    SubHeading: `h${headingLevel + 1}` as "h3",
    cursor,
    open,
    over,
    change,
    setHistory: (step) => {
      byReader.current.changes += 1;
      setHistory(step);
      setCursor(null);
    },
    setHolidays,
    setCursor,
    setOpen,
    setOver,
    close: (on) => {
      if (open) {
        back.current = { ...open, date: on ?? open.date };
        setCursor(back.current.date);
      }
      setOpen(null);
    },
    focus: (date) => {
      back.current = { date, at: "months" };
      setCursor(date);
    },
    startOn: (date) => change({ start: toDateParts(date) }),
    say,
    request: (kind, detail) => props.onRequest?.(kind, detail) !== false,
    statusOf: (date) => state.marks.find((mark) => mark.date === date)?.status ?? "planned",
  };
  // What does not change with a date is the same element as before, which costs nothing to draw again.
  const rows = useMemo(
    () => (
      <>
        <DateRangeList
          legend={text.shutLegend}
          add={text.shutAdd}
          rows={state.shut}
          readings={reading.shut}
          labelled
          words={words}
          onChange={(shut, run) => change({ shut }, run)}
        />
        <DateRangeList
          legend={text.awayLegend}
          add={text.awayAdd}
          rows={state.away}
          readings={reading.away}
          words={words}
          onChange={(away, run) => change({ away }, run)}
        />
      </>
    ),
    [state.shut, state.away, words, today],
  );
  const rules = useMemo(
    () => <ProtocolRules protocol={protocol} evidenceUrl={props.evidenceUrl} words={words} />,
    [protocol, props.evidenceUrl, words],
  );
  const Heading = `h${headingLevel}` as "h2";
  const [count = "", range = ""] =
    (course &&
      formatHeadline(
        course.infusions.filter(({ phase }) => phase === "induction"),
        words,
      )) ||
    [];
  // What there is to announce where nothing else is: a course, what is still to be given, or why there is none.
  const line = count
    ? `${count}: ${range}`
    : reading.waiting ||
      (plan && !plan.course && plan.issues[0] ? tell.issue(plan.issues[0]).text : text.noPlan);
  // After what was done comes what that did to the plan; on the page it stands by itself.
  const aloud = said.aloud
    ? [said.aloud, ...(said.ofChange ? changes : []), said.ofChange && plan?.course === null && line]
        .filter(Boolean)
        .join(" ")
    : line;
  const horizons = [...new Set([0, 3, 6, 12, horizon, state.horizon])].sort((a, b) => a - b);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- undo is one for all of its controls
    <section
      class="ik ik-course ik-desk"
      aria-labelledby={`${id}t`}
      ref={root}
      onKeyDown={(event) => undoByKey(calc, event)}
    >
      <Heading class="ik-title" id={`${id}t`} part="title">
        {text.title}
      </Heading>
      {(calc.clinic || calc.phone) && (
        <p class="ik-hint">{[calc.clinic, calc.phone].filter(Boolean).join(" · ")}</p>
      )}
      <div class="ik-course-grid">
        <form class="ik-form" part="form" onSubmit={(event) => event.preventDefault()}>
          <DateField
            legend={text.startLegend}
            hint={text.startHint}
            parts={state.start}
            reading={reading.start}
            onChange={(start) => {
              setCursor(null);
              change({ start }, "start");
            }}
            words={words}
          />
          <fieldset>
            <legend>{text.openLegend}</legend>
            <div class="ik-pills">
              {WEEKDAYS.map((day) => {
                const short = words.weekday(day, "short");
                return (
                  <label key={day}>
                    <input
                      type="checkbox"
                      checked={state.openOn.includes(day)}
                      onChange={(event) => {
                        const { checked } = event.currentTarget;
                        change(({ openOn }) => ({
                          openOn: checked ? [...openOn, day] : openOn.filter((other) => other !== day),
                        }));
                      }}
                    />
                    <span>
                      {short}
                      <span class="ik-hidden">{words.weekday(day).slice(short.length)}</span>
                    </span>
                  </label>
                );
              })}
            </div>
            {state.openingChanges.map(({ from, days }) => (
              <p class="ik-hint" key={from}>
                {words.say(text.openFrom, {
                  date: words.date(from),
                  days: words.list(days.map((day) => words.weekday(day))),
                })}
              </p>
            ))}
          </fieldset>
          {rows}
          {protocol.maintenance && (
            <label class="ik-field">
              <span>{text.monthsLegend}</span>
              <select
                part="field"
                value={state.horizon}
                onChange={(event) => change({ horizon: Number(event.currentTarget.value) })}
              >
                {horizons.map((count) => (
                  <option key={count} value={count} selected={count === state.horizon}>
                    {count === 0 ? text.monthsNone : words.say(text.months, { count })}
                  </option>
                ))}
              </select>
            </label>
          )}
          <PlannerChoices calc={calc} />
        </form>

        <div class="ik-plan" part="plan">
          <p class="ik-hidden" role="status">
            <span key={aloud}>{aloud}</span>
          </p>
          {count ? (
            <calc.SubHeading class="ik-headline">
              <LiveText text={count} />
              <small>
                <LiveText text={range} />
              </small>
            </calc.SubHeading>
          ) : (
            <p class="ik-waiting" key={reading.waiting} role={state.openOn.length ? undefined : "alert"}>
              {reading.waiting || (laid?.review ? "" : text.noPlan)}
            </p>
          )}
          <ExportActions calc={calc} />
          <div class="ik-room">
            {said.shown && (
              <p class="ik-said" key={said.shown} aria-hidden="true">
                {said.shown}
              </p>
            )}
            <ReviewSummary calc={calc} />
            <PlanIssues calc={calc} />
          </div>
          <div class={course ? "ik-views ik-both" : "ik-views"}>
            <MonthCalendar calc={calc} />
            {course && <InfusionList calc={calc} course={course} />}
          </div>
        </div>
      </div>
      {rules}
      <p class="ik-notice" part="notice">
        <span>{text.notice}</span> <span>{chosen ? chosen.notice : props.holidaysNotice}</span>
      </p>
    </section>
  );
};

/** What departs from the protocol or from what was asked, and the ways on. */
const PlanIssues = ({ calc }: { readonly calc: PlannerContext }): JSX.Element => {
  const { plan, words, tell, holidays } = calc;
  const text = words.course;
  const own = getPlannerTexts(calc);
  const issues = plan?.issues ?? [];
  const conflict = plan?.conflict;
  const last = calc.course?.infusions.at(-1)?.date;
  const known = findLastKnownYear(holidays);
  return (
    <>
      {issues.map((issue) => (
        <div class={`ik-note ik-note-${issue.severity}`} part="notice" key={issue.message}>
          <p>
            <LiveSentence told={tell.issue(issue, conflict?.obstacles)} words={words} />
          </p>
          {conflict && (issue.code === "start-moved" || issue.code === "no-lawful-start") && (
            <>
              <OpeningChoices calc={calc} conflict={conflict} />
              {!plan.course && conflict.firstStart && (
                <p key={conflict.firstStart}>
                  <button
                    type="button"
                    class="ik-button"
                    part="button"
                    onClick={() => calc.startOn(conflict.firstStart as PlainDate)}
                  >
                    {words.say(text.startOn, { date: words.date(conflict.firstStart) })}
                  </button>
                </p>
              )}
            </>
          )}
        </div>
      ))}
      {calc.today && !calc.laid?.review && calc.course && calc.course.start < calc.today && (
        <p class="ik-note ik-note-warning" part="notice" key={calc.course.start}>
          {words.say(own.past, { date: words.date(calc.course.start) })}
        </p>
      )}
      {last && known && last.slice(0, 4) > known && (
        <p class="ik-note ik-note-warning" part="notice" key={known}>
          {words.say(text.yearsKnown, { year: known })}
        </p>
      )}
    </>
  );
};

/** The days on which the clinic would have to open for the start that was asked for. */
const OpeningChoices = ({
  calc,
  conflict,
}: {
  readonly calc: PlannerContext;
  readonly conflict: Conflict;
}): JSX.Element | null => {
  const { words } = calc;
  const text = getPlannerTexts(calc);
  const one = conflict.openings.filter((days) => days.length === 1).map((days) => days[0] as PlainDate);
  const several = conflict.openings.find((days) => days.length > 1);
  if (one.length === 0 && !several) return null;
  const short = (days: readonly PlainDate[]) => days.map((day) => words.date(day, "short"));
  return (
    <p>
      {words.say(text.opening, {
        start: words.date(conflict.start, "short"),
        days: several ? words.list(short(several)) : formatAlternatives(short(one), words.lang),
      })}
    </p>
  );
};

/** An infusion's date in the list, as the button that opens its panel. */
const InfusionDate = ({
  calc,
  infusion,
  children,
}: {
  readonly calc: PlannerContext;
  readonly infusion: Infusion;
  readonly children: ComponentChildren;
}): JSX.Element => {
  const { state, words, open } = calc;
  const text = getPlannerTexts(calc);
  const { date, number } = infusion;
  const mark = state.marks.find((one) => one.date === date);
  const isOpen = open?.at === "list" && open.date === date;
  return (
    <>
      <button
        type="button"
        class="ik-change"
        data-day={date}
        aria-expanded={isOpen}
        onClick={() => (isOpen ? calc.close() : calc.setOpen({ date, at: "list" }))}
      >
        {children}
        <span class="ik-hidden">
          , {text.change} {words.say(words.course.day.infusion, { number })}
        </span>
      </button>
      {mark && (
        <span key={mark.status} class={`ik-status ik-status-${mark.status}`}>
          {mark.assumed ? text.countedGiven : text.status[mark.status]}
        </span>
      )}
    </>
  );
};

/** The plan in words: each infusion with its window and its reason. */
const InfusionList = ({
  calc,
  course,
}: {
  readonly calc: PlannerContext;
  readonly course: Course;
}): JSX.Element => {
  const { words, open, tell } = calc;
  const text = words.course;
  const item = (infusion: Infusion): JSX.Element => {
    const { number, phase, date, window, reasons } = infusion;
    const later = phase === "maintenance";
    const reason = reasons[0];
    const plain = reason && ["intended", "as-asked", "given"].includes(reason.code);
    const [before, after] = later ? text.around.split("{date}") : [];
    const when = (
      <>
        {/* In elements of their own: a translation of the page takes texts away from beside what changes. */}
        {before && <span>{before}</span>}
        <DateText date={date} words={words} />
        {after && <span>{after}</span>}
      </>
    );
    return (
      <li key={number} class={`ik-${calc.statusOf(date)}`}>
        <span class={`ik-number ik-${phase}`} aria-hidden="true">
          {number}
        </span>
        <span class="ik-when">
          <InfusionDate calc={calc} infusion={infusion}>
            {when}
          </InfusionDate>
        </span>
        {window.earliest !== window.latest && (
          <span class="ik-why">
            <LiveText text={formatWindow(window, words)} />
          </span>
        )}
        {reason && !(later && plain) && (
          <span class={`ik-why${plain ? "" : " ik-moved"}`}>
            <LiveSentence told={tell.reason(reason)} words={words} />
          </span>
        )}
        {open?.at === "list" && open.date === date && <DayPanel calc={calc} />}
      </li>
    );
  };
  const of = (phase: Infusion["phase"]) => course.infusions.filter((infusion) => infusion.phase === phase);
  const later = of("maintenance");
  return (
    <div class="ik-list" part="list">
      <ol class="ik-infusions">{of("induction").map(item)}</ol>
      {later.length > 0 && (
        <>
          <calc.SubHeading class="ik-phase">{text.maintenance}</calc.SubHeading>
          <ol class="ik-infusions" start={of("induction").length + 1}>
            {later.map(item)}
          </ol>
        </>
      )}
    </div>
  );
};
