import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { isAlive, type ProcessIdentity } from "./process-identity.ts";
import type { StepRecord } from "./step.ts";

/** What is kept account of: the work of one process, or a job of the planning with the commands it ran. */
export type RunCommand = "fetch" | "refresh" | "build" | "publish" | "schedule";

/** `bezig` is the line that begins a run; `afgebroken` a run whose process ended before it could say how. */
export type RunResult = "bezig" | "gelukt" | "ongewijzigd" | "mislukt" | "afgebroken";

/** Rows over all deliveries: read = loaded + refused + dropped. */
export interface RunRows {
  gelezen: number;
  geladen: number;
  afgekeurd: number;
  weggelaten: number;
}

/** A moment of the planning that a run was for. */
export interface PlannedMoment {
  /** Job of the planning: `verversen`, or `ophalen:<bron>`. */
  taak: string;
  /** The moment it should have begun, ISO. */
  gepland: string;
  /** Earlier moments of this job that nobody ran, because the planning stood still; this run stands for them. */
  gemist: number;
}

/** One run. In `build/runs.jsonl` it has a line when it begins and one when it ends; the last says how it is. */
export interface RunRecord {
  run: string;
  command: RunCommand;
  startedAt: string;
  /** Null as long as it is going on, and when nobody knows. */
  finishedAt: string | null;
  durationMs: number;
  result: RunResult;
  peakMemoryMb: number;
  /** Edition it made or found; null when it did not come so far. */
  contentHash: string | null;
  rows: RunRows | null;
  steps: StepRecord[];
  error: string | null;
  proces: ProcessIdentity | null;
  planning: PlannedMoment | null;
}

/** Where runs are kept account of: lines are only ever added. */
export interface Ledger {
  append: (record: RunRecord) => void;
  /** Runs as their newest line has them, in the order in which they began. */
  runs: () => RunRecord[];
}

/** The ledger in a file, usually `build/runs.jsonl`. */
export const fileLedger = (path: string): Ledger => ({
  append: (record) => appendRun(path, record),
  runs: () => readRuns(path),
});

/** From this size on a new file is begun: about a year of nights. */
const ROTATE_BYTES = 1_000_000;

/** How many full files are kept. */
const KEPT_FILES = 12;

/**
 * Adds one line at the end of the ledger and waits until the disk has it. Begins on a line of its own, also after a line
 * that a crash left half written.
 */
export function appendRun(path: string, record: RunRecord): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, "a+");
  try {
    const line = `${endsWell(file) ? "" : "\n"}${JSON.stringify(record)}\n`;
    writeSync(file, line);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function endsWell(file: number): boolean {
  const { size } = fstatSync(file);
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  return last.toString() === "\n";
}

/** All runs of the newest files, in the order in which they began; a half-written line is skipped. */
export function readRuns(path: string): RunRecord[] {
  const runs = new Map<string, RunRecord>();
  for (const file of [...fullFiles(path).slice(-1), path]) {
    for (const record of readLines(file)) runs.set(record.run, record);
  }
  return [...runs.values()];
}

function readLines(path: string): RunRecord[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8").split("\n").flatMap(parseLine);
}

function parseLine(line: string): RunRecord[] {
  if (line === "") return [];
  try {
    return [JSON.parse(line) as RunRecord];
  } catch {
    return [];
  }
}

/** How a run stands: a run that is going on according to the ledger, but whose process is no more, was cut off. */
export function resultOf({ result, proces }: RunRecord): RunResult {
  return result === "bezig" && (proces === null || isAlive(proces) === false) ? "afgebroken" : result;
}

/**
 * Closes runs that began and whose process is no more, so that the ledger says what happened to them.
 * @returns the runs that were cut off
 */
export function closeLostRuns(ledger: Ledger): RunRecord[] {
  const lost = ledger.runs().filter((run) => run.result === "bezig" && resultOf(run) === "afgebroken");
  const closed = lost.map(
    (run): RunRecord => ({
      ...run,
      result: "afgebroken",
      error: "Het proces stopte voordat de run klaar was.",
    }),
  );
  for (const run of closed) ledger.append(run);
  return closed;
}

/** Puts a ledger that is full aside under the moment `now`, and drops the oldest. Nothing happens to one that is not. */
export function rotateLedger(path: string, now: Date): void {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) < ROTATE_BYTES) return;
  const stamp = now.toISOString().slice(0, 19).replaceAll(":", "");
  renameSync(path, path.replace(/[.]jsonl$/, `-${stamp}.jsonl`));
  for (const old of fullFiles(path).slice(0, -KEPT_FILES)) rmSync(old, { force: true });
}

/** Files that were full, oldest first: their names sort by moment. */
function fullFiles(path: string): string[] {
  const [folder, own] = [dirname(path), basename(path, ".jsonl")];
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${own}-`) && name.endsWith(".jsonl"))
    .sort()
    .map((name) => join(folder, name));
}

/** Largest memory of this process so far, in MB. */
export function peakMemoryMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
