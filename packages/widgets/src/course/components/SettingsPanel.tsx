import type { ComponentChildren, JSX } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { WEEKDAYS } from "@infusionkit/core";
import { canBeginElsewhere } from "../model/planView.ts";
import { usePlannerContext } from "../PlannerContext.ts";
import { formatDays } from "../text/dates.tsx";
import { formatAlternating, formatVisitLength, formatWeekdays } from "../text/dayText.ts";
import { AlternatingDaysList } from "./AlternatingDaysList.tsx";
import { Button } from "./Button.tsx";
import { DateField } from "./DateField.tsx";
import { DateRangeList } from "./DateRangeList.tsx";
import { HorizonSelect } from "./HorizonSelect.tsx";
import { OpeningDaysText, WeekdayBoxes } from "./OpeningDays.tsx";
import { ProtocolPicker } from "./ProtocolPicker.tsx";
import { VisitTimeFields } from "./VisitTimeFields.tsx";

/** One of the entries of a setting in words, with a button that takes it away. */
const Chip = ({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }): JSX.Element => {
  const { messages } = usePlannerContext();
  return (
    <li>
      {name}{" "}
      <Button
        kind="secondary"
        aria-label={messages.t(messages.coursePlanner.remove, { which: name })}
        onClick={onRemove}
      >
        ✕
      </Button>
    </li>
  );
};

/** One setting: read in words, changed in place. Its form opens only when it is asked for. */
const Setting = ({
  label,
  action,
  isOpenAtFirst = false,
  children,
  form,
}: {
  readonly label: string;
  /** What the button says, or nothing where the setting cannot be changed. */
  readonly action: string | null;
  readonly isOpenAtFirst?: boolean;
  /** The setting in words. */
  readonly children: ComponentChildren;
  readonly form: ComponentChildren;
}): JSX.Element => {
  const { messages } = usePlannerContext();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const id = useId();
  const button = useRef<HTMLDivElement>(null);
  const isShown = isOpen && action !== null;
  return (
    <div class="ik-setting" role="group" aria-labelledby={id}>
      <div class="ik-setting-head" ref={button}>
        <span id={id} class="ik-hint">
          {label}
        </span>
        {action && (
          <Button
            kind="secondary"
            aria-expanded={isShown}
            aria-label={`${label}: ${isShown ? messages.coursePlanner.done : action}`}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isShown ? messages.coursePlanner.done : action}
          </Button>
        )}
      </div>
      {isShown ? (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape leaves from any of its fields
        <div
          class="ik-setting-form"
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.stopPropagation();
            setIsOpen(false);
            button.current?.querySelector("button")?.focus();
          }}
        >
          {form}
        </div>
      ) : (
        <div class="ik-setting-value">{children}</div>
      )}
    </div>
  );
};

/** How many infusions beyond the protocol's number can be chosen. */
const MORE_INFUSIONS = 2;

/** The settings of the clinic and of this patient, in words. */
export const SettingsPanel = (): JSX.Element => {
  const planner = usePlannerContext();
  const { state, form, messages, protocol, view, dispatch, regions, regionStatus, startDate } = planner;
  const { setFocusedDate, today } = planner;
  const text = messages.coursePlanner;
  const { t } = messages;
  const region = regions?.list.find(({ id }) => id === state.region);
  const { induction, maintenance } = protocol;
  const most = Math.min(
    induction.infusions + MORE_INFUSIONS,
    Math.floor((induction.spanDays - 1) / induction.gap.least) + 1,
  );
  const counts = [...Array(Math.max(0, most - induction.infusions) + 1).keys()].map(
    (more) => induction.infusions + more,
  );
  const isFirstGiven = (view?.review?.progress.given ?? 0) > 0;
  // What has taken place, or has still to be answered, cannot begin on another day.
  const isStarted = !!state.record && !!view && !canBeginElsewhere(state.record, view.source.today);
  const hasPast = view?.entries.some(
    ({ time, state: entryState }) => time === "past" && entryState !== "proposed",
  );
  // The first that was given may be a later one than was agreed.
  const firstGiven = isFirstGiven ? view?.spanStart : null;
  const start = state.record && isStarted ? (firstGiven ?? state.record.start) : startDate;
  const closures = form.soundClosures;
  const formatSpan = ({
    from,
    to = from,
  }: {
    from: `${number}-${number}-${number}`;
    to?: `${number}-${number}-${number}`;
  }): string => (from === to ? messages.date(from, "short") : formatDays(from, to, messages));

  return (
    <form
      class="ik-settings"
      part="form"
      aria-label={text.settings}
      onSubmit={(event) => event.preventDefault()}
    >
      <Setting
        // A plan that is opened has its start in words; where there is none, it is what comes first.
        key={planner.openedCount}
        label={text.start}
        action={isStarted ? null : text.change}
        isOpenAtFirst={!startDate}
        form={
          <DateField
            legend={messages.course.startLegend}
            hint={messages.course.startHint}
            rangeHint={messages.t(messages.courseForm.rangeElsewhere, {
              closures: messages.courseForm.closuresLegend,
              unavailable: messages.courseForm.unavailableLegend,
            })}
            parts={state.start}
            reading={form.start}
            onChange={(start) => {
              setFocusedDate(null);
              dispatch({ type: "edit", changes: { start }, coalesceKey: "start" });
            }}
            messages={messages}
            // That it is empty is said where the course would stand: an error here would push away what is pressed next.
            optional
          />
        }
      >
        <b>{start ? messages.date(start) : text.startNone}</b>
        {isStarted && <p class="ik-hint">{isFirstGiven ? text.startFixed : text.startAgreed}</p>}
      </Setting>

      <Setting
        label={text.unavailable}
        action={text.add}
        form={
          <>
            <WeekdayBoxes
              legend={text.neverLegend}
              isAbsence
              days={state.unavailableWeekdays}
              messages={messages}
              onChange={(weekday, absent) => dispatch({ type: "setWeeklyAbsence", weekday, absent })}
            />
            <DateRangeList
              legend={messages.courseForm.unavailableLegend}
              addLabel={messages.courseForm.addUnavailable}
              rows={state.unavailable}
              readings={form.unavailable}
              messages={messages}
              onChange={(unavailable, coalesceKey = "") =>
                dispatch({ type: "edit", changes: { unavailable }, coalesceKey })
              }
            />
          </>
        }
      >
        {state.unavailableWeekdays.length === 0 && form.unavailable.every(({ span }) => !span) ? (
          <span class="ik-hint">{text.unavailableNone}</span>
        ) : (
          <ul class="ik-chips">
            {WEEKDAYS.filter((day) => state.unavailableWeekdays.includes(day)).map((day) => {
              const name = t(text.never, { days: messages.weekday(day) });
              return (
                <Chip
                  key={day}
                  name={name}
                  onRemove={() => dispatch({ type: "setWeeklyAbsence", weekday: day, absent: false })}
                />
              );
            })}
            {form.unavailable.map(({ span }, i) => {
              if (!span) return null;
              const name = formatSpan(span);
              return (
                <Chip
                  key={state.unavailable[i]?.key}
                  name={name}
                  onRemove={() =>
                    dispatch({
                      type: "edit",
                      changes: { unavailable: state.unavailable.filter((_, other) => other !== i) },
                    })
                  }
                />
              );
            })}
          </ul>
        )}
      </Setting>

      <Setting
        label={text.opening}
        action={text.change}
        form={
          <>
            <WeekdayBoxes
              legend={messages.courseForm.openingDaysLegend}
              days={state.openingDays}
              messages={messages}
              onChange={(weekday, open) => dispatch({ type: "setOpeningDay", weekday, open })}
            />
            {/* Later opening days are the clinic's own: they are shown and not changed. */}
            <OpeningDaysText entries={state.openingChanges} messages={messages} />
            <AlternatingDaysList
              rows={state.alternatingDays}
              readings={form.alternatingDays}
              messages={messages}
              onChange={(alternatingDays, coalesceKey = "") =>
                dispatch({ type: "edit", changes: { alternatingDays }, coalesceKey })
              }
            />
            <DateRangeList
              legend={messages.courseForm.extraDaysLegend}
              addLabel={messages.courseForm.addExtraDay}
              rows={state.extraDays}
              readings={form.extraDays}
              hasReason
              defaultReason={messages.courseForm.defaultExtraReason}
              isSingle
              messages={messages}
              onChange={(extraDays, coalesceKey = "") =>
                dispatch({ type: "edit", changes: { extraDays }, coalesceKey })
              }
            />
            <VisitTimeFields />
          </>
        }
      >
        <b>{formatWeekdays(state.openingDays, messages)}</b>
        {state.openingChanges.map(({ from, days }) => (
          <p key={from}>
            {t(text.openingFrom, {
              date: messages.date(from, "day"),
              days: formatWeekdays(days, messages),
            })}
          </p>
        ))}
        {form.soundAlternatingDays.map((entry) => (
          <p key={JSON.stringify(entry)}>{formatAlternating(entry, messages)}</p>
        ))}
        {form.soundExtraDays.map(({ date, label }) => (
          <p key={date}>
            {t(text.extraDay, { date: messages.date(date, "short") })}
            {label && <small> {label}</small>}
          </p>
        ))}
        {(state.visit.time || state.visit.minutes) && (
          <p>
            <b>
              {[state.visit.time, state.visit.minutes && formatVisitLength(state.visit.minutes, messages)]
                .filter(Boolean)
                .join(", ")}
            </b>
          </p>
        )}
      </Setting>

      <Setting
        label={text.closed}
        action={text.change}
        form={
          <>
            {regions && (
              <label class="ik-field">
                <span>{text.regionLegend}</span>
                <select
                  part="field"
                  value={state.region}
                  onChange={(event) =>
                    dispatch({ type: "edit", changes: { region: event.currentTarget.value } })
                  }
                >
                  <option value="" selected={!state.region}>
                    {text.regionNone}
                  </option>
                  {regions.list.map(({ id, name }) => (
                    <option key={id} value={id} selected={id === state.region}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <DateRangeList
              legend={messages.courseForm.closuresLegend}
              addLabel={messages.courseForm.addClosure}
              rows={state.closures}
              readings={form.closures}
              hasReason
              messages={messages}
              onChange={(next, coalesceKey = "") =>
                dispatch({ type: "edit", changes: { closures: next }, coalesceKey })
              }
            />
          </>
        }
      >
        <p>
          {region && regionStatus !== "failed"
            ? region.name
            : planner.holidays.length === 0
              ? text.noHolidays
              : ""}
        </p>
        {region?.checkedOn && (
          <p class="ik-hint">
            {messages.t(text.regionChecked, { date: messages.date(region.checkedOn) })}
            {today !== null && today >= (region.staleFrom ?? "9999") && ` ${text.regionStale}`}
          </p>
        )}
        {closures.map((closure) => (
          <p key={`${closure.from}${closure.label}`}>
            {closure.label} <small>{formatSpan(closure)}</small>
          </p>
        ))}
        {closures.length === 0 && <span class="ik-hint">{text.closedNone}</span>}
      </Setting>

      <Setting
        label={text.fullDays}
        action={text.add}
        form={
          <>
            <DateRangeList
              legend={text.fullDaysLegend}
              addLabel={text.addFullDay}
              rows={state.fullDays}
              readings={form.fullDays}
              messages={messages}
              onChange={(fullDays, coalesceKey = "") =>
                dispatch({ type: "edit", changes: { fullDays, fullDaysAsOf: today }, coalesceKey })
              }
            />
            <p class="ik-hint">{text.fullDaysHint}</p>
          </>
        }
      >
        {form.fullDays.every(({ span }) => !span) ? (
          <span class="ik-hint">{text.fullDaysNone}</span>
        ) : (
          <>
            <ul class="ik-chips">
              {form.fullDays.map(({ span }, i) => {
                if (!span) return null;
                const name = formatSpan(span);
                return (
                  <Chip
                    key={state.fullDays[i]?.key}
                    name={name}
                    onRemove={() =>
                      dispatch({
                        type: "edit",
                        changes: {
                          fullDays: state.fullDays.filter((_, other) => other !== i),
                          fullDaysAsOf: today,
                        },
                      })
                    }
                  />
                );
              })}
            </ul>
            {state.fullDaysAsOf && (
              <p class="ik-hint">{t(text.fullDaysAsOf, { date: messages.date(state.fullDaysAsOf) })}</p>
            )}
          </>
        )}
      </Setting>

      <Setting
        label={text.protocolLegend}
        action={text.change}
        form={
          <>
            <ProtocolPicker />
            {maintenance && (
              <HorizonSelect
                value={state.horizon}
                pageValue={3}
                messages={messages}
                onChange={(horizon) => dispatch({ type: "edit", changes: { horizon } })}
              />
            )}
          </>
        }
      >
        <p>
          {t(text.protocolSummary, {
            title: protocol.title,
            count: induction.infusions,
            span: induction.spanDays,
          })}
        </p>
      </Setting>

      {counts.length > 1 && !isStarted && !hasPast && (
        <fieldset class="ik-counts">
          <legend class="ik-hint">{text.infusionsLegend}</legend>
          {counts.map((count) => (
            <label key={count}>
              <input
                type="radio"
                name="infusions"
                checked={(state.infusions ?? state.record?.infusions ?? induction.infusions) === count}
                onChange={() =>
                  dispatch({
                    type: "edit",
                    // Beside a record the protocol's number is asked for by itself: another one may be agreed.
                    changes: { infusions: count === induction.infusions && !state.record ? null : count },
                  })
                }
              />
              <span>{count}</span>
            </label>
          ))}
        </fieldset>
      )}
    </form>
  );
};
