import type { Row } from "write-excel-file/node";
import type { PencDocument, PencTabel } from "../../domain/penc.ts";
import { formatDate } from "../../wording/date-format.ts";
import { readingRules, tablesByQuestion, warningSentences } from "../../wording/penc-words.ts";
import type { SheetLink } from "./print-setup.ts";
import { rowHeight } from "./row-height.ts";
import type { PencSheet } from "./table-sheet.ts";
import { textCell } from "./xlsx-cell.ts";

const COVER = "Voorblad";

/** Widths of the two columns, in characters. */
const COLUMNS = [26, 96];

/** The first sheet: which edition, how sure, how to refer to it, and where each table is. */
export function coverSheet(document: PencDocument): PencSheet & { links: SheetLink[] } {
  const top = [
    title(document.titel, 20),
    title(`Sociale basis, gemeente ${document.gemeente}`, 12),
    ...warningSentences(document).map(warning),
    [],
    ...editionRows(document),
    [],
  ];
  const list = listOfSheets(document);
  const rows = [...top, ...list.map(({ row }) => row), [], ...readingRows()];
  return {
    sheet: {
      data: rows,
      sheet: COVER,
      columns: COLUMNS.map((width) => ({ width })),
      orientation: "landscape",
      showGridLines: false,
    },
    print: { blad: COVER, headRow: null, nameColumns: 1, pagesWide: 1 },
    links: list.flatMap(({ blad }, index) => (blad === null ? [] : [{ row: top.length + index + 1, blad }])),
  };
}

function title(text: string, fontSize: number): Row {
  return [{ ...textCell(text), wrap: false, fontWeight: "bold", fontSize, height: fontSize * 1.5 }];
}

function warning(text: string): Row {
  const look = { fontWeight: "bold", textColor: "#B5121B", wrap: false } as const;
  return [{ ...textCell(text), ...look }];
}

function pair(term: string, value: string): Row {
  const cells = [textCell(term), textCell(value)];
  const height = rowHeight(cells, COLUMNS);
  const [left, right] = cells.map((cell) => ({ ...cell, height, alignVertical: "top" as const }));
  return [{ ...left, fontWeight: "bold" }, right];
}

function editionRows({ editie, citeren }: PencDocument): Row[] {
  return [
    pair("Editie", editie.id),
    pair("Toestand", editie.state),
    pair("Stand van", formatDate(editie.peildatum)),
    pair("Vingerafdruk", editie.contentHash),
    pair("Zo noemt u de bron", citeren),
  ];
}

interface ListRow {
  row: Row;
  /** Sheet to which the row leads; null for a heading. */
  blad: string | null;
}

/** The sheets in their order, under the question they answer. */
function listOfSheets(document: PencDocument): ListRow[] {
  const groups = [
    ...tablesByQuestion(document),
    { titel: "Verantwoording", tabellen: document.verantwoording },
  ].filter(({ tabellen }) => tabellen.length > 0);
  return groups.flatMap(({ titel, tabellen }) => [
    { row: heading(titel), blad: null },
    ...tabellen.map((tabel) => ({ row: sheetRow(tabel), blad: tabel.blad })),
  ]);
}

function heading(text: string): Row {
  const cell = { ...textCell(text), wrap: false, fontWeight: "bold", bottomBorderStyle: "thin" } as const;
  return [cell, { bottomBorderStyle: "thin" }];
}

function sheetRow({ blad, titel }: PencTabel): Row {
  const look = { textColor: "#1F5C99", textDecoration: { underline: true }, alignVertical: "top" } as const;
  return [{ ...textCell(blad), ...look }, textCell(titel)];
}

function readingRows(): Row[] {
  return [heading("Zo leest u de woorden"), ...readingRules.map((rule) => [null, textCell(rule)])];
}
