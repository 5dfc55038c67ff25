import { deepFreeze } from "../freeze.ts";
import type { Claim, ClaimChange } from "../evidence.ts";
import type { PlainDate } from "../date.ts";

/** The day up to which publications were looked for. What was published later is in none of the claims. */
export const evidenceUpTo: PlainDate = "2026-11-28";

/**
 * When the claims were compared with their references, when that is due again, and who signed them: nobody yet. A claim
 * that is reviewed on its own gets dates of its own.
 */
export const REVIEW: Pick<Claim, "reviewed" | "nextReview" | "signedBy"> = {
  reviewed: "2026-11-28",
  nextReview: "2027-05-28",
  signedBy: null,
};

/** What changed in the claims, the latest first. */
export const claimChanges: readonly ClaimChange[] = /* @__PURE__ */ deepFreeze<readonly ClaimChange[]>([
  {
    date: "2026-11-28",
    claims: ["H17"],
    change:
      "“Hypothesis” became “Disputed”: nobody holds it to be shown that treatment harms memory, and the studies disagree.",
  },
  {
    date: "2026-11-28",
    claims: ["H20"],
    change:
      "The label says what has to be done in most cases, where it named the worst case before. What to do about slow breathing is said with it.",
  },
  {
    date: "2026-11-28",
    claims: ["B2"],
    change: "Says what the unwanted effects are compared with: there may be more than with a dummy.",
  },
  {
    date: "2026-11-28",
    claims: ["H1", "H6", "H7"],
    change: "Says that figures for another product or another use do not tell you your own chance.",
  },
  {
    date: "2026-11-28",
    claims: [
      "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11", "S12", "S13", "S14", "S15", "S16", "S17",
      "S18", "S19", "S21", "S22", "S23", "S24", "B1", "B2",
      "H3", "H4", "H5", "H7", "H8", "H10", "H11", "H15", "H16", "H17", "H18", "H19", "H20", "H21", "H22",
    ], // prettier-ignore
    change: "Reworded in plainer English. No figure, no certainty and no source has changed.",
  },
  {
    date: "2026-11-28",
    claims: ["H3", "H5", "H15", "H16", "H17", "H21", "S15"],
    change:
      "Figures were taken out that came from summaries whose titles were not seen. What is left stands in the sources shown.",
  },
  {
    date: "2026-11-28",
    claims: [
      "H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8", "H9", "H10", "H11", "H12",
      "H13", "H14", "H15", "H16", "H17", "H18", "H19", "H20", "H21", "H22", "H23",
    ], // prettier-ignore
    change: "New: the harms, each with how often it happens, what to do and what that rests on.",
  },
  {
    date: "2026-11-28",
    claims: ["B1", "B2"],
    change: "New: “Does it help?” for depression and for chronic pain, with harms beside the figures.",
  },
  {
    date: "2026-11-28",
    claims: ["S15"],
    change: "“Disputed” became “Not supported”: the one test in people that we could read found no effect.",
  },
  {
    date: "2026-11-28",
    claims: ["S23"],
    change:
      "“Disputed” became “Not supported”: 2–3 days is not the average that studies found. A 35-day study of pain was added.",
  },
  {
    date: "2026-11-28",
    claims: ["S22"],
    change:
      "Split into mood and pain, for which the evidence is not equally good. A trial of one infusion for pain was added.",
  },
  {
    date: "2026-11-28",
    claims: ["S7", "S9"],
    change:
      "The largest study is described in full: three groups, no benefit over salt water. In monkeys, interest in reward came back but the response to threat did not change.",
  },
  {
    date: "2026-11-28",
    claims: ["S3", "S8", "S10", "S16"],
    change: "Studies were added: what the receptor block rests on, brain stimulation, and rats.",
  },
  {
    date: "2026-11-28",
    claims: ["S12", "S13", "S14"],
    change: "What stands against them was added.",
  },
  {
    date: "2026-11-28",
    claims: ["S19", "S24"],
    change:
      "The result of the other treatment stands beside the 55 in 100; the one placebo trial is called the only one found.",
  },
]);
