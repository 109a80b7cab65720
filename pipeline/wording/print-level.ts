import type { Eenheid } from "../domain/indicator.ts";
import { formatWithUnit } from "./number-format.ts";

/** A level as a sentence names it: with its unit, in the digits of the indicator. */
export function printLevel(
  value: number,
  { eenheid, decimalen }: { eenheid: Eenheid; decimalen: number },
): string {
  return formatWithUnit(value, eenheid, decimalen);
}
