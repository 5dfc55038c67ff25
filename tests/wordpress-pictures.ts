// Takes the pictures of the WordPress guide, from a real WordPress with the built plugin: run it when the plugin has
// changed, and look at what it writes.
//
//     pnpm build:packages && node tests/wordpress-pictures.ts
import { join } from "node:path";
import { chromium } from "playwright-core";
import { chromiumFlags, findChromium } from "../scripts/chromium.mjs";
import { findWordPress, startWordPress } from "../scripts/wordpress.mjs";
import { clockOn } from "./clock.ts";
import { root } from "./dist.ts";
import { findFreePort } from "./free-port.ts";
import { formatConfigFile } from "../site/src/snippets/clinic-config.ts";
import { takePicture } from "./pictures.ts";

/** A clinic's file, in the text that the page “Set up your clinic” saves. */
const CLINIC_FILE = formatConfigFile({
  clinic: "Example Clinic",
  phone: "011 555 0100",
  openingDays: ["monday", "wednesday", "thursday", "friday"],
  closures: [{ from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" }],
  region: "za",
  horizon: 3,
});

const found = await findWordPress();
if ("missing" in found) throw new Error(found.missing);
const plugin = join(root, "packages/wordpress/dist/infusionkit");
const wordpress = await startWordPress(found, { plugin, port: await findFreePort() });
const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags });
try {
  const context = await browser.newContext({
    viewport: { width: 1100, height: 760 },
    colorScheme: "light",
    reducedMotion: "reduce",
    locale: "en-GB",
  });
  const page = await context.newPage();
  const logIn = async (name: "administrator" | "author"): Promise<void> => {
    await context.clearCookies();
    await page.goto(`${wordpress.origin}/wp-login.php`);
    await page.getByLabel("Username or Email Address").fill(name);
    await page.getByLabel("Password", { exact: true }).fill(wordpress.people[name].password);
    await page.getByRole("button", { name: "Log In" }).click();
    await page.waitForURL(/wp-admin/);
  };

  await logIn("administrator");
  await page.goto(`${wordpress.origin}/wp-admin/plugin-install.php?tab=upload`);
  await takePicture(page, "wordpress/upload", { x: 160, y: 32, width: 940, height: 300 });

  await page.goto(`${wordpress.origin}/wp-admin/options-general.php?page=infusionkit`);
  await page.getByLabel("Choose the file from this computer:").setInputFiles({
    name: "infusionkit.json",
    mimeType: "application/json",
    buffer: Buffer.from(CLINIC_FILE),
  });
  await page.getByText("infusionkit.json is in the form.").waitFor();
  await takePicture(page, "wordpress/settings", { x: 160, y: 32, width: 940, height: 720 });
  await page.getByRole("button", { name: "Save Changes" }).click();
  await page.getByText("Settings saved.").waitFor();

  // Somebody who may write posts and no HTML: the guide is for them.
  await logIn("author");
  await page.goto(`${wordpress.origin}/wp-admin/post-new.php`);
  const canvas = page.frameLocator('iframe[name="editor-canvas"]');
  await canvas.getByRole("textbox", { name: "Add title" }).fill("Your course");
  await canvas.getByRole("button", { name: "Add default block" }).click();
  await page.keyboard.type("/course");
  await page.getByRole("option", { name: "Course calculator" }).waitFor();
  await takePicture(page, "wordpress/choose-block", { x: 0, y: 32, width: 830, height: 430 });
  await page.getByRole("option", { name: "Course calculator" }).click();
  await canvas.locator("infusion-course-calculator .ik-root > *").first().waitFor();
  await page.getByRole("tab", { name: "Block", exact: true }).click();
  await page.getByRole("combobox", { name: "Which widget" }).waitFor();
  await takePicture(page, "wordpress/block", { x: 0, y: 32, width: 1100, height: 728 });

  const id: number = await wordpress.runPhp(
    `return wp_insert_post( array( 'post_title' => 'Your course', 'post_status' => 'publish', 'post_author' => $input, 'post_content' => '<!-- wp:infusionkit/widget {"start":"2026-12-07"} /-->' ) );`,
    wordpress.people.author.id,
  );
  await context.clearCookies();
  const visitor = await context.newPage();
  await visitor.addInitScript(clockOn("2026-11-24"));
  await visitor.goto(`${wordpress.origin}/?p=${id}`);
  const widget = visitor.locator("infusion-course-calculator");
  await widget.locator(".ik-root > *").first().waitFor();
  await takePicture(visitor, "wordpress/page", { x: 0, y: 0, width: 1100, height: 760 });
} finally {
  await browser.close();
  wordpress.stop();
}
