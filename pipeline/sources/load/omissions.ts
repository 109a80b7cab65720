import type { SkippedRecord } from "../read/delivered-table.ts";
import type { Omission } from "./typed-delivery.ts";

/** Skipped records counted by reason, in the order of the file. */
export function countReasons(skipped: readonly SkippedRecord[]): Omission[] {
  const counts = new Map<string, number>();
  for (const { reden } of skipped) counts.set(reden, (counts.get(reden) ?? 0) + 1);
  return [...counts].map(([reden, rijen]) => ({ reden, rijen }));
}
