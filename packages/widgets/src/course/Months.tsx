import {
  addDays,
  addMonths,
  daysInMonth,
  WEEKDAYS,
  weekdayOf,
  type Infusion,
  type PlainDate,
} from "@infusionkit/core";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Calc } from "./CourseCalculator.tsx";
import { DayPanel } from "./DayPanel.tsx";
import type { Mark } from "./link.ts";
import { openDays } from "./state.ts";
import { VERBATIM } from "./told.tsx";

const monthOf = (date: PlainDate): string => date.slice(0, 7);
const column = (date: PlainDate): number => WEEKDAYS.indexOf(weekdayOf(date));

/** What there is to know about one day of the calendar. */
type DayFacts = {
  readonly infusion?: Infusion | undefined;
  /** Why it is shut, or nothing. */
  readonly shut: string;
  readonly away: boolean;
  /** What was marked on it. */
  readonly mark: Mark["status"] | "";
  /** Inside the span of the induction. */
  readonly span: boolean;
  /** Inside the window of a maintenance infusion. */
  readonly near: boolean;
};

/** Answers what there is on a day, for the calendar and for the panel of a day. */
export const dayFacts = (calc: Calc): ((date: PlainDate) => DayFacts) => {
  const { course, protocol, reading, words, state } = calc;
  const infusions = course?.infusions ?? [];
  const on = new Map(infusions.map((infusion) => [infusion.date, infusion]));
  const first = infusions[0]?.date;
  const last = first && addDays(first, protocol.induction.spanDays - 1);
  const later = infusions.filter(({ phase }) => phase === "maintenance");
  const closures = reading.options?.calendar.closures ?? calc.holidays;
  const away = new Set(reading.options?.unavailable);
  return (date) => ({
    infusion: on.get(date),
    shut:
      closures.find(({ from, to = from }) => date >= from && date <= to)?.label ??
      (openDays(state, date).includes(weekdayOf(date)) ? "" : words.course.day.shut),
    away: away.has(date),
    mark: state.marks.find((mark) => mark.date === date)?.status ?? "",
    span: first !== undefined && date >= first && date <= (last as PlainDate),
    near: later.some(({ window }) => date >= window.earliest && date <= window.latest),
  });
};

/** The plan as months from Monday to Sunday: those of the induction large, those of the maintenance small. */
export const Months = ({ calc }: { readonly calc: Calc }): JSX.Element => {
  const { words, course, cursor, over, open, protocol } = calc;
  const text = words.course;
  const root = useRef<HTMLDivElement>(null);
  /** Where the focus is to go once the calendar shows the day. */
  const wanted = useRef(false);
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    root.current?.querySelector<HTMLElement>(`[data-date="${cursor}"]`)?.focus();
  }, [cursor]);

  const infusions = course?.infusions ?? [];
  const first = infusions[0]?.date ?? cursor;
  const large = new Set([
    monthOf(first),
    ...infusions.filter(({ phase }) => phase === "induction").map(({ date }) => monthOf(date)),
    ...(infusions[0] ? [monthOf(addDays(first, protocol.induction.spanDays - 1))] : []),
  ]);
  const small = new Set(infusions.map(({ date }) => monthOf(date)).filter((month) => !large.has(month)));
  if (!small.has(monthOf(cursor))) large.add(monthOf(cursor));

  const factsOf = useMemo(() => dayFacts(calc), [course, protocol, calc.reading, words]);

  const cell = (date: PlainDate): JSX.Element => {
    const { infusion, shut, away, mark, span, near } = factsOf(date);
    const target = over?.to === date ? infusions.find((one) => one.date === over.from) : undefined;
    const shown = target ?? (over?.from === date ? undefined : infusion);
    const classes = ["ik-day"];
    if (span) classes.push("ik-span");
    else if (near) classes.push("ik-near");
    if (shut || away) classes.push("ik-shut");
    if (shown) classes.push(`ik-${shown.phase}`);
    if (mark) classes.push(`ik-${mark}`);
    if (target) classes.push("ik-over");
    if (open?.date === date) classes.push("ik-open");
    const name = [
      words.date(date, "short"),
      infusion && words.say(text.day.infusion, { number: infusion.number }),
      mark && text.day[mark],
      shut,
      away && text.day.away,
      near && !infusion && text.day.window,
    ];
    return (
      <td
        key={date}
        data-date={date}
        tabIndex={date === cursor ? 0 : -1}
        aria-label={name.filter(Boolean).join(", ")}
        title={shut || undefined}
        class={classes.join(" ")}
      >
        <small>{Number(date.slice(8))}</small>
        {shown ? <b>{shown.number}</b> : mark && <b>{mark === "given" ? "✓" : "✕"}</b>}
      </td>
    );
  };

  /** The days of a month that are shut for a reason of their own, by that reason. */
  const named = (month: string): readonly string[] =>
    (calc.reading.options?.calendar.closures ?? calc.holidays)
      .filter(({ from, to = from }) => monthOf(from) <= month && monthOf(to) >= month)
      .sort((one, other) => (one.from < other.from ? -1 : 1))
      .map(({ from, to = from, label }) => {
        const end = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
        const a = monthOf(from) < month ? 1 : Number(from.slice(8));
        const b = monthOf(to) > month ? end : Number(to.slice(8));
        return `${a === b ? a : `${a}–${b}`} ${label}`;
      });

  const table = (month: string): JSX.Element => {
    const start = `${month}-01` as PlainDate;
    const before = column(start);
    const days = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
    const weeks = Math.ceil((before + days) / 7);
    const title = words.date(start, "month");
    return (
      <div key={month} class={`ik-month${small.has(month) ? " ik-small" : ""}`}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table whose days are walked over is a grid */}
        <table role="grid" aria-label={title} {...VERBATIM}>
          <caption aria-hidden="true">{title}</caption>
          <thead>
            <tr>
              {WEEKDAYS.map((day) => (
                <th key={day} scope="col" abbr={words.weekday(day)}>
                  {words.weekday(day, "short")}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: weeks }, (_, week) => (
              <tr key={week}>
                {WEEKDAYS.map((weekday, i) => {
                  const day = week * 7 + i - before;
                  return day < 0 || day >= days ? (
                    <td key={weekday} aria-hidden="true" />
                  ) : (
                    cell(addDays(start, day))
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        {named(month).length > 0 && <p class="ik-named">{named(month).join(" · ")}</p>}
        {calc.desk && over && monthOf(over.to) === month && <calc.desk.Preview calc={calc} />}
        {open?.at === "months" && monthOf(open.date) === month && <DayPanel calc={calc} />}
      </div>
    );
  };

  const go = (date: PlainDate): void => {
    wanted.current = true;
    calc.setCursor(date);
  };
  const press = (event: KeyboardEvent): void => {
    const date = (event.target as HTMLElement).dataset["date"] as PlainDate | undefined;
    if (!date || event.ctrlKey || event.metaKey || event.altKey) return;
    const rtl = root.current && getComputedStyle(root.current).direction === "rtl" ? -1 : 1;
    const steps: Record<string, () => PlainDate> = {
      ArrowLeft: () => addDays(date, -rtl),
      ArrowRight: () => addDays(date, rtl),
      ArrowUp: () => addDays(date, -7),
      ArrowDown: () => addDays(date, 7),
      Home: () => addDays(date, -column(date)),
      End: () => addDays(date, 6 - column(date)),
      PageUp: () => addMonths(date, -1),
      PageDown: () => addMonths(date, 1),
    };
    const step = steps[event.key];
    if (step) go(step());
    else if (event.key === "Enter" || event.key === " ") calc.setOpen({ date, at: "months" });
    else return;
    event.preventDefault();
  };
  const turn = (months: number): void => calc.setCursor(addMonths(cursor, months));

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it listens for its days, some hundred of them
    <div
      class="ik-months"
      part="picture"
      ref={root}
      onKeyDown={press}
      onClick={(event) => {
        const date = (event.target as HTMLElement).closest<HTMLElement>("[data-date]")?.dataset["date"];
        if (!date) return;
        calc.setCursor(date as PlainDate);
        calc.setOpen({ date: date as PlainDate, at: "months" });
      }}
      {...calc.desk?.grid(calc)}
    >
      <div class="ik-turn">
        <button type="button" class="ik-button ik-quiet" part="button" onClick={() => turn(-1)}>
          ‹ {text.earlier}
        </button>
        <button type="button" class="ik-button ik-quiet" part="button" onClick={() => turn(1)}>
          {text.later} ›
        </button>
      </div>
      {[...large].sort().map(table)}
      {small.size > 0 && <div class="ik-small-months">{[...small].sort().map(table)}</div>}
    </div>
  );
};
