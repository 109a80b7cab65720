import type { Gebied } from "../../../pipeline/domain/gebied.ts";
import type { Indicator } from "../../../pipeline/domain/indicator.ts";
import { estimateDomain } from "../../../pipeline/statistics/survey/estimate.ts";
import { createRandom, type Random } from "../../make-sample/random.ts";
import type { PopulationKind } from "../simulation/population.ts";
import { areaOf, drawDomain, type StratumToDraw } from "../simulation/sample.ts";
import { judgeFigures } from "./count-signs.ts";
import { emptyOutcome, YEARS } from "./figures.ts";
import { outcomeOf } from "./survey-figures.ts";

/** A real change in one gebied: from p to p + 10 points, seen with so many effective answers per wave. */
export interface PowerCase {
  p: number;
  deff: number;
  nEffectief: number;
}

const CHANGE = 0.1;

/** How often the judge shows the change on its own (95%) and in an overview (99%). */
export function powerOf(
  { p, deff, nEffectief }: PowerCase,
  { indicator, gemeente, replicates }: { indicator: Indicator; gemeente: Gebied; replicates: number },
): { los: number; overzicht: number } {
  const random = createRandom(`bench/onderscheid/${p}/${deff}/${nEffectief}`);
  // Unequal weights that have nothing to do with the answer cost 1 + cv².
  const kind = (share: number): PopulationKind => ({ p: share, cv: Math.sqrt(deff - 1), linked: false });
  const n = Math.round(nEffectief * deff);
  const waves = [areaOf(kind(p), n), areaOf(kind(p + CHANGE), n)];
  const seen = { los: 0, overzicht: 0 };
  for (let replicate = 0; replicate < replicates; replicate++) {
    const outcomes = waves.map((strata, wave) => drawOutcome(strata, { gemeente, wave }, random));
    const [judgement] = judgeFigures(indicator, { outcomes, rest: [] }, [gemeente]);
    if (judgement?.ontwikkeling === "beter") seen.los += 1;
    if (judgement?.overzicht.ontwikkeling === "beter") seen.overzicht += 1;
  }
  return { los: seen.los / replicates, overzicht: seen.overzicht / replicates };
}

function drawOutcome(
  strata: readonly StratumToDraw[],
  { gemeente, wave }: { gemeente: Gebied; wave: number },
  random: Random,
) {
  const estimate = estimateDomain(drawDomain(strata, random), "share");
  return outcomeOf(estimate, emptyOutcome(gemeente, YEARS[wave] ?? 0));
}
