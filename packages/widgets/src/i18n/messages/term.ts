import type { MessageGroup } from "../format.ts";

/** A word that says what it means. */
export const term = {
  more: "More in the glossary",
  close: "Close",
} satisfies MessageGroup;
