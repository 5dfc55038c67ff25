/**
 * Writes bench/figures.json, which the page on benchmarks shows: `pnpm bench:figures`. All figures come from one run, so that
 * they can be compared with one another; the site has to be built. It takes some minutes.
 */
import { writeFileSync } from "node:fs";
import { measureSmallClinics, measureYears, type ClosenessFigures, type YearTime } from "./courses.bench.ts";
import { describeMachine, isProgram, round, type Measured } from "./measure.ts";
import { measurePages, type PageFigures } from "./pages.bench.ts";
import { measureGrowth, measurePeers, measureWorst, type PeerTime } from "./plan.bench.ts";
import { measureServer, type ServerFigures } from "./server.bench.ts";

/** What the page shows. */
export type Figures = {
  readonly measured: Measured;
  readonly peers: readonly PeerTime[];
  readonly growth: ReturnType<typeof measureGrowth>;
  readonly worst: ReturnType<typeof measureWorst>;
  readonly years: readonly YearTime[];
  readonly smallClinics: ClosenessFigures;
  readonly pages: PageFigures;
  readonly server: ServerFigures;
};

if (isProgram(import.meta.url)) {
  const say = (what: string): void => console.log(`Measuring ${what} …`);
  say("plans");
  const peers = measurePeers();
  const growth = measureGrowth();
  const worst = measureWorst();
  say("many patients");
  const years = measureYears();
  const smallClinics = await measureSmallClinics();
  say("pages");
  const pages = await measurePages();
  say("the service");
  const server = await measureServer();
  const figures: Figures = {
    measured: describeMachine(),
    peers,
    growth,
    worst,
    years,
    smallClinics,
    pages,
    server,
  };
  const file = new URL("figures.json", import.meta.url);
  // Two places after the point are more than a run is worth.
  const text = JSON.stringify(
    figures,
    (_, value: unknown) => (typeof value === "number" ? round(value, 2) : value),
    2,
  );
  writeFileSync(file, `${text}\n`);
  console.log(`The figures are in ${file.pathname}.`);
}
