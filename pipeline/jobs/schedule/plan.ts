import { type Cron, countBetween, lastMoment } from "../../sources/planning/cron-moments.ts";
import { type RunRecord, resultOf } from "../ledger.ts";

/** Work that is done at set times: commands of this program, one after the other until one fails. */
export interface Job {
  /** `verversen`, or `ophalen:<bron>`. */
  taak: string;
  cron: Cron;
  /** Without the workspace, which is the same for all. */
  commands: readonly (readonly string[])[];
}

/** A job whose moment has come. */
export interface DueJob {
  job: Job;
  gepland: Date;
  /** Earlier moments that passed without a run, for which this one stands. */
  gemist: number;
}

/** Per job the moment that was taken care of last. */
export type Handled = ReadonlyMap<string, Date>;

/** So often a run is begun again that was cut off each time; then it counts as failed. */
const MOST_CUT_OFF = 3;

/**
 * Jobs whose moment has come and that nobody ran, the longest waiting first. Of moments that were missed only the last is
 * made up for. A job that is not in `handled` is not due: nobody knows since when it is planned.
 */
export function dueJobs(jobs: readonly Job[], handled: Handled, now: Date): DueJob[] {
  return jobs
    .flatMap((job): DueJob[] => {
      const since = handled.get(job.taak);
      const gepland = lastMoment(job.cron, now);
      if (!since || !gepland || gepland <= since) return [];
      return [{ job, gepland, gemist: countBetween(job.cron, since, gepland) }];
    })
    .sort((a, b) => a.gepland.getTime() - b.gepland.getTime());
}

/**
 * What the ledger says was taken care of. A run that was cut off does not count, so that it is done again, but not for
 * ever. Of each job the newest line decides.
 */
export function handledIn(runs: readonly RunRecord[]): Map<string, Date> {
  const handled = new Map<string, Date>();
  const cutOff = new Map<string, number>();
  for (const run of runs) {
    if (run.planning === null) continue;
    const { taak, gepland } = run.planning;
    const result = resultOf(run);
    const times = (cutOff.get(`${taak} ${gepland}`) ?? 0) + (result === "afgebroken" ? 1 : 0);
    cutOff.set(`${taak} ${gepland}`, times);
    const over = result !== "afgebroken" && result !== "bezig";
    if (over || times >= MOST_CUT_OFF) handled.set(taak, new Date(gepland));
  }
  return handled;
}

/** A moment this far ahead was not reached by waiting: the clock was wrong then, and what was done is not to be trusted. */
const FAR_AHEAD_MS = 2 * 86_400_000;

/** Jobs that must be noted in the ledger before they can be due: new ones, and those that were last done far ahead. */
export function unknownJobs(jobs: readonly Job[], handled: Handled, now: Date): Job[] {
  return jobs.filter(({ taak }) => {
    const last = handled.get(taak);
    return last === undefined || last.getTime() > now.getTime() + FAR_AHEAD_MS;
  });
}
