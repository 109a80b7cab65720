import { readFileSync } from "node:fs";
import type { FullCell, FullTable } from "../../disclosure/protect-table.ts";
import { cellKey, type TotalOf } from "../../domain/disclosure.ts";
import { problem } from "../../errors/catalogue.ts";
import { failOnProblems, InputError, type Problem } from "../../errors/input-error.ts";
import { type CsvRecord, csvRecords } from "../../sources/read/csv-records.ts";
import { readNumber } from "./read-number.ts";

/** Label of a total in every dimension. */
export const TOTAL = "TOTAL";

/** Columns that are no dimension. */
const reserved = ["value", "status", "contributor"];

/** A line of a CSV file: its cells by column, and its line number. */
export interface Line {
  cells: Readonly<Record<string, string>>;
  regel: number;
}

/** A table as read: complete and additive, with the line of each cell. */
export interface ReadTable {
  table: FullTable;
  /** Line of each cell, in the order of the table. */
  regels: number[];
  /** Cells that the file itself calls primary. */
  primary: Set<string>;
}

/**
 * Reads a CSV file with one column per dimension and the column `value`; totals are called TOTAL.
 * @throws InputError with every wrong line
 */
export function readTable(path: string, kind: "counts" | "amounts"): ReadTable {
  const { header, lines } = readLines(path);
  const dimensions = dimensionsOf(header, path);
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  const cells = lines.map(({ cells: found, regel }): FullCell => {
    const labels = dimensions.map((name) => found[name] ?? "");
    const value = readNumber(found.value ?? "", {
      whole: kind === "counts",
      place: { bestand: path, regel },
    });
    const earlier = seen.get(cellKey(labels));
    if (typeof value !== "number") problems.push(value);
    if (earlier !== undefined)
      problems.push(
        problem("afschermen-dubbel", { cel: cellKey(labels), regel: earlier }, { bestand: path, regel }),
      );
    seen.set(cellKey(labels), regel);
    return { labels, value: typeof value === "number" ? value : 0 };
  });
  failOnProblems(problems);
  const regels = lines.map(({ regel }) => regel);
  const primary = new Set(
    lines.flatMap(({ cells: found }, index) =>
      /^p/i.test(found.status ?? "") ? [cellKey(cells[index]?.labels ?? [])] : [],
    ),
  );
  const table = { dimensions, cells, totals: dimensions.map((_, place) => totalsOf(cells, place)) };
  failOnProblems([...missingCells(table, path)]);
  failOnProblems(wrongTotals(table, { path, regels }));
  return { table, regels, primary };
}

/** Reads the lines of a CSV file by column; commas, or semicolons when the first line has more of them. */
export function readLines(path: string): { header: string[]; lines: Line[] } {
  let text: string;
  try {
    text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch {
    throw new InputError([problem("afschermen-bestand", { pad: path })]);
  }
  const [first = ""] = text.split("\n", 1);
  const records = [...csvRecords(text, first.split(";").length > first.split(",").length ? ";" : ",")];
  const header = (records[0]?.cellen ?? []).map((name) => name.trim());
  return { header, lines: records.slice(1).flatMap((record) => lineOf(header, record)) };
}

function lineOf(header: readonly string[], { cellen, regel }: CsvRecord): Line[] {
  if (cellen.every((cell) => cell.trim() === "")) return [];
  return [
    { regel, cells: Object.fromEntries(header.map((name, index) => [name, (cellen[index] ?? "").trim()])) },
  ];
}

/** The columns that say what a number is about. */
export function dimensionsOf(header: readonly string[], path: string): string[] {
  if (!header.includes("value"))
    throw new InputError([problem("afschermen-kolom", { kolom: "value" }, { bestand: path, regel: 1 })]);
  const dimensions = header.filter((name) => name !== "" && !reserved.includes(name));
  if (dimensions.length === 0)
    throw new InputError([problem("afschermen-indeling", {}, { bestand: path, regel: 1 })]);
  return dimensions;
}

function labelsAlong(cells: readonly FullCell[], place: number): string[] {
  return [...new Set(cells.map(({ labels }) => labels[place] ?? ""))];
}

function totalsOf(cells: readonly FullCell[], place: number): TotalOf[] {
  const labels = labelsAlong(cells, place);
  const parts = labels.filter((label) => label !== TOTAL);
  return labels.includes(TOTAL) && parts.length > 0 ? [{ total: TOTAL, parts }] : [];
}

function missingCells({ dimensions, cells }: FullTable, path: string): Problem[] {
  const present = new Set(cells.map(({ labels }) => cellKey(labels)));
  const all = dimensions.reduce<string[][]>(
    (rows, _, place) => rows.flatMap((row) => labelsAlong(cells, place).map((label) => [...row, label])),
    [[]],
  );
  const missing = all.map(cellKey).filter((key) => !present.has(key));
  if (!missing[0]) return [];
  return [
    problem("afschermen-cel-ontbreekt", { cel: missing[0], aantal: missing.length }, { bestand: path }),
  ];
}

/** Totals may differ from the sum of their parts by this much for each unit of size. */
const SLACK = 1e-9;

function wrongTotals(table: FullTable, { path, regels }: { path: string; regels: number[] }): Problem[] {
  const values = new Map(table.cells.map(({ labels, value }) => [cellKey(labels), value]));
  return table.dimensions.flatMap((_, place) =>
    (table.totals[place] ?? []).flatMap(({ total, parts }) =>
      table.cells.flatMap(({ labels, value }, index) => {
        if (labels[place] !== total) return [];
        const sum = parts.reduce(
          (added, part) => added + (values.get(cellKey(labels.with(place, part))) ?? 0),
          0,
        );
        if (Math.abs(sum - value) <= SLACK * Math.max(1, Math.abs(value))) return [];
        const regel = regels[index] ?? null;
        const words = { cel: cellKey(labels), staat: String(value), som: String(sum) };
        return [problem("afschermen-telt-niet-op", words, { bestand: path, regel })];
      }),
    ),
  );
}
