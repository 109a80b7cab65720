import { type Cell, cellKey, type Table } from "../domain/disclosure.ts";
import type { Knowledge, Relation } from "./attack.ts";

/** What is known of a published table besides its numbers. */
export interface TableContext {
  /** Every published number was rounded to a multiple of this; 0 when none was. */
  rounding: number;
  /** Whether no number can be below zero. */
  nonNegative: boolean;
}

/**
 * What an attacker knows from one table with totals: each published number, that none is negative, and that every total
 * is the sum of its parts in every direction.
 */
export function knowTable(table: Table, { rounding, nonNegative }: TableContext): Knowledge {
  const least = nonNegative ? 0 : -Infinity;
  const bounds = new Map(
    table.cells.map(({ labels, value }): [string, readonly [number, number]] => [
      cellKey(labels),
      value === null
        ? [least, Infinity]
        : [rounding > 0 ? Math.max(least, value - rounding / 2) : value, value + rounding / 2],
    ]),
  );
  return { bounds, relations: table.dimensions.flatMap((_, dimension) => sumsAlong(table, dimension)) };
}

/** Every total along one dimension, for each combination of labels of the others. */
function sumsAlong({ dimensions, cells, totals }: Table, dimension: number): Relation[] {
  const present = new Set(cells.map(({ labels }) => cellKey(labels)));
  return (totals[dimension] ?? []).flatMap(({ total, parts }) =>
    cells
      .filter(({ labels }) => labels[dimension] === total)
      .map((cell): Relation => {
        const keys = parts.map((part) => cellKey(replaced(cell, dimension, part)));
        return {
          table: `${dimensions[dimension]} van ${cellKey(cell.labels)}`,
          sum: [
            [cellKey(cell.labels), -1],
            ...keys.filter((key) => present.has(key)).map((key) => [key, 1] as const),
          ],
          lower: 0,
          upper: 0,
        };
      }),
  );
}

function replaced({ labels }: Cell, dimension: number, label: string): string[] {
  return labels.map((own, place) => (place === dimension ? label : own));
}
