import type { RecordReview } from "@infusionkit/core";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { formatWidgetHelp } from "../../help/formatWidgetHelp.ts";
import { useExports } from "../hooks/useExports.tsx";
import { useOpenFile } from "../hooks/useOpenFile.ts";
import {
  toRecordCalendar,
  toRecordCalendars,
  toRecordSpreadsheet,
  toRecordText,
  type RecordExport,
} from "../share/exportRecord.ts";
import { toPlanFile } from "../share/planFile.ts";
import { PrintedRecord } from "../share/printRecord.tsx";
import { formatShareLink } from "../share/shareLink.ts";
import type { TextFile } from "../share/download.ts";
import { hasNoChoice } from "../model/planView.ts";
import type { HandoverKind } from "../model/handover.ts";
import type { SharedPlan } from "../model/types.ts";
import { usePlannerContext } from "../PlannerContext.ts";
import { formatHolidaysNote } from "../text/holidaysNote.ts";
import { Button } from "./Button.tsx";
import { ManualCopyField } from "./ExportActions.tsx";

/** The ways in which a course leaves the staff planner. What is not agreed yet is agreed by handing it over. */
export const PlannerExports = (): JSX.Element => {
  const planner = usePlannerContext();
  const { messages, sentences, view, state, clinic, phone, sharedPlan, today, firstWeekday } = planner;
  const text = messages.coursePlanner;
  const { request, announce, markHandedOver, getAgreedReview, getSavableRecord, openedCount } = planner;
  const courseKey = state.record?.key ?? "";
  const exports = useExports({ messages, clinic, courseKey, request, announce, openedCount });
  const openFile = useOpenFile(planner);
  const [isOpen, setIsOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    const events = new AbortController();
    const { signal } = events;
    const rootNode = menu.current?.getRootNode() ?? document;
    rootNode.addEventListener(
      "click",
      (event) => {
        if (!menu.current?.contains(event.target as Node)) setIsOpen(false);
      },
      { signal },
    );
    return () => events.abort();
  }, [isOpen]);

  /**
   * Does something with what is agreed; where a choice has to be made first, it says so.
   *
   * @param act says whether it was done: a page may not be allowed to copy or to print
   */
  const withReview = async (
    kind: HandoverKind,
    act: (source: RecordExport, review: RecordReview) => boolean | Promise<boolean>,
  ): Promise<void> => {
    setIsOpen(false);
    const review = getAgreedReview();
    if (!review) {
      const withoutChoice = state.record ? text.keptHint : text.emptyHint;
      announce(hasNoChoice(view) ? text.nothingFits : view ? text.cannotExport : withoutChoice);
      return;
    }
    const helpText = formatWidgetHelp({ region: state.region }, messages);
    const region = planner.regions?.list.find(({ id }) => id === state.region);
    const holidaysNote = formatHolidaysNote(region, today ?? review.today, messages);
    const source = { review, visit: state.visit, messages, sentences, clinic, phone, helpText, holidaysNote };
    if (await act(source, review)) markHandedOver(kind, review.record);
  };
  /** Keeps the record: what was recorded can be saved whether or not there is a plan. */
  const withRecord = async (
    kind: HandoverKind,
    act: (plan: SharedPlan) => boolean | Promise<boolean>,
  ): Promise<void> => {
    setIsOpen(false);
    const record = getSavableRecord();
    if (!record) {
      announce(hasNoChoice(view) ? text.nothingFits : view ? text.cannotExport : text.emptyHint);
    } else if (await act({ ...sharedPlan, record })) markHandedOver(kind, record);
  };
  const now = (): string => new Date().toISOString();
  /** Whether a browser keeps a file that it was handed cannot be known: it is taken to be kept. */
  const save = (file: TextFile, done: string): boolean => {
    exports.save(file, done);
    return true;
  };
  const items: readonly (readonly [label: string, act: () => void])[] = [
    [
      text.saveFile,
      () => void withRecord("file", (plan) => save(toPlanFile(plan), planner.describeSaved(text.fileSaved))),
    ],
    [
      text.openFile,
      () => {
        setIsOpen(false);
        openFile.choose();
      },
    ],
    [
      text.copyLink,
      () =>
        void withRecord("link", (plan) => {
          const link = `${location.href.split("#")[0]}${formatShareLink(plan)}`;
          return exports.copy(link, planner.describeSaved(text.linkCopied));
        }),
    ],
    [
      text.calendarEach,
      () =>
        void withReview("visit-files", (source) => {
          const files = toRecordCalendars(source, now());
          const done = messages.t(text.calendarEachSaved, { count: files.length });
          return files.every((file) => save(file, done));
        }),
    ],
    [
      text.csv,
      // A spreadsheet parts cells as the reader's own system does, whatever language the page is in.
      () =>
        void withReview("table", (source) =>
          save(toRecordSpreadsheet(source, navigator.language || messages.lang), text.csvSaved),
        ),
    ],
  ];
  return (
    <>
      <Button
        onClick={() =>
          void withReview("text", (source) => exports.copy(toRecordText(source), messages.course.copied))
        }
      >
        {text.copyText}
      </Button>
      <Button
        onClick={() =>
          void withReview("calendar", (source) =>
            save(toRecordCalendar(source, now()), messages.course.saved),
          )
        }
      >
        {text.calendarFile}
      </Button>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape closes it from any of its buttons */}
      <div
        class="ik-menu"
        ref={menu}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || !isOpen) return;
          event.stopPropagation();
          setIsOpen(false);
          event.currentTarget.querySelector<HTMLElement>("button")?.focus();
        }}
      >
        <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {text.more} <span aria-hidden="true">▾</span>
        </Button>
        {isOpen && (
          <div class="ik-menu-items" role="group" aria-label={text.more}>
            {items.map(([label, act]) => (
              <Button key={label} kind="secondary" onClick={act}>
                {label}
              </Button>
            ))}
          </div>
        )}
      </div>
      <Button
        kind="primary"
        onClick={() =>
          void withReview("print", (source, review) => {
            const page = (
              <PrintedRecord source={source} printedOn={today ?? review.today} firstWeekday={firstWeekday} />
            );
            return exports.print(page);
          })
        }
      >
        {messages.course.print}
      </Button>
      {openFile.input}
      {exports.manualCopy && (
        <ManualCopyField
          text={exports.manualCopy}
          label={messages.course.copyManually}
          onCopy={exports.confirmManualCopy}
        />
      )}
    </>
  );
};
