import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { ChoiceCards } from "./components/ChoiceCards.tsx";
import { CourseCalendar } from "./components/CourseCalendar.tsx";
import { NextInfusion } from "./components/NextInfusion.tsx";
import { OpenQuestions } from "./components/OpenQuestions.tsx";
import { PaperEntry } from "./components/PaperEntry.tsx";
import { PatientScript } from "./components/PatientScript.tsx";
import { handleUndoKey, PlannerHeader } from "./components/PlannerHeader.tsx";
import { PlannerIssues } from "./components/PlannerIssues.tsx";
import { PlannerList } from "./components/PlannerList.tsx";
import { ProposalBar } from "./components/ProposalBar.tsx";
import { ProtocolRules } from "./components/ProtocolRules.tsx";
import { SettingsPanel } from "./components/SettingsPanel.tsx";
import type { CoursePlannerProps } from "./courseProps.ts";
import { usePlanner, type Planner } from "./hooks/usePlanner.ts";
import { PlannerContext } from "./PlannerContext.ts";
import { formatPlanStatus } from "./text/planStatus.ts";

/** What is announced: what was done and what that did, or where the course stands. One announcement a change. */
const getAnnouncement = ({ announcement, changes, view, messages, state }: Planner): string => {
  const { title, detail } = formatPlanStatus(view, messages, state.record !== null);
  return [announcement, ...(announcement ? changes : []), title, detail].filter(Boolean).join(" ");
};

/**
 * The planner of clinic staff: a course is planned, agreed, recorded visit by visit, and put right when it goes otherwise.
 * What was agreed stays until somebody changes it; what is proposed is shown beside it. Nothing leaves the page but by the
 * reader's hand, and nothing is stored: a reload keeps the plan, closing the tab does not.
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
  // For the course that is there: what is typed of one patient is not there for the next.
  const [paperOpenedFor, setPaperOpenedFor] = useState<number | null>(null);
  const isPaperOpen = paperOpenedFor === planner.openedCount;
  const [paperDraft, setPaperDraft] = useState({ text: "", openedFor: 0 });
  const { headingLevel = 2, evidenceUrl } = props;
  const { messages, protocol, view } = planner;
  const text = messages.coursePlanner;
  const Heading = `h${headingLevel}` as "h2";
  const SubHeading = `h${headingLevel + 1}` as "h3";
  const rules = useMemo(
    () => <ProtocolRules protocol={protocol} evidenceUrl={evidenceUrl} messages={messages} />,
    [protocol, evidenceUrl, messages],
  );
  const spoken = getAnnouncement(planner);
  return (
    <PlannerContext.Provider value={planner}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- undo is one for all of its controls */}
      <section
        class="ik ik-course ik-planner"
        aria-label={text.title}
        ref={planner.root}
        onKeyDown={(event) => handleUndoKey(planner, event)}
      >
        <p class="ik-hidden" role="status">
          <span key={spoken}>{spoken}</span>
        </p>
        <PlannerHeader heading={Heading} onOpenPaper={() => setPaperOpenedFor(planner.openedCount)} />
        <OpenQuestions />
        <PlannerIssues />
        <ChoiceCards heading={SubHeading} />
        <ProposalBar />
        <div
          class={["ik-planner-grid", isPaperOpen && "ik-with-paper", !view && "ik-without-plan"]
            .filter(Boolean)
            .join(" ")}
        >
          {isPaperOpen && (
            <PaperEntry
              draft={paperDraft.openedFor === planner.openedCount ? paperDraft.text : ""}
              onType={(text) => setPaperDraft({ text, openedFor: planner.openedCount })}
              onClose={() => setPaperOpenedFor(null)}
            />
          )}
          <SettingsPanel />
          <CourseCalendar heading={SubHeading} />
          <div class="ik-plan" part="plan">
            {view ? (
              <>
                <NextInfusion />
                <PlannerList heading={SubHeading} />
                <PatientScript />
              </>
            ) : (
              <p class="ik-hint" data-next tabIndex={-1}>
                {planner.state.record ? text.keptHint : text.emptyHint}
              </p>
            )}
          </div>
        </div>
        {rules}
        <p class="ik-notice" part="notice">
          <span>{messages.course.notice}</span> <span>{planner.holidaysNotice}</span>
        </p>
      </section>
    </PlannerContext.Provider>
  );
};
