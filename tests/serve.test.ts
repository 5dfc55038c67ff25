import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../scripts/serve.mjs";

const scratch = mkdtempSync(join(tmpdir(), "infusionkit-serve-"));
const root = join(scratch, "site");
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(join(root, "clinic", "a b"), { recursive: true });
  mkdirSync(join(root, "empty"));
  writeFileSync(join(scratch, "secret.txt"), "secret");
  writeFileSync(join(root, "index.html"), `<title>Home</title>${" ".repeat(2000)}`);
  writeFileSync(join(root, "404.html"), "<title>Not here</title>");
  writeFileSync(join(root, "about.html"), "<title>About</title>");
  writeFileSync(join(root, "clinic", "index.html"), "<title>Clinic</title>");
  writeFileSync(join(root, "clinic", "a b", "index.html"), "<title>Space</title>");
  for (const file of ["a.wasm", "a.pf_meta", "a.pagefind", "a.webmanifest", "a.mjs", "a.ics"]) {
    writeFileSync(join(root, file), "x");
  }
  if (process.platform !== "win32") symlinkSync(join(scratch, "secret.txt"), join(root, "link.txt"));
  server = await serve({ root });
});
afterAll(async () => {
  await server.close();
  rmSync(scratch, { recursive: true, force: true });
});

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Asks for exactly the given path: `fetch` would tidy it up first. */
function ask(path: string, { method = "GET", headers = {}, port = server.port } = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: "127.0.0.1", path, method, headers }, (response) => {
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
    const leave = async (path: string): Promise<unknown> =>
      (await ask(path)).headers["access-control-allow-origin"];
    expect(await leave("/embed/v1.0.0/glossary.js")).toBe("*");
    expect(await leave("/embed/")).toBe("*");
    for (const path of ["/", "/clinic/", "/embedded", "/clinic/embed/"]) {
      expect(await leave(path), path).toBeUndefined();
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
    expect(reply.headers["content-type"]).toBe("text/html; charset=utf-8");
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
    "/about.html/",
    "/../secret.txt",
    "/clinic/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/..%5csecret.txt",
    "/%00",
    "/%",
    "/link.txt",
    "http://elsewhere.example/../secret.txt",
  ])("has no page at %s", async (path) => {
    if (path === "/link.txt" && process.platform === "win32") return;
    const reply = await ask(path);
    expect(reply.status).toBe(404);
    expect(reply.body).toBe("<title>Not here</title>");
  });

  it.each([
    ["/a.wasm", "application/wasm"],
    ["/a.pf_meta", "application/octet-stream"],
    ["/a.pagefind", "application/octet-stream"],
    ["/a.webmanifest", "application/manifest+json"],
    ["/a.mjs", "text/javascript; charset=utf-8"],
    ["/a.ics", "text/calendar; charset=utf-8"],
  ])("says the type of %s", async (path, type) => {
    const reply = await ask(path);
    expect(reply.headers["content-type"]).toBe(type);
    expect(reply.headers["content-encoding"]).toBeUndefined();
  });

  it("sends no body for HEAD, and answers nothing else than GET and HEAD", async () => {
    const head = await ask("/", { method: "HEAD" });
    expect([head.status, head.body]).toEqual([200, ""]);
    expect(Number(head.headers["content-length"])).toBeGreaterThan(2000);
    expect((await ask("/", { method: "POST" })).status).toBe(405);
  });

  it("says when a reader has the file already", async () => {
    const { headers } = await ask("/");
    const again = await ask("/", { headers: { "If-None-Match": String(headers["etag"]) } });
    expect([again.status, again.body]).toEqual([304, ""]);
  });

  it("compresses for those who take it", async () => {
    const reply = await ask("/", { headers: { "Accept-Encoding": "br, gzip" } });
    expect(reply.headers["content-encoding"]).toBe("gzip");
    const response = await fetch(server.url);
    expect(await response.text()).toContain("Home");
  });

  it("serves a site that stands in a folder", async () => {
    const other = await serve({ root, base: "/kit" });
    try {
      expect(other.url).toBe(`http://127.0.0.1:${other.port}/kit/`);
      expect((await ask("/kit/clinic/", { port: other.port })).body).toContain("Clinic");
      expect((await ask("/kit/clinic", { port: other.port })).headers["location"]).toBe("/kit/clinic/");
      expect((await ask("/", { port: other.port })).headers["location"]).toBe("/kit/");
      expect((await ask("/clinic/", { port: other.port })).status).toBe(404);
    } finally {
      await other.close();
    }
  });

  it("explains a taken port in one sentence", async () => {
    const again = serve({ root, port: server.port });
    await expect(again).rejects.toThrow(
      `Port ${server.port} is taken by another program: choose another one with \`npm start -- --port`,
    );
  });
});
