import type { Domain } from "../survey/domains.ts";
import { mergeDomains } from "../survey/domains.ts";
import { estimateDomain, intervalOf, type SurveyEstimate } from "../survey/estimate.ts";
import { covarianceOf, type Influence, influenceOf } from "../survey/linearise.ts";
import type { MeasureKind } from "../survey/measure.ts";
import { type Difference, type Estimate, moverDifference, waldDifference, zTest } from "./difference.ts";

/**
 * A tested difference between two survey estimates. The decision (`significant`) is MOVER's for a share and that of
 * D ± z·SE for anything else; z and p are given beside it.
 */
export interface Comparison extends Difference {
  standaardfout: number;
  z: number | null;
  p: number | null;
}

/** `other - base`, with their covariance. Null when one of the two has no value or no variance. */
function compare(base: SurveyEstimate, other: SurveyEstimate, covariance: number): Comparison | null {
  if (base.deviation === null || other.deviation === null) return null;
  if (base.variantie === null || other.variantie === null) return null;
  const standaardfout = Math.sqrt(Math.max(0, base.variantie + other.variantie - 2 * covariance));
  const verschil = other.deviation - base.deviation + (other.centre - base.centre);
  const scale = Math.sqrt(base.variantie * other.variantie);
  const correlation = scale === 0 ? 0 : covariance / scale;
  const difference =
    base.kind === "share"
      ? moverDifference(withLimits(base), withLimits(other), correlation)
      : waldDifference(verschil, standaardfout);
  return { ...difference, standaardfout, ...zTest(verschil, standaardfout) };
}

function withLimits(estimate: SurveyEstimate): Estimate {
  const interval = intervalOf(estimate);
  if (interval === null || estimate.waarde === null) throw new Error("no interval");
  return { waarde: estimate.waarde, onder: interval.onder, boven: interval.boven };
}

/** Change between two waves with samples of their own: no panel, no covariance (methods §4). */
export function compareWaves(earlier: SurveyEstimate, later: SurveyEstimate): Comparison | null {
  return compare(earlier, later, 0);
}

/** A domain against the rest of the whole it lies in (methods §5). */
export interface RestComparison {
  own: SurveyEstimate;
  rest: SurveyEstimate;
  /** Covariance of own and rest; 0 when no stratum holds both. */
  covariance: number;
  /** own - rest: the decision. */
  withRest: Comparison | null;
}

/** The same, and against that whole. */
export interface PlaceComparison extends RestComparison {
  whole: SurveyEstimate;
  /** Share of the domain in the weight of the whole. */
  share: number;
  /** own - whole, with the exact covariance: the size to show. */
  withWhole: Comparison | null;
}

/**
 * Compares a domain with everybody else. The covariance is exact, also where domains cut across strata.
 * @param rest the respondents of the whole that are not in `own`
 */
export function compareApart(own: Domain, rest: Domain, kind: MeasureKind): RestComparison {
  const [ofOwn, ofRest] = [estimateDomain(own, kind), estimateDomain(rest, kind)];
  const covariance = linked(ofOwn, ofRest) ? covarianceOfDomains(own, rest, { kind, both: null }) : 0;
  return { own: ofOwn, rest: ofRest, covariance, withRest: compare(ofRest, ofOwn, covariance) };
}

/** Compares a domain with everybody else, and with everybody: see {@link compareApart}. */
export function compareWithRest(own: Domain, rest: Domain, kind: MeasureKind): PlaceComparison {
  const whole = mergeDomains([own, rest], {});
  const ofWhole = estimateDomain(whole, kind);
  const apart = compareApart(own, rest, kind);
  const ofOwn = apart.own;
  const withOwn = linked(ofOwn, ofWhole) ? covarianceOfDomains(own, whole, { kind, both: own }) : 0;
  return {
    ...apart,
    whole: ofWhole,
    share: whole.total.w === 0 ? 0 : own.total.w / whole.total.w,
    withWhole: compare(ofWhole, ofOwn, withOwn),
  };
}

/** Estimates without variance covary with nothing. */
function linked(a: SurveyEstimate, b: SurveyEstimate): boolean {
  return Boolean(a.variantie && b.variantie);
}

function covarianceOfDomains(
  a: Domain,
  b: Domain,
  { kind, both }: { kind: MeasureKind; both: Domain | null },
): number {
  const [f, g]: Influence[] = [influenceOf(a, kind), influenceOf(b, kind)];
  return f && g ? covarianceOf(f, g, both).value : 0;
}

/** A figure published elsewhere; without limits it is taken as exact. */
export interface Benchmark {
  waarde: number;
  onder: number | null;
  boven: number | null;
}

/**
 * An estimate against an independent figure from elsewhere: MOVER on both intervals, of which the second is a point
 * when the benchmark has none. Null when the estimate has no interval.
 */
export function compareWithBenchmark(estimate: SurveyEstimate, benchmark: Benchmark): Difference | null {
  const interval = intervalOf(estimate);
  if (interval === null || estimate.waarde === null) return null;
  const { waarde, onder, boven } = benchmark;
  return moverDifference(
    { waarde, onder: onder ?? waarde, boven: boven ?? waarde },
    { waarde: estimate.waarde, onder: interval.onder, boven: interval.boven },
  );
}
