import { readFileSync, readdirSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { generate, holidaysOf, allRegions } from "../scripts/generate.mjs";
import { loadRegion } from "./load.ts";
import { regions, type RegionId } from "./regions.ts";

const src = new URL("./", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, src), "utf8");
const generated = generate();

describe("generated files", () => {
  test.each([...generated])("%s is what the generator writes", (path, text) => {
    expect(read(path)).toBe(text);
  });

  test("there is no other region file", () => {
    const written = [...generated.keys()].filter((path) => path.startsWith("regions/"));
    expect(
      readdirSync(new URL("regions/", src))
        .map((name) => `regions/${name}`)
        .toSorted(),
    ).toEqual(written.toSorted());
  });

  test("decoding gives back what the generator read", async () => {
    const source = allRegions();
    const loaded = await Promise.all(source.map(({ id }) => loadRegion(id as RegionId)));
    expect(loaded.map(({ id, holidays }) => [id, holidays])).toEqual(
      source.map((region) => [region.id, holidaysOf(region)]),
    );
  });
});

describe("regions", () => {
  test("South Africa first, then by name", () => {
    const [first, ...rest] = regions.map(({ name }) => name);
    expect(first).toBe("South Africa");
    expect(rest).toEqual(rest.toSorted());
    expect(new Set(regions.map(({ id }) => id)).size).toBe(regions.length);
  });

  test("each can be loaded by its id, and every file belongs to one", async () => {
    const loaded = await Promise.all(regions.map(({ id }) => loadRegion(id)));
    expect(loaded.map(({ id, name, country }) => ({ id, name, country }))).toEqual(
      regions.map(({ id, name, country }) => ({ id, name, country })),
    );
    expect(
      readdirSync(new URL("regions/", src))
        .map((file) => file.replace(/\.ts$/, ""))
        .toSorted(),
    ).toEqual(regions.map(({ id }) => id as string).toSorted());
  });

  test("an unknown id is refused, and so is a name that every object has", async () => {
    // @ts-expect-error not an id
    await expect(loadRegion("zz")).rejects.toThrow(
      new RangeError('id is "zz": it must be one of the 100 ids in `regions`, such as "za" or "au-nsw".'),
    );
    // @ts-expect-error not an id
    await expect(loadRegion("toString")).rejects.toThrow(RangeError);
    // @ts-expect-error not an id
    await expect(loadRegion(undefined)).rejects.toThrow("id is of type undefined");
  });
});

test("a region with its decoder is under 1 kB gzip, before a bundler has made it smaller", () => {
  const decode = stripTypeScriptTypes(read("decode.ts"));
  const sizes = regions.map(({ id }) => {
    const code = (stripTypeScriptTypes(read(`regions/${id}.ts`)) + decode)
      .replaceAll(/\/\*[^]*?\*\//g, "")
      .replaceAll(/^import .*$/gm, "");
    return { id, size: gzipSync(code).length };
  });
  expect(sizes.filter(({ size }) => size >= 1000)).toEqual([]);
});
