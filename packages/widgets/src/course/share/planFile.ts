/** A plan as a file: the clinic's days, the patient's days, and the record. There is no name in it. */
import { parseProtocol, parseRecord } from "@infusionkit/core";
import type { SharedPlan } from "../model/types.ts";
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
      readonly messages: readonly string[];
    };

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
  const refuse = (problem: "other" | "newer" | "damaged", ...messages: string[]): ParsedPlanFile => ({
    ok: false,
    problem,
    messages,
  });
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return refuse("other", "The file is not JSON.");
  }
  if (!isObject(content) || typeof content["format"] !== "string") return refuse("other");
  if (content["format"] !== FORMAT) {
    return refuse(/^infusion-plan-\d+$/.test(content["format"]) ? "newer" : "other");
  }
  const unknownKey = Object.keys(content).find(
    (key) => !["$comment", "format", "settings", "protocol", "record"].includes(key),
  );
  if (unknownKey) return refuse("damaged", `${unknownKey} is no part of a plan's file. Take it out.`);
  const { settings = {}, protocol, record } = content;
  if (!isObject(settings)) return refuse("damaged", "settings must be an object.");
  const unknownSetting = Object.keys(settings).find(
    (key) => !sharedPlanFields.includes(key as keyof SharedPlan),
  );
  if (unknownSetting) {
    return refuse(
      "damaged",
      `settings.${unknownSetting} is not a setting. The settings are: ${sharedPlanFields.join(", ")}.`,
    );
  }
  let plan: SharedPlan = settings;
  if (protocol !== null && protocol !== undefined) {
    const parsed = parseProtocol(protocol);
    if (!parsed.ok) return refuse("damaged", ...parsed.issues.map(({ message }) => message));
    plan = { ...plan, protocol: parsed.protocol };
  }
  if (record !== null && record !== undefined) {
    const parsed = parseRecord(record);
    if (!parsed.ok) return refuse("damaged", ...parsed.issues.map(({ message }) => message));
    plan = { ...plan, record: parsed.record };
  }
  try {
    // Writing the plan as a link checks every setting and names the field that is wrong.
    const link = parseShareLink(formatShareLink(plan), parseLinkProtocol);
    return link.ok
      ? { ok: true, plan: { ...link.settings, ...(plan.protocol ? { protocol: plan.protocol } : {}) } }
      : refuse("damaged", link.message);
  } catch (error) {
    return refuse("damaged", error instanceof Error ? error.message : String(error));
  }
};
