import { closeLostRuns, type RunRecord } from "../ledger.ts";
import { recordRun } from "../record-run.ts";
import { type DueJob, dueJobs, handledIn, type Job, unknownJobs } from "./plan.ts";
import type { Planning } from "./read-planning.ts";
import { type JobTools, runJob } from "./run-job.ts";

/** What the scheduler needs. Nothing in it waits or looks at a clock by itself. */
export interface SchedulerOptions extends JobTools {
  readPlanning: () => Planning;
  /** Told of every run; the next one waits for it. */
  onRun: (record: RunRecord) => void | Promise<void>;
  /** Tells what is wrong with the configuration, or that the ledger cannot be written; each thing once. */
  onRemark: (text: string) => void;
}

/** Looks what is due, whenever it is asked, and runs that. */
export interface Scheduler {
  /** Runs every job whose moment has come, one at a time; while that goes on it only waits for it. */
  tick: () => Promise<void>;
  /** Ends the run that is going on, which is noted as cut off; nothing is run any more. */
  stop: () => Promise<void>;
}

/**
 * The scheduler of a workspace. What was done before it started it knows from the ledger: after downtime it makes up for
 * the last moment of each job, and a run that was cut off is done again.
 */
export function createScheduler(options: SchedulerOptions): Scheduler {
  const aborter = new AbortController();
  const remark = onlyOnce(options.onRemark);
  let handled: Map<string, Date> | null = null;
  let running: Promise<void> | null = null;

  async function runDue(): Promise<void> {
    if (handled === null) closeLostRuns(options.ledger);
    handled ??= handledIn(options.ledger.runs());
    const { jobs, opmerkingen } = options.readPlanning();
    for (const text of opmerkingen) remark(text);
    await noteUnknown(jobs, handled, options);
    for (;;) {
      const [due] = dueJobs(jobs, handled, options.clock());
      if (!due || aborter.signal.aborted) return;
      await run(due, handled);
    }
  }

  async function run(due: DueJob, done: Map<string, Date>): Promise<void> {
    const record = await runJob(due, options, aborter.signal);
    if (record.result !== "afgebroken") done.set(due.job.taak, due.gepland);
    await options.onRun(record);
  }

  const start = () =>
    runDue()
      .catch((error: unknown) => remark(error instanceof Error ? error.message : String(error)))
      .finally(() => {
        running = null;
      });

  return {
    tick: () => {
      if (aborter.signal.aborted) return Promise.resolve();
      running ??= start();
      return running;
    },
    stop: async () => {
      aborter.abort();
      await running;
    },
  };
}

/** From now on these jobs have a moment since which they are planned. */
async function noteUnknown(
  jobs: readonly Job[],
  handled: Map<string, Date>,
  { ledger, clock }: SchedulerOptions,
): Promise<void> {
  const now = clock();
  for (const { taak } of unknownJobs(jobs, handled, now)) {
    const planning = { taak, gepland: now.toISOString(), gemist: 0 };
    const outcome = { result: "ongewijzigd" } as const;
    await recordRun({ ledger, command: "schedule", clock, planning }, async () => ({ outcome }));
    handled.set(taak, now);
  }
}

/** A remark that comes back every minute would hide all others. */
function onlyOnce(tell: (text: string) => void): (text: string) => void {
  const told = new Set<string>();
  return (text) => {
    if (!told.has(text)) tell(text);
    told.add(text);
  };
}
