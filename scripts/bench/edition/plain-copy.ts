import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import type { Database } from "../../../pipeline/db/database.ts";
import { quoteName, quoteText } from "../../../pipeline/db/quote.ts";

/** A table of an edition in one of its forms, loaded in the database. */
export interface PlainTable {
  /** Path within the edition. */
  path: string;
  table: string;
  format: "csv" | "json" | "parquet";
}

const readers: Record<string, { format: PlainTable["format"]; read: (path: string) => string }> = {
  ".csv": { format: "csv", read: (path) => `read_csv(${path}, all_varchar = true)` },
  ".json": { format: "json", read: (path) => `read_json(${path}, format = 'array', maximum_depth = 2)` },
  ".parquet": { format: "parquet", read: (path) => `read_parquet(${path})` },
};

/** Files of a folder, at any depth, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

/** Loads every file of an edition that is a table: CSV, Parquet, and JSON with a list of things. */
export async function loadTables(database: Database, edition: string): Promise<PlainTable[]> {
  const tables: PlainTable[] = [];
  for (const path of filesBelow(edition)) {
    const reader = readers[extname(path)];
    const full = join(edition, path);
    if (!reader || (reader.format === "json" && !isList(full))) continue;
    const table = `tabel_${tables.length}`;
    await database.run(`create table ${quoteName(table)} as select * from ${reader.read(quoteText(full))}`);
    tables.push({ path, table, format: reader.format });
  }
  return tables;
}

function isList(path: string): boolean {
  return /^\s*\[\s*\{/.test(readFileSync(path, "utf8"));
}

/** Writes loaded tables in their own forms with DuckDB's own writers. */
export async function copyTables(
  database: Database,
  tables: readonly PlainTable[],
  to: string,
): Promise<void> {
  for (const { path, table, format } of tables) {
    const file = join(to, path);
    mkdirSync(dirname(file), { recursive: true });
    const options = format === "json" ? "format json, array true" : `format ${format}`;
    await database.run(`copy ${quoteName(table)} to ${quoteText(file)} (${options})`);
  }
}
