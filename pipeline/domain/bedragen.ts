import { numberOf, type RegisterRow, textOf } from "./register-rows.ts";

/** What several amounts come to: the sum of those known, and why the others are not. */
export interface Bedrag {
  /** Sum in euros; null when no amount is known. */
  som: number | null;
  /** Why amounts are missing, as delivered (`PM`, `nog niet bekend`), each once. */
  ontbreekt: string[];
}

/** An amount with the part of it that counts. */
export interface Deel {
  row: RegisterRow;
  aandeel: number;
}

/**
 * Adds amounts, keeping apart what is unknown: PM and not yet known never count as 0. No rows at all is a sum that is
 * null without a reason.
 */
export function somOf(delen: readonly Deel[], kolom: string): Bedrag {
  const known = delen.flatMap(({ row, aandeel }) => {
    const bedrag = numberOf(row, kolom);
    return bedrag === null ? [] : [bedrag * aandeel];
  });
  const unknown = delen.filter(({ row }) => numberOf(row, kolom) === null);
  return {
    som: known.length > 0 ? known.reduce((sum, bedrag) => sum + bedrag, 0) : null,
    ontbreekt: [...new Set(unknown.map(({ row }) => textOf(row, `${kolom}_reden`) ?? "niet opgegeven"))],
  };
}

/** The difference of two sums; null unless both are complete. */
export function afwijkingOf(realisatie: Bedrag, begroot: Bedrag): number | null {
  if (realisatie.som === null || begroot.som === null) return null;
  if (realisatie.ontbreekt.length > 0 || begroot.ontbreekt.length > 0) return null;
  return realisatie.som - begroot.som;
}

/** Whole rows. */
export function geheel(rows: readonly RegisterRow[]): Deel[] {
  return rows.map((row) => ({ row, aandeel: 1 }));
}
