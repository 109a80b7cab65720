import type { Omission } from "./typed-delivery.ts";

/** Reasons why records were left out, counted, in the order in which they first came. */
export function countReasons(reasons: readonly string[]): Omission[] {
  const counts = new Map<string, number>();
  for (const reden of reasons) counts.set(reden, (counts.get(reden) ?? 0) + 1);
  return [...counts].map(([reden, rijen]) => ({ reden, rijen }));
}
