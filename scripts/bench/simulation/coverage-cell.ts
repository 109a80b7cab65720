import { type Interval, wilson, Z95 } from "../../../pipeline/statistics/intervals.ts";
import {
  estimateDomain,
  intervalOf,
  type SurveyEstimate,
  standardErrorOf,
} from "../../../pipeline/statistics/survey/estimate.ts";
import type { Random } from "../../make-sample/random.ts";
import { drawDomain, type StratumToDraw } from "./sample.ts";

/** The interval we use, and two that others use. */
export const methods = ["aanbevolen", "alleen Kish", "Wald"] as const;

export type Method = (typeof methods)[number];

/** Part of the replicates in which the interval holds the true share, per method. */
export type Coverage = Record<Method, number>;

/** How often 95% intervals of a share hold it, over fresh samples. */
export function measureCoverage(
  strata: readonly StratumToDraw[],
  p: number,
  { replicates, random }: { replicates: number; random: Random },
): Coverage {
  const held: Coverage = { aanbevolen: 0, "alleen Kish": 0, Wald: 0 };
  for (let replicate = 0; replicate < replicates; replicate++) {
    const estimate = estimateDomain(drawDomain(strata, random), "share");
    for (const method of methods) if (holds(intervals[method](estimate), p)) held[method] += 1;
  }
  for (const method of methods) held[method] /= replicates;
  return held;
}

const intervals: Record<Method, (estimate: SurveyEstimate) => Interval> = {
  aanbevolen: (estimate) => present(intervalOf(estimate)),
  "alleen Kish": ({ waarde, nKish }) => wilson(present(waarde), present(nKish)),
  Wald: (estimate) => {
    const half = Z95 * present(standardErrorOf(estimate));
    return { onder: present(estimate.waarde) - half, boven: present(estimate.waarde) + half };
  },
};

/** Every sample here has at least two answers, so everything is defined. */
function present<T>(value: T | null): T {
  if (value === null) throw new Error("undefined for this sample");
  return value;
}

function holds({ onder, boven }: Interval, p: number): boolean {
  return onder <= p && p <= boven;
}
