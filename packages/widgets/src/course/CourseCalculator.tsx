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
import { DateField } from "./components/DateField.tsx";
import { CourseExportButtons, ExportActions } from "./components/ExportActions.tsx";
import { InductionWeeks } from "./components/InductionWeeks.tsx";
import { InfusionList } from "./components/InfusionList.tsx";
import { LiveText } from "./components/LiveText.tsx";
import { OpeningDaysText } from "./components/OpeningDays.tsx";
import { PlanIssues } from "./components/PlanIssues.tsx";
import { ProtocolRules } from "./components/ProtocolRules.tsx";
import type { CourseCalculatorProps } from "./courseProps.ts";
import { useExports } from "./hooks/useExports.tsx";
import { chooseFirstStart, getLocalToday } from "./model/localDate.ts";
import { parseDateParts, toDateParts } from "./model/parseDate.ts";
import { tryPlan } from "./model/tryPlan.ts";
import type { PlanChange } from "./model/types.ts";
import { formatCallClinic } from "./share/exportCourse.ts";
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
  const [start, setStart] = useState(() => toDateParts(chooseFirstStart(props.start, props.today)));
  const [unavailable, setUnavailable] = useState(() => [...new Set(props.unavailable)]);
  const [announcement, setAnnouncement] = useState("");
  const [today, setToday] = useState(props.today);

  useEffect(() => {
    // What was rendered elsewhere is as old as the page; a reader with JavaScript gets a start that is still to come.
    const first = chooseFirstStart(props.start, getLocalToday());
    if (first !== chooseFirstStart(props.start, props.today)) setStart(toDateParts(first));
    setToday(getLocalToday());
  }, []);

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
  const change = (apply: () => void): void => {
    changes.current.made += 1;
    setAnnouncement("");
    apply();
  };

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
              onChange={(parts) => change(() => setStart(parts))}
              messages={messages}
            />
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
                    <Button
                      kind="secondary"
                      onClick={() => change(() => setUnavailable(unavailable.filter((one) => one !== entry)))}
                    >
                      {`${text.canCome}: ${formatUnavailable(entry, messages)}`}
                    </Button>
                  </p>
                ))}
              </fieldset>
            )}
          </form>
          {course && (
            <InductionWeeks
              infusions={course.infusions.filter(({ phase }) => phase === "induction")}
              spanDays={protocol.induction.spanDays}
              calendar={calendar}
              unavailable={unavailable}
              messages={messages}
            />
          )}
        </div>
        <div part="plan">
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
                />
              </ExportActions>
            </>
          ) : (
            <p class="ik-waiting" key={summary}>
              {summary || text.waiting}
            </p>
          )}
          <ClinicContact clinic={clinic} phone={phone} bookingUrl={props.bookingUrl} messages={messages} />
          <p class="ik-status" role="status">
            <span key={announcement || summary} class={announcement ? "" : "ik-hidden"}>
              {announcement || summary}
            </span>
          </p>
          <PlanIssues
            result={result}
            refusal={refusal}
            holidays={holidays}
            messages={messages}
            sentences={sentences}
            onStart={(date) => change(() => setStart(toDateParts(date)))}
            footer={<p>{formatCallClinic(phone, messages)}</p>}
          />
          {holidaysNote && (
            <p class="ik-message ik-message-warning" part="notice">
              {holidaysNote}
            </p>
          )}
          <div ref={list}>
            {course && (
              <InfusionList
                course={course}
                messages={messages}
                sentences={sentences}
                heading={SubHeading}
                windows="maintenance"
                renderMore={({ date, number }) => (
                  <Button
                    kind="secondary"
                    aria-label={`${text.cannotCome}: ${messages.date(date)}`}
                    onClick={() => {
                      focusNumber.current = number;
                      change(() =>
                        setUnavailable(
                          [...unavailable, date].sort((a, b) => (getOrder(a) < getOrder(b) ? -1 : 1)),
                        ),
                      );
                    }}
                  >
                    {text.cannotCome}
                  </Button>
                )}
              />
            )}
          </div>
        </div>
      </div>
      <ProtocolRules
        protocol={protocol}
        // The sources tell of the medicine, so no link may lead there from where even a hint counts.
        evidenceUrl={props.audience === "service" ? undefined : props.evidenceUrl}
        messages={messages}
        notes={props.messages?.protocolNotes}
      />
      <p class="ik-notice" part="notice">
        {text.notice} {holidaysRegion && messages.t(text.holidaysRegion, { region: holidaysRegion.name })}{" "}
        {props.holidaysNotice}
      </p>
    </section>
  );
};
