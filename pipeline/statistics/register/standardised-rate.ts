import type { Estimate } from "../comparison/difference.ts";
import { byar, type Cases } from "./rates.ts";

/** Cases and residents of one age (or age × sex) group, and its weight in the standard population. */
export interface AgeGroup extends Cases {
  standaard: number;
}

/** Fewer cases than this give no directly standardised rate (methods §7). */
const FEWEST_CASES = 10;

/**
 * Directly standardised rate per `per` residents: what the rate would be with the age structure of the standard
 * population, with Dobson's interval (Dobson et al. 1991). Null below 10 cases, or when a group has no residents.
 */
export function directlyStandardisedRate(groups: readonly AgeGroup[], per: number): Estimate | null {
  const aantal = sum(groups, (group) => group.aantal);
  if (aantal < FEWEST_CASES || groups.some(({ bevolking }) => !(bevolking > 0))) return null;
  const weight = sum(groups, (group) => group.standaard);
  const waarde = sum(groups, (group) => (group.standaard / weight) * (group.aantal / group.bevolking));
  const variance = sum(
    groups,
    (group) => ((group.standaard / weight) ** 2 * group.aantal) / group.bevolking ** 2,
  );
  const scale = Math.sqrt(variance / aantal);
  const { onder, boven } = byar(aantal);
  return {
    waarde: waarde * per,
    onder: (waarde + scale * (onder - aantal)) * per,
    boven: (waarde + scale * (boven - aantal)) * per,
  };
}

/** Observed over expected cases, with Byar's interval (methods §7); null when nothing is expected. */
export function standardisedRatio(observed: number, expected: number): Estimate | null {
  if (!(expected > 0)) return null;
  const { onder, boven } = byar(observed);
  return { waarde: observed / expected, onder: onder / expected, boven: boven / expected };
}

function sum(groups: readonly AgeGroup[], of: (group: AgeGroup) => number): number {
  return groups.reduce((total, group) => total + of(group), 0);
}
