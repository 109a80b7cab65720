import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { recoverEditions } from "../editions/recover-editions.ts";
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
 * Holds the lock of a workspace for a refresh and keeps account of it. What an earlier run left that was cut off is
 * mended and closed first.
 * @throws InputError when the folder is no workspace, or when another run has the lock: then nothing is written
 */
export async function refreshRun<T extends { outcome: RunOutcome }>(
  { workspace, runStep, clock = () => new Date() }: RefreshRun,
  work: (run: Run) => Promise<T>,
): Promise<T & { record: RunRecord }> {
  requireWorkspace(workspace);
  const paths = workspacePaths(workspace);
  const { build, ledger: path } = paths;
  return withLock(build, async () => {
    cleanUp(paths);
    rotateLedger(path, clock());
    const ledger = fileLedger(path);
    closeLostRuns(ledger);
    return recordRun({ ledger, command: "refresh", clock, runStep }, work);
  });
}

/** Removes what a run left that was killed. */
function cleanUp({ build, editions }: ReturnType<typeof workspacePaths>): void {
  recoverEditions(editions);
  const left = readdirSync(build).filter((name) => /^(warehouse|narekenen|uitloop)-\d+/.test(name));
  for (const name of left) rmSync(join(build, name), { recursive: true, force: true });
}
