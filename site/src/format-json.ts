/**
 * A value as JSON for a reader: what fits on a line stands on one.
 *
 * @param width the most characters of a line, without its indent
 */
export function formatJson(value: unknown, width = 76, indent = ""): string {
  const line = JSON.stringify(value, null, 1)?.replace(/\n\s*/g, " ") ?? "null";
  if (typeof value !== "object" || value === null || line.length + indent.length <= width) {
    return line.replace(/^\[ (.*) \]$/s, "[$1]");
  }
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => formatJson(item, width, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${formatJson(item, width, inner)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${parts.map((part) => inner + part).join(",\n")}\n${indent}${close}`;
}
