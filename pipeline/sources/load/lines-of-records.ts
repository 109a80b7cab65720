import { createReadStream } from "node:fs";
import { parse } from "csv-parse";

/**
 * The line on which each wanted record starts; records count from 1 after the header, and a blank line is none. Reads
 * the file a second time.
 */
export async function linesOfRecords(
  path: string,
  { scheidingsteken, records }: { scheidingsteken: string; records: readonly number[] },
): Promise<Map<number, number>> {
  const wanted = new Set(records);
  const lines = new Map<number, number>();
  const parser = parse({
    bom: true,
    delimiter: scheidingsteken,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    info: true,
  });
  let [record, start] = [0, 1];
  const reading = createReadStream(path).pipe(parser);
  for await (const { record: cells, info } of reading as AsyncIterable<{
    record: string[];
    info: { lines: number };
  }>) {
    if (cells.length > 1 || cells[0] !== "") {
      if (wanted.has(record)) lines.set(record, start);
      record++;
    }
    start = info.lines + 1;
    if (lines.size === wanted.size) break;
  }
  return lines;
}
