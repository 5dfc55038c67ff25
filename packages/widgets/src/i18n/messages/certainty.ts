import { certaintyLevels, type Certainty } from "@infusionkit/core";
import type { MessageGroup } from "../format.ts";

/** How sure a claim is: the word on a badge, and what it means. Core says both. */
export const certainty = /* @__PURE__ */ Object.fromEntries(
  certaintyLevels.map(({ id, label, meaning }) => [id, { label, meaning }]),
) as Readonly<Record<Certainty, { readonly label: string; readonly meaning: string }>> satisfies MessageGroup;
