import tQuantile from "@stdlib/stats-base-dists-t-quantile";

/** 97.5% quantile of the normal distribution, as in methods §0. */
export const Z95 = 1.959963984540054;

/** 99.5% quantile of the normal distribution: what overviews of many figures at once are judged with (methods §5). */
export const Z99 = 2.5758293035489004;

/** A 95% interval in the unit of the estimate. */
export interface Interval {
  onder: number;
  boven: number;
}

/**
 * Capped effective sample size of a proportion (methods §3): min(p(1-p)/V, n_kish), and n_kish when p is 0 or
 * 1 or n = 1. `variance` is without fpc.
 */
export function effectiveN(cell: { p: number; variance: number; nKish: number; n: number }): number {
  const { p, variance, nKish, n } = cell;
  if (p <= 0 || p >= 1 || n <= 1 || variance <= 0) return nKish;
  return Math.min((p * (1 - p)) / variance, nKish);
}

/** Wilson interval of a proportion with effective size `n` (methods §3, "wilson_rec"); never beside the proportion. At 95% unless told. */
export function wilson(p: number, n: number, z = Z95): Interval {
  const z2 = z * z;
  const denominator = 1 + z2 / n;
  const centre = (p + z2 / (2 * n)) / denominator;
  const half = (z / denominator) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  return {
    onder: p === 0 ? 0 : Math.min(p, Math.max(0, centre - half)),
    boven: p === 1 ? 1 : Math.max(p, Math.min(1, centre + half)),
  };
}

/** Half width of the t interval of a mean with `df` degrees of freedom (methods §3); null when df < 1. */
export function tHalfWidth(standardError: number, df: number): number | null {
  return df < 1 ? null : t95(df) * standardError;
}

const t95ByDf = new Map<number, number>();

/** 97.5% quantile of Student's t. Remembered: it is found by iteration, and one mean asks for it several times. */
function t95(df: number): number {
  const known = t95ByDf.get(df);
  if (known !== undefined) return known;
  const quantile = tQuantile(0.975, df);
  t95ByDf.set(df, quantile);
  return quantile;
}
