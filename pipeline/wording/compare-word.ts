import type { Eenheid } from "../domain/indicator.ts";

/** Units of which one says "meer" and "minder"; of others "hoger" and "lager". */
const countedUnits: readonly Eenheid[] = ["aantal", "euro", "per-inwoners"];

/** `meer`, `minder`, `hoger` or `lager`: how a level stands to another that differs from it. */
export function compareWord(higher: boolean, eenheid: Eenheid): string {
  if (countedUnits.includes(eenheid)) return higher ? "meer" : "minder";
  return higher ? "hoger" : "lager";
}
