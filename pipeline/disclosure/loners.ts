import { cellKey } from "../domain/disclosure.ts";
import type { FullCell, FullTable } from "./protect-table.ts";

/**
 * Cells with a count of one, by person: a cell, every total of one it is part of, and what those totals are of. One
 * person is the only one in all of them, and knows them all.
 */
export function lonersOf({ cells, totals }: FullTable): string[][] {
  const above = (place: number, label: string): string[] => [
    label,
    ...(totals[place] ?? [])
      .filter(({ parts }) => parts.includes(label))
      .flatMap(({ total }) => above(place, total)),
  ];
  const isIn = (cell: FullCell, total: FullCell) =>
    total.labels.every((label, place) => above(place, cell.labels[place] ?? "").includes(label));
  const left = new Set(cells.filter(({ value }) => value === 1));
  const groups: string[][] = [];
  for (const first of left) {
    const group = [first];
    left.delete(first);
    for (const cell of group) {
      const same = [...left].filter((other) => isIn(cell, other) || isIn(other, cell));
      for (const other of same) left.delete(other);
      group.push(...same);
    }
    groups.push(group.map(({ labels }) => cellKey(labels)));
  }
  return groups;
}
