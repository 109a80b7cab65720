import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PartRun, PartTask, steps } from "./run-part.ts";
import { type Gemeenten, groupsOf } from "./sizes.ts";
import { writeWorkspace } from "./write-workspace.ts";

const script = fileURLToPath(new URL("part-process.ts", import.meta.url));

/** What is run: so many gemeenten, so many of them in one warehouse, in so many processes at a time. */
export interface ScalePlan {
  name: string;
  gemeenten: number;
  perWarehouse: number;
  processes: number;
  memoryMb: number | null;
}

/** What it took; times in seconds, memory in MiB, the most of all processes together. */
export interface ScaleRun {
  plan: ScalePlan;
  generating: number;
  seconds: number;
  peak: number;
  parts: PartRun[];
}

/**
 * Makes all deliveries, and then takes them to figures: that alone is timed, from the start of the processes on.
 * @param folder a folder of its own, with afterwards `cijfers/*.parquet`
 */
export async function runScale(folder: string, plan: ScalePlan): Promise<ScaleRun> {
  const start = performance.now();
  const tasks: PartTask[] = [];
  for (const group of groupsOf(plan.gemeenten, plan.perWarehouse)) {
    tasks.push(await prepare(folder, group, plan));
  }
  const made = performance.now();
  const { parts, peak } = await workOff(tasks, plan.processes);
  const seconds = (performance.now() - made) / 1e3;
  return { plan, generating: (made - start) / 1e3, seconds, peak, parts };
}

async function prepare(folder: string, group: Gemeenten, { memoryMb }: ScalePlan): Promise<PartTask> {
  const name = `gemeente-${group.from}-${group.to}`;
  const workspace = await writeWorkspace(join(folder, name), group);
  const figures = join(folder, "cijfers", `${name}.parquet`);
  return { ...workspace, folder: join(folder, "werk"), figures, memoryMb };
}

/** Processes take the next part when they are done with one. */
async function workOff(tasks: readonly PartTask[], processes: number) {
  const left = tasks.entries();
  const parts: PartRun[] = [];
  const work = async () => {
    const child = fork(script);
    let peak = 0;
    for (const [index, task] of left) {
      const run = await ask(child, task);
      parts[index] = run;
      peak = run.peak;
    }
    child.disconnect();
    await once(child, "exit");
    return peak;
  };
  const count = Math.min(processes, tasks.length);
  const peaks = await Promise.all(Array.from({ length: count }, work));
  return { parts, peak: peaks.reduce((sum, peak) => sum + peak, 0) };
}

async function ask(child: ChildProcess, task: PartTask): Promise<PartRun> {
  const ended = new AbortController();
  const died = once(child, "exit", { signal: ended.signal }).then(([code]) => {
    throw new Error(`the process of a part ended with ${code}`);
  });
  const answered = once(child, "message").then(([run]) => run as PartRun);
  child.send(task);
  try {
    return await Promise.race([answered, died]);
  } finally {
    died.catch(() => {});
    ended.abort();
  }
}

/** Rows of all parts together. */
export function rowsIn({ parts }: ScaleRun): number {
  return parts.flatMap(({ rows }) => Object.values(rows)).reduce((sum, rows) => sum + rows, 0);
}

/** Seconds and processor seconds of one step in all parts, and the most that spilled in one of them, in bytes. */
export function costOf({ parts }: ScaleRun, step: (typeof steps)[number]) {
  return parts
    .map(({ costs }) => costs[step])
    .reduce((sum, cost) => ({
      seconds: sum.seconds + cost.seconds,
      processor: sum.processor + cost.processor,
      spill: Math.max(sum.spill, cost.spill),
    }));
}
