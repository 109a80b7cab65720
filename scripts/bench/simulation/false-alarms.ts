import { compareWaves } from "../../../pipeline/statistics/comparison/compare-survey.ts";
import {
  estimateDomain,
  intervalOf,
  type SurveyEstimate,
} from "../../../pipeline/statistics/survey/estimate.ts";
import type { Random } from "../../make-sample/random.ts";
import { drawDomain, type StratumToDraw } from "./sample.ts";

/** Part of the replicates in which two waves of one and the same share are called different. */
export interface FalseAlarms {
  /** Our decision. */
  mover: number;
  /** p < .05 of the plain z test. */
  z: number;
  /** The 95% intervals do not overlap. */
  overlap: number;
}

/** How often a change is seen where there is none. */
export function measureFalseAlarms(
  earlier: readonly StratumToDraw[],
  later: readonly StratumToDraw[],
  { replicates, random }: { replicates: number; random: Random },
): FalseAlarms {
  const alarms = { mover: 0, z: 0, overlap: 0 };
  for (let replicate = 0; replicate < replicates; replicate++) {
    const [first, second] = [drawEstimate(earlier, random), drawEstimate(later, random)];
    const change = compareWaves(first, second);
    if (change?.significant) alarms.mover += 1;
    if (change && change.p !== null && change.p < 0.05) alarms.z += 1;
    if (apart(first, second)) alarms.overlap += 1;
  }
  return {
    mover: alarms.mover / replicates,
    z: alarms.z / replicates,
    overlap: alarms.overlap / replicates,
  };
}

function drawEstimate(strata: readonly StratumToDraw[], random: Random): SurveyEstimate {
  return estimateDomain(drawDomain(strata, random), "share");
}

function apart(first: SurveyEstimate, second: SurveyEstimate): boolean {
  const [a, b] = [intervalOf(first), intervalOf(second)];
  return a !== null && b !== null && (a.boven < b.onder || b.boven < a.onder);
}
