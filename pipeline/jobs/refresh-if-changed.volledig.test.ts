import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withDatabase } from "../db/database.ts";
import { temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { repositoryRoot, workspacePaths } from "../sources/workspace-paths.ts";
import { hashesOf } from "./fixtures/folder-bytes.ts";
import { readRuns } from "./ledger.ts";
import { makeConcept } from "./make-concept.ts";
import { refreshIfChanged } from "./refresh-if-changed.ts";
import { silentSteps } from "./step.ts";

/** Per table of the warehouse its rows in order, as one hash. */
async function tablesOf(map: string): Promise<Record<string, string>> {
  return withDatabase(workspacePaths(map).warehouse, "compute", async (database) => {
    const tables = await database.rows<{ naam: string }>(
      `select schema_name || '."' || table_name || '"' as naam from duckdb_tables()
      where schema_name in ('staging', 'reference', 'outcome') order by naam`,
    );
    const hashes: Record<string, string> = {};
    for (const { naam } of tables) {
      const { hash } = await database.row<{ hash: string | null }>(
        `select md5(string_agg(rij::VARCHAR, chr(10) order by nummer)) as hash
        from (select t as rij, rowid as nummer from ${naam} t)`,
      );
      hashes[naam] = hash ?? "leeg";
    }
    return hashes;
  });
}

const editionOf = (map: string) => ({
  ...hashesOf(join(workspacePaths(map).editions, "concept")),
  "run.json": "",
});

test("the sample from the cache, with one source changed, is byte for byte that of a full rebuild: edition and tables", {
  timeout: 900_000,
}, async () => {
  const map = join(temporaryFolder(), "werkomgeving");
  const made = /(^|\/)(build|editions|archief|site|releases|export)$/;
  const sample = join(repositoryRoot, "data", "sample");
  cpSync(sample, map, { recursive: true, filter: (from) => !made.test(from.slice(sample.length)) });
  await refreshIfChanged({ workspace: map });
  const path = join(map, "raw", "raad", "raadsvragen.csv");
  writeFileSync(path, readFileSync(path, "utf8").split("\n").slice(0, -2).join("\n"));
  await refreshIfChanged({ workspace: map });
  const fromCache = { edition: editionOf(map), tables: await tablesOf(map) };
  await makeConcept({ workspace: map }, { id: "helemaal", step: silentSteps });
  expect(Object.keys(fromCache.tables).length).toBeGreaterThan(30);
  expect(await tablesOf(map)).toEqual(fromCache.tables);
  expect(editionOf(map)).toEqual(fromCache.edition);
  expect(readRuns(workspacePaths(map).ledger).map(({ result }) => result)).toEqual(["gelukt", "gelukt"]);
});
