import type { CodebookEntry } from "./delivered-table.ts";

/** Whether a delivered cell is one of the values that the file itself declares missing. */
export function isDeclaredMissing({ ontbrekend }: CodebookEntry, cell: string): boolean {
  if (ontbrekend.waarden.includes(cell)) return true;
  if (ontbrekend.bereik === null) return false;
  const value = Number(cell.replace(",", "."));
  const [van, tot] = ontbrekend.bereik;
  return !Number.isNaN(value) && value >= (van ?? -Infinity) && value <= (tot ?? Infinity);
}
