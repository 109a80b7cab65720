import { randomUUID } from "node:crypto";
import {
  type Ledger,
  type PlannedMoment,
  peakMemoryMb,
  type RunCommand,
  type RunRecord,
  type RunResult,
  type RunRows,
} from "./ledger.ts";
import { thisProcess } from "./process-identity.ts";
import { type RunStep, recordSteps, type StepRecord, silentSteps } from "./step.ts";

/** What a run came to, when it could say so itself. */
export interface RunOutcome {
  result: Exclude<RunResult, "bezig">;
  contentHash?: string | null;
  rows?: RunRows | null;
  /** What went wrong, in Dutch. */
  error?: string | null;
}

/** A run that is going on: its id, and steps that are recorded. */
export interface Run {
  id: string;
  step: RunStep;
}

/** Where a run is kept account of, and what it is. */
export interface RunToRecord {
  ledger: Ledger;
  command: RunCommand;
  clock?: (() => Date) | undefined;
  runStep?: RunStep | undefined;
  /** The moment of the planning it is for; left out for a run that somebody asked for. */
  planning?: PlannedMoment | null | undefined;
}

/**
 * Does `work` and keeps account of it: a line when it begins, one when it ends or fails. A process that is killed between
 * leaves the first, from which the next run knows.
 * @returns what the work made, with the record of the run
 */
export async function recordRun<T extends { outcome: RunOutcome }>(
  toRecord: RunToRecord,
  work: (run: Run) => Promise<T>,
): Promise<T & { record: RunRecord }> {
  const { ledger, clock = () => new Date(), runStep = silentSteps } = toRecord;
  const started = clock();
  const steps: StepRecord[] = [];
  const begun = beginning(toRecord, started, steps);
  ledger.append(begun);
  const end = (outcome: Pick<RunRecord, "result" | "contentHash" | "rows" | "error">): RunRecord => {
    const finished = clock();
    // A clock that was put back meanwhile makes no run of less than nothing.
    const durationMs = Math.max(0, finished.getTime() - started.getTime());
    const record = { ...begun, ...outcome, finishedAt: finished.toISOString(), durationMs };
    return { ...record, peakMemoryMb: peakMemoryMb() };
  };
  try {
    const made = await work({ id: begun.run, step: recordSteps(runStep, steps) });
    const { result, contentHash = null, rows = null, error = null } = made.outcome;
    const record = end({ result, contentHash, rows, error });
    ledger.append(record);
    return { ...made, record };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    appendFailure(ledger, end({ result: "mislukt", contentHash: null, rows: null, error: text }));
    throw error;
  }
}

/** When even the ledger cannot be written, what went wrong first is what must be told; the next run finds this one. */
function appendFailure(ledger: Ledger, record: RunRecord): void {
  try {
    ledger.append(record);
  } catch {
    // The fault of the work itself follows.
  }
}

function beginning(
  { command, planning = null }: Pick<RunToRecord, "command" | "planning">,
  started: Date,
  steps: StepRecord[],
): RunRecord {
  return {
    run: randomUUID(),
    command,
    startedAt: started.toISOString(),
    finishedAt: null,
    durationMs: 0,
    result: "bezig",
    peakMemoryMb: peakMemoryMb(),
    contentHash: null,
    rows: null,
    steps,
    error: null,
    proces: thisProcess(),
    planning,
  };
}
