import { formatNumber } from "../../../pipeline/wording/number-format.ts";
import { type ProcessRun, summaryOf } from "./process-run.ts";
import { summarise, type Timings } from "./timing.ts";

/** Heads of {@link processCells}. */
export const processHead = ["mediaan", "laagste en hoogste", "processortijd", "piekgeheugen"];

/** What whole processes took: time from start to end, time of their threads, most memory. */
export function processCells(runs: readonly ProcessRun[]): string[] {
  const time = summaryOf(runs, "milliseconds");
  return [
    seconds(time.median),
    `${seconds(time.lowest)} - ${seconds(time.highest)}`,
    seconds(summaryOf(runs, "processor").median),
    `${formatNumber(summaryOf(runs, "peak").median)} MB`,
  ];
}

/** Heads of {@link taskCells}. */
export const taskHead = ["mediaan", "laagste en hoogste", "eerste keer", "processortijd"];

/** What a task in this process took. */
export function taskCells({ samples, first, processor }: Timings): string[] {
  const time = summarise(samples);
  return [
    ms(time.median),
    `${ms(time.lowest)} - ${ms(time.highest)}`,
    ms(first),
    ms(summarise(processor).median),
  ];
}

/** Milliseconds as `5,10 s`. */
export const seconds = (milliseconds: number) => `${formatNumber(milliseconds / 1000, 2)} s`;

/** Milliseconds as `297 ms`, a short time with a tenth. */
const ms = (milliseconds: number) => `${formatNumber(milliseconds, milliseconds < 100 ? 1 : 0)} ms`;
