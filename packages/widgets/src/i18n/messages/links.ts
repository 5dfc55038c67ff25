import type { MessageGroup } from "../format.ts";

/** Why a link cannot be opened. */
export const links = {
  damaged: "This link is damaged, so nothing was filled in. Ask for a new one, or copy the whole of it.",
  newer: "This link comes from a newer version of the calculator, so nothing was filled in.",
  protocol: "This link has a protocol of its own, which can’t be used here, so nothing was filled in.",
  staff:
    "This link belongs to the clinic’s planner, so nothing was filled in. Ask the clinic for your dates.",
  tooLarge: "This link holds more than a plan can, so nothing was filled in. Ask for a new one.",
} satisfies MessageGroup;
