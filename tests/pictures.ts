/** Pictures of the screen for the guides: taken by scripts from the real thing, so that they can be taken again. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { root } from "./dist.ts";

/** The part of the window that is taken, in CSS pixels. */
export type Clip = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Writes a part of the window as WebP to the site's pictures: Chromium makes it, so the site needs no library for it. */
export async function takePicture(page: Page, name: string, clip: Clip, quality = 75): Promise<void> {
  // Chromium counts from the top of the page, and boxes are counted from the top of the window.
  const [left, top] = await page.evaluate(() => [scrollX, scrollY] as const);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", {
    format: "webp",
    quality,
    clip: { ...clip, x: clip.x + left, y: clip.y + top, scale: 1 },
  });
  const file = join(root, "site/src/assets", `${name}.webp`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, Buffer.from(data, "base64"));
}

/** Where something is in the window, with some room around it, and no higher than is asked for. */
export async function clipAround(place: Locator, { room = 8, height = Infinity } = {}): Promise<Clip> {
  const box = await place.boundingBox();
  if (!box) throw new Error(`Nothing is to be seen of ${String(place)}.`);
  return {
    x: Math.max(0, box.x - room),
    y: Math.max(0, box.y - room),
    width: box.width + 2 * room,
    height: Math.min(height, box.height + 2 * room),
  };
}

/** Puts a ring around each place, with its number as the steps of the guide have them, and takes earlier rings away. */
export async function markPlaces(page: Page, places: readonly (Locator | Clip)[]): Promise<void> {
  const boxes: Clip[] = [];
  for (const place of places) boxes.push("x" in place ? place : await clipAround(place, { room: 4 }));
  await page.evaluate((all) => {
    for (const one of document.querySelectorAll("[data-picture-mark]")) one.remove();
    all.forEach(({ x, y, width, height }, i) => {
      const ring = document.createElement("div");
      ring.dataset["pictureMark"] = "";
      ring.style.cssText = `position:fixed;left:${x}px;top:${y}px;width:${width}px;height:${height}px;box-sizing:border-box;border:3px solid #b3261e;border-radius:8px;z-index:2147483647;pointer-events:none`;
      if (all.length > 1) {
        const number = document.createElement("span");
        number.textContent = String(i + 1);
        number.style.cssText =
          "position:absolute;right:-6px;top:-12px;width:26px;height:26px;border-radius:13px;background:#b3261e;color:#fff;font:700 15px/26px system-ui,sans-serif;text-align:center";
        ring.append(number);
      }
      document.documentElement.append(ring);
    });
  }, boxes);
}
