import { addDays, type PlainDate } from "@infusionkit/core";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { addDateRange } from "../model/dateRanges.ts";
import { toDateParts } from "../model/parseDate.ts";
import type { ParsedRange } from "../model/parseDateRanges.ts";
import { usePlannerContext } from "../PlannerContext.ts";
import { formatClosed } from "../text/dayText.ts";
import { Button } from "./Button.tsx";
import { IssueList } from "./IssueList.tsx";
import { VISIT_STATES } from "./OpenQuestions.tsx";

/** How many days before and after its date an appointment can be moved by the list. */
const MOVE_RANGE_DAYS = 14;

/** Records what came of a day, or takes it back. Given always means given: taking it back is an act of its own. */
const RecordButtons = ({ date }: { readonly date: PlainDate }): JSX.Element | null => {
  const { today, messages, getDayInfo, recordVisit, takeBackVisit, closePanel } = usePlannerContext();
  const text = messages.coursePlanner;
  const state = getDayInfo(date).entry?.state;
  const isRecorded = state === "given" || state === "missed" || state === "cancelled";
  // A day still to come can only be cancelled, and only where an appointment is on it.
  const states =
    today && date <= today ? VISIT_STATES : state === "planned" || isRecorded ? (["cancelled"] as const) : [];
  if (states.length === 0) return null;
  return (
    <div class="ik-buttons" role="group" aria-label={text.record}>
      {states.map((one) => (
        <Button
          key={one}
          kind={state === one ? "primary" : undefined}
          aria-pressed={state === one}
          onClick={() => {
            if (state !== one) recordVisit({ date, state: one });
            closePanel();
          }}
        >
          {text.status[one]}
        </Button>
      ))}
      {isRecorded && (
        <Button
          kind="secondary"
          onClick={() => {
            takeBackVisit(date);
            closePanel();
          }}
        >
          {text.takeBack}
        </Button>
      )}
    </div>
  );
};

/** Moves an appointment to a day that is chosen from a list, and says before what that breaks. */
const MoveControl = ({ date }: { readonly date: PlainDate }): JSX.Element => {
  const { today, messages, sentences, getDayInfo, tryMove, moveByHand, closePanel } = usePlannerContext();
  const text = messages.coursePlanner;
  const [target, setTarget] = useState<PlainDate | null>(null);
  const days = [...Array(2 * MOVE_RANGE_DAYS + 1).keys()].map((i) => addDays(date, i - MOVE_RANGE_DAYS));
  const targets = days.filter((day) => (!today || day >= today) && !getDayInfo(day).entry);
  const trial = target && tryMove({ from: date, to: target });
  return (
    <div class="ik-move">
      <label class="ik-field">
        <span>{text.moveTo}</span>
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
              formatClosed(info, messages) ||
              (info.full
                ? messages.course.day.full
                : info.unavailable
                  ? messages.course.day.unavailable
                  : "");
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
          {!trial ? (
            <p class="ik-error">{text.cannotMove}</p>
          ) : trial.breaks.length > 0 ? (
            <IssueList issues={trial.breaks} sentences={sentences} />
          ) : (
            <p class="ik-hint">{text.nothingBroken}</p>
          )}
        </div>
      )}
      <Button
        aria-disabled={!trial}
        onClick={() => {
          if (trial && target && moveByHand({ from: date, to: target })) closePanel(target);
        }}
      >
        {text.move}
      </Button>
    </div>
  );
};

/** What can be done with one day: record a visit, move an appointment, or begin the course there. */
export const VisitActions = ({ date }: { readonly date: PlainDate }): JSX.Element => {
  const planner = usePlannerContext();
  const { state, today, messages, form, getDayInfo, dispatch, closePanel } = planner;
  const text = messages.coursePlanner;
  const { entry, unavailable, full, closed } = getDayInfo(date);
  const findRow = (readings: readonly ParsedRange[]): number =>
    readings.findIndex(({ span }) => span?.from === date && span.to === date);
  const row = findRow(form.unavailable);
  const fullRow = findRow(form.fullDays);
  const isAhead = !today || date >= today;
  // Where this patient has an agreed date, the place is the patient's own.
  const canBeFull = isAhead && !closed && (entry === undefined || entry.state === "proposed");
  const isMovable = entry?.state === "planned" || entry?.state === "proposed";
  return (
    <div class="ik-day-actions">
      <div class="ik-buttons">
        <RecordButtons key={`${date}${entry?.state}`} date={date} />
        {!entry && !state.record && (
          <Button
            onClick={() => {
              dispatch({ type: "edit", changes: { start: toDateParts(date) } });
              closePanel();
            }}
          >
            {text.startHere}
          </Button>
        )}
        {isAhead && (row >= 0 || !unavailable) && (
          <Button
            kind="secondary"
            onClick={() => {
              const ranges =
                row >= 0
                  ? state.unavailable.filter((_, i) => i !== row)
                  : addDateRange(state.unavailable, date);
              dispatch({ type: "edit", changes: { unavailable: ranges } });
              closePanel();
            }}
          >
            {row >= 0 ? text.availableHere : text.unavailableHere}
          </Button>
        )}
        {canBeFull && (fullRow >= 0 || !full) && (
          <Button
            kind="secondary"
            onClick={() => {
              const fullDays =
                fullRow >= 0
                  ? state.fullDays.filter((_, i) => i !== fullRow)
                  : addDateRange(state.fullDays, date);
              dispatch({ type: "edit", changes: { fullDays, fullDaysAsOf: today } });
              closePanel();
            }}
          >
            {fullRow >= 0 ? text.notFullHere : text.fullHere}
          </Button>
        )}
      </div>
      {isMovable && isAhead && <MoveControl key={date} date={date} />}
    </div>
  );
};
