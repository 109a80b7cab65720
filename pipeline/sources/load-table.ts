import type { Database } from "../db/database.ts";
import { QueryError } from "../db/query-error.ts";
import { quoteName, quoteText } from "../db/quote.ts";
import type { Delivery } from "../domain/edition.ts";
import { problem } from "../errors/catalogue.ts";
import { failOnProblems, InputError } from "../errors/input-error.ts";
import { didYouMean } from "../errors/suggestion.ts";
import type { BronConfig } from "./bron-config.ts";
import { castSql, expectationOf, type Field, type StagingTable } from "./fields.ts";
import { type CsvLayout, countRecords, linesOfRecords, readCsvHeader, startsOfRecords } from "./read/csv.ts";
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
  const gelezen = readableRecords(file, layout);
  const source = `(select row_number() over () as _record, * from ${readDelivered(file, header, layout)})`;
  await castRows(database, file, { task, source });
  const faults = await findFaults(database, task);
  const rejects = await describeFaults(database, file, { task, source, faults });
  const bad = [...new Set(faults.map(({ record }) => record))];
  const geladen = await insertTyped(database, task, bad);
  const complete = geladen + bad.length === gelezen;
  const ragged = complete
    ? []
    : await readUnreadable(database, file, { bron: task.bron, layout, width: header.length });
  return {
    rejects: [...ragged, ...rejects],
    delivery: {
      bestand: file.bestand,
      sha256: file.sha256,
      gelezen,
      geladen,
      afgekeurd: bad.length + ragged.length,
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

/** Number of records in a file. Throws an {@link InputError} when a quote swallows the rest of it. */
export function readableRecords(file: DeliveredFile, layout: CsvLayout): number {
  const { records, openQuote } = countRecords(file.pad, layout);
  if (openQuote === null) return records;
  const uitleg = "een aanhalingsteken op deze regel wordt nergens gesloten.";
  throw new InputError([
    problem("bestand-onleesbaar", { uitleg }, { bestand: file.getoond, regel: openQuote }),
  ]);
}

/** Rule and message of a record that the reader could not take apart, by DuckDB's kind of error. */
function unreadable(soort: string, width: number): { regelcode: string; melding: string } {
  if (soort === "INVALID ENCODING") {
    return { regelcode: "codering", melding: "Deze regel is niet in utf-8 geschreven." };
  }
  if (soort === "UNQUOTED VALUE") {
    return { regelcode: "aanhalingsteken", melding: "Op deze regel staat een aanhalingsteken verkeerd." };
  }
  const melding = `Deze regel heeft niet evenveel kolommen als de eerste regel (${width}).`;
  return { regelcode: "aantal-kolommen", melding };
}

/** Records that the reader set apart while it read; the database knows them by number, not by line. */
export async function readUnreadable(
  database: Database,
  file: DeliveredFile,
  { bron, layout, width }: { bron: string; layout: CsvLayout; width: number },
): Promise<Reject[]> {
  const rows = await database.rows<{ nummer: number; soort: string }>(
    `select line::INTEGER as nummer, min(error_type::VARCHAR) as soort from reject_errors
     group by nummer order by nummer`,
  );
  if (rows.length === 0) return [];
  await database.run("delete from reject_errors");
  const starts = startsOfRecords(file.pad, layout);
  return rows.map(({ nummer, soort }) => ({
    bron,
    bestand: file.bestand,
    record: null,
    regel: starts[nummer - 1] ?? null,
    kolom: "",
    waarde: "",
    ...unreadable(soort, width),
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
async function castRows(
  database: Database,
  file: DeliveredFile,
  { task, source }: { task: LoadTask; source: string },
): Promise<void> {
  const { velden } = task.table;
  const checked = velden.filter((field) => !(field.naam in task.vast));
  const values = velden.map((field) => `${valueSql(field, task)} as ${quoteName(field.naam)}`);
  const blanks = checked.map((field) => `${blankSql(field, task)} as ${quoteName(`leeg ${field.naam}`)}`);
  const faults = checked.map((field) => faultSql(field, velden.indexOf(field)));
  try {
    await database.run(`create or replace temp table typed as
      select _record, ${velden.map(({ naam }) => quoteName(naam)).join(", ")},
        list_filter([${faults.join(", ")}], lambda fout: fout is not null) as _fouten
      from (select r._record, ${[...values, ...blanks].join(", ")} from ${source} r)`);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    const uitleg = error.message.split("\n")[0] ?? "";
    throw new InputError([problem("bestand-onleesbaar", { uitleg }, { bestand: file.getoond, regel: null })]);
  }
}

function blankSql(field: Field, task: LoadTask): string {
  return `nullif(trim(r.${quoteName(deliveredName(field, task))}), '') is null`;
}

function faultSql(field: Field, index: number): string {
  const blank = quoteName(`leeg ${field.naam}`);
  const required = field.verplicht ? `when ${blank} then ${2 * index + 1}` : "";
  return `case ${required} when not ${blank} and ${quoteName(field.naam)} is null then ${2 * index} end`;
}

/** A fault of one record: the number {@link castRows} gave it, or -1 for a key that came before. */
interface Fault {
  record: number;
  fout: number;
}

async function findFaults(database: Database, task: LoadTask): Promise<Fault[]> {
  const key = task.table.sleutel.map(quoteName).join(", ");
  return database.rows<Fault>(`
    select distinct record, fout from (
      select _record as record, unnest(_fouten)::INTEGER as fout from typed where len(_fouten) > 0
      union all
      select _record, -1 from typed where len(_fouten) = 0
        qualify row_number() over (partition by ${key} order by _record) > 1
      union all
      select _record, -1 from typed semi join staging.${quoteName(task.table.naam)} using (${key})
        where len(_fouten) = 0)
    order by record, fout`);
}

/** Puts the sound rows in staging, in the order of the file; resolves to how many there were. */
async function insertTyped(database: Database, task: LoadTask, bad: readonly number[]): Promise<number> {
  const columns = task.table.velden.map(({ naam }) => quoteName(naam)).join(", ");
  const filter = bad.length > 0 ? `where _record not in (${bad.join(", ")})` : "";
  return database.run(
    `insert into staging.${quoteName(task.table.naam)} select ${columns} from typed ${filter}`,
  );
}

/** What was delivered in the refused cells, and on which line: reads the file a second time, only when needed. */
async function describeFaults(
  database: Database,
  file: DeliveredFile,
  { task, source, faults }: { task: LoadTask; source: string; faults: readonly Fault[] },
): Promise<Reject[]> {
  if (faults.length === 0) return [];
  const records = [...new Set(faults.map(({ record }) => record))];
  const rows = await database.rows<Record<string, string | null> & { _record: string }>(
    `select _record::VARCHAR as _record, * exclude (_record) from ${source} where _record in (${records.join(", ")})`,
  );
  const delivered = new Map(rows.map((row) => [Number(row._record), row]));
  const lines = linesOfRecords(file.pad, task.config.formaat, records);
  return faults.map(({ record, fout }) => {
    const field = task.table.velden[Math.floor(fout / 2)];
    const kolommen = field
      ? [deliveredName(field, task)]
      : task.table.sleutel.map((n) => task.kolommen[n] ?? n);
    const regelcode = field ? (fout % 2 === 1 ? "verplicht" : "vorm") : "dubbel";
    const kolom = kolommen.join(" + ");
    return {
      bron: task.bron,
      bestand: file.bestand,
      record,
      regel: lines.get(record) ?? null,
      kolom,
      waarde: kolommen.map((name) => delivered.get(record)?.[name] ?? "").join(" + "),
      regelcode,
      melding: rejectMessage({ kolom, regelcode }, field),
    };
  });
}

function rejectMessage(row: { kolom: string; regelcode: string }, field: Field | undefined): string {
  if (row.regelcode === "verplicht") return `${row.kolom} is leeg maar verplicht.`;
  if (row.regelcode === "dubbel") return `Deze rij komt al eerder voor (${row.kolom}).`;
  return `${row.kolom} moet zijn: ${field ? expectationOf(field) : "een geldige waarde"}.`;
}
