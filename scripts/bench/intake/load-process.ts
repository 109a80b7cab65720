import { type Contender, loadWith } from "./contender.ts";

/** One load in a process of its own; memory in MiB, the most the whole process ever used. */
export interface LoadRun {
  milliseconds: number;
  /** Processor time of all threads: hardly longer when others use the machine. */
  processor: number;
  peak: number;
  loaded: number;
  refused: number;
}

const [contender, folder = "", naam = "", warehouse = ""] = process.argv.slice(2);
const start = performance.now();
const before = process.cpuUsage();
const outcome = await loadWith(contender as Contender, { folder, naam, warehouse });
const { user, system } = process.cpuUsage(before);
const run: LoadRun = {
  milliseconds: performance.now() - start,
  processor: (user + system) / 1000,
  peak: process.resourceUsage().maxRSS / 2 ** 10,
  ...outcome,
};
console.log(JSON.stringify(run));
