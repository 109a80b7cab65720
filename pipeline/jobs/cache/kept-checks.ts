import type { Indicator } from "../../domain/indicator.ts";
import { readCodeVersion } from "../../editions/content-hash.ts";
import type { CheckedBefore } from "../../indicators/load-indicators.ts";
import { repositoryRoot } from "../../sources/workspace-paths.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** What the checks of definitions came to, and with which program. */
interface KeptChecks {
  programma: string;
  /** Key of {@link CheckedBefore} and its answer. */
  goed: [string, NonNullable<ReturnType<CheckedBefore["get"]>>][];
}

/**
 * Definitions that were found sound before, by the same program, in the same surroundings. What a check says follows from
 * the file, so it need not be said again; `npm run check` always does.
 */
export function readKeptChecks(path: string, programma = readCodeVersion(repositoryRoot)): CheckedBefore {
  const kept = readSealed<KeptChecks>(path);
  return new Map(kept?.programma === programma ? kept.goed : []);
}

/** Keeps the sound definitions of now for the next time; of others nothing stays. */
export function keepChecks(
  path: string,
  checked: CheckedBefore,
  now: readonly Pick<Indicator, "hash">[],
): void {
  const hashes = new Set(now.map(({ hash }) => hash));
  const goed = [...checked].filter(
    ([, { indicator, problems }]) => indicator && problems.length === 0 && hashes.has(indicator.hash),
  );
  const kept: KeptChecks = { programma: readCodeVersion(repositoryRoot), goed };
  writeSealed(path, kept);
}
