/** Mean and sample spread (n - 1) of the base year; null with fewer than three areas, or when all are alike. */
export function referenceOf(values: readonly number[]): { gemiddelde: number; spreiding: number } | null {
  if (values.length < FEWEST_AREAS) return null;
  const gemiddelde = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - gemiddelde) ** 2, 0);
  const spreiding = Math.sqrt(squares / (values.length - 1));
  return spreiding > 0 ? { gemiddelde, spreiding } : null;
}

/** A spread of fewer areas than this says nothing. */
const FEWEST_AREAS = 3;

/** One part of an index: how many spreads above the mean, and the standard error of that. */
export interface ZScore {
  z: number;
  /** 0 where the figure has none: a complete register. */
  standaardfout: number;
}

/** Index and its standard error: the mean of the z-scores, as if the parts were independent (methods §8: a lower bound). */
export function meanOfScores(scores: readonly ZScore[]): { index: number; standaardfout: number } {
  const index = scores.reduce((sum, { z }) => sum + z, 0) / scores.length;
  const variance = scores.reduce((sum, { standaardfout }) => sum + standaardfout ** 2, 0);
  return { index, standaardfout: Math.sqrt(variance) / scores.length };
}
