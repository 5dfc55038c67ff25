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
  const { request, announce, markSaved, getAgreedReview, getSavableRecord } = planner;
  const exports = useExports({ messages, clinic, courseKey: state.record?.key ?? "", request, announce });
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

  /** Does something with what is agreed; where a choice has to be made first, it says so. */
  const withReview = (act: (source: RecordExport, review: RecordReview) => void): void => {
    setIsOpen(false);
    const review = getAgreedReview();
    if (!review) announce(view ? text.cannotExport : state.record ? text.keptHint : text.emptyHint);
    else {
      const helpText = formatWidgetHelp({ region: state.region }, messages);
      const region = planner.regions?.list.find(({ id }) => id === state.region);
      const holidaysNote = formatHolidaysNote(region, today ?? review.today, messages);
      act({ review, visit: state.visit, messages, sentences, clinic, phone, helpText, holidaysNote }, review);
      markSaved(review.record);
    }
  };
  /** Keeps the record: what was recorded can be saved whether or not there is a plan. */
  const withRecord = (act: (plan: SharedPlan) => void): void => {
    setIsOpen(false);
    const record = getSavableRecord();
    if (!record) announce(view ? text.cannotExport : text.emptyHint);
    else {
      act({ ...sharedPlan, record });
      markSaved(record);
    }
  };
  const now = (): string => new Date().toISOString();
  const saveAll = (source: RecordExport): void => {
    const files = toRecordCalendars(source, now());
    for (const file of files) exports.save(file, messages.t(text.calendarEachSaved, { count: files.length }));
  };
  const items: readonly (readonly [label: string, act: () => void])[] = [
    [text.saveFile, () => withRecord((plan) => exports.save(toPlanFile(plan), text.fileSaved))],
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
        withRecord((plan) => {
          const link = `${location.href.split("#")[0]}${formatShareLink(plan)}`;
          void exports.copy(link, text.linkCopied);
        }),
    ],
    [text.calendarEach, () => withReview(saveAll)],
    [
      text.csv,
      // A spreadsheet parts cells as the reader's own system does, whatever language the page is in.
      () =>
        withReview((source) =>
          exports.save(toRecordSpreadsheet(source, navigator.language || messages.lang), text.csvSaved),
        ),
    ],
  ];
  return (
    <>
      <Button
        onClick={() =>
          withReview((source) => void exports.copy(toRecordText(source), messages.course.copied))
        }
      >
        {text.copyText}
      </Button>
      <Button
        onClick={() =>
          withReview((source) => exports.save(toRecordCalendar(source, now()), messages.course.saved))
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
          withReview((source, review) => {
            const page = (
              <PrintedRecord source={source} printedOn={today ?? review.today} firstWeekday={firstWeekday} />
            );
            void exports.print(page, review.entries.length);
          })
        }
      >
        {messages.course.print}
      </Button>
      {openFile.input}
      {exports.manualCopy && (
        <ManualCopyField text={exports.manualCopy} label={messages.course.copyManually} />
      )}
    </>
  );
};
