import { withDatabase } from "../../../pipeline/db/database.ts";
import { readAreaKeys } from "../../../pipeline/sources/gebied-sleutels.ts";
import { createGebieden } from "../../../pipeline/sources/staging.ts";
import { readWorkspace } from "../../../pipeline/sources/workspace.ts";
import { readAllWithZod } from "./zod-files.ts";

/** Every delivered file of a workspace read with csv-parse and checked with zod; nothing is computed. */
const [map = ""] = process.argv.slice(2);
const workspace = readWorkspace(map);
const areas = await withDatabase(":memory:", "stage", async (database) => {
  await createGebieden(database, workspace.gebieden, workspace.postcodes);
  return readAreaKeys(database);
});
console.log(JSON.stringify(await readAllWithZod(workspace, areas)));
