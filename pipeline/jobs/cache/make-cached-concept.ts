import { applyLimits } from "../apply-limits.ts";
import { type MadeConcept, makeConcept } from "../make-concept.ts";
import type { Run } from "../record-run.ts";
import { cachedStage, forgetSources } from "./cached-stage.ts";

/** Makes a concept, within the limits of the workspace, from deliveries of which only those of changed sources are read; with `alles` all of them. */
export function makeCachedConcept(
  { workspace, alles }: { workspace: string; alles: boolean },
  run: Run,
): Promise<MadeConcept> {
  applyLimits(workspace);
  if (alles) forgetSources(workspace);
  return makeConcept({ workspace, stage: cachedStage }, run);
}
