import { courseToCsv } from "@infusionkit/core/formats/csv";
import type { TextFile } from "./download.ts";
import { getFileName, type CourseExport } from "./exportCourse.ts";

/** The course as a table for spreadsheets. */
export const toSpreadsheet = (source: CourseExport): TextFile => {
  const { course, messages, sentences } = source;
  return {
    name: getFileName(source, "csv"),
    type: "text/csv",
    text: courseToCsv(course, {
      bom: true,
      formatDate: (date) => messages.date(date),
      formatReason: (reason) => sentences.formatReason(reason).text,
    }),
  };
};
