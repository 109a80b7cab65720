import { effectiveN, type Interval, tHalfWidth, wilson } from "../intervals.ts";
import type { Domain } from "./domains.ts";
import { influenceOf, varianceOf } from "./linearise.ts";
import type { MeasureKind } from "./measure.ts";
import type { Moments } from "./moments.ts";

/**
 * A survey estimate of one domain (methods §1-3). Shares are 0-1, other values are in the unit of the answers.
 * `null` means undefined: no value without valid answers, no variance with a single one.
 */
export interface SurveyEstimate {
  kind: MeasureKind;
  /** Valid answers; those that say "yes", for a share only. */
  n: number;
  yes: number | null;
  /** Σw of the valid answers: the residents they stand for. */
  gewogenN: number;
  waarde: number | null;
  /** `waarde` as centre + deviation: apart they keep the digits that a mean far from 0 needs to be compared. */
  centre: number;
  deviation: number | null;
  /** Without and with finite population correction; the second is null when the population is unknown. */
  variantie: number | null;
  variantieFpc: number | null;
  /** (Σw)²/Σw². */
  nKish: number | null;
  /** n / nKish: what unequal weights cost. */
  deffKish: number | null;
  /** Variance relative to a simple random sample of n with replacement (R: deff = "replace"); shares and means. */
  deff: number | null;
  /** Strata with a valid answer, and those of a single respondent. */
  strata: number;
  lonely: number;
}

/** Estimates one domain. */
export function estimateDomain(domain: Domain, kind: MeasureKind): SurveyEstimate {
  const { total } = domain;
  const { centre, deviation } = pointOf(total, kind);
  const waarde = deviation === null ? null : deviation + centre;
  const variance = waarde === null || total.n === 1 ? null : varianceOf(influenceOf(domain, kind));
  const constant = kind !== "total" && isConstant(total);
  const nKish = total.n === 0 ? null : (total.w * total.w) / total.w2;
  return {
    kind,
    n: total.n,
    yes: kind === "share" ? total.yes : null,
    gewogenN: total.w,
    waarde,
    centre,
    deviation,
    variantie: variance && constant ? 0 : (variance?.value ?? null),
    variantieFpc: variance && constant && variance.withFpc !== null ? 0 : (variance?.withFpc ?? null),
    nKish,
    deffKish: nKish === null ? null : total.n / nKish,
    deff: variance && ["share", "mean"].includes(kind) ? designEffect(total, variance.value) : null,
    strata: [...domain.strata.values()].filter(({ n }) => n > 0).length,
    lonely: variance?.lonely ?? 0,
  };
}

/** All valid answers are the same: the estimate is that answer exactly, without error (methods §1). */
function isConstant({ n, lowest, highest }: Moments): boolean {
  return n > 0 && lowest === highest;
}

type Point = Pick<SurveyEstimate, "centre" | "deviation">;

function pointOf(total: Moments, kind: MeasureKind): Point {
  const { n, w, wx, wy, centre, lowest } = total;
  if (n === 0) return { centre, deviation: null };
  if (kind === "total") return { centre: 0, deviation: wy + centre * w };
  if (isConstant(total)) return { centre: lowest, deviation: 0 };
  const divisor = kind === "ratio" ? wx : w;
  return { centre, deviation: divisor === 0 ? null : wy / divisor };
}

/** V / (s²/n), s² the weighted sample variance (methods §3); null when the answers do not vary. */
function designEffect({ n, w, wy, wyy, lowest, highest }: Moments, variance: number): number | null {
  if (lowest === highest) return null;
  const mean = wy / w;
  const s2 = ((wyy - 2 * mean * wy + mean * mean * w) / w) * (n / (n - 1));
  return variance / (s2 / n);
}

/** 95% interval of an estimate and the effective number of answers behind it. */
export interface SurveyInterval extends Interval {
  nEffectief: number;
}

/**
 * Wilson with capped effective n for a share; t with n - H degrees of freedom for anything else (methods §3). Without
 * fpc unless asked: then the effective n is stretched by the ratio of the variances. Null when undefined.
 */
export function intervalOf(
  estimate: SurveyEstimate,
  { fpc = false }: { fpc?: boolean } = {},
): SurveyInterval | null {
  const { waarde, nKish } = estimate;
  if (waarde === null || nKish === null) return null;
  if (estimate.kind === "share") return shareInterval(estimate, { p: waarde, nKish, fpc });
  const half = halfWidth(estimate, fpc);
  return half === null ? null : { onder: waarde - half, boven: waarde + half, nEffectief: nKish };
}

/** Half width of the t interval of a mean, ratio or total; null when undefined. */
export function halfWidth(estimate: SurveyEstimate, fpc = false): number | null {
  const variance = fpc ? estimate.variantieFpc : estimate.variantie;
  return variance === null ? null : tHalfWidth(Math.sqrt(variance), estimate.n - estimate.strata);
}

function shareInterval(
  { n, variantie, variantieFpc }: SurveyEstimate,
  { p, nKish, fpc }: { p: number; nKish: number; fpc: boolean },
): SurveyInterval {
  const variance = variantie ?? 0;
  const plain = effectiveN({ p, variance, nKish, n });
  const nEffectief = fpc && variantieFpc ? (plain * variance) / variantieFpc : plain;
  return { ...wilson(p, nEffectief), nEffectief };
}

/** Square root of the variance without fpc; null when undefined. */
export function standardErrorOf({ variantie }: SurveyEstimate): number | null {
  return variantie === null ? null : Math.sqrt(variantie);
}
