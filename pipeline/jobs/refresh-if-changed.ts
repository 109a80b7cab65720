import type { RunRecord } from "./ledger.ts";
import type { MadeConcept } from "./make-concept.ts";
import type { RunOutcome } from "./record-run.ts";
import type { RefreshResult } from "./refresh.ts";
import { type RefreshRun, refreshRun } from "./refresh-run.ts";
import { fingerprintOf } from "./unchanged/fingerprint.ts";
import { keepLastRefresh, readLastRefresh } from "./unchanged/last-refresh.ts";

/** Nothing changed since a refresh: its concept stands. */
export interface Unchanged {
  ongewijzigd: { contentHash: string; sinds: string };
  record: RunRecord;
}

type Done = (Omit<Unchanged, "record"> & { outcome: RunOutcome }) | MadeConcept;

/** A refresh, or only the finding that there is nothing to do. */
export interface RefreshOnChange extends RefreshRun {
  /** Refresh whatever changed, and read every delivery again. */
  alles?: boolean | undefined;
  /** What belongs to a refresh after the lock is given back; only when that went well the refresh counts as done. */
  after?: ((made: RefreshResult) => Promise<void>) | undefined;
}

/**
 * Refreshes when a delivery, a definition, the configuration, the code or the chain of editions changed since the last
 * refresh that went well; does nothing else, and then reads nothing but the list of files.
 * @throws InputError with every problem found
 */
export async function refreshIfChanged(options: RefreshOnChange): Promise<RefreshResult | Unchanged> {
  const { workspace, alles = false, clock = () => new Date(), after } = options;
  const now = clock();
  let vingerafdruk = "";
  const done = await refreshRun<Done>(options, async (run) => {
    const last = alles ? null : readLastRefresh(workspace);
    vingerafdruk = fingerprintOf(workspace, now.getTime());
    if (last?.vingerafdruk === vingerafdruk) {
      const { contentHash, op: sinds } = last;
      return { ongewijzigd: { contentHash, sinds }, outcome: { result: "ongewijzigd", contentHash } };
    }
    const { makeCachedConcept } = await import("./cache/make-cached-concept.ts");
    return makeCachedConcept({ workspace, alles }, run);
  });
  if ("ongewijzigd" in done) return done;
  await after?.(done);
  keepLastRefresh(workspace, vingerafdruk, now);
  return done;
}
