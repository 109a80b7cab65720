import { problem } from "../../../errors/catalogue.ts";
import { InputError } from "../../../errors/input-error.ts";
import type { XlsxOptions } from "../table-layout.ts";
import type { CellRange } from "./cell-reference.ts";
import type { SheetCells, SheetRow } from "./sheet-cells.ts";

/** The rows a header takes: their numbers, both included, and the ones that are not blank. */
export interface HeaderRows {
  van: number;
  tot: number;
  rijen: SheetRow[];
}

/** What stands between the names of header rows that are joined. */
const JOIN = " / ";

/** The rows of the header: as declared, else the first row that is not blank. */
export function headerRows({ rijen }: SheetCells, options: XlsxOptions, bestand: string): HeaderRows {
  const van = options.kopregel ?? rijen[0]?.nummer ?? 1;
  const last = rijen.at(-1)?.nummer ?? 0;
  if (van > last) throw new InputError([problem("kop-ontbreekt", { regel: van, regels: last }, { bestand })]);
  const tot = van + (options.kopregels ?? 1) - 1;
  return { van, tot, rijen: rijen.filter(({ nummer }) => nummer >= van && nummer <= tot) };
}

/** A name per column; of several rows the names are joined, a merged cell counting for all columns it spans. */
export function headerNames({ rijen }: HeaderRows, merged: readonly CellRange[], width: number): string[] {
  const rows = rijen.map((row) => spreadMerged(row, rijen, merged));
  return Array.from({ length: width }, (_, column) => {
    const names = rows.map((cells) => oneLine(cells.get(column) ?? "")).filter((name) => name !== "");
    return names.filter((name, index) => name !== names[index - 1]).join(JOIN);
  });
}

/** The cells of a header row, with the text of every merged cell in all columns it spans. */
function spreadMerged(
  { nummer, cellen }: SheetRow,
  rijen: readonly SheetRow[],
  merged: readonly CellRange[],
): Map<number, string> {
  const spread = new Map(cellen);
  for (const { van, tot } of merged.filter((range) => range.van.rij <= nummer && nummer <= range.tot.rij)) {
    const text = rijen.find((row) => row.nummer === van.rij)?.cellen.get(van.kolom);
    if (text === undefined) continue;
    for (let column = van.kolom; column <= tot.kolom; column++) spread.set(column, text);
  }
  return spread;
}

/** A name in a sheet often runs over several lines; in bron.yml it is one. */
function oneLine(name: string): string {
  return name.replace(/\s+/g, " ").trim();
}
