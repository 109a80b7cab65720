import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { identityOf, type ProcessIdentity } from "../../../pipeline/jobs/process-identity.ts";
import { repositoryRoot } from "../../../pipeline/sources/workspace-paths.ts";

/** A command that has ended. */
export interface Ended {
  proces: ProcessIdentity;
  code: number | null;
  signal: NodeJS.Signals | null;
  said: string;
}

/** How a command is run. */
export interface HowToRun {
  /** Kills it after so many milliseconds. */
  killAfter?: number;
  /** Milliseconds by which its clock is ahead; negative is behind. */
  clockShift?: number;
  /** Stops it kindly (SIGTERM) when what it said contains this. */
  stopWhen?: RegExp;
}

const clock = join(repositoryRoot, "scripts", "bench", "chaos", "shifted-clock-process.ts");

const lastTimes = new Map<string, number>();

/** How long a command took when it last succeeded, in ms; a kill falls somewhere in that time, however busy the machine. */
export const lastTime = (command: string): number => lastTimes.get(command) ?? 5000;

/** Longest that any command may take: what hangs is a fault. */
const LONGEST_MS = 300_000;

/** Runs one command of the command line in a process of its own, as a system would, and resolves when it has ended. */
export function runCommand(words: readonly string[], how: HowToRun = {}): Promise<Ended> {
  const start = performance.now();
  const preload = how.clockShift === undefined ? [] : ["--import", "tsx", "--import", clock];
  const program = [...preload, join("pipeline", "start.mjs"), ...words];
  const child = spawn(process.execPath, program, {
    cwd: repositoryRoot,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, KLOK_VERZET: String(how.clockShift ?? 0) },
  });
  const proces = identityOf(child.pid ?? 0);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (how.stopWhen?.test(said)) child.kill("SIGTERM");
    });
  }
  const limit = setTimeout(() => child.kill("SIGKILL"), how.killAfter ?? LONGEST_MS);
  return ended(child).then(({ code, signal }) => {
    clearTimeout(limit);
    if (code === 0) lastTimes.set(words[0] ?? "", performance.now() - start);
    return { proces, code, signal, said };
  });
}

function ended(child: ChildProcess): Promise<Pick<Ended, "code" | "signal">> {
  return new Promise((resolve) => child.on("close", (code, signal) => resolve({ code, signal })));
}
