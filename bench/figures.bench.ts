/**
 * Writes bench/figures.json, which the page on benchmarks shows: `pnpm bench:figures`. All figures come from one run, so that
 * they can be compared with one another; the site has to be built. `--all` lets Lighthouse look at every page of the site, and
 * not at one of each kind. `--quick` goes through the same with one page and one build, prints the figures and writes
 * nothing: it shows that all of it can be measured.
 */
import { writeFileSync } from "node:fs";
import { measureSmallClinics, measureYears, type ClosenessFigures, type YearTime } from "./courses.bench.ts";
import { describeMachine, isProgram, measureOtherWork, round, type Measured } from "./measure.ts";
import { measurePages, type PageFigures } from "./pages.bench.ts";
import { measureGrowth, measurePeers, measureWorst, type PeerTime } from "./plan.bench.ts";
import { measureServer, type ServerFigures } from "./server.bench.ts";
import { measureSite, type SiteFigures } from "./site.bench.ts";

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
  readonly site: SiteFigures;
};

async function measureAll(amount: Parameters<typeof measureSite>[0]): Promise<Figures> {
  const otherWork: number[] = [];
  /** Says how far it is, and how busy others keep the machine before each part. */
  const begin = async (part: string): Promise<void> => {
    otherWork.push(await measureOtherWork());
    console.log(`${new Date().toISOString().slice(11, 19)} Measuring ${part} …`);
  };
  await begin("plans");
  const [peers, growth, worst] = [measurePeers(), measureGrowth(), measureWorst()];
  await begin("many patients");
  const years = measureYears();
  const smallClinics = await measureSmallClinics();
  await begin("the widgets in pages");
  const pages = await measurePages();
  await begin("the service");
  const server = await measureServer();
  await begin("the site");
  const site = await measureSite(amount);
  await begin("how busy the machine was");
  const measured = describeMachine(otherWork.reduce((sum, share) => sum + share, 0) / otherWork.length);
  return { measured, peers, growth, worst, years, smallClinics, pages, server, site };
}

if (isProgram(import.meta.url)) {
  const isQuick = process.argv.includes("--quick");
  const figures = await measureAll(isQuick ? "quick" : process.argv.includes("--all") ? "all" : "sample");
  // Two places after the point are more than a run is worth.
  const text = JSON.stringify(
    figures,
    (_, value: unknown) => (typeof value === "number" ? round(value, 2) : value),
    2,
  );
  if (isQuick) console.log(text);
  else {
    const file = new URL("figures.json", import.meta.url);
    writeFileSync(file, `${text}\n`);
    console.log(`The figures are in ${file.pathname}.`);
  }
}
