import { moveInfusion, standardProtocol } from "@infusionkit/core";
import { calendar, plan } from "./christmas.ts";

if (!plan.course) throw new Error(plan.conflict.message);

export const move = moveInfusion(
  { protocol: standardProtocol, calendar },
  plan.course,
  { number: 6, to: "2026-12-22" },
);

export const result = {
  changes: move.changes.map(({ message }) => message),
  breaks: move.breaks.map(({ code, message }) => ({ code, message })),
};
