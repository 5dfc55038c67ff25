/** What the benchmarks have in common. */
import { cpus } from "node:os";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

/** Whether a file is the program that runs, and not only imported. */
export const isProgram = (url: string): boolean => url === pathToFileURL(process.argv[1] ?? "").href;

/** The middle one of some figures. */
export const getMedian = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;

/** A figure that is read, and not reckoned with: to so many places after the point. */
export const round = (figure: number, places: number = 0): number => Number(figure.toFixed(places));

/** Where and when something was measured. Figures of two machines are not compared. */
export type Measured = {
  readonly date: string;
  readonly cores: number;
  readonly processor: string;
  readonly node: string;
};

export const describeMachine = (): Measured => ({
  date: new Date().toISOString().slice(0, 10),
  cores: cpus().length,
  processor: cpus()[0]?.model.replace(/\s+/g, " ").trim() ?? "unknown",
  node: process.versions.node,
});

const require = createRequire(import.meta.url);

/** The version of an installed package, which need not export its package.json. */
export const getVersion = (name: string): string => {
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return (require(`${folder}/${name}/package.json`) as { version: string }).version;
    } catch {
      // It is in a folder further up.
    }
  }
  throw new Error(`${name} is not installed.`);
};
