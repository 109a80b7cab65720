import { execFile, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { PeerFiles } from "./peer-survey.ts";
import { DONE } from "./r-answers.ts";

const PROGRAM = "Rscript";
const script = fileURLToPath(new URL("svyby.R", import.meta.url));

/** Versions of R and of its survey package; null when this machine does not have both. */
export async function findR(): Promise<{ r: string; survey: string } | null> {
  const question = 'cat(as.character(getRversion()), as.character(packageVersion("survey")))';
  try {
    const { stdout } = await promisify(execFile)(PROGRAM, ["-e", question]);
    const [r = "", survey = ""] = stdout.split(" ");
    return { r, survey };
  } catch {
    return null;
  }
}

/** Command line on which R waits for questions about a survey. */
export function rCommand({ survey, measures, calls }: PeerFiles): [program: string, words: string[]] {
  return [PROGRAM, [script, survey, measures, calls]];
}

/** Puts a question to R; gives the lines of its answer. */
export type Ask = (question: "cells" | "run") => Promise<string[]>;

/** Has R read a survey and hands over a way to ask for its estimates, as often as one likes. */
export async function withR<T>(files: PeerFiles, work: (ask: Ask) => Promise<T>): Promise<T> {
  const child = spawn(...rCommand(files), { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  try {
    return await work(async (question) => {
      child.stdin.write(`${question}\n`);
      const answer: string[] = [];
      for (;;) {
        const { value, done } = await lines.next();
        if (done) throw new Error("R stopped before it had answered");
        if (value === DONE) return answer;
        answer.push(value);
      }
    });
  } finally {
    child.stdin.end();
  }
}
