import { addDays, type Infusion, type PlainDate } from "@infusionkit/core";
import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { AttendanceRecord } from "../model/types.ts";
import type { PlannerContext } from "../PlannerContext.ts";
import { createDayInfo } from "../model/dayInfo.ts";
import { diffPlans, buildPlan, markAttendance } from "../model/buildPlan.ts";
import { isCancelled, moveByHand, tryMove } from "../hooks/useInfusionDrag.tsx";
import { Button, ChangeList, IssueList, getPlannerTexts } from "./IssueList.tsx";

const STATUSES = ["given", "missed", "cancelled"] as const;

/** What can be done with one infusion: marked, moved, and asked about. */
export const InfusionActions = ({
  calc,
  date,
  infusion,
}: {
  readonly calc: PlannerContext;
  readonly date: PlainDate;
  readonly infusion: Infusion | undefined;
}): JSX.Element | null => {
  const { state, words, course, reading } = calc;
  const text = getPlannerTexts(calc);
  const mark = state.marks.find((one) => one.date === date);
  const [to, setTo] = useState("");
  const [whatIf, setWhatIf] = useState(false);
  const factsOf = createDayInfo(calc);
  const infusions = course?.infusions ?? [];

  const setMark = (status: AttendanceRecord["status"]): void => {
    const next = mark?.status === status ? null : status;
    calc.change(
      { marks: markAttendance(state.marks, infusions, date, next, calc.today) },
      "",
      words.say(next ? text.markedAs : text.unmarked, {
        date: words.date(date, "short"),
        status: text.status[status],
      }),
    );
    calc.close();
  };

  const planned = infusion?.status === "planned";
  const targets = planned
    ? Array.from({ length: 29 }, (_, i) => addDays(date, i - 14)).filter(
        (day) =>
          !isCancelled(calc, day) &&
          !infusions.some(
            (one) =>
              one.date === day || (one.status === "given" && one.phase === infusion.phase && one.date > day),
          ),
      )
    : [];
  const preview = to ? tryMove(calc, { from: date, to: to as PlainDate }) : null;
  const missing = useMemo(() => {
    if (!whatIf || !reading.options) return null;
    // As on its evening: what comes before it has then been given.
    const evening = calc.today && calc.today > date ? calc.today : date;
    const marks = markAttendance(state.marks, infusions, date, "missed", evening);
    return buildPlan(calc.protocol, reading.options, { moves: state.moves, marks }, evening);
  }, [whatIf, state, reading, date]);

  if (!infusion && !mark) return null;
  return (
    <>
      <div class="ik-buttons" role="group" aria-label={text.mark}>
        {STATUSES.map((status) => (
          <Button
            key={status}
            class={mark?.status === status && !mark.assumed ? "ik-main" : ""}
            aria-pressed={mark?.status === status && !mark.assumed}
            onClick={() => setMark(status)}
          >
            {text.status[status]}
          </Button>
        ))}
      </div>
      {planned && (
        <div class="ik-move">
          <label class="ik-field">
            <span>{words.say(text.moveTo, { number: infusion.number })}</span>
            <select part="field" value={to} onChange={(event) => setTo(event.currentTarget.value)}>
              <option value="" selected={!to}>
                {text.chooseDay}
              </option>
              {targets.map((day) => {
                const { shut, away } = factsOf(day);
                const why = shut || (away ? words.course.day.away : "");
                return (
                  <option key={day} value={day} selected={day === to}>
                    {words.date(day, "short") + (why ? ` (${why})` : "")}
                  </option>
                );
              })}
            </select>
          </label>
          {to && (
            <div role="status">
              {!preview ? (
                <p class="ik-error">{text.cannotMove}</p>
              ) : preview.breaks.length > 0 ? (
                <IssueList calc={calc} issues={preview.breaks} />
              ) : (
                <p>{text.nothingBroken}</p>
              )}
            </div>
          )}
          <Button
            aria-disabled={!preview}
            onClick={() => {
              if (preview && moveByHand(calc, { from: date, to: to as PlainDate }))
                calc.close(to as PlainDate);
            }}
          >
            {text.move}
          </Button>
        </div>
      )}
      {planned && !whatIf && <Button onClick={() => setWhatIf(true)}>{text.whatIf}</Button>}
      {missing && (
        <div class="ik-note ik-note-info ik-what-if" role="status">
          <ChangeList
            title={words.say(text.ifMissed, { number: infusion?.number ?? "" })}
            messages={diffPlans(calc.plan, missing.plan).map(({ message }) => message)}
          />
          <IssueList
            calc={calc}
            issues={(missing.review?.issues ?? []).filter(({ code }) => code !== "missed")}
          />
          <ul lang="en">
            {missing.review?.choices.map(({ kind, message }) => (
              <li key={kind}>{message}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
};
