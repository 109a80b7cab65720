import { type Interval, Z95 } from "./intervals.ts";

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
 * MOVER interval of `later - earlier` for independent proportions (Newcombe method 10; methods §4). This is
 * the decision rule; neither "intervals overlap" nor the plain z test is.
 */
export function moverDifference(earlier: Estimate, later: Estimate): Difference {
  const verschil = later.waarde - earlier.waarde;
  const onder = verschil - Math.hypot(later.waarde - later.onder, earlier.boven - earlier.waarde);
  const boven = verschil + Math.hypot(later.boven - later.waarde, earlier.waarde - earlier.onder);
  return { verschil, onder, boven, significant: onder > 0 || boven < 0 };
}

/** Interval of `later - earlier` for independent means: D ± z·√(V1+V2) (methods §4). */
export function meanDifference(
  earlier: { waarde: number; standaardfout: number },
  later: { waarde: number; standaardfout: number },
): Difference {
  const verschil = later.waarde - earlier.waarde;
  const half = Z95 * Math.hypot(earlier.standaardfout, later.standaardfout);
  return {
    verschil,
    onder: verschil - half,
    boven: verschil + half,
    significant: Math.abs(verschil) > half,
  };
}
