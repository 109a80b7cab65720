import { type Cell, cellKey, type Requirement, type Table } from "../domain/disclosure.ts";
import type { Row } from "../solver/linear-program.ts";
import { choosePattern } from "./choose-pattern.ts";
import type { Goal, GuardedNumber, Task } from "./task.ts";

/** What must be hidden in a table, and what the public is told. */
export interface TableRules {
  /** Requirement of a cell that must be hidden for itself; null for one that may be shown. */
  requirementOf: (cell: FullCell) => Requirement | null;
  /** Per insider the keys of the cells they know: a single contributor knows their own. */
  insiders: readonly (readonly string[])[];
  /** Published numbers are rounded to a multiple of this; 0 when they are not. */
  rounding: number;
}

/** A cell with its true value. */
export type FullCell = Cell & { value: number };

/** A table of which every number is known. */
export type FullTable = Omit<Table, "cells"> & { cells: readonly FullCell[] };

/** What happens to a cell. */
export type CellStatus = "shown" | "primary" | "secondary";

/** A table after protection. */
export interface ProtectedTable {
  /** Status of each cell, in the order of the table. */
  status: CellStatus[];
  /** False when hiding every cell that is not zero would not be enough. */
  sufficient: boolean;
}

/** Chooses what to hide in a table with totals so that no cell that must be hidden can be computed back. */
export async function protectTable(table: FullTable, rules: TableRules): Promise<ProtectedTable> {
  const requirements = table.cells.map(rules.requirementOf);
  const { pattern, sufficient } = await choosePattern(taskOf(table, rules, requirements));
  return {
    sufficient,
    status: requirements.map((requirement, index) =>
      requirement ? "primary" : pattern[index] ? "secondary" : "shown",
    ),
  };
}

function taskOf(table: FullTable, rules: TableRules, requirements: readonly (Requirement | null)[]): Task {
  const places = new Map(table.cells.map(({ labels }, index) => [cellKey(labels), index]));
  const primary = (index: number) => requirements[index] !== null;
  const rows = table.dimensions.flatMap((_, dimension) => rowsAlong(table, dimension, places));
  return {
    numbers: table.cells.map(({ value }, index) => numberOf(value, index, rules.rounding)),
    rows,
    // Zeroes stay visible: that something does not exist is no secret, and hiding it protects nothing (methods §10).
    choices: table.cells.map(({ labels, value }, index) => ({
      key: cellKey(labels),
      cost: Math.max(1, Math.abs(value)),
      state: primary(index) ? "hidden" : value === 0 ? "shown" : "free",
    })),
    goals: requirements.flatMap((requirement, index): Goal[] =>
      requirement ? [{ terms: [[index, 1]], requirement }] : [],
    ),
    insiders: rules.insiders.map((keys) => keys.map((key) => placeOf(places, key))),
  };
}

function placeOf(places: ReadonlyMap<string, number>, key: string): number {
  const place = places.get(key);
  if (place === undefined) throw new Error(`unknown cell: ${key}`);
  return place;
}

function numberOf(value: number, index: number, rounding: number): GuardedNumber {
  const half = rounding / 2;
  const printed = rounding > 0 ? rounding * Math.round(value / rounding) : value;
  return {
    value,
    shown: [half > 0 ? Math.max(0, printed - half) : printed, printed + half],
    hidden: [0, Infinity],
    choice: index,
  };
}

function rowsAlong(table: FullTable, dimension: number, places: ReadonlyMap<string, number>): Row[] {
  return (table.totals[dimension] ?? []).flatMap(({ total, parts }) =>
    table.cells.flatMap(({ labels }, index): Row[] => {
      if (labels[dimension] !== total) return [];
      const keys = parts.map((part) => cellKey(labels.with(dimension, part)));
      const terms = keys.flatMap((key) => places.get(key) ?? []).map((place) => [place, 1] as const);
      return [{ terms: [...terms, [index, -1]], lower: 0, upper: 0 }];
    }),
  );
}
