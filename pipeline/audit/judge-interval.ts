import type { Requirement } from "../domain/disclosure.ts";

/** What can be said of the interval an attacker finds. */
export const verdicts = ["beschermd", "bekend", "te-smal", "te-laag", "te-hoog", "tegenspraak"] as const;

/**
 * - beschermd: wide enough, or nothing secret
 * - bekend: only one value fits
 * - te-smal: narrower than required
 * - te-laag: the highest value that fits is too low (only values below the threshold, or too near to an amount)
 * - te-hoog: the lowest value that fits is too near to an amount
 * - tegenspraak: no value fits: published numbers contradict each other
 */
export type Verdict = (typeof verdicts)[number];

/** Slack of all comparisons, for each unit of size. */
const SLACK = 1e-6;

/** Whether an interval leaves what a requirement asks for. */
export function judgeInterval(requirement: Requirement, [lower, upper]: readonly [number, number]): Verdict {
  const slack = SLACK * Math.max(1, finite(lower), finite(upper));
  if (requirement.openFrom !== null && (lower > requirement.openFrom - slack || upper < slack))
    return "beschermd";
  const width = upper - lower;
  const asks = requirement.width > 0 || requirement.upper !== null || requirement.lower !== null;
  if (asks && width < slack) return "bekend";
  if (width < requirement.width - slack) return "te-smal";
  if (requirement.upper !== null && upper < requirement.upper - slack) return "te-laag";
  return requirement.lower !== null && lower > requirement.lower + slack ? "te-hoog" : "beschermd";
}

function finite(value: number): number {
  return Number.isFinite(value) ? Math.abs(value) : 0;
}
