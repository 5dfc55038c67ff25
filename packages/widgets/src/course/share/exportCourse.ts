/** A course as the text and the files that leave the page, by core's formats: the same from both screens. */
import type { Conflict, Course, Issue } from "@infusionkit/core";
import { courseToIcs } from "@infusionkit/core/formats/ics";
import { courseToText } from "@infusionkit/core/formats/text";
import type { CourseMessages } from "../text/courseMessages.ts";
import type { SentenceFormatter } from "../text/sentences.ts";
import type { TextFile } from "./download.ts";

/** What is exported, and in whose words. */
export type CourseExport = {
  readonly course: Course;
  readonly conflict: Conflict | null;
  readonly messages: CourseMessages;
  readonly sentences: SentenceFormatter;
  readonly clinic?: string | undefined;
  readonly phone?: string | undefined;
  /** Whom to call in an emergency. */
  readonly helpText?: string | undefined;
  /** What there is to know of the age of the public holidays: see `formatHolidaysNote`. */
  readonly holidaysNote?: string | undefined;
};

/** What tells a calendar file from others: see `createCalendarIdentity`. */
export type CalendarFileOptions = {
  /** Tells this course from others in one calendar. No person is in it. */
  readonly key: string;
  /** A later file of the same course has a higher one. */
  readonly sequence: number;
  /** When the file is made: an instant in UTC. */
  readonly now: string;
};

const getFileName = ({ course }: CourseExport, extension: string): string =>
  `infusions-${course.infusions[0]?.date ?? course.start}.${extension}`;

/** What stands over the dates, on paper and in a text. */
export const getExportTitle = (clinic: string | undefined, { course }: CourseMessages): string =>
  clinic ? `${clinic}: ${course.printTitle}` : course.printTitle;

/** Whom to call, with the clinic's phone line where there is one. */
export const formatCallClinic = (phone: string | undefined, { course, t }: CourseMessages): string =>
  t(course.callClinic, { phone: phone ? `: ${phone}` : "" });

/** Those notes that there are, as one text. */
export const joinNotes = (notes: readonly (string | undefined)[], separator: string): string =>
  notes.filter((note) => note).join(separator);

/** The course in plain words, to paste into a message. */
export const toCourseText = (source: CourseExport): string => {
  const { course, conflict, messages, sentences, clinic, phone, helpText, holidaysNote } = source;
  const { file } = messages.course;
  return courseToText(course, {
    ...(helpText ? { help: helpText } : {}),
    formatDate: (date) => messages.date(date),
    formatIssue: (issue: Issue) => sentences.formatIssue(issue, conflict?.obstacles).text,
    words: {
      title: getExportTitle(clinic, messages),
      given: file.given,
      maintenanceTitle: messages.course.maintenance,
      maintenance: file.maintenanceLine,
      issuesTitle: file.issuesTitle,
      notice: joinNotes(
        [holidaysNote, `${file.ask} ${file.doctorDecides}`, formatCallClinic(phone, messages)],
        "\n",
      ),
    },
  });
};

/** The course as a calendar file. */
export const toCalendarFile = (source: CourseExport, options: CalendarFileOptions): TextFile => {
  const { course, messages, sentences, clinic, phone, helpText, holidaysNote } = source;
  const { file } = messages.course;
  return {
    name: getFileName(source, "ics"),
    type: "text/calendar",
    text: courseToIcs(course, {
      ...options,
      ...(helpText ? { help: helpText } : {}),
      formatDate: (date) => messages.date(date),
      formatReason: (reason) => sentences.formatReason(reason).text,
      words: {
        title: getExportTitle(clinic, messages),
        infusion: file.infusion,
        maintenance: file.maintenance,
        window: file.window,
        around: file.around,
        ask: joinNotes([holidaysNote, file.ask, formatCallClinic(phone, messages)], " "),
      },
    }),
  };
};
