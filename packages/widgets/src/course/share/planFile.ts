/** A plan as a file: the clinic's days, the patient's days, and the record. There is no name in it. */
import { parseProtocol, parseRecord, type Issue } from "@infusionkit/core";
import type { FileProblem, SharedPlan } from "../model/types.ts";
import type { TextFile } from "./download.ts";
import { formatShareLink, parseShareLink, sharedPlanFields } from "./shareLink.ts";
import { parseLinkProtocol } from "./linkProtocol.ts";

/** The shape of the file. A later one that this page cannot read has another. */
const FORMAT = "infusion-plan-1";

/** A plan from a file, or why it cannot be opened: `other` is a file of something else, `newer` one of a later version. */
export type ParsedPlanFile =
  | { readonly ok: true; readonly plan: SharedPlan }
  | {
      readonly ok: false;
      readonly problem: "other" | "newer" | "damaged";
      readonly problems: readonly FileProblem[];
    };

/** What core found wrong with a part. */
const toFileProblems = (part: FileProblem["part"], issues: readonly Issue[]): readonly FileProblem[] =>
  issues.map(({ data, message }) => ({
    part,
    path: String(data["path"] ?? ""),
    value: String(data["value"] ?? ""),
    allowed: String(data["allowed"] ?? ""),
    message,
  }));

/**
 * The file of a plan: JSON with its format, the settings in words that a person can read, and the record as core
 * publishes it (`@infusionkit/core/record.schema.json`).
 */
export const toPlanFile = (plan: SharedPlan): TextFile => {
  const { record, protocol, ...settings } = plan;
  const { clinic: _clinic, phone: _phone, help: _help, policies: _policies, ...days } = settings;
  const content = {
    $comment: "A course of infusions, with no name in it. Open it in the staff planner.",
    format: FORMAT,
    settings: days,
    protocol: protocol ?? null,
    record: record ?? null,
  };
  const first = record?.appointments[0]?.date ?? plan.start;
  return {
    name: first ? `infusion-plan-${first}.json` : "infusion-plan.json",
    type: "application/json",
    text: `${JSON.stringify(content, null, 2)}\n`,
  };
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads a plan from a file. Its settings are held against the same rules as those of a link, its record by core. */
export const parsePlanFile = (text: string): ParsedPlanFile => {
  const refuse = (
    problem: "other" | "newer" | "damaged",
    problems: readonly FileProblem[] = [],
  ): ParsedPlanFile => ({ ok: false, problem, problems });
  const describe = (
    part: FileProblem["part"],
    path: string,
    message: string,
    allowed = "",
    value = "",
  ): readonly FileProblem[] => [{ part, path, value, allowed, message }];
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return refuse("other");
  }
  if (!isObject(content) || typeof content["format"] !== "string") return refuse("other");
  if (content["format"] !== FORMAT) {
    return refuse(/^infusion-plan-\d+$/.test(content["format"]) ? "newer" : "other");
  }
  const unknownKey = Object.keys(content).find(
    (key) => !["$comment", "format", "settings", "protocol", "record"].includes(key),
  );
  if (unknownKey) {
    return refuse(
      "damaged",
      describe("file", unknownKey, `${unknownKey} is no part of a plan's file. Take it out.`),
    );
  }
  const { settings = {}, protocol, record } = content;
  if (!isObject(settings))
    return refuse("damaged", describe("file", "settings", "settings must be an object."));
  const unknownSetting = Object.keys(settings).find(
    (key) => !sharedPlanFields.includes(key as keyof SharedPlan),
  );
  if (unknownSetting) {
    const known = `The settings are: ${sharedPlanFields.join(", ")}.`;
    return refuse(
      "damaged",
      describe("file", unknownSetting, `settings.${unknownSetting} is not a setting. ${known}`),
    );
  }
  let plan: SharedPlan = settings;
  if (protocol !== null && protocol !== undefined) {
    const parsed = parseProtocol(protocol);
    if (!parsed.ok) return refuse("damaged", toFileProblems("protocol", parsed.issues));
    plan = { ...plan, protocol: parsed.protocol };
  }
  if (record !== null && record !== undefined) {
    const parsed = parseRecord(record);
    if (!parsed.ok) return refuse("damaged", toFileProblems("record", parsed.issues));
    plan = { ...plan, record: parsed.record };
  }
  try {
    // Writing the plan as a link checks every setting and names the field that is wrong.
    const link = parseShareLink(formatShareLink(plan), parseLinkProtocol);
    return link.ok
      ? { ok: true, plan: { ...link.settings, ...(plan.protocol ? { protocol: plan.protocol } : {}) } }
      : refuse("damaged", describe("file", "", link.message));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, field = "", rest = ""] = /^(\w+) (.*)$/s.exec(message) ?? [];
    return refuse("damaged", describe("settings", field, message, rest));
  }
};
