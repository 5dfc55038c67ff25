import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { createCalendarIdentity, type CalendarIdentity } from "../share/calendarIdentity.ts";
import { copyText } from "../share/clipboard.ts";
import { downloadFile, type TextFile } from "../share/download.ts";
import { getExportTitle, toCalendarFile, toCourseText, type CourseExport } from "../share/exportCourse.ts";
import { printPage } from "../share/print.tsx";
import type { ExportKind, ExportRequest } from "../model/types.ts";
import type { CourseMessages } from "../text/courseMessages.ts";

/** What a screen gives to its exports. */
export type ExportSettings = {
  readonly messages: CourseMessages;
  readonly clinic: string | undefined;
  /** Which course it is: files of another one have a key of their own, and do not update those of this one. */
  readonly courseKey: string;
  /** Asks the page first; `false` says that the page has taken it over. */
  readonly request: (kind: ExportKind, detail: ExportRequest) => boolean;
  /** Says what became of it. */
  readonly announce: (message: string) => void;
  /** How many courses were opened here: what is left of the one before, to be copied or printed, goes with it. */
  readonly openedCount?: number;
};

/** The ways in which a plan leaves the page. */
export type Exports = {
  /** Whether it is copied. Where the page may not copy, the answer comes once the reader has copied it, if ever. */
  readonly copy: (text: string, done: string) => Promise<boolean>;
  readonly copyCourse: (source: CourseExport) => Promise<boolean>;
  readonly saveCalendar: (source: CourseExport) => void;
  readonly save: (file: TextFile, done: string) => void;
  /** Whether the browser began to print. */
  readonly print: (page: JSX.Element) => Promise<boolean>;
  /** A text that the page may not copy, for the reader to copy; empty where there is none. */
  readonly manualCopy: string;
  /** The reader has copied that text. */
  readonly confirmManualCopy: () => void;
};

/** Print, copy and save, and what became of each. Every screen has exports of its own: nothing is shared. */
export const useExports = (settings: ExportSettings): Exports => {
  const { messages, clinic, courseKey, request, announce, openedCount = 0 } = settings;
  const text = messages.course;
  const [manual, setManual] = useState({ text: "", openedCount });
  const confirmManualCopy = useRef<() => void>(() => undefined);
  const printFrame = useRef<HTMLIFrameElement | null>(null);
  useEffect(() => () => printFrame.current?.remove(), [openedCount]);
  const identities = useRef(new Map<string, CalendarIdentity>());

  const copy = async (what: string, done: string): Promise<boolean> => {
    if (!request("copy", { text: what })) return true;
    const copied = await copyText(what);
    setManual({ text: copied ? "" : what, openedCount });
    announce(copied ? done : text.copyManually);
    return (
      copied ||
      new Promise<boolean>((resolve) => {
        confirmManualCopy.current = () => resolve(true);
      })
    );
  };
  const save = (file: TextFile, done: string): void => {
    if (!request("download", file)) return;
    downloadFile(file);
    announce(done);
  };
  return {
    manualCopy: manual.openedCount === openedCount ? manual.text : "",
    confirmManualCopy: () => confirmManualCopy.current(),
    copy,
    copyCourse: (source) => copy(toCourseText(source), text.copied),
    saveCalendar: (source) => {
      const identity = createCalendarIdentity(identities.current.get(courseKey) ?? null, Date.now());
      identities.current.set(courseKey, identity);
      save(toCalendarFile(source, { ...identity, now: new Date().toISOString() }), text.saved);
    },
    save,
    print: async (page) => {
      if (!request("print", {})) return true;
      const job = { lang: messages.lang, title: getExportTitle(clinic, messages), page };
      const began = await printPage(job, (frame) => {
        printFrame.current?.remove();
        printFrame.current = frame;
      });
      announce(began ? "" : text.notPrinted);
      return began;
    },
  };
};
