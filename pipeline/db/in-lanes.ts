import type { Database } from "./database.ts";

/** Work on a connection. */
type Task<R> = (database: Database) => Promise<R>;

/**
 * Works through tasks on three connections at a time: while two wait for DuckDB the third prepares its next statement, so
 * that small queries keep two cores busy (a tenth less time than with two, measured). Tasks start in their order; two
 * that write one table are one task, or its rows would stand in another order every time. Waits for all of them, also
 * when one fails.
 * @returns what came of the tasks, in their order
 * @throws what the first task in order that failed threw
 */
export async function allInLanes<R extends readonly unknown[]>(
  database: Database,
  tasks: readonly [...{ [K in keyof R]: Task<R[K]> }],
): Promise<R> {
  const results: PromiseSettledResult<unknown>[] = [];
  const left = tasks.entries();
  const lane = async (own: Database) => {
    for (const [index, task] of left) {
      [results[index] as PromiseSettledResult<unknown>] = await Promise.allSettled([task(own)]);
    }
  };
  await Promise.all([lane(database), database.beside(lane), database.beside(lane)]);
  return results.map((result) => {
    if (result.status === "rejected") throw result.reason;
    return result.value;
  }) as readonly unknown[] as R;
}

/** {@link allInLanes} for the same work on many things. */
export function inLanes<T, R>(
  database: Database,
  things: readonly T[],
  work: (database: Database, thing: T) => Promise<R>,
): Promise<R[]> {
  const tasks = things.map(
    (thing): Task<R> =>
      (own) =>
        work(own, thing),
  );
  return allInLanes<R[]>(database, tasks);
}
