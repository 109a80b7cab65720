import type { CorrectionCount } from "../corrections/apply-corrections.ts";
import type { ColumnPlan } from "../layout/column-plan.ts";
import type { DeliveredRecord, RecordPlace, UnreadableRecord } from "../read/delivered-table.ts";

/** Where a record stands, and by column the cells of it that stand elsewhere. */
export type TypedPlace = RecordPlace & Pick<DeliveredRecord, "plaatsen">;

/** Records that were left out on purpose, by reason. */
export interface Omission {
  reden: string;
  rijen: number;
}

/**
 * One delivered table whose readable records are in the temporary table `typed`: every field with its type, every
 * `<veld>_reden`, and `_fouten`, the faults of the row as numbers: 2 × the place of the column for a wrong form,
 * one more for a blank that is required. Records are known by their rowid in `typed`, from 0.
 */
export interface TypedDelivery {
  blad: string | null;
  plan: readonly ColumnPlan[];
  /** Records in the file, counted apart from what is in `typed`. */
  gelezen: number;
  onleesbaar: readonly UnreadableRecord[];
  weggelaten: readonly Omission[];
  correcties: readonly CorrectionCount[];
  /** Records equal to an earlier one in every delivered column; counted where records have no key of their own. */
  gelijk: number;
  opmerkingen: readonly string[];
  /** Delivered texts of these records, in the order of the plan, without white space around them. */
  textsOf: (indexes: readonly number[]) => Promise<ReadonlyMap<number, readonly (string | null)[]>>;
  placesOf: (indexes: readonly number[]) => Promise<ReadonlyMap<number, TypedPlace>>;
}
