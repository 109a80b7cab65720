import { withDatabase } from "../../../pipeline/db/database.ts";
import { deliveredGroups } from "./delivered-groups.ts";
import { aggregatePlainly } from "./plain-aggregates.ts";

/** DuckDB alone, in memory and on all cores: from the same files to averages, sums and counts. */
const [raw = "", gebieden = ""] = process.argv.slice(2);
const outcome = await withDatabase(":memory:", "stage", (database) =>
  aggregatePlainly(database, deliveredGroups(raw), gebieden),
);
console.log(JSON.stringify(outcome));
