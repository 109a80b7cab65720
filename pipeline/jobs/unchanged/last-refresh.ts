import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CONCEPT, readMeta } from "../../editions/read-edition.ts";
import { workspacePaths } from "../../sources/workspace-paths.ts";

/** The last refresh that went well and of which everything was told and done. */
export interface LastRefresh {
  /** Of everything the concept was made from. */
  vingerafdruk: string;
  /** Stamp of the files of the concept as they were then. */
  concept: string;
  contentHash: string;
  /** When, ISO. */
  op: string;
}

const pathOf = (map: string) => join(workspacePaths(map).build, "laatste-verversing.json");

/** The last refresh, when the concept it made is still as it was and its warehouse is there; else null. */
export function readLastRefresh(map: string): LastRefresh | null {
  try {
    const last = JSON.parse(readFileSync(pathOf(map), "utf8")) as LastRefresh;
    const whole = existsSync(workspacePaths(map).warehouse) && stampOfConcept(map) === last.concept;
    return whole ? last : null;
  } catch {
    return null;
  }
}

/** Remembers a refresh, once its concept is in place. */
export function keepLastRefresh(map: string, vingerafdruk: string, now: Date): void {
  const { contentHash } = readMeta(join(workspacePaths(map).editions, CONCEPT));
  const last: LastRefresh = {
    vingerafdruk,
    concept: stampOfConcept(map),
    contentHash,
    op: now.toISOString(),
  };
  const temporary = `${pathOf(map)}.nieuw-${process.pid}`;
  writeFileSync(temporary, `${JSON.stringify(last)}\n`);
  renameSync(temporary, pathOf(map));
}

/** Names, sizes and times of all files of the concept: whoever touches one makes the next refresh write it again. */
function stampOfConcept(map: string): string {
  const folder = join(workspacePaths(map).editions, CONCEPT);
  const hash = createHash("sha256");
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const found = statSync(join(folder, name), { bigint: true });
    if (found.isFile()) hash.update(`${name} ${found.size} ${found.mtimeNs}\n`);
  }
  return hash.digest("hex");
}
