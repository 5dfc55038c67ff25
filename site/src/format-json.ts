/**
 * Formats a value as JSON for a reader: whatever fits on one line is on one line.
 *
 * @param width the longest line, in characters, without its indent
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
