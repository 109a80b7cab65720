import type { DeliveredRecord, SkippedRecord } from "../delivered-table.ts";
import type { SheetRow } from "./sheet-cells.ts";
import type { HeaderRows } from "./sheet-header.ts";

/** The records under a header and what stands between them that is no record; numbered in the order of the sheet. */
export function sheetRecords(data: readonly SheetRow[], header: HeaderRows, width: number) {
  const records: DeliveredRecord[] = [];
  const overgeslagen: SkippedRecord[] = [];
  const next = () => records.length + overgeslagen.length + 1;
  let previous = header.tot;
  for (const row of data) {
    const gap = blankRows(previous, row.nummer);
    if (gap) overgeslagen.push({ record: next(), ...gap });
    const place = { record: next(), regel: row.nummer };
    if (header.rijen.some(({ cellen }) => sameCells(cellen, row.cellen))) {
      overgeslagen.push({ ...place, reden: "herhaling van de kop" });
    } else {
      records.push({
        ...place,
        cellen: Array.from({ length: width }, (_, column) => row.cellen.get(column) ?? null),
      });
    }
    previous = row.nummer;
  }
  return { records, overgeslagen };
}

/** Blank rows between two rows, as one: there may be a million of them. */
function blankRows(previous: number, next: number): { regel: number; reden: string } | null {
  const count = next - previous - 1;
  if (count <= 0) return null;
  return { regel: previous + 1, reden: count === 1 ? "lege rij" : `${count} lege rijen` };
}

function sameCells(one: ReadonlyMap<number, string>, other: ReadonlyMap<number, string>): boolean {
  if (one.size !== other.size) return false;
  for (const [column, text] of one) if (other.get(column) !== text) return false;
  return true;
}
