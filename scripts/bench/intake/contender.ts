import { type Database, withDatabase } from "../../../pipeline/db/database.ts";
import { quoteName, quoteText } from "../../../pipeline/db/quote.ts";
import { columnsOf } from "../../../pipeline/sources/fields/definitions.ts";
import { cellReader } from "../../../pipeline/sources/fields/read-cell.ts";
import { readAreaKeys } from "../../../pipeline/sources/gebied-sleutels.ts";
import { type ColumnPlan, planColumn } from "../../../pipeline/sources/layout/column-plan.ts";
import { formatSchema } from "../../../pipeline/sources/layout/format-schema.ts";
import { loadTable } from "../../../pipeline/sources/load/load-table.ts";
import { deliveredFile } from "../../../pipeline/sources/read/delivered-file.ts";
import { createGebieden } from "../../../pipeline/sources/staging.ts";
import { benchBuurten, benchTable } from "./made-up-delivery.ts";
import { readWithZod } from "./read-with-zod.ts";

/** A way to get a file into the warehouse; `plain` as DuckDB comes, `plain-latest` with the file and settings that ours has. */
export type Contender = "plain" | "plain-latest" | "intake" | "zod";

/** What a load came to. */
export interface Outcome {
  loaded: number;
  refused: number;
}

const settings = {
  formaat: formatSchema.parse({}),
  kolommen: {},
  datumnotaties: ["dd-mm-jjjj"] as const,
  ontbrekend: {},
};

/** Loads `folder/naam` into a new warehouse, checkpoint and close included. */
export function loadWith(
  contender: Contender,
  { folder, naam, warehouse }: Record<"folder" | "naam" | "warehouse", string>,
) {
  const path = `${folder}/${naam}`;
  if (contender === "plain")
    return withDatabase(":memory:", "stage", (database) => loadUntouched(database, path, warehouse));
  return withDatabase(warehouse, "stage", async (database): Promise<Outcome> => {
    if (contender === "plain-latest") return loadPlain(database, path, "proef");
    await createTables(database);
    return contender === "intake" ? loadIntake(database, folder, naam) : loadZod(database, path);
  });
}

/** Rows that are added to the database at once. */
const BATCH = 10_000;

/** The form of file that DuckDB makes when it is not told otherwise. */
const DEFAULT_FORM = "v0.10.2";

async function loadUntouched(database: Database, path: string, warehouse: string): Promise<Outcome> {
  await database.run("reset write_buffer_row_group_count");
  await database.run(`attach ${quoteText(warehouse)} as kaal (storage_version '${DEFAULT_FORM}')`);
  const outcome = await loadPlain(database, path, "kaal.proef");
  await database.run("detach kaal");
  return outcome;
}

async function createTables(database: Database): Promise<void> {
  await createGebieden(
    database,
    benchBuurten.map((id) => ({ id, naam: id, soort: "buurt" as const })),
  );
  const columns = Object.entries(columnsOf(benchTable)).map(([name, type]) => `${quoteName(name)} ${type}`);
  await database.run(`create schema staging; create table staging.proef (${columns.join(", ")})`);
}

/** DuckDB alone: every column a text, nothing checked. */
async function loadPlain(database: Database, path: string, table: string): Promise<Outcome> {
  const loaded = await database.run(
    `create table ${table} as select * from read_csv(${quoteText(path)}, all_varchar = true)`,
  );
  return { loaded, refused: 0 };
}

/** Our own load: hashed, counted, typed, checked, keys compared, rejects described with their lines. */
async function loadIntake(database: Database, folder: string, naam: string): Promise<Outcome> {
  const { delivery } = await loadTable(database, {
    bron: "proef",
    file: deliveredFile(folder, "proef", naam),
    table: benchTable,
    settings,
    areas: new Map(),
    correcties: [],
    nodig: [],
    werkmap: folder,
  });
  return { loaded: delivery.geladen, refused: delivery.afgekeurd };
}

/** What one would write without a database that checks: csv-parse, the same zod schemas, an appender. */
async function loadZod(database: Database, path: string): Promise<Outcome> {
  const areas = await readAreaKeys(database);
  const readers = benchTable.velden.map((field) => cellReader(ruleOf(field), areas));
  await database.run(
    `create temp table texts (${benchTable.velden.map(({ naam }) => `${quoteName(naam)} VARCHAR`).join(", ")})`,
  );
  let batch: (string | null)[][] = [];
  const { refused } = await readWithZod(
    path,
    () => readers,
    async (row) => {
      batch.push(row.map((waarde) => (waarde === null ? null : String(waarde))));
      if (batch.length < BATCH) return;
      await database.append("texts", batch);
      batch = [];
    },
  );
  await database.append("texts", batch);
  const casts = benchTable.velden.map(
    (field) => `${quoteName(field.naam)}::${columnsOf(benchTable)[field.naam]}`,
  );
  const names = benchTable.velden.map(({ naam }) => quoteName(naam)).join(", ");
  const loaded = await database.run(
    `insert into staging.proef (${names}) select ${casts.join(", ")} from texts`,
  );
  return { loaded, refused };
}

function ruleOf(field: ColumnPlan["field"]): ColumnPlan {
  return planColumn(field, settings, "proef.csv");
}
