import type { RegisterRow } from "../../pipeline/domain/register-rows.ts";
import type { EditionIndex } from "./edition-index.ts";

export {
  byDate,
  numberOf,
  type RegisterRow,
  textOf,
  valuesOf,
  yearsIn,
} from "../../pipeline/domain/register-rows.ts";

/** Rows of a public register, in its own order; none when the edition does not have it. */
export function rowsOf({ edition }: EditionIndex, tabel: string): RegisterRow[] {
  return edition.registers.find((register) => register.tabel === tabel)?.rijen ?? [];
}
