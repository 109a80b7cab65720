/** The weights of one wave, or of one stratum or stadsdeel of it, summed up. */
export interface WeightSummary {
  respondenten: number;
  /** Respondents without a weight, or with one of 0 or less. */
  zonder: number;
  /** Sums of the weights and of their squares. */
  som: number;
  somKwadraten: number;
  grootste: number;
  mediaan: number;
  /** Residents the respondents stand for; null when unknown. */
  populatie: number | null;
}

/** What can be wrong with delivered weights (methods §8). */
export type WeightFault =
  | "weging-ontbreekt"
  | "weging-telt-niet-op"
  | "weging-genormeerd"
  | "weging-ongelijk"
  | "weging-uitschieter";

/** A fault and how bad it is: with a blocking one no figure may be made from these weights. */
export interface WeightFinding {
  fout: WeightFault;
  blokkerend: boolean;
  /** What was measured, in the unit of the fault: a count, a share of the population, n, a factor, a factor. */
  gemeten: number;
}

/** Limits of the checks (methods §8): a share of the population, n/n_kish twice, largest / median weight. */
const LIMITS = { optelling: 0.005, ongelijkMelden: 2, ongelijkWeigeren: 3, uitschieter: 10 };

/**
 * Checks weights that the survey bureau delivered; they are never changed. Each weight is above 0, they add up to the
 * population (and not to the number of respondents), and a few people do not count for very many.
 */
export function checkWeights(summary: WeightSummary): WeightFinding[] {
  const { respondenten, zonder, som, populatie } = summary;
  if (respondenten === 0) return [];
  if (zonder > 0) return [{ fout: "weging-ontbreekt", blokkerend: true, gemeten: zonder }];
  return [...checkSum(som, respondenten, populatie), ...checkSpread(summary)];
}

function checkSum(som: number, respondenten: number, populatie: number | null): WeightFinding[] {
  if (populatie === null || populatie <= 0) return [];
  const share = som / populatie;
  if (Math.abs(share - 1) <= LIMITS.optelling) return [];
  const normalised = Math.abs(som / respondenten - 1) <= LIMITS.optelling;
  return normalised
    ? [{ fout: "weging-genormeerd", blokkerend: false, gemeten: respondenten }]
    : [{ fout: "weging-telt-niet-op", blokkerend: false, gemeten: share }];
}

function checkSpread({ respondenten, som, somKwadraten, grootste, mediaan }: WeightSummary): WeightFinding[] {
  const deff = (respondenten * somKwadraten) / (som * som);
  const findings: WeightFinding[] = [];
  if (deff >= LIMITS.ongelijkMelden) {
    findings.push({
      fout: "weging-ongelijk",
      blokkerend: deff >= LIMITS.ongelijkWeigeren,
      gemeten: deff,
    });
  }
  if (grootste / mediaan >= LIMITS.uitschieter) {
    findings.push({ fout: "weging-uitschieter", blokkerend: false, gemeten: grootste / mediaan });
  }
  return findings;
}
