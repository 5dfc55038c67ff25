import {
  planCourse,
  standardProtocol,
  WEEKDAYS,
  type ClinicCalendar,
  type OpeningDays,
  type Unavailability,
  type Weekday,
} from "@infusionkit/core";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { Button } from "./components/Button.tsx";
import { ClinicContact } from "./components/ClinicContact.tsx";
import { CourseMonths } from "./components/CourseMonths.tsx";
import { DateField } from "./components/DateField.tsx";
import { CourseExportButtons, ExportActions } from "./components/ExportActions.tsx";
import { InductionWeeks } from "./components/InductionWeeks.tsx";
import { InfusionList } from "./components/InfusionList.tsx";
import { LiveText } from "./components/LiveText.tsx";
import { OpeningDaysText } from "./components/OpeningDays.tsx";
import { PlanIssues } from "./components/PlanIssues.tsx";
import { ProtocolRules } from "./components/ProtocolRules.tsx";
import { readUndoKey, UndoButtons } from "./components/UndoButtons.tsx";
import { canStep, type UndoStep } from "./model/history.ts";
import type { CourseCalculatorProps } from "./courseProps.ts";
import { useCourseChoice, type CourseChoice } from "./hooks/useCourseChoice.ts";
import { useExports } from "./hooks/useExports.tsx";
import { getFirstWeekday } from "./model/calendarWeeks.ts";
import { getLocalToday } from "./model/localDate.ts";
import { parseDateParts, toDateParts } from "./model/parseDate.ts";
import { tryPlan } from "./model/tryPlan.ts";
import type { PlanChange } from "./model/types.ts";
import { formatCallClinic } from "./share/exportCourse.ts";
import { PrintedMonths } from "./share/print.tsx";
import { formatStartLink } from "./share/startLink.ts";
import { getCourseMessages } from "./text/courseMessages.ts";
import { formatHeadline } from "./text/dates.tsx";
import { formatUnavailable } from "./text/dayText.ts";
import { formatHolidaysNote } from "./text/holidaysNote.ts";
import { createSentenceFormatter } from "./text/sentences.ts";

const NONE: readonly never[] = [];

/** Opening days as entries, however the page gives them. */
const toOpeningEntries = (
  days: readonly Weekday[] | readonly OpeningDays[] = WEEKDAYS.slice(0, 5),
): readonly OpeningDays[] =>
  // Empty where the clinic opens on alternating days alone.
  (days.length === 0 || typeof days[0] === "object" ? days : [{ days }]) as readonly OpeningDays[];

/** By what days on which the patient cannot come stand in their order: weekdays first, then dates and ranges. */
const getOrder = (entry: Unavailability): string => (typeof entry === "string" ? entry : (entry.from ?? ""));

/**
 * Plans a course from a start: the dates of the induction and of the maintenance, each with its reason; or what stands
 * in the way, and what would work. For patients, on any page: the clinic's days come from the page, and the reader gives
 * a start and says on which days they cannot come. `CoursePlanner` is the one for clinic staff. Nothing leaves the page but by the
 * reader's hand.
 *
 * @example <CourseCalculator start="2026-12-07" evidenceUrl="/evidence/#" />
 */
export const CourseCalculator = (props: CourseCalculatorProps): JSX.Element => {
  const { protocol = standardProtocol, horizon = 3, headingLevel = 2, phone, clinic, helpText } = props;
  const { closures = NONE, holidays = NONE, holidaysRegion } = props;
  const messages = useMemo(() => getCourseMessages(props.lang, props.messages), [props.lang, props.messages]);
  const sentences = useMemo(
    () => createSentenceFormatter(messages, props.messages?.sentences),
    [messages, props.messages],
  );
  const text = messages.course;
  const root = useRef<HTMLElement>(null);
  const { choice, history, today, link, canLink, ...choosing } = useCourseChoice(props, root);
  const { start, unavailable } = choice;
  const [announcement, setAnnouncement] = useState("");
  const [areMonthsOpen, setAreMonthsOpen] = useState(false);
  /** The step that was taken last, while nothing else has been done. */
  const [step, setStep] = useState<UndoStep | null>(null);
  /** How many times the fields of the start were left: what is typed in one visit is undone at once. */
  const visits = useRef(0);

  const holidaysNote = formatHolidaysNote(holidaysRegion, today, messages);
  const openingDays = toOpeningEntries(props.openingDays);
  const { alternatingDays = NONE, extraDays = NONE } = props;
  const calendar = useMemo<ClinicCalendar>(
    () => ({ openingDays, closures: [...closures, ...holidays], alternatingDays, extraDays }),
    [JSON.stringify([openingDays, alternatingDays, extraDays]), closures, holidays],
  );
  const reading = parseDateParts(start, messages, Number(getLocalToday().slice(0, 4)));
  const startDate = reading.ok ? reading.date : null;
  const { result, refusal } = useMemo(
    () =>
      tryPlan(() =>
        startDate ? planCourse({ protocol, calendar, unavailable }, { start: startDate, horizon }) : null,
      ),
    [startDate, protocol, calendar, unavailable, horizon],
  );
  const course = result?.course ?? null;
  const headline = course && formatHeadline(course.infusions, messages);
  const summary = headline ? `${headline.count}: ${headline.range}` : result || refusal ? text.noPlan : "";

  const plan: PlanChange = {
    start: startDate,
    ok: course !== null,
    dates: course?.infusions.map(({ date }) => date) ?? [],
    protocol: { id: protocol.id, version: protocol.version },
  };
  const planKey = JSON.stringify(plan);
  /** How many changes the reader has made, up to which of them the page was told, and what it was told. */
  const changes = useRef({ made: 0, reported: 0, planKey });
  // As of this render: its effect may run only when the reader has already made the next change.
  const { made } = changes.current;
  useEffect(() => {
    props.onPlan?.(plan, text.noPlan);
    const { reported, planKey: before } = changes.current;
    changes.current = { ...changes.current, reported: made, planKey };
    if (made > reported && planKey !== before) props.onPlanChange?.(plan);
  });
  const beginChange = (): void => {
    changes.current.made += 1;
    setAnnouncement("");
    setStep(null);
  };
  const change = (next: Partial<CourseChoice>, coalesceKey?: string): void => {
    beginChange();
    choosing.change(next, coalesceKey);
  };
  const changeUnavailable = (next: readonly Unavailability[]): void =>
    change({ unavailable: [...next].sort((a, b) => (getOrder(a) < getOrder(b) ? -1 : 1)) });
  const takeStep = (next: UndoStep): void => {
    if (!canStep(history, next)) return;
    beginChange();
    choosing.takeStep(next);
    setStep(next);
  };
  const firstDate = course?.infusions[0]?.date;
  // What was given, and what was missed, is not known here: nothing is planned again over it.
  const hasBegun = firstDate !== undefined && today !== undefined && firstDate < today;

  const list = useRef<HTMLDivElement>(null);
  /** The infusion whose button gets the focus after the next render: its date has moved away from under it. */
  const focusNumber = useRef<number | null>(null);
  useLayoutEffect(() => {
    const number = focusNumber.current;
    focusNumber.current = null;
    if (number !== null) list.current?.querySelectorAll("button")[number - 1]?.focus();
  });

  const exports = useExports({
    messages,
    clinic,
    // One reader plans one course: a later file moves the events of the earlier one, whatever the start.
    courseKey: "",
    request: (kind, detail) => props.onRequest?.(kind, detail) !== false,
    announce: setAnnouncement,
  });
  const Heading = `h${headingLevel}` as "h2";
  const SubHeading = `h${headingLevel + 1}` as "h3";
  const MonthHeading = `h${headingLevel + 2 > 6 ? 6 : headingLevel + 2}` as "h4";
  const firstWeekday = getFirstWeekday(props.region ?? "", messages.lang);
  const linkNote = link === "opened" ? text.linkOpened : link ? text.links[link] : "";
  const stepText = step && (step === "undo" ? text.undone : text.redone);
  const spoken = announcement || [linkNote, stepText, summary].filter(Boolean).join(" ");

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- undo is one for all of its controls
    <section
      class="ik ik-course"
      aria-label={text.title}
      ref={root}
      onKeyDown={(event) => {
        const next = readUndoKey(event);
        if (next === null || !canStep(history, next)) return;
        event.preventDefault();
        takeStep(next);
      }}
    >
      <Heading class="ik-title" part="title">
        {text.title}
      </Heading>
      <div class="ik-columns">
        <div>
          <form class="ik-form" part="form" onSubmit={(event) => event.preventDefault()}>
            <div
              onFocusOut={({ currentTarget, relatedTarget }) => {
                if (!currentTarget.contains(relatedTarget as Node | null)) visits.current += 1;
              }}
            >
              <DateField
                legend={text.startLegend}
                hint={text.startHint}
                rangeHint={messages.t(text.rangeHint, { cannotCome: text.cannotCome })}
                parts={start}
                reading={reading}
                onChange={(parts) => change({ start: parts }, `start${visits.current}`)}
                messages={messages}
              />
            </div>
            <OpeningDaysText
              entries={openingDays}
              alternatingDays={calendar.alternatingDays ?? NONE}
              extraDays={(calendar.extraDays ?? NONE).filter(({ date }) => !startDate || date >= startDate)}
              messages={messages}
            />
            {unavailable.length > 0 && (
              <fieldset>
                <legend>{text.unavailableLegend}</legend>
                {unavailable.map((entry) => (
                  <p key={JSON.stringify(entry)}>
                    {hasBegun ? (
                      formatUnavailable(entry, messages)
                    ) : (
                      <Button
                        kind="secondary"
                        onClick={() => change({ unavailable: unavailable.filter((one) => one !== entry) })}
                      >
                        {`${text.canCome}: ${formatUnavailable(entry, messages)}`}
                      </Button>
                    )}
                  </p>
                ))}
              </fieldset>
            )}
            {(canStep(history, "undo") || canStep(history, "redo")) && (
              <div class="ik-buttons">
                <UndoButtons history={history} messages={messages} onStep={takeStep} />
              </div>
            )}
          </form>
          {course && (
            <InductionWeeks
              infusions={course.infusions.filter(({ phase }) => phase === "induction")}
              spanDays={protocol.induction.spanDays}
              calendar={calendar}
              unavailable={unavailable}
              firstWeekday={firstWeekday}
              messages={messages}
            />
          )}
        </div>
        <div part="plan">
          {linkNote && (
            <p class="ik-message" part="notice" key={linkNote}>
              {linkNote}
            </p>
          )}
          {headline && course ? (
            <>
              <SubHeading class="ik-headline">
                <LiveText text={headline.count} />{" "}
                <small>
                  <LiveText text={headline.range} />
                </small>
              </SubHeading>
              <ExportActions exports={exports} manualCopyLabel={text.copyManually}>
                <CourseExportButtons
                  source={{
                    course,
                    conflict: result?.conflict ?? null,
                    messages,
                    sentences,
                    clinic,
                    phone,
                    helpText,
                    holidaysNote,
                  }}
                  exports={exports}
                  months={
                    areMonthsOpen ? (
                      <PrintedMonths course={course} firstWeekday={firstWeekday} messages={messages} />
                    ) : null
                  }
                />
                {startDate && canLink && (
                  <Button
                    onClick={() =>
                      void exports.copy(
                        formatStartLink(startDate),
                        unavailable.some((entry) => !props.unavailable?.includes(entry))
                          ? text.linkCopiedWithout
                          : text.linkCopied,
                      )
                    }
                  >
                    {text.copyLink}
                  </Button>
                )}
              </ExportActions>
            </>
          ) : (
            <p class="ik-waiting" key={summary}>
              {summary || text.waiting}
            </p>
          )}
          <ClinicContact clinic={clinic} phone={phone} bookingUrl={props.bookingUrl} messages={messages} />
          <p class="ik-status" role="status">
            <span key={spoken} class={announcement ? "" : "ik-hidden"}>
              {spoken}
            </span>
          </p>
          <PlanIssues
            result={result}
            refusal={refusal}
            holidays={holidays}
            messages={messages}
            sentences={sentences}
            onStart={(date) => change({ start: toDateParts(date) })}
            footer={<p>{formatCallClinic(phone, messages)}</p>}
          />
          {holidaysNote && (
            <p class="ik-message ik-message-warning" part="notice">
              {holidaysNote}
            </p>
          )}
          {hasBegun && (
            <div class="ik-message ik-message-warning" part="notice">
              <p>{text.begun}</p>
              <p>{formatCallClinic(phone, messages)}</p>
            </div>
          )}
          <div ref={list}>
            {course && (
              <InfusionList
                course={course}
                messages={messages}
                sentences={sentences}
                heading={SubHeading}
                windows="maintenance"
                renderMore={({ date, number }) =>
                  !hasBegun && (
                    <Button
                      kind="secondary"
                      aria-label={`${text.cannotCome}: ${messages.date(date)}`}
                      onClick={() => {
                        focusNumber.current = number;
                        changeUnavailable([...unavailable, date]);
                      }}
                    >
                      {text.cannotCome}
                    </Button>
                  )
                }
              />
            )}
          </div>
        </div>
      </div>
      {course && (
        <>
          <p>
            <Button aria-expanded={areMonthsOpen} onClick={() => setAreMonthsOpen(!areMonthsOpen)}>
              {text.months}
            </Button>
          </p>
          {areMonthsOpen && (
            <CourseMonths
              course={course}
              protocol={protocol}
              calendar={calendar}
              unavailable={unavailable}
              today={today}
              firstWeekday={firstWeekday}
              messages={messages}
              heading={MonthHeading}
              canChange={!hasBegun}
              onUnavailable={changeUnavailable}
            />
          )}
        </>
      )}
      <ProtocolRules
        protocol={protocol}
        // The sources tell of the medicine, so no link may lead there from where even a hint counts.
        evidenceUrl={props.audience === "service" ? undefined : props.evidenceUrl}
        messages={messages}
        notes={props.messages?.protocolNotes}
      />
      <p class="ik-notice" part="notice">
        {text.notice} {holidaysRegion && messages.t(text.holidaysRegion, { region: holidaysRegion.name })}
        {!props.region &&
          !calendar.closures?.some(({ kind }) => kind === "holiday") &&
          text.holidaysNone}{" "}
        {props.holidaysNotice}
      </p>
    </section>
  );
};
