import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { repositoryRoot } from "../../../pipeline/sources/workspace-paths.ts";

/** The command line of the product. */
export const program = join(repositoryRoot, "pipeline", "start.mjs");

/** A sample workspace of its own, with everything that is put in but nothing that is made. */
export interface SampleCopy {
  workspace: string;
  /** A folder beside it for what is measured; what stands in a workspace is an input of its editions. */
  scratch: string;
  /** Runs a command of the product on it, as a process of its own; gives what it printed. */
  run: (...words: string[]) => Promise<string>;
}

/** Copies the sample workspace to a scratch folder for as long as the work takes. */
export async function withSampleCopy<T>(work: (copy: SampleCopy) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), "meting-"));
  const workspace = join(root, "voorbeeld");
  const made = ["build", "editions", "export", "site", "releases"];
  const sample = join(repositoryRoot, "data", "sample");
  cpSync(sample, workspace, {
    recursive: true,
    filter: (path) => !made.includes(path.slice(sample.length + 1)),
  });
  const run = async (...words: string[]) => {
    const command = [program, ...words, "--workspace", workspace];
    return (await promisify(execFile)(process.execPath, command)).stdout;
  };
  try {
    return await work({ workspace, scratch: join(root, "meting"), run });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Arguments that start a command of the product in a process of its own. */
export function commandLine(...words: string[]): string[] {
  return [program, ...words];
}
