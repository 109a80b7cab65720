import type { RunRecord } from "./ledger.ts";
import { type ConceptOptions, type MadeConcept, makeConcept } from "./make-concept.ts";
import { type RefreshRun, refreshRun } from "./refresh-run.ts";

/** What a refresh needs. */
export type RefreshOptions = RefreshRun & ConceptOptions;

/** What a refresh came to. */
export type RefreshResult = MadeConcept & { record: RunRecord };

/**
 * Deliveries → concept edition, whether anything changed or not. On any problem the last good concept stays and the
 * ledger says so.
 * @throws InputError with every problem found
 */
export function refresh(options: RefreshOptions): Promise<RefreshResult> {
  return refreshRun(options, (run) => makeConcept(options, run));
}
