import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import type { Interval } from "../intervals.ts";

/** 2.5%: what is left on each side of a 95% interval. */
const TAIL = 0.025;

/**
 * Ranks, from 1, of the values that bound the median of n units with at least 95% confidence, whatever the
 * distribution: the number of units below the median is binomial(n, ½) (David & Nagaraja 2003, §7.1). Null below 6
 * units: the smallest and the largest then do not reach 95%.
 */
export function medianRanks(n: number): { onder: number; boven: number } | null {
  let rank = 0;
  while (rank < n && binomialCdf(rank, n, 0.5) <= TAIL) rank++;
  return rank === 0 ? null : { onder: rank, boven: n + 1 - rank };
}

/** Distribution-free 95% interval of a median; null below 6 values. */
export function medianInterval(sorted: readonly number[]): Interval | null {
  const ranks = medianRanks(sorted.length);
  const [onder, boven] = [sorted[(ranks?.onder ?? 0) - 1], sorted[(ranks?.boven ?? 0) - 1]];
  return onder === undefined || boven === undefined ? null : { onder, boven };
}
