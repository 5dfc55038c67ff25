/** Tests that a document names by their file and title: whether they are there. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./dist.ts";

/** A test or a group of tests, by its file and its title as it is written there. */
export type NamedTest = readonly [file: string, title: string];

/**
 * Whether a file has a test or a group of that title. One that is skipped is not one: its title stands behind
 * `it`, `test` or `describe` alone, or with a table of inputs.
 */
export function hasTest([file, title]: NamedTest): boolean {
  if (!existsSync(join(root, file))) return false;
  const escaped = title.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const written = new RegExp(
    `^\\s*(?:(?:it|test|describe)(?:\\.each(?:<.*>)?\\([^\\n]*\\))?|\\]\\))\\(\\s*(["'\`])${escaped}\\1`,
    "m",
  );
  return written.test(readFileSync(join(root, file), "utf8"));
}
