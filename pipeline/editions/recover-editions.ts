import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isHalfMade } from "./read-edition.ts";

/**
 * Mends what a run left that was killed: an edition that was put aside for a new one that never came is put back, and
 * what was half made is removed. Only for who holds the lock of the workspace.
 */
export function recoverEditions(editions: string): void {
  const left = existsSync(editions) ? readdirSync(editions).filter(isHalfMade) : [];
  for (const name of left) {
    const [, own = "", kind] = /^(.*)\.(nieuw|oud)-\d+$/.exec(name) ?? [];
    const target = join(editions, own);
    if (kind === "oud" && !existsSync(target)) renameSync(join(editions, name), target);
    else rmSync(join(editions, name), { recursive: true, force: true });
  }
}
