import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { findFreePort } from "./free-port.ts";

const site = fileURLToPath(new URL("../site", import.meta.url));

// The build differs from what a developer sees: marks on every element, source instead of bundles.
it("the development server serves the pages, widgets and all", async () => {
  const port = await findFreePort();
  // A developer's shell, not a test's: Astro looks at these.
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const server = spawn(
    process.execPath,
    ["node_modules/astro/bin/astro.mjs", "dev", "--port", String(port), "--host", "127.0.0.1"],
    { cwd: site, stdio: ["ignore", "pipe", "inherit"], env: { ...env, ASTRO_TELEMETRY_DISABLED: "1" } },
  );
  try {
    let said = "";
    await new Promise<void>((resolve, reject) => {
      server.once("exit", () => reject(new Error(said)));
      server.stdout.on("data", (chunk) => {
        said += String(chunk);
        if (/ready in/.test(said)) resolve();
      });
    });
    for (const [path, words] of [
      ["/", "Course calculator"],
      ["/clinic/course/", "6 infusions"],
      ["/clinic/planner/", "How to use it"],
      ["/glossary/", "sgACC"],
      ["/evidence/", "S24"],
    ] as const) {
      const page = await fetch(`http://127.0.0.1:${port}${path}`);
      expect(page.status, `${path}: ${said}`).toBe(200);
      expect(await page.text(), path).toContain(words);
    }
    // The copy that a built site at this address has left in the browser goes: it would hide what is being written.
    const worker = await (await fetch(`http://127.0.0.1:${port}/sw.js`)).text();
    expect(worker).toContain("registration.unregister()");
    expect(worker).not.toContain("FILES");
  } finally {
    server.kill("SIGKILL");
  }
});
