import { withDatabase } from "../../db/database.ts";
import { currentStorage } from "../../db/storage/storage.ts";
import { forgetOldStands, storeTables } from "../../db/storage/store-tables.ts";
import type { Stage } from "../stage-sources.ts";

const SCHEMA = "staging";

/** A stage after which the staged rows lie in the storage that this process was told to use. */
export function storedStage(stage: Stage): Stage {
  return async (path, workspace, tell) => {
    const sources = await stage(path, workspace, tell);
    const storage = currentStorage();
    if (storage === null) return sources;
    const { code: gemeente } = workspace.gemeente;
    await withDatabase(path, "stage", (database) =>
      storeTables(database, storage, { schema: SCHEMA, gemeente }),
    );
    return sources;
  };
}

/** Removes from the storage what only an earlier warehouse looked at. */
export async function forgetOldRows(warehouse: string, gemeente: string): Promise<void> {
  const storage = currentStorage();
  if (storage === null) return;
  await withDatabase(warehouse, "stage", (database) =>
    forgetOldStands(database, storage, { schema: SCHEMA, gemeente }),
  );
}
