import { type Database, withDatabase } from "../../../pipeline/db/database.ts";
import type { Measure } from "../../../pipeline/statistics/survey/measure.ts";
import type { SurveyDesign } from "../../../pipeline/statistics/survey/scan-survey.ts";

/** How large a made-up survey is. */
export interface SurveySize {
  respondents: number;
  indicators: number;
  areas: number;
}

/** One indicator in four is a mean of a grade from 1 to 10, the others are shares. */
const MEAN_EVERY = 4;

/** Of every question this part is left blank, so that no two indicators have the same respondents. */
const BLANK = 0.03;

/** The indicators of a made-up survey: "at most such a grade" and grades, each of a question of its own. */
export function measuresOf({ indicators }: SurveySize): Measure[] {
  return Array.from({ length: indicators }, (_, index): Measure => {
    const name = `i${index}`;
    if (index % MEAN_EVERY === MEAN_EVERY - 1) return { name, kind: "mean", value: `q${index}` };
    return { name, kind: "share", yes: `q${index} <= ${1 + (index % 9)}` };
  });
}

/** The table is called `survey`; the area is the stratum, as in the surveys we get. */
export const surveyDesign: SurveyDesign = {
  from: "survey",
  weging: "weging",
  strata: ["gebied"],
  populatie: null,
};

/**
 * Runs work on a database in memory with a made-up survey: one row per respondent, a weight with a coefficient of
 * variation of about .5, and grades from 1 to 10. The same every time.
 * @param threads 1: the opening the product computes with
 */
export async function withSurvey<T>(
  size: SurveySize,
  threads: number,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  return withDatabase(":memory:", threads === 1 ? "compute" : "stage", async (database) => {
    if (threads !== 1) await database.run(`set threads = ${threads}`);
    await database.run(`create table survey as ${surveyQuery(size)}`);
    return work(database);
  });
}

function surveyQuery({ respondents, indicators, areas }: SurveySize): string {
  const uniform = (salt: number) => `(hash(i, ${salt}) % 1000000 / 1e6)`;
  const grades = Array.from({ length: indicators }, (_, index) => {
    const grade = `(1 + floor(10 * ${uniform(2 * index)}))::TINYINT`;
    return `case when ${uniform(2 * index + 1)} >= ${BLANK} then ${grade} end as q${index}`;
  });
  return `
    select
      'gebied-' || (hash(i, -1) % ${areas}) as gebied,
      0.2 + 2.4 * ${uniform(-2)} * ${uniform(-3)} + 0.2 * ${uniform(-4)} as weging,
      ${grades.join(", ")}
    from range(${respondents}) t(i)`;
}
