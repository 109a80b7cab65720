import { columnLetters } from "../column-names.ts";

/** Size of a sheet: what the format allows. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A cell: row from 1, column from 0. */
export interface CellPlace {
  rij: number;
  kolom: number;
}

/** A rectangle of cells, both corners included. */
export interface CellRange {
  van: CellPlace;
  tot: CellPlace;
}

/** The place that "C5" names; null when it names none that a sheet has. */
export function parseReference(reference: string): CellPlace | null {
  const [, letters = "", digits = ""] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference) ?? [];
  const kolom = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const rij = Number(digits);
  return kolom >= 0 && kolom < MAX_COLUMNS && rij > 0 && rij <= MAX_ROWS ? { rij, kolom } : null;
}

/** The rectangle that "A1:C2" names; null when it names none. */
export function parseRange(reference: string): CellRange | null {
  const [van, tot] = reference.split(":").map(parseReference);
  return van && tot ? { van, tot } : null;
}

/** "C5" for a place. */
export function placeText({ rij, kolom }: CellPlace): string {
  return columnLetters(kolom) + rij;
}
