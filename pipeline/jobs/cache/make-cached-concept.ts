import { join } from "node:path";
import { workspacePaths } from "../../sources/workspace-paths.ts";
import { applyLimits } from "../apply-limits.ts";
import { type MadeConcept, makeConcept } from "../make-concept.ts";
import type { Run } from "../record-run.ts";
import { cachedStage, forgetSources } from "./cached-stage.ts";
import { keepChecks, readKeptChecks } from "./kept-checks.ts";
import { forgetOldRows, storedStage } from "./stored-stage.ts";

/**
 * Makes a concept, within the limits and in the storage of the workspace, from deliveries of which only those of changed
 * sources are read, with `alles` all of them; of the definitions only those that this program has not found sound before
 * are checked.
 */
export async function makeCachedConcept(
  { workspace, alles }: { workspace: string; alles: boolean },
  run: Run,
): Promise<MadeConcept> {
  applyLimits(workspace);
  if (alles) forgetSources(workspace);
  const { build, warehouse } = workspacePaths(workspace);
  const checks = join(build, "cache", "definities.json");
  const checked = readKeptChecks(checks);
  const made = await makeConcept({ workspace, stage: storedStage(cachedStage), checked }, run);
  keepChecks(checks, checked, made.edition.indicators);
  await forgetOldRows(warehouse, made.edition.meta.gemeente.code);
  return made;
}
