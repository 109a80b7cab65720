import type { ProblemCode } from "../../errors/catalogue.ts";
import { codesIn, type Onderdeel, toOnderdeel } from "./message.ts";

/** Something people should know, for as long as it holds. Its key says what it is about. */
export type Condition = { sleutel: string } & (
  | { soort: "mislukt"; onderdeel: Onderdeel; codes: readonly ProblemCode[] }
  | { soort: "verouderd"; bron: string }
  | { soort: "concept"; editie: string }
);

/** What the ledger says of a run; of one that goes on `bezig`. */
export interface RunOutcome {
  command: string;
  result: string;
  error: string | null;
}

/** What is known of a workspace when a run ends. */
export interface Facts {
  /** Oldest first. */
  runs: readonly RunOutcome[];
  /** Ids of sources whose newest delivery is older than was agreed. */
  verouderd: readonly string[];
  /** Content hash of a concept that differs from what is published; null when there is none. */
  wachtend: string | null;
}

/** Everything that holds now: work whose last run failed, sources that are too old, a concept that waits. */
export function findConditions({ runs, verouderd, wachtend }: Facts): Condition[] {
  return [
    ...failures(runs),
    ...verouderd.map((bron): Condition => ({ sleutel: `verouderd:${bron}`, soort: "verouderd", bron })),
    ...(wachtend === null ? [] : [{ sleutel: "concept", soort: "concept", editie: wachtend } as const]),
  ];
}

const failed = (run: RunOutcome) => ["mislukt", "afgebroken"].includes(run.result);

/** Each kind of work whose last run failed; the planning only when it was none of its own steps. */
function failures(runs: readonly RunOutcome[]): Condition[] {
  // Somebody publishes by hand and sees it fail; what is not published is told as a concept that waits.
  const ended = runs.filter(({ result, command }) => result !== "bezig" && command !== "publish");
  const last = new Map(ended.map((run) => [toOnderdeel(run.command), run]));
  // A planning that was stopped does the work again by itself; of its steps one that was cut off did not.
  const broken = [...last].filter(
    ([onderdeel, run]) => failed(run) && !(onderdeel === "schedule" && run.result === "afgebroken"),
  );
  const own = broken.filter(([onderdeel]) => onderdeel !== "schedule");
  return (own.length > 0 ? own : broken).map(([onderdeel, run]) => ({
    sleutel: failureKey(onderdeel),
    soort: "mislukt",
    onderdeel,
    codes: codesIn(run.error ?? ""),
  }));
}

const FAILURE = "mislukt:";

const failureKey = (onderdeel: Onderdeel) => `${FAILURE}${onderdeel}`;

/** The work a key of a failure is about; null for any other key. */
export function failedWork(sleutel: string): Onderdeel | null {
  return sleutel.startsWith(FAILURE) ? toOnderdeel(sleutel.slice(FAILURE.length)) : null;
}
