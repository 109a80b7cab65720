import { existsSync } from "node:fs";
import { join } from "node:path";
import { hashJson, readCodeVersion } from "../../editions/content-hash.ts";
import { selectDeliveries } from "../../sources/archive/select-deliveries.ts";
import { type Bron, isStatistiek } from "../../sources/bron-config.ts";
import { metadataPath } from "../../sources/fetch/fetched-metadata.ts";
import { displayPath } from "../../sources/read/delivered-file.ts";
import { repositoryRoot, type Workspace } from "../../sources/workspace.ts";
import type { FileHashes } from "../unchanged/file-hashes.ts";

/**
 * Per source the hash of everything its staged rows and their report depend on: deliveries, description, corrections,
 * areas, questions and code; and the sources before it that fill the same tables, whose rows it may double.
 */
export function sourceKeys(workspace: Workspace, hashes: FileHashes): Map<string, string> {
  const keys = new Map<string, string>();
  const { gebieden, postcodes, vragen, map } = workspace;
  // Messages name files as seen from where the program was started.
  const shared = [readCodeVersion(repositoryRoot), displayPath(map), gebieden, postcodes, vragen];
  const sharedKey = hashJson(shared);
  for (const [index, bron] of workspace.bronnen.entries()) {
    const earlier = workspace.bronnen.slice(0, index).filter((other) => shareTables(bron, other));
    const { id, config, correcties } = bron;
    const before = earlier.map((other) => keys.get(other.id));
    keys.set(id, hashJson([sharedKey, id, config, correcties, filesOf(bron, hashes), before]));
  }
  return keys;
}

/** Published statistics keep the name of their source in every row: there sources do not meet. */
function shareTables(a: Bron, b: Bron): boolean {
  return (
    !isStatistiek(a.config) && Object.keys(a.config.bestanden).some((tabel) => tabel in b.config.bestanden)
  );
}

function filesOf({ map, config }: Bron, hashes: FileHashes): string[][] {
  const names = Object.values(config.bestanden).flatMap(({ bestand }) => selectDeliveries(map, bestand));
  const beside = names.map(metadataPath).filter((name) => existsSync(join(map, name)));
  return [...new Set([...names, ...beside])].map((name) => [name, hashes.of(join(map, name))]);
}
