import type { Database } from "../../db/database.ts";
import { quoteName, quoteText } from "../../db/quote.ts";
import type { Delivery } from "../../domain/edition.ts";
import { problem } from "../../errors/catalogue.ts";
import { type Finding, warning } from "../checks/finding.ts";
import type { CorrectionCount } from "../corrections/apply-corrections.ts";
import { columnsOf } from "../fields/definitions.ts";
import type { Hiding, StagingTable } from "../fields/field.ts";
import type { ColumnPlan } from "../layout/column-plan.ts";
import { codebookFindings } from "./codebook-findings.ts";
import { describeFaults, NO_FAULTS, readFaults } from "./describe-faults.ts";
import { findFaults } from "./find-faults.ts";
import type { LoadTask } from "./load-task.ts";
import type { Reject } from "./reject.ts";
import { typeInBulk } from "./type-in-bulk.ts";
import { typeRowByRow } from "./type-row-by-row.ts";
import type { TypedDelivery } from "./typed-delivery.ts";
import { withUtf8Copy } from "./utf8-copy.ts";

/** What loading one file came to. */
export interface Loaded {
  delivery: Delivery;
  rejects: Reject[];
  /** What the reader noticed and did, in Dutch. */
  opmerkingen: string[];
  bevindingen: Finding[];
  correcties: readonly CorrectionCount[];
  /** Fields whose column the file does not have, which got the value of {@link LoadTask.afwezig}. */
  afwezig: string[];
}

/**
 * Loads one file into its staging table: types every field, keeps the refused rows apart. Records read = rows loaded +
 * refused + left out. Plain files go through DuckDB, all others record by record, with the same outcome.
 */
export async function loadTable(database: Database, task: LoadTask): Promise<Loaded> {
  return withUtf8Copy(task, async (readable) => {
    const typed = (await typeInBulk(database, readable)) ?? (await typeRowByRow(database, task));
    return stageTyped(database, task, typed);
  });
}

/** Puts the sound rows of `typed` in staging and says what became of the others. */
export async function stageTyped(database: Database, task: LoadTask, typed: TypedDelivery): Promise<Loaded> {
  const { refused, doubles } = await findFaults(database, task.table);
  const details = refused === 0 ? NO_FAULTS : await readFaults(database, task, typed);
  // DuckDB inserts on threads of its own: meanwhile this one finds words for the faults.
  const [geladen, rejects] = await Promise.all([
    insertTyped(database, task.table, doubles),
    describeFaults(details, task, typed),
  ]);
  return describeLoaded(task, typed, { geladen, refused, rejects });
}

/** What one file came to: how many of its rows were loaded and refused, and what was wrong with those. */
export function describeLoaded(
  task: LoadTask,
  typed: TypedDelivery,
  { geladen, refused, rejects }: { geladen: number; refused: number; rejects: readonly Reject[] },
): Loaded {
  const all = [...unreadableRejects(task, typed), ...rejects];
  const { bestand, sha256 } = task.file;
  return {
    bevindingen: [
      ...typed.plan.flatMap((column) => droppedColumn(column, task)),
      ...codebookFindings(typed.plan, task),
      ...equalRecords(typed, task),
    ],
    correcties: typed.correcties,
    rejects: all.sort((a, b) => (a.record ?? 0) - (b.record ?? 0)),
    opmerkingen: [...typed.opmerkingen],
    afwezig: absentFields(task, typed),
    delivery: {
      bestand,
      tabel: task.table.naam,
      sha256,
      gelezen: typed.gelezen,
      geladen,
      afgekeurd: refused + typed.onleesbaar.length,
      weggelaten: typed.weggelaten.reduce((sum, { rijen }) => sum + rijen, 0),
      weglatingen: [...typed.weggelaten],
    },
  };
}

function equalRecords({ gelijk }: TypedDelivery, { table, file }: LoadTask): Finding[] {
  if (gelijk === 0) return [];
  return [warning(problem("rijen-gelijk", { tabel: table.naam, rijen: gelijk }, { bestand: file.bestand }))];
}

function droppedColumn({ field, origin }: ColumnPlan, { file }: LoadTask): Finding[] {
  if (origin.soort !== "geweerd") return [];
  const params = { kolom: origin.kolom, veld: field.naam };
  return [warning(problem("persoonsgegeven-weggelaten", params, { bestand: file.bestand, regel: 1 }))];
}

/** The rejects of records that could not be taken apart. */
export function unreadableRejects(
  { bron, file }: Pick<LoadTask, "bron" | "file">,
  { onleesbaar, blad }: Pick<TypedDelivery, "onleesbaar" | "blad">,
): Reject[] {
  return onleesbaar.map(({ record, regel, probleem: { code, melding, hint } }) => ({
    bron,
    bestand: file.bestand,
    blad,
    record,
    regel,
    kolom: "",
    waarde: "",
    regelcode: code,
    melding,
    hint,
  }));
}

function absentFields({ afwezig = {} }: LoadTask, { plan }: TypedDelivery): string[] {
  return plan.flatMap(({ field, origin }) =>
    field.naam in afwezig && origin.soort === "vast" ? [field.naam] : [],
  );
}

/**
 * Puts the sound rows in staging, in the order of the file; resolves to how many there were. Doubles leave `typed` first:
 * a condition on another table is a join, after which rows are no longer in order.
 */
export async function insertTyped(database: Database, table: StagingTable, doubles = false): Promise<number> {
  const names = Object.keys(columnsOf(table));
  const values = names.map((naam) => `${shownSql(table, naam)} as ${quoteName(naam)}`);
  if (doubles) await database.run("delete from typed where rowid in (select index from faults)");
  return database.run(`insert into staging.${quoteName(table.naam)} (${names.map(quoteName).join(", ")})
    select ${values.join(", ")} from typed where _fouten is null`);
}

/** SQL of the value of a column that may be kept: names of natural persons never reach staging. */
function shownSql({ verbergt = [] }: StagingTable, naam: string): string {
  const own = verbergt.filter(({ veld }) => veld === naam);
  const cases = own.map((hiding) => `when ${hiddenSql(hiding)} then ${quoteText(hiding.wordt)}`);
  return own.length === 0 ? quoteName(naam) : `case ${cases.join(" ")} else ${quoteName(naam)} end`;
}

/** An empty value has nothing to hide and stays empty. */
function hiddenSql({ veld, als, tenzij }: Hiding): string {
  const conditions = [
    `${quoteName(veld)} is not null`,
    ...(als ? [`${quoteName(als.veld)} = ${quoteText(als.waarde)}`] : []),
    ...(tenzij ? [`${quoteName(tenzij.veld)} is distinct from ${quoteText(tenzij.waarde)}`] : []),
  ];
  return conditions.join(" and ");
}
