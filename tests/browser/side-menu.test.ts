import { expect, it } from "vitest";
import { onPage } from "./setup.ts";

it.each([1280, 360])("the menu has the entry of its page in sight, at %d pixels", (width) =>
  onPage(
    "/partners/wordpress/",
    async (page) => {
      const entry = page.locator('#starlight__sidebar [aria-current="page"]');
      if (width < 800) await page.getByRole("button", { name: "Menu" }).click();
      expect(await entry.innerText()).toBe("In WordPress");
      await expect
        .poll(() =>
          entry.evaluate((one) => {
            const { top, bottom } = one.getBoundingClientRect();
            const menu = one.closest("#starlight__sidebar")!.getBoundingClientRect();
            return top >= menu.top && bottom <= Math.min(menu.bottom, innerHeight);
          }),
        )
        .toBe(true);
    },
    { width },
  ),
);
