/** What the benchmarks have in common. */
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
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
  /** Which share of its time the processors had for other programs, from 0 to 1, while nothing was measured. */
  readonly otherWork: number;
};

/**
 * Which share of their time the processors work, from 0 to 1, while this program waits for a few seconds: what they do then
 * is the work of others.
 */
export async function measureOtherWork(): Promise<number> {
  const read = (): { readonly idle: number; readonly all: number } => {
    const times = cpus().map(({ times: one }) => one);
    const all = times.flatMap((one) => Object.values(one)).reduce((sum, time) => sum + time, 0);
    return { idle: times.reduce((sum, { idle }) => sum + idle, 0), all };
  };
  const before = read();
  await wait(3000);
  const after = read();
  return 1 - (after.idle - before.idle) / (after.all - before.all);
}

export const describeMachine = (otherWork: number): Measured => ({
  date: new Date().toISOString().slice(0, 10),
  cores: cpus().length,
  processor: cpus()[0]?.model.replace(/\s+/g, " ").trim() ?? "unknown",
  node: process.versions.node,
  otherWork,
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
