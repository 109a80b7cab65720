import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { repositoryRoot } from "../../../pipeline/sources/workspace-paths.ts";
import { type Summary, summarise } from "./timing.ts";

/** One whole process, from starting Node to its end. Times in ms, memory in MiB. */
export interface ProcessRun {
  milliseconds: number;
  /** Processor time of all its threads. */
  processor: number;
  /** Most memory ever in use. */
  peak: number;
  /** What it printed. */
  said: string;
}

const hook = fileURLToPath(new URL("usage-of-process.mjs", import.meta.url));

/**
 * Runs a program of JavaScript; throws with what it complained of when it fails.
 * @param cwd where it works
 */
export async function runProcess(
  script: string,
  words: readonly string[],
  cwd = repositoryRoot,
): Promise<ProcessRun> {
  const start = performance.now();
  const child = spawn(process.execPath, ["--import", hook, script, ...words], {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const [, out, err, usage] = child.stdio as unknown as [null, Readable, Readable, Readable];
  const told = Promise.all([text(out), text(err), text(usage)]);
  const [code] = await once(child, "exit");
  const milliseconds = performance.now() - start;
  const [said, complaint, used] = await told;
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${complaint}`);
  return { milliseconds, said, ...(JSON.parse(used) as Pick<ProcessRun, "processor" | "peak">) };
}

/** A program and its arguments; `after` reads what the run left, before the next one. */
export interface Contender<Name extends string> {
  name: Name;
  script: string;
  words: readonly string[];
  /** Where it works; left out: in the checkout. */
  cwd?: string;
  after?: () => void;
}

/** Runs programs in turn, A B A B …, each in a process of its own. The first round warms the file cache and does not count. */
export async function alternateProcesses<Name extends string>(
  contenders: readonly Contender<Name>[],
  rounds: number,
): Promise<Record<Name, ProcessRun[]>> {
  const runs = Object.fromEntries(contenders.map(({ name }) => [name, []])) as unknown as Record<
    Name,
    ProcessRun[]
  >;
  for (let round = 0; round <= rounds; round++) {
    for (const { name, script, words, cwd, after } of contenders) {
      const run = await runProcess(script, words, cwd);
      if (round === 0) continue;
      runs[name].push(run);
      after?.();
    }
  }
  return runs;
}

/** One property of runs, summarised. */
export function summaryOf(runs: readonly ProcessRun[], key: "milliseconds" | "processor" | "peak"): Summary {
  return summarise(runs.map((run) => run[key]));
}

/** How many times as much runs took as those of another: a summary of the ratios round by round. */
export function ratioOfRuns(
  runs: readonly ProcessRun[],
  others: readonly ProcessRun[],
  key: "milliseconds" | "processor" = "milliseconds",
): Summary {
  return summarise(runs.map((run, round) => run[key] / (others[round]?.[key] ?? Number.NaN)));
}
