#!/usr/bin/env node
import type { PlainDate } from "@infusionkit/core";
import { runProgram } from "./index.ts";

const twoDigits = (figure: number): string => `${figure}`.padStart(2, "0");

/** The date of the clock where the program runs. */
const getDate = (): PlainDate => {
  const now = new Date();
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}` as PlainDate;
};

const { stdin, stdout, stderr } = process;
// Whoever reads may have enough before all is written: `infusionkit batch … | head`.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
process.exitCode = await runProgram(process.argv.slice(2), { stdin, stdout, stderr, getDate });
