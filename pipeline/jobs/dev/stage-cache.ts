import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Source } from "../../domain/edition.ts";
import { type Workspace, workspacePaths } from "../../sources/workspace.ts";
import { type Stage, stageSources } from "../stage-sources.ts";

/** Staged deliveries that are kept for the next refresh. */
export interface StageCache {
  stage: Stage;
  /** The deliveries changed: the next refresh reads them again. */
  forget: () => void;
  /** Removes what was kept. */
  remove: () => void;
}

/** Keeps the warehouse as it was after staging; a later refresh starts with a copy of that file. */
export function createStageCache(map: string, read: Stage = stageSources): StageCache {
  const kept = join(workspacePaths(map).build, "dev-staging.duckdb");
  let sources: Source[] | null = null;
  const stage = async (path: string, workspace: Workspace, tell: (text: string) => void) => {
    if (sources) {
      copyFileSync(kept, path);
      return sources;
    }
    const staged = await read(path, workspace, tell);
    copyFileSync(path, kept);
    sources = staged;
    return staged;
  };
  return {
    stage,
    forget: () => {
      sources = null;
    },
    remove: () => rmSync(kept, { force: true }),
  };
}
