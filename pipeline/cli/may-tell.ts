import { existsSync, readFileSync } from "node:fs";
import { workspacePaths } from "../sources/workspace-paths.ts";

/**
 * Whether a workspace may want people to be told; in a terminal whoever started the work sees how it ends. Seen without
 * the readers of settings, which most runs do not need.
 */
export function mayTell(workspace: string): boolean {
  const path = workspacePaths(workspace).gemeente;
  return !process.stdout.isTTY && existsSync(path) && /meldingen/.test(readFileSync(path, "utf8"));
}
