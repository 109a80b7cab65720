import type { Problem } from "../../errors/input-error.ts";

/** The bytes of a delivery and its name as messages show it. */
export interface DeliveredBytes {
  bytes: Buffer;
  getoond: string;
}

/**
 * One record as delivered. `record` counts from 1 after the header; `regel` is the line or sheet row it starts
 * on, null where the format has no lines (SPSS, JSON). `cellen` has exactly one text per column of the table,
 * not trimmed; null = an empty cell.
 */
export interface DeliveredRecord {
  record: number;
  regel: number | null;
  cellen: (string | null)[];
}

/** A record that is no data (a total row, a blank row inside a sheet, a repeated header), with the reason in Dutch. */
export interface SkippedRecord {
  record: number;
  regel: number | null;
  reden: string;
}

/** A record whose cells could not be told apart (ragged, a stray quote, a NUL): a reject, never a shift of columns. */
export interface UnreadableRecord {
  record: number;
  regel: number | null;
  probleem: Problem;
}

/** Values a column declares missing: single codes, and a range (both ends included, null = open). */
export interface MissingValues {
  waarden: readonly string[];
  bereik: readonly [van: number | null, tot: number | null] | null;
}

/** What an SPSS file says about a column: its question text, the meaning of its codes, which values are missing. */
export interface CodebookEntry {
  label: string | null;
  /** Delivered code, written as in the cells → label. */
  codes: ReadonlyMap<string, string>;
  ontbrekend: MissingValues;
}

/**
 * A delivered table before any meaning. Every record read is in exactly one of `records`, `overgeslagen` and
 * `onleesbaar`, each in the order of the file: records read = loaded + rejected + dropped is provable.
 */
export interface DeliveredTable {
  /** Name of the sheet, or null where the format has none. */
  blad: string | null;
  /** Column names: trimmed, not empty, all different. */
  kolommen: string[];
  /** Letter of each column in a sheet; left out where columns have none. */
  letters?: readonly string[];
  records: DeliveredRecord[];
  overgeslagen: SkippedRecord[];
  onleesbaar: UnreadableRecord[];
  /** Dutch sentences on what the reader noticed and did, for the report: hidden sheets, padded codes. */
  opmerkingen: string[];
  /** Column → description; empty where the format has no descriptions. */
  codeboek: ReadonlyMap<string, CodebookEntry>;
}

/** How many records a delivery has, whatever became of them. */
export function recordsRead({ records, overgeslagen, onleesbaar }: DeliveredTable): number {
  return records.length + overgeslagen.length + onleesbaar.length;
}
