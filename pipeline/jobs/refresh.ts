import { randomUUID } from "node:crypto";
import { readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { withDatabase } from "../db/database.ts";
import { quoteText } from "../db/quote.ts";
import type { Edition, Source } from "../domain/edition.ts";
import { CONCEPT, chainHead } from "../editions/read-edition.ts";
import { readPublished } from "../editions/read-published.ts";
import { recoverEditions } from "../editions/recover-editions.ts";
import { writeEdition } from "../editions/write-edition.ts";
import type { CheckedBefore } from "../indicators/load-indicators.ts";
import { keepDeliveries } from "../sources/archive/keep-deliveries.ts";
import { listInputs } from "../sources/archive/workspace-inputs.ts";
import { readWorkspace, requireWorkspace, workspacePaths } from "../sources/workspace.ts";
import { checkSameDeliveries, editionFiles } from "./edition-files.ts";
import { appendRun, peakMemoryMb, type RunRecord } from "./ledger.ts";
import { withLock } from "./lock.ts";
import { makeFigures, removeDatabase } from "./make-figures.ts";
import { type Stage, sumRows } from "./stage-sources.ts";
import { type RunStep, recordSteps, type StepRecord, silentSteps } from "./step.ts";

/** What a refresh needs. Clock and step display are injected. */
export interface RefreshOptions {
  workspace: string;
  runStep?: RunStep;
  clock?: () => Date;
  /** How deliveries get into the warehouse; a session that refreshes often keeps them. */
  stage?: Stage | undefined;
  /** Indicators checked before; those whose file and surroundings are the same are not checked again. */
  checked?: CheckedBefore | undefined;
}

/** What a refresh came to. */
export interface RefreshResult {
  edition: Edition;
  folder: string;
  record: RunRecord;
}

/**
 * Deliveries → concept edition. Builds a new warehouse and a new edition beside the old ones and renames them
 * when everything passed; on any problem the old ones stay and the ledger says so.
 * @throws InputError with every problem found
 */
export async function refresh(options: RefreshOptions): Promise<RefreshResult> {
  const paths = workspacePaths(options.workspace);
  requireWorkspace(options.workspace);
  return withLock(paths.build, async () => {
    const run = startRun(options.clock ?? (() => new Date()));
    const runStep = recordSteps(options.runStep ?? silentSteps, run.steps);
    try {
      cleanUp(paths);
      const made = await makeEdition(options, run.id, runStep);
      const record = run.finish({ edition: made.edition, sources: made.edition.sources });
      appendRun(paths.ledger, record);
      return { ...made, record };
    } catch (error) {
      appendRun(paths.ledger, run.finish({ error }));
      throw error;
    }
  });
}

/** Removes what a run left that was killed. */
function cleanUp({ build, editions }: ReturnType<typeof workspacePaths>): void {
  recoverEditions(editions);
  const left = readdirSync(build).filter((name) => /^(warehouse|narekenen|uitloop)-\d+/.test(name));
  for (const name of left) rmSync(join(build, name), { recursive: true, force: true });
}

async function makeEdition(options: RefreshOptions, run: string, step: RunStep) {
  const { workspace: map, stage, checked } = options;
  const paths = workspacePaths(map);
  const workspace = await step("Werkmap lezen", async (tell) => {
    const read = readWorkspace(map);
    tell(`${read.gemeente.naam}, ${read.bronnen.length} bronnen`);
    return read;
  });
  const warehouse = join(paths.build, `warehouse-${process.pid}.duckdb`);
  try {
    const made = await makeFigures({
      workspace,
      warehouse,
      previous: chainHead(paths.editions),
      published: readPublished(paths.editions),
      step,
      stage,
      checked,
    });
    const folder = join(paths.editions, CONCEPT);
    await step("Editie schrijven", async (tell) => {
      const inputs = listInputs(workspace);
      checkSameDeliveries(made.edition.sources, inputs);
      keepDeliveries(paths.archive, inputs);
      const files = [...editionFiles(workspace, made.edition, inputs), ...made.guardFiles];
      await writeEdition(folder, { ...made, files, run: { run } }, (written) =>
        addOutcomes(warehouse, written, made.edition.meta.contentHash),
      );
      renameSync(warehouse, paths.warehouse);
      tell(`concept ${made.edition.meta.contentHash.slice(0, 8)}`);
    });
    return { edition: made.edition, folder };
  } finally {
    removeDatabase(warehouse);
  }
}

/** Third opening: adds the figures of the edition to the new warehouse, for the analyst, and which edition it is. */
async function addOutcomes(warehouse: string, edition: string, contentHash: string): Promise<void> {
  const path = quoteText(join(edition, "private", "outcomes.parquet"));
  await withDatabase(warehouse, "write", async (database) => {
    await database.run(`create table outcome.outcomes as select * from read_parquet(${path})`);
    await database.run(`create table outcome.editie as select ${quoteText(contentHash)} as content_hash`);
  });
}

function startRun(clock: () => Date) {
  const started = clock();
  const id = randomUUID();
  const steps: StepRecord[] = [];
  const finish = (end: { edition?: Edition; sources?: Source[]; error?: unknown }): RunRecord => {
    const finished = clock();
    return {
      run: id,
      command: "refresh",
      startedAt: started.toISOString(),
      finishedAt: finished.toISOString(),
      durationMs: finished.getTime() - started.getTime(),
      result: end.error === undefined ? "gelukt" : "mislukt",
      peakMemoryMb: peakMemoryMb(),
      contentHash: end.edition?.meta.contentHash ?? null,
      rows: end.sources ? sumRows(end.sources) : null,
      steps,
      error:
        end.error === undefined ? null : String(end.error instanceof Error ? end.error.message : end.error),
    };
  };
  return { id, steps, finish };
}
