import type { CellObject, Row, Sheet } from "write-excel-file/node";
import type { PencDocument, PencKolom, PencRij, PencTabel } from "../../domain/penc.ts";
import { wordReasons } from "../../wording/penc-cel-text.ts";
import { editieText, warningWords } from "../../wording/penc-words.ts";
import { readingTables } from "../../wording/reading-tables.ts";
import type { PrintedSheet } from "./print-setup.ts";
import { columnWidth, rowHeight } from "./row-height.ts";
import { textCell, xlsxCell } from "./xlsx-cell.ts";

/** A sheet and how it is printed. */
export interface PencSheet {
  sheet: Sheet<Buffer>;
  print: PrintedSheet;
}

/** Characters of ten points that go across a landscape A4 when the letters are shrunk to about six: no smaller. */
const PAGE_WIDTH = 260;

/** A table as a sheet: title, state and introduction, then the heads, which stay in sight, the rows, and the notes. */
export function tableSheet(tabel: PencTabel, document: PencDocument): PencSheet {
  const across = (cell: CellObject, text: string) => acrossRow(tabel, cell, text);
  const above = [
    across({ fontWeight: "bold", fontSize: 14 }, `${document.titel}: ${tabel.titel}`),
    stateRow(tabel, document),
    ...tabel.inleiding.map((line) => across({}, line)),
    [],
  ];
  const notes = [...tabel.noten, ...wordReasons(tabel.rijen)];
  return {
    sheet: {
      data: [
        ...above,
        fitted(headRow(tabel), tabel),
        ...tabel.rijen.map((rij) => fitted(rowOf(rij, tabel), tabel)),
        ...(notes.length > 0 ? [[], ...notes.map((line) => across({ textColor: "#55534E" }, line))] : []),
      ],
      sheet: tabel.blad,
      columns: tabel.kolommen.map((kolom) => ({ width: columnWidth(kolom) })),
      stickyRowsCount: above.length + 1,
      orientation: "landscape",
      showGridLines: false,
    },
    print: printOf(tabel, above.length + 1),
  };
}

function printOf(tabel: PencTabel, headRow: number): PrintedSheet {
  const nameColumns = nameColumnsOf(tabel);
  const repeated = widthOf(tabel.kolommen.slice(0, nameColumns));
  const width = widthOf(tabel.kolommen);
  const pagesWide = width <= PAGE_WIDTH ? 1 : Math.ceil((width - repeated) / (PAGE_WIDTH - repeated));
  return { blad: tabel.blad, headRow, nameColumns, pagesWide };
}

/** A title needs this many characters to be read in. */
const TITLE_WIDTH = 60;

/** How many columns from the first it takes to name a row, and to write the title of the sheet over them. */
function nameColumnsOf(tabel: PencTabel): number {
  const { kolommen } = tabel;
  const name = readingTables(tabel)[0]?.kolommen[0]?.naam;
  let count = kolommen.findIndex(({ naam }) => naam === name) + 1;
  while (count < kolommen.length && widthOf(kolommen.slice(0, count)) < TITLE_WIDTH) count++;
  return count;
}

function widthOf(kolommen: readonly PencKolom[]): number {
  return kolommen.reduce((sum, kolom) => sum + columnWidth(kolom), 0);
}

function rowOf({ niveau, cellen }: PencRij, { kolommen }: PencTabel): CellObject[] {
  return kolommen.map((kolom, index) => ({
    ...xlsxCell(cellen[index] ?? { soort: "leeg" }, kolom, niveau),
    ...indentAt(kolom, index),
  }));
}

/** Text stands free of the numbers to its left. */
function indentAt({ soort }: PencKolom, index: number): CellObject {
  return soort === "tekst" && index > 0 ? { align: "left", indent: 1 } : {};
}

function fitted(cells: CellObject[], { kolommen }: PencTabel): Row {
  const height = rowHeight(cells, kolommen.map(columnWidth));
  return cells.map((cell) => ({ ...cell, height }));
}

function headRow({ kolommen }: PencTabel): CellObject[] {
  return kolommen.map((kolom, index) => ({
    ...textCell(kolom.naam),
    fontWeight: "bold",
    alignVertical: "bottom",
    bottomBorderStyle: "thin",
    ...(kolom.soort === "cijfer" ? { align: "right" } : indentAt(kolom, index)),
  }));
}

/** Of which edition this is, after what nobody may overlook. */
function stateRow(tabel: PencTabel, document: PencDocument): Row {
  const words = warningWords(document);
  const warned = words.length > 0 ? ({ fontWeight: "bold", textColor: "#B5121B" } as const) : {};
  return acrossRow(tabel, warned, `${[...words, editieText(document)].join(" · ")}.`);
}

/**
 * A text over the columns that every page has. Merged cells do not grow by themselves: the row is as high as the text
 * needs.
 */
function acrossRow(tabel: PencTabel, cell: CellObject, text: string): Row {
  const columns = printOf(tabel, 0).pagesWide > 1 ? nameColumnsOf(tabel) : tabel.kolommen.length;
  const width = widthOf(tabel.kolommen.slice(0, columns));
  const content = { ...textCell(text), alignVertical: "top" as const, ...cell };
  const height = rowHeight([content], [width]);
  return [{ ...content, height, columnSpan: columns }, ...Array(columns - 1).fill(null)];
}
