// Works in the staff planner for a long day and measures its memory: `pnpm soak`, or `pnpm soak 50000` for so many changes.
// The site has to be built. Ten thousand changes take about ten minutes; the tests make some hundred.
import { spawnSync } from "node:child_process";

const [changes = "10000"] = process.argv.slice(2);
if (!/^[1-9]\d{2,8}$/.test(changes)) {
  console.error(`The number of changes must be a whole number from 100; it is ${JSON.stringify(changes)}.`);
  process.exit(2);
}
const { status } = spawnSync(
  "pnpm",
  [
    "vitest",
    "run",
    "--config",
    "tests/vitest.config.ts",
    "--project",
    "browser",
    "planner-soak",
    "--testTimeout=0",
  ],
  {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, SOAK_CHANGES: changes },
  },
);
process.exit(status ?? 1);
