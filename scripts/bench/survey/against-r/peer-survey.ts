import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Database, withDatabase } from "../../../../pipeline/db/database.ts";
import { quoteText } from "../../../../pipeline/db/quote.ts";
import type { Measure } from "../../../../pipeline/statistics/survey/measure.ts";
import type { SurveyDesign } from "../../../../pipeline/statistics/survey/scan-survey.ts";
import { measuresOf, type SurveySize, surveyDesign, withSurvey } from "../made-up-survey.ts";

/** A survey on disk, for R and for us. */
export interface PeerFiles {
  survey: string;
  measures: string;
  /** Whether R can estimate all means in one call: only when everybody answered everything. */
  calls: "apart" | "together";
}

/** Residents per respondent: one in three was asked, so that the correction for a finite population matters. */
const RESIDENTS_PER_RESPONDENT = 3;

/** Stratified by area, with weights and the population of every stratum. */
export const peerDesign: SurveyDesign = { ...surveyDesign, populatie: "populatie" };

/** The measures of the made-up survey, and a total and a ratio of two questions. */
export function peerMeasures(size: SurveySize): Measure[] {
  return [
    ...measuresOf(size),
    { name: "totaal", kind: "total", value: "q2" },
    { name: "verhouding", kind: "ratio", numerator: "q3", denominator: "q1" },
  ];
}

/** Writes a made-up survey and its measures once, for both to read. */
export async function writePeerSurvey(size: SurveySize, folder: string): Promise<PeerFiles> {
  const survey = join(folder, `enquete-${size.respondents}-${size.blank}.csv`);
  const measures = join(folder, "maten.csv");
  await withSurvey(size, 2, (database) =>
    database.run(`
      copy (
        select *, ${RESIDENTS_PER_RESPONDENT} * count(*) over (partition by gebied) as populatie
        from survey
      ) to ${quoteText(survey)} (header)`),
  );
  const lines = peerMeasures(size).map((measure) => rowOf(measure).join(","));
  writeFileSync(measures, `${["name,kind,answer,denominator", ...lines].join("\n")}\n`);
  return { survey, measures, calls: size.blank === 0 ? "together" : "apart" };
}

function rowOf(measure: Measure): string[] {
  const { name, kind } = measure;
  switch (kind) {
    case "share":
      return [name, kind, measure.yes, ""];
    case "ratio":
      return [name, kind, measure.numerator, measure.denominator];
    default:
      return [name, kind, measure.value, ""];
  }
}

/** Loads the survey and runs work on it, on one thread and locked as the product computes. */
export async function withPeerSurvey<T>(
  survey: string,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  return withDatabase(":memory:", "stage", async (database) => {
    await database.run(`create table survey as select * from read_csv(${quoteText(survey)})`);
    await database.run("set threads = 1");
    return work(database);
  });
}
