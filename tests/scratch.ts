import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** Makes an empty folder, which goes when the tests of the file or the group around the call are over. */
export function makeScratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "infusionkit-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
