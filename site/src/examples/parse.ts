import { parseProtocol, standardProtocol } from "@infusionkit/core";

const parsed = parseProtocol({
  ...standardProtocol,
  induction: {
    infusions: 8,
    spanDays: "21",
    gap: { least: 2, greatest: 5 },
  },
  maintenance: { every: { months: 1 }, window: { before: 30, after: 7 } },
  colour: "green",
});

export const result = parsed.ok
  ? []
  : parsed.issues.map(({ message }) => message);
