/** What the tests of the plugin share: a WordPress of their own, people who are logged in, and posts. */
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, inject } from "vitest";
import { startWordPress, type Role, type RunningWordPress } from "../../scripts/wordpress.mjs";
import { CLOCK } from "../clock.ts";
import { findFreePort } from "../free-port.ts";
import { plugin } from "./global.ts";

export type { Role, RunningWordPress };

/** The roles, from the one that may do most. */
export const ROLES = ["administrator", "editor", "author"] as const;

/** How long to wait for what has to come, in milliseconds: what else runs may have the processor. */
export const LIMIT = 60_000;

/** A clinic's file, as the site's setup page writes it. */
export const CLINIC_FILE = {
  clinic: "Example Clinic",
  phone: "011 555 0100",
  bookingUrl: "/contact/",
  openingDays: ["monday", "wednesday", "thursday", "friday"],
  closures: [{ from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" }],
  region: "za",
};

/** A page that was opened, and what it asked for and complained of. */
export interface Visit {
  readonly page: Page;
  /** The addresses of everything that was asked for. */
  readonly requests: readonly string[];
  /** Errors in the console and in scripts. */
  readonly errors: readonly string[];
}

export interface TestSite {
  readonly wordpress: RunningWordPress;
  /** Opens an address of the site, as a visitor or logged in as somebody. */
  visit(path: string, options?: { readonly as?: Role; readonly javaScript?: boolean }): Promise<Visit>;
  /** Saves the plugin's settings as its page does. */
  saveSettings(fields: Readonly<Record<string, string>>): Promise<unknown>;
  /** Publishes a post through REST, as the block editor does. */
  publish(role: Role, title: string, content: string): Promise<string>;
  /** Publishes a post as the classic editor does: by PHP, with the filters of the person's role. */
  publishClassic(role: Role, title: string, content: string): Promise<string>;
}

/** A WordPress with the plugin for the tests of a file. Where there is none, they are skipped. */
export function useTestSite(): TestSite {
  const found = inject("wordpress");
  let wordpress: RunningWordPress | undefined;
  let browser: Browser | undefined;
  const contexts = new Map<string, BrowserContext>();
  beforeAll(async () => {
    if ("missing" in found) return;
    browser = await chromium.connect(inject("wordpressBrowser"));
    wordpress = await startWordPress(found, { plugin, port: await findFreePort() });
  });
  beforeEach((context) => {
    if ("missing" in found) context.skip(found.missing);
  });
  afterAll(async () => {
    await Promise.all([...contexts.values()].map((context) => context.close()));
    await browser?.close();
    wordpress?.stop();
  });

  const getContext = async (role: Role | undefined, javaScript: boolean): Promise<BrowserContext> => {
    const key = `${role} ${javaScript}`;
    const known = contexts.get(key);
    if (known) return known;
    const context = await browser!.newContext({
      viewport: { width: 1280, height: 900 },
      locale: "en-GB",
      reducedMotion: "reduce",
      javaScriptEnabled: javaScript,
    });
    context.setDefaultTimeout(LIMIT);
    contexts.set(key, context);
    if (role !== undefined) {
      const person = wordpress!.people[role];
      const page = await context.newPage();
      await page.goto(`${wordpress!.origin}/wp-login.php`);
      await page.getByLabel("Username or Email Address").fill(person.name);
      await page.getByLabel("Password", { exact: true }).fill(person.password);
      await page.getByRole("button", { name: "Log In" }).click();
      await page.waitForURL(/wp-admin/);
      await page.close();
    }
    return context;
  };

  return {
    get wordpress() {
      return wordpress as RunningWordPress;
    },
    async visit(path, { as, javaScript = true } = {}) {
      const page = await (await getContext(as, javaScript)).newPage();
      const requests: string[] = [];
      const errors: string[] = [];
      page.on("request", (request) => requests.push(request.url()));
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => {
        const { url } = message.location();
        // Browsers ask for an icon by themselves, and this site has none.
        if (url.endsWith("/favicon.ico")) return;
        if (message.type() === "error" || /infusion/i.test(message.text()))
          errors.push(`${message.text()} (${url})`);
      });
      // The dashboard reckons with the real time; a page of the site can stand on the day of all tests.
      if (as === undefined && javaScript) await page.addInitScript(CLOCK);
      await page.goto(new URL(path, wordpress!.origin).href);
      return { page, requests, errors };
    },
    saveSettings(fields) {
      return wordpress!.runPhp(
        `update_option( 'infusionkit_settings', array_merge( \\InfusionKit\\get_default_fields(), $input ) );
        return get_option( 'infusionkit_settings' );`,
        fields,
      );
    },
    async publish(role, title, content) {
      const { name, rest } = wordpress!.people[role];
      const response = await fetch(`${wordpress!.origin}/?rest_route=/wp/v2/posts`, {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          Authorization: `Basic ${Buffer.from(`${name}:${rest}`).toString("base64")}`,
        },
        body: JSON.stringify({ title, content, status: "publish", slug: title }),
      });
      const answer = (await response.json()) as { readonly id: number; readonly message?: string };
      if (!response.ok) throw new Error(`${role} may not publish ${title}: ${answer.message}`);
      return `/?p=${answer.id}`;
    },
    async publishClassic(role, title, content) {
      const id: number = await wordpress!.runPhp(
        `wp_set_current_user( $input['user'] );
        kses_init();
        return wp_insert_post( wp_slash( array( 'post_title' => $input['title'], 'post_name' => $input['title'], 'post_content' => $input['content'], 'post_status' => 'publish' ) ) );`,
        { user: wordpress!.people[role].id, title, content },
      );
      return `/?p=${id}`;
    },
  };
}
