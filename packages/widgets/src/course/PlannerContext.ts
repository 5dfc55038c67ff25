import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Planner } from "./hooks/usePlanner.ts";

/** The planner that a part of the screen belongs to. Each `CoursePlanner` provides its own. */
export const PlannerContext = createContext<Planner | null>(null);

/** What the parts of the staff planner know and can do: state, result, `dispatch`, `announce` and the rest. */
export const usePlannerContext = (): Planner => {
  const planner = useContext(PlannerContext);
  if (!planner) throw new Error("This part stands in no <CoursePlanner>.");
  return planner;
};
