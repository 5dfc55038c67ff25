/** What a page takes from the address at which it is read, and what it gives away as text. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { dist } from "../dist.ts";
import { onPage, origin } from "./setup.ts";

it.each(["/partners/first-widget/", "/partners/", "/partners/security/"])(
  "%s names the site by the address at which it is read, also in what its buttons copy",
  (path) =>
    onPage(path, async (page) => {
      const texts = await page.evaluate(() => [
        ...[...document.querySelectorAll("main :is(code, td)")].map((one) => one.textContent ?? ""),
        ...[...document.querySelectorAll<HTMLElement>("[data-code]")].map((one) => one.dataset["code"] ?? ""),
      ]);
      expect(texts.filter((text) => text.includes("infusionkit.example"))).toEqual([]);
      expect(texts.filter((text) => text.includes(origin)).length).toBeGreaterThan(1);
    }),
);

it("a page can be copied as Markdown", () =>
  onPage("/help/", async (page) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin });
    await page.getByRole("button", { name: "Copy as Markdown" }).click();
    await page.getByText("Copied.", { exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      readFileSync(join(dist, "help.md"), "utf8"),
    );
    expect(await page.getByRole("link", { name: "This page as Markdown" }).getAttribute("href")).toBe(
      "/help.md",
    );
  }));
