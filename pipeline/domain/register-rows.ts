import type { PublicRegister } from "./public-register.ts";

/** A row of a public register. */
export type RegisterRow = PublicRegister["rijen"][number];

/** The text in a column; null when the row says nothing. Dates are ISO texts. */
export function textOf(row: RegisterRow, kolom: string): string | null {
  const value = row[kolom];
  return value === null || value === undefined || value === "" ? null : String(value);
}

/** The number in a column; null when it is not there: never 0 instead. */
export function numberOf(row: RegisterRow, kolom: string): number | null {
  const value = row[kolom];
  return typeof value === "number" ? value : null;
}

/** Rows by a date, the earliest first; rows without that date stand last, in their own order. */
export function byDate(rows: readonly RegisterRow[], kolom: string): RegisterRow[] {
  const key = (row: RegisterRow) => textOf(row, kolom) ?? "9999";
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
}

/** The values of a column, each once, in the order in which they first occur. */
export function valuesOf(rows: readonly RegisterRow[], kolom: string): string[] {
  return [...new Set(rows.flatMap((row) => textOf(row, kolom) ?? []))];
}

/** Years in a column, ascending. */
export function yearsIn(rows: readonly RegisterRow[], kolom = "jaar"): number[] {
  return [...new Set(rows.flatMap((row) => numberOf(row, kolom) ?? []))].sort((a, b) => a - b);
}
