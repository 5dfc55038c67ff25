import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const src = fileURLToPath(new URL(".", import.meta.url));

/** Names that mean the same in several widgets. */
const SHARED = new Set([
  ...["ik-root", "ik-title", "ik-button", "ik-muted", "ik-source", "ik-certainty", "ik-shape", "ik-filled"],
  ...[
    "ik-established",
    "ik-supported",
    "ik-hypothesis",
    "ik-disputed",
    "ik-clinic-statement",
    "ik-not-supported",
  ],
]);

test("two widgets on one page do not style each other: a class belongs to one sheet, or means the same in all", () => {
  const sheets = readdirSync(src, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".css") && !file.startsWith("elements"),
  );
  expect(sheets.length).toBeGreaterThan(5);
  const owners = new Map<string, Set<string>>();
  for (const sheet of sheets) {
    // The sheets of one folder are of one widget, but for the mechanism's, which has three.
    const owner = sheet.startsWith("mechanism") ? sheet.replace("-icons", "") : sheet.split(/[\\/]/)[0]!;
    for (const [name] of readFileSync(src + sheet, "utf8").matchAll(/(?<=\.)ik-[a-z-]+/g))
      owners.set(name, (owners.get(name) ?? new Set()).add(owner));
  }
  const clashes = [...owners]
    .filter(([name, own]) => own.size > 1 && !SHARED.has(name))
    .map(([name]) => name);
  expect(clashes).toEqual([]);
});
