import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { createSiteHandler, listen } from "../../scripts/site-server.mjs";
import { describeOfflineCopy } from "../../site/src/offline/describe-copy.ts";
import { findOfflineSet, writeWorker } from "../../site/src/offline/offline.ts";
import { dist } from "../dist.ts";
import { openWindow, origin, visit, type Opened } from "./setup.ts";

/** Waits until the site is kept on the reader's device. */
const isKept = async (page: Page): Promise<void> => {
  const state = async (): Promise<string | undefined> =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return navigator.serviceWorker.controller ? registration?.active?.state : "nothing yet";
    });
  await expect.poll(state).toBe("activated");
};

const text = (page: Page): Promise<string | null> => page.locator("main").textContent();

/** The paths of a folder's pages, as a reader asks for them. */
const pages = Object.keys(findOfflineSet(dist).files).filter((path) => path === "" || path.endsWith("/"));

describe("the site, after one visit and without a network", () => {
  it("has every page, plans a course, and finds a word of the glossary", async () => {
    const { page, problems, close } = await openWindow({ worker: true });
    try {
      await visit(page, "/about/");
      await isKept(page);
      await page.getByText("This device has a copy").waitFor();
      await page.context().setOffline(true);

      // Another page, never seen before, and the calculator on it.
      await visit(page, "/clinic/planner/");
      const calculator = page.locator(".ik-course").first();
      await calculator.getByLabel("Day", { exact: true }).first().fill("4");
      await calculator.getByLabel("Month", { exact: true }).first().fill("1");
      await calculator.getByLabel("Year", { exact: true }).first().fill("2027");
      await expect.poll(() => calculator.textContent()).toContain("Monday 4 January 2027");

      // The search.
      await page.locator("site-search button[data-open-modal]:not([disabled])").click();
      await page.locator("dialog[open] input[type=search]").fill("sgACC");
      const result = page.locator("dialog[open] a[href*='glossary']", { hasText: "sgACC" }).first();
      await result.waitFor();
      await result.click();
      await page.waitForURL(/\/glossary\//);

      // The rest, one by one.
      expect(pages.length).toBeGreaterThan(20);
      for (const path of pages) {
        await page.goto(`${origin}/${path}`, { waitUntil: "load" });
        // The pages for frames hold little but a widget: that it stands is what counts.
        if (path.startsWith("embed/")) await page.locator("main .ik-root > .ik").first().waitFor();
        else expect((await text(page))?.length, path).toBeGreaterThan(200);
      }
      // An address without its last slash, one with a question, and one that there is not.
      await page.goto(`${origin}/glossary`);
      expect(page.url()).toBe(`${origin}/glossary/`);
      await page.goto(`${origin}/glossary/?from=mail`);
      expect(await page.locator("h1").textContent()).toBe("Glossary");
      // Without a network nobody knows whether there is such a page, so that is not said.
      expect((await page.goto(`${origin}/nothing/here/`))?.status()).toBe(503);
      await page.getByRole("heading", { name: "Not here while you are offline" }).waitFor();
      expect(await text(page)).toContain("Try again when you are online");
      expect(await text(page)).not.toContain("typing mistake");
      // The one page that was asked for and is not there is all that went wrong.
      expect(problems()).toEqual([`503: ${origin}/nothing/here/`]);
    } finally {
      await close();
    }
  });

  it("keeps a reasonable amount: no downloads, no interface of the search that is not used", () => {
    const { files, size } = findOfflineSet(dist);
    const packed = Object.keys(files)
      .map((path) => join(dist, path === "" || path.endsWith("/") ? `${path}index.html` : path))
      .reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
    console.log(
      `kept for reading offline: ${Object.keys(files).length} files, ${(size / 1e6).toFixed(2)} MB, ${(packed / 1e6).toFixed(2)} MB to load; ` +
        `the worker with its list: ${gzipSync(readFileSync(join(dist, "sw.js"))).length} bytes`,
    );
    // Two thirds are the pages, of which the staff handbook has many, and the index of the search over all of them.
    expect(packed).toBeLessThan(2_800_000);
    expect(statSync(join(dist, "sw.js")).size).toBeLessThan(60_000);
    expect(Object.keys(files)).toContain("search.json");
    expect(Object.keys(files).filter((path) => /pagefind-ui|\.map$|\.xml$|^sw\.js$/.test(path))).toEqual([]);
    expect(Object.keys(files).filter((path) => path.startsWith("pagefind/index/"))).not.toEqual([]);
  });

  it("keeps nothing that is typed, and asks no other host", async () => {
    const { page, problems, close } = await openWindow({ worker: true });
    try {
      await visit(page, "/clinic/planner/#by-hand");
      await isKept(page);
      await page.getByLabel("Year", { exact: true }).first().fill("2031");
      await visit(page, "/glossary/?q=typed-by-hand");
      const kept = await page.evaluate(async () => {
        const names = await caches.keys();
        const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        // Without the hash of what is in it, in which any figures may stand.
        return requests.flat().map(({ url }) => url.replace(/\?[\da-f]{32}$/, ""));
      });
      expect(kept.length).toBe(Object.keys(findOfflineSet(dist).files).length);
      expect(kept.filter((url) => /by-hand|typed|2031/.test(url) || !url.startsWith(origin))).toEqual([]);
      expect(problems()).toEqual([]);
    } finally {
      await close();
    }
  });

  it("makes no copy where scripts do not run, and needs none", async () => {
    const { page, close } = await openWindow({ worker: true, javaScript: false });
    try {
      await page.goto(`${origin}/about/`);
      expect((await text(page))?.length).toBeGreaterThan(200);
    } finally {
      await close();
    }
  });
});

describe("a new build", () => {
  let folder = "";
  let done: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const one of done) await one();
    done = [];
    rmSync(folder, { recursive: true, force: true });
  });

  const REGISTER = (base: string): string =>
    `<script>navigator.serviceWorker.register("${base}sw.js", { scope: "${base}", updateViaCache: "none" })</script>`;

  const put = (files: Readonly<Record<string, string>>): void => {
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    }
  };

  /** A small site in a folder below the server's root, and a window that has been there once. */
  const site = async (base = "/kit/"): Promise<Opened & { readonly url: string }> => {
    folder = mkdtempSync(join(tmpdir(), "infusionkit-offline-"));
    const build = (n: number): void =>
      put({ "index.html": `<p>build ${n}</p>${REGISTER(base)}`, "part/index.html": `<p>part ${n}</p>` });
    build(1);
    put({ "_astro/old.js": "globalThis.lazy = 'of build 1'", "same.css": "p { color: teal }" });
    writeWorker(folder, "public");
    const server = await listen(createSiteHandler({ root: folder, base }));
    const url = server.origin + base;
    const opened = await openWindow({ worker: true });
    done.push(opened.close, server.close);
    // The server of this test is another host to the window of the site's tests.
    await opened.page.context().unrouteAll();
    await opened.page.goto(url);
    await isKept(opened.page);
    return { ...opened, url };
  };

  const second = (): void => {
    put({ "index.html": `<p>build 2</p>${REGISTER("/kit/")}`, "part/index.html": "<p>part 2</p>" });
    rmSync(join(folder, "_astro/old.js"));
    put({ "_astro/new.js": "globalThis.lazy = 'of build 2'" });
  };

  const update = (page: Page): Promise<string> =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const before = registration.active;
      try {
        await registration.update();
      } catch {
        return "refused";
      }
      const worker = registration.installing ?? registration.waiting ?? registration.active;
      if (!worker || worker === before) return "the same";
      return new Promise<string>((resolve) => {
        const look = (): void => {
          if (worker.state === "activated" || worker.state === "redundant") resolve(worker.state);
        };
        worker.addEventListener("statechange", look);
        look();
      });
    });

  const body = (page: Page): Promise<string> => page.locator("p").innerText();

  it("takes over whole at the next visit, in a folder of a host too, and fetches what has changed alone", async () => {
    const { page, url } = await site();
    second();
    writeWorker(folder, "public");
    // What has not changed is not fetched again: the server no longer has it.
    rmSync(join(folder, "same.css"));
    expect(await update(page)).toBe("activated");
    // The page that is open stays as it was read, and gets the parts of its own build.
    expect(await body(page)).toBe("build 1");
    await page.addScriptTag({ url: `${url}_astro/old.js` });
    expect(await page.evaluate(() => (globalThis as { lazy?: string }).lazy)).toBe("of build 1");
    await page.context().setOffline(true);
    await page.goto(url);
    expect(await body(page)).toBe("build 2");
    await page.goto(`${url}part/`);
    expect(await body(page)).toBe("part 2");
    expect(await page.evaluate(async () => (await fetch("/kit/same.css")).text())).toContain("teal");
  });

  it("is not taken while it is half on the server: the old one stays whole", async () => {
    const { page, url } = await site();
    const page2 = readFileSync(join(folder, "part/index.html"), "utf8");
    second();
    writeWorker(folder, "public");
    put({ "part/index.html": page2 });
    expect(await update(page)).toBe("redundant");
    await page.context().setOffline(true);
    await page.goto(url);
    expect(await body(page)).toBe("build 1");
    await page.goto(`${url}part/`);
    expect(await body(page)).toBe("part 1");
    // The rest arrives, and the next visit takes it.
    await page.context().setOffline(false);
    put({ "part/index.html": "<p>part 2</p>" });
    expect(await update(page)).toBe("activated");
    await page.goto(`${url}part/`);
    expect(await body(page)).toBe("part 2");
  });

  it("takes the copy with it when it is taken down, and not when the network is", async () => {
    const { page, url } = await site();
    const kept = (): Promise<readonly [number, boolean]> =>
      page.evaluate(async () => [
        (await caches.keys()).length,
        (await navigator.serviceWorker.getRegistration()) !== undefined,
      ]);
    await page.context().setOffline(true);
    await page.goto(url);
    // The worker has asked whether the site is still there. The same question, asked after it, has no answer either.
    expect(
      await page.evaluate(() =>
        fetch("/kit/sw.js", { method: "HEAD", cache: "no-store" }).then(
          () => "an answer",
          () => "no answer",
        ),
      ),
    ).toBe("no answer");
    expect(await kept()).toEqual([1, true]);
    await page.context().setOffline(false);
    // Another site stands there now, which knows nothing of the worker.
    rmSync(join(folder, "sw.js"));
    put({ "index.html": "<p>something else</p>" });
    // A visit at a moment at which the network is not quite back takes nothing away: the next one does.
    const visitAndLook = async (): Promise<readonly [number, boolean]> => {
      await page.goto(url);
      return kept();
    };
    await expect.poll(visitAndLook).toEqual([0, false]);
    await page.goto(url);
    expect(await body(page)).toBe("something else");
  });

  it("of another audience leaves nothing of the one before", async () => {
    const { page, url } = await site();
    second();
    writeWorker(folder, "clinical");
    expect(await update(page)).toBe("activated");
    const names = await page.evaluate(() => caches.keys());
    expect(names.map((name) => name.split(" ").slice(0, 3).join(" "))).toEqual([
      "infusionkit clinical /kit/",
    ]);
    // And back again: what professionals may read is gone from the public site's copy.
    put({ "index.html": `<p>build 3</p>${REGISTER("/kit/")}` });
    writeWorker(folder, "public");
    expect(await update(page)).toBe("activated");
    expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
    await page.goto(url);
    expect(await body(page)).toBe("build 3");
  });

  const LINE = "<script>globalThis.counted = true</script>";
  const addLine = (file: string): void => {
    const path = join(folder, file);
    writeFileSync(path, `${readFileSync(path, "utf8")}${LINE}`);
  };
  const describeCopy = (page: Page): Promise<unknown> =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", ({ data }) => resolve(data));
          port1.start();
          navigator.serviceWorker.controller?.postMessage({ infusionkit: "describe" }, [port2]);
        }),
    );

  it("is kept where the host adds a line to its pages, and says so", async () => {
    const { page, url } = await site();
    expect(await describeCopy(page)).toEqual({ files: 4, pages: 2, added: 0 });
    second();
    writeWorker(folder, "public");
    addLine("index.html");
    addLine("part/index.html");
    expect(await update(page)).toBe("activated");
    expect(await describeCopy(page)).toEqual({ files: 4, pages: 2, added: 2 });
    await page.context().setOffline(true);
    await page.goto(`${url}part/`);
    expect(await body(page)).toBe("part 2");
    expect(await page.evaluate(() => (globalThis as { counted?: boolean }).counted)).toBe(true);
  });

  it("is refused where the host changes a script, with the name of the file", async () => {
    const { page } = await site();
    second();
    writeWorker(folder, "public");
    put({ "_astro/new.js": "globalThis.lazy = 'of nobody'" });
    await page.evaluate(() => {
      navigator.serviceWorker.addEventListener("message", ({ data }) =>
        Object.assign(globalThis, { told: (data as { infusionkit: unknown }).infusionkit }),
      );
    });
    expect(await update(page)).toBe("redundant");
    await expect
      .poll(() => page.evaluate(() => (globalThis as { told?: unknown }).told))
      .toEqual({ failed: "_astro/new.js (not of this build)" });
  });
});

it("says of its copy what it has, what it lacks, and why there is none", () => {
  expect(describeOfflineCopy(undefined)).toBe("This device has no copy yet.");
  expect(describeOfflineCopy(undefined, "_astro/a.js (not of this build)")).toContain("_astro/a.js");
  expect(describeOfflineCopy({ files: 270, pages: 80, added: 0 })).toBe(
    "This device has a copy: you can read all 80 pages without a network.",
  );
  expect(describeOfflineCopy({ files: 270, pages: 80, added: 80 })).toMatch(
    /adds something of its own to 80/,
  );
});

it("tells a page that is open when a newer build has come, and leaves it as it is", async () => {
  const { page, problems, close } = await openWindow({ worker: true });
  try {
    await visit(page, "/about/");
    await isKept(page);
    await visit(page, "/about/");
    const notice = page.locator(".ik-update");
    expect(await notice.count()).toBe(0);
    await page.evaluate(() => navigator.serviceWorker.dispatchEvent(new Event("controllerchange")));
    await notice.getByRole("button", { name: "Load the new one" }).waitFor();
    expect(await notice.textContent()).toContain("has been updated");
    await notice.getByRole("button", { name: "Not now" }).click();
    expect(await notice.count()).toBe(0);
    expect(problems()).toEqual([]);
  } finally {
    await close();
  }
});
