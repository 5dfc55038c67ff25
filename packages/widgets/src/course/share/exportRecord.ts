/** A course under way as the text and the files that leave the staff planner, by core's formats. */
import type { Issue, IssueCode, RecordReview } from "@infusionkit/core";
import { recordToCsv } from "@infusionkit/core/formats/csv";
import { recordToIcs, recordToIcsFiles, type RecordIcsOptions } from "@infusionkit/core/formats/ics";
import { recordToText } from "@infusionkit/core/formats/text";
import type { VisitTime } from "../model/types.ts";
import type { PlannerMessages } from "../text/courseMessages.ts";
import type { MessageText } from "../../i18n/format.ts";
import { formatValues, type SentenceFormatter } from "../text/sentences.ts";
import type { TextFile } from "./download.ts";
import { formatCallClinic, getExportTitle, joinNotes } from "./exportCourse.ts";

/** What is exported, and in whose words. */
export type RecordExport = {
  readonly review: RecordReview;
  readonly visit: VisitTime;
  readonly messages: PlannerMessages;
  readonly sentences: SentenceFormatter;
  readonly clinic?: string | undefined;
  readonly phone?: string | undefined;
  /** Whom to call in an emergency. */
  readonly helpText?: string | undefined;
  /** What there is to know of the age of the public holidays: see `formatHolidaysNote`. */
  readonly holidaysNote?: string | undefined;
};

const getFirstDate = ({ review }: RecordExport): string =>
  review.record.appointments[0]?.date ?? review.record.start;

/**
 * What the patient has to know of what departs from the plan, each once, in the patient's words: what staff have to do about
 * it stands on their screen. A caution that has no words of its own sends the patient to the clinic.
 */
export const listPatientNotes = (
  review: RecordReview,
  { coursePlanner, t, date }: PlannerMessages,
): readonly string[] => {
  const known: Readonly<Partial<Record<IssueCode, MessageText>>> = coursePlanner.patientNotes;
  // What did not take place comes first, day by day.
  const isSkipped = ({ code }: Issue): boolean => code === "missed" || code === "cancelled";
  const skipped = review.issues
    .filter(isSkipped)
    .sort((a, b) => (String(a.data["date"]) < String(b.data["date"]) ? -1 : 1));
  const notes = [...skipped, ...review.issues.filter((issue) => !isSkipped(issue))]
    // Questions stand in a place of their own.
    .filter(({ code }) => code !== "open-question")
    .map(({ code, data }) => t(known[code] ?? coursePlanner.askAboutDates, formatValues(data, { date })));
  return [...new Set(notes)];
};

/** The course in plain words, to paste into an e-mail or a messenger. */
export const toRecordText = (source: RecordExport): string => {
  const { review, visit, messages, clinic, phone, helpText, holidaysNote } = source;
  const { coursePlanner } = messages;
  const { file } = messages.course;
  const at = visit.time ? `\n${messages.t(coursePlanner.visitAt, { time: visit.time })}` : "";
  return recordToText(review, {
    ...(helpText ? { help: helpText } : {}),
    formatDate: (date) => messages.date(date),
    notes: listPatientNotes(review, messages),
    words: {
      toAgree: `- {date} (${coursePlanner.toAgree})`,
      proposalTitle: coursePlanner.proposedTitle,
      title: `${getExportTitle(clinic, messages)}${at}`,
      maintenanceTitle: messages.course.maintenance,
      issuesTitle: file.issuesTitle,
      notice: joinNotes(
        [
          holidaysNote,
          `${coursePlanner.ifYouCannotCome} ${formatCallClinic(phone, messages)}`,
          file.doctorDecides,
        ],
        "\n",
      ),
    },
  });
};

const getIcsOptions = (
  { visit, messages, clinic, phone, helpText, holidaysNote }: RecordExport,
  now: string,
): RecordIcsOptions => {
  const { file } = messages.course;
  return {
    now,
    ...(helpText ? { help: helpText } : {}),
    formatDate: (date) => messages.date(date),
    ...(visit.time ? { time: visit.time } : {}),
    ...(visit.minutes ? { minutes: visit.minutes } : {}),
    words: {
      title: getExportTitle(clinic, messages),
      infusion: file.infusion,
      maintenance: file.maintenance,
      window: file.window,
      around: file.around,
      ask: joinNotes(
        [holidaysNote, messages.coursePlanner.ifYouCannotCome, formatCallClinic(phone, messages)],
        " ",
      ),
    },
  };
};

/** The course as one calendar file. Saved again, it updates what a calendar has from the one before. */
export const toRecordCalendar = (source: RecordExport, now: string): TextFile => ({
  name: `infusions-${getFirstDate(source)}.ics`,
  type: "text/calendar",
  text: recordToIcs(source.review, getIcsOptions(source, now)),
});

/** A calendar file for each infusion, for phones that take only the first event of a file. */
export const toRecordCalendars = (source: RecordExport, now: string): readonly TextFile[] =>
  recordToIcsFiles(source.review, getIcsOptions(source, now)).map(({ name, text }) => ({
    name,
    type: "text/calendar",
    text,
  }));

/** Whether a language writes a comma in its decimal fractions: its spreadsheets then part cells by semicolons. */
const hasDecimalComma = (lang: string): boolean => {
  try {
    return new Intl.NumberFormat(lang).format(1.5).includes(",");
  } catch {
    return false;
  }
};

/** The course as a table for spreadsheets, with the separator that those of the language expect. */
export const toRecordSpreadsheet = (source: RecordExport, lang: string): TextFile => ({
  name: `infusions-${getFirstDate(source)}.csv`,
  type: "text/csv",
  text: recordToCsv(source.review, {
    bom: true,
    separator: hasDecimalComma(lang) ? ";" : ",",
    formatDate: (date) => source.messages.date(date),
    formatIssue: (issue) => source.sentences.formatIssue(issue).text,
  }),
});
