import { type ChildProcess, spawn } from "node:child_process";
import type { RunCommand } from "./run-job.ts";

/** How long a command that is asked to stop may take, before it is killed: with the rest of the stop within ten seconds. */
const STOP_MS = 5_000;

/**
 * Runs commands of a command line in child processes, so that the scheduler itself stays small and outlives them. A child
 * that is ended halfway leaves nothing that the next run does not mend.
 * @param cli file of the command line
 * @param always words behind every command
 */
export function runInChild(cli: string, always: readonly string[], stopMs = STOP_MS): RunCommand {
  return (command, signal) =>
    new Promise((resolve) => {
      const words = [...process.execArgv, cli, ...command, ...always];
      const child = spawn(process.execPath, words, { stdio: ["ignore", "inherit", "inherit"] });
      const ending = () => end(child, stopMs);
      signal.addEventListener("abort", ending, { once: true });
      if (signal.aborted) ending();
      const done = (code: number) => {
        signal.removeEventListener("abort", ending);
        resolve(code);
      };
      child.on("error", () => done(1));
      child.on("close", (code) => done(code ?? 1));
    });
}

function end(child: ChildProcess, stopMs: number): void {
  child.kill("SIGTERM");
  const kill = setTimeout(() => child.kill("SIGKILL"), stopMs);
  child.on("close", () => clearTimeout(kill));
}
