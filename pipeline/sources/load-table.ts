import type { Database } from "../db/database.ts";
import { QueryError } from "../db/query-error.ts";
import { quoteName, quoteText } from "../db/quote.ts";
import type { Delivery } from "../domain/edition.ts";
import { problem } from "../errors/catalogue.ts";
import { failOnProblems, InputError } from "../errors/input-error.ts";
import { didYouMean } from "../errors/suggestion.ts";
import type { BronConfig } from "./bron-config.ts";
import { castSql, expectationOf, type Field, type StagingTable } from "./fields.ts";
import { linesOfRecords, readCsvHeader } from "./read/csv.ts";
import { type DeliveredFile, readDelivered } from "./read/delivered-file.ts";

/** A row, or part of one, that was not loaded, and why (design §7). */
export interface Reject {
  bron: string;
  bestand: string;
  record: number | null;
  regel: number | null;
  kolom: string;
  waarde: string;
  regelcode: string;
  melding: string;
}

/** What loading one file came to. */
export interface Loaded {
  delivery: Delivery;
  rejects: Reject[];
}

/** One delivered file and the staging table it feeds. */
export interface LoadTask {
  bron: string;
  config: BronConfig;
  table: StagingTable;
  /** Staging column → delivered column; a column that is absent here keeps its own name. */
  kolommen: Readonly<Record<string, string>>;
  /** Staging columns that this file does not have, with the value they get instead. */
  vast: Readonly<Record<string, string>>;
}

/**
 * Loads one CSV file into its staging table: reads everything as text, checks every field in SQL, keeps the
 * refused rows apart. Rows read = rows loaded + rows refused.
 */
export async function loadTable(database: Database, file: DeliveredFile, task: LoadTask): Promise<Loaded> {
  const layout = task.config.formaat;
  const header = readCsvHeader(file.pad, layout);
  checkHeader(header, file, task);
  const ragged = await readRaw(database, file, task, header);
  await castRows(database, task);
  await markRejects(database, task);
  const columns = task.table.velden.map(({ naam }) => quoteName(naam)).join(", ");
  await database.run(`insert into staging.${quoteName(task.table.naam)} select ${columns}
    from typed where _record not in (select record from rejects) order by _record`);
  const counts = await database.row<{ gelezen: number; afgekeurd: number }>(
    "select (select count(*) from raw) as gelezen, (select count(distinct record) from rejects) as afgekeurd",
  );
  const rejects = await readRejects(database, file, task);
  return {
    rejects: [...ragged, ...rejects],
    delivery: {
      bestand: file.bestand,
      sha256: file.sha256,
      gelezen: counts.gelezen + ragged.length,
      geladen: counts.gelezen - counts.afgekeurd,
      afgekeurd: counts.afgekeurd + ragged.length,
      weggelaten: 0,
    },
  };
}

function deliveredName(field: Field, task: LoadTask): string {
  return task.kolommen[field.naam] ?? field.naam;
}

function checkHeader(header: string[], file: DeliveredFile, task: LoadTask): void {
  const wanted = task.table.velden.filter((field) => !(field.naam in task.vast));
  failOnProblems(
    wanted
      .map((field) => deliveredName(field, task))
      .filter((kolom) => !header.includes(kolom))
      .map((kolom) =>
        problem(
          "tabel-onvolledig",
          {
            kolom,
            gevonden: header.slice(0, 12).join(", "),
            suggestie: didYouMean(kolom, header.slice(0, 12)),
          },
          { bestand: file.getoond, regel: 1 },
        ),
      ),
  );
}

/** Everything as text into the temporary table `raw`; returns the records with too many or too few cells. */
async function readRaw(
  database: Database,
  file: DeliveredFile,
  task: LoadTask,
  header: string[],
): Promise<Reject[]> {
  try {
    await database.run(`create or replace temp table raw as
      select row_number() over () as _record, * from ${readDelivered(file, header, task.config.formaat)}`);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    const uitleg = error.message.split("\n")[0] ?? "";
    throw new InputError([problem("bestand-onleesbaar", { uitleg }, { bestand: file.getoond, regel: null })]);
  }
  const rows = await database.rows<{ line: number }>(
    "select distinct line::INTEGER as line from reject_errors order by line",
  );
  await database.run("delete from reject_errors");
  return rows.map(({ line }) => ({
    bron: task.bron,
    bestand: file.bestand,
    record: null,
    regel: line,
    kolom: "",
    waarde: "",
    regelcode: "aantal-kolommen",
    melding: `Deze regel heeft niet evenveel kolommen als de eerste regel (${header.length}).`,
  }));
}

/** SQL of the typed value of a field in a row `r` of raw. */
function valueSql(field: Field, task: LoadTask): string {
  const fixed = task.vast[field.naam];
  if (fixed !== undefined) return quoteText(fixed);
  return castSql(field, `r.${quoteName(deliveredName(field, task))}`, {
    decimaalteken: task.config.formaat.decimaalteken,
    datumnotatie: task.config.datumnotatie,
  });
}

/**
 * Fills the temporary table `typed`: _record, every field with its type, and `_fouten`, the faults of the row
 * as numbers: 2 × the field's place for a wrong form, one more for a blank that is required.
 */
async function castRows(database: Database, task: LoadTask): Promise<void> {
  const { velden } = task.table;
  const checked = velden.filter((field) => !(field.naam in task.vast));
  const values = velden.map((field) => `${valueSql(field, task)} as ${quoteName(field.naam)}`);
  const blanks = checked.map((field) => `${blankSql(field, task)} as ${quoteName(`leeg ${field.naam}`)}`);
  const faults = checked.map((field) => faultSql(field, velden.indexOf(field)));
  await database.run(`create or replace temp table typed as
    select _record, ${velden.map(({ naam }) => quoteName(naam)).join(", ")},
      list_filter([${faults.join(", ")}], lambda fout: fout is not null) as _fouten
    from (select r._record, ${[...values, ...blanks].join(", ")} from raw r)`);
}

function blankSql(field: Field, task: LoadTask): string {
  return `nullif(trim(r.${quoteName(deliveredName(field, task))}), '') is null`;
}

function faultSql(field: Field, index: number): string {
  const blank = quoteName(`leeg ${field.naam}`);
  const required = field.verplicht ? `when ${blank} then ${2 * index + 1}` : "";
  return `case ${required} when not ${blank} and ${quoteName(field.naam)} is null then ${2 * index} end`;
}

interface RejectRow {
  record: number;
  kolom: string;
  waarde: string;
  regelcode: string;
}

/** Fills the temporary table `rejects` (record, fout): faults of a field, and -1 for a key that came before. */
async function markRejects(database: Database, task: LoadTask): Promise<void> {
  const key = task.table.sleutel.map(quoteName).join(", ");
  await database.run(`create or replace temp table rejects as
    select _record as record, unnest(_fouten)::INTEGER as fout from typed where len(_fouten) > 0
    union all
    select _record, -1 from typed where len(_fouten) = 0
      qualify row_number() over (partition by ${key} order by _record) > 1
    union all
    select _record, -1 from typed semi join staging.${quoteName(task.table.naam)} using (${key})
      where len(_fouten) = 0`);
}

async function readRejects(database: Database, file: DeliveredFile, task: LoadTask): Promise<Reject[]> {
  const rows = await rejectRows(database, task);
  if (rows.length === 0) return [];
  const lines = linesOfRecords(
    file.pad,
    task.config.formaat,
    rows.map(({ record }) => record),
  );
  return rows.map((row) => ({
    ...row,
    bron: task.bron,
    bestand: file.bestand,
    regel: lines.get(row.record) ?? null,
    melding: rejectMessage(row, task),
  }));
}

async function rejectRows(database: Database, task: LoadTask): Promise<RejectRow[]> {
  const faults = await database.rows<{ record: number; fout: number }>(
    "select distinct record, fout from rejects order by record, fout",
  );
  const rows: RejectRow[] = [];
  for (const { record, fout } of faults) {
    const field = task.table.velden[Math.floor(fout / 2)];
    const kolommen = (field ? [field.naam] : task.table.sleutel).map((naam) => task.kolommen[naam] ?? naam);
    const { waarde } = await database.row<{ waarde: string }>(
      `select concat_ws(' + ', ${kolommen.map((kolom) => `coalesce(${quoteName(kolom)}, '')`).join(", ")}) as waarde
       from raw where _record = ${record}`,
    );
    const regelcode = field ? (fout % 2 === 1 ? "verplicht" : "vorm") : "dubbel";
    rows.push({ record, kolom: kolommen.join(" + "), waarde, regelcode });
  }
  return rows;
}

function rejectMessage(row: { kolom: string; regelcode: string }, task: LoadTask): string {
  if (row.regelcode === "verplicht") return `${row.kolom} is leeg maar verplicht.`;
  if (row.regelcode === "dubbel") return `Deze rij komt al eerder voor (${row.kolom}).`;
  const field = task.table.velden.find((candidate) => deliveredName(candidate, task) === row.kolom);
  return `${row.kolom} moet zijn: ${field ? expectationOf(field) : "een geldige waarde"}.`;
}
