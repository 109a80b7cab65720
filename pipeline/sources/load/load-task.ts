import { problem } from "../../errors/catalogue.ts";
import { failOnProblems, type Problem } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";
import { ownName } from "../archive/receipts.ts";
import type { Correction } from "../corrections/correction-schema.ts";
import type { AreaKeys, StagingTable } from "../fields/field.ts";
import { type ColumnPlan, planColumn, type TableSettings } from "../layout/column-plan.ts";
import { isBsnName } from "../privacy/bsn.ts";
import { isIdentifierName } from "../privacy/identifiers.ts";
import type { DeliveredFile } from "../read/delivered-file.ts";
import { bsnError } from "./refuse-bsn.ts";

/** One delivered file and the staging table it feeds. */
export interface LoadTask {
  bron: string;
  file: DeliveredFile;
  table: StagingTable;
  settings: TableSettings;
  areas: AreaKeys;
  /** Corrections of this table. */
  correcties: readonly Correction[];
  /** Columns that point at persons and that the source cannot do without. */
  nodig: readonly string[];
  /** Private folder for temporary copies. */
  werkmap: string;
  /** Fields whose column may be absent from the file, with the value they then have. */
  afwezig?: Readonly<Record<string, string>>;
}

/** More columns than this in a message hide the one that was meant. */
const MAX_SHOWN = 12;

/**
 * How every field of the table is delivered in a file with these columns. Throws an {@link InputError} that names
 * every column that is absent, or the one that is named after the BSN.
 * @param waar where the columns were looked for, in Dutch, when the file has more places
 */
export function planColumns(task: LoadTask, kolommen: readonly string[], waar = ""): ColumnPlan[] {
  const { file, table, settings, afwezig = {} } = task;
  const bsn = kolommen.find(isBsnName);
  if (bsn !== undefined) throw bsnError(file, bsn);
  const plan = table.velden.map((field) => {
    const column = planColumn(field, settings, ownName(file.naam));
    const tekst = afwezig[field.naam] ?? (field.aanvullend ? "" : undefined);
    return tekst === undefined || isDelivered(column, kolommen)
      ? column
      : { ...column, origin: { soort: "vast" as const, tekst } };
  });
  failOnProblems([
    ...plan
      .filter((column) => !isDelivered(column, kolommen))
      .map((column) => absent(column, task, { kolommen, unused: unusedColumns(plan, kolommen), waar })),
    ...plan.flatMap((column) => needless(column, task, kolommen)),
  ]);
  return plan.map((column) => withoutIdentifier(column, task, kolommen));
}

/** Name of the delivered column when it points at persons and is not declared needed; else null. */
function identifierOf(
  { origin }: ColumnPlan,
  { nodig }: LoadTask,
  kolommen: readonly string[],
): string | null {
  const found = origin.soort === "kolom" ? origin.namen.find((naam) => kolommen.includes(naam)) : undefined;
  return found !== undefined && isIdentifierName(found) && !nodig.includes(found) ? found : null;
}

function needless(column: ColumnPlan, task: LoadTask, kolommen: readonly string[]): Problem[] {
  const kolom = identifierOf(column, task, kolommen);
  if (kolom === null || !column.field.verplicht) return [];
  const params = { kolom, veld: column.field.naam };
  return [problem("persoonsgegeven-niet-nodig", params, { bestand: task.file.getoond, regel: 1 })];
}

function withoutIdentifier(column: ColumnPlan, task: LoadTask, kolommen: readonly string[]): ColumnPlan {
  const kolom = identifierOf(column, task, kolommen);
  return kolom === null ? column : { ...column, origin: { soort: "geweerd", kolom } };
}

/** Sentences for the report on columns that were delivered but not read, and on extra columns that were not delivered. */
export function columnRemarks(plan: readonly ColumnPlan[], kolommen: readonly string[]): string[] {
  const used = plan.flatMap(({ origin }) =>
    origin.soort === "kolom" ? origin.namen : origin.soort === "geweerd" ? [origin.kolom] : [],
  );
  const unread = kolommen.filter((kolom) => !used.includes(kolom));
  const lacking = plan.flatMap(({ field, origin }) =>
    field.aanvullend && origin.soort === "vast" && origin.tekst === "" ? [field.naam] : [],
  );
  return [
    ...(unread.length > 0 ? [`Geleverd maar niet ingelezen: ${unread.join(", ")}.`] : []),
    ...(lacking.length > 0 ? [`Niet geleverd en dus leeg: ${lacking.join(", ")}.`] : []),
  ];
}

function isDelivered({ origin }: ColumnPlan, kolommen: readonly string[]): boolean {
  return origin.soort !== "kolom" || origin.namen.some((naam) => kolommen.includes(naam));
}

/** Delivered columns that no field claims: one of them may be the absent one under another name. */
function unusedColumns(plan: readonly ColumnPlan[], kolommen: readonly string[]): string[] {
  const used = plan.flatMap(({ origin }) => (origin.soort === "kolom" ? origin.namen : []));
  return kolommen.filter((kolom) => !used.includes(kolom));
}

function absent(
  { field, origin }: ColumnPlan,
  { file, settings }: LoadTask,
  { kolommen, unused, waar }: Record<"kolommen" | "unused", readonly string[]> & { waar: string },
): Problem {
  const names = origin.soort === "kolom" ? origin.namen : [field.naam];
  const gevonden = (unused.length > 0 ? unused : kolommen).slice(0, MAX_SHOWN);
  const near =
    unused.length > 0
      ? didYouMean(names[0] ?? "", gevonden)
      : "Alle kolommen die er wel zijn, hebben al een bestemming.";
  const params = {
    kolom: names.join('" of "'),
    gevonden: gevonden.join(", "),
    suggestie: waar === "" ? near : `${waar} ${near}`,
  };
  const place = { bestand: file.getoond, regel: settings.formaat.kopregel ?? 1 };
  return problem("tabel-onvolledig", params, place);
}
