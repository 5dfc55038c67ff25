import type { JSX } from "preact";
import { usePlannerContext } from "../PlannerContext.ts";
import { MovePreview } from "./MovePreview.tsx";

/** What a move would break, under the day that an infusion is being dragged over. */
export const DropPreview = (): JSX.Element | null => {
  const { dragTarget, messages, tryMove } = usePlannerContext();
  if (!dragTarget || dragTarget.from === dragTarget.to) return null;
  return (
    <div class="ik-drop-preview">
      <b key={dragTarget.to}>{messages.date(dragTarget.to, "short")}</b>
      <MovePreview move={tryMove(dragTarget)} />
    </div>
  );
};
