/** What SECURITY.md promises has a test, and the workflows keep to what it says of them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "./dist.ts";
import { hasTest } from "./named-tests.ts";

const promises = readFileSync(join(root, "SECURITY.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !/^\| (?:---|The danger)/.test(line))
  .map((line) => {
    const cells = line.split("|").map((cell) => cell.trim());
    const [, file = "", title = ""] = /^`([^`]+)` `([^`]+)`$/.exec(cells[3] ?? "") ?? [];
    return { promise: cells[2] ?? "", file, title };
  });

it("SECURITY.md makes promises, each with one test", () => {
  expect(promises.length).toBeGreaterThan(20);
  for (const { promise, file, title } of promises) {
    expect(promise).not.toBe("");
    expect([file, title], promise).not.toContain("");
  }
});

it.each(promises)("$promise: its test is there", ({ file, title }) => {
  expect(hasTest([file, title]), `${file}: ${title}`).toBe(true);
});

it("pins each action by its commit, and gives each workflow the least rights", () => {
  const folder = join(root, ".github/workflows");
  const files = readdirSync(folder);
  expect(files).toEqual(expect.arrayContaining(["ci.yml", "dependencies.yml", "release.yml"]));
  for (const file of files) {
    const text = readFileSync(join(folder, file), "utf8");
    const uses = [...text.matchAll(/uses: (.*)$/gm)].map(([, action = ""]) => action);
    expect(uses.length, file).toBeGreaterThan(0);
    for (const action of uses) expect(action, file).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    // For the whole workflow no right to write: a job that needs one says so itself.
    const [, rights = ""] = /^permissions:(.*(?:\n {2}.*)*)$/m.exec(text) ?? [];
    expect(rights, file).toMatch(/^(?: \{\}|\n {2}contents: read)$/);
    expect(text, file).not.toMatch(/pull_request_target|write-all/);
  }
});
