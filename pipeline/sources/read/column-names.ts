import { problem } from "../../errors/catalogue.ts";
import { failOnProblems, type Place, type Problem } from "../../errors/input-error.ts";
import type { DeliveredRecord } from "./delivered-table.ts";

/** More faults in one header say nothing new. */
const MAX_PROBLEMS = 20;

/** Name of a column in a spreadsheet, from 0: A, B, … Z, AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

/** A header and the records under it, all of one width. */
interface NamedTable {
  kolommen: string[];
  records: DeliveredRecord[];
  opmerkingen: string[];
}

/**
 * Gives records their column names, without blanks around them, and leaves out columns without a name and without data. Throws an
 * {@link InputError} when a column with data has no name, or when two columns share one.
 */
export function nameColumns(
  header: readonly (string | null)[],
  records: DeliveredRecord[],
  place: Place,
): NamedTable {
  const names = header.map((name) => (name ?? "").trim());
  const filled = firstValues(names, records);
  failOnProblems(titleAbove(names, records, place));
  failOnProblems([...unnamed(filled, place), ...duplicates(names, place)].slice(0, MAX_PROBLEMS));
  if (!names.includes("")) return { kolommen: names, records, opmerkingen: [] };
  const kept = names.flatMap((name, index) => (name === "" ? [] : [index]));
  return {
    kolommen: kept.map((index) => names[index] ?? ""),
    records: records.map((record) => ({
      ...record,
      cellen: kept.map((index) => record.cellen[index] ?? null),
    })),
    opmerkingen: [emptyColumns(names)],
  };
}

/** A header with one name over a table with more: a title that somebody put above it. */
function titleAbove(names: readonly string[], records: readonly DeliveredRecord[], place: Place): Problem[] {
  const [naam, ...others] = new Set(names.filter((name) => name !== ""));
  if (naam === undefined || others.length > 0 || names.length < 3) return [];
  const filledCells = ({ cellen }: DeliveredRecord) =>
    cellen.filter((cell) => (cell ?? "").trim() !== "").length;
  const header = records.find((record) => filledCells(record) > names.length / 2);
  if (!header) return [];
  const regel = header.regel === null ? `rij ${header.record}` : `regel ${header.regel}`;
  return [problem("kop-lager", { naam, regel, namen: filledCells(header) }, place)];
}

function emptyColumns(names: readonly string[]): string {
  const empty = names.flatMap((name, index) => (name === "" ? [columnPlace(index)] : []));
  return empty.length === 1
    ? `Kolom ${empty[0]} is leeg, ook in de kop, en is overgeslagen.`
    : `${empty.length} kolommen zijn leeg, ook in de kop, en zijn overgeslagen (de eerste: ${empty[0]}).`;
}

/** Per column without a name: the first record that has a value in it, when there is one. */
function firstValues(names: readonly string[], records: readonly DeliveredRecord[]) {
  const open = new Set(names.flatMap((name, index) => (name === "" ? [index] : [])));
  const found = new Map<number, DeliveredRecord>();
  for (const record of records) {
    for (const index of open) {
      if ((record.cellen[index] ?? "").trim() === "") continue;
      found.set(index, record);
      open.delete(index);
    }
    if (open.size === 0) break;
  }
  return found;
}

function unnamed(filled: ReadonlyMap<number, DeliveredRecord>, place: Place): Problem[] {
  return [...filled]
    .sort(([a], [b]) => a - b)
    .map(([index, { regel }]) => problem("kop-leeg", { kolom: columnPlace(index), regel }, place));
}

/** A column as both a text editor and a spreadsheet count it: "3 (C)". */
function columnPlace(index: number): string {
  return `${index + 1} (${columnLetters(index)})`;
}

function duplicates(names: readonly string[], place: Place): Problem[] {
  const places = new Map<string, number[]>();
  for (const [index, name] of names.entries()) {
    const found = places.get(name);
    if (found) found.push(index);
    else if (name !== "") places.set(name, [index]);
  }
  return [...places]
    .filter(([, found]) => found.length > 1)
    .map(([kolom, found]) => problem("kop-dubbel", { kolom, plaatsen: placesText(found) }, place));
}

function placesText(found: readonly number[]): string {
  return found.slice(0, 5).map(columnPlace).join(", ") + (found.length > 5 ? ", …" : "");
}
