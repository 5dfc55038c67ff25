// Takes the pictures of the partners' guide: the configurator, the set-up, a clinic's page with the snippet in it, and a
// real WordPress without the plugin. Every step is done as the guide says it. Run it when one of them has changed, and look
// at what it writes.
//
//     pnpm build && node tests/partner-pictures.ts [pages | set-up | wordpress]
import { join } from "node:path";
import { chromium, type BrowserContext, type Locator, type Page } from "playwright-core";
import { chromiumFlags, findChromium } from "../scripts/chromium.mjs";
import { createSiteHandler, listen } from "../scripts/site-server.mjs";
import { findWordPress, startWordPress } from "../scripts/wordpress.mjs";
import { clockOn } from "./clock.ts";
import { dist, root } from "./dist.ts";
import { findFreePort } from "./free-port.ts";
import { clipAround, markPlaces, takePicture } from "./pictures.ts";
import { servePublishedSite } from "./wordpress/published-site.ts";

/** The site and the clinic, as the pictures name them. */
const KIT = "https://infusionkit.example";
const CLINIC = "https://clinic.example";
const TODAY = "2026-11-24";

const kit = await listen(createSiteHandler({ root: dist }));
const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags });

/** The clinic's files, by their path. */
const clinicFiles = new Map<string, { readonly type: string; readonly text: string }>();

/** A window in which the two sites have their names. */
async function openContext(width: number, height: number): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: "light",
    reducedMotion: "reduce",
    locale: "en-GB",
    serviceWorkers: "block",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  context.setDefaultTimeout(120_000);
  await context.route(`${KIT}/**`, async (route) => {
    const url = new URL(route.request().url());
    const response = await fetch(kit.origin + url.pathname + url.search);
    await route.fulfill({
      status: response.status,
      headers: {
        "Content-Type": response.headers.get("content-type") ?? "",
        "Access-Control-Allow-Origin": "*",
      },
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
  await context.route(`${CLINIC}/**`, (route) => {
    const file = clinicFiles.get(new URL(route.request().url()).pathname);
    return route.fulfill(
      file
        ? { contentType: `${file.type};charset=utf-8`, body: file.text }
        : { status: 404, contentType: "text/html", body: "<h1>Not found</h1>" },
    );
  });
  return context;
}

/** The page of a clinic, as somebody has written it. */
const formatClinicPage = (content: string, style = ""): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Your course - Example Clinic</title>
    <link rel="stylesheet" href="/style.css" />${style}
  </head>
  <body>
    <h1>Your course</h1>
    <p>This is how your infusions may be spread.</p>

${content.replace(/^(?=.)/gm, "    ")}

    <p>We are at 1 Example Street.</p>
  </body>
</html>
`;
clinicFiles.set("/style.css", {
  type: "text/css",
  text: "body{max-width:46rem;margin:1.5rem auto;padding:0 1.5rem;font:17px/1.55 Georgia,'DejaVu Serif',serif;color:#1d2433;background:#fff}h1{color:#004488}",
});

async function openClinicPage(context: BrowserContext, name: string, html: string): Promise<Page> {
  clinicFiles.set(`/${name}`, { type: "text/html", text: html });
  const page = await context.newPage();
  await page.addInitScript(clockOn(TODAY));
  await page.goto(`${CLINIC}/${name}`);
  return page;
}

const snippets = new Map<string, string>();

async function takeConfigurator(): Promise<void> {
  const context = await openContext(1280, 1400);
  const page = await context.newPage();
  await page.addInitScript(clockOn(TODAY));
  await page.goto(`${KIT}/partners/configurator/`);
  await page.locator("astro-island:not([ssr]) .ik-setup").waitFor();
  const section = (title: string) =>
    page.locator(".ik-setup-form > section").filter({ has: page.getByRole("heading", { name: title }) });
  const results = page.locator(".ik-setup-results");
  /** Takes a part of the form, scrolled to its top, with rings around some of it. */
  const takePart = async (
    name: string,
    part: Locator,
    marked: readonly Locator[] = [],
    height = Infinity,
  ) => {
    await part.evaluate((one) => {
      (document.activeElement as HTMLElement | null)?.blur();
      scrollTo(0, one.getBoundingClientRect().top + scrollY - 90);
    });
    await page.mouse.move(0, 0);
    await markPlaces(page, marked);
    await takePicture(page, `partners/${name}`, await clipAround(part, { height }));
    await markPlaces(page, []);
  };

  await takePart("choose", section("Which widget, and how"), [
    page.getByLabel("For", { exact: true }),
    page.getByLabel("Widget", { exact: true }),
    page.getByRole("group", { name: "Kind of snippet" }),
  ]);

  await page.getByLabel("Name of the clinic").fill("Example Clinic");
  await page.getByLabel("Phone line").fill("011 555 0100");
  await page.getByLabel("Your page for bookings and questions").fill(`${CLINIC}/book`);
  await takePart("clinic", section("Your clinic"));

  await page.getByRole("checkbox", { name: "Tuesday" }).uncheck();
  await takePart("opening", section("When you are open"), [], 150);

  await page.getByRole("button", { name: "Add a closure" }).click();
  const closures = section("When you are closed");
  const fill = async (legend: string, date: readonly [string, string, string]): Promise<void> => {
    const group = closures.getByRole("group", { name: legend, exact: true });
    for (const [i, part] of ["Day", "Month", "Year"].entries())
      await group.getByLabel(part, { exact: true }).fill(date[i]!);
  };
  await fill("From", ["24", "12", "2026"]);
  await fill("To (leave empty for one day)", ["4", "1", "2027"]);
  await closures.getByLabel("Why").fill("Christmas closure");
  await takePart("closures", closures);

  const looks = section("How it looks, and its language");
  await page.getByLabel("Main colour on a light page", { exact: true }).fill("#3f8fe0");
  await page.getByText("Hard to read").first().waitFor();
  await takePart("colour", looks, [looks.getByRole("button", { name: /^Use #/ })], 380);
  await page.getByLabel("Main colour on a light page", { exact: true }).fill("#004488");

  const frame = page.frameLocator(".ik-preview iframe");
  // Redrawn a moment after the last change.
  await frame.locator('infusion-course-calculator[colours*="#004488"] .ik-contact').waitFor();
  await frame
    .locator("infusion-course-calculator .ik-contact")
    .evaluate((one) => one.scrollIntoView({ block: "center" }));
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await page.getByText("Copied.").waitFor();
  await takePart("copy", page.locator(".ik-setup-live"), [
    page.locator(".ik-preview-viewport"),
    page.getByRole("button", { name: "Copy", exact: true }),
  ]);

  for (const kind of ["Element and script", "Link and loader", "Frame"]) {
    await page.getByRole("radio", { name: kind }).check();
    snippets.set(kind, (await results.locator("pre").textContent()) ?? "");
  }
  await context.close();
}

async function takePages(): Promise<void> {
  const context = await openContext(900, 1300);
  const element = snippets.get("Element and script")!;
  const html = formatClinicPage(element);

  // The file as a text editor shows it, with what was pasted.
  clinicFiles.set("/course.txt", { type: "text/plain", text: html });
  const source = await context.newPage();
  await source.goto(`${CLINIC}/course.txt`);
  await source.evaluate(() => {
    const pre = document.querySelector("pre")!;
    pre.style.cssText =
      "margin:0;padding:12px 16px;font:14px/1.5 'DejaVu Sans Mono',monospace;white-space:pre;overflow:hidden";
    document.body.style.margin = "0";
  });
  const [top, bottom, height] = await source.evaluate(() => {
    const pre = document.querySelector("pre")!;
    const text = pre.firstChild as Text;
    const range = document.createRange();
    range.setStart(text, text.data.lastIndexOf("<link"));
    range.setEnd(text, text.data.lastIndexOf("</script>"));
    const { top: first, bottom: last } = range.getBoundingClientRect();
    return [first, last, pre.getBoundingClientRect().height] as const;
  });
  await markPlaces(source, [{ x: 24, y: top - 2, width: 868, height: bottom - top + 4 }]);
  await takePicture(source, "partners/page-file", { x: 0, y: 0, width: 900, height }, 60);

  const page = await openClinicPage(context, "course.html", html);
  const widget = page.locator("infusion-course-calculator");
  await widget.locator(".ik-contact").getByText("Example Clinic").waitFor();
  await markPlaces(page, [widget.locator(".ik-contact")]);
  await takePicture(page, "partners/page", await clipAround(page.locator("body"), { room: 0, height: 1030 }));

  const framed = await openClinicPage(context, "frame.html", formatClinicPage(snippets.get("Frame")!));
  const frame = framed.locator("iframe");
  await frame.contentFrame().locator("infusion-course-calculator .ik-contact").waitFor();
  // The frame follows its widget's height.
  await framed.waitForFunction(() => (document.querySelector("iframe")?.clientHeight ?? 0) > 1000);
  await markPlaces(framed, [frame]);
  await takePicture(framed, "partners/frame", { x: 0, y: 0, width: 900, height: 640 });

  // What goes wrong, as one sees it.
  const broken = await openClinicPage(
    context,
    "no-script.html",
    formatClinicPage(
      element
        .replace(/<script[^]*?<\/script>/g, "")
        .replace(/<link[^>]*>/, "")
        .trim(),
    ),
  );
  await takePicture(broken, "partners/only-link", { x: 0, y: 0, width: 900, height: 250 });

  const noted = await openClinicPage(
    context,
    "note.html",
    formatClinicPage(element.replace(/opening-days="[^"]*"/, 'opening-days="monday wensday"')),
  );
  await noted.locator("infusion-course-calculator .ik-problems").getByText("opening-days").first().waitFor();
  await takePicture(noted, "partners/note", { x: 0, y: 0, width: 900, height: 560 });

  const dark = await openClinicPage(
    context,
    "dark.html",
    formatClinicPage(element, "\n    <style>body { background: #14181f; color: #eee }</style>"),
  );
  await dark.locator("infusion-course-calculator .ik-contact").waitFor();
  await takePicture(dark, "partners/dark-page", { x: 0, y: 0, width: 900, height: 420 });
  await context.close();
}

async function takeSetUp(): Promise<void> {
  const context = await openContext(1280, 1300);
  const page = await context.newPage();
  await page.addInitScript(clockOn(TODAY));
  await page.goto(`${KIT}/clinic/set-up/`);
  await page.locator("astro-island:not([ssr]) .ik-setup").waitFor();
  await page.getByLabel("Name of the clinic").fill("Example Clinic");
  await page.getByLabel("Phone line").fill("011 555 0100");
  await page.getByLabel("Public holidays of").selectOption("za");
  await page.getByRole("button", { name: "Check the form" }).click();
  const results = page.locator(".ik-setup-results");
  await results.scrollIntoViewIfNeeded();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const file = results.getByRole("button", { name: "Save as a file" });
  const copies = results.getByRole("button", { name: "Copy", exact: true });
  await markPlaces(page, [file, copies.last()]);
  await takePicture(page, "partners/set-up", await clipAround(results));
  clinicFiles.set("/infusionkit.json", {
    type: "application/json",
    text: (await page.getByRole("group", { name: "The file infusionkit.json" }).textContent()) ?? "",
  });
  await page.goto(`${CLINIC}/infusionkit.json`);
  await takePicture(page, "partners/set-up-file", { x: 0, y: 0, width: 640, height: 300 });
  await context.close();
}

async function takeWordPress(): Promise<void> {
  const found = await findWordPress();
  if ("missing" in found) throw new Error(found.missing);
  const plugin = join(root, "packages/wordpress/dist/infusionkit");
  const wordpress = await startWordPress(found, { plugin, port: await findFreePort() });
  try {
    await wordpress.runPhp(
      "require_once ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins( 'infusionkit/infusionkit.php' ); return true;",
    );
    const context = await openContext(1100, 760);
    const page = await context.newPage();
    const logIn = async (name: "administrator" | "editor" | "author"): Promise<void> => {
      await context.clearCookies();
      await page.goto(`${wordpress.origin}/wp-login.php`);
      await page.getByLabel("Username or Email Address").fill(name);
      await page.getByLabel("Password", { exact: true }).fill(wordpress.people[name].password);
      await page.getByRole("button", { name: "Log In" }).click();
      await page.waitForURL(/wp-admin/);
    };
    const canvas = page.frameLocator('iframe[name="editor-canvas"]');
    const write = async (title: string): Promise<void> => {
      await page.goto(`${wordpress.origin}/wp-admin/post-new.php`);
      await canvas.getByRole("textbox", { name: "Add title" }).fill(title);
      await canvas.getByRole("button", { name: "Add default block" }).click();
    };

    const publish = page.getByRole("button", { name: "Publish", exact: true }).first();
    /** Presses Publish twice, as WordPress asks for, and gives the address of the post. */
    const publishPost = async (): Promise<string> => {
      await publish.click();
      const panel = page.locator(".editor-post-publish-panel");
      await panel.getByRole("button", { name: "Publish", exact: true }).click();
      return (await panel.getByRole("link", { name: "View Post" }).getAttribute("href")) ?? "";
    };
    /** Opens a post as a visitor, and waits for its widget. */
    const visit = async (address: string, look: (visitor: Page) => Promise<void>): Promise<void> => {
      await context.clearCookies();
      const visitor = await context.newPage();
      await visitor.addInitScript(clockOn(TODAY));
      await visitor.goto(address);
      await visitor.locator("infusion-course-calculator .ik-root > *").first().waitFor();
      await look(visitor);
      await visitor.close();
    };

    await logIn("editor");
    await write("Your course");
    await page.keyboard.type("/html");
    const option = page.getByRole("option", { name: "Custom HTML" });
    await option.waitFor();
    await markPlaces(page, [option]);
    await takePicture(page, "partners/html-block", { x: 0, y: 32, width: 830, height: 430 });
    await markPlaces(page, []);
    await option.click();
    const code = canvas.getByRole("textbox", { name: "HTML" });
    await code.fill(snippets.get("Element and script")!);
    await markPlaces(page, [code, publish]);
    await takePicture(page, "partners/html-pasted", { x: 0, y: 0, width: 1100, height: 728 });
    await markPlaces(page, []);
    await visit(await publishPost(), (visitor) =>
      takePicture(visitor, "partners/html-page", { x: 0, y: 0, width: 1100, height: 760 }),
    );

    // As an author, who may not write scripts: a link in a post, and one line in the footer of the site.
    const loader = snippets.get("Link and loader")!;
    const [link = ""] = /<a\s[^]*?<\/a>/.exec(loader) ?? [];
    const [line = ""] = /<script[^]*<\/script>/.exec(loader) ?? [];
    await logIn("author");
    await write("Your dates");
    await page.keyboard.type("/html");
    await option.click();
    await code.fill(link);
    await markPlaces(page, [code, publish]);
    await takePicture(page, "partners/link-pasted", { x: 0, y: 0, width: 1100, height: 560 });
    await markPlaces(page, []);
    const linkPost = await publishPost();

    await logIn("administrator");
    await page.goto(`${wordpress.origin}/wp-admin/site-editor.php`);
    await page.getByRole("button", { name: "Patterns" }).click();
    const footer = page.getByRole("button", { name: /^Footer/ });
    await footer.first().click();
    await page.getByText("The Footer template defines").waitFor();
    const part = page
      .locator(".dataviews-view-grid")
      .getByRole("button", { name: "Footer", exact: true })
      .first();
    await part.locator("iframe").contentFrame().getByText("Designed with").waitFor();
    await markPlaces(page, [footer.first(), part]);
    await takePicture(page, "partners/footer", { x: 0, y: 0, width: 1100, height: 480 });
    await markPlaces(page, []);
    await part.click();
    await page.getByRole("button", { name: "Get started" }).click();
    await page
      .getByRole("button", { name: /inserter/i })
      .first()
      .click();
    await page.getByPlaceholder("Search").last().fill("html");
    await page.getByRole("option", { name: "Custom HTML" }).click();
    await code.fill(line);
    const save = page.getByRole("button", { name: "Save", exact: true }).first();
    await markPlaces(page, [code, save]);
    await takePicture(page, "partners/footer-line", { x: 0, y: 0, width: 1100, height: 760 });
    await markPlaces(page, []);
    await save.click();
    await page.getByText("Site updated.").or(page.getByText("Template part updated.")).first().waitFor();
    await visit(linkPost, (visitor) =>
      takePicture(visitor, "partners/link-page", { x: 0, y: 0, width: 1100, height: 640 }),
    );

    // An address on a line of its own becomes a frame, without the settings.
    const published = await servePublishedSite();
    try {
      await logIn("author");
      await write("Our words");
      await page.keyboard.type("/embed");
      await page.getByRole("option", { name: "Embed", exact: true }).click();
      await canvas.getByPlaceholder("Enter URL to embed here…").fill(`${published.origin}/embed/glossary/`);
      const inner = page.waitForEvent("framenavigated", (one) => one.url().includes("/embed/glossary/"));
      await canvas.getByRole("button", { name: "Embed", exact: true }).click();
      const glossary = await inner;
      await glossary.locator("infusion-glossary article").first().waitFor();
      // The frame follows its widget's height.
      await glossary.waitForFunction(() => innerHeight > 800);
      await takePicture(page, "partners/address", { x: 0, y: 0, width: 1100, height: 728 });
    } finally {
      await published.close();
    }
    await context.close();
  } finally {
    wordpress.stop();
  }
}

try {
  const only = process.argv[2] ?? "";
  // The other parts use its snippets.
  await takeConfigurator();
  if ("pages".includes(only)) await takePages();
  if ("set-up".includes(only)) await takeSetUp();
  if ("wordpress".includes(only)) await takeWordPress();
} finally {
  await browser.close();
  await kit.close();
}
