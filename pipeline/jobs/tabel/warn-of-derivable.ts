import { isGiven } from "../../statistics/tabel/compare-cells.ts";
import type { TabelCell } from "../../statistics/tabel/tabel.ts";
import type { TabelQuestion } from "./tabel-options.ts";

/**
 * Figures hidden for privacy that follow from what is shown (methods §10): the only unknown beside a known total, or
 * known after others are. Totals are known when they are in the table; figures of the rest give the total away too.
 */
export function warnOfDerivable(cells: readonly TabelCell[], question: TabelQuestion): string[] {
  if (question.unsuppressed || !(question.totals || question.compareRest)) return [];
  const known = new Set(cells.filter(({ status }) => isGiven(status) || status === "no_data"));
  const lines = [...(question.totals ? marginLines(cells, question) : []), ...restLines(cells, question)];
  let grown = true;
  while (grown) {
    grown = false;
    for (const line of lines) {
      const unknown = line.filter((cell) => !known.has(cell));
      const [only] = unknown;
      if (unknown.length !== 1 || !only) continue;
      known.add(only);
      grown = true;
    }
  }
  return cells
    .filter((cell) => cell.status === "suppress_privacy" && known.has(cell))
    .map((cell) => say(cell, question));
}

/** Cells that add up: those that differ in one column only, with their total. */
function marginLines(cells: readonly TabelCell[], { by, wave }: TabelQuestion): TabelCell[][] {
  return by
    .filter((column) => column !== wave)
    .flatMap((column) =>
      groupsOf(cells, (cell) => by.map((name) => (name === column ? "*" : cell.by[name]))),
    );
}

/** A shown figure with its rest gives the total of its wave: all full cells of a wave add up to something known. */
function restLines(cells: readonly TabelCell[], { by, wave, compareRest }: TabelQuestion): TabelCell[][] {
  if (!compareRest) return [];
  const full = cells.filter((cell) => by.every((name) => cell.by[name] !== null));
  return groupsOf(full, (cell) => [wave === null ? null : cell.by[wave]]).filter((line) =>
    line.some(({ withRest }) => withRest?.shown),
  );
}

function groupsOf(cells: readonly TabelCell[], keyOf: (cell: TabelCell) => unknown[]): TabelCell[][] {
  const groups = new Map<string, TabelCell[]>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.indicator, ...keyOf(cell)]);
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()];
}

function say(cell: TabelCell, { by }: TabelQuestion): string {
  const levels = by.map((name) => cell.by[name] ?? "totaal").join(", ");
  return `Let op: ${cell.indicator} voor ${levels} is verborgen voor privacy, maar uit de andere cijfers terug te rekenen. Laat totalen en de vergelijking met de rest weg, of nog een cijfer, voor u de tabel deelt.`;
}
