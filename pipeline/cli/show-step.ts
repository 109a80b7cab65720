import type { RunStep } from "../jobs/step.ts";
import { formatNumber } from "../wording/number-format.ts";

/** Seconds since a moment of `performance.now()`, as text. */
export const secondsSince = (start: number) => `${formatNumber((performance.now() - start) / 1000, 1)} s`;

/** What a terminal shows: one step after the other, though the work of two may go on at once. */
let shown: Promise<unknown> = Promise.resolve();

/** In a terminal a spinner per step; elsewhere one plain line per step when it is done. */
export const showStep: RunStep = async (title, work) => {
  const start = performance.now();
  let detail = "";
  let update = (_: string) => {};
  const result = work((text) => {
    detail = text;
    update(`${title}: ${detail}`);
  });
  if (process.stdout.isTTY) {
    const task = { title, task: spin };
    shown = shown.then(async () => {
      const { Listr } = await import("listr2");
      await new Listr([task], { exitOnError: false }).run();
    });
    await Promise.allSettled([result, shown]);
    return result;
  }
  await result;
  console.log(`${title}: ${detail} (${secondsSince(start)})`);
  return result;

  async function spin(_: unknown, task: { title: string }): Promise<void> {
    update = (text) => {
      task.title = text;
    };
    if (detail) update(`${title}: ${detail}`);
    await result;
    update(`${title}: ${detail} (${secondsSince(start)})`);
  }
};
