import { addDays, addMonths, daysInMonth, WEEKDAYS, weekdayOf, type PlainDate } from "@infusionkit/core";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { PlannerContext } from "../PlannerContext.ts";
import { DayPanel } from "./DayPanel.tsx";
import { listClosures, createDayInfo } from "../model/dayInfo.ts";
import { getDragHandlers, DropPreview } from "../hooks/useInfusionDrag.tsx";
import { VERBATIM } from "../text/sentences.tsx";

/** A month as the beginning of its dates: `2026-12`. */
type Month = string;

const getMonth = (date: PlainDate): Month => date.slice(0, 7);
const getColumn = (date: PlainDate): number => WEEKDAYS.indexOf(weekdayOf(date));
const getLastDay = (month: Month): number => daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)));

const SIGNS = { given: "✓", missed: "✕", cancelled: "✕", "": undefined } as const;

/** The months to show: those of the induction large, those of the maintenance small; always that of the cursor. */
const listMonths = ({
  course,
  cursor,
  protocol,
}: PlannerContext): { readonly large: Month[]; readonly small: Month[] } => {
  const infusions = course?.infusions ?? [];
  const first = infusions[0]?.date ?? cursor;
  const large = new Set([
    getMonth(first),
    ...infusions.filter(({ phase }) => phase === "induction").map(({ date }) => getMonth(date)),
    ...(course ? [getMonth(addDays(first, protocol.induction.spanDays - 1))] : []),
  ]);
  const small = new Set(infusions.map(({ date }) => getMonth(date)).filter((month) => !large.has(month)));
  if (!small.has(getMonth(cursor))) large.add(getMonth(cursor));
  return { large: [...large].sort(), small: [...small].sort() };
};

/** Draws months of a state. */
const createMonthTable = (calc: PlannerContext): ((month: Month, small?: boolean) => JSX.Element) => {
  const { words, course, cursor, over, open } = calc;
  const text = words.course;
  const factsOf = createDayInfo(calc);
  const moved = course?.infusions.find(({ date }) => date === over?.from);

  const cell = (date: PlainDate): JSX.Element => {
    const { infusion, shut, away, mark, span, near, edges } = factsOf(date);
    const target = over?.to === date;
    const shown = target ? moved : over?.from === date ? undefined : infusion;
    const classes = [
      "ik-day",
      span ? "ik-span" : near && "ik-near",
      edges,
      (shut || away) && "ik-shut",
      shown && `ik-${shown.phase}`,
      mark && `ik-${mark}`,
      target && "ik-over",
      open?.date === date && "ik-open",
    ];
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
        data-n={shown?.number ?? SIGNS[mark]}
        tabIndex={date === cursor ? 0 : -1}
        aria-label={name.filter(Boolean).join(", ")}
        title={shut || undefined}
        class={classes.filter(Boolean).join(" ")}
      >
        {Number(date.slice(8))}
      </td>
    );
  };

  /** The days of a month that are shut for a reason of their own, with that reason. */
  const named = (month: Month): string =>
    listClosures(calc)
      .filter(({ from, to = from }) => getMonth(from) <= month && getMonth(to) >= month)
      .sort((one, other) => (one.from < other.from ? -1 : 1))
      .map(({ from, to = from, label }) => {
        const a = getMonth(from) < month ? 1 : Number(from.slice(8));
        const b = getMonth(to) > month ? getLastDay(month) : Number(to.slice(8));
        return `${a === b ? a : `${a}–${b}`} ${label}`;
      })
      .join(" · ");

  return (month, small) => {
    const start = `${month}-01` as PlainDate;
    const before = getColumn(start);
    const days = getLastDay(month);
    const title = words.date(start, "month");
    const names = named(month);
    return (
      <div key={month} class={`ik-month${small ? " ik-small" : ""}`}>
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
            {Array.from({ length: Math.ceil((before + days) / 7) }, (_, week) => (
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
        {names && (
          <p class="ik-named" key={names}>
            {names}
          </p>
        )}
        {over && getMonth(over.to) === month && <DropPreview calc={calc} />}
        {open?.at === "months" && getMonth(open.date) === month && <DayPanel calc={calc} />}
      </div>
    );
  };
};

/** How many months keep their room. */
const ROOMS = 12;

/** The plan as months from Monday to Sunday, whose days are walked over by the arrow keys. */
export const MonthCalendar = ({ calc }: { readonly calc: PlannerContext }): JSX.Element => {
  const { words, cursor, open, over } = calc;
  const text = words.course;
  const root = useRef<HTMLDivElement>(null);
  /** Whether the focus is to go to the cursor's day, before the next key is pressed. */
  const wanted = useRef(false);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    root.current?.querySelector<HTMLElement>(`[data-date="${cursor}"]`)?.focus();
  }, [cursor]);

  // The small months follow once the rest of the plan is on the screen: they are many, and mostly out of sight.
  const [late, setLate] = useState(calc);
  useEffect(() => setLate(calc), [calc.course, calc.reading, words, cursor, open, over]);
  const small = useMemo(() => {
    const draw = createMonthTable(late);
    return listMonths(late).small.map((month) => draw(month, true));
  }, [late]);

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
      Home: () => addDays(date, -getColumn(date)),
      End: () => addDays(date, 6 - getColumn(date)),
      PageUp: () => addMonths(date, -1),
      PageDown: () => addMonths(date, 1),
    };
    const step = steps[event.key];
    if (step) go(step());
    else if (event.key === "Enter" || event.key === " ") calc.setOpen({ date, at: "months" });
    else return;
    event.preventDefault();
  };
  const draw = createMonthTable(calc);
  const { large, small: after } = listMonths(calc);
  // A month that goes leaves its room: it may be back with the next keystroke.
  const rooms = useRef(new Set<Month>()).current;
  if (rooms.size > ROOMS) rooms.clear();
  for (const month of large) rooms.add(month);
  // The month before all of those that are shown, or after them: one press, one month.
  const shown = [...large, ...after].sort();
  const turn = (months: -1 | 1): void =>
    calc.setCursor(addMonths(`${shown.at(months < 0 ? 0 : -1)}-01` as PlainDate, months));
  const turning = (months: -1 | 1, name: string): JSX.Element => (
    <div class={months > 0 ? "ik-turn ik-turn-on" : "ik-turn"}>
      <button type="button" class="ik-button ik-quiet" part="button" onClick={() => turn(months)}>
        {name}
      </button>
    </div>
  );
  const last = after.at(-1) ?? "";
  const roomsOf = (which: (month: Month) => boolean): JSX.Element[] =>
    [...rooms]
      .filter(which)
      .sort()
      .map((month) => (
        <div key={month} class="ik-room">
          {large.includes(month) && draw(month)}
        </div>
      ));

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
      {...getDragHandlers(calc)}
    >
      {turning(-1, `‹ ${text.earlier}`)}
      {roomsOf((month) => !last || month < last)}
      {small.length > 0 && <div class="ik-small-months">{small}</div>}
      {roomsOf((month) => !!last && month > last)}
      {turning(1, `${text.later} ›`)}
    </div>
  );
};
