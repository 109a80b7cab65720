import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import binomialPmf from "@stdlib/stats-base-dists-binomial-pmf";
import chiSquareQuantile from "@stdlib/stats-base-dists-chisquare-quantile";
import { type Difference, type Estimate, moverDifference } from "../comparison/difference.ts";
import { type Interval, Z95 } from "../intervals.ts";

/** Distinct cases and the people they are counted among. */
export interface Cases {
  aantal: number;
  /** Residents on 1 January of the same year. */
  bevolking: number;
}

/** Below this count the exact Poisson interval is used, Byar's from it on (convention of PHE Fingertips). */
const EXACT_BELOW = 10;

/** 2.5%: what is left on each side of a 95% interval. */
const TAIL = 0.025;

/**
 * Exact Poisson interval of a count (Garwood 1936): quantiles of χ². Right to the ninth digit for counts up to 500; it
 * is needed below 10 only.
 */
export function exactPoisson(aantal: number): Interval {
  return {
    onder: aantal === 0 ? 0 : chiSquareQuantile(TAIL, 2 * aantal) / 2,
    boven: chiSquareQuantile(1 - TAIL, 2 * aantal + 2) / 2,
  };
}

/** Byar's approximation of the Poisson interval of a count (Breslow & Day 1987). At 95% unless told. */
export function byar(aantal: number, z = Z95): Interval {
  const next = aantal + 1;
  const below = 1 - 1 / (9 * aantal) - z / (3 * Math.sqrt(aantal));
  return {
    // Of one case the formula goes below 0 from 99% on.
    onder: aantal === 0 ? 0 : Math.max(0, aantal * below ** 3),
    boven: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
  };
}

/** Interval of a count of independent cases: exact below 10, Byar from there (methods §7). */
export function countInterval(aantal: number): Interval {
  return aantal < EXACT_BELOW ? exactPoisson(aantal) : byar(aantal);
}

/**
 * Rate per `per` residents with its interval. Null without residents.
 * @throws Error when the count is negative or not whole: it is no count of cases
 */
export function rateOf({ aantal, bevolking }: Cases, per: number): Estimate | null {
  if (!Number.isInteger(aantal) || aantal < 0) throw new Error(`not a count: ${aantal}`);
  return scaled({ aantal, bevolking }, countInterval(aantal), per);
}

/** A count and its limits per `per` residents; null without residents. */
function scaled({ aantal, bevolking }: Cases, { onder, boven }: Interval, per: number): Estimate | null {
  if (!(bevolking > 0)) return null;
  const factor = per / bevolking;
  return { waarde: aantal * factor, onder: onder * factor, boven: boven * factor };
}

/** Per how many residents rates are told, and how certain a difference must be. */
export interface RateTest {
  per: number;
  /** 95% unless told. */
  z?: number;
}

/** Difference of two independent rates: MOVER on Byar's limits (methods §7). Null without residents. */
export function rateDifference(base: Cases, other: Cases, { per, z = Z95 }: RateTest): Difference | null {
  const [first, second] = [base, other].map((cases) => scaled(cases, byar(cases.aantal, z), per));
  return first && second ? moverDifference(first, second) : null;
}

/**
 * How many times the rate of `other` is that of `base`, with the exact conditional interval and p-value. `verhouding`
 * and `boven` are null when there is nothing to divide by, or no limit to it: without cases in `base`.
 */
export interface RateRatio {
  verhouding: number | null;
  onder: number;
  boven: number | null;
  p: number;
}

/** Relative tolerance of R's `poisson.test` for outcomes that are as unlikely as the one observed. */
const AS_UNLIKELY = 1 + 1e-7;

/**
 * Exact conditional ratio of two Poisson rates: given their sum, the cases of `other` are binomial (methods §7; R
 * `poisson.test`). Null without residents, or without any case.
 */
export function rateRatio(base: Cases, other: Cases): RateRatio | null {
  const total = base.aantal + other.aantal;
  if (!(base.bevolking > 0) || !(other.bevolking > 0) || total === 0) return null;
  const toRatio = (share: number) => ((share / (1 - share)) * base.bevolking) / other.bevolking;
  const { aantal } = other;
  const lower = aantal === 0 ? 0 : betaQuantile(TAIL, aantal, total - aantal + 1);
  const endless = base.aantal === 0;
  return {
    verhouding: endless ? null : toRatio(aantal / total),
    onder: toRatio(lower),
    boven: endless ? null : toRatio(betaQuantile(1 - TAIL, aantal + 1, base.aantal)),
    p: exactP(aantal, total, other.bevolking / (base.bevolking + other.bevolking)),
  };
}

/** Chance of everything at most as likely as `aantal` out of `total`. */
function exactP(aantal: number, total: number, share: number): number {
  const limit = binomialPmf(aantal, total, share) * AS_UNLIKELY;
  const chances = Array.from({ length: total + 1 }, (_, count) => binomialPmf(count, total, share));
  return Math.min(
    1,
    chances.filter((chance) => chance <= limit).reduce((sum, chance) => sum + chance, 0),
  );
}
