import { roundHalfAway } from "../wording/rounding.ts";
import type { Cell, IndicatorTable } from "./indicator-table.ts";

/** Table as Dutch spreadsheet CSV: `;`, decimal comma, byte order mark, CRLF. */
export function tableToCsv(table: IndicatorTable): string {
  const rows = [table.kolommen, ...table.rijen].map((row) => row.map(cellText).join(";"));
  return `\uFEFF${rows.join("\r\n")}\r\n`;
}

function cellText(cell: Cell): string {
  if (typeof cell === "string") return quoted(harmless(cell));
  if ("jaar" in cell) return String(cell.jaar);
  return roundHalfAway(cell.waarde, cell.decimalen).toFixed(cell.decimalen).replace(".", ",");
}

/** Text that a spreadsheet would take for a formula gets an apostrophe in front. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
