import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { ColdRun } from "./cold-run-process.ts";
import type { SurveySize } from "./made-up-survey.ts";

const script = fileURLToPath(new URL("cold-run-process.ts", import.meta.url));

/** Estimates a made-up survey once in a fresh process: nothing compiled or remembered, memory of its own. */
export async function coldRun(size: SurveySize, threads: number): Promise<ColdRun> {
  const words = [size.respondents, size.indicators, size.areas, threads].map(String);
  const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, script, ...words]);
  return JSON.parse(stdout);
}
