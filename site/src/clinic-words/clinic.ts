/** The part of a clinic's set-up that the handbook and the patients' pages show, from the clinic's link or file. Pure. */
import { clinicPolicies, formatHelp } from "@infusionkit/core";
import { formatShareLink, parseLinkProtocol, parseShareLink, type SharedPlan } from "@infusionkit/widgets";
import { handbookText } from "../text/handbook.ts";
import { parseCarried } from "./carried-link.ts";

/** The clinic's name, phone line, numbers for an emergency and policies: nothing of a patient. */
export type ClinicInWords = Pick<SharedPlan, "clinic" | "phone" | "help" | "policies">;

export type ParsedClinic =
  | {
      readonly ok: true;
      readonly clinic: ClinicInWords;
      /** The same as the fragment of a link, for the other pages. */
      readonly fragment: string;
      /** What is shown, by the name of its place: the name, the phone line, whom to call, and each policy. */
      readonly words: ReadonlyMap<string, string>;
    }
  | { readonly ok: false; readonly message: string };

/** Only what belongs to the clinic: a link may hold a patient's dates, too. */
export const pickClinic = ({ clinic, phone, help, policies }: SharedPlan): ClinicInWords => ({
  ...(clinic && { clinic }),
  ...(phone && { phone }),
  ...(help && { help }),
  ...(policies && { policies }),
});

const toParsed = (clinic: ClinicInWords): ParsedClinic => ({
  ok: true,
  clinic,
  fragment: formatShareLink(clinic),
  words: new Map([
    ...(clinic.clinic ? ([["clinic", clinic.clinic]] as const) : []),
    ...(clinic.phone ? ([["phone", clinic.phone]] as const) : []),
    ...(clinic.help ? ([["help", formatHelp(clinic.help)]] as const) : []),
    ...Object.entries(clinic.policies ?? {}),
  ]),
});

const refuse = (message: string): ParsedClinic => ({ ok: false, message });

/**
 * What patients are given of it: the clinic's instructions for its staff are left out.
 *
 * @example
 * pickForPatients({ clinic: "Ours", policies: { fasting: "Breakfast only.", crisis: "Call Dr Day." } });
 * // { clinic: "Ours", policies: { fasting: "Breakfast only." } }
 */
export function pickForPatients({ policies = {}, ...contact }: ClinicInWords): ClinicInWords {
  const read = clinicPolicies.filter(
    ({ id, readers }) => readers === "everyone" && policies[id] !== undefined,
  );
  if (read.length === 0) return contact;
  return { ...contact, policies: Object.fromEntries(read.map(({ id }) => [id, policies[id]])) };
}

/** Reads a clinic's settings from the fragment of its link, such as `#ik=1.…`, or of one that was carried here. */
export function parseClinicLink(address: string): ParsedClinic {
  const fragment = parseCarried(address)?.fragment ?? address;
  const link = parseShareLink(fragment, parseLinkProtocol);
  return link.ok ? toParsed(pickClinic(link.settings)) : refuse(link.message);
}

/**
 * Reads a clinic's settings from the text of its file, or from its link. They are held against the same rules as those
 * of a link.
 */
export function parseClinicFile(text: string): ParsedClinic {
  const [fragment] = /#(?:ik|clinic)=\S*$/.exec(text.trim()) ?? [];
  if (fragment) return parseClinicLink(fragment);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return refuse(handbookText.clinic.notAClinic);
  }
  if (typeof content !== "object" || content === null || Array.isArray(content) || "format" in content) {
    return refuse(handbookText.clinic.notAClinic);
  }
  const settings = content as Readonly<Record<string, unknown>>;
  for (const name of ["clinic", "phone"]) {
    const value = settings[name];
    if (value !== undefined && typeof value !== "string") {
      return refuse(`${name} must be text; it is ${JSON.stringify(value)}.`);
    }
  }
  try {
    return parseClinicLink(formatShareLink(pickClinic(settings as SharedPlan)));
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}
