import { range } from "d3";

/** Observations of surveys that are looked at together: more would take more memory and leave a core without work. */
const MOST_OBSERVATIONS = 250_000;

/** Indicators of surveys in groups, in their order: each of them gives an observation per respondent. */
export function surveyGroups<T>(indicators: readonly T[], respondenten: number): T[][] {
  const size = Math.max(1, Math.floor(MOST_OBSERVATIONS / Math.max(1, respondenten)));
  return range(0, indicators.length, size).map((start) => indicators.slice(start, start + size));
}
