/** The plugin for WordPress can be had from its page, and is the file that the page describes. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { dist } from "./dist.ts";

it("the page links the zip, with its size, its version and its hash", () => {
  const page = readFileSync(join(dist, "partners/wordpress/index.html"), "utf8");
  const [, address = ""] = /<a href="([^"]*infusionkit\.zip)" download="infusionkit\.zip"/.exec(page) ?? [];
  expect(address).toBe("/downloads/infusionkit.zip");
  const zip = readFileSync(join(dist, address));
  const text = page.replace(/<[^>]*>/g, "").replace(/\s+/g, " ");
  expect(text).toContain(createHash("sha256").update(zip).digest("hex"));
  expect(text).toContain(`${Math.ceil(zip.length / 1000)} kB`);
  const files = unzipSync(zip);
  const [, version = ""] =
    /^ \* Version:\s+(\S+)$/m.exec(Buffer.from(files["infusionkit/infusionkit.php"]!).toString("utf8")) ?? [];
  expect(text).toContain(`version ${version}`);
});
