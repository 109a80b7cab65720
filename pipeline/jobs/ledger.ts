import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { StepRecord } from "./step.ts";

/** One line of `build/runs.jsonl`. */
export interface RunRecord {
  run: string;
  command: "refresh" | "schedule";
  startedAt: string;
  finishedAt: string;
  durationMs: number;
  result: "gelukt" | "mislukt";
  peakMemoryMb: number;
  contentHash: string | null;
  rows: { gelezen: number; geladen: number; afgekeurd: number; weggelaten: number } | null;
  steps: StepRecord[];
  error: string | null;
}

/** Adds one run at the end of the ledger, on a line of its own also after a line that a crash left half written. */
export function appendRun(path: string, record: RunRecord): void {
  mkdirSync(dirname(path), { recursive: true });
  const broken = existsSync(path) && !/(^|\n)$/.test(readFileSync(path, "utf8"));
  appendFileSync(path, `${broken ? "\n" : ""}${JSON.stringify(record)}\n`);
}

/** All runs, oldest first; a half-written last line after a crash is skipped. */
export function readRuns(path: string): RunRecord[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as RunRecord];
      } catch {
        return [];
      }
    });
}

/** Largest memory of this process so far, in MB. */
export function peakMemoryMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
