import { defaultDrempels } from "../../../pipeline/domain/drempels.ts";
import type { Gebied } from "../../../pipeline/domain/gebied.ts";
import { type RawOutcome, statusOfMethod } from "../../../pipeline/domain/outcome.ts";
import { compareApart } from "../../../pipeline/statistics/comparison/compare-survey.ts";
import { type Domain, mergeDomains } from "../../../pipeline/statistics/survey/domains.ts";
import {
  estimateDomain,
  intervalOf,
  type SurveyEstimate,
  standardErrorOf,
} from "../../../pipeline/statistics/survey/estimate.ts";
import { statusOfEstimate } from "../../../pipeline/statistics/survey/estimate-status.ts";
import type { MeasureKind } from "../../../pipeline/statistics/survey/measure.ts";
import type { Moments } from "../../../pipeline/statistics/survey/moments.ts";
import type { Random } from "../../make-sample/random.ts";
import { drawMoments, drawRespondents, type Population } from "../simulation/population.ts";
import { emptyOutcome, type Figures, YEARS } from "./figures.ts";

/** A survey question in a city where every stadsdeel answers alike, in both waves. */
export interface SurveyTruth {
  kind: MeasureKind;
  population: Population;
}

/** A stadsdeel, which is its own stratum, with its number of respondents per wave. */
export interface Sampled {
  gebied: Gebied;
  n: number;
}

/** Both waves of a question: the gemeente, its stadsdelen, and the rest of the city seen from each. */
export function drawSurvey(
  truth: SurveyTruth,
  { gemeente, stadsdelen }: { gemeente: Gebied; stadsdelen: readonly Sampled[] },
  random: Random,
): Figures {
  const figures: Figures = { outcomes: [], rest: [] };
  for (const jaar of YEARS) {
    const domains = stadsdelen.map(({ gebied, n }) => ({
      gebied,
      domain: drawDomain(truth, { gebied, n }, random),
    }));
    const all = domains.map(({ domain }) => domain);
    const city = estimateDomain(mergeDomains(all, {}), truth.kind);
    figures.outcomes.push(outcomeOf(city, emptyOutcome(gemeente, jaar)));
    for (const { gebied, domain } of domains) {
      const others = mergeDomains(
        all.filter((other) => other !== domain),
        {},
      );
      const { own, rest, covariance } = compareApart(domain, others, truth.kind);
      const scale = Math.sqrt((own.variantie ?? 0) * (rest.variantie ?? 0));
      figures.outcomes.push(outcomeOf(own, emptyOutcome(gebied, jaar)));
      const correlatie = scale === 0 ? 0 : covariance / scale;
      figures.rest.push({ ...outcomeOf(rest, emptyOutcome(gebied, jaar)), correlatie });
    }
  }
  return figures;
}

function drawDomain({ kind, population }: SurveyTruth, { gebied, n }: Sampled, random: Random): Domain {
  const moments =
    kind === "share" ? drawMoments(population, { n, random }) : drawGrades(population, { n, random });
  const stratum = { key: gebied.id, n, populatie: null };
  return { by: {}, strata: new Map([[stratum, moments]]), total: moments, counts: [] };
}

/** Middle and spread of grades from 1 to 10, before rounding. */
const GRADE = { middle: 7, spread: 1.8 };

/** Sums of grades, measured from the middle. */
function drawGrades(population: Population, { n, random }: { n: number; random: Random }): Moments {
  const sums: Moments = { ...emptyMoments, n, centre: GRADE.middle };
  drawRespondents(population, { n, random }, (weight) => {
    const grade = Math.min(10, Math.max(1, Math.round(GRADE.middle + GRADE.spread * random.normal())));
    addGrade(sums, weight, grade);
  });
  return sums;
}

const emptyMoments: Moments = {
  ...{ n: 0, yes: 0, w: 0, w2: 0, centre: 0, wx: 0, wy: 0, wyy: 0, w2xx: 0, w2xy: 0, w2yy: 0 },
  ...{ lowest: Number.POSITIVE_INFINITY, highest: Number.NEGATIVE_INFINITY },
};

function addGrade(sums: Moments, weight: number, grade: number): void {
  const y = grade - sums.centre;
  const square = weight * weight;
  sums.w += weight;
  sums.w2 += square;
  sums.wx += weight;
  sums.wy += weight * y;
  sums.wyy += weight * y * y;
  sums.w2xx += square;
  sums.w2xy += square * y;
  sums.w2yy += square * y * y;
  sums.lowest = Math.min(sums.lowest, grade);
  sums.highest = Math.max(sums.highest, grade);
}

/** An estimate as an outcome, with the status that hides or shows it. */
export function outcomeOf(estimate: SurveyEstimate, place: RawOutcome): RawOutcome {
  const factor = estimate.kind === "share" ? 100 : 1;
  const scaled = (value: number | null | undefined) => (value == null ? null : value * factor);
  const interval = intervalOf(estimate);
  const status = statusOfMethod[statusOfEstimate(estimate, { shortScale: true }, defaultDrempels)];
  return {
    ...place,
    waarde: scaled(estimate.waarde),
    onder: scaled(interval?.onder),
    boven: scaled(interval?.boven),
    n: estimate.n,
    status,
    standaardfout: scaled(standardErrorOf(estimate)),
    nEffectief: interval?.nEffectief ?? estimate.nKish ?? 0,
    gewogenN: estimate.gewogenN,
  };
}
