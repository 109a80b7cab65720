import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { PencCel, PencKolom, PencRij, PencTabel } from "../../domain/penc.ts";
import { pencCelText } from "../../wording/penc-cel-text.ts";
import { visibleLine } from "../../wording/visible-line.ts";
import { columnWidths } from "./column-widths.ts";

/** Room between the margins of a landscape A4, in twentieths of a point. */
const PAGE_ROOM = 14_570;

/** Tables that ask for more characters than this are set in smaller letters. */
const WIDE = 150;

/** Paragraph styles of cells, with their letters in points. */
const sizes = {
  normal: { style: "Tabeltekst", size: 8 },
  wide: { style: "Tabeltekstklein", size: 7 },
} as const;

/** A table in the style `TabelPenC`: its heads come back on every page, no row is cut in two. */
export function wordTable(tabel: PencTabel): Table {
  const asked = tabel.kolommen.reduce((sum, { breedte }) => sum + breedte, 0);
  const { style, size } = asked > WIDE ? sizes.wide : sizes.normal;
  const widths = columnWidths(tabel, { room: PAGE_ROOM, size });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: tabel.kolommen.map((kolom, index) =>
      cellOf(visibleLine(kolom.naam), { kolom, style, width: widths[index] ?? 0, keepNext: true }),
    ),
  });
  return new Table({
    style: "TabelPenC",
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: [
      head,
      ...tabel.rijen.map((rij, index) =>
        rowOf(rij, {
          kolommen: tabel.kolommen,
          style,
          widths,
          keepNext: rij.niveau === "kop" || index === tabel.rijen.length - 1,
        }),
      ),
    ],
  });
}

interface Setting {
  kolommen: readonly PencKolom[];
  style: string;
  widths: readonly number[];
  /** Stays on the page of what follows: a heading with its first row, the last row with the notes. */
  keepNext: boolean;
}

function rowOf({ niveau, cellen }: PencRij, { kolommen, style, widths, keepNext }: Setting): TableRow {
  const bold = niveau !== "gewoon";
  const total = niveau === "totaal";
  const text = (index: number) => pencCelText(cellen[index] ?? LEEG);
  if (niveau === "kop" && cellen.slice(1).every(({ soort }) => soort === "leeg")) {
    const width = widths.reduce((sum, one) => sum + one, 0);
    const cell = cellOf(text(0), { style, width, bold, keepNext, span: kolommen.length });
    return new TableRow({ cantSplit: true, children: [cell] });
  }
  return new TableRow({
    cantSplit: true,
    children: kolommen.map((kolom, index) =>
      cellOf(text(index), {
        kolom,
        style,
        width: widths[index] ?? 0,
        bold,
        total,
        keepNext,
      }),
    ),
  });
}

const LEEG: PencCel = { soort: "leeg" };

interface CellLook {
  kolom?: PencKolom;
  style: string;
  width: number;
  bold?: boolean;
  total?: boolean;
  keepNext?: boolean;
  span?: number;
}

function cellOf(text: string, { kolom, style, width, bold, total, keepNext, span }: CellLook): TableCell {
  const line = { style: BorderStyle.SINGLE, size: 4, color: "1D1D1B" };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(total ? { borders: { top: line } } : {}),
    children: [
      new Paragraph({
        style,
        ...(kolom?.soort === "cijfer" ? { alignment: AlignmentType.RIGHT } : {}),
        ...(keepNext ? { keepNext } : {}),
        children: [new TextRun({ text, ...(bold ? { bold } : {}) })],
      }),
    ],
  });
}
