import type { Course } from "@infusionkit/core";
import type { JSX } from "preact";
import { findAttendance } from "../model/attendance.ts";
import { usePlannerContext } from "../PlannerContext.ts";
import { formatAttendance } from "../text/attendance.ts";
import { DayPanel } from "./DayPanel.tsx";
import { InfusionList } from "./InfusionList.tsx";

/** The list of infusions of staff: each date opens the panel of its day, and shows what was recorded. */
export const PlannerInfusionList = ({
  course,
  heading,
}: {
  readonly course: Course;
  readonly heading: "h3";
}): JSX.Element => {
  const { state, messages, sentences, openPanel, setOpenPanel, closePanel } = usePlannerContext();
  const openDate = openPanel?.place === "list" ? openPanel.date : null;
  return (
    <InfusionList
      course={course}
      messages={messages}
      sentences={sentences}
      heading={heading}
      windows="all"
      getItemClass={({ date }) => `ik-${findAttendance(state.attendance, date)?.status ?? "planned"}`}
      renderDate={({ date, number }, dateText) => {
        const record = findAttendance(state.attendance, date);
        const isOpen = openDate === date;
        return (
          <>
            <button
              type="button"
              class="ik-date-button"
              data-day={date}
              aria-expanded={isOpen}
              onClick={() => (isOpen ? closePanel() : setOpenPanel({ date, place: "list" }))}
            >
              {dateText}
              <span class="ik-hidden">
                , {messages.coursePlanner.change} {messages.t(messages.courseForm.day.infusion, { number })}
              </span>
            </button>
            {record && (
              <span key={record.status} class={`ik-attendance ik-attendance-${record.status}`}>
                {formatAttendance(record, messages)}
              </span>
            )}
          </>
        );
      }}
      renderMore={({ date }) => openDate === date && <DayPanel />}
    />
  );
};
