/** Tells what is going on inside a step. */
export type Tell = (text: string) => void;

/** Runs one named step of a job; the command line decides how it is shown. Resolves to what the work returns. */
export type RunStep = <T>(title: string, work: (tell: Tell) => Promise<T>) => Promise<T>;

/** A step as the ledger keeps it. */
export interface StepRecord {
  title: string;
  durationMs: number;
  detail: string;
}

/** Wraps a step runner so that every step is also recorded. */
export function recordSteps(runStep: RunStep, records: StepRecord[]): RunStep {
  return (title, work) =>
    runStep(title, async (tell) => {
      const record: StepRecord = { title, durationMs: 0, detail: "" };
      records.push(record);
      const start = performance.now();
      try {
        return await work((text) => {
          record.detail = text;
          tell(text);
        });
      } finally {
        record.durationMs = Math.round(performance.now() - start);
      }
    });
}

/** Runs steps without showing anything. */
export const silentSteps: RunStep = (_title, work) => work(() => undefined);
