/**
 * How many requests the service of the developers' guide (examples/server) answers in a second, and how long they take:
 * `pnpm bench:server`. The service runs as a program of its own; who asks runs on another core, where there is one.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import { getVersion, isProgram } from "./measure.ts";

const SECONDS = 8;
const CONNECTIONS = 16;

const examples = new URL("../examples/server/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, examples), "utf8");

/** How one kind of request is answered. */
export type RequestFigures = {
  readonly name: string;
  readonly perSecond: number;
  /** Milliseconds from the request to the end of the answer: the middle one, and what 99 of 100 stay below. */
  readonly p50: number;
  readonly p99: number;
  /** Answers with another status than 2xx, and requests without an answer. There have to be none. */
  readonly failed: number;
};

/** How the service answers, with so many who ask at once. */
export type ServerFigures = {
  readonly connections: number;
  readonly seconds: number;
  readonly autocannon: string;
  readonly requests: readonly RequestFigures[];
};

export async function measureServer(): Promise<ServerFigures> {
  const service = spawn(process.execPath, [fileURLToPath(new URL("server.mjs", examples))], {
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [line] = (await once(service.stdout, "data")) as [Buffer];
    const origin = /http:\/\/\S+/.exec(String(line))?.[0];
    if (origin === undefined) throw new Error(`The service does not say where it listens: ${String(line)}`);
    // Its log is let through, as where it really runs.
    service.stdout.resume();
    const post = async (path: string, body: string): Promise<string> =>
      (
        await fetch(origin + path, {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body,
        })
      ).text();
    const { course } = JSON.parse(await post("/plan", read("plan.json"))) as { course: unknown };
    const requests: RequestFigures[] = [];
    for (const [name, path, body] of [
      ["a plan", "/plan", read("plan.json")],
      ["a review", "/review", read("review.json")],
      ["a calendar file", "/export?format=ics", JSON.stringify({ course })],
    ] as const) {
      const options = {
        url: origin + path,
        method: "POST" as const,
        headers: { "content-type": "application/json" },
        body,
        connections: CONNECTIONS,
      };
      // First until the engine has compiled what it runs.
      await autocannon({ ...options, duration: 2 });
      const {
        requests: answered,
        latency,
        non2xx,
        errors,
      } = await autocannon({ ...options, duration: SECONDS });
      requests.push({
        name,
        perSecond: answered.average,
        p50: latency.p50,
        p99: latency.p99,
        failed: non2xx + errors,
      });
    }
    return { connections: CONNECTIONS, seconds: SECONDS, autocannon: getVersion("autocannon"), requests };
  } finally {
    service.kill();
  }
}

async function report(): Promise<void> {
  const { requests } = await measureServer();
  console.log(`${CONNECTIONS} connections, ${SECONDS} s each\n`);
  for (const { name, perSecond, p50, p99, failed } of requests)
    console.log(
      `${name.padEnd(18)}${perSecond.toFixed(0).padStart(7)} a second   middle ${p50} ms, 99 of 100 below ${p99} ms, ${failed} failed`,
    );
}

if (isProgram(import.meta.url)) await report();
