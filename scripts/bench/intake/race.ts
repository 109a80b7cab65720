import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Contender } from "./contender.ts";
import type { LoadRun } from "./load-process.ts";
import { writeDelivery } from "./made-up-delivery.ts";

const script = fileURLToPath(new URL("load-process.ts", import.meta.url));

/** Runs of every contender, in the order of the rounds. */
export type Runs = Partial<Record<Contender, LoadRun[]>>;

/**
 * Loads one delivery of this many rows in turn by every contender, each time in a process and a warehouse of its own.
 * The first round warms the file cache and does not count.
 */
export async function raceLoads(
  rows: number,
  contenders: readonly Contender[],
  rounds: number,
): Promise<Runs> {
  const folder = mkdtempSync(join(tmpdir(), "intake-"));
  try {
    writeDelivery(join(folder, "levering.csv"), rows);
    const runs: Runs = {};
    for (let round = 0; round <= rounds; round++) {
      for (const contender of contenders) {
        const run = await loadOnce(contender, folder);
        if (round > 0) runs[contender] = [...(runs[contender] ?? []), run];
      }
    }
    return runs;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function loadOnce(contender: Contender, folder: string): Promise<LoadRun> {
  const warehouse = join(folder, "warehouse.duckdb");
  for (const path of [warehouse, `${warehouse}.wal`]) rmSync(path, { force: true });
  const words = [script, contender, folder, "levering.csv", warehouse];
  const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, ...words]);
  return JSON.parse(stdout);
}
