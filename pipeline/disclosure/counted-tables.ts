import type { Drempels } from "../domain/edition.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { Outcome } from "../domain/outcome.ts";
import { thresholdOf } from "./primary-rules.ts";

/**
 * Staging tables of which the gate hides counts, or would as soon as one is small: an indicator reads them that counts under a
 * threshold, adds amounts that are not public, or has a hidden figure. Rows of these tables, shown one by one, could be counted.
 */
export function countedTables({
  indicators,
  drempels,
  outcomes,
}: {
  indicators: readonly Indicator[];
  drempels: Drempels;
  /** After the gate. */
  outcomes: readonly Pick<Outcome, "indicator" | "status">[];
}): Set<string> {
  const hidden = new Set(
    outcomes.filter(({ status }) => status === "niet-getoond-privacy").map(({ indicator }) => indicator),
  );
  const guarded = indicators.filter(
    (indicator) =>
      indicator.telt === "bedragen" || thresholdOf(indicator, drempels) > 0 || hidden.has(indicator.id),
  );
  return new Set(guarded.flatMap(({ tabellen }) => tabellen));
}
