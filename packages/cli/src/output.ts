/** What the command line writes: one course or record in the format that was asked for. */
import { courseToJson, type Course, type Issue, type RecordReview } from "@infusionkit/core";
import { courseToCsv, recordToCsv } from "@infusionkit/core/formats/csv";
import { courseToFhir } from "@infusionkit/core/formats/fhir";
import { courseToIcs, recordToIcs } from "@infusionkit/core/formats/ics";
import { courseToText, recordToText } from "@infusionkit/core/formats/text";
import type { PlainDate } from "@infusionkit/core";
import { UsageError } from "./input.ts";

/** The options that choose a format; without one it is text. */
export type FormatOptions = {
  readonly json?: boolean;
  readonly ics?: boolean;
  readonly csv?: boolean;
  readonly text?: boolean;
  readonly fhir?: string;
  readonly subject?: string;
};

type Format = "json" | "ics" | "csv" | "text" | "fhir";

/** @throws UsageError when more than one is asked for */
export const chooseFormat = (options: FormatOptions): Format => {
  const chosen = (["json", "ics", "csv", "text", "fhir"] as const).filter((name) => options[name]);
  if (chosen.length > 1) {
    throw new UsageError(`Choose one format: ${chosen.map((name) => `--${name}`).join(" and ")} were given.`);
  }
  return chosen[0] ?? "text";
};

const readEdition = ({ fhir = "" }: FormatOptions): "R4" | "R5" => {
  const edition = fhir.toUpperCase();
  if (edition === "R4" || edition === "R5") return edition;
  throw new UsageError(`--fhir must be r4 or r5; it is ${JSON.stringify(fhir)}.`);
};

const writeJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** @param now when a calendar file says that it was made */
export const formatCourse = (course: Course, options: FormatOptions, now: () => PlainDate): string => {
  switch (chooseFormat(options)) {
    case "json":
      return courseToJson(course);
    case "ics":
      return courseToIcs(course, { now: now() });
    case "csv":
      return courseToCsv(course);
    case "text":
      return courseToText(course);
    case "fhir": {
      if (!options.subject)
        throw new UsageError("--fhir needs --subject, the person whom the plan is for, such as Patient/17.");
      return writeJson(
        courseToFhir(course, { subject: { reference: options.subject }, fhir: readEdition(options) }),
      );
    }
  }
};

export const formatRecord = (review: RecordReview, options: FormatOptions): string => {
  switch (chooseFormat(options)) {
    case "json":
      return writeJson(review.record);
    case "ics":
      return recordToIcs(review, { now: review.today });
    case "csv":
      return recordToCsv(review);
    case "text":
      return recordToText(review);
    case "fhir":
      throw new UsageError("--fhir is for a course: a record has no care plan.");
  }
};

/** Issues as lines, the gravest first. */
export const formatIssues = (issues: readonly Issue[]): string =>
  issues.map(({ severity, message }) => `${severity}: ${message}\n`).join("");

/** Whether something has to be looked at: what is only worth knowing does not count. */
export const hasIssues = (issues: readonly Issue[]): boolean =>
  issues.some(({ severity }) => severity !== "info");
