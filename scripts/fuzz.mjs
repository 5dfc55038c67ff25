// Tries every reader of input from outside with damaged files and values, more often than the tests do: `pnpm fuzz`, or
// `pnpm fuzz 1000000` for so many cases a reader. What it finds becomes a named test in packages/core/src/fuzz.test.ts.
import { spawnSync } from "node:child_process";

const [runs = "100000"] = process.argv.slice(2);
if (!/^[1-9]\d{0,8}$/.test(runs)) {
  console.error(`The number of cases must be a whole number from 1; it is ${JSON.stringify(runs)}.`);
  process.exit(2);
}
const { status } = spawnSync("pnpm", ["vitest", "run", "fuzz", "--testTimeout=0"], {
  stdio: "inherit",
  shell: process.platform === "win32",
  env: { ...process.env, FUZZ_RUNS: runs },
});
process.exit(status ?? 1);
