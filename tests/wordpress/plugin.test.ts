/** The plugin in a real WordPress: what a visitor sees, what the editor shows, and what the settings take and refuse. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, beforeAll } from "vitest";
import type { Page } from "playwright-core";
import { fullSetup } from "../../site/src/setup/full-setup.ts";
import { EMPTY_SETUP, parseSetupForm } from "../../site/src/setup/setup-form.ts";
import { formatConfigFile } from "../../site/src/snippets/clinic-config.ts";
import { parsePalette } from "../../site/src/snippets/colour.ts";
import { root } from "../dist.ts";
import { CLINIC_FILE, LIMIT, useTestSite } from "./setup.ts";

const site = useTestSite();

/** The text of a widget's shadow root once it stands. */
const readWidget = async (page: Page, tag: string): Promise<string> => {
  const element = page.locator(tag).first();
  await element.locator(".ik-root > *").first().waitFor({ timeout: LIMIT });
  return element.locator(".ik-root").innerText();
};

const getScripts = (requests: readonly string[]): string[] =>
  requests.flatMap((url) => /plugins\/infusionkit\/embed\/(.*?)\.js/.exec(url)?.[1] ?? []).sort();

describe("on a page of the site", () => {
  beforeAll(() => site.wordpress && site.saveSettings({ file: JSON.stringify(CLINIC_FILE) }));

  it("shows the calculator with the clinic's days, and loads nothing from elsewhere and nothing twice", async () => {
    const block = '<!-- wp:infusionkit/widget {"start":"2026-12-07"} /-->';
    const path = await site.publish("author", "calculator", `${block}\n${block}`);
    const { page, requests, errors } = await site.visit(path);
    const text = await readWidget(page, "infusion-course-calculator");
    expect(text).toContain("The clinic is open on Monday, Wednesday, Thursday and Friday.");
    expect(text).toContain("Christmas closure");
    // A public holiday in South Africa.
    expect(text).toContain("Day of Reconciliation");
    expect(getScripts(requests)).toEqual(["course-calculator", "holidays/za"]);
    expect(requests.filter((url) => new URL(url).origin !== site.wordpress.origin)).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it("loads no script of the plugin where no widget stands", async () => {
    const path = await site.publish(
      "author",
      "plain",
      "<!-- wp:paragraph --><p>Words.</p><!-- /wp:paragraph -->",
    );
    const { page, requests } = await site.visit(path);
    expect(requests.filter((url) => url.includes("infusionkit"))).toEqual([]);
    await page.close();
  });

  it("explains a word in an author's sentence", async () => {
    const path = await site.publish(
      "author",
      "word",
      '<!-- wp:paragraph --><p>It may raise [infusion_word term="bdnf"]BDNF[/infusion_word] for a while.</p><!-- /wp:paragraph -->',
    );
    const { page, errors } = await site.visit(path);
    await page.getByRole("button", { name: "BDNF" }).click();
    await page
      .getByText(/brain-derived/i)
      .first()
      .waitFor();
    expect(await page.locator("p", { hasText: "It may raise" }).innerText()).toBe(
      "It may raise BDNF for a while.",
    );
    expect(errors).toEqual([]);
    await page.close();
  });

  it("says whom to call where no script runs", async () => {
    const path = await site.publish("author", "without-script", "<!-- wp:infusionkit/widget /-->");
    const { page } = await site.visit(path, { javaScript: false });
    const link = page.locator("infusion-course-calculator a");
    expect(await link.getAttribute("href")).toBe("tel:0115550100");
    expect(await link.isVisible()).toBe(true);
    await page.close();
  });

  it.each([
    ["011 555 0100, weekdays 8 to 4", "tel:0115550100", "011 555 0100"],
    ["+27 (0)11 555 0100", "tel:+27115550100", "+27 (0)11 555 0100"],
    ["021 555 0199 / 082 555 0100", null, ""],
    ["011 555 0100 8-16", null, ""],
    ["0800 KLINIK", null, ""],
    ["24 hours: 021 555 0199", null, ""],
  ])("dials of %s nothing but its number, where no script runs", async (phone, href, number) => {
    await site.saveSettings({ file: JSON.stringify({ ...CLINIC_FILE, phone }) });
    const path = await site.publish("author", "phone", "<!-- wp:infusionkit/widget /-->");
    const { page } = await site.visit(path, { javaScript: false });
    const line = page.locator("infusion-course-calculator p");
    expect(await line.innerText()).toContain(`please call Example Clinic on ${phone}.`);
    const links = line.locator("a");
    expect(await links.count()).toBe(href === null ? 0 : 1);
    if (href !== null) {
      expect(await links.getAttribute("href")).toBe(href);
      expect(await links.innerText()).toBe(number);
    }
    await page.close();
    await site.saveSettings({ file: JSON.stringify(CLINIC_FILE) });
  });

  it("escapes what an author writes into a shortcode", async () => {
    const path = await site.publish(
      "author",
      "escape",
      `[infusionkit widget="glossary" query="&quot; onclick=&quot;alert(1)"]\n\n[infusion_word term="bdnf"]<b onclick="x">B&amp;F</b> "quoted"[/infusion_word]`,
    );
    const { page, errors } = await site.visit(path);
    await readWidget(page, "infusion-glossary");
    const names = await page.locator("infusion-glossary").evaluate((element) => element.getAttributeNames());
    expect(names.filter((name) => name.startsWith("on"))).toEqual([]);
    expect(await page.locator("infusion-term").evaluate((element) => element.innerHTML)).toMatch(
      /^B&amp;F [“"]quoted[”"]$/,
    );
    expect(errors).toEqual([]);
    await page.close();
  });

  it.each([
    ['[infusionkit widget="glosary"]', 'widget must be one of "course-calculator", "glossary"'],
    [
      '[infusionkit widget="course-calculator" regoin="za"]',
      'regoin="za" is not a setting of course-calculator here',
    ],
    [
      '[infusionkit widget="glossary" config="/x.json"]',
      'config="/x.json" is not a setting of glossary here',
    ],
    ['[infusion_word term="nonsense"]word[/infusion_word]', "term must be one of"],
    [
      '[infusionkit widget="term" term="bdnf"]word[/infusionkit]',
      "A word in a sentence has a shortcode of its own",
    ],
    [
      '[infusionkit widget="glossary" audience="all"]',
      'audience must be one of "public", "service"; it is "all"',
    ],
  ])("tells whoever edits what is wrong with %s, and visitors nothing", async (shortcode, message) => {
    const path = await site.publish("author", "wrong", shortcode);
    const { page } = await site.visit(path, { as: "author" });
    expect(await page.locator(".infusionkit-problem").innerText()).toContain(message);
    await page.close();
    const visitor = await site.visit(path);
    expect(await visitor.page.locator(".infusionkit-problem").count()).toBe(0);
    expect(
      await visitor.page.locator("infusion-course-calculator, infusion-glossary, infusion-term").count(),
    ).toBe(0);
    await visitor.page.close();
  });
});

describe("where even a hint at a medicine counts", () => {
  it("leaves out every widget that may not stand there, in pages that were written before, too", async () => {
    const all = ["course-calculator", "glossary", "pathway", "effect"]
      .map((widget) => `<!-- wp:infusionkit/widget {"widget":"${widget}"} /-->`)
      .join("\n");
    const path = await site.publish(
      "author",
      "service",
      `${all}\n[infusionkit widget="glossary" audience="public"]`,
    );
    await site.saveSettings({ file: JSON.stringify(CLINIC_FILE), audience: "service" });
    const { page, requests } = await site.visit(path);
    await readWidget(page, "infusion-course-calculator");
    await readWidget(page, "infusion-effect");
    expect(await page.locator("infusion-glossary, infusion-pathway").count()).toBe(0);
    expect(getScripts(requests)).toEqual(["course-calculator", "effect-service", "holidays/za"]);
    await page.close();
  });

  it("can be asked for by the clinic's file alone, and by one page alone", async () => {
    await site.saveSettings({ file: JSON.stringify({ ...CLINIC_FILE, audience: "service" }) });
    const one = await site.publish(
      "author",
      "by-file",
      '<!-- wp:infusionkit/widget {"widget":"glossary"} /-->',
    );
    const { page } = await site.visit(one);
    expect(await page.locator("infusion-glossary").count()).toBe(0);
    await page.close();
    await site.saveSettings({ file: JSON.stringify(CLINIC_FILE) });
    const other = await site.publish("author", "by-page", '[infusionkit widget="effect" audience="service"]');
    const visit = await site.visit(other);
    await readWidget(visit.page, "infusion-effect");
    expect(getScripts(visit.requests)).toEqual(["effect-service"]);
    await visit.page.close();
  });
});

describe("the settings", () => {
  const open = () => site.visit("/wp-admin/options-general.php?page=infusionkit", { as: "administrator" });

  it("take the clinic's file from the computer, and show the calculator with it", async () => {
    await site.wordpress.runPhp("return delete_option( 'infusionkit_settings' );");
    const { page } = await open();
    expect(await page.locator(".infusionkit-problem").innerText()).toContain("does not know on which days");
    await page.getByLabel("Choose the file from this computer:").setInputFiles({
      name: "clinic.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(CLINIC_FILE)),
    });
    await page.getByText("clinic.json is in the form. Save to use it.").waitFor();
    await page.getByRole("textbox", { name: "Phone" }).fill("012 345 6789");
    await page.getByRole("textbox", { name: "Colour on light pages" }).fill("#9fd8cf");
    await page.getByRole("button", { name: "Save Changes" }).click();
    await page.getByText("Settings saved.").waitFor();
    // A weak colour is the clinic's to choose, and is not passed over in silence.
    expect(await page.locator(".notice-warning").innerText()).toMatch(
      /#9fd8cf is hard to read on the background #ffffff: its contrast is 1\.5\d to 1/,
    );
    await readWidget(page, "infusion-course-calculator");
    expect(await page.locator("infusion-course-calculator").getAttribute("phone")).toBe("012 345 6789");
    expect(await page.locator("infusion-course-calculator").getAttribute("colours")).toContain(
      "light-dark(#9fd8cf",
    );
    await page.close();
  });

  /** Chooses a file in the form, and saves it. */
  const saveFile = async (page: Page, text: string): Promise<void> => {
    await page.getByLabel("Choose the file from this computer:").setInputFiles({
      name: "infusionkit.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    });
    await page.getByText("infusionkit.json is in the form. Save to use it.").waitFor();
    await page.getByRole("button", { name: "Save Changes" }).click();
  };

  const palette = parsePalette(readFileSync(join(root, "packages/widgets/src/theme.css"), "utf8"));
  it.each([
    ["every field", fullSetup],
    ["every field, for public pages", { ...fullSetup, audience: "public" as const }],
    ["no field", EMPTY_SETUP],
  ])("take the file that the page “Set up your clinic” writes with %s filled in", async (_, form) => {
    const { errors, config } = parseSetupForm(form, palette);
    expect(errors).toEqual([]);
    await site.saveSettings({});
    const { page } = await open();
    await saveFile(page, formatConfigFile(config));
    await page.getByText("Settings saved.").waitFor();
    expect(await page.locator(".notice-error, .notice-warning").allInnerTexts()).toEqual([]);
    const path = await site.publish("author", "set-up", '[infusionkit widget="course-calculator"]');
    await page.close();
    const { page: visitor } = await site.visit(path);
    await readWidget(visitor, "infusion-course-calculator");
    const { bookingUrl } = config;
    const booking = visitor.locator("infusion-course-calculator .ik-contact a[href^=https]");
    expect(await booking.evaluateAll((links) => links.map((link) => link.getAttribute("href")))).toEqual(
      bookingUrl === undefined ? [] : [bookingUrl],
    );
    expect(await visitor.locator("infusion-course-calculator .ik-problems").innerText()).toBe("");
    await visitor.close();
  });

  it.each(["{}", '{"clinic": "Example Clinic", "phone": "011 555 0100"}'])(
    "warn beside “Settings saved.” of a file without opening days: %s",
    async (text) => {
      await site.saveSettings({ file: JSON.stringify(CLINIC_FILE) });
      const { page } = await open();
      await saveFile(page, text);
      await page.getByText("Settings saved.").waitFor();
      expect(await page.locator(".notice-warning").allInnerTexts()).toEqual([
        expect.stringContaining("The clinic’s file has no openingDays"),
      ]);
      await page.close();
    },
  );

  it("say where the clinic's file is made, and where the settings are explained", async () => {
    const { page } = await open();
    const text = await page.locator("table.form-table").innerText();
    expect(text).toContain("“Set up your clinic” makes the file");
    expect(text).toContain("In WordPress");
    await page.close();
  });

  it.each([
    ["The clinic’s file", '{"openingDays": ["mon"]}', 'openingDays[0] must be one of "monday"', '"mon"'],
    ["The clinic’s file", '{"openingDays": [', "The file must be settings in JSON", "Syntax error"],
    ["The clinic’s file", '{"regoin": "za"}', "regoin is not known", "region"],
    ["Phone", "ask Anna", "Phone must be a phone number", '"ask Anna"'],
    ["Colour on dark pages", "teal", "Colour on dark pages must be a colour", '"teal"'],
    [
      "Page for readers without JavaScript",
      "javascript:alert(1)",
      "must be an address that begins with",
      "javascript:",
    ],
  ])(
    "refuse a wrong value of %s, %s, and keep what was typed and what was saved",
    async (label, value, ...parts) => {
      await site.saveSettings({ file: JSON.stringify(CLINIC_FILE), phone: "011 555 0100" });
      const before = await site.wordpress.runPhp("return get_option( 'infusionkit_settings' );");
      const { page } = await open();
      await page.getByRole("textbox", { name: label }).fill(value);
      await page.getByRole("button", { name: "Save Changes" }).click();
      const errors = page.locator(".notice-error");
      await errors.first().waitFor();
      for (const part of parts) expect((await errors.allInnerTexts()).join("\n")).toContain(part);
      expect(await page.getByRole("textbox", { name: label }).inputValue()).toBe(value);
      expect(await site.wordpress.runPhp("return get_option( 'infusionkit_settings' );")).toEqual(before);
      await page.close();
    },
  );

  it("are refused to an author, by the page and by the address that it sends to", async () => {
    const { page } = await site.visit("/wp-admin/options-general.php?page=infusionkit", { as: "author" });
    expect(await page.locator("body").innerText()).toContain(
      "Sorry, you are not allowed to access this page",
    );
    const answer = await page.request.post(`${site.wordpress.origin}/wp-admin/options.php`, {
      form: { option_page: "infusionkit", action: "update", "infusionkit_settings[phone]": "1234" },
    });
    expect(answer.ok()).toBe(false);
    await page.close();
  });

  it("are refused to an administrator's browser that was sent here by another page", async () => {
    const { page } = await open();
    const answer = await page.request.post(`${site.wordpress.origin}/wp-admin/options.php`, {
      form: { option_page: "infusionkit", action: "update", "infusionkit_settings[phone]": "1234" },
    });
    expect(answer.status()).toBe(403);
    await page.close();
  });
});

describe("in the block editor", () => {
  it("an author finds each widget by its name, puts it in, and sees it", async () => {
    await site.saveSettings({ file: JSON.stringify(CLINIC_FILE) });
    const { page } = await site.visit("/wp-admin/post-new.php", { as: "author" });
    const canvas = page.frameLocator('iframe[name="editor-canvas"]');
    await canvas.getByRole("button", { name: "Add default block" }).click();
    await page.keyboard.type("/glossary");
    await page.getByRole("option", { name: "Glossary" }).click();
    const widget = canvas.locator("infusion-glossary .ik-root");
    await widget.locator("> *").first().waitFor();
    expect((await widget.innerText()).length).toBeGreaterThan(300);
    await page.close();
  });

  it("the calculator has the language of the page that readers see, by which its calendar begins the weeks", async () => {
    const path = await site.publish(
      "author",
      "weeks",
      '<!-- wp:infusionkit/widget {"start":"2026-12-07"} /-->',
    );
    const readLanguage = async (page: Pick<Page, "locator">): Promise<string | null> => {
      const widget = page.locator("infusion-course-calculator .ik-root").first();
      await widget.locator("> *").first().waitFor();
      return widget.getAttribute("lang");
    };
    const { page: visitor } = await site.visit(path);
    const language = await readLanguage(visitor);
    expect(language).toBe("en-US");
    await visitor.close();

    const post = new URLSearchParams(path.slice(2)).get("p");
    const { page } = await site.visit(`/wp-admin/post.php?post=${post}&action=edit`, { as: "author" });
    expect(await readLanguage(page.frameLocator('iframe[name="editor-canvas"]'))).toBe(language);
    await page.close();
  });
});

describe("the plugin", () => {
  it("removes its option when it is deleted, and nothing of it is left", async () => {
    await site.saveSettings({ phone: "011 555 0100" });
    const left = await site.wordpress.runPhp(`
      require_once ABSPATH . 'wp-admin/includes/plugin.php';
      deactivate_plugins( 'infusionkit/infusionkit.php' );
      uninstall_plugin( 'infusionkit/infusionkit.php' );
      global $wpdb;
      return $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%infusionkit%' AND option_name NOT LIKE '%transient%'" );`);
    expect(left).toEqual([]);
  });

  it("leaves no notice of PHP", () => {
    expect(
      site.wordpress
        .readLog()
        .split("\n")
        .filter((line) => line.includes("/plugins/infusionkit/")),
    ).toEqual([]);
  });
});
