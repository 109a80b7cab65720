import type { Database } from "../../../pipeline/db/database.ts";
import {
  alternate,
  growth,
  ratioOf,
  type Summary,
  summarise,
  type Task,
  type Timings,
} from "../harness/timing.ts";
import { measuresOf, type SurveySize, surveyDesign, withSurvey } from "./made-up-survey.ts";
import { averageAll, estimateAll } from "./two-ways.ts";

/** The engine and the plain averages of the same survey, timed in turn on as many threads. Milliseconds. */
export interface Race {
  threads: number;
  /** The very first time in the process. */
  first: number;
  engine: Summary;
  /** Processor time of the engine, all threads together. */
  processor: Summary;
  averages: Summary;
  /** Engine ÷ averages, round by round. */
  ratio: Summary;
}

/** Races on one thread, as the product computes, and on two, all four in turn. */
export async function raceBothWays(size: SurveySize, rounds: number): Promise<Race[]> {
  return withSurvey(size, 1, (one) =>
    withSurvey(size, 2, async (two) => {
      const timings = await alternate([...tasksOf(one, size, 1), ...tasksOf(two, size, 2)], rounds);
      return [raceOf(1, timings.slice(0, 2)), raceOf(2, timings.slice(2))];
    }),
  );
}

function tasksOf(database: Database, size: SurveySize, threads: number): Task[] {
  const measures = measuresOf(size);
  return [
    { name: `engine ${threads}`, run: () => estimateAll(database, surveyDesign, measures) },
    { name: `averages ${threads}`, run: () => averageAll(database, surveyDesign, measures) },
  ];
}

function raceOf(threads: number, [engine, averages]: readonly Timings[]): Race {
  if (!engine || !averages) throw new Error("nothing timed");
  return {
    threads,
    first: engine.first,
    engine: summarise(engine.samples),
    processor: summarise(engine.processor),
    averages: summarise(averages.samples),
    ratio: ratioOf(engine, averages),
  };
}

/** How the time grows with the respondents, on one thread. */
export interface Growth {
  sizes: readonly { respondents: number; engine: Summary; processor: Summary }[];
  /** Slope of log time on log respondents: 1 is linear. */
  slope: number;
}

/** Times the engine on a survey and its first half, quarter, eighth and sixteenth, in turn. */
export async function timeGrowth(size: SurveySize, rounds: number): Promise<Growth> {
  const measures = measuresOf(size);
  const parts = [16, 8, 4, 2, 1].map((part) => size.respondents / part);
  return withSurvey(size, 1, async (database) => {
    const tasks: Task[] = [];
    for (const respondents of parts) {
      const from = `survey_${respondents}`;
      await database.run(`create table ${from} as select * from survey limit ${respondents}`);
      tasks.push({ name: from, run: () => estimateAll(database, { ...surveyDesign, from }, measures) });
    }
    const timings = await alternate(tasks, rounds);
    const sizes = timings.map(({ samples, processor }, index) => ({
      respondents: parts[index] ?? 0,
      engine: summarise(samples),
      processor: summarise(processor),
    }));
    const points = sizes.map(({ respondents, engine }) => ({ size: respondents, time: engine.median }));
    return { sizes, slope: growth(points) };
  });
}
