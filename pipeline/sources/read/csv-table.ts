import { problem } from "../../errors/catalogue.ts";
import { failOnProblems, InputError, type Problem } from "../../errors/input-error.ts";
import { checkDelimiter, textFromLine } from "./check-text-layout.ts";
import { nameColumns } from "./column-names.ts";
import { type CsvRecord, csvRecords } from "./csv-records.ts";
import type { DeliveredBytes, DeliveredRecord, DeliveredTable, UnreadableRecord } from "./delivered-table.ts";
import { requireKind } from "./file-kind.ts";
import { requireFit } from "./limits.ts";
import type { CsvOptions, Scheidingsteken } from "./table-layout.ts";
import { decodeText, encodingRemarks } from "./text-encoding.ts";

/**
 * Reads a text file of separated cells. A blank line is no record. Records of another width than the header or with a
 * misplaced quote are unreadable, each with its line. Throws an {@link InputError} when the file
 * contradicts its layout, has no good header, or has a quote that is never closed.
 */
export function readCsvTable(source: DeliveredBytes, layout: CsvOptions): DeliveredTable {
  requireKind(source, "csv");
  const place = { bestand: source.getoond, regel: layout.kopregel ?? 1 };
  const text = textFromLine(decodeText(source, layout.codering), place.regel, place.bestand);
  failOnProblems(checkDelimiter(text, layout.scheidingsteken, place));
  const [header, ...rows] = collectRecords(text, layout.scheidingsteken, place);
  if (!header) throw new InputError([problem("bestand-leeg", {}, { bestand: source.getoond })]);
  const { records, onleesbaar } = divide(header, rows, source.getoond);
  const named = nameColumns(header.cellen.map(emptyToNull), records, { ...place, regel: header.regel });
  return {
    ...named,
    blad: null,
    overgeslagen: [],
    onleesbaar,
    opmerkingen: [...encodingRemarks(source.bytes, layout.codering), ...named.opmerkingen],
    codeboek: new Map(),
  };
}

const emptyToNull = (text: string): string | null => (text === "" ? null : text);

/** All records with their lines in the file, of which the text starts on line `place.regel`; the header comes first. */
function collectRecords(
  text: string,
  scheidingsteken: Scheidingsteken,
  { bestand, regel }: { bestand: string; regel: number },
): CsvRecord[] {
  const records: CsvRecord[] = [];
  let cells = 0;
  for (const record of csvRecords(text, scheidingsteken)) {
    cells += record.cellen.length;
    requireFit(cells, bestand);
    if (record.open !== null) throw openQuote(bestand, regel - 1 + record.open);
    records.push({ ...record, regel: regel - 1 + record.regel });
  }
  return records;
}

function openQuote(bestand: string, regel: number): InputError {
  return new InputError([problem("aanhalingsteken-open", {}, { bestand, regel })]);
}

/** Numbers the records and sets apart those that cannot be read. */
function divide(header: CsvRecord, rows: readonly CsvRecord[], bestand: string) {
  const records: DeliveredRecord[] = [];
  const onleesbaar: UnreadableRecord[] = [];
  rows.forEach((row, index) => {
    const [record, regel] = [index + 1, row.regel];
    const probleem = faultOf(row, header, bestand);
    if (probleem) onleesbaar.push({ record, regel, probleem });
    else records.push({ record, regel, cellen: row.cellen.map(emptyToNull) });
  });
  return { records, onleesbaar };
}

function faultOf({ cellen, regel, scheef }: CsvRecord, header: CsvRecord, bestand: string): Problem | null {
  const place = { bestand, regel };
  const verwacht = header.cellen.length;
  if (scheef !== null) {
    return problem("rij-aanhalingsteken", { kolom: header.cellen[scheef] || String(scheef + 1) }, place);
  }
  if (cellen.length === verwacht) return null;
  return problem("rij-breedte", { verwacht, gevonden: cellen.length }, place);
}
