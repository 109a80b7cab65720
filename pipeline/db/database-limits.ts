import { join } from "node:path";

/** What a database of this process may take, and where it puts what does not fit. */
export interface DatabaseLimits {
  /** Most memory, in MB; null leaves it to DuckDB: four fifths of the machine. */
  memoryMb: number | null;
  /** Folder for what does not fit in memory; null leaves it to DuckDB: beside the database. */
  spill: string | null;
}

const none: DatabaseLimits = { memoryMb: null, spill: null };

let limits = none;
let opened = 0;

/** Bounds every database that is opened from now on; without an argument the bounds are gone. */
export function limitDatabases(wanted: DatabaseLimits = none): void {
  limits = wanted;
}

/** The bounds as DuckDB's own options; each database spills to a folder of its own, which is gone when it closes. */
export function limitOptions(): { options: Record<string, string>; spill: string | null } {
  const { memoryMb } = limits;
  const spill = limits.spill === null ? null : join(limits.spill, `uitloop-${process.pid}-${++opened}`);
  return {
    options: {
      ...(memoryMb === null ? {} : { memory_limit: `${memoryMb}MB` }),
      ...(spill === null ? {} : { temp_directory: spill }),
    },
    spill,
  };
}
