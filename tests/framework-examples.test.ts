/** Every example has a page, and the page has its files as they are. That they work, the rehearsal of a release shows. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { dist, root } from "./dist.ts";

const folder = join(root, "examples/frameworks");
const examples = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

it.each(examples.map(({ name }) => name))("%s", (name) => {
  const page = readFileSync(join(dist, `developers/frameworks/${name}.md`), "utf8");
  const sources = readdirSync(join(folder, name), { recursive: true, encoding: "utf8" }).filter((file) =>
    /calculator\.\w+$/i.test(file),
  );
  expect(sources).not.toEqual([]);
  for (const file of sources)
    expect(page, file).toContain(readFileSync(join(folder, name, file), "utf8").trim());
  const { dependencies } = JSON.parse(readFileSync(join(folder, name, "package.json"), "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(["@infusionkit/widgets", "preact"]));
  expect(page).toMatch(/^npm install @infusionkit\/\S+ .*preact/m);
});
