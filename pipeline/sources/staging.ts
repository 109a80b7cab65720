import type { Database } from "../db/database.ts";
import { quoteName } from "../db/quote.ts";
import type { Gebied } from "../domain/gebied.ts";
import { createBorderChanges } from "./border-changes.ts";
import { statistiekSoorten } from "./bron-config.ts";
import { columnsOf } from "./fields/definitions.ts";
import { createAreaKeys, type Postcode } from "./gebied-sleutels.ts";
import { enqueteTable } from "./registers/enquete.ts";
import { registerTables } from "./registers/register-tables.ts";
import type { Vraag } from "./vragen.ts";

/**
 * Published statistics, one row per source × gebied × jaar × measure × age group; never aggregated.
 * `reden` says why `waarde` is missing.
 */
const statistiekColumns = {
  bron: "VARCHAR",
  gebied: "VARCHAR",
  jaar: "INTEGER",
  onderwerp: "VARCHAR",
  leeftijd: "VARCHAR",
  waarde: "DOUBLE",
  onder: "DOUBLE",
  boven: "DOUBLE",
  reden: "VARCHAR",
} as const;

/** Kinds of source that fill each staging table. */
export const bronSoortenOfTable: Readonly<Record<string, readonly string[]>> = {
  enquete: ["enquete"],
  statistiek: statistiekSoorten,
  ...Object.fromEntries(
    Object.entries(registerTables).flatMap(([soort, tables]) => tables.map((table) => [table.naam, [soort]])),
  ),
};

/** Columns with their SQL type of every staging table, by table name. */
export function stagingColumns(vragen: readonly Vraag[]): Map<string, Record<string, string>> {
  const tables = [enqueteTable(vragen), ...Object.values(registerTables).flat()];
  return new Map<string, Record<string, string>>([
    ...tables.map((table): [string, Record<string, string>] => [table.naam, columnsOf(table)]),
    ["statistiek", statistiekColumns],
  ]);
}

/** Creates the schema `staging` with every table, empty. */
export async function createStaging(database: Database, vragen: readonly Vraag[]): Promise<void> {
  await createBorderChanges(database);
  await database.run("create schema staging");
  for (const [table, columns] of stagingColumns(vragen)) {
    const list = Object.entries(columns).map(([name, type]) => `${quoteName(name)} ${type}`);
    await database.run(`create table staging.${quoteName(table)} (${list.join(", ")})`);
  }
}

/**
 * Creates and fills `reference.gebieden` (id, naam, soort, stadsdeel) and `reference.gebied_sleutels`, how deliveries
 * may name them.
 */
export async function createGebieden(
  database: Database,
  gebieden: readonly Gebied[],
  postcodes: readonly Postcode[] = [],
): Promise<void> {
  await database.run("create schema if not exists reference");
  await database.run(
    "create table reference.gebieden (id VARCHAR, naam VARCHAR, soort VARCHAR, stadsdeel VARCHAR)",
  );
  await database.insert(
    "reference.gebieden",
    gebieden.map(({ id, naam, soort, stadsdeel }) => ({ id, naam, soort, stadsdeel: stadsdeel ?? null })),
  );
  await createAreaKeys(database, gebieden, postcodes);
}
