import type { Ledger, RunRecord } from "../ledger.ts";
import { type Run, type RunOutcome, recordRun } from "../record-run.ts";
import type { DueJob } from "./plan.ts";

/** Runs one command in a process of its own; resolves to its exit code. Ends it when `signal` aborts. */
export type RunCommand = (command: readonly string[], signal: AbortSignal) => Promise<number>;

/** What running a job needs. */
export interface JobTools {
  ledger: Ledger;
  clock: () => Date;
  runCommand: RunCommand;
  /** Waits; ends at once when `signal` aborts. */
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Exit code of a command that found another run in the workspace (EX_TEMPFAIL). */
const BUSY = 75;

const BUSY_WAIT_MS = 60_000;

/** Longest that a job waits for another run: a refresh by hand takes minutes. */
const BUSY_TIMES = 30;

/**
 * Runs the commands of a job one after the other, stops at the first that fails, and keeps account of it. Another run in
 * the workspace is waited for. When `signal` aborts, the run is noted as cut off.
 */
export async function runJob(due: DueJob, tools: JobTools, signal: AbortSignal): Promise<RunRecord> {
  const { ledger, clock } = tools;
  const { job, gepland, gemist } = due;
  const planning = { taak: job.taak, gepland: gepland.toISOString(), gemist };
  const { record } = await recordRun({ ledger, command: "schedule", clock, planning }, async (run) => ({
    outcome: await runCommands(due, { ...tools, run }, signal),
  }));
  return record;
}

async function runCommands(
  { job }: DueJob,
  tools: JobTools & { run: Run },
  signal: AbortSignal,
): Promise<RunOutcome> {
  for (const command of job.commands) {
    const code = await tools.run.step(command.join(" "), async (tell) => {
      const found = await whenFree(command, tools, signal);
      tell(`afgesloten met ${found}`);
      return found;
    });
    if (signal.aborted) return { result: "afgebroken", error: "De planning werd gestopt tijdens deze run." };
    if (code === BUSY) return { result: "mislukt", error: "Een ander proces hield de werkomgeving bezet." };
    if (code !== 0) return { result: "mislukt", error: `${command[0]} sloot af met ${code}` };
  }
  return { result: "gelukt" };
}

/** The exit code of a command, once no other run is in its way. */
async function whenFree(command: readonly string[], tools: JobTools, signal: AbortSignal): Promise<number> {
  for (let times = 1; ; times += 1) {
    const code = await tools.runCommand(command, signal);
    if (code !== BUSY || times === BUSY_TIMES || signal.aborted) return code;
    await tools.wait(BUSY_WAIT_MS, signal);
  }
}
