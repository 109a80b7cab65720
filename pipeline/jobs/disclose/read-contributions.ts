import type { FullTable } from "../../disclosure/protect-table.ts";
import { cellKey } from "../../domain/disclosure.ts";
import { problem } from "../../errors/catalogue.ts";
import { failOnProblems, type Problem } from "../../errors/input-error.ts";
import { readNumber } from "./read-number.ts";
import { dimensionsOf, type Line, readLines, TOTAL } from "./read-table.ts";

/** Who put how much into a cell; without names every line is somebody else. */
export type Contributors = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Reads who contributed how much to each cell that is no total: the columns of the table, `value`, and if known
 * `contributor`. Totals get the contributions of their parts; the same name is the same contributor.
 * @throws InputError when a line is wrong or the contributions do not add up to the cell
 */
export function readContributions(path: string, table: FullTable): Contributors {
  const { header, lines } = readLines(path);
  dimensionsOf(header, path);
  const cells = new Set(table.cells.map(({ labels }) => cellKey(labels)));
  const found = new Map<string, Map<string, number>>();
  const problems: Problem[] = [];
  for (const line of lines) {
    const read = readLine(line, table, path);
    if ("code" in read) problems.push(read);
    else if (!cells.has(cellKey(read.labels)))
      problems.push(unknownCell(cellKey(read.labels), path, line.regel));
    else for (const key of cellsAbove(table, read.labels)) add(found, { key, ...read });
  }
  failOnProblems(problems);
  failOnProblems(wrongSums(table, found, path));
  return found;
}

function readLine({ cells, regel }: Line, { dimensions }: FullTable, path: string) {
  const value = readNumber(cells.value ?? "", { whole: false, place: { bestand: path, regel } });
  if (typeof value !== "number") return value;
  return {
    labels: dimensions.map((name) => cells[name] ?? ""),
    name: cells.contributor || `regel ${regel}`,
    value,
  };
}

function unknownCell(cel: string, bestand: string, regel: number): Problem {
  const suggestie = "Gebruik dezelfde woorden als in de tabel.";
  return problem("afschermen-cel-onbekend", { cel, suggestie }, { bestand, regel });
}

/** The cell itself and every total it is part of. */
function cellsAbove({ dimensions, totals }: FullTable, labels: readonly string[]): string[] {
  if (labels.includes(TOTAL)) return [];
  const rows = dimensions.reduce<string[][]>(
    (found, _, place) => {
      const own = labels[place] ?? "";
      const choices = (totals[place] ?? []).length > 0 ? [own, TOTAL] : [own];
      return found.flatMap((row) => choices.map((label) => [...row, label]));
    },
    [[]],
  );
  return rows.map(cellKey);
}

function add(
  found: Map<string, Map<string, number>>,
  { key, name, value }: { key: string; name: string; value: number },
): void {
  const cell = found.get(key) ?? new Map<string, number>();
  cell.set(name, (cell.get(name) ?? 0) + value);
  found.set(key, cell);
}

/** A contribution is written in cents at the finest. */
const CENT = 0.005;

function wrongSums(table: FullTable, found: Contributors, path: string): Problem[] {
  return table.cells.flatMap(({ labels, value }) => {
    const cel = cellKey(labels);
    const sum = [...(found.get(cel)?.values() ?? [])].reduce((total, amount) => total + amount, 0);
    if (Math.abs(sum - value) <= CENT + 1e-9 * Math.abs(value)) return [];
    return [
      problem("afschermen-bijdragen", { cel, staat: String(value), som: String(sum) }, { bestand: path }),
    ];
  });
}
