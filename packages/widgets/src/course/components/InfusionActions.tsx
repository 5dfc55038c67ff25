import { addDays, type Infusion, type PlainDate } from "@infusionkit/core";
import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { ATTENDANCE_STATUSES, findAttendance, markAttendance, wasSkipped } from "../model/attendance.ts";
import { buildPlan, diffPlans } from "../model/buildPlan.ts";
import type { AttendanceRecord } from "../model/types.ts";
import { usePlannerContext } from "../PlannerContext.ts";
import { formatClosed } from "../text/dayText.ts";
import { Button } from "./Button.tsx";
import { ChangeList } from "./ChangeList.tsx";
import { IssueList } from "./IssueList.tsx";
import { MovePreview } from "./MovePreview.tsx";

/** How many days before and after its date an infusion can be moved by the list. */
const MOVE_RANGE_DAYS = 14;

/** What became of a session. */
const AttendanceButtons = ({ date }: { readonly date: PlainDate }): JSX.Element => {
  const { state, startDate, course, today, messages, dispatch, closePanel } = usePlannerContext();
  const text = messages.coursePlanner;
  const record = findAttendance(state.attendance, date);
  const mark = (status: AttendanceRecord["status"]): void => {
    const next = record?.status === status ? null : status;
    const attendance = markAttendance(state.attendance, course?.infusions ?? [], date, next, today);
    dispatch(
      { type: "mark", start: startDate, attendance },
      messages.t(next ? text.markedAs : text.unmarked, {
        date: messages.date(date, "short"),
        status: text.status[status],
      }),
    );
    closePanel();
  };
  return (
    <div class="ik-buttons" role="group" aria-label={text.attendanceLegend}>
      {ATTENDANCE_STATUSES.map((status) => {
        const pressed = record?.status === status && !record.assumed;
        return (
          <Button
            key={status}
            kind={pressed ? "primary" : undefined}
            aria-pressed={pressed}
            onClick={() => mark(status)}
          >
            {text.status[status]}
          </Button>
        );
      })}
    </div>
  );
};

/** Moves an infusion to a day that is chosen from a list, and says before what that breaks. */
const MoveControl = ({ infusion }: { readonly infusion: Infusion }): JSX.Element => {
  const { state, course, messages, getDayInfo, tryMove, moveByHand, closePanel } = usePlannerContext();
  const text = messages.coursePlanner;
  const [target, setTarget] = useState<PlainDate | null>(null);
  const { date, number, phase } = infusion;
  const infusions = course?.infusions ?? [];
  const days = Array.from({ length: 2 * MOVE_RANGE_DAYS + 1 }, (_, i) => addDays(date, i - MOVE_RANGE_DAYS));
  const targets = days.filter(
    (day) =>
      !wasSkipped(state.attendance, day) &&
      !infusions.some(
        (other) =>
          other.date === day || (other.status === "given" && other.phase === phase && other.date > day),
      ),
  );
  const move = target && tryMove({ from: date, to: target });
  return (
    <div class="ik-move">
      <label class="ik-field">
        <span>{messages.t(text.moveTo, { number })}</span>
        <select
          part="field"
          value={target ?? ""}
          onChange={(event) => setTarget((event.currentTarget.value || null) as PlainDate | null)}
        >
          <option value="" selected={!target}>
            {text.chooseDay}
          </option>
          {targets.map((day) => {
            const info = getDayInfo(day);
            const reason =
              formatClosed(info, messages) || (info.unavailable ? messages.courseForm.day.unavailable : "");
            return (
              <option key={day} value={day} selected={day === target}>
                {messages.date(day, "short") + (reason ? ` (${reason})` : "")}
              </option>
            );
          })}
        </select>
      </label>
      {target && (
        <div role="status">
          <MovePreview move={move} />
        </div>
      )}
      <Button
        aria-disabled={!move}
        onClick={() => {
          if (move && target && moveByHand({ from: date, to: target })) closePanel(target);
        }}
      >
        {text.move}
      </Button>
    </div>
  );
};

/** What would follow if this infusion were missed, without a change. */
const WhatIfMissed = ({ infusion }: { readonly infusion: Infusion }): JSX.Element => {
  const { state, form, protocol, course, result, today, messages, sentences } = usePlannerContext();
  const text = messages.coursePlanner;
  const [asked, setAsked] = useState(false);
  const { date, number } = infusion;
  const missed = useMemo(() => {
    if (!asked || !form.request) return null;
    // As on its evening: what comes before it has then been given.
    const evening = today && today > date ? today : date;
    const attendance = markAttendance(state.attendance, course?.infusions ?? [], date, "missed", evening);
    return buildPlan(protocol, form.request, { moves: state.moves, attendance }, evening);
  }, [asked, state, form, date]);
  if (!missed) return <Button onClick={() => setAsked(true)}>{text.whatIf}</Button>;
  return (
    <div class="ik-message ik-message-info ik-what-if" role="status">
      <ChangeList
        title={messages.t(text.ifMissed, { number })}
        changes={diffPlans(result, missed).map(({ message }) => message)}
      />
      <IssueList
        issues={(missed.review?.issues ?? []).filter(({ code }) => code !== "missed")}
        sentences={sentences}
      />
      <ul lang="en">
        {missed.review?.choices.map(({ kind, message }) => (
          <li key={kind}>{message}</li>
        ))}
      </ul>
    </div>
  );
};

/** What can be done with one infusion: recorded, moved, and asked about. */
export const InfusionActions = ({
  date,
  infusion,
}: {
  readonly date: PlainDate;
  readonly infusion: Infusion | undefined;
}): JSX.Element | null => {
  const { state } = usePlannerContext();
  if (!infusion && !findAttendance(state.attendance, date)) return null;
  return (
    <>
      <AttendanceButtons date={date} />
      {infusion?.status === "planned" && (
        <>
          <MoveControl infusion={infusion} />
          <WhatIfMissed infusion={infusion} />
        </>
      )}
    </>
  );
};
