import { randomUUID } from "node:crypto";
import { appendRun, peakMemoryMb, type RunCommand, type RunRecord, type RunRows } from "./ledger.ts";
import { thisProcess } from "./process-identity.ts";
import { type RunStep, recordSteps, type StepRecord, silentSteps } from "./step.ts";

/** What a run came to. */
export interface RunOutcome {
  result: "gelukt" | "ongewijzigd";
  contentHash?: string | null;
  rows?: RunRows | null;
}

/** A run that is going on: its id, and steps that are recorded. */
export interface Run {
  id: string;
  step: RunStep;
}

/** Where a run is kept account of, and what it is. */
export interface RunToRecord {
  ledger: string;
  command: RunCommand;
  clock?: (() => Date) | undefined;
  runStep?: RunStep | undefined;
}

/**
 * Does `work` and keeps account of it: a line when it begins, one when it ends or fails. A process that is killed between
 * leaves the first, from which the next run knows.
 * @returns what the work made, with the record of the run
 */
export async function recordRun<T extends { outcome: RunOutcome }>(
  { ledger, command, clock = () => new Date(), runStep = silentSteps }: RunToRecord,
  work: (run: Run) => Promise<T>,
): Promise<T & { record: RunRecord }> {
  const started = clock();
  const steps: StepRecord[] = [];
  const begun = beginning(command, started, steps);
  appendRun(ledger, begun);
  const end = (outcome: Pick<RunRecord, "result" | "contentHash" | "rows" | "error">): RunRecord => {
    const finished = clock();
    const durationMs = finished.getTime() - started.getTime();
    const record = { ...begun, ...outcome, finishedAt: finished.toISOString(), durationMs };
    return { ...record, peakMemoryMb: peakMemoryMb() };
  };
  try {
    const made = await work({ id: begun.run, step: recordSteps(runStep, steps) });
    const { result, contentHash = null, rows = null } = made.outcome;
    const record = end({ result, contentHash, rows, error: null });
    appendRun(ledger, record);
    return { ...made, record };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    appendFailure(ledger, end({ result: "mislukt", contentHash: null, rows: null, error: text }));
    throw error;
  }
}

/** When even the ledger cannot be written, what went wrong first is what must be told; the next run finds this one. */
function appendFailure(ledger: string, record: RunRecord): void {
  try {
    appendRun(ledger, record);
  } catch {
    // The fault of the work itself follows.
  }
}

function beginning(command: RunCommand, started: Date, steps: StepRecord[]): RunRecord {
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
    planning: null,
  };
}
