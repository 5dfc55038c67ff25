import type { MessageGroup } from "../format.ts";

/** Published results of groups, for professionals. */
export const published = {
  title: "Published results of groups",
  scope:
    "Measured in groups, at these times after one infusion or a longer treatment. They say nothing about one person.",
  columns: {
    time: "When",
    measured: "Measured",
    result: "Found",
    caveat: "To be read with it",
  },
} satisfies MessageGroup;
