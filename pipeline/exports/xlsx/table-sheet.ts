import type { CellObject, Row, Sheet } from "write-excel-file/node";
import type { PencDocument, PencTabel } from "../../domain/penc.ts";
import { wordReasons } from "../../wording/penc-cel-text.ts";
import { editieText, warningWords } from "../../wording/penc-words.ts";
import { readingTables } from "../../wording/reading-tables.ts";
import type { PrintedSheet } from "./print-setup.ts";
import { textCell, xlsxCell } from "./xlsx-cell.ts";

/** A sheet and how it is printed. */
export interface PencSheet {
  sheet: Sheet<Buffer>;
  print: PrintedSheet;
}

/** Characters of ten points that go across a landscape A4 when the letters are shrunk to about six: no smaller. */
const PAGE_WIDTH = 240;

/** Height of one line of text of ten points, in points. */
const LINE_HEIGHT = 13;

/** Characters of running text that go in the width of one digit, for cells that a spreadsheet does not measure itself. */
const TEXT_PER_DIGIT = 1.05;

/** A table as a sheet: title, state and introduction, then the heads, which stay in sight, the rows, and the notes. */
export function tableSheet(tabel: PencTabel, document: PencDocument): PencSheet {
  const across = (cell: CellObject, text: string) => acrossRow(tabel, cell, text);
  const above = [
    across({ fontWeight: "bold", fontSize: 14, height: 20 }, `${document.titel}: ${tabel.titel}`),
    stateRow(tabel, document),
    ...tabel.inleiding.map((line) => across({}, line)),
    [],
  ];
  const notes = [...tabel.noten, ...wordReasons(tabel.rijen)];
  return {
    sheet: {
      data: [
        ...above,
        headRow(tabel),
        ...tabel.rijen.map(({ niveau, cellen }) =>
          tabel.kolommen.map((kolom, index) => xlsxCell(cellen[index] ?? { soort: "leeg" }, kolom, niveau)),
        ),
        ...(notes.length > 0 ? [[], ...notes.map((line) => across({ textColor: "#55534E" }, line))] : []),
      ],
      sheet: tabel.blad,
      columns: tabel.kolommen.map(({ breedte }) => ({ width: breedte })),
      stickyRowsCount: above.length + 1,
      orientation: "landscape",
      showGridLines: false,
    },
    print: printOf(tabel, above.length + 1),
  };
}

function printOf(tabel: PencTabel, headRow: number): PrintedSheet {
  const [name] = readingTables(tabel)[0]?.kolommen ?? [];
  return {
    blad: tabel.blad,
    headRow,
    headColumn: Math.max(
      0,
      tabel.kolommen.findIndex(({ naam }) => naam === name?.naam),
    ),
    pagesWide: Math.ceil(widthOf(tabel) / PAGE_WIDTH),
  };
}

function widthOf({ kolommen }: PencTabel): number {
  return kolommen.reduce((sum, { breedte }) => sum + breedte, 0);
}

function headRow({ kolommen }: PencTabel): Row {
  return kolommen.map(({ naam, soort }) => ({
    ...textCell(naam),
    fontWeight: "bold",
    alignVertical: "bottom",
    bottomBorderStyle: "thin",
    ...(soort === "cijfer" ? { align: "right" } : {}),
  }));
}

/** Of which edition this is, after what nobody may overlook. */
function stateRow(tabel: PencTabel, document: PencDocument): Row {
  const words = warningWords(document);
  const warned = words.length > 0 ? ({ fontWeight: "bold", textColor: "#B5121B" } as const) : {};
  return acrossRow(tabel, warned, `${[...words, editieText(document)].join(" · ")}.`);
}

/** A text over all columns. Merged cells do not grow by themselves: the row is as high as the text needs. */
function acrossRow(tabel: PencTabel, cell: CellObject, text: string): Row {
  const width = Math.min(widthOf(tabel), WIDEST_TEXT);
  const lines = Math.ceil(text.length / (width * TEXT_PER_DIGIT));
  const spanned = {
    ...textCell(text),
    height: LINE_HEIGHT * lines + 2,
    alignVertical: "top" as const,
    ...cell,
  };
  const columns = columnsWithin(tabel, width);
  return [{ ...spanned, columnSpan: columns }, ...Array(columns - 1).fill(null)];
}

/** A text is not spread wider than this, in characters: it must be read without scrolling. */
const WIDEST_TEXT = 140;

/** How many columns from the first together have a width. */
function columnsWithin({ kolommen }: PencTabel, width: number): number {
  let sum = 0;
  const enough = kolommen.findIndex(({ breedte }) => {
    sum += breedte;
    return sum >= width;
  });
  return enough < 0 ? kolommen.length : enough + 1;
}
