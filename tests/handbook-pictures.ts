// Takes the pictures of the planner that stand in the staff handbook, from the built site: run it when the planner has
// changed, and look at what it writes.
//
//     pnpm build && node tests/handbook-pictures.ts
import type { Closure } from "@infusionkit/core";
import { chromium, type Page } from "playwright-core";
import { formatShareLink } from "../packages/widgets/src/course/share/shareLink.ts";
import { chromiumFlags, findChromium } from "../scripts/chromium.mjs";
import { createSiteHandler, listen } from "../scripts/site-server.mjs";
import { clockOn } from "./clock.ts";
import { dist } from "./dist.ts";
import { clipAround, takePicture } from "./pictures.ts";

/** The first day of the course in the pictures, as it is typed. */
const START = { Day: "7", Month: "12", Year: "2026" };

async function typeStart(page: Page): Promise<void> {
  const fields = page.locator(".ik-planner").getByRole("group", { name: "Start of the course" });
  for (const [part, typed] of Object.entries(START)) await fields.getByLabel(part).fill(typed);
  await page.locator(".ik-entry, .ik-choice-card").first().waitFor();
}

const press = (page: Page, name: string) =>
  page.locator(".ik-planner").getByRole("button", { name, exact: true }).first().click();

interface Picture {
  name: string;
  /** The day on which it takes place. */
  day: string;
  /** How much of the planner is on it, in pixels. */
  height: number;
  /** What is done before it is taken. */
  prepare: (page: Page) => Promise<void>;
}

const pictures: readonly Picture[] = [
  { name: "new-course", day: "2026-11-24", height: 560, prepare: (page) => typeStart(page) },
  {
    name: "visit",
    day: "2026-11-24",
    height: 430,
    prepare: async (page) => {
      await typeStart(page);
      await press(page, "Agree these dates");
      // On the day after the first infusion, which nobody has recorded yet.
      await page.evaluate(clockOn("2026-12-08"));
      await page.evaluate(() => dispatchEvent(new Event("focus")));
      await page.locator(".ik-question").waitFor();
    },
  },
  {
    name: "choices",
    day: "2026-11-24",
    height: 470,
    prepare: async (page) => {
      const closures: Closure[] = [{ from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" }];
      await page.evaluate(
        (fragment) => (location.hash = fragment),
        formatShareLink({ start: "2026-12-14", closures }),
      );
      await page.getByRole("button", { name: "Use this" }).first().waitFor();
    },
  },
];

const server = await listen(createSiteHandler({ root: dist }));
const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags });
try {
  for (const { name, day, height, prepare } of pictures) {
    const page = await browser.newPage({
      viewport: { width: 1240, height: 900 },
      colorScheme: "light",
      reducedMotion: "reduce",
      locale: "en-GB",
    });
    await page.addInitScript(clockOn(day));
    await page.goto(`${server.origin}/clinic/planner/`);
    await page.locator("astro-island:not([ssr]) .ik-planner").waitFor();
    await prepare(page);
    await page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      scrollTo(0, 0);
    });
    // Away from the button that was pressed, where it may now be above another one.
    await page.mouse.move(0, 0);
    const clip = await clipAround(page.locator(".ik-planner"), { room: 10, height });
    await takePicture(page, `handbook/${name}`, clip, 70);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
