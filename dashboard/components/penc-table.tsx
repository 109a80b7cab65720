import type { PencCel, PencKolom, PencRij, PencTabel } from "../../pipeline/domain/penc.ts";
import { pencCelText } from "../../pipeline/wording/penc-cel-text.ts";
import { DataTable, type RowGroup, type TableRow } from "./data-table.tsx";

/** Tables with more columns than this become blocks before the screen is that of a phone. */
const FEW_COLUMNS = 7;

/** A text column this wide, in characters, shares its line with numbers. */
const SHORT = 14;

/** A table of a document as the site shows tables: the first column names the row, a heading opens a group. */
export function PencTable({ tabel }: { tabel: PencTabel }) {
  const [first, ...others] = tabel.kolommen;
  const { groups, foot } = groupsOf(tabel);
  return (
    <DataTable
      caption={tabel.titel}
      rowHead={first?.naam ?? ""}
      columns={others.map((kolom, index) => ({
        key: keyOf(index + 1),
        head: kolom.naam,
        number: kolom.soort === "cijfer",
        short: kolom.soort === "tekst" && kolom.breedte <= SHORT,
      }))}
      groups={groups}
      foot={foot}
      shape={tabel.kolommen.length > FEW_COLUMNS ? "wide" : "stacked"}
    />
  );
}

const keyOf = (index: number) => `k${index}`;

/** Totals at the end stand apart, so that no sorting moves them. */
function groupsOf({ kolommen, rijen }: PencTabel): { groups: RowGroup[]; foot: TableRow[] } {
  const end = rijen.findLastIndex(({ niveau }) => niveau !== "totaal") + 1;
  const groups: RowGroup[] = [];
  for (const [index, rij] of rijen.slice(0, end).entries()) {
    if (rij.niveau === "kop") groups.push({ naam: textAt(rij, 0), rows: [] });
    else {
      if (groups.length === 0) groups.push({ naam: null, rows: [] });
      groups.at(-1)?.rows.push(rowOf(rij, kolommen, index));
    }
  }
  return { groups, foot: rijen.slice(end).map((rij, index) => rowOf(rij, kolommen, end + index)) };
}

function rowOf(rij: PencRij, kolommen: readonly PencKolom[], index: number): TableRow {
  const cells = kolommen.slice(1).map((_, place) => [keyOf(place + 1), textAt(rij, place + 1)]);
  return {
    key: String(index),
    head: textAt(rij, 0),
    cells: Object.fromEntries(cells),
    total: rij.niveau === "totaal",
  };
}

const LEEG: PencCel = { soort: "leeg" };

function textAt({ cellen }: PencRij, index: number): string {
  return pencCelText(cellen[index] ?? LEEG);
}
