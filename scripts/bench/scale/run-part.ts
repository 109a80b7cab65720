import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { limitDatabases } from "../../../pipeline/db/database-limits.ts";
import type { Source } from "../../../pipeline/domain/edition.ts";
import { type Definitions, loadDefinitions } from "../../../pipeline/indicators/load-indicators.ts";
import { computeFigures } from "../../../pipeline/jobs/compute-figures.ts";
import { guardFigures } from "../../../pipeline/jobs/guard-figures.ts";
import { stageSources } from "../../../pipeline/jobs/stage-sources.ts";
import { readWorkspace } from "../../../pipeline/sources/workspace.ts";
import { keepFigures } from "./national-figures.ts";
import { watchSpill } from "./watch-spill.ts";
import type { MadeUpWorkspace } from "./write-workspace.ts";

/** Workspaces to take from deliveries to figures that may be seen, one warehouse each. */
export interface PartTask extends MadeUpWorkspace {
  /** Folder for the warehouse and what spills. */
  folder: string;
  /** Parquet file for the figures. */
  figures: string;
  /** Most memory of the database in MB; null leaves it to DuckDB. */
  memoryMb: number | null;
}

/** Steps of a part, in their order. */
export const steps = ["definities", "laden", "rekenen", "afschermen"] as const;
export type Step = (typeof steps)[number];

/** What a step took: seconds, processor seconds of all threads, and the most bytes that spilled to disk. */
export interface StepCost {
  seconds: number;
  processor: number;
  spill: number;
}

export interface PartRun {
  costs: Record<Step, StepCost>;
  /** Rows that were loaded, per staging table. */
  rows: Record<string, number>;
  figures: number;
  /** Most memory the process ever used, in MiB. */
  peak: number;
}

let known: Definitions | null = null;

/**
 * Runs the steps of a refresh on one workspace: definitions, staging, figures, gate. Definitions are read once per
 * process: they are the same for every gemeente.
 */
export async function runPart({ map, gedeeld, folder, figures, memoryMb }: PartTask): Promise<PartRun> {
  mkdirSync(folder, { recursive: true });
  const scratch = mkdtempSync(join(folder, "deel-"));
  const spill = join(scratch, "uitloop");
  mkdirSync(spill);
  limitDatabases({ memoryMb, spill });
  const costs: Partial<Record<Step, StepCost>> = {};
  const timed = <T>(step: Step, work: () => Promise<T>) =>
    measure(spill, work).then(({ result, cost }) => {
      costs[step] = cost;
      return result;
    });
  try {
    const warehouse = join(scratch, "warehouse.duckdb");
    const workspace = readWorkspace(map, gedeeld);
    const definitions = await timed("definities", async () => (known ??= await loadDefinitions(workspace)));
    const sources = await timed("laden", () => stageSources(warehouse, workspace, () => {}));
    const { outcomes, facts } = await timed("rekenen", () =>
      computeFigures(warehouse, workspace, definitions),
    );
    const guarded = await timed("afschermen", () =>
      guardFigures({ workspace, definitions, outcomes, facts, published: [] }),
    );
    await keepFigures(figures, guarded.outcomes, definitions.indicators);
    return {
      costs: costs as Record<Step, StepCost>,
      rows: rowsPerTable(sources),
      figures: outcomes.length,
      peak: process.resourceUsage().maxRSS / 2 ** 10,
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function measure<T>(spill: string, work: () => Promise<T>): Promise<{ result: T; cost: StepCost }> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const { result, most } = await watchSpill(spill, work);
  const { user, system } = process.cpuUsage(before);
  const cost = { seconds: (performance.now() - start) / 1e3, processor: (user + system) / 1e6, spill: most };
  return { result, cost };
}

function rowsPerTable(sources: readonly Source[]): Record<string, number> {
  const rows: Record<string, number> = {};
  for (const { tabel, geladen } of sources.flatMap(({ leveringen }) => leveringen)) {
    rows[tabel] = (rows[tabel] ?? 0) + geladen;
  }
  return rows;
}
