import type { Database, Scalar } from "../../db/database.ts";
import { quoteName } from "../../db/quote.ts";
import { applyCorrections } from "../corrections/apply-corrections.ts";
import { definitionOf, reasonColumn } from "../fields/definitions.ts";
import { trimmed } from "../fields/white-space.ts";
import type { ColumnPlan } from "../layout/column-plan.ts";
import { toTableLayout } from "../layout/format-schema.ts";
import { looksLikeBsn, passesElfproef } from "../privacy/bsn.ts";
import type { DeliveredRecord, DeliveredTable } from "../read/delivered-table.ts";
import { recordsRead } from "../read/delivered-table.ts";
import { readDeliveredTable } from "../read/read-delivered-table.ts";
import { SHEETS_NOT_READ } from "../read/xlsx/sheet-remarks.ts";
import { codebookRemarks } from "./codebook-remarks.ts";
import { codedReader, describedColumn } from "./coded-cells.ts";
import { columnRemarks, type LoadTask, planColumns } from "./load-task.ts";
import { countReasons } from "./omissions.ts";
import { bsnError } from "./refuse-bsn.ts";
import type { TypedDelivery } from "./typed-delivery.ts";
import { isNumbered } from "./typed-sql.ts";

/** Reads a file record by record and types every cell with the zod schema of its field. */
export async function typeRowByRow(database: Database, task: LoadTask): Promise<TypedDelivery> {
  const { file, settings } = task;
  const table = await readDeliveredTable(file, toTableLayout(settings.formaat));
  refuseBsnColumns(table, task);
  const plan = planColumns(task, table.kolommen, sheetRead(table)).map((column) =>
    describedColumn(column, table),
  );
  const rows = table.records.map((record) => ({
    record: record.record,
    regel: record.regel,
    plaatsen: record.plaatsen,
    texts: plan.map((column) => deliveredText(column, record, table.kolommen)),
  }));
  const { counts, dropped } = applyCorrections(rows, plan, task.correcties);
  const kept = rows.filter((row) => !dropped.has(row));
  await fillTyped(database, { texts: kept.map(({ texts }) => texts), plan, areas: task.areas });
  return {
    blad: table.blad,
    plan,
    gelezen: recordsRead(table),
    onleesbaar: table.onleesbaar,
    weggelaten: countReasons([
      ...table.overgeslagen.map(({ reden }) => reden),
      ...[...dropped.values()].map((id) => `correctie ${id}`),
    ]),
    correcties: counts,
    gelijk: isNumbered(plan) ? table.records.length - countDistinct(table) : 0,
    opmerkingen: [
      ...table.opmerkingen,
      ...columnRemarks(plan, table.kolommen),
      ...codebookRemarks(
        plan,
        kept.map(({ texts }) => texts),
      ),
    ],
    textsOf: async (indexes) => new Map(indexes.map((index) => [index, kept[index]?.texts ?? []])),
    placesOf: async (indexes) =>
      new Map(
        indexes.map((index) => {
          const { record = index + 1, regel = null, plaatsen } = kept[index] ?? {};
          return [index, { record, regel, ...(plaatsen && { plaatsen }) }];
        }),
      ),
  };
}

/** Which sheet was read and which were not, for who misses a column; nothing where there is no other sheet. */
function sheetRead({ blad, opmerkingen }: DeliveredTable): string {
  const others = opmerkingen.find((remark) => remark.startsWith(SHEETS_NOT_READ));
  if (blad === null || others === undefined) return "";
  return `Gelezen is het blad "${blad}". ${others} Staan de gegevens daar, noem dat blad dan bij "formaat" in bron.yml.`;
}

function countDistinct({ records }: DeliveredTable): number {
  return new Set(records.map(({ cellen }) => JSON.stringify(cellen))).size;
}

function refuseBsnColumns({ kolommen, records }: DeliveredTable, { file }: LoadTask): void {
  for (const [index, kolom] of kolommen.entries()) {
    const numbers = records
      .map(({ cellen }) => cellen[index] ?? "")
      .filter((cell) => /^[0-9]{9}$/.test(cell));
    const geslaagd = numbers.filter(passesElfproef).length;
    if (looksLikeBsn({ negen: numbers.length, geslaagd })) throw bsnError(file, kolom);
  }
}

/** What was delivered for a staging column, without white space around it; null when nothing was. */
function deliveredText(
  { origin }: ColumnPlan,
  { record, cellen }: DeliveredRecord,
  kolommen: readonly string[],
): string | null {
  if (origin.soort === "vast") return origin.tekst || null;
  if (origin.soort === "geweerd") return null;
  if (origin.soort === "rijnummer") return String(record);
  const text = trimmed(cellen[kolommen.findIndex((kolom) => origin.namen.includes(kolom))] ?? null);
  if (text === null || origin.deel === null) return text;
  const found = new RegExp(origin.deel).exec(text);
  return found ? found[1] || null : text;
}

interface FillTask {
  texts: readonly (readonly (string | null)[])[];
  plan: readonly ColumnPlan[];
  areas: LoadTask["areas"];
}

async function fillTyped(database: Database, { texts, plan, areas }: FillTask): Promise<void> {
  const readers = plan.map((column) => codedReader(column, areas));
  const rows = texts.map((cells) => {
    const read = cells.map((cell, k) => readers[k]?.(cell) ?? { waarde: null, reden: null, fout: null });
    const faults = read.flatMap(({ fout }, k) =>
      fout === null ? [] : [2 * k + (fout === "verplicht" ? 1 : 0)],
    );
    const values = read.flatMap(({ waarde, reden }, k) =>
      plan[k] && reasonColumn(plan[k].field) !== null ? [waarde, reden] : [waarde],
    );
    return [...values, faults.length > 0 ? faults.join(",") : null].map(toText);
  });
  const columns = plan.flatMap(({ field }): [string, string][] => {
    const reason = reasonColumn(field);
    const column: [string, string] = [field.naam, definitionOf(field).sqlType];
    return reason === null ? [column] : [column, [reason, "VARCHAR"]];
  });
  const all = [...columns, ["_fouten", "VARCHAR"] as const];
  await database.run(
    `create or replace temp table texts (${all.map(([naam]) => `${quoteName(naam)} VARCHAR`).join(", ")})`,
  );
  await database.append("texts", rows);
  const casts = all.map(([naam, type]) => `${quoteName(naam)}::${type} as ${quoteName(naam)}`);
  await database.run(`create or replace temp table typed as select ${casts.join(", ")} from texts`);
  await database.run("drop table texts");
}

const toText = (value: Scalar): string | null => (value === null ? null : String(value));
