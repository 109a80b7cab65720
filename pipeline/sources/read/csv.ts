import { readFileSync } from "node:fs";
import { CsvError, parse } from "csv-parse/sync";
import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";

/** How a delivered text file is written. */
export interface CsvLayout {
  scheidingsteken: string;
}

/** Column names in the first record, trimmed, without byte order mark. */
export function readCsvHeader(path: string, layout: CsvLayout): string[] {
  const rows = parse(readFileSync(path), {
    bom: true,
    delimiter: layout.scheidingsteken,
    to: 1,
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
  }) as string[][];
  return rows[0] ?? [];
}

/**
 * The line on which each wanted record starts. Records are counted from 1 after the header, and only those
 * with as many cells as the header: the others never reach the database.
 */
export function linesOfRecords(
  path: string,
  layout: CsvLayout,
  records: readonly number[],
): Map<number, number> {
  const wanted = new Set(records);
  const lines = new Map<number, number>();
  let width: number | null = null;
  let count = 0;
  let previousEnd = 0;
  parse(readFileSync(path), {
    bom: true,
    delimiter: layout.scheidingsteken,
    relax_column_count: true,
    relax_quotes: true,
    on_record: (record: string[], { lines: end }) => {
      if (width === null) width = record.length;
      else if (record.length === width && wanted.has(++count)) lines.set(count, previousEnd + 1);
      previousEnd = end;
      return null;
    },
  });
  return lines;
}

/** The line on which every record starts, the header and blank lines included. */
export function startsOfRecords(path: string, layout: CsvLayout): number[] {
  const starts: number[] = [];
  let next = 1;
  parse(readFileSync(path), {
    bom: true,
    delimiter: layout.scheidingsteken,
    relax_column_count: true,
    relax_quotes: true,
    on_record: (_: string[], { lines: end }) => {
      starts.push(next);
      next = end + 1;
      return null;
    },
  });
  return starts;
}

/** How many records a delivery has after its header, and the line of a quote that is never closed. */
export interface RecordCount {
  records: number;
  openQuote: number | null;
}

const [LF, CR, SPACE, QUOTE] = [0x0a, 0x0d, 0x20, 0x22];

/**
 * Counts records without the database, so that a row the database loses is noticed: an open quote makes it drop
 * all that follows in silence. A blank line is no record.
 */
export function countRecords(path: string, layout: CsvLayout): RecordCount {
  const bytes = readFileSync(path);
  const separator = layout.scheidingsteken.charCodeAt(0);
  let [records, line, quotedFrom] = [0, 1, 0];
  let [filled, atStart] = [false, true];
  for (let index = bytes[0] === 0xef ? 3 : 0; index < bytes.length; index++) {
    const byte = bytes[index];
    if (byte === LF || (byte === CR && bytes[index + 1] !== LF)) {
      line++;
      if (quotedFrom > 0) continue;
      if (filled) records++;
      [filled, atStart] = [false, true];
    } else if (quotedFrom > 0) {
      if (byte === QUOTE && bytes[index + 1] === QUOTE) index++;
      else if (byte === QUOTE) quotedFrom = 0;
    } else if (byte !== CR) {
      if (byte === QUOTE && atStart) quotedFrom = line;
      atStart = byte === separator || (atStart && byte === SPACE);
      filled = true;
    }
  }
  if (filled) records++;
  return { records: Math.max(0, records - 1), openQuote: quotedFrom || null };
}

/** A row of a small reference table, with the line it stands on. */
export type TableRow<K extends string> = Record<K, string> & { regel: number };

/**
 * Reads a small `;` table of our own with named columns. Throws an {@link InputError} when a column is
 * missing. Cells are trimmed; an empty cell is "".
 */
export function readTable<K extends string>(
  path: string,
  columns: readonly K[],
  bestand: string,
): TableRow<K>[] {
  const header = readCsvHeader(path, { scheidingsteken: ";" });
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    throw new InputError(
      missing.map((kolom) =>
        problem(
          "tabel-onvolledig",
          { kolom, gevonden: header.join(", "), suggestie: `Voeg de kolom "${kolom}" toe.` },
          { bestand, regel: 1 },
        ),
      ),
    );
  }
  return parseRecords<K>(path, bestand).map(({ record, info }) => ({ ...record, regel: info.lines }));
}

function parseRecords<K extends string>(path: string, bestand: string) {
  try {
    return parse(readFileSync(path), {
      bom: true,
      delimiter: ";",
      columns: true,
      trim: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as { record: Record<K, string>; info: { lines: number } }[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const width = error.code === "CSV_RECORD_INCONSISTENT_COLUMNS";
    const uitleg = width
      ? "een regel heeft niet evenveel kolommen als de eerste regel."
      : "er staat een aanhalingsteken dat niet klopt.";
    throw new InputError([
      problem("bestand-onleesbaar", { uitleg }, { bestand, regel: Number(error.lines) || null }),
    ]);
  }
}
