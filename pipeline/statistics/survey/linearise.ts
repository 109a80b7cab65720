import type { Domain } from "./domains.ts";
import type { MeasureKind } from "./measure.ts";
import { type Moments, noMoments } from "./moments.ts";
import type { Stratum } from "./scan-survey.ts";

/**
 * An estimate made linear (Taylor, methods §2): respondent i of the domain has influence z_i = w_i(y·y_i + x·x_i),
 * everybody else 0. `x` holds for a y measured from `centre`: see {@link xAt}.
 */
export interface Influence {
  domain: Domain;
  y: number;
  x: number;
  centre: number;
}

/** A variance or covariance between estimates of one sample. */
export interface Covariance {
  /** Without finite population correction. */
  value: number;
  /** With it; null when the population of a stratum is unknown. */
  withFpc: number | null;
  /** Strata of one respondent that counted, centred at the overall mean (R's option "adjust"). */
  lonely: number;
}

/** Coefficient of x for sums with a centre of their own: the same z, written in their y. */
function xAt({ centre }: Moments, f: Influence): number {
  return f.x + f.y * (centre - f.centre);
}

/** Σ z_f·z_g over respondents with these sums, who are in the domains of both. */
function productSum(f: Influence, g: Influence, both: Moments): number {
  const fx = xAt(both, f);
  const gx = xAt(both, g);
  return f.y * g.y * both.w2yy + (f.y * gx + fx * g.y) * both.w2xy + fx * gx * both.w2xx;
}

function sum(f: Influence, moments: Moments): number {
  return f.y * moments.wy + xAt(moments, f) * moments.wx;
}

/**
 * Covariance of two estimates (methods §2, §5): per stratum n_h/(n_h-1)·[Σz_f·z_g - Σz_f·Σz_g/n_h], n_h being all
 * respondents of the stratum. `both` holds the respondents that are in both domains.
 */
export function covarianceOf(f: Influence, g: Influence, both: Domain | null): Covariance {
  let [value, corrected, lonely] = [0, 0, 0];
  let known = true;
  for (const [stratum, ofF] of f.domain.strata) {
    const ofG = g.domain.strata.get(stratum);
    if (!ofG || ofF.n === 0 || ofG.n === 0) continue;
    const products = productSum(f, g, both?.strata.get(stratum) ?? noMoments);
    const sums = sum(f, ofF) * sum(g, ofG);
    const part = stratum.n === 1 ? products : (stratum.n / (stratum.n - 1)) * (products - sums / stratum.n);
    if (stratum.n === 1) lonely += 1;
    value += part;
    known &&= stratum.populatie !== null;
    corrected += (1 - samplingFraction(stratum)) * part;
  }
  return { value, withFpc: known ? corrected : null, lonely };
}

/** f_h = n_h/N_h, at most 1. */
function samplingFraction({ n, populatie }: Stratum): number {
  return populatie === null ? 0 : Math.min(1, n / populatie);
}

/** Variance of an estimate; never below 0. */
export function varianceOf(f: Influence): Covariance {
  const { value, withFpc, lonely } = covarianceOf(f, f, f.domain);
  return { value: Math.max(0, value), withFpc: withFpc === null ? null : Math.max(0, withFpc), lonely };
}

/**
 * Influence of the respondents of a domain on its estimate: a total, the ratio Σwy/Σwx, of which a mean is the case
 * x = 1, or a share. There w(y-p)/W is w·(1-p)/W for a "yes" and -w·p/W for a "no", with p = wy/W.
 */
export function influenceOf(domain: Domain, kind: MeasureKind): Influence {
  if (kind === "total") return { domain, y: 1, x: 0, centre: 0 };
  const { w, wx, wy, centre } = domain.total;
  if (kind === "share") return { domain, y: wx / (w * w), x: -wy / (w * w), centre };
  return { domain, y: 1 / wx, x: -wy / (wx * wx), centre };
}
