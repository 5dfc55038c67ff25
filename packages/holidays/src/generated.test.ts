import { readFileSync, readdirSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { generate } from "../scripts/generate.mjs";
import { loadRegion } from "./load.ts";
import type { HolidayTable } from "./region.ts";
import { regions } from "./regions.ts";

const src = new URL("./", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, src), "utf8");
const generated = await generate();
const countries = [...new Set(regions.map(({ country }) => country.toLowerCase()))];
const tables = await Promise.all(
  countries.map(async (country) => {
    const { [country]: table } = (await import(`./countries/${country}.ts`)) as Record<string, HolidayTable>;
    return table as HolidayTable;
  }),
);

describe("the tables", () => {
  test.each([...generated])("%s is what the generator writes", (path, text) => {
    expect(read(path)).toBe(text);
  });

  test("there is one file a country, and no other", () => {
    expect(readdirSync(new URL("countries/", src)).toSorted()).toEqual(
      countries.map((country) => `${country}.ts`).toSorted(),
    );
  });

  test("name regions of their own country only, each row in the order of its dates", () => {
    for (const { country, holidays } of tables) {
      const ids: readonly string[] = regions
        .filter((region) => region.country === country)
        .map(({ id }) => id);
      for (const { name, regions: keeping, except, dates } of holidays) {
        const named = [...(keeping ?? []), ...(except ?? [])];
        expect(
          named.filter((id) => !ids.includes(id)),
          name,
        ).toEqual([]);
        expect(keeping && except, `${name} has regions or except, not both`).toBeUndefined();
        expect(dates, name).toEqual([...new Set(dates)].toSorted());
        expect(dates.length, name).toBeGreaterThan(0);
      }
    }
  });
});

describe("regions", () => {
  test("South Africa first, then by name", () => {
    const [first, ...rest] = regions.map(({ name }) => name);
    expect(first).toBe("South Africa");
    expect(rest).toEqual(rest.toSorted());
    expect(new Set(regions.map(({ id }) => id)).size).toBe(regions.length);
  });

  test("each can be loaded by its id, whose first part is its country", async () => {
    const loaded = await Promise.all(regions.map(({ id }) => loadRegion(id)));
    expect(loaded.map(({ id, name, country, from, to }) => ({ id, name, country, from, to }))).toEqual(
      regions.map(({ id, name, country, from, to }) => ({ id, name, country, from, to })),
    );
    for (const { id, country } of regions) expect(id.split("-")[0]).toBe(country.toLowerCase());
  });

  test("an unknown id is refused, and so is a name that every object has", async () => {
    // @ts-expect-error not an id
    await expect(loadRegion("zz")).rejects.toThrow(
      new RangeError('id is "zz": it must be one of the 100 ids in `regions`, such as "za" or "au-nsw".'),
    );
    // @ts-expect-error not an id
    await expect(loadRegion("toString")).rejects.toThrow(RangeError);
    // @ts-expect-error not an id
    await expect(loadRegion(undefined)).rejects.toThrow("id is undefined");
  });
});

test("a country's table is under 3 kB gzip", () => {
  const sizes = countries.map((country) => ({
    country,
    size: gzipSync(stripTypeScriptTypes(read(`countries/${country}.ts`))).length,
  }));
  expect(sizes.filter(({ size }) => size >= 3000)).toEqual([]);
});
