import type { MessageGroup } from "../format.ts";

/** Whom to call in an emergency: one line under every widget. */
export const help = {
  question: "In danger, or thinking of harming yourself?",
  call: "Call {emergency} now.",
  callOrLine: "Call {emergency} now, or {name} on {phone}.",
  callLocal: "Call your local emergency number now. Help lines by country: {address}.",
  /** Behind an emergency number that other phones may not reach. */
  anyMobile: "any emergency, from a mobile phone",
  lookedUp: "Numbers looked up on {date}.",
  confirmed: "Numbers confirmed by the clinic on {date}.",
} satisfies MessageGroup;
