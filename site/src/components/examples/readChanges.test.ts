import { describe, expect, it } from "vitest";
import { joinReleases, readChangelog, readChangeset } from "./readChanges.ts";

const CHANGELOG = `# @infusionkit/core

## 0.10.0

### Minor Changes

- 1a2b3c4: Plans many courses
  at once.

### Patch Changes

- Updated dependencies [1a2b3c4]
  - @infusionkit/holidays@0.10.0

## 0.9.0

### Minor Changes

- 0f0f0f0: First release.
`;

describe("what has changed", () => {
  it("is read from a changelog, without what is written for the tool itself", () => {
    expect(readChangelog("@infusionkit/core", CHANGELOG)).toEqual([
      {
        version: "0.10.0",
        changes: [{ packages: ["@infusionkit/core"], text: "Plans many courses at once." }],
      },
      { version: "0.9.0", changes: [{ packages: ["@infusionkit/core"], text: "First release." }] },
    ]);
  });

  it("is read from a changeset, and anything else is refused", () => {
    expect(
      readChangeset('---\n"@infusionkit/core": minor\n"@infusionkit/cli": patch\n---\n\nReads\nmore.\n'),
    ).toEqual({
      packages: ["@infusionkit/core", "@infusionkit/cli"],
      text: "Reads more.",
    });
    expect(() => readChangeset("# Changesets")).toThrow(/no changeset: # Changesets/);
  });

  it("stands once for all packages, the next version first and 0.10 before 0.9", () => {
    const releases = joinReleases([
      ...readChangelog("@infusionkit/core", CHANGELOG),
      ...readChangelog("@infusionkit/widgets", CHANGELOG),
      { version: null, changes: [readChangeset('---\n"@infusionkit/cli": patch\n---\nNew.')] },
    ]);
    expect(releases.map(({ version }) => version)).toEqual([null, "0.10.0", "0.9.0"]);
    expect(releases[1]?.changes).toEqual([
      { packages: ["@infusionkit/core", "@infusionkit/widgets"], text: "Plans many courses at once." },
    ]);
  });
});
