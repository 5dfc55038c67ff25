import type { JSX } from "preact";
import { formatWidgetHelp } from "../../element/help.ts";
import { useExports } from "../hooks/useExports.tsx";
import { toSharedPlan } from "../model/parseForm.ts";
import { usePlannerContext } from "../PlannerContext.ts";
import { getExportTitle } from "../share/exportCourse.ts";
import { toSpreadsheet } from "../share/spreadsheet.ts";
import { PrintPage } from "../share/print.tsx";
import { formatShareLink } from "../share/shareLink.ts";
import { formatAttendanceRecord } from "../text/attendance.ts";
import { Button } from "./Button.tsx";
import { CourseExportButtons, ExportActions } from "./ExportActions.tsx";
import { UndoBar } from "./UndoBar.tsx";

/** What staff hand over: the course, or the report of why there is none; a link; a table. And undo beside it. */
export const PlannerExports = (): JSX.Element => {
  const planner = usePlannerContext();
  const { course, result, messages, sentences, clinic, phone, state, startDate, patientCount } = planner;
  const own = messages.coursePlanner;
  const helpText = formatWidgetHelp({ region: state.region }, messages);
  const exports = useExports({
    messages,
    clinic,
    // The start stays the same through reviews; another start is another course.
    courseKey: `${patientCount} ${startDate}`,
    request: planner.request,
    announce: planner.announce,
  });
  const source = course && {
    course,
    conflict: result?.conflict ?? null,
    messages,
    sentences,
    clinic,
    phone,
    helpText,
  };

  // Without a course, print and copy hand over the report for the doctor; without input only the link is useful.
  const getReport = (): readonly string[] => [
    ...state.attendance.map((record) => formatAttendanceRecord(record, messages)),
    ...(result?.issues ?? []).map((issue) => sentences.formatIssue(issue, result?.conflict?.obstacles).text),
    ...(result?.review?.choices ?? []).map(
      ({ message, dates }) => `${message} ${messages.list(dates.map((date) => messages.date(date)))}`,
    ),
    own.doctorDecides,
  ];
  const printReport = (): Promise<void> =>
    exports.print(
      <PrintPage messages={messages} clinic={clinic} phone={phone} helpText={helpText}>
        {getReport().map((line) => (
          <p key={line}>{line}</p>
        ))}
      </PrintPage>,
      0,
    );
  const copyReport = (): Promise<void> =>
    exports.copy([getExportTitle(clinic, messages), "", ...getReport()].join("\n"), messages.course.copied);
  const copyLink = (): Promise<void> => {
    const plan = { ...toSharedPlan(state, planner.form), ...planner.clinicFromLink };
    return exports.copy(location.href.replace(/#.*/s, "") + formatShareLink(plan), own.linkCopied);
  };

  return (
    <ExportActions
      exports={exports}
      label={messages.courseForm.exportLabel}
      manualCopyLabel={messages.course.copyManually}
    >
      {source && <CourseExportButtons source={source} exports={exports} />}
      {result && !source && (
        <>
          <Button kind="primary" onClick={() => void printReport()}>
            {messages.course.print}
          </Button>
          <Button onClick={() => void copyReport()}>{messages.course.copy}</Button>
        </>
      )}
      <Button onClick={() => void copyLink()}>{own.copyLink}</Button>
      {source && <Button onClick={() => exports.save(toSpreadsheet(source), own.csvSaved)}>{own.csv}</Button>}
      <UndoBar />
    </ExportActions>
  );
};
