import writeExcelFile from "write-excel-file/node";
import { withFixedZipTime } from "./fixed-zip-time.ts";
import type { Cell, Figure, IndicatorTable } from "./indicator-table.ts";
import { onePageWide } from "./one-page-wide.ts";

const widths = [22, 24, 40, 18, 12, 10, 13, 13, 13, 12, 30, 26, 28, 24];

const HEAD = { fontWeight: "bold", wrap: true, alignVertical: "bottom", bottomBorderStyle: "thin" } as const;

/** Table as a workbook for people: real numbers with their unit, frozen heading, A4 landscape. */
export async function tableToXlsx(table: IndicatorTable): Promise<Buffer> {
  const above = [
    [{ value: table.titel, fontWeight: "bold" as const, fontSize: 14 }],
    ...table.inleiding.map((line) => [{ value: line, type: String }]),
    [],
  ];
  const head = table.kolommen.map((value, index) => ({ value, ...HEAD, ...alignAt(index) }));
  const rows = table.rijen.map((row) =>
    row.map((cell, index) => ({ ...toXlsxCell(cell), ...alignAt(index), height: heightOf(row) })),
  );
  const written = writeExcelFile(
    [...above, head, ...rows],
    {
      sheet: "Indicatoren",
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: above.length + 1,
      orientation: "landscape",
    },
    { fontFamily: "Arial", fontSize: 10, features: [onePageWide] },
  );
  return withFixedZipTime(await written.toBuffer());
}

/** Columns that hold figures: their words ("geen meting") stand to the right, like the numbers. */
const figureColumns = { first: 4, last: 9 };

function alignAt(column: number): { align?: "right" } {
  return column >= figureColumns.first && column <= figureColumns.last ? { align: "right" } : {};
}

/** Height of one line of text, in points. */
const LINE_HEIGHT = 13;

/** Room for the cell that needs most lines at its column's width. */
function heightOf(row: readonly Cell[]): number {
  const lines = row.map((cell, index) =>
    typeof cell === "string" ? Math.ceil((cell.length * 1.1) / (widths[index] ?? 1)) : 1,
  );
  return LINE_HEIGHT * Math.max(1, ...lines) + 2;
}

function toXlsxCell(cell: Cell) {
  const top = { alignVertical: "top" as const };
  if (typeof cell === "string") return { value: cell, type: String, wrap: true, ...top };
  if ("jaar" in cell) return { value: cell.jaar, type: Number, format: "0", ...top };
  return { value: cell.waarde, type: Number, format: numberFormat(cell), ...top };
}

/** Excel number format; the program shows it with the reader's own decimal sign. */
function numberFormat({ eenheid, decimalen }: Figure): string {
  const digits = decimalen > 0 ? `0.${"0".repeat(decimalen)}` : "0";
  if (eenheid === "procent") return `${digits}"%"`;
  if (eenheid === "euro") return `"€" #,##${digits}`;
  return `#,##${digits}`;
}
