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

/** What else the machine had to do, as the end of a sentence about it. */
export const formatOtherWork = ({ measured }: Figures): string => {
  const percent = Math.round(measured.otherWork * 100);
  return percent < 5
    ? "It had little else to do."
    : `Other work kept its processors busy for ${percent}% of the time.`;
};

const toKilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
const formatKilobytes = (bytes: number): string => `${toKilobytes(bytes)} kB`;
const formatRatio = (ours: number, bare: number): string => (ours / bare).toFixed(1);

export const listSiteWeights = ({ site }: Figures): readonly Row[] => {
  const { budget, ours, bare } = site.weight;
  return [
    [
      `Pages below ${formatKilobytes(budget)}`,
      `${ours.light} of ${ours.pages}`,
      `${bare.light} of ${bare.pages}`,
      formatRatio(ours.light, bare.light),
    ],
    [
      "The median of these",
      formatKilobytes(ours.lightMedian),
      formatKilobytes(bare.lightMedian),
      formatRatio(ours.lightMedian, bare.lightMedian),
    ],
    [
      "The largest page",
      formatKilobytes(ours.largest),
      formatKilobytes(bare.largest),
      formatRatio(ours.largest, bare.largest),
    ],
  ];
};

export const listPageWeights = ({ site }: Figures): readonly Row[] =>
  site.weight.pages.map(({ page, gzip, brotli, html, css, scripts, bareGzip }): Row => [
    page,
    toKilobytes(gzip),
    formatRatio(gzip, bareGzip),
    ...[brotli, html, css, scripts].map(toKilobytes),
  ]);

type Scores = Figures["site"]["lighthouse"][number]["ours"];
const formatScores = ({ performance, accessibility, bestPractices, seo }: Scores): string =>
  [performance, accessibility, bestPractices, seo].join(" / ");

const isPerfect = ({ performance, accessibility, bestPractices, seo }: Scores): boolean =>
  [performance, accessibility, bestPractices, seo].every((score) => score === 1);

/** How many of the pages that were measured have the best of all scores. */
export const countPerfect = ({ site }: Figures): string =>
  `${site.lighthouse.filter(({ ours }) => isPerfect(ours)).length} of ${site.lighthouse.length}`;

/** The pages that are measured beside the bare site, and those that do not have the best of all scores. */
export const listLighthouse = ({ site }: Figures): readonly Row[] =>
  site.lighthouse
    .filter(({ ours, bare }) => bare !== null || !isPerfect(ours))
    .map(({ page, ours, bare }): Row => [
      page,
      formatScores(ours),
      bare ? formatScores(bare) : "not measured",
      bare ? formatRatio(ours.largestPaint, bare.largestPaint) : "not measured",
      `${ours.blocked.toFixed(0)} ms`,
      `${ours.shift}`,
    ]);

export const listBuilds = ({ site }: Figures): readonly Row[] =>
  site.builds.map(({ pages, ours, bare }): Row => [
    `${pages} pages`,
    `${ours.elapsed.toFixed(0)} s`,
    `${bare.elapsed.toFixed(0)} s`,
    formatRatio(ours.elapsed, bare.elapsed),
    formatRatio(ours.cpu, bare.cpu),
  ]);
