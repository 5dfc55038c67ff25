import {
  addDays,
  daysBetween,
  obstaclesOn,
  planCourse,
  standardProtocol,
  WEEKDAYS,
  weekdayOf,
  type ClinicCalendar,
  type Closure,
  type Conflict,
  type Figure,
  type Infusion,
  type Plan,
  type PlainDate,
  type Protocol,
  type Source,
  type Weekday,
} from "@infusionkit/core";
import type { JSX } from "preact";
import { useEffect, useId, useMemo, useState } from "preact/hooks";
import { wordsFor, type Words } from "../locale.ts";
import { course, dateField, type Messages } from "../messages.ts";
import { DateField } from "./DateField.tsx";
import { NO_DATE, partsOf, readParts, type DateParts, type DateReading } from "./readDate.ts";
import { WeekGrid } from "./WeekGrid.tsx";

export type CourseCalculatorProps = {
  /** The start that is filled in at first, and shown to readers without JavaScript. */
  readonly start?: PlainDate;
  /** The weekdays that are ticked at first; Monday to Friday when left out. */
  readonly openingDays?: readonly Weekday[];
  /** Days shut that are filled in at first. */
  readonly closures?: readonly Closure[];
  /** The rule to plan by; the clinic's protocol when left out. */
  readonly protocol?: Protocol;
  /** How many maintenance infusions to show at first; 3 when left out. */
  readonly horizon?: number;
  /** The level of the widget's own heading, 2 to 6; 2 when left out. Headings inside count on from it. */
  readonly headingLevel?: 2 | 3 | 4 | 5;
  /** Where a source is shown, as the beginning of a link that a claim's number in lower case ends: `/evidence/#`. */
  readonly evidenceUrl?: string;
  /** The language, as a BCP 47 tag; English when left out. */
  readonly lang?: string;
  /** Words that replace the English ones. */
  readonly words?: Messages;
};

const SECTIONS = { course, dateField };
/** The words of the calculator and of its parts. */
export type CourseWords = Words<typeof SECTIONS>;

const WORKING_WEEK: readonly Weekday[] = ["monday", "tuesday", "wednesday", "thursday", "friday"];

/** The Monday on or after a date. */
const nextMonday = (date: PlainDate): PlainDate => addDays(date, (7 - WEEKDAYS.indexOf(weekdayOf(date))) % 7);

/** Today where the reader is: the one place at which the calculator looks at a clock. */
const localToday = (): PlainDate => {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}` as PlainDate;
};

/** A closure as it is being typed. */
type ShutRow = {
  readonly key: number;
  readonly from: DateParts;
  readonly to: DateParts;
  readonly label: string;
};
type ShutReading = {
  readonly from: DateReading;
  readonly to: DateReading;
  readonly problem: string;
  readonly closure: Closure | null;
};

const readShut = (row: ShutRow, words: CourseWords): ShutReading => {
  const from = readParts(row.from, words);
  const to = readParts(row.to, words);
  const label = row.label.trim() || words.course.shutLabelDefault;
  if (!from.ok || (!to.ok && !to.empty)) return { from, to, problem: "", closure: null };
  if (to.ok && to.date < from.date) return { from, to, problem: words.course.shutOrder, closure: null };
  return { from, to, problem: "", closure: { from: from.date, to: to.ok ? to.date : from.date, label } };
};

/**
 * Plans a course as the fields are filled in: the dates of the induction and of the maintenance, each with its
 * reason; or what stands in the way, and what would change that. Nothing leaves the page.
 *
 * @example <CourseCalculator start="2026-12-07" evidenceUrl="/evidence/#" />
 */
export const CourseCalculator = (props: CourseCalculatorProps): JSX.Element => {
  const {
    start = "2026-12-07",
    openingDays = WORKING_WEEK,
    closures = [],
    protocol = standardProtocol,
    horizon = 3,
    headingLevel = 2,
    evidenceUrl,
  } = props;
  const words = useMemo(() => wordsFor(SECTIONS, props.lang, props.words), [props.lang, props.words]);
  const text = words.course;
  const id = useId();
  const [parts, setParts] = useState<DateParts>(() => partsOf(start));
  const [openOn, setOpenOn] = useState<readonly Weekday[]>(openingDays);
  const [shut, setShut] = useState<readonly ShutRow[]>(() =>
    closures.map(({ from, to, label }, key) => ({
      key,
      from: partsOf(from),
      to: to && to !== from ? partsOf(to) : NO_DATE,
      label,
    })),
  );
  const [count, setCount] = useState(horizon);

  // The example in the page is as old as the page; a reader with JavaScript gets a start that is still to come.
  useEffect(() => {
    const today = localToday();
    if (start < today) setParts((now) => (sameParts(now, partsOf(start)) ? partsOf(nextMonday(today)) : now));
  }, [start]);

  const reading = readParts(parts, words);
  const readings = shut.map((row) => readShut(row, words));
  const filled = readings.filter(
    (row) => !(row.from.ok === false && row.from.empty && !row.to.ok && row.to.empty),
  );
  const shutReady = filled.every((row) => row.closure !== null);
  const startDate = reading.ok ? reading.date : null;
  const request = JSON.stringify([startDate, openOn, filled.map((row) => row.closure), count]);

  const calendar: ClinicCalendar = useMemo(
    () => ({
      openingDays: WEEKDAYS.filter((day) => openOn.includes(day)),
      closures: filled.flatMap(({ closure }) => (closure ? [closure] : [])),
    }),
    [request],
  );
  const plan: Plan | null = useMemo(
    () =>
      startDate && shutReady && openOn.length > 0
        ? planCourse(protocol, { start: startDate, calendar, horizon: count })
        : null,
    [request, protocol],
  );

  const change = (key: number, to: Partial<ShutRow>): void =>
    setShut(shut.map((row) => (row.key === key ? { ...row, ...to } : row)));
  const Heading = `h${headingLevel}` as "h2";
  const SubHeading = `h${headingLevel + 1}` as "h3";

  return (
    <section class="ik ik-course" aria-labelledby={`${id}-title`}>
      <div class="ik-course-grid">
        <form class="ik-course-form" onSubmit={(event) => event.preventDefault()}>
          <Heading class="ik-title" id={`${id}-title`}>
            {text.title}
          </Heading>
          <DateField
            legend={text.startLegend}
            hint={text.startHint}
            parts={parts}
            reading={reading}
            echo={startDate && words.date(startDate)}
            onChange={setParts}
            words={words}
          />
          <fieldset class="ik-weekdays">
            <legend>{text.openLegend}</legend>
            <div class="ik-pills">
              {WEEKDAYS.map((day) => (
                <label key={day} class="ik-pill">
                  <input
                    type="checkbox"
                    checked={openOn.includes(day)}
                    onChange={(event) =>
                      setOpenOn(
                        event.currentTarget.checked
                          ? [...openOn, day]
                          : openOn.filter((other) => other !== day),
                      )
                    }
                  />
                  <span>
                    {words.weekday(day, "short")}
                    <span class="ik-hidden">
                      {words.weekday(day).slice(words.weekday(day, "short").length)}
                    </span>
                  </span>
                </label>
              ))}
            </div>
            {openOn.length === 0 && (
              <p class="ik-error" role="alert">
                {text.openNone}
              </p>
            )}
          </fieldset>
          <fieldset class="ik-shut-days">
            <legend>{text.shutLegend}</legend>
            {shut.length === 0 && <p class="ik-hint">{text.shutHint}</p>}
            {shut.map((row, i) => {
              const read = readings[i] as ShutReading;
              const name = row.label.trim() || `${text.shutLegend} ${i + 1}`;
              return (
                // A row that is being filled in stays open; one that came filled in is a line until it is opened.
                <details key={row.key} class="ik-shut-row" open={row.key >= closures.length}>
                  <summary>
                    {name}
                    {read.closure && <small>{closureDates(read.closure, words)}</small>}
                  </summary>
                  <label class="ik-shut-label">
                    <span>{text.shutLabel}</span>
                    <input
                      type="text"
                      autocomplete="off"
                      value={row.label}
                      placeholder={text.shutLabelDefault}
                      onInput={(event) => change(row.key, { label: event.currentTarget.value })}
                    />
                  </label>
                  <DateField
                    legend={text.shutFrom}
                    parts={row.from}
                    reading={read.from}
                    echo={read.from.ok ? words.date(read.from.date) : null}
                    onChange={(from) => change(row.key, { from })}
                    words={words}
                  />
                  <DateField
                    legend={text.shutTo}
                    parts={row.to}
                    reading={read.to}
                    echo={read.to.ok ? words.date(read.to.date) : null}
                    onChange={(to) => change(row.key, { to })}
                    words={words}
                    optional
                  />
                  {read.problem && (
                    <p class="ik-error" role="alert">
                      {read.problem}
                    </p>
                  )}
                  <button
                    type="button"
                    class="ik-button ik-quiet"
                    onClick={() => setShut(shut.filter((other) => other.key !== row.key))}
                  >
                    {words.say(text.shutRemove, { which: name })}
                  </button>
                </details>
              );
            })}
            <button
              type="button"
              class="ik-button"
              onClick={() =>
                setShut([
                  ...shut,
                  {
                    key: 1 + Math.max(-1, ...shut.map(({ key }) => key)),
                    from: NO_DATE,
                    to: NO_DATE,
                    label: "",
                  },
                ])
              }
            >
              {text.shutAdd}
            </button>
          </fieldset>
          {protocol.maintenance && (
            <label class="ik-horizon">
              <span>{text.monthsLegend}</span>
              <select value={count} onChange={(event) => setCount(Number(event.currentTarget.value))}>
                {[...new Set([0, 3, 6, 12, horizon])]
                  .sort((a, b) => a - b)
                  .map((months) => (
                    <option key={months} value={months} selected={months === count}>
                      {months === 0 ? text.monthsNone : words.say(text.months, { count: months })}
                    </option>
                  ))}
              </select>
            </label>
          )}
        </form>

        <div class="ik-course-plan">
          {plan === null ? (
            <p class="ik-waiting">
              {!startDate ? text.waiting : openOn.length === 0 ? text.openNone : text.waitingShut}
            </p>
          ) : plan.ok ? (
            <PlanView
              plan={plan}
              calendar={calendar}
              protocol={protocol}
              SubHeading={SubHeading}
              words={words}
            />
          ) : (
            <div class="ik-note ik-note-error">
              <SubHeading class="ik-plan-title">{text.noPlan}</SubHeading>
              {plan.issues.map((issue) => (
                <p key={issue.code}>{issue.message}</p>
              ))}
              <WaysOn conflict={plan.conflict} words={words} showFirst />
            </div>
          )}
        </div>
      </div>
      <Rules protocol={protocol} {...(evidenceUrl === undefined ? {} : { evidenceUrl })} words={words} />
      <p class="ik-notice">{text.notice}</p>
    </section>
  );
};

const closureDates = ({ from, to = from }: Closure, words: CourseWords): string =>
  from === to
    ? words.date(from)
    : words.say(words.course.fromTo, { from: words.date(from, "short"), to: words.date(to) });

const sameParts = (a: DateParts, b: DateParts): boolean =>
  a.day === b.day && a.month === b.month && a.year === b.year;

type HeadingTag = "h3";

const PlanView = (props: {
  readonly plan: Plan & { ok: true };
  readonly calendar: ClinicCalendar;
  readonly protocol: Protocol;
  readonly SubHeading: HeadingTag;
  readonly words: CourseWords;
}): JSX.Element => {
  const { plan, calendar, protocol, SubHeading, words } = props;
  const text = words.course;
  const { infusions, issues, conflict } = plan.course;
  const induction = infusions.filter(({ phase }) => phase === "induction");
  const maintenance = infusions.filter(({ phase }) => phase === "maintenance");
  const first = (induction[0] as Infusion).date;
  const last = (induction[induction.length - 1] as Infusion).date;

  const headline = words.say(text.headline, {
    count: induction.length,
    span: words.say(text.days, { count: daysBetween(first, last) + 1 }),
  });
  const range = words.say(text.fromTo, {
    from: words.date(first, first.slice(0, 4) === last.slice(0, 4) ? "short" : "full"),
    to: words.date(last),
  });

  return (
    <>
      <SubHeading class="ik-plan-title">
        {headline}
        <small>{range}</small>
      </SubHeading>
      {/* One announcement for each change, not the whole list. */}
      <p class="ik-hidden" role="status">
        {headline}: {range}
      </p>
      {issues.map((issue) => (
        <div key={issue.code + (issue.infusion ?? "")} class={`ik-note ik-note-${issue.severity}`}>
          <p>{issue.message}</p>
          {issue.code === "start-moved" && conflict && <WaysOn conflict={conflict} words={words} />}
        </div>
      ))}
      <WeekGrid
        infusions={induction}
        isShut={(date) => obstaclesOn(calendar, date).length > 0}
        spanDays={protocol.induction.spanDays}
        words={words}
      />
      <ol class="ik-infusions">
        {induction.map((infusion) => (
          <InfusionItem key={infusion.number} infusion={infusion} words={words} />
        ))}
      </ol>
      {maintenance.length > 0 && (
        <>
          <SubHeading class="ik-phase-title">{text.maintenance}</SubHeading>
          <ol class="ik-infusions ik-later" start={induction.length + 1}>
            {maintenance.map((infusion) => (
              <InfusionItem key={infusion.number} infusion={infusion} words={words} />
            ))}
          </ol>
        </>
      )}
      <button type="button" class="ik-button ik-print" onClick={() => window.print()}>
        {text.print}
      </button>
    </>
  );
};

const InfusionItem = ({
  infusion,
  words,
}: {
  readonly infusion: Infusion;
  readonly words: CourseWords;
}): JSX.Element => {
  const text = words.course;
  const reason = infusion.reasons[0];
  const moved =
    reason !== undefined &&
    reason.code !== "intended" &&
    reason.code !== "as-asked" &&
    reason.code !== "given";
  const later = infusion.phase === "maintenance";
  return (
    <li>
      <span class="ik-number" aria-hidden="true">
        {infusion.number}
      </span>
      <span class="ik-when">
        {later && `${text.around} `}
        <time dateTime={infusion.date}>{words.date(infusion.date)}</time>
      </span>
      {later && (
        <span class="ik-why">
          {words.say(text.windowFromTo, {
            from: words.date(infusion.window.earliest, "day"),
            to: words.date(infusion.window.latest, "day"),
          })}
        </span>
      )}
      {reason && (moved || !later) && (
        <span class={`ik-why${moved ? " ik-moved" : ""}`}>{reason.message}</span>
      )}
    </li>
  );
};

/** What would make a start work: days to open, and the first start that works as things are. */
const WaysOn = (props: {
  readonly conflict: Conflict;
  readonly words: CourseWords;
  readonly showFirst?: boolean;
}): JSX.Element | null => {
  const { conflict, words, showFirst } = props;
  const text = words.course;
  const one = conflict.openings.filter((days) => days.length === 1).map((days) => days[0] as PlainDate);
  const several = conflict.openings.find((days) => days.length > 1);
  const start = words.date(conflict.start, "short");
  return (
    <>
      {(one.length > 0 || several) && (
        <p>
          {`${start}: ${text.opening} `}
          {several
            ? words.list(several.map((date) => words.date(date, "short")))
            : words.list(
                one.map((date) => words.date(date, "short")),
                "or",
              )}
          .
        </p>
      )}
      {showFirst && conflict.firstStart && (
        <p>{words.say(text.firstStart, { date: words.date(conflict.firstStart) })}</p>
      )}
    </>
  );
};

const figureValue = (figure: Figure, protocol: Protocol, words: CourseWords): string | null => {
  const { induction, maintenance } = protocol;
  const text = words.course;
  switch (figure) {
    case "induction.infusions":
      return String(induction.infusions);
    case "induction.spanDays":
      return words.say(text.days, { count: induction.spanDays });
    case "induction.gap.least":
      return words.say(text.days, { count: induction.gap.least });
    case "induction.gap.greatest":
      return induction.gap.greatest === undefined
        ? null
        : words.say(text.days, { count: induction.gap.greatest });
    case "induction.intendedDays":
      return induction.intendedDays?.join(", ") ?? text.evenly;
    case "maintenance.every":
      if (!maintenance) return null;
      return "months" in maintenance.every
        ? words.say(text.everyMonths, { count: maintenance.every.months })
        : words.say(text.everyDays, { count: maintenance.every.days });
    case "maintenance.window":
      return (
        maintenance &&
        `${words.say(text.days, { count: maintenance.window.before })} / ${words.say(text.days, { count: maintenance.window.after })}`
      );
    case "maintenance.infusions":
      return maintenance?.infusions === undefined ? null : String(maintenance.infusions);
    case "startWithinDays":
      return words.say(text.days, { count: protocol.startWithinDays });
  }
};

const Rules = (props: {
  readonly protocol: Protocol;
  readonly evidenceUrl?: string;
  readonly words: CourseWords;
}): JSX.Element => {
  const { protocol, evidenceUrl, words } = props;
  const text = words.course;
  const kinds = {
    claim: text.page,
    derived: text.derived,
    reference: text.published,
    policy: text.policy,
  } as const;
  const rests = (
    source: Source,
  ): { readonly claims: readonly string[]; readonly references: readonly string[] } => ({
    claims: source.kind === "claim" || source.kind === "derived" ? source.claims : [],
    references: source.kind === "reference" || source.kind === "derived" ? (source.references ?? []) : [],
  });
  return (
    <details class="ik-rules">
      <summary>{text.rules}</summary>
      <div class="ik-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{text.rule}</th>
              <th scope="col">{text.value}</th>
              <th scope="col">{text.from}</th>
            </tr>
          </thead>
          <tbody>
            {(Object.entries(protocol.sources) as [Figure, Source][]).map(([figure, source]) => {
              const value = figureValue(figure, protocol, words);
              return value === null ? null : (
                <tr key={figure}>
                  <th scope="row">{text.figures[figure]}</th>
                  <td>{value}</td>
                  <td>
                    <span class={`ik-source ik-source-${source.kind}`}>{kinds[source.kind]}</span>{" "}
                    {rests(source).claims.map((id) => (
                      <span key={id}>
                        {evidenceUrl === undefined ? (
                          id
                        ) : (
                          <a href={`${evidenceUrl}${id.toLowerCase()}`}>{id}</a>
                        )}{" "}
                      </span>
                    ))}
                    {rests(source).references.join(", ")} {source.note && <small>{source.note}</small>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
};
