/** The rows of the tables on benchmarks. */
import type { Figures } from "../../../../bench/figures.bench.ts";

type Row = readonly [name: string, ...figures: string[]];

const withVersion = (name: string, version: string | null): string =>
  version === null ? name : `${name} (${version})`;

export const listPeers = ({ peers }: Figures): readonly Row[] =>
  peers.map(({ name, version, microseconds, ratio }): Row => [
    withVersion(name, version),
    microseconds.toFixed(1),
    ratio.toFixed(1),
  ]);

export const listWorst = ({ worst }: Figures): readonly Row[] =>
  worst.map(({ name, milliseconds }): Row => [name.trim(), milliseconds.toFixed(1)]);

export const listYears = ({ years }: Figures): readonly Row[] =>
  years.flatMap(({ patients, daysOpen, maintenance, together, inTurn }) =>
    (
      [
        ["together", together],
        ["in turn", inTurn],
      ] as const
    ).map(([how, { seconds, meanWait, mostWait, without }]): Row => [
      `${patients} patients, ${daysOpen} days a week, ${maintenance} maintenance: ${how}`,
      seconds.toFixed(1),
      `${meanWait.toFixed(1)}, at most ${mostWait}`,
      `${without}`,
    ]),
  );

const findDrawing = ({ pages }: Figures, name: string): number => {
  const found = pages.firstDrawings.find((one) => one.name.startsWith(name));
  if (!found) throw new Error(`bench/figures.json has no first drawing of ${name}.`);
  return found.milliseconds;
};

export const listDrawings = (figures: Figures): readonly Row[] => {
  const duet = findDrawing(figures, "Duet");
  return figures.pages.firstDrawings.map(({ name, version, milliseconds, bytes }): Row => [
    withVersion(name, version),
    milliseconds.toFixed(0),
    (milliseconds / duet).toFixed(2),
    `${(bytes / 1000).toFixed(1)} kB`,
  ]);
};

/** Whether the widgets are as quick as was aimed at, and which are not. */
export const toDrawingRatio = (figures: Figures): string => {
  const duet = findDrawing(figures, "Duet");
  const slower = ["course-calculator", "effect", "pathway"].filter(
    (name) => findDrawing(figures, `ours: ${name}`) >= duet,
  );
  const share = findDrawing(figures, "ours: glossary") / findDrawing(figures, "FullCalendar");
  return (
    `The aims are that the calculator, the pathway and the effect appear sooner than Duet, and the glossary in less than half the time of FullCalendar. ` +
    `${slower.length === 0 ? "All three appear sooner than Duet." : `Slower than Duet: ${slower.join(", ")}.`} ` +
    `The glossary takes ${share.toFixed(2)} times as long as FullCalendar.`
  );
};

export const listRequests = ({ server }: Figures): readonly Row[] =>
  server.requests.map(({ name, perSecond, p50, p99 }): Row => [
    name,
    perSecond.toFixed(0),
    `${p50} ms`,
    `${p99} ms`,
  ]);
