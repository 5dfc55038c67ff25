/** The entries of a record beside a proposal: one numbering for the screen, the paper, the text and the files. */
import {
  closedDay,
  early,
  gapTooLong,
  gapTooShort,
  issue,
  late,
  type Issue,
  type IssueCode,
  type IssueKind,
} from "../issue.ts";
import type { Infusion } from "../planning/types.ts";
import { checkReview } from "./reviewSchema.ts";
import type { Proposal, RecordEntry, RecordReview } from "./reviewTypes.ts";

/**
 * Entries as they are shown beside a proposal: an agreed date that it keeps has the number and the window that it has in
 * it, and one that it gives up has none and is marked.
 */
export const followProposal = (
  entries: readonly RecordEntry[],
  proposal: Proposal | null,
): readonly RecordEntry[] => {
  if (!proposal) return entries;
  const kept = new Map(
    proposal.course.infusions
      .filter(({ status }) => status === "planned")
      .map((infusion) => [infusion.date, infusion]),
  );
  return entries.map((entry) => {
    if (entry.state !== "planned") return entry;
    const infusion = kept.get(entry.date);
    return infusion
      ? { ...entry, number: infusion.number, window: infusion.window }
      : { ...entry, number: null, window: null, isDropped: true };
  });
};

/** The kinds that name a planned infusion by its number. */
const NUMBERED = [early, late, closedDay, gapTooShort, gapTooLong] as const;

/** Issues that call each infusion by the number that its entry is shown with. */
export const renumberIssues = (
  issues: readonly Issue[],
  entries: readonly RecordEntry[],
): readonly Issue[] => {
  const planned = new Map(
    entries.filter(({ state }) => state === "planned").map(({ date, number }) => [date as string, number]),
  );
  return issues.map((found) => {
    const number = planned.get(String(found.data["date"]));
    const kind = NUMBERED.find(({ code }) => code === found.code) as IssueKind<IssueCode> | undefined;
    return !kind || number === undefined || number === found.data["number"]
      ? found
      : issue(kind, { ...found.data, number } as never, number ?? undefined);
  });
};

/**
 * The infusions that a review proposes and that are not agreed, in the order of their dates; none where nothing is proposed.
 *
 * @throws RangeError or TypeError when it is not a review: the message names the field and what is allowed
 * @example
 * const context: PlanContext = { protocol: standardProtocol, calendar: { openingDays: ["monday", "thursday"] } };
 * const { course } = planCourse(context, { start: "2026-12-07" });
 * if (!course) throw new Error("no course");
 * const agreed = acceptPlan(null, course, { today: "2026-12-01", key: "b7f3c2a9" });
 * listProposed(reviewRecord(context, agreed, { today: "2026-12-01" })); // []
 */
export const listProposed = (review: RecordReview): readonly Infusion[] => {
  checkReview(review);
  const { entries, proposal } = review;
  const agreed = new Set(entries.filter(({ state }) => state === "planned").map(({ date }) => date));
  return (proposal?.course.infusions ?? []).filter(
    ({ status, date }) => status === "planned" && !agreed.has(date),
  );
};
