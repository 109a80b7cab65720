import { statSync } from "node:fs";
import { sum } from "d3";
import type { Database } from "../../db/database.ts";
import { QueryError } from "../../db/query-error.ts";
import { quoteFile, quoteText } from "../../db/quote.ts";
import { problem } from "../../errors/catalogue.ts";
import { failOnProblems, InputError } from "../../errors/input-error.ts";
import type { ColumnPlan, TableSettings } from "../layout/column-plan.ts";
import { checkTextLayout } from "../read/check-text-layout.ts";
import { readHead } from "../read/csv.ts";
import { type CsvRecord, csvRecords } from "../read/csv-records.ts";
import type { DeliveredFile } from "../read/delivered-file.ts";
import type { RecordPlace } from "../read/delivered-table.ts";
import type { Scheidingsteken } from "../read/table-layout.ts";
import { BSN_MARKS, findBsnColumn } from "./bsn-sql.ts";
import { columnRemarks, type LoadTask, planColumns } from "./load-task.ts";
import { refuseBsn } from "./refuse-bsn.ts";
import { linesOfRecords, type ScannedCsv, scanCsv } from "./scan-csv.ts";
import type { TypedDelivery } from "./typed-delivery.ts";
import { FILE, isNumbered, typedSql } from "./typed-sql.ts";

/** A file that DuckDB reads as our own reader does. */
export interface PlainFile {
  task: LoadTask;
  scheidingsteken: Scheidingsteken;
  kolommen: string[];
  plan: ColumnPlan[];
  scanned: ScannedCsv;
}

/**
 * Looks at a file without the database; null when it is not written plainly enough for DuckDB. Throws an
 * {@link InputError} with what is wrong with its layout or its header.
 */
export function inspectPlain(task: LoadTask): PlainFile | null {
  const { file, settings } = task;
  if (!isPlain(settings) || task.correcties.length > 0) return null;
  const scheidingsteken = settings.formaat.scheidingsteken ?? ";";
  const scanned = scanCsv(file.pad, scheidingsteken);
  if (!scanned.sound || scanned.records === 0) return null;
  if (scanned.openQuote !== null) {
    const place = { bestand: file.getoond, regel: scanned.openQuote };
    throw new InputError([problem("aanhalingsteken-open", {}, place)]);
  }
  const head = { bytes: readHead(file.pad), getoond: file.getoond };
  failOnProblems(checkTextLayout(head, { codering: "utf-8", scheidingsteken }));
  const kolommen = plainHeader(head.bytes, scheidingsteken);
  if (kolommen === null) return null;
  return { task, scheidingsteken, kolommen, plan: planColumns(task, kolommen), scanned };
}

/**
 * Reads a file with DuckDB, everything as text, and types it in SQL: millions of rows at a time. Null when the
 * file is not written plainly enough for that, or when DuckDB found another number of records than there are.
 */
export async function typeInBulk(database: Database, task: LoadTask): Promise<TypedDelivery | null> {
  const plain = inspectPlain(task);
  if (plain === null) return null;
  const { scheidingsteken, kolommen, plan, scanned } = plain;
  const { file } = task;
  const typed = await fillTyped(database, [plain]);
  if (typed?.rijen[0] !== scanned.records) return null;
  const bsn = typed.bsn === 0 ? null : await findBsnColumn(database);
  if (bsn !== null) await refuseBsn(database, file, kolommen[bsn] ?? "");
  return {
    ...soundDelivery(plain),
    gelijk: isNumbered(plan) ? await countEqual(database) : 0,
    textsOf: (indexes) => textsOf(database, indexes),
    placesOf: async (indexes) =>
      scanned.lineByLine ? countedPlaces(indexes) : searchedPlaces(file, scheidingsteken, indexes),
  };
}

/** What is known of a plain file before its rows are looked at, as if nothing is wrong with any of them. */
export function soundDelivery({ plan, kolommen, scanned }: PlainFile): TypedDelivery {
  return {
    blad: null,
    plan,
    gelezen: scanned.records,
    onleesbaar: [],
    weggelaten: [],
    correcties: [],
    gelijk: 0,
    opmerkingen: columnRemarks(plan, kolommen),
    textsOf: async () => new Map(),
    placesOf: async () => new Map(),
  };
}

/** The names in a header that no two readers can read differently; else null. */
function plainHeader(head: Buffer, scheidingsteken: Scheidingsteken): string[] | null {
  const text = head.toString("utf8").replace(/^\uFEFF/, "");
  const { value: first } = csvRecords(text, scheidingsteken).next() as IteratorResult<CsvRecord, undefined>;
  if (!first || first.scheef !== null || first.open !== null) return null;
  const names = first.cellen.map((name) => name.trim());
  return new Set(names).size === names.length && !names.includes("") ? names : null;
}

/** Whether DuckDB reads such a file as our own reader does. */
export function isPlain({ formaat }: TableSettings): boolean {
  const { soort, codering = "utf-8", kopregel = 1, zip, totaalregels = [], breedte = {} } = formaat;
  const own = [...totaalregels, ...Object.keys({ ...breedte, ...formaat.lang, ...formaat.meerkeuze })];
  own.push(...(formaat["zonder-html"] ?? []));
  return soort === "csv" && codering === "utf-8" && kopregel === 1 && zip === undefined && own.length === 0;
}

/** All threads read, each a part of the file; only where every line is a record does each know where its part begins. */
function readCsvSql(files: readonly [PlainFile, ...PlainFile[]]): string {
  const [{ scheidingsteken, kolommen, task, scanned }, ...others] = files;
  const columns = kolommen.map((_, index) => `c${index}: 'VARCHAR'`);
  const lineByLine = files.every((file) => file.scanned.lineByLine);
  const buffer = lineByLine && others.length === 0 ? bufferSql(task.file.pad, scanned.records) : "";
  return `read_csv([${files.map((file) => quoteFile(file.task.file.pad)).join(", ")}],
    columns = {${columns.join(", ")}}, auto_detect = false, header = true, delim = ${quoteText(scheidingsteken)},
    quote = '"', escape = '"', null_padding = false, ignore_errors = true, parallel = ${lineByLine}${buffer})`;
}

/** Rows that DuckDB stores together. */
const ROW_GROUP = 122_880;

/** Part of a row group that DuckDB leaves as it is (it must be over nine tenths), and bytes a piece may take. */
const [NEARLY_FULL, LEAST_BYTES, MOST_BYTES] = [0.96, 4_000_000, 32_000_000];

/**
 * The size of the pieces that threads read. A piece that nearly fills a row group becomes one; smaller ones are copied
 * together first to keep rows in order, which takes half as long again as reading (measured).
 */
function bufferSql(pad: string, records: number): string {
  const bytes = Math.round((NEARLY_FULL * ROW_GROUP * statSync(pad).size) / records);
  if (records < ROW_GROUP || bytes > MOST_BYTES) return "";
  return `, buffer_size = ${Math.max(LEAST_BYTES, bytes)}`;
}

/**
 * Fills `typed` with the rows of files that are written alike, one file after another. Resolves to the rows of each and
 * to how many have a mark of a BSN; null when DuckDB cannot read them at all.
 */
export async function fillTyped(
  database: Database,
  files: readonly [PlainFile, ...PlainFile[]],
): Promise<{ rijen: number[]; bsn: number } | null> {
  const [{ kolommen, plan }] = files;
  const records = sum(files, ({ scanned }) => scanned.records);
  const spaced = files.some(({ scanned }) => scanned.spaced);
  const sql = typedSql(readCsvSql(files), kolommen, { plan, records, spaced });
  try {
    await database.run(`create or replace temp table typed as ${sql}`);
  } catch (error) {
    // What DuckDB says of the file our own reader says better; any other error is a mistake in our SQL.
    if (error instanceof QueryError && /CSV|csv/.test(error.message)) return null;
    throw error;
  }
  const counted = await database.rows<{ bestand: number; rijen: number; bsn: number }>(
    `select ${FILE} as bestand, count(*) as rijen, count(list_any_value(${BSN_MARKS})) as bsn from typed group by all`,
  );
  const rows = new Map(counted.map(({ bestand, rijen }) => [bestand, rijen]));
  return { rijen: files.map((_, index) => rows.get(index) ?? 0), bsn: sum(counted, ({ bsn }) => bsn) };
}

async function countEqual(database: Database): Promise<number> {
  const sql = "select (count(*) - count(distinct _inhoud))::INTEGER as gelijk from typed";
  return (await database.row<{ gelijk: number }>(sql)).gelijk;
}

async function textsOf(database: Database, indexes: readonly number[]) {
  const last = indexes.reduce((a, b) => Math.max(a, b), -1);
  const [found = [], teksten = []] = (await database.columns(
    `select rowid::INTEGER, _teksten from typed where _fouten is not null and rowid <= ${last}`,
  )) as [number[], string[]] | [];
  return new Map(found.map((index, place) => [index, JSON.parse(teksten[place] ?? "[]")]));
}

function countedPlaces(indexes: readonly number[]): Map<number, RecordPlace> {
  return new Map(indexes.map((index) => [index, { record: index + 1, regel: index + 2 }]));
}

/** A second reading of the file, only where lines do not follow from the numbers of records. */
function searchedPlaces(
  { pad }: DeliveredFile,
  scheidingsteken: string,
  indexes: readonly number[],
): Map<number, RecordPlace> {
  const records = indexes.map((index) => index + 1);
  const lines = linesOfRecords(pad, { scheidingsteken, records });
  return new Map(records.map((record) => [record - 1, { record, regel: lines.get(record) ?? null }]));
}
