import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { DateField } from "./components/DateField.tsx";
import { DateRangeList } from "./components/DateRangeList.tsx";
import { HolidayRegionSelect } from "./components/HolidayRegionSelect.tsx";
import { HorizonSelect } from "./components/HorizonSelect.tsx";
import { LiveText } from "./components/LiveText.tsx";
import { MonthCalendar } from "./components/MonthCalendar.tsx";
import { OpeningDays } from "./components/OpeningDays.tsx";
import { PatientScript } from "./components/PatientScript.tsx";
import { PlannerExports } from "./components/PlannerExports.tsx";
import { PlannerInfusionList } from "./components/PlannerInfusionList.tsx";
import { PlannerIssues } from "./components/PlannerIssues.tsx";
import { ProtocolPicker } from "./components/ProtocolPicker.tsx";
import { ProtocolRules } from "./components/ProtocolRules.tsx";
import { ReviewSummary } from "./components/ReviewSummary.tsx";
import { handleUndoKey } from "./components/UndoBar.tsx";
import type { CoursePlannerProps } from "./courseProps.ts";
import { usePlanner, type Planner } from "./hooks/usePlanner.ts";
import { PlannerContext } from "./PlannerContext.ts";
import { formatHeadline } from "./text/dates.tsx";

/** Why there is no plan yet, or none at all; empty where there is one. */
const getWaitingText = ({ form, messages }: Planner): string => {
  const text = messages.courseForm;
  switch (form.missing) {
    case "opening-days":
      return text.openingDaysMissing;
    case "start":
      return text.waiting;
    case "closures":
      return messages.t(text.waitingForRange, { legend: text.closuresLegend });
    case "unavailable":
      return messages.t(text.waitingForRange, { legend: text.unavailableLegend });
    case null:
      return "";
  }
};

/** What staff fill in: the start, the clinic's days, the patient's days, and the rule to plan by. */
const PlannerForm = ({
  planner,
  pageHorizon,
}: {
  readonly planner: Planner;
  readonly pageHorizon: number;
}): JSX.Element => {
  const { state, form, protocol, messages, today, dispatch, setFocusedDate } = planner;
  const text = messages.courseForm;
  // What does not change with the start is the same element as before, which costs nothing to render again.
  const ranges = useMemo(
    () => (
      <>
        <DateRangeList
          legend={text.closuresLegend}
          addLabel={text.addClosure}
          ranges={state.closures}
          readings={form.closures}
          hasReason
          messages={messages}
          onChange={(closures, coalesceKey = "") =>
            dispatch({ type: "edit", changes: { closures }, coalesceKey })
          }
        />
        <DateRangeList
          legend={text.unavailableLegend}
          addLabel={text.addUnavailable}
          ranges={state.unavailable}
          readings={form.unavailable}
          messages={messages}
          onChange={(unavailable, coalesceKey = "") =>
            dispatch({ type: "edit", changes: { unavailable }, coalesceKey })
          }
        />
      </>
    ),
    [state.closures, state.unavailable, messages, today],
  );
  return (
    <form class="ik-form" part="form" onSubmit={(event) => event.preventDefault()}>
      <DateField
        legend={messages.course.startLegend}
        hint={messages.course.startHint}
        parts={state.start}
        reading={form.start}
        onChange={(start) => {
          setFocusedDate(null);
          dispatch({ type: "edit", changes: { start }, coalesceKey: "start" });
        }}
        messages={messages}
      />
      <OpeningDays
        legend={text.openingDaysLegend}
        days={state.openingDays}
        changes={state.openingChanges}
        messages={messages}
        onChange={(weekday, open) => dispatch({ type: "setOpeningDay", weekday, open })}
      />
      {ranges}
      {protocol.maintenance && (
        <HorizonSelect
          value={state.horizon}
          pageValue={pageHorizon}
          messages={messages}
          onChange={(horizon) => dispatch({ type: "edit", changes: { horizon } })}
        />
      )}
      <HolidayRegionSelect />
      <ProtocolPicker />
    </form>
  );
};

/** The plan: its headline, what to hand over, where it stands, the months and the list. */
const PlannerResultView = ({
  planner,
  heading: Heading,
}: {
  readonly planner: Planner;
  readonly heading: "h3";
}): JSX.Element => {
  const { course, result, state, messages, sentences, announcement, changes } = planner;
  const waiting = getWaitingText(planner);
  const headline = course && formatHeadline(course.infusions, messages);
  const firstIssue = !course && result?.issues[0];
  const noPlan = firstIssue ? sentences.formatIssue(firstIssue).text : messages.course.noPlan;
  // What there is to announce where nothing else is: a course, what is still to be given, or why there is none.
  const summary = headline ? `${headline.count}: ${headline.range}` : waiting || noPlan;
  // After what was done comes what that did to the plan; on the page it stands by itself.
  const spoken = announcement.announced
    ? [
        announcement.announced,
        ...(announcement.ofChange ? changes : []),
        announcement.ofChange && result && !course && summary,
      ]
        .filter(Boolean)
        .join(" ")
    : summary;
  return (
    <div class="ik-plan" part="plan">
      <p class="ik-hidden" role="status">
        <span key={spoken}>{spoken}</span>
      </p>
      {headline ? (
        <Heading class="ik-headline">
          <LiveText text={headline.count} />
          <small>
            <LiveText text={headline.range} />
          </small>
        </Heading>
      ) : (
        <p class="ik-waiting" key={waiting} role={state.openingDays.length > 0 ? undefined : "alert"}>
          {waiting || (result?.review ? "" : messages.course.noPlan)}
        </p>
      )}
      <PlannerExports />
      <div class="ik-slot">
        {announcement.shown && (
          <p class="ik-status" key={announcement.shown} aria-hidden="true">
            {announcement.shown}
          </p>
        )}
        <ReviewSummary />
        <PatientScript />
        {course && <p class="ik-hint">{messages.coursePlanner.dragHint}</p>}
        <PlannerIssues />
      </div>
      <div class={course ? "ik-views ik-views-two" : "ik-views"}>
        <MonthCalendar />
        {course && <PlannerInfusionList course={course} heading={Heading} />}
      </div>
    </div>
  );
};

/**
 * The planner of clinic staff: opening days, closures and unavailable days to fill in; the plan as months and as a list;
 * infusions moved by hand and recorded, with undo; a region's public holidays, another protocol, a table, and a link that
 * restores the plan. Nothing leaves the page but by the reader's hand.
 *
 * @example
 * import { notice, regions, toClosure } from "@infusionkit/holidays";
 * import { loadRegion, type RegionId } from "@infusionkit/holidays/load";
 *
 * const load = async (id: string) => ({
 *   closures: (await loadRegion(id as RegionId)).holidays.map(toClosure),
 *   notice,
 * });
 * <CoursePlanner phone="021 555 0100" regions={{ list: regions, load }} />
 */
export const CoursePlanner = (props: CoursePlannerProps): JSX.Element => {
  const planner = usePlanner(props);
  const { headingLevel = 2, horizon = 3, evidenceUrl } = props;
  const { messages, protocol, clinic, phone } = planner;
  const text = messages.course;
  const Heading = `h${headingLevel}` as "h2";
  const SubHeading = `h${headingLevel + 1}` as "h3";
  const rules = useMemo(
    () => <ProtocolRules protocol={protocol} evidenceUrl={evidenceUrl} messages={messages} />,
    [protocol, evidenceUrl, messages],
  );
  return (
    <PlannerContext.Provider value={planner}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- undo is one for all of its controls */}
      <section
        class="ik ik-course ik-planner"
        aria-label={text.title}
        ref={planner.root}
        onKeyDown={(event) => handleUndoKey(planner, event)}
      >
        <Heading class="ik-title" part="title">
          {text.title}
        </Heading>
        {(clinic || phone) && <p class="ik-hint">{[clinic, phone].filter(Boolean).join(" · ")}</p>}
        <div class="ik-course-grid">
          <PlannerForm planner={planner} pageHorizon={horizon} />
          <PlannerResultView planner={planner} heading={SubHeading} />
        </div>
        {rules}
        <p class="ik-notice" part="notice">
          <span>{text.notice}</span> <span>{planner.holidaysNotice}</span>
        </p>
      </section>
    </PlannerContext.Provider>
  );
};
