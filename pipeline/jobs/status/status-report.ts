import type { EditionMeta } from "../../domain/edition.ts";
import { listEditions } from "../../editions/read-edition.ts";
import { nextMoment } from "../../sources/planning/cron-moments.ts";
import { workspacePaths } from "../../sources/workspace-paths.ts";
import { type RunRecord, type RunResult, readRuns, resultOf } from "../ledger.ts";
import { type LockOwner, readLock } from "../lock.ts";
import { readPlanning } from "../schedule/read-planning.ts";
import type { SourceFacts } from "./source-facts.ts";

/** How old the newest delivery of a source is, next to its limits; `onbekend` when it never came. */
export type Freshness = "actueel" | "oud" | "te oud" | "onbekend";

/** A source with the age of its newest delivery today. */
export type SourceStatus = SourceFacts["bronnen"][number] & { dagenOud: number | null; versheid: Freshness };

/** A job of the planning: when it ran last and how, and when it comes up. */
export interface PlannedJob {
  taak: string;
  laatste: { gepland: string; result: RunResult } | null;
  volgende: string | null;
}

/** State of a workspace, for people and programs. */
export interface StatusReport {
  gemeente: string;
  peildatum: string;
  /** The moment for which this holds, ISO. */
  op: string;
  /** Who is working in the workspace now; null when nobody is. */
  bezig: LockOwner | null;
  planning: PlannedJob[];
  bronnen: SourceStatus[];
  edities: EditionMeta[];
  /** The newest last; what was cut off is named so, though nobody wrote that down yet. */
  runs: RunRecord[];
}

/** Runs that the report tells. */
const SHOWN_RUNS = 10;

const DAY_MS = 86_400_000;

/** The state of a workspace at a moment, with what is known of its sources. */
export function reportStatus(map: string, facts: SourceFacts, now: Date): StatusReport {
  const { editions, ledger, build } = workspacePaths(map);
  const runs = readRuns(ledger).map((run) => ({ ...run, result: resultOf(run) }));
  return {
    gemeente: facts.gemeente,
    peildatum: facts.peildatum,
    op: now.toISOString(),
    bezig: readLock(build),
    planning: readPlanning(map).jobs.map(({ taak, cron }) => ({
      taak,
      laatste: lastOf(taak, runs),
      volgende: nextMoment(cron, now)?.toISOString() ?? null,
    })),
    bronnen: facts.bronnen.map((bron) => withAge(bron, now)),
    edities: listEditions(editions),
    runs: runs.slice(-SHOWN_RUNS),
  };
}

/** The line that begins the planning of a job is no run of it. */
function lastOf(taak: string, runs: readonly RunRecord[]): PlannedJob["laatste"] {
  const last = runs.findLast((run) => run.planning?.taak === taak && run.result !== "ongewijzigd");
  return last?.planning ? { gepland: last.planning.gepland, result: last.result } : null;
}

/** A source with its age at a moment, and whether that is within its limits. */
export function withAge(bron: SourceFacts["bronnen"][number], now: Date): SourceStatus {
  if (bron.leverdatum === null) return { ...bron, dagenOud: null, versheid: "onbekend" };
  const dagenOud = Math.floor((now.getTime() - Date.parse(bron.leverdatum)) / DAY_MS);
  const { waarschuwing, fout } = bron.grenzen;
  const versheid = dagenOud > fout ? "te oud" : dagenOud > waarschuwing ? "oud" : "actueel";
  return { ...bron, dagenOud, versheid };
}
