import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { CsvError, parse } from "csv-parse/sync";
import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";

/** How a delivered text file is written. */
export interface CsvLayout {
  scheidingsteken: string;
}

/** A header is at the start: of a gigabyte no more than this is read. */
const HEAD_BYTES = 1 << 18;

/** Column names in the first record, trimmed, without byte order mark. */
export function readCsvHeader(path: string, layout: CsvLayout): string[] {
  const rows = parse(readHead(path), {
    bom: true,
    delimiter: layout.scheidingsteken,
    to: 1,
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
  }) as string[][];
  return rows[0] ?? [];
}

/** The first bytes of a file, up to and with the last line end among them. */
export function readHead(path: string): Buffer {
  const handle = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(HEAD_BYTES);
    const head = bytes.subarray(0, readSync(handle, bytes));
    const lineEnd = head.lastIndexOf(0x0a);
    return head.length < HEAD_BYTES || lineEnd < 0 ? head : head.subarray(0, lineEnd + 1);
  } finally {
    closeSync(handle);
  }
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
