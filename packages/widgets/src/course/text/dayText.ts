import type { DayInfo } from "../model/dayInfo.ts";
import type { PlannerMessages } from "./courseMessages.ts";

/** Why the clinic is closed on a day; empty where it is open. */
export const formatClosed = ({ closed }: DayInfo, { courseForm }: PlannerMessages): string =>
  !closed ? "" : closed.kind === "weekday" ? courseForm.day.closed : closed.label;
