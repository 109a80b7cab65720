import type { Domain } from "../../../pipeline/statistics/survey/domains.ts";
import { addMoments, type Moments, noMoments } from "../../../pipeline/statistics/survey/moments.ts";
import type { Random } from "../../make-sample/random.ts";
import { drawMoments, type Population, type PopulationKind, populationOf } from "./population.ts";

/** A stratum to draw from: who live there, and how many are asked. */
export interface StratumToDraw {
  key: string;
  population: Population;
  n: number;
}

/** One area that is one stratum. */
export function areaOf(kind: PopulationKind, n: number): StratumToDraw[] {
  return [{ key: "gebied", population: populationOf(kind), n }];
}

/**
 * Residents per respondent of seven areas, relative to each other, and how much more often than average people
 * there say "yes". Weighted with the first, the second is 1: the city's share stays p.
 */
const CITY = [
  { residents: 0.4, often: 0.6 },
  { residents: 0.6, often: 1.4 },
  { residents: 0.8, often: 1.1 },
  { residents: 1, often: 0.7 },
  { residents: 1.2, often: 1.2 },
  { residents: 1.4, often: 0.9 },
  { residents: 1.6, often: 1.025 },
];

/** A city of seven strata with as many respondents each, of which the larger areas weigh more. */
export function cityOf({ p, ...kind }: PopulationKind, nPerStratum: number): StratumToDraw[] {
  return CITY.map(({ residents, often }, index) => {
    const { weights, chances } = populationOf({ ...kind, p: p * often });
    const population = { weights: weights.map((weight) => weight * residents), chances };
    return { key: `gebied-${index}`, population, n: nPerStratum };
  });
}

/** A fresh sample as the engine sees one: sums per stratum. Everybody has answered. */
export function drawDomain(strata: readonly StratumToDraw[], random: Random): Domain {
  const drawn = strata.map(({ key, population, n }) => ({
    stratum: { key, n, populatie: null },
    moments: drawMoments(population, { n, random }),
  }));
  return {
    by: {},
    strata: new Map(drawn.map(({ stratum, moments }) => [stratum, moments])),
    total: drawn.reduce<Moments>((total, { moments }) => addMoments(total, moments), noMoments),
    counts: [],
  };
}
