import { cpus, loadavg, totalmem } from "node:os";
import { withDatabase } from "../../../pipeline/db/database.ts";

/** The machine a benchmark ran on; no names or paths. */
export interface Machine {
  processor: string;
  cores: number;
  /** GiB. */
  memory: number;
  system: string;
  node: string;
  duckdb: string;
}

export async function describeMachine(): Promise<Machine> {
  const { version } = await withDatabase(":memory:", "compute", (database) =>
    database.row<{ version: string }>("select version() as version"),
  );
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? "onbekend",
    cores: processors.length,
    memory: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform}-${process.arch}`,
    node: process.versions.node,
    duckdb: version.replace(/^v/, ""),
  };
}

/** Processes that wanted a core in the last minute, on average; the benchmark itself is one of them. */
export function load(): number {
  return loadavg()[0] ?? 0;
}
