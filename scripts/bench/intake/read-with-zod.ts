import { createReadStream } from "node:fs";
import { parse } from "csv-parse";
import type { Scalar } from "../../../pipeline/db/database.ts";
import type { ReadCell } from "../../../pipeline/sources/fields/read-cell.ts";

/** Reads one cell by its zod schema; null for a column that nobody asked for. */
export type CellReader = ((cell: string | null) => ReadCell) | null;

/** Rows that were sound, and rows with a cell that is not. */
export interface ReadRows {
  sound: number;
  refused: number;
}

/**
 * Reads a CSV file with csv-parse and checks it cell by cell with zod: what one would write without a database.
 * @param readersOf the reader of every column, in the order of the header
 * @param keep gets the values of every sound row, in the order of the readers
 */
export async function readWithZod(
  path: string,
  readersOf: (header: readonly string[]) => readonly CellReader[],
  keep: (row: Scalar[]) => Promise<void> | void,
): Promise<ReadRows> {
  const rows: ReadRows = { sound: 0, refused: 0 };
  let readers: readonly CellReader[] | null = null;
  const records = createReadStream(path).pipe(parse({ delimiter: ";", bom: true }));
  for await (const record of records as AsyncIterable<string[]>) {
    if (readers === null) {
      readers = readersOf(record);
      continue;
    }
    const read = readers.flatMap((reader, index) => reader?.(record[index] ?? null) ?? []);
    if (read.some(({ fout }) => fout !== null)) {
      rows.refused++;
      continue;
    }
    rows.sound++;
    await keep(read.map(({ waarde }) => waarde));
  }
  return rows;
}
