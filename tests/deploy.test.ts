/** What servers are told of the built site, tried with a real nginx and a real browser. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { chromiumFlags, findChromium } from "../scripts/chromium.mjs";
import { findNginx } from "../scripts/find-nginx.mjs";
import { listScriptHashes } from "../site/src/deploy/policies.ts";
import { dist, filesIn, listPages, root } from "./dist.ts";
import { findFreePort } from "./free-port.ts";
import { makeScratchFolder } from "./scratch.ts";

const rules = readFileSync(join(dist, "_headers"), "utf8")
  .trim()
  .split("\n\n")
  .map((rule) => {
    const [path = "", ...lines] = rule.split("\n");
    return { path, headers: lines.map((line) => line.trim()) };
  });

describe("the headers for static hosts", () => {
  it("allow no script that stands in a page, but by its hash", () => {
    const policies = rules.flatMap(({ headers }) =>
      headers.filter((line) => line.startsWith("Content-Security")),
    );
    expect(policies.length).toBeGreaterThan(10);
    for (const policy of policies) {
      const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
      expect(scripts).toContain("'self'");
      expect(scripts).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|\*/);
    }
    const hashes = listScriptHashes(
      listPages(dist).map((page) =>
        readFileSync(join(dist, page.endsWith("/") ? `${page}index.html` : page), "utf8"),
      ),
    );
    expect(hashes.length).toBeGreaterThan(5);
    for (const hash of hashes) expect(policies[0]).toContain(hash);
  });

  it("have one rule for each file, and lines that are short enough for Cloudflare", () => {
    for (const file of filesIn(dist).filter((name) => !/^_(?:headers$|nginx\/)/.test(name))) {
      const path = `/${file}`;
      const matching = rules.filter((rule) =>
        rule.path.endsWith("*") ? path.startsWith(rule.path.slice(0, -1)) : rule.path === path,
      );
      expect(matching.length, path).toBe(1);
    }
    expect(rules.length).toBeLessThan(100);
    for (const { headers } of rules) for (const line of headers) expect(line.length).toBeLessThan(2000);
  });

  it("leave the pages for frames open to every site, and name no host that is not known", () => {
    const embed = rules.find(({ path }) => path === "/embed/*");
    expect(embed?.headers.join("\n")).toMatch(/frame-ancestors \*/);
    expect(embed?.headers).toContain("Access-Control-Allow-Origin: *");
    expect(JSON.stringify(rules)).not.toMatch(/infusionkit\.example|localhost/);
  });
});

/** Whether something listens at a port. */
const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });

const nginx = await findNginx();
if (nginx === undefined) console.log("SKIPPED: nginx is not installed here, and could not be.");

describe.skipIf(nginx === undefined)("nginx with deploy/nginx.conf", () => {
  const folder = makeScratchFolder();
  let server: ChildProcess | undefined;
  let said = "";
  let origin = "";

  beforeAll(async () => {
    const port = await findFreePort();
    origin = `http://127.0.0.1:${port}`;
    mkdirSync(join(folder, "logs"));
    const site = readFileSync(join(root, "deploy/nginx.conf"), "utf8")
      .replaceAll("/usr/share/nginx/html", dist)
      .replace("listen 80;", `listen 127.0.0.1:${port};`);
    writeFileSync(join(folder, "site.conf"), site);
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map((name) => `${name}_temp_path ${folder}/${name};`)
      .join("\n");
    writeFileSync(
      join(folder, "nginx.conf"),
      `daemon off; pid ${folder}/nginx.pid; worker_processes 1; error_log stderr;
      ${process.getuid?.() === 0 ? "user root;" : ""}
      events {}
      http { access_log off; include /etc/nginx/mime.types; ${temporary} include ${folder}/site.conf; }`,
    );
    server = spawn(nginx!, ["-p", folder, "-c", join(folder, "nginx.conf")]);
    server.stderr?.on("data", (data) => (said += String(data)));
    let ended = false;
    server.once("exit", () => (ended = true));
    await vi.waitUntil(async () => ended || (await listens(port)), { timeout: 60_000 });
    if (ended) throw new Error(`nginx has ended: ${said}`);
  });
  afterAll(() => server?.kill());

  const get = (path: string): Promise<Response> => fetch(origin + path, { redirect: "manual" });

  it("serves every page, the folder without its slash, and the site's own page for what is not there", async () => {
    for (const page of listPages(dist)) expect((await get(page)).status, page).toBe(200);
    const moved = await get("/clinic/course");
    expect([moved.status, moved.headers.get("location")]).toEqual([301, "/clinic/course/"]);
    const missing = await get("/nothing/here/");
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain("Page not found");
    for (const path of ["/_nginx/maps.conf", "/_headers"]) expect((await get(path)).status, path).toBe(404);
  });

  it("sends the policy, the types, and what may be kept, with compression", async () => {
    const page = await get("/about/");
    expect(page.headers.get("content-security-policy")).toMatch(
      /script-src 'self' 'wasm-unsafe-eval' 'sha256-/,
    );
    expect(page.headers.get("content-security-policy")).not.toMatch(/script-src[^;]*unsafe-inline/);
    expect(page.headers.get("cache-control")).toBe("no-cache");
    expect(page.headers.get("content-encoding")).toBe("gzip");
    expect(page.headers.get("x-content-type-options")).toBe("nosniff");
    expect(page.headers.get("access-control-allow-origin")).toBeNull();
    const file = (pattern: RegExp): string =>
      `/${filesIn(dist).find((name) => pattern.test(name)) ?? "no file"}`;
    const script = await get(file(/^_astro\/.*\.js$/));
    expect(script.headers.get("cache-control")).toMatch(/immutable/);
    expect(script.headers.get("content-type")).toMatch(/javascript; charset=utf-8/);
    expect((await get("/help.md")).headers.get("content-type")).toBe("text/markdown; charset=utf-8");
    expect((await get(file(/^embed\/v[^/]*\/loader\.js$/))).headers.get("cache-control")).toMatch(
      /immutable/,
    );
    const embed = await get("/embed/glossary/");
    expect(embed.headers.get("content-security-policy")).toContain(`script-src 'self' ${origin}`);
    expect(embed.headers.get("content-security-policy")).toContain("frame-ancestors *");
    expect(embed.headers.get("access-control-allow-origin")).toBe("*");
    expect((await get("/sw.js")).headers.get("cache-control")).toBe("no-cache");
  });

  it("has a policy under which every page works: nothing is refused, and the search finds", async () => {
    const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags });
    try {
      const window = await browser.newPage();
      window.setDefaultTimeout(120_000);
      const refused: string[] = [];
      window.on("console", (message) => {
        if (message.type() === "error") refused.push(`${window.url()}: ${message.text()}`);
      });
      window.on("pageerror", (error) => refused.push(`${window.url()}: ${error.message}`));
      for (const page of listPages(dist).filter((path) => path !== "/404.html")) {
        await window.goto(origin + page, { waitUntil: "load" });
        await window.evaluate(() => {
          for (const island of document.querySelectorAll("astro-island[ssr]"))
            (island.firstElementChild ?? island).scrollIntoView();
        });
        await window.waitForFunction(() => document.querySelector("astro-island[ssr]") === null);
      }
      await window.goto(`${origin}/about/`);
      await window.locator("site-search button[data-open-modal]:not([disabled])").click();
      await window.locator("dialog[open] input[type=search]").fill("glutamate");
      await window.locator("dialog[open] a[href*='glossary']").first().waitFor();
      expect(refused).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
