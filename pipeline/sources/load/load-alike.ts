import { statSync } from "node:fs";
import { groups, sum } from "d3";
import type { Database } from "../../db/database.ts";
import { InputError } from "../../errors/input-error.ts";
import { lookForFaults } from "./find-faults.ts";
import { describeLoaded, insertTyped, type Loaded } from "./load-table.ts";
import type { LoadTask } from "./load-task.ts";
import { fillTyped, inspectPlain, type PlainFile, soundDelivery } from "./type-in-bulk.ts";
import { isNumbered } from "./typed-sql.ts";

/** Bytes of files that are read together; in longer ones the reading takes the time, not what comes before it. */
const MOST_BYTES = 10_000_000;

/**
 * Loads the files of one table together when they are written alike and nothing at all is wrong with any of them: to
 * plan the SQL of a short file takes longer than to read it. Null when they must be looked at one by one: then nothing
 * was loaded.
 */
export async function loadAlike(database: Database, tasks: readonly LoadTask[]): Promise<Loaded[] | null> {
  const files = inspectAlike(tasks);
  if (files === null) return null;
  const typed = await fillTyped(database, files);
  const complete = typed?.rijen.every((rijen, index) => rijen === files[index]?.scanned.records);
  if (!complete || typed?.bsn !== 0) return null;
  const [{ task }] = files;
  const { fouten, dubbel } = await lookForFaults(database, task.table);
  if (fouten > 0 || dubbel) return null;
  await insertTyped(database, task.table);
  return files.map((file) =>
    describeLoaded(file.task, soundDelivery(file), {
      geladen: file.scanned.records,
      refused: 0,
      rejects: [],
    }),
  );
}

/** The files when there are several that can be read together; rows that we number are numbered per file. */
function inspectAlike(tasks: readonly LoadTask[]): [PlainFile, ...PlainFile[]] | null {
  if (tasks.length < 2 || sum(tasks, ({ file }) => statSync(file.pad).size) > MOST_BYTES) return null;
  const files = tasks.flatMap((task) => inspectQuietly(task) ?? []);
  const [first, ...others] = files;
  if (!first || files.length < tasks.length || isNumbered(first.plan)) return null;
  return groups(files, writing).length === 1 ? [first, ...others] : null;
}

/** What is wrong with a file is told when it is loaded by itself. */
function inspectQuietly(task: LoadTask): PlainFile | null {
  try {
    return inspectPlain(task);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** Everything by which the SQL of two files of one table can differ. */
function writing({ scheidingsteken, kolommen, plan }: PlainFile): string {
  const columns = plan.map(({ origin, notation }) => [origin, notation]);
  return JSON.stringify([scheidingsteken, kolommen, columns]);
}
