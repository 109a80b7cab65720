import type { CellObject, Row, Sheet } from "write-excel-file/node";
import type { PencDocument, PencTabel } from "../../domain/penc.ts";
import { wordReasons } from "../../wording/penc-cel-text.ts";
import { editieText, warningWords } from "../../wording/penc-words.ts";
import { textCell, xlsxCell } from "./xlsx-cell.ts";

/** A sheet and the number of its row with column heads, which every printed page repeats; null when it has none. */
export interface PencSheet {
  sheet: Sheet<Buffer> & { sheet: string };
  headRow: number | null;
}

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
    headRow: above.length + 1,
  };
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
function acrossRow({ kolommen }: PencTabel, cell: CellObject, text: string): Row {
  const width = kolommen.reduce((sum, { breedte }) => sum + breedte, 0);
  const lines = Math.ceil(text.length / (width * TEXT_PER_DIGIT));
  const spanned = {
    ...textCell(text),
    height: LINE_HEIGHT * lines + 2,
    alignVertical: "top" as const,
    ...cell,
  };
  return [{ ...spanned, columnSpan: kolommen.length }, ...kolommen.slice(1).map(() => null)];
}
