import type { Database } from "./database.ts";

/**
 * Works through tasks on two connections at a time: while one waits for DuckDB the other prepares its next statement, so
 * that small queries keep two cores busy. Tasks start in their order; two that write one table are one task, or its
 * rows would stand in another order every time. Waits for all of them, also when one fails.
 * @returns what came of the tasks, in their order
 * @throws what the first task in order that failed threw
 */
export async function inLanes<T, R>(
  database: Database,
  tasks: readonly T[],
  work: (database: Database, task: T) => Promise<R>,
): Promise<R[]> {
  const results: PromiseSettledResult<R>[] = [];
  const left = tasks.entries();
  const lane = async (own: Database) => {
    for (const [index, task] of left) {
      [results[index] as PromiseSettledResult<R>] = await Promise.allSettled([work(own, task)]);
    }
  };
  await Promise.all([lane(database), database.beside(lane)]);
  return results.map((result) => {
    if (result.status === "rejected") throw result.reason;
    return result.value;
  });
}
