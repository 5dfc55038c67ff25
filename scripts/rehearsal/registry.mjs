// A real registry on this machine, for a rehearsal. Our packages are its own; all others come from the registry that npm
// is set to, whichever that is.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runServer } from "verdaccio";

/**
 * Starts the registry on a free port of 127.0.0.1.
 *
 * @param {string} folder An empty folder for its packages and settings.
 * @returns {Promise<{ address: string, npmrc: string, close: () => Promise<void> }>} `npmrc`: the settings with which npm
 *   and pnpm use it, with a token that means nothing anywhere else.
 */
export async function startRegistry(folder) {
  mkdirSync(folder, { recursive: true });
  const uplink = execFileSync("npm", ["config", "get", "registry"], {
    encoding: "utf8",
    cwd: folder,
    shell: process.platform === "win32",
  }).trim();
  const config = join(folder, "config.yaml");
  writeFileSync(
    config,
    `storage: ${JSON.stringify(join(folder, "storage"))}
auth:
  htpasswd:
    file: ${JSON.stringify(join(folder, "htpasswd"))}
uplinks:
  npm:
    url: ${JSON.stringify(uplink)}
    cache: false
packages:
  "@infusionkit/*":
    access: $all
    publish: $all
  "**":
    access: $all
    proxy: npm
web:
  enable: false
log: { type: stdout, format: json, level: fatal }
`,
  );
  const app = await runServer(config);
  const server = await new Promise((resolve, reject) => {
    const listening = app.listen(0, "127.0.0.1", () => resolve(listening));
    listening.on("error", reject);
  });
  const { port } = server.address();
  const address = `http://127.0.0.1:${port}/`;
  return {
    address,
    npmrc: `registry=${address}\n//127.0.0.1:${port}/:_authToken=rehearsal\nfund=false\naudit=false\nupdate-notifier=false\n`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
