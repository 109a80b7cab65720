import { measuresOf, surveyDesign, withSurvey } from "./made-up-survey.ts";
import { estimateAll } from "./two-ways.ts";

/** What one run in a process of its own took; memory in MiB, of the whole process. */
export interface ColdRun {
  milliseconds: number;
  /** In use once the survey was there. */
  loaded: number;
  /** Most ever in use, making the survey included. */
  peak: number;
}

const [respondents = 0, indicators = 0, areas = 0, threads = 1] = process.argv.slice(2).map(Number);
const size = { respondents, indicators, areas };

const run = await withSurvey(size, threads, async (database): Promise<ColdRun> => {
  const loaded = process.memoryUsage.rss() / 2 ** 20;
  const start = performance.now();
  await estimateAll(database, surveyDesign, measuresOf(size));
  const milliseconds = performance.now() - start;
  return { milliseconds, loaded, peak: process.resourceUsage().maxRSS / 2 ** 10 };
});
console.log(JSON.stringify(run));
