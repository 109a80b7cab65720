import { requireWorkspace } from "../sources/require-workspace.ts";
import { workspacePaths } from "../sources/workspace-paths.ts";
import { closeLostRuns, fileLedger, type RunRecord, rotateLedger } from "./ledger.ts";
import { withLock } from "./lock.ts";
import { type Run, type RunOutcome, recordRun } from "./record-run.ts";
import type { RunStep } from "./step.ts";

/** Where a refresh works. Clock and step display are injected. */
export interface RefreshRun {
  workspace: string;
  runStep?: RunStep | undefined;
  clock?: (() => Date) | undefined;
}

/**
 * Holds the lock of a workspace for a refresh and keeps account of it; runs that were cut off before are closed first.
 * @throws InputError when the folder is no workspace, or when another run has the lock: then nothing is written
 */
export async function refreshRun<T extends { outcome: RunOutcome }>(
  { workspace, runStep, clock = () => new Date() }: RefreshRun,
  work: (run: Run) => Promise<T>,
): Promise<T & { record: RunRecord }> {
  requireWorkspace(workspace);
  const { build, ledger: path } = workspacePaths(workspace);
  return withLock(build, async () => {
    rotateLedger(path, clock());
    const ledger = fileLedger(path);
    closeLostRuns(ledger);
    return recordRun({ ledger, command: "refresh", clock, runStep }, work);
  });
}
