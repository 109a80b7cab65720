import type { Database } from "../../../pipeline/db/database.ts";
import { defaultDrempels } from "../../../pipeline/domain/drempels.ts";
import type { MethodStatus } from "../../../pipeline/domain/outcome.ts";
import { domainsOf } from "../../../pipeline/statistics/survey/domains.ts";
import {
  estimateDomain,
  intervalOf,
  type SurveyEstimate,
  type SurveyInterval,
} from "../../../pipeline/statistics/survey/estimate.ts";
import { statusOfEstimate } from "../../../pipeline/statistics/survey/estimate-status.ts";
import type { Measure } from "../../../pipeline/statistics/survey/measure.ts";
import { type SurveyDesign, scanSurvey } from "../../../pipeline/statistics/survey/scan-survey.ts";

/** One figure of one area, or of the city. */
export interface Cell {
  measure: string;
  /** Null: the city. */
  gebied: string | null;
  estimate: SurveyEstimate;
  interval: SurveyInterval | null;
  status: MethodStatus;
}

/** Everything the product does for a figure: sums, estimates with their error, intervals and statuses. */
export async function estimateAll(
  database: Database,
  design: SurveyDesign,
  measures: readonly Measure[],
): Promise<Cell[]> {
  const scan = await scanSurvey(database, design, { measures, by: ["gebied"] });
  return measures.flatMap(({ name, kind }, place) =>
    [[], ["gebied"]]
      .flatMap((columns) => domainsOf(scan, place, columns))
      .map((domain) => {
        const estimate = estimateDomain(domain, kind);
        const status = statusOfEstimate(estimate, { shortScale: true }, defaultDrempels);
        const gebied = domain.by.gebied ?? null;
        return { measure: name, gebied, estimate, interval: intervalOf(estimate), status };
      }),
  );
}

/** What anybody would write who wants no more than weighted averages: one query, no errors, no city. */
export async function averageAll(
  database: Database,
  { from, weging }: SurveyDesign,
  measures: readonly Measure[],
): Promise<unknown> {
  const averages = measures.map((measure) => averageOf(measure, weging));
  return database.columns(
    `select gebied, ${averages.join(", ")} from ${from} group by gebied order by gebied`,
  );
}

/** Σwy/Σw over those who answered; written so that DuckDB has no filter per aggregate. */
function averageOf(measure: Measure, weging: string): string {
  switch (measure.kind) {
    case "share":
      return `sum(case when ${measure.yes} then ${weging} when not (${measure.yes}) then 0 end)
        / sum(case when (${measure.yes}) is not null then ${weging} end)`;
    case "mean":
      return `sum(${weging} * ${measure.value}) / sum(case when ${measure.value} is not null then ${weging} end)`;
    default:
      throw new Error(`no average of a ${measure.kind}`);
  }
}
