import type { PeerCell } from "./r-answers.ts";

/** How far two sets of cells are apart, at worst over all cells, as part of the figure. */
export interface Agreement {
  cells: number;
  /** Cells that only one of the two has, or where only one of the two is defined. */
  unmatched: number;
  worstValue: number;
  worstError: number;
}

/** Compares every value and every standard error, cell by cell; the order does not matter. */
export function compareCells(ours: readonly PeerCell[], theirs: readonly PeerCell[]): Agreement {
  const byKey = new Map(theirs.map((cell) => [keyOf(cell), cell]));
  const agreement: Agreement = { cells: 0, unmatched: 0, worstValue: 0, worstError: 0 };
  for (const cell of ours) {
    const other = byKey.get(keyOf(cell));
    byKey.delete(keyOf(cell));
    const value = other && apart(cell.value, other.value);
    const error = other && apart(cell.error, other.error);
    if (value === undefined || error === undefined) {
      agreement.unmatched++;
      continue;
    }
    agreement.cells++;
    agreement.worstValue = Math.max(agreement.worstValue, value);
    agreement.worstError = Math.max(agreement.worstError, error);
  }
  agreement.unmatched += byKey.size;
  return agreement;
}

const keyOf = ({ measure, gebied }: PeerCell) => `${measure}|${gebied}`;

/** |a - b| as part of the largest of the two; undefined when only one of them is a number. */
function apart(a: number | null, b: number | null): number | undefined {
  if (a === null || b === null) return a === b ? 0 : undefined;
  return a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
}
