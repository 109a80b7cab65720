import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { loadSource } from "../../sources/load/load-source.ts";
import { type Workspace, workspacePaths } from "../../sources/workspace.ts";
import { type Stage, stageWith } from "../stage-sources.ts";
import { FileHashes, hashesPath } from "../unchanged/file-hashes.ts";
import { countRows, keepSource, restoreSource } from "./source-cache.ts";
import { sourceKeys } from "./source-key.ts";

/** Where the staged rows of each source are kept; private, as the warehouse is. */
const cacheFolder = (map: string) => join(workspacePaths(map).build, "cache", "bronnen");

/**
 * Stages deliveries of which those of a source that did not change come from the cache, with the same rows in the same
 * order. The cache holds one state per source.
 */
export const cachedStage: Stage = (path, workspace, tell) => {
  const { map } = workspace;
  const hashes = new FileHashes(hashesPath(workspacePaths(map).build), Date.now());
  const keys = sourceKeys(workspace, hashes);
  forgetOthers(workspace);
  const stage = stageWith(async (database, bron, vragen) => {
    const place = { folder: join(cacheFolder(map), bron.id), sleutel: keys.get(bron.id) ?? "" };
    const kept = await restoreSource(database, bron, place);
    if (kept) return kept;
    const before = await countRows(database, bron);
    const loaded = await loadSource(database, bron, vragen);
    await keepSource(database, loaded, { ...place, before });
    return loaded;
  });
  return stage(path, workspace, tell);
};

/** Forgets every source: the next refresh reads all deliveries again. */
export function forgetSources(map: string): void {
  rmSync(cacheFolder(map), { recursive: true, force: true });
}

function forgetOthers({ map, bronnen }: Workspace): void {
  const folder = cacheFolder(map);
  const known = new Set(bronnen.map(({ id }) => id));
  const left = existsSync(folder) ? readdirSync(folder).filter((name) => !known.has(name)) : [];
  for (const name of left) rmSync(join(folder, name), { recursive: true, force: true });
}
