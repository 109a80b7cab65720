import { limitDatabases } from "../db/database-limits.ts";
import { parseStorage, storeIn } from "../db/storage/storage.ts";
import { readBeheer } from "../sources/beheer-config.ts";
import { limitReading } from "../sources/read/limits.ts";
import { workspacePaths } from "../sources/workspace-paths.ts";

/** Bounds what this process may read and compute, and says where rows lie, as the workspace says under `beheer`. */
export function applyLimits(workspace: string): void {
  const paths = workspacePaths(workspace);
  const { grenzen, opslag } = readBeheer(paths.gemeente).beheer;
  limitReading({ megabytes: grenzen["bestand-mb"], cells: grenzen["miljoen-cellen"] * 1e6 });
  limitDatabases({ memoryMb: grenzen["geheugen-mb"] ?? null, spill: paths.build });
  storeIn(parseStorage(opslag, workspace));
}
