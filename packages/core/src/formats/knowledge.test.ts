/** What the exports of the mechanism, the glossary and the evidence have in common: they keep apart, and name nothing. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { findForbidden } from "../clinical.ts";

const folder = fileURLToPath(new URL("./", import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
const imports = (file: string): readonly string[] =>
  [...readFileSync(folder + file, "utf8").matchAll(/\bfrom "([^"]+)"/g)].map(([, path = ""]) => path);

test("there are formats to look at", () => {
  expect(files).toEqual(
    expect.arrayContaining([
      "csl.ts",
      "jsonld.ts",
      "kgx.ts",
      "mermaid.ts",
      "skos.ts",
      "clinical/drugmechdb.ts",
    ]),
  );
});

test.each(files)("%s imports no other format, no data and nothing from outside", (file) => {
  const up = file.includes("/") ? "../../" : "../";
  for (const path of imports(file)) {
    expect(path.startsWith(up), path).toBe(true);
    expect(path.slice(up.length), path).toMatch(/^(planning\/|record\/|validation\/)?[a-zA-Z-]+\.ts$/);
    expect(path, path).not.toContain("clinical");
  }
});

test.each(files)("%s names nothing that is not for the public", (file) => {
  expect(findForbidden(readFileSync(folder + file, "utf8"), "public")).toEqual([]);
});

test.each(files)("%s has an entry point of its own, in the checkout and when published", (file) => {
  const name = file.replace(/\.ts$/, "");
  const door = name.startsWith("clinical/") ? `./${name}` : `./formats/${name}`;
  const published: Readonly<Record<string, unknown>> = manifest.publishConfig.exports;
  expect((manifest.exports as Readonly<Record<string, unknown>>)[door]).toBe(`./src/formats/${file}`);
  expect(published[door]).toEqual({
    types: `./dist/${door.slice(2)}.d.ts`,
    default: `./dist/${door.slice(2)}.js`,
  });
});
