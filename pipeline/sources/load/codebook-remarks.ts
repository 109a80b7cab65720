import { trimmed } from "../fields/white-space.ts";
import type { ColumnPlan } from "../layout/column-plan.ts";
import { nameOfMissing } from "./coded-cells.ts";
import { deliveredName } from "./reject.ts";

/**
 * Sentences for the report on what the codebook of the file decided: values read as no answer because the file declares
 * them missing, and codes without label in a text. `texts` are the delivered texts of each record, as the plan has them.
 */
export function codebookRemarks(
  plan: readonly ColumnPlan[],
  texts: readonly (readonly (string | null)[])[],
): string[] {
  return plan.flatMap((column, k) => {
    if (!column.codeboek) return [];
    const cells = texts.flatMap((row) => trimmed(row[k] ?? null) ?? []);
    return [...missingRemark(column, cells), ...labelRemark(column, cells)];
  });
}

function missingRemark(column: ColumnPlan, cells: readonly string[]): string[] {
  const counts = countTexts(cells.filter((cell) => nameOfMissing(column, cell) === null));
  if (counts.length === 0) return [];
  const words = counts.map(([code, times]) => `${times} keer ${withLabel(column, code)}`).join(", ");
  return [
    `In kolom "${deliveredName(column)}" noemt het bestand deze waarden ontbrekend; zij zijn gelezen als leeg: ${words}.`,
  ];
}

/** Only where codes have labels that count as the text: a code without one would stand among words. */
function labelRemark(column: ColumnPlan, cells: readonly string[]): string[] {
  const { field, notation, codeboek } = column;
  const labels = codeboek?.codes;
  if (!labels?.size || field.type !== "tekst" || Object.keys(notation.codes).length > 0) return [];
  const bare = cells.filter((cell) => !labels.has(cell) && nameOfMissing(column, cell) === undefined);
  if (bare.length === 0 || bare.length === cells.length) return [];
  return [
    `In kolom "${deliveredName(column)}" hebben ${bare.length} cellen een code zonder label; daar staat nu de code zelf.`,
  ];
}

function withLabel({ codeboek }: ColumnPlan, code: string): string {
  const label = codeboek?.codes.get(code);
  return label === undefined ? code : `${code} (${label})`;
}

function countTexts(texts: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a.localeCompare(b, "nl", { numeric: true }));
}
