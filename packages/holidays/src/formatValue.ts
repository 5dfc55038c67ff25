/** A value as it may stand in a message: short, and quoted where it is text. */
export const formatValue = (value: unknown): string => {
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 39)}…` : value);
  return typeof value === "number" || value == null ? String(value) : `of type ${typeof value}`;
};
