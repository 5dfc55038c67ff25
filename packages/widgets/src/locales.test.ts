import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { english } from "./i18n/messages.ts";

const folder = new URL("../locales/", import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith(".json"));

/** Every text of a section by its path, with the places in it. A text that counts is one text. */
const textsOf = (value: unknown, path: readonly string[] = []): [string, readonly string[]][] => {
  const places = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
  if (typeof value === "string") return [[path.join("/"), places(value)]];
  const record = value as Record<string, unknown>;
  if (typeof record["other"] === "string") return [[path.join("/"), places(record["other"])]];
  return Object.entries(record).flatMap(([key, inner]) => textsOf(inner, [...path, key]));
};

describe.each(files)("the language in %s", (file) => {
  const texts = textsOf(JSON.parse(readFileSync(new URL(file, folder), "utf8")));
  const own = new Map(textsOf(english));

  it("replaces texts that there are, and fills in what English fills in", () => {
    for (const [path, places] of texts) expect(own.get(path), `${file} ${path}`).toEqual(places);
  });

  it("has nearly all that readers see; what is missing stays English", () => {
    const has = new Set(texts.map(([path]) => path));
    const missing = [...own.keys()].filter(
      (path) => !/^(?:coursePlanner|published)\//.test(path) && !has.has(path),
    );
    expect(missing.length, missing.join(", ")).toBeLessThan(12);
  });
});
