import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { type Interval, Z95 } from "../intervals.ts";

/** An estimate with its 95% limits, in one unit. */
export interface Estimate extends Interval {
  waarde: number;
}

/** A difference, its 95% interval, and whether 0 lies outside it. */
export interface Difference extends Interval {
  verschil: number;
  significant: boolean;
}

/**
 * MOVER interval of `other - base` for two proportions, rates or other estimates with limits of their own (Newcombe
 * method 10; with a correlation Zou; methods §4, §5). This is the decision rule: neither "intervals overlap" nor the
 * plain z test is.
 * @param correlation of the two estimates; 0 when they are independent
 */
export function moverDifference(base: Estimate, other: Estimate, correlation = 0): Difference {
  const verschil = other.waarde - base.waarde;
  const onder = verschil - reach(other.waarde - other.onder, base.boven - base.waarde, correlation);
  const boven = verschil + reach(other.boven - other.waarde, base.waarde - base.onder, correlation);
  return { verschil, onder, boven, significant: onder > 0 || boven < 0 };
}

function reach(first: number, second: number, correlation: number): number {
  if (correlation === 0) return Math.hypot(first, second);
  return Math.sqrt(Math.max(0, first * first + second * second - 2 * correlation * first * second));
}

/** The plain z test; z and p are null when the standard error is 0. */
export interface ZTest {
  z: number | null;
  /** Two-sided. */
  p: number | null;
}

/** Z = D/SE and its two-sided p-value (methods §4). Shown beside the interval, never the decision for a share. */
export function zTest(difference: number, standardError: number): ZTest {
  if (standardError === 0) return { z: null, p: null };
  const z = difference / standardError;
  return { z, p: 2 * normalCdf(-Math.abs(z), 0, 1) };
}

/** Interval D ± z·SE of a difference of means, and the decision that follows from it (methods §4). At 95% unless told. */
export function waldDifference(verschil: number, standardError: number, z = Z95): Difference {
  const half = z * standardError;
  return {
    verschil,
    onder: verschil - half,
    boven: verschil + half,
    significant: Math.abs(verschil) > half,
  };
}
