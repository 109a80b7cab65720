import type { Indicator } from "../../domain/indicator.ts";
import type { RawOutcome } from "../../domain/outcome.ts";
import {
  type Difference,
  type Estimate,
  moverDifference,
  waldDifference,
} from "../../statistics/comparison/difference.ts";
import { wilson, Z95 } from "../../statistics/intervals.ts";
import { rateDifference } from "../../statistics/register/rates.ts";

/** Shares are percentages in outcomes, and 0-1 in formulas. */
const PERCENT = 100;

/** How two figures are tested. */
export interface DifferenceTest {
  /** Correlation of the two; 0 when they are independent. */
  correlatie: number;
  /** How certain a difference must be: Z95 or Z99. */
  z: number;
}

/**
 * `other - base`, tested: MOVER for shares, z for means (methods §4), MOVER on Byar's limits for counts and rates of
 * independent cases (§7), MOVER on the published limits for figures of others. Null when there is nothing to test with.
 */
export function differenceOf(
  indicator: Indicator,
  [base, other]: readonly [RawOutcome, RawOutcome],
  test: DifferenceTest,
): Difference | null {
  switch (indicator.maat) {
    case "gemiddelde":
      return isMean(base) && isMean(other) ? differenceOfMeans(base, other, test) : null;
    case "aandeel":
      return differenceOfLimits(shareAt(base, test.z), shareAt(other, test.z), test.correlatie);
    case "overgenomen":
      return differenceOfLimits(publishedAt(base, test.z), publishedAt(other, test.z), test.correlatie);
    default:
      return differenceOfCounts(indicator, [base, other], test);
  }
}

function differenceOfLimits(
  base: Estimate | null,
  other: Estimate | null,
  correlatie: number,
): Difference | null {
  return base && other ? moverDifference(base, other, correlatie) : null;
}

/** A share with its limits: at 95% those that are shown, else Wilson again on the same effective number. */
function shareAt(outcome: RawOutcome, z: number): Estimate | null {
  if (!isEstimate(outcome)) return null;
  const n = outcome.nEffectief ?? outcome.noemer;
  if (z === Z95) return outcome;
  if (n === null) return null;
  const { onder, boven } = wilson(outcome.waarde / PERCENT, n, z);
  return { waarde: outcome.waarde, onder: onder * PERCENT, boven: boven * PERCENT };
}

/** A figure of others with its published 95% limits, each stretched to another certainty. */
function publishedAt(outcome: RawOutcome, z: number): Estimate | null {
  if (!isEstimate(outcome)) return null;
  const { waarde, onder, boven } = outcome;
  const stretch = z / Z95;
  return { waarde, onder: waarde - (waarde - onder) * stretch, boven: waarde + (boven - waarde) * stretch };
}

function differenceOfMeans(base: Mean, other: Mean, { correlatie, z }: DifferenceTest): Difference {
  const shared = 2 * correlatie * base.standaardfout * other.standaardfout;
  const variance = base.standaardfout ** 2 + other.standaardfout ** 2 - shared;
  return waldDifference(other.waarde - base.waarde, Math.sqrt(Math.max(0, variance)), z);
}

/** An interval is there only when both count whole units, independent of each other. */
function differenceOfCounts(
  indicator: Indicator,
  [base, other]: readonly [RawOutcome, RawOutcome],
  { z }: DifferenceTest,
): Difference | null {
  if (!isEstimate(base) || !isEstimate(other)) return null;
  const cases = ({ teller, noemer }: RawOutcome) => ({ aantal: teller ?? 0, bevolking: noemer ?? 1 });
  return rateDifference(cases(base), cases(other), { per: indicator.per ?? 1, z });
}

/** A figure with a standard error. */
export interface Mean {
  waarde: number;
  standaardfout: number;
}

/** Whether a mean has what its test needs. */
export function isMean(outcome: RawOutcome): outcome is RawOutcome & Mean {
  return outcome.waarde !== null && outcome.standaardfout !== null;
}

/** Whether a figure has an interval. */
export function isEstimate(
  outcome: RawOutcome,
): outcome is RawOutcome & { waarde: number; onder: number; boven: number } {
  return outcome.waarde !== null && outcome.onder !== null && outcome.boven !== null;
}
