/** Python, which reads what core writes with programs that others wrote. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Python that can import a module, or `null`: that of PATH, or that of the system, for which its packages are. */
export const findPython = (module: string): string | null =>
  ["python3", "/usr/bin/python3"].find(
    (python) => spawnSync(python, ["-c", `import ${module}`]).status === 0,
  ) ?? null;

/**
 * What a script of this folder makes of a value. Both are JSON.
 *
 * @throws Error with what Python says, where the script fails
 */
export const runPython = (python: string, script: string, value: unknown): unknown => {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const { status, stdout, stderr } = spawnSync(python, [file], {
    input: JSON.stringify(value),
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  if (status !== 0 || stderr !== "") throw new Error(`${script} has failed: ${stderr}`);
  return JSON.parse(stdout) as unknown;
};
