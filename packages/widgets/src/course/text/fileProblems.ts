/** What is wrong with a plan's file, as a nurse says it: core names the path in the file, which helps whoever wrote it. */
import type { FileProblem } from "../model/types.ts";
import type { PlannerMessages } from "./courseMessages.ts";

/** What stands in the file, between quotation marks as text has them. */
const formatFileValue = (value: string): string => value.replace(/^"(.*)"$/s, "“$1”");

/** What is wrong with one visit of the record. */
const formatVisitProblem = (
  index: number,
  field: string,
  { value, allowed }: FileProblem,
  { coursePlanner, t }: PlannerMessages,
): string => {
  const text = coursePlanner.fileVisit;
  const ordinals: Readonly<Record<number, string>> = coursePlanner.ordinals;
  const values = {
    which: ordinals[index + 1] ?? t(text.number, { number: index + 1 }),
    value: formatFileValue(value),
  };
  if (field === "date") {
    if (value === "missing") return t(text.noDate, values);
    return t(allowed.startsWith("after ") ? text.dateOrder : text.noSuchDate, values);
  }
  return t(field === "state" ? text.state : text.other, values);
};

/** One problem of a file as a sentence. Problems of one place are one: see {@link formatFileProblems}. */
const formatFileProblem = (problem: FileProblem, messages: PlannerMessages): string => {
  const { coursePlanner, t } = messages;
  const { part, path, value, allowed } = problem;
  if (part === "protocol") return t(coursePlanner.fileProtocol, { message: problem.message });
  if (part === "settings") {
    const names: Readonly<Record<string, string>> = coursePlanner.fileSettings;
    const rest = allowed.replace(/"([^"]*)"/g, "“$1”");
    return t(coursePlanner.fileSetting, { setting: names[path] ?? path, rest });
  }
  if (part === "record") {
    const [, index, field = ""] = /^appointments\[(\d+)\](?:\.(\w+))?$/.exec(path) ?? [];
    if (index !== undefined) return formatVisitProblem(Number(index), field, problem, messages);
    if (path === "format") return coursePlanner.fileNewer;
    if (allowed.startsWith("a date"))
      return t(path === "start" ? coursePlanner.fileStart : coursePlanner.fileDate, {
        value: formatFileValue(value),
      });
  }
  return coursePlanner.fileDamaged;
};

/** What is wrong with a file, each place of it once. */
export const formatFileProblems = (
  problems: readonly FileProblem[],
  messages: PlannerMessages,
): readonly string[] => {
  const places = new Set<string>();
  const sentences = problems.flatMap((problem) => {
    const place = `${problem.part} ${problem.path}`;
    if (places.has(place)) return [];
    places.add(place);
    return [formatFileProblem(problem, messages)];
  });
  return [...new Set(sentences)];
};
