import type { TabelCell } from "../../statistics/tabel/tabel.ts";
import type { TabelQuestion } from "./tabel-options.ts";

/**
 * Figures hidden for privacy that are the difference between a total and the other figures of the same column: the only
 * one hidden in its row of levels, while the margin is there (methods §10).
 */
export function warnOfDerivable(cells: readonly TabelCell[], question: TabelQuestion): string[] {
  if (!question.totals || question.unsuppressed) return [];
  return cells.flatMap((cell) => {
    if (cell.status !== "suppress_privacy") return [];
    const free = question.by.filter((column) => column !== question.wave && cell.by[column] !== null);
    const alone = free.filter((column) => isOnlyHidden(cell, cells, { column, by: question.by }));
    return alone.map((column) => say(cell, column, question.by));
  });
}

/** Whether no other cell that differs in this column only is hidden, while the total over it is given. */
function isOnlyHidden(
  cell: TabelCell,
  cells: readonly TabelCell[],
  { column, by }: { column: string; by: readonly string[] },
): boolean {
  const row = cells.filter(
    (other) =>
      other.indicator === cell.indicator &&
      by.every((name) => name === column || other.by[name] === cell.by[name]),
  );
  const hidden = row.filter(({ status }) => status.startsWith("suppress"));
  return hidden.length === 1;
}

function say(cell: TabelCell, column: string, by: readonly string[]): string {
  const levels = by.flatMap((name) => cell.by[name] ?? []).join(", ");
  return `Let op: ${cell.indicator} voor ${levels} is verborgen voor privacy, maar uit het totaal en de andere waarden van ${column} terug te rekenen. Laat het totaal of nog een waarde weg voor u de tabel deelt.`;
}
