/**
 * How long a reader waits, on a processor that Chromium slows down four times, as on a slow laptop: for the first drawing of
 * each widget on somebody else's page, beside date pickers and a calendar that others wrote; and from a keystroke to the
 * plan in the staff planner. `pnpm bench:pages` prints the figures, from the built site. They are for comparing within one
 * run; no test depends on them.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { chromium, type Browser, type Page } from "playwright-core";
import { dist } from "../scripts/build.mjs";
import { chromiumFlags, findChromium } from "../scripts/chromium.mjs";
import { createSiteHandler, listen } from "../scripts/site-server.mjs";
import { getMedian, getVersion, isProgram } from "./measure.ts";

const SLOWDOWN = 4;
const ROUNDS = 11;

/** Something that draws itself on a page. */
type Contender = {
  readonly name: string;
  /** Its package; `null` for a file of this build. */
  readonly pack: string | null;
  /** The body of the page, before the script. */
  readonly body: string;
  /** The script: a file that is served, or source to be bundled. */
  readonly script: { readonly src: string; readonly isModule?: boolean } | { readonly source: string };
  /** Says in the page whether it is there, as a JavaScript expression. */
  readonly isDrawn: string;
};

const embed = (name: string, tag: string, selector: string, attributes = ""): Contender => ({
  name: `ours: ${name}`,
  pack: null,
  body: `<${tag}${attributes}></${tag}>`,
  script: { src: `/embed/${name}.js` },
  isDrawn: `document.querySelector("${tag}").shadowRoot?.querySelector("${selector}")`,
});

const contenders: readonly Contender[] = [
  embed("course-calculator", "infusion-course-calculator", "li time", ' start="2030-01-07"'),
  embed("effect", "infusion-effect", "svg"),
  embed("pathway", "infusion-pathway", "button"),
  embed("glossary", "infusion-glossary", "article"),
  {
    name: "cally: a month",
    pack: "cally",
    body: "<calendar-date><calendar-month></calendar-month></calendar-date>",
    script: { source: 'import "cally";' },
    isDrawn: 'document.querySelector("calendar-month").shadowRoot?.querySelector("button")',
  },
  {
    name: "Duet: a date field",
    pack: "@duetds/date-picker",
    body: '<duet-date-picker identifier="date"></duet-date-picker>',
    // As its own documentation loads it: the element is a file of its own, which this one fetches.
    script: { src: "/duet/duet.esm.js", isModule: true },
    isDrawn: 'document.querySelector("duet-date-picker input")',
  },
  {
    name: "Web Awesome: a date field",
    pack: "@awesome.me/webawesome",
    body: '<wa-input type="date" label="Date"></wa-input>',
    script: { source: 'import "@awesome.me/webawesome/dist/components/input/input.js";' },
    isDrawn: 'document.querySelector("wa-input").shadowRoot?.querySelector("input")',
  },
  {
    name: "react-day-picker: a month",
    pack: "react-day-picker",
    body: '<div id="here"></div>',
    script: {
      source: `import { createElement } from "react";
        import { createRoot } from "react-dom/client";
        import { DayPicker } from "react-day-picker";
        createRoot(document.getElementById("here")).render(createElement(DayPicker, { mode: "single" }));`,
    },
    isDrawn: 'document.querySelector("#here table button")',
  },
  {
    name: "FullCalendar: a month with six events",
    pack: "@fullcalendar/core",
    body: '<div id="here"></div>',
    script: {
      source: `import { Calendar } from "@fullcalendar/core";
        import dayGrid from "@fullcalendar/daygrid";
        const days = ["07", "10", "14", "17", "21", "24"];
        new Calendar(document.getElementById("here"), {
          plugins: [dayGrid],
          initialDate: "2030-01-07",
          events: days.map((day) => ({ title: "Infusion", start: "2030-01-" + day })),
        }).render();`,
    },
    isDrawn: 'document.querySelectorAll("#here .fc-event").length === 6',
  },
];

const require = createRequire(import.meta.url);
const folder = dirname(fileURLToPath(import.meta.url));

/** The pages of all contenders and what they load, in a folder to be served. */
async function writePages(to: string): Promise<void> {
  cpSync(join(dist, "embed"), join(to, "embed"), { recursive: true });
  const duet = dirname(require.resolve("@duetds/date-picker/dist/duet/duet.esm.js"));
  cpSync(duet, join(to, "duet"), { recursive: true });
  for (const [i, { body, script, isDrawn }] of contenders.entries()) {
    let tag: string;
    if ("src" in script) {
      tag = `<script${script.isModule ? ' type="module"' : ""} src="${script.src}"></script>`;
    } else {
      await build({
        stdin: { contents: script.source, resolveDir: folder },
        outfile: join(to, `bundle-${i}.js`),
        bundle: true,
        minify: true,
        format: "iife",
        target: "es2022",
        define: { "process.env.NODE_ENV": '"production"' },
        logLevel: "error",
      });
      tag = `<script src="/bundle-${i}.js"></script>`;
    }
    mkdirSync(join(to, `${i}`));
    writeFileSync(
      join(to, `${i}`, "index.html"),
      `<!doctype html><html lang="en"><meta charset="utf-8" /><title>A clinic</title><body>${body}
        <script>
          const began = performance.now();
          globalThis.drawn = new Promise((resolve, reject) => {
            setTimeout(() => reject(new Error("It is not drawn after a minute.")), 60_000);
            // It is looked for in every frame; the frame after the one in which it is there has painted it.
            const look = () =>
              (${isDrawn}) ? requestAnimationFrame(() => resolve(performance.now() - began)) : requestAnimationFrame(look);
            look();
          });
        </script>
        ${tag}`,
    );
  }
}

/** How soon one of them is drawn. */
export type FirstDrawing = {
  readonly name: string;
  readonly version: string | null;
  /** The middle one of several rounds, in which they took turns. */
  readonly milliseconds: number;
  /** What it loads after the page, with the strongest gzip. */
  readonly bytes: number;
};

/** From the moment at which its script is asked for until it has been painted, in a window that has nothing yet. */
async function measureOnce(browser: Browser, url: string): Promise<{ time: number; bytes: number }> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const loads: Promise<number>[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() !== "document")
        loads.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
    });
    await slowDown(page);
    await page.goto(url);
    const time = await page.evaluate(() => (globalThis as never as { drawn: Promise<number> }).drawn);
    return { time, bytes: (await Promise.all(loads)).reduce((sum, size) => sum + size, 0) };
  } finally {
    await context.close();
  }
}

async function measureFirstDrawings(browser: Browser): Promise<readonly FirstDrawing[]> {
  const scratch = mkdtempSync(join(tmpdir(), "infusionkit-bench-"));
  await writePages(scratch);
  const server = await listen(createSiteHandler({ root: scratch }));
  try {
    const rounds: { time: number; bytes: number }[][] = contenders.map(() => []);
    for (let round = 0; round < ROUNDS; round++)
      for (const [i, list] of rounds.entries())
        list.push(await measureOnce(browser, `${server.origin}/${i}/`));
    return contenders.map(({ name, pack }, i) => ({
      name,
      version: pack === null ? null : getVersion(pack),
      milliseconds: getMedian(rounds[i]?.map(({ time }) => time) ?? []),
      bytes: rounds[i]?.[0]?.bytes ?? 0,
    }));
  } finally {
    await server.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
}

/** From each keystroke that makes a date until the plan is in the page and laid out, with a region's holidays. */
async function measureKeystrokes(page: Page, origin: string): Promise<number[]> {
  await page.goto(`${origin}/clinic/planner/`);
  await page.waitForFunction(() => document.querySelector("astro-island[ssr]") === null);
  const planner = page.locator(".ik-planner");
  await planner.getByRole("button", { name: "Closed: change" }).click();
  await planner.getByLabel("Public holidays of").selectOption({ label: "South Africa" });
  const start = planner.getByRole("group", { name: "Start of the course" });
  for (const [part, value] of [
    ["Day", "7"],
    ["Month", "12"],
    ["Year", "2026"],
  ] as const)
    await start.getByLabel(part).fill(value);
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { times });
    // On the way down, before the planner hears of it.
    document.addEventListener(
      "input",
      ({ timeStamp }) => {
        new MutationObserver((_, observer) => {
          observer.disconnect();
          document.body.getBoundingClientRect();
          times.push(performance.now() - timeStamp);
        }).observe(document.querySelector(".ik-planner") as Element, {
          childList: true,
          subtree: true,
          attributes: true,
          characterData: true,
        });
      },
      true,
    );
  });
  const day = start.getByLabel("Day");
  // Each day is typed anew, from the 8th to the 27th: one keystroke or two, and each of them makes a date.
  for (let typed = 8; typed <= 27; typed++) {
    await day.focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(String(typed));
  }
  await start.getByText("Sunday 27 December 2026").waitFor();
  return page.evaluate(() => (globalThis as never as { times: number[] }).times);
}

/** What readers wait for, in one run. */
export type PageFigures = {
  readonly chromium: string;
  readonly slowdown: number;
  readonly rounds: number;
  readonly firstDrawings: readonly FirstDrawing[];
  /** From a keystroke to the plan, in milliseconds: the middle one and the longest. */
  readonly keystroke: { readonly median: number; readonly most: number };
};

export async function measurePages(): Promise<PageFigures> {
  if (!existsSync(join(dist, "index.html")))
    throw new Error(`There is no built site in ${dist}: build it first, with \`pnpm build\`.`);
  const server = await listen(createSiteHandler({ root: dist }));
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags });
  try {
    const firstDrawings = await measureFirstDrawings(browser);
    const page = await browser.newPage({ serviceWorkers: "block" });
    await slowDown(page);
    const keystrokes = await measureKeystrokes(page, server.origin);
    return {
      chromium: browser.version(),
      slowdown: SLOWDOWN,
      rounds: ROUNDS,
      firstDrawings,
      keystroke: { median: getMedian(keystrokes), most: Math.max(...keystrokes) },
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function report(): Promise<void> {
  const { chromium: version, firstDrawings, keystroke } = await measurePages();
  console.log(`In Chromium ${version}, with a processor ${SLOWDOWN} times as slow; medians of ${ROUNDS}.\n`);
  for (const { name, version: found, milliseconds, bytes } of firstDrawings)
    console.log(
      `${`${name}${found === null ? "" : ` (${found})`}`.padEnd(50)}${milliseconds.toFixed(0).padStart(6)} ms   ${(bytes / 1000).toFixed(1).padStart(6)} kB`,
    );
  console.log(
    `\nFrom a keystroke to the plan: ${keystroke.median.toFixed(1)} ms, ${keystroke.most.toFixed(1)} ms at most`,
  );
}

if (isProgram(import.meta.url)) await report();
