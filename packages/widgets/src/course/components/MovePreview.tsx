import type { MoveResult } from "@infusionkit/core";
import type { JSX } from "preact";
import { usePlannerContext } from "../PlannerContext.ts";
import { IssueList } from "./IssueList.tsx";

/** What a move breaks, before it is made; `null` for one that cannot be. */
export const MovePreview = ({ move }: { readonly move: MoveResult | null }): JSX.Element => {
  const { messages, sentences } = usePlannerContext();
  const text = messages.coursePlanner;
  if (!move) return <p class="ik-error">{text.cannotMove}</p>;
  if (move.breaks.length > 0) return <IssueList issues={move.breaks} sentences={sentences} />;
  return <p>{text.nothingBroken}</p>;
};
