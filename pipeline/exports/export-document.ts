import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Edition } from "../domain/edition.ts";
import type { PencSoort } from "../domain/penc-soort.ts";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";
import { composeIndicatorTable } from "./indicator-table.ts";
import { tableToCsv } from "./write-csv.ts";
import { tableToXlsx } from "./write-xlsx.ts";

/** What to export, and where to. */
export interface ExportOptions {
  edition: Edition;
  document: PencSoort;
  jaar: number;
  out: string;
}

/**
 * Writes the tables of a P&C document as XLSX and Dutch CSV; returns the paths.
 * @throws InputError when the year is not a fiscal year of the edition
 */
export async function exportDocument({ edition, document, jaar, out }: ExportOptions): Promise<string[]> {
  const { van, tot } = edition.meta.boekjaren;
  if (jaar < van || jaar > tot) throw new InputError([problem("boekjaar-onbekend", { jaar, van, tot })]);
  const table = composeIndicatorTable(edition, document, jaar);
  const base = join(out, `${document}-${jaar}-indicatoren`);
  const xlsx = await tableToXlsx(table);
  mkdirSync(out, { recursive: true });
  writeFileSync(`${base}.xlsx`, xlsx);
  writeFileSync(`${base}.csv`, tableToCsv(table));
  return [`${base}.xlsx`, `${base}.csv`];
}
