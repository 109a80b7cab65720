import type { AreaKeys } from "../fields/field.ts";
import { missingWords } from "../fields/missing.ts";
import { cellReader, type ReadCell } from "../fields/read-cell.ts";
import { trimmed } from "../fields/white-space.ts";
import type { ColumnPlan } from "../layout/column-plan.ts";
import { isDeclaredMissing } from "../read/codebook.ts";
import type { CodebookEntry, DeliveredTable } from "../read/delivered-table.ts";

/** The plan of a column with what the file says of it, in texts without white space around them. */
export function describedColumn(column: ColumnPlan, table: DeliveredTable): ColumnPlan {
  const { origin } = column;
  if (origin.soort !== "kolom") return column;
  const index = table.kolommen.findIndex((naam) => origin.namen.includes(naam));
  const [letter, entry] = [table.letters?.[index], table.codeboek.get(table.kolommen[index] ?? "")];
  return { ...column, ...(letter && { letter }), ...(entry && { codeboek: trimmedEntry(entry) }) };
}

function trimmedEntry(entry: CodebookEntry): CodebookEntry {
  const codes = [...entry.codes].map(([code, label]) => [code.trim(), label.trim()] as const);
  const { waarden, bereik } = entry.ontbrekend;
  const ontbrekend = { waarden: waarden.map((waarde) => waarde.trim()), bereik };
  return { ...entry, codes: new Map(codes), ontbrekend };
}

/**
 * Reader of the cells of one column. Where the file describes its codes, the code counts first and then its label; of
 * a text without codes in bron.yml the label counts first. A value that the file declares missing is blank, unless
 * bron.yml names it.
 */
export function codedReader(column: ColumnPlan, areas: AreaKeys): (cell: string | null) => ReadCell {
  const read = cellReader(column, areas);
  const { codeboek, field, notation } = column;
  if (!codeboek) return read;
  const labelFirst = field.type === "tekst" && Object.keys(notation.codes).length === 0;
  return (cell) => {
    const code = trimmed(cell);
    const name = code === null ? null : nameOfMissing(column, code);
    if (code === null || name !== undefined) return read(name ?? null);
    const label = codeboek.codes.get(code) ?? code;
    const [first, second] = labelFirst ? [read(label), read(code)] : [read(code), read(label)];
    return first.fout !== null && second.fout === null ? second : first;
  };
}

/**
 * What a value that the file declares missing is called in bron.yml, by its code or else by its label; null = bron.yml
 * does not name it, undefined = it is not declared missing.
 */
export function nameOfMissing(column: ColumnPlan, code: string): string | null | undefined {
  const { codeboek, notation } = column;
  if (!codeboek || !isDeclaredMissing(codeboek, code)) return undefined;
  const words = missingWords(column);
  const named = (name: string) => Object.hasOwn(notation.codes, name) || words.has(name);
  return [code, codeboek.codes.get(code) ?? code].find(named) ?? null;
}
