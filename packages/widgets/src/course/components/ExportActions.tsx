import type { JSX, ComponentChildren } from "preact";
import type { Exports } from "../hooks/useExports.tsx";
import type { CourseExport } from "../share/exportCourse.ts";
import { PrintedCourse, PrintPage } from "../share/print.tsx";
import { Button } from "./Button.tsx";

/** A text that the page may not copy, selected, so that the reader can. */
export const ManualCopyField = ({
  text,
  label,
  onCopy,
}: {
  readonly text: string;
  readonly label: string;
  readonly onCopy: () => void;
}): JSX.Element => (
  <textarea
    readOnly
    rows={4}
    aria-label={label}
    value={text}
    onCopy={onCopy}
    ref={(field) => {
      field?.focus();
      field?.select();
    }}
  />
);

/** Print, copy and save a course. */
export const CourseExportButtons = ({
  source,
  exports,
  months,
}: {
  readonly source: CourseExport;
  readonly exports: Exports;
  /** The months that are printed after the dates, where the reader has opened them. */
  readonly months?: ComponentChildren;
}): JSX.Element => {
  const { course, conflict, messages, sentences, clinic, phone, helpText, holidaysNote } = source;
  const text = messages.course;
  const print = (): Promise<boolean> =>
    exports.print(
      <>
        <PrintPage
          messages={messages}
          clinic={clinic}
          phone={phone}
          helpText={helpText}
          holidaysNote={holidaysNote}
        >
          <PrintedCourse
            course={course}
            messages={messages}
            formatIssue={(issue) => sentences.formatIssue(issue, conflict?.obstacles).text}
          />
        </PrintPage>
        {months}
      </>,
    );
  return (
    <>
      <Button kind="primary" onClick={() => void print()}>
        {text.print}
      </Button>
      <Button onClick={() => void exports.copyCourse(source)}>{text.copy}</Button>
      <Button onClick={() => exports.saveCalendar(source)}>{text.download}</Button>
    </>
  );
};

/** The buttons by which a plan leaves the page; with the text to copy by hand where the page may not. */
export const ExportActions = ({
  exports,
  label,
  manualCopyLabel,
  children,
}: {
  readonly exports: Exports;
  /** The name of the group. */
  readonly label?: string;
  readonly manualCopyLabel: string;
  /** The buttons. */
  readonly children: ComponentChildren;
}): JSX.Element => (
  <div class="ik-export" {...(label ? { role: "group", "aria-label": label } : {})}>
    <div class="ik-buttons">{children}</div>
    {exports.manualCopy && (
      <ManualCopyField text={exports.manualCopy} label={manualCopyLabel} onCopy={exports.confirmManualCopy} />
    )}
  </div>
);
