import type { CellObject, Row, Sheet } from "write-excel-file/node";
import type { PencDocument, PencKolom, PencRij, PencTabel } from "../../domain/penc.ts";
import { wordReasons } from "../../wording/penc-cel-text.ts";
import { editieText, warningWords } from "../../wording/penc-words.ts";
import type { PrintedSheet } from "./print-setup.ts";
import { rowHeight } from "./row-height.ts";
import { type SheetLayout, sheetLayout } from "./sheet-layout.ts";
import { textCell, xlsxCell } from "./xlsx-cell.ts";

/** A sheet and how it is printed. */
export interface PencSheet {
  sheet: Sheet<Buffer>;
  print: PrintedSheet;
}

/** A table as a sheet: title, state and introduction, then the heads, which stay in sight, the rows, and the notes. */
export function tableSheet(tabel: PencTabel, document: PencDocument): PencSheet {
  const layout = sheetLayout(tabel);
  const across = (cell: CellObject, text: string) => acrossRow(layout, cell, text);
  const above = [
    across({ fontWeight: "bold", fontSize: 14 }, `${document.titel}: ${tabel.titel}`),
    across(stateLook(document), stateText(document)),
    ...tabel.inleiding.map((line) => across({}, line)),
    [],
  ];
  const notes = [...tabel.noten, ...wordReasons(tabel.rijen)];
  const headRow = above.length + 1;
  return {
    sheet: {
      data: [
        ...above,
        fitted(headCells(tabel), layout),
        ...tabel.rijen.map((rij) => fitted(cellsOf(rij, tabel), layout)),
        ...(notes.length > 0 ? [[], ...notes.map((line) => across({ textColor: "#55534E" }, line))] : []),
      ],
      sheet: tabel.blad,
      columns: layout.widths.map((width) => ({ width })),
      stickyRowsCount: headRow,
      orientation: "landscape",
      showGridLines: false,
    },
    print: { blad: tabel.blad, headRow, nameColumns: layout.nameColumns, pagesWide: layout.pagesWide },
  };
}

function cellsOf({ niveau, cellen }: PencRij, { kolommen }: PencTabel): CellObject[] {
  return kolommen.map((kolom, index) => ({
    ...xlsxCell(cellen[index] ?? { soort: "leeg" }, kolom, niveau),
    ...indentAt(kolom, index),
  }));
}

function headCells({ kolommen }: PencTabel): CellObject[] {
  return kolommen.map((kolom, index) => ({
    ...textCell(kolom.naam),
    fontWeight: "bold",
    alignVertical: "bottom",
    bottomBorderStyle: "thin",
    ...(kolom.soort === "cijfer" ? { align: "right" } : indentAt(kolom, index)),
  }));
}

/** Text stands free of the numbers to its left. */
function indentAt({ soort }: PencKolom, index: number): CellObject {
  return soort === "tekst" && index > 0 ? { align: "left", indent: 1 } : {};
}

function fitted(cells: CellObject[], { widths }: SheetLayout): Row {
  const height = rowHeight(cells, widths);
  return cells.map((cell) => ({ ...cell, height }));
}

/** Of which edition this is, after what nobody may overlook. */
function stateText(document: PencDocument): string {
  return `${[...warningWords(document), editieText(document)].join(" · ")}.`;
}

function stateLook(document: PencDocument): CellObject {
  return warningWords(document).length > 0 ? { fontWeight: "bold", textColor: "#B5121B" } : {};
}

/**
 * A text over the columns that every page has. Merged cells do not grow by themselves: the row is as high as the text
 * needs.
 */
function acrossRow({ textColumns, textWidth }: SheetLayout, cell: CellObject, text: string): Row {
  const content = { ...textCell(text), alignVertical: "top" as const, ...cell };
  const height = rowHeight([content], [textWidth]);
  return [{ ...content, height, columnSpan: textColumns }, ...Array(textColumns - 1).fill(null)];
}
