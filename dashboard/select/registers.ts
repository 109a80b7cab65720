import { type RegisterRow, textOf } from "../../pipeline/domain/register-rows.ts";
import type { EditionIndex } from "./edition-index.ts";

export {
  byDate,
  numberOf,
  type RegisterRow,
  textOf,
  valuesOf,
  yearsIn,
} from "../../pipeline/domain/register-rows.ts";

/** First and last year in a column of dates; null when no row has one. */
export function yearSpan(rows: readonly RegisterRow[], kolom: string): { van: number; tot: number } | null {
  const years = rows.flatMap((row) => textOf(row, kolom)?.slice(0, 4) ?? []).map(Number);
  return years.length === 0 ? null : { van: Math.min(...years), tot: Math.max(...years) };
}

/** Rows of a public register, in its own order; none when the edition does not have it. */
export function rowsOf({ edition }: EditionIndex, tabel: string): RegisterRow[] {
  return edition.registers.find((register) => register.tabel === tabel)?.rijen ?? [];
}
