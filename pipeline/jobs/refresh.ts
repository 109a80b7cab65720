import { randomUUID } from "node:crypto";
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { withDatabase } from "../db/database.ts";
import { quoteText } from "../db/quote.ts";
import type { Edition, Source } from "../domain/edition.ts";
import { CONCEPT, chainHead } from "../editions/read-edition.ts";
import { writeEdition } from "../editions/write-edition.ts";
import { failOnProblems, InputError } from "../errors/input-error.ts";
import { loadDefinitions } from "../indicators/load-indicators.ts";
import { readWorkspace, requireWorkspace, workspacePaths } from "../sources/workspace.ts";
import { composeEdition, computeFigures } from "./compute-edition.ts";
import { appendRun, peakMemoryMb, type RunRecord } from "./ledger.ts";
import { withLock } from "./lock.ts";
import { stageSources, sumRows } from "./stage-sources.ts";
import { type RunStep, recordSteps, type StepRecord, silentSteps } from "./step.ts";

/** What a refresh needs. Clock and step display are injected. */
export interface RefreshOptions {
  workspace: string;
  runStep?: RunStep;
  clock?: () => Date;
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
      const made = await makeEdition(options.workspace, run.id, runStep);
      const record = run.finish({ edition: made.edition, sources: made.edition.sources });
      appendRun(paths.ledger, record);
      return { ...made, record };
    } catch (error) {
      appendRun(paths.ledger, run.finish({ error }));
      throw error;
    }
  });
}

async function makeEdition(map: string, run: string, step: RunStep) {
  const paths = workspacePaths(map);
  const workspace = await step("Werkmap lezen", async (tell) => {
    const read = readWorkspace(map);
    tell(`${read.gemeente.naam}, ${read.bronnen.length} bronnen`);
    return read;
  });
  const warehouse = join(paths.build, `warehouse-${process.pid}.duckdb`);
  mkdirSync(paths.build, { recursive: true });
  rmSync(warehouse, { force: true });
  try {
    const [definitions, sources] = await together(
      step("Definities controleren", async (tell) => {
        const loaded = await loadDefinitions(workspace);
        tell(`${loaded.indicators.length} indicatoren`);
        return loaded;
      }),
      step("Leveringen laden", async (tell) => {
        const staged = await stageSources(warehouse, workspace, tell);
        tell(rowsText(staged));
        return staged;
      }),
    );
    const computed = await step("Uitkomsten berekenen", async (tell) => {
      const figures = await computeFigures(warehouse, workspace, definitions);
      tell(`${figures.outcomes.length} cijfers`);
      return figures;
    });
    const composed = await step("Beveiligen en oordelen", async (tell) => {
      const previous = chainHead(paths.editions);
      const made = composeEdition({ workspace, definitions, sources, computed, previous });
      const hidden = made.edition.outcomes.filter(({ waarde }) => waarde === null).length;
      tell(`${made.edition.judgements.length} oordelen, ${hidden} cijfers niet getoond`);
      return made;
    });
    const folder = join(paths.editions, CONCEPT);
    await step("Editie schrijven", async (tell) => {
      await writeEdition(folder, { ...composed, run: { run } }, (made) => addOutcomes(warehouse, made));
      renameSync(warehouse, paths.warehouse);
      tell(`concept ${composed.edition.meta.contentHash.slice(0, 8)}`);
    });
    return { edition: composed.edition, folder };
  } finally {
    rmSync(warehouse, { force: true });
    rmSync(`${warehouse}.wal`, { force: true });
  }
}

/** Waits for two steps that need nothing of each other; when they fail, the problems of both are told. */
async function together<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  const settled = await Promise.allSettled([first, second]);
  const reasons = settled.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  const fault = reasons.find((reason) => !(reason instanceof InputError));
  if (fault !== undefined) throw fault;
  failOnProblems(reasons.flatMap((reason: InputError) => reason.problems));
  return [await first, await second];
}

function rowsText(sources: readonly Source[]): string {
  const { gelezen, geladen, afgekeurd, weggelaten } = sumRows(sources);
  const warnings = sources.reduce((sum, { waarschuwingen }) => sum + waarschuwingen.length, 0);
  const rows = `${gelezen} rijen gelezen = ${geladen} geladen + ${afgekeurd} afgekeurd + ${weggelaten} weggelaten`;
  return afgekeurd + warnings === 0
    ? rows
    : `${rows}; ${warnings} ${warnings === 1 ? "waarschuwing" : "waarschuwingen"}; verslag in build/leveringen/index.html`;
}

/** Third opening: adds the figures of the edition to the new warehouse, for the analyst. */
async function addOutcomes(warehouse: string, edition: string): Promise<void> {
  const path = quoteText(join(edition, "private", "outcomes.parquet"));
  await withDatabase(warehouse, "write", async (database) => {
    await database.run(`create table outcome.outcomes as select * from read_parquet(${path})`);
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
