import { resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { repositoryRoot } from "../sources/workspace-paths.ts";

/** The workspace that comes with the program: made-up figures. */
export const SAMPLE = resolve(repositoryRoot, "data", "sample");

/** Option of every command that touches a workspace. */
export interface WorkspaceOption {
  workspace: string;
}

/** Adds `--workspace`; without it the environment decides, and else the sample. */
export function withWorkspace(command: Command): Command {
  const fallback = process.env.SOCIALE_BASIS_WORKSPACE ?? SAMPLE;
  return command.option(
    "--workspace <map>",
    "map van de gemeente",
    (map: string) => resolve(map),
    resolve(fallback),
  );
}

/** A whole number from an option. Throws commander's own error, which it tells in its own way. */
export function toInteger(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("geef een heel getal.");
  return Number(text);
}
