import { type Contender, loadWith } from "./contender.ts";

/** One load in a process of its own; memory in MiB, the most the whole process ever used. */
export interface LoadRun {
  milliseconds: number;
  peak: number;
  loaded: number;
  refused: number;
}

const [contender, folder = "", naam = "", warehouse = ""] = process.argv.slice(2);
const start = performance.now();
const outcome = await loadWith(contender as Contender, { folder, naam, warehouse });
const run: LoadRun = {
  milliseconds: performance.now() - start,
  peak: process.resourceUsage().maxRSS / 2 ** 10,
  ...outcome,
};
console.log(JSON.stringify(run));
