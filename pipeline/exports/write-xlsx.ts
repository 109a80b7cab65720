import writeExcelFile from "write-excel-file/node";
import type { Cell, IndicatorTable } from "./indicator-table.ts";

const widths = [26, 44, 18, 12, 10, 14, 14, 14, 12, 34, 34, 34];

const HEAD = { fontWeight: "bold", wrap: true, alignVertical: "bottom", bottomBorderStyle: "thin" } as const;

/** Table as a workbook for people: real numbers with their unit, frozen heading, A4 landscape. */
export async function tableToXlsx(table: IndicatorTable): Promise<Buffer> {
  const above = [
    [{ value: table.titel, fontWeight: "bold" as const, fontSize: 14 }],
    ...table.inleiding.map((line) => [{ value: line, type: String }]),
    [],
  ];
  const head = table.kolommen.map((value) => ({ value, ...HEAD }));
  const rows = table.rijen.map((row) => row.map(toXlsxCell));
  return writeExcelFile([...above, head, ...rows], {
    sheet: "Indicatoren",
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: above.length + 1,
    orientation: "landscape",
  }).toBuffer();
}

function toXlsxCell(cell: Cell) {
  if (typeof cell === "string") {
    return { value: cell, type: String, wrap: true, alignVertical: "top" as const };
  }
  return { value: cell.waarde, type: Number, format: numberFormat(cell), alignVertical: "top" as const };
}

/** Excel number format; the program shows it with the reader's own decimal sign. */
function numberFormat({ eenheid, decimalen }: Exclude<Cell, string>): string {
  const digits = decimalen > 0 ? `0.${"0".repeat(decimalen)}` : "0";
  if (eenheid === "procent") return `${digits}"%"`;
  if (eenheid === "euro") return `"€" #,##${digits}`;
  return `#,##${digits}`;
}
