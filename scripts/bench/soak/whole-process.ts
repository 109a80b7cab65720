import { spawn } from "node:child_process";
import { repositoryRoot } from "../../../pipeline/sources/workspace-paths.ts";

/** One command as a user starts it, npm included: time on the wall and on the processor, in ms. */
export interface WholeProcess {
  wall: number;
  processor: number;
  said: string;
}

/** Runs `npm run <words>`; the processor time is that of npm and all it starts. */
export function runWholeProcess(words: readonly string[]): Promise<WholeProcess> {
  const start = performance.now();
  // The shell's own account of its children is the only one that counts grandchildren too.
  const line = `npm run --silent ${words.map((word) => `'${word}'`).join(" ")}; times`;
  const child = spawn("bash", ["-c", line], { cwd: repositoryRoot, stdio: ["ignore", "pipe", "ignore"] });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => resolve({ wall: performance.now() - start, processor: childTime(said), said }));
  });
}

/** Last line of `times`: user and system time of all children, as 0m1.234s 0m0.100s. */
function childTime(said: string): number {
  const last = said.trim().split("\n").at(-1) ?? "";
  const times = [...last.matchAll(/(\d+)m([\d.,]+)s/g)];
  return times.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + parse(seconds) * 1000,
    0,
  );
}

const parse = (seconds = "0") => Number(seconds.replace(",", "."));
