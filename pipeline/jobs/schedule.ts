import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { schedule as scheduleCron, validate } from "node-cron";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";
import { appendRun, peakMemoryMb, type RunRecord } from "./ledger.ts";

/** Runs one command in a process of its own; resolves to its exit code. */
export type RunCommand = (command: readonly string[]) => Promise<number>;

/** What the scheduler needs. */
export interface ScheduleOptions {
  cron: string;
  ledger: string;
  commands: readonly (readonly string[])[];
  runCommand: RunCommand;
  clock: () => Date;
  onRun: (record: RunRecord) => void;
}

/**
 * Starts the scheduler in Dutch time; a run that is still going makes the next one wait for its own turn.
 * @returns stops the scheduler
 * @throws InputError when the cron expression is not valid
 */
export function startSchedule(options: ScheduleOptions): () => Promise<void> {
  if (!validate(options.cron)) {
    const suggestie = 'Schrijf in gemeente.yml bijvoorbeeld schema: "0 6 * * *" (elke dag om 6 uur).';
    throw new InputError([problem("optie-ongeldig", { optie: `schema: ${options.cron}`, suggestie })]);
  }
  const task = scheduleCron(options.cron, async () => options.onRun(await runScheduled(options)), {
    timezone: "Europe/Amsterdam",
    noOverlap: true,
  });
  return async () => {
    await task.stop();
  };
}

/** Runs the commands one after the other, stops at the first that fails, and writes one line in the ledger. */
export async function runScheduled(options: ScheduleOptions): Promise<RunRecord> {
  const started = options.clock();
  const steps: RunRecord["steps"] = [];
  let error: string | null = null;
  for (const command of options.commands) {
    const begin = options.clock();
    const code = await options.runCommand(command);
    steps.push({
      title: command.join(" "),
      durationMs: options.clock().getTime() - begin.getTime(),
      detail: `afgesloten met ${code}`,
    });
    if (code !== 0) {
      error = `${command[0]} sloot af met ${code}`;
      break;
    }
  }
  const finished = options.clock();
  const record: RunRecord = {
    run: randomUUID(),
    command: "schedule",
    startedAt: started.toISOString(),
    finishedAt: finished.toISOString(),
    durationMs: finished.getTime() - started.getTime(),
    result: error === null ? "gelukt" : "mislukt",
    peakMemoryMb: peakMemoryMb(),
    contentHash: null,
    rows: null,
    steps,
    error,
    proces: null,
    planning: null,
  };
  appendRun(options.ledger, record);
  return record;
}

/** Runs a command of this command line in a child process, so that the scheduler itself stays small. */
export function runInChild(cli: string): RunCommand {
  return (command) =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [...process.execArgv, cli, ...command], { stdio: "inherit" });
      child.on("error", () => resolve(1));
      child.on("close", (code) => resolve(code ?? 1));
    });
}
