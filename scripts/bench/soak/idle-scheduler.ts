import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { repositoryRoot } from "../../../pipeline/sources/workspace-paths.ts";

/** A scheduler that has nothing to do: memory in MB, processor time over the time it was watched, and how it stopped. */
export interface IdleScheduler {
  rss: number;
  processorMs: number;
  watchedMs: number;
  stopMs: number;
  code: number | null;
}

/** Ticks of the kernel's clock in a second, on every Linux of today. */
const TICKS = 100;

/** Starting counts apart: from then on the scheduler only waits. */
const STARTED_MS = 15_000;

/** Starts the scheduler of a workspace, watches it while nothing is due, and stops it. Linux only. */
export async function watchIdleScheduler(map: string, watchedMs: number): Promise<IdleScheduler> {
  const words = [join("pipeline", "start.mjs"), "schedule", "--workspace", map];
  const child = spawn(process.execPath, words, { cwd: repositoryRoot, stdio: "ignore" });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  await setTimeout(STARTED_MS);
  const before = processorMs(child.pid ?? 0);
  await setTimeout(watchedMs);
  const used = processorMs(child.pid ?? 0) - before;
  const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
  const rss = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 2 ** 10;
  const stop = performance.now();
  child.kill("SIGTERM");
  const code = await ended;
  return { rss, processorMs: used, watchedMs, stopMs: performance.now() - stop, code };
}

function processorMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  // utime and stime are the 14th and 15th field; two were cut off.
  return ((Number(fields[11]) + Number(fields[12])) / TICKS) * 1000;
}
