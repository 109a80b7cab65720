import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { schedule } from "node-cron";
import { requireWorkspace } from "../../sources/require-workspace.ts";
import { workspacePaths } from "../../sources/workspace-paths.ts";
import { DUTCH_ZONE } from "../../wording/dutch-time.ts";
import { fileLedger, type RunRecord } from "../ledger.ts";
import { withLock } from "../lock.ts";
import { readPlanning } from "./read-planning.ts";
import { runInChild } from "./run-in-child.ts";
import { createScheduler, type SchedulerOptions } from "./scheduler.ts";

/** Where a scheduler works, how commands are run, and who is told. */
export interface StartScheduler extends Pick<SchedulerOptions, "onRemark"> {
  onRun: (record: RunRecord) => void;
  workspace: string;
  /** File of the command line. */
  cli: string;
  /** Ends the scheduler when it aborts. */
  stop: AbortSignal;
}

const EVERY_MINUTE = "* * * * *";

/** node-cron would tell of each minute in which a job was still going on, which is no news. */
const silent = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };

/**
 * Looks every minute what is due and runs it, until it is asked to stop. One scheduler per workspace.
 * @throws InputError when the folder is no workspace, or when another scheduler has it
 */
export async function runScheduler(options: StartScheduler): Promise<void> {
  const { workspace, cli, stop } = options;
  requireWorkspace(workspace);
  const { build, ledger } = workspacePaths(workspace);
  const runCommand = runInChild(cli, ["--workspace", workspace]);
  const work = async () => {
    const scheduler = createScheduler({
      ...options,
      ledger: fileLedger(ledger),
      clock: () => new Date(),
      runCommand,
      onRun: async (record) => {
        options.onRun(record);
        // In a process of its own: what reads the configuration is large, and this process waits for years.
        if (!stop.aborted) await runCommand(["status", "--pagina"], stop);
      },
      wait: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }).catch(() => undefined),
      readPlanning: () => readPlanning(workspace),
    });
    const task = schedule(EVERY_MINUTE, scheduler.tick, {
      timezone: DUTCH_ZONE,
      noOverlap: true,
      logger: silent,
    });
    void scheduler.tick();
    if (!stop.aborted)
      await new Promise((resolve) => stop.addEventListener("abort", resolve, { once: true }));
    await Promise.all([task.destroy(), scheduler.stop()]);
  };
  await withLock(join(build, "planning"), work, "de planning draaien");
}
