import { withDatabase } from "../db/database.ts";
import type { Source } from "../domain/edition.ts";
import { failOnProblems } from "../errors/input-error.ts";
import { addBenchmarks } from "../sources/add-benchmarks.ts";
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
    const staged = await withDatabase(path, "stage", async (database) => {
      await createGebieden(database, workspace.gebieden, workspace.postcodes);
      await createStaging(database, workspace.vragen);
      const all: LoadedSource[] = [];
      for (const bron of workspace.bronnen) {
        tell(bron.config.titel);
        all.push(await load(database, bron, workspace.vragen));
      }
      await addBenchmarks(database, workspace.gemeente.benchmarks);
      // Rows that were refused would be missed by every table that points at them: one fault, told many times.
      if (all.some(({ bevindingen }) => blockingProblems(bevindingen).length > 0)) return all;
      for (const one of all) {
        one.bevindingen.push(...(await checkWarehouse(database, one.bron, workspace.gemeente.peildatum)));
      }
      return all;
    });
    writeIntakeReports(workspacePaths(workspace.map).build, staged);
    failOnProblems(staged.flatMap(({ bevindingen }) => blockingProblems(bevindingen)));
    return staged.flatMap(({ source, bevindingen }) =>
      source ? [{ ...source, ...warningsOf(bevindingen) }] : [],
    );
  };

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
