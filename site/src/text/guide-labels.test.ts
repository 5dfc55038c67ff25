/** The partners' guide names what is to be pressed and filled in, and quotes what a widget says: as it is called there. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const readAll = (folder: string): string =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
    .join("\n");

const labels = readAll("site/src/text") + readAll("packages/widgets/src/i18n/messages");
const widgets = readAll("packages/widgets/src");
const readGuide = (page: string): string =>
  readFileSync(join(root, "site/src/content/docs/partners", `${page}.mdx`), "utf8").replace(/\s+/g, " ");

/** What other people's programs call their own: WordPress, Wix, Squarespace, Google Sites, a keyboard. */
const THEIRS = [
  ...[
    "Appearance",
    "Custom HTML",
    "Editor",
    "Embed",
    "Footer",
    "Get started",
    "Patterns",
    "Publish",
    "Save",
    "+",
  ],
  ...[
    "Add Elements",
    "Code",
    "Custom Element",
    "Embed Code",
    "Embed HTML",
    "Set Attributes",
    "Text",
    "Visual",
  ],
  ...["By URL", "Embed code", "Enter", "Insert"],
];
/** Explained where they stand. */
const WORDS = ["widget", "snippet", "without your settings", "no dates"];

describe.each(["first-widget", "editors", "clinic-file", "troubleshooting", "looks"])(
  "the page %s",
  (page) => {
    // A whole sentence in bold is no label.
    const found = [...readGuide(page).matchAll(/\*\*([^*]+?)\*\*/g)]
      .map(([, label = ""]) => label)
      .filter((label) => !/[.?]$/.test(label) && !THEIRS.includes(label) && !WORDS.includes(label));

    it.each([...new Set(found)])("calls “%s” what the form calls it", (label) => {
      expect(labels).toContain(`"${label}"`);
    });
  },
);

describe("what a widget says, as it is quoted where something is not right", () => {
  const guide = readGuide("troubleshooting");
  it.each([
    ...[
      "the file cannot be had (",
      "which is no JSON",
      "it must be a file of this site",
      "the file is no JSON",
    ],
    ...[
      "whose file is in the page",
      "is not a setting here",
      "this loader does not know where its files are",
    ],
  ])("“%s”", (said) => {
    expect(widgets).toContain(said);
    expect(guide).toContain(said.replace(/^(?:it|the file) (?=cannot|must)/, "").replace(/ \($/, ""));
  });
});
