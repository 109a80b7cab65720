/**
 * What must stay uncertain about a number that is not published (methods §10). Whoever knows everything public can
 * compute a lowest and a highest possible value; the requirement is about those two.
 */
export interface Requirement {
  /** Highest minus lowest is at least this. */
  width: number;
  /** The highest is at least this; null when it does not matter. */
  upper: number | null;
  /** The lowest is at most this; null when it does not matter. */
  lower: number | null;
  /** Nothing is secret when the lowest is at least this, or the highest is zero; null when it always is. */
  openFrom: number | null;
}

/** A count below a threshold T: feasible width at least T - 1, and T itself feasible (methods §10). */
export function requireCount(threshold: number): Requirement {
  return { width: threshold - 1, upper: threshold, lower: null, openFrom: null };
}

/** An amount: everything from `below` under its value to `above` over it must be feasible. */
export function requireAmount(
  value: number,
  { below, above }: { below: number; above: number },
): Requirement {
  return { width: 0, lower: Math.max(0, value - below), upper: value + above, openFrom: null };
}

/** A table of numbers with totals: what `npm run disclose` reads, protects and attacks. */
export interface Table {
  /** Names of the dimensions, at least one. */
  dimensions: readonly string[];
  cells: readonly Cell[];
  /** Per dimension which label is the total of which others. */
  totals: readonly (readonly TotalOf[])[];
}

/** One number of a table. */
export interface Cell {
  /** One label per dimension. */
  labels: readonly string[];
  /** Null when not published. */
  value: number | null;
}

/** A label of a dimension and the labels it is the total of. */
export interface TotalOf {
  total: string;
  parts: readonly string[];
}

/** Key of a cell within its table. */
export function cellKey(labels: readonly string[]): string {
  return labels.join("|");
}
