// `npm start`: builds the site when its sources have changed, and serves it until it is told to stop.
import { parseArgs } from "node:util";
import { buildSite, dist, isBuilt } from "./build.mjs";
import { endAll, onStop } from "./spawn.mjs";
import { createSiteHandler, listen, ServerError } from "./site-server.mjs";

const USAGE = `Usage: npm start -- [--port 4321] [--host 127.0.0.1] [--rebuild]

  --port     where to listen (also: the variable PORT); 0 takes any free port
  --host     for other machines to look too: 0.0.0.0
  --rebuild  build the site even when nothing has changed`;

/** @param {string} message @returns {never} */
function refuse(message) {
  console.error(message);
  process.exit(1);
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: "string" },
        host: { type: "string", default: "127.0.0.1" },
        rebuild: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    return values;
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

/** @param {string} text */
function parsePort(text) {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  return refuse(`The port must be a whole number from 0 to 65535; it is "${text}".`);
}

/** @param {unknown} error @returns {never} */
function refuseToListen(error) {
  if (error instanceof ServerError) return refuse(error.message);
  throw error;
}

const { host, help, rebuild, port: given } = options();
if (help) {
  console.log(USAGE);
  process.exit(0);
}
const port = parsePort(given ?? (process.env["PORT"] || "4321"));
const base = process.env["SITE_BASE"] || "/";
const handler = createSiteHandler({ root: dist, base });

// Ctrl+C asks the server to stop, so that is no failure.
onStop(async () => {
  await endAll();
  process.exit(0);
});

// Check the port before the build, which takes a minute.
await listen(handler, { port, host }).then((server) => server.close(), refuseToListen);

if (!rebuild && isBuilt()) {
  console.log("The site is built and nothing has changed since.");
} else {
  console.log("Building the site …");
  const { code, output } = await buildSite();
  if (code !== 0) refuse(`${output.trim()}\n\nThe site could not be built: the reason stands above.`);
}

const { origin } = await listen(handler, { port, host }).catch(refuseToListen);
console.log(`The site is at ${new URL(base, origin).href} (Ctrl-C ends it)`);
