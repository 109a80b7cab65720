import type { ColumnPlan } from "../layout/column-plan.ts";
import type { Correction } from "./correction-schema.ts";

/** What one correction met in one file. */
export interface CorrectionCount {
  id: string;
  /** Rows it was applied to. */
  toegepast: number;
  /** Rows that it selects but that no longer have the value it expects; their line, where there is one. */
  verlopen: (number | null)[];
}

/** The texts of one record, in the order of the plan, and the line it starts on. */
export interface CorrectableRow {
  regel: number | null;
  texts: (string | null)[];
}

/**
 * Applies corrections to the delivered texts, in place. Resolves what each met, and which rows are left out and by
 * which correction.
 */
export function applyCorrections(
  rows: readonly CorrectableRow[],
  plan: readonly ColumnPlan[],
  corrections: readonly Correction[],
): { counts: CorrectionCount[]; dropped: Map<CorrectableRow, string> } {
  const dropped = new Map<CorrectableRow, string>();
  const indexOf = (veld: string) => plan.findIndex(({ field }) => field.naam === veld);
  const counts = corrections.map((correction): CorrectionCount => {
    const selectors = Object.entries(correction.waar).map(
      ([veld, waarde]) => [indexOf(veld), waarde] as const,
    );
    const selected = rows.filter(({ texts }) =>
      selectors.every(([index, waarde]) => texts[index] === waarde),
    );
    if ("weglaten" in correction) {
      for (const row of selected) dropped.set(row, correction.id);
      return { id: correction.id, toegepast: selected.length, verlopen: [] };
    }
    const index = indexOf(correction.veld);
    const right = selected.filter(({ texts }) => (texts[index] ?? "") === correction.verwacht);
    for (const row of right) row.texts[index] = correction.wordt || null;
    const verlopen = selected.filter((row) => !right.includes(row)).map(({ regel }) => regel);
    return { id: correction.id, toegepast: right.length, verlopen };
  });
  return { counts, dropped };
}
