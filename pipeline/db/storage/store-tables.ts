import { mkdirSync, rmSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Database } from "../database.ts";
import { quoteName, quoteText } from "../quote.ts";
import { CATALOGUE, orUnusable } from "./open-storage.ts";
import { isRemote, type Storage } from "./storage.ts";

/** Tables to store: all of a schema, for one owner of several that may share the storage. */
export interface Stored {
  schema: string;
  /** CBS code of the gemeente. */
  gemeente: string;
}

/**
 * Moves every table with rows of a schema to the storage, and puts a view of the same name in its place; an empty table
 * stays. Rows keep their order. What an earlier warehouse looks at stays beside it: each time is a stand of its own.
 */
export async function storeTables(database: Database, storage: Storage, stored: Stored): Promise<void> {
  await orUnusable(storage, async () => {
    const stand = Math.max(0, ...(await standsOf(database, storage, stored))) + 1;
    for (const table of await filledTables(database, stored.schema)) {
      const relation = await storeTable(database, storage, { ...stored, table, stand });
      const name = `${quoteName(stored.schema)}.${quoteName(table)}`;
      await database.run(`drop table ${name}`);
      await database.run(`create view ${name} as select * from ${relation}`);
    }
  });
}

/** Removes every stand of an owner but the newest. Files on an address elsewhere stay: DuckDB cannot remove those. */
export async function forgetOldStands(database: Database, storage: Storage, stored: Stored): Promise<void> {
  const stands = await standsOf(database, storage, stored);
  const newest = Math.max(0, ...stands);
  for (const stand of new Set(stands.filter((one) => one < newest))) {
    if (storage.soort === "catalogus") await database.run(`drop schema ${schemaOf(stored, stand)} cascade`);
    else await removeFiles(database, storage.map, { ...stored, stand });
  }
}

async function removeFiles(
  database: Database,
  map: string,
  { stand, ...stored }: Stored & { stand: number },
): Promise<void> {
  if (isRemote(map)) return;
  const files = await parquetFiles(database, map, stored);
  for (const path of files.filter((one) => basename(one) === fileName(stand))) rmSync(path);
}

interface TableToStore extends Stored {
  table: string;
  stand: number;
}

/** Copies a table; resolves to SQL of the relation that has its rows. */
async function storeTable(database: Database, storage: Storage, task: TableToStore): Promise<string> {
  return storage.soort === "parquet"
    ? storeAsParquet(database, storage.map, task)
    : storeInCatalogue(database, task);
}

/** A file per year, below folders that name gemeente and year as other readers of Parquet expect; the columns stay too. */
async function storeAsParquet(database: Database, map: string, task: TableToStore): Promise<string> {
  const { schema, table, gemeente, stand } = task;
  const name = `${quoteName(schema)}.${quoteName(table)}`;
  const paths: string[] = [];
  for (const jaar of await yearsOf(database, task)) {
    const folder = [map, schema, table, `gemeente=${gemeente}`, ...(jaar === null ? [] : [`jaar=${jaar}`])];
    const path = [...folder, fileName(stand)].join("/");
    if (!isRemote(map)) mkdirSync(dirname(path), { recursive: true });
    const where = jaar === null ? "" : `where jaar = ${jaar}`;
    await database.run(`copy (select * from ${name} ${where}) to ${quoteText(path)} (format parquet)`);
    paths.push(path);
  }
  return `read_parquet([${paths.map(quoteText).join(", ")}], hive_partitioning = false)`;
}

const fileName = (stand: number) => `stand-${stand}.parquet`;

/** Years of a table that has them; one null for a table that is not divided. */
async function yearsOf(database: Database, { schema, table }: TableToStore): Promise<(number | null)[]> {
  const name = `${quoteName(schema)}.${quoteName(table)}`;
  const columns = await database.columnsOf(`select * from ${name}`);
  if (!columns.includes("jaar")) return [null];
  const rows = await database.rows<{ jaar: number | null }>(
    `select distinct jaar from ${name} order by jaar`,
  );
  const years = rows.map(({ jaar }) => jaar);
  return years.includes(null) ? [null] : years;
}

const schemaOf = ({ schema, gemeente }: Stored, stand: number) =>
  `${CATALOGUE}.${quoteName(`${schema}_${gemeente}_stand_${stand}`)}`;

async function storeInCatalogue(database: Database, task: TableToStore): Promise<string> {
  const relation = `${schemaOf(task, task.stand)}.${quoteName(task.table)}`;
  await database.run(`create schema if not exists ${schemaOf(task, task.stand)}`);
  await database.run(`create table ${relation} as from ${quoteName(task.schema)}.${quoteName(task.table)}`);
  return relation;
}

async function filledTables(database: Database, schema: string): Promise<string[]> {
  const tables = await database.rows<{ naam: string }>(
    `select table_name as naam from duckdb_tables()
     where schema_name = ${quoteText(schema)} and database_name = current_database() order by naam`,
  );
  const filled: string[] = [];
  for (const { naam } of tables) {
    const { vol } = await database.row<{ vol: boolean }>(
      `select exists (from ${quoteName(schema)}.${quoteName(naam)}) as vol`,
    );
    if (vol) filled.push(naam);
  }
  return filled;
}

/** Numbers of the stands that an owner has, maybe more than once. */
async function standsOf(database: Database, storage: Storage, stored: Stored): Promise<number[]> {
  const names =
    storage.soort === "parquet"
      ? await parquetFiles(database, storage.map, stored)
      : await ownSchemas(database, stored);
  return names.flatMap((name) => /stand[-_](\d+)/.exec(name)?.[1] ?? []).map(Number);
}

async function ownSchemas(database: Database, { schema, gemeente }: Stored): Promise<string[]> {
  const rows = await database.rows<{ naam: string }>(
    `select schema_name as naam from duckdb_schemas()
     where database_name = ${quoteText(CATALOGUE)} and starts_with(schema_name, ${quoteText(`${schema}_${gemeente}_`)})`,
  );
  return rows.map(({ naam }) => naam);
}

async function parquetFiles(
  database: Database,
  map: string,
  { schema, gemeente }: Stored,
): Promise<string[]> {
  const pattern = quoteText(`${map}/${schema}/*/gemeente=${gemeente}/**/stand-*.parquet`);
  const rows = await database.rows<{ file: string }>(`select file from glob(${pattern}) order by file`);
  return rows.map(({ file }) => file);
}
