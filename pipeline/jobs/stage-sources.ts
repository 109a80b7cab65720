import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { descending, group, index, max, sort, sum } from "d3";
import { type Database, withDatabase } from "../db/database.ts";
import { inLanes } from "../db/in-lanes.ts";
import type { Source } from "../domain/edition.ts";
import { failOnProblems } from "../errors/input-error.ts";
import { addBenchmarks } from "../sources/add-benchmarks.ts";
import { type Bron, isStatistiek } from "../sources/bron-config.ts";
import { checkWarehouse } from "../sources/checks/check-warehouse.ts";
import { blockingProblems } from "../sources/checks/finding.ts";
import { type LoadedSource, loadSource } from "../sources/load/load-source.ts";
import { createGebieden, createStaging } from "../sources/staging.ts";
import { type Workspace, workspacePaths } from "../sources/workspace.ts";
import type { Tell } from "./step.ts";
import { writeIntakeReports } from "./write-intake-reports.ts";

/** Puts staged deliveries in a new warehouse at a path, and tells what became of them. */
export type Stage = (path: string, workspace: Workspace, tell: Tell) => Promise<Source[]>;

/** Loads one source into staging. */
export type LoadOne = typeof loadSource;

/**
 * First opening: builds a new warehouse at `path` with areas and staging tables, and loads every delivery. What became
 * of each goes to `build/leveringen/`, which is private, also when the refresh fails.
 * @param load how one source gets into staging
 * @returns a stage that throws InputError with the blocking findings of all sources
 */
export const stageWith =
  (load: LoadOne): Stage =>
  async (path, workspace, tell) => {
    const { build } = workspacePaths(workspace.map);
    const staged = await withDatabase(path, "stage", async (database) => {
      if (longestFile(workspace.bronnen) < LONG_FILE) await database.run("set threads = 1");
      await createGebieden(database, workspace.gebieden, workspace.postcodes);
      await createStaging(database, workspace.vragen);
      const all = await loadAll(database, workspace.bronnen, (own, bron) => {
        tell(bron.config.titel);
        return load(own, bron, workspace.vragen);
      });
      await addBenchmarks(database, workspace.gemeente.benchmarks);
      await checkTogether(database, all, workspace.gemeente.peildatum);
      // Meanwhile DuckDB writes the rows.
      const written = database.run("checkpoint");
      try {
        writeIntakeReports(build, all);
      } finally {
        await written;
      }
      return all;
    });
    failOnProblems(staged.flatMap(({ bevindingen }) => blockingProblems(bevindingen)));
    return staged.flatMap(({ source, bevindingen }) =>
      source ? [{ ...source, ...warningsOf(bevindingen) }] : [],
    );
  };

/**
 * Adds what is only seen with all sources in staging. Rows that were refused would be missed by every table that points
 * at them: one fault, told many times. So only when nothing else is wrong.
 */
async function checkTogether(
  database: Database,
  all: readonly LoadedSource[],
  peildatum: string,
): Promise<void> {
  if (all.some(({ bevindingen }) => blockingProblems(bevindingen).length > 0)) return;
  await inLanes(database, all, async (own, { bron, bevindingen }) => {
    bevindingen.push(...(await checkWarehouse(own, bron, peildatum)));
  });
}

/** Bytes that take as long to read as the queries for one more file. */
const BYTES_OF_A_FILE = 50_000;

/**
 * Loads sources side by side, those with most work first; those that fill the same tables one after another, in their own order.
 * @returns what became of them, in the order of the sources
 */
async function loadAll(
  database: Database,
  bronnen: readonly Bron[],
  load: (database: Database, bron: Bron) => Promise<LoadedSource>,
): Promise<LoadedSource[]> {
  const together = group(bronnen, ({ config }) => (isStatistiek(config) ? "statistiek" : config.soort));
  const work = (own: readonly Bron[]) =>
    sum(own.flatMap(({ map }) => fileBytes(map)).map((bytes) => bytes + BYTES_OF_A_FILE));
  const groups = sort([...together.values()], (a, b) => descending(work(a), work(b)));
  const loaded = await inLanes(database, groups, async (own, members) => {
    const done: LoadedSource[] = [];
    for (const bron of members) done.push(await load(own, bron));
    return done;
  });
  const byId = index(loaded.flat(), ({ bron }) => bron.id);
  return bronnen.flatMap(({ id }) => byId.get(id) ?? []);
}

/**
 * Bytes from which one file keeps two threads busy. Two sources are loaded side by side as it is: for shorter files
 * threads that wait for each other take a third more processor time (measured).
 */
const LONG_FILE = 50_000_000;

const longestFile = (bronnen: readonly Bron[]) => max(bronnen.flatMap(({ map }) => fileBytes(map))) ?? 0;

const fileBytes = (folder: string) =>
  readdirSync(folder).map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0);

/** Stages every delivery as it stands in the workspace. */
export const stageSources: Stage = stageWith(loadSource);

function warningsOf(bevindingen: LoadedSource["bevindingen"]): Pick<Source, "waarschuwingen"> {
  const warnings = bevindingen.filter(({ ernst }) => ernst === "waarschuwing");
  return { waarschuwingen: warnings.map(({ problem: { code, melding } }) => ({ code, melding })) };
}

/** Rows over all deliveries: read = loaded + refused + dropped. */
export function sumRows(sources: readonly Source[]) {
  const deliveries = sources.flatMap(({ leveringen }) => leveringen);
  const sum = (key: "gelezen" | "geladen" | "afgekeurd" | "weggelaten") =>
    deliveries.reduce((total, delivery) => total + delivery[key], 0);
  return {
    gelezen: sum("gelezen"),
    geladen: sum("geladen"),
    afgekeurd: sum("afgekeurd"),
    weggelaten: sum("weggelaten"),
  };
}
