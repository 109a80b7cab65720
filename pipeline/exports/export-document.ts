import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Edition } from "../domain/edition.ts";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";
import { composeIndicatorTable, type PencDocument } from "./indicator-table.ts";
import { tableToCsv } from "./write-csv.ts";
import { tableToXlsx } from "./write-xlsx.ts";

/** What to export, and where to. */
export interface ExportOptions {
  edition: Edition;
  document: PencDocument;
  jaar: number;
  out: string;
}

/**
 * Writes the tables of a P&C document as XLSX and Dutch CSV; returns the paths.
 * @throws InputError when the edition has no figure of that year or earlier
 */
export async function exportDocument({ edition, document, jaar, out }: ExportOptions): Promise<string[]> {
  const jaren = [...new Set(edition.outcomes.map((outcome) => outcome.jaar))].sort((a, b) => a - b);
  if (!jaren.some((year) => year <= jaar)) {
    throw new InputError([
      problem("jaar-zonder-cijfers", { jaar, jaren: jaren[0] ? String(jaren[0]) : "geen" }),
    ]);
  }
  const table = composeIndicatorTable(edition, document, jaar);
  const base = join(out, `${document}-${jaar}-indicatoren`);
  const xlsx = await tableToXlsx(table);
  mkdirSync(out, { recursive: true });
  writeFileSync(`${base}.xlsx`, xlsx);
  writeFileSync(`${base}.csv`, tableToCsv(table));
  return [`${base}.xlsx`, `${base}.csv`];
}
