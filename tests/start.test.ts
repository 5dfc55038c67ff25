/** `npm start`: the server of the built site, and what it says of wrong arguments. */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSiteHandler, listen } from "../scripts/site-server.mjs";
import { root as repository } from "./dist.ts";
import { findFreePort } from "./free-port.ts";
import { makeScratchFolder } from "./scratch.ts";

const scratch = makeScratchFolder();
const root = join(scratch, "site");
let server: Awaited<ReturnType<typeof listen>>;

beforeAll(async () => {
  mkdirSync(join(root, "clinic", "a b"), { recursive: true });
  mkdirSync(join(root, "embed"));
  mkdirSync(join(root, "empty"));
  writeFileSync(join(scratch, "secret.txt"), "secret");
  writeFileSync(join(root, "index.html"), "<title>Home</title>");
  writeFileSync(join(root, "404.html"), "<title>Not here</title>");
  writeFileSync(join(root, "about.html"), "<title>About</title>");
  writeFileSync(join(root, "clinic", "index.html"), "<title>Clinic</title>");
  writeFileSync(join(root, "clinic", "a b", "index.html"), "<title>Space</title>");
  writeFileSync(join(root, "embed", "glossary.js"), "x");
  for (const ending of ["wasm", "pf_meta", "pagefind", "webmanifest", "js", "ics", "ttl", "tsv", "jsonld"])
    writeFileSync(join(root, `a.${ending}`), "x");
  server = await listen(createSiteHandler({ root }));
});
afterAll(() => server.close());

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Asks for exactly the given path: `fetch` would tidy it up first. */
function ask(path: string, { headers = {}, origin = server.origin } = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const sent = request({ port, hostname, path, headers }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString("latin1")));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}

describe("the server", () => {
  it("lets pages of other sites check the widgets' files by their hashes, and opens nothing else to them", async () => {
    const getAllowedOrigin = async (path: string): Promise<unknown> =>
      (await ask(path)).headers["access-control-allow-origin"];
    expect(await getAllowedOrigin("/embed/glossary.js")).toBe("*");
    expect(await getAllowedOrigin("/embed/v1.0.0/glossary.js")).toBe("*");
    for (const path of ["/", "/clinic/", "/embedded", "/clinic/embed/"]) {
      expect(await getAllowedOrigin(path), path).toBeUndefined();
    }
  });

  it.each([
    ["/", "Home"],
    ["/clinic/", "Clinic"],
    ["/clinic/?q=1", "Clinic"],
    ["/clinic/index.html", "Clinic"],
    ["/clinic/a%20b/", "Space"],
    ["/about", "About"],
  ])("gives the page for %s", async (path, title) => {
    const reply = await ask(path);
    expect(reply.status).toBe(200);
    expect(reply.body).toContain(`<title>${title}</title>`);
    expect(reply.headers["content-type"]).toMatch(/^text\/html; ?charset=utf-8$/);
  });

  it.each([
    ["/clinic", "/clinic/"],
    ["/clinic?q=1", "/clinic/?q=1"],
    ["//clinic", "/clinic/"],
    ["/clinic/a%20b", "/clinic/a%20b/"],
  ])("sends %s to %s", async (path, location) => {
    const reply = await ask(path);
    expect(reply.status).toBe(302);
    expect(reply.headers["location"]).toBe(location);
  });

  it.each([
    "/nothing",
    "/nothing/",
    "/empty",
    "/empty/",
    "/../secret.txt",
    "/clinic/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/..%5csecret.txt",
    "/%00",
    "/%",
    "http://elsewhere.example/../secret.txt",
  ])("has no page at %s, and says so with the site's own", async (path) => {
    const reply = await ask(path);
    expect(reply.status).toBe(404);
    expect(reply.body).toBe("<title>Not here</title>");
    expect(reply.headers["content-type"]).toMatch(/^text\/html; ?charset=utf-8$/);
  });

  it.each([
    ["/a.wasm", "application/wasm"],
    ["/a.pf_meta", "application/octet-stream"],
    ["/a.pagefind", "application/octet-stream"],
    ["/a.webmanifest", "application/manifest+json; charset=utf-8"],
    ["/a.js", "text/javascript; charset=utf-8"],
    ["/a.ics", "text/calendar; charset=utf-8"],
    ["/a.ttl", "text/turtle; charset=utf-8"],
    ["/a.tsv", "text/tab-separated-values; charset=utf-8"],
    ["/a.jsonld", "application/ld+json; charset=utf-8"],
  ])("says the type of %s", async (path, type) => {
    expect((await ask(path)).headers["content-type"]).toBe(type);
  });

  it("says when a reader has the file already", async () => {
    const { headers } = await ask("/");
    const again = await ask("/", { headers: { "If-None-Match": String(headers["etag"]) } });
    expect([again.status, again.body]).toEqual([304, ""]);
  });

  it("serves a site that stands in a folder", async () => {
    const other = await listen(createSiteHandler({ root, base: "/kit" }));
    const { origin } = other;
    try {
      expect((await ask("/kit/clinic/", { origin })).body).toContain("Clinic");
      expect((await ask("/kit/clinic", { origin })).headers["location"]).toBe("/kit/clinic/");
      expect((await ask("/kit/embed/glossary.js", { origin })).headers["access-control-allow-origin"]).toBe(
        "*",
      );
      expect((await ask("/", { origin })).headers["location"]).toBe("/kit/");
      expect((await ask("/clinic/", { origin })).status).toBe(404);
    } finally {
      await other.close();
    }
  });
});

describe("npm start", () => {
  const start = (...args: readonly string[]) =>
    spawnSync(process.execPath, [join(repository, "scripts/start.mjs"), ...args], { encoding: "utf8" });

  it("serves the built site until it is told to stop, and ends without an error", async () => {
    const port = await findFreePort();
    const started = spawn(process.execPath, [join(repository, "scripts/start.mjs"), "--port", String(port)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise((resolve) => started.once("exit", (code, signal) => resolve(code ?? signal)));
    try {
      const origin = await new Promise<string>((resolve, reject) => {
        let output = "";
        started.stdout.on("data", (chunk: Buffer) => {
          output += chunk.toString();
          const [, address] = /The site is at (http:\S+)\/ \(Ctrl-C ends it\)/.exec(output) ?? [];
          if (address) resolve(address);
        });
        started.once("exit", () => reject(new Error(output)));
      });
      expect(origin).toBe(`http://127.0.0.1:${port}`);
      expect((await ask("/", { origin })).body).toContain("InfusionKit");
      expect((await ask("/clinic/course", { origin })).headers["location"]).toBe("/clinic/course/");
      const missing = await ask("/nothing/", { origin });
      expect(missing.status).toBe(404);
      expect(missing.body).toContain("Page not found");
      expect((await ask("/embed/loader.js", { origin })).headers).toMatchObject({
        "access-control-allow-origin": "*",
        "content-type": "text/javascript; charset=utf-8",
      });
    } finally {
      started.kill("SIGINT");
    }
    expect(await ended).toBe(0);
  });

  it("explains a taken port in one sentence, before it builds anything", () => {
    const { port } = new URL(server.origin);
    const { status, stderr, stdout } = start("--port", port);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toBe(
      `Port ${port} is taken by another program: choose another one with \`npm start -- --port ${Number(port) + 1}\`, or set PORT.\n`,
    );
  });

  it.each([
    [["--port", "soon"], 'The port must be a whole number from 0 to 65535; it is "soon".'],
    [["--port", "70000"], 'The port must be a whole number from 0 to 65535; it is "70000".'],
    [["--host", "256.1.1.1"], '"256.1.1.1" is no address of this machine'],
    [["--colour"], "Usage: npm start"],
  ])("says what is wrong with %j, and ends", (args, message) => {
    const { status, stderr, stdout } = start(...args);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(message);
  });
});
