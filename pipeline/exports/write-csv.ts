import { harmlessText } from "../wording/harmless-text.ts";
import { roundHalfAway } from "../wording/rounding.ts";
import type { Cell, IndicatorTable } from "./indicator-table.ts";

/** Table as Dutch spreadsheet CSV: `;`, decimal comma, byte order mark, CRLF. */
export function tableToCsv(table: IndicatorTable): string {
  const rows = [table.kolommen, ...table.rijen].map((row) => row.map(cellText).join(";"));
  return `\uFEFF${rows.join("\r\n")}\r\n`;
}

function cellText(cell: Cell): string {
  if (typeof cell === "string") return quoted(harmlessText(cell));
  if ("jaar" in cell) return String(cell.jaar);
  return roundHalfAway(cell.waarde, cell.decimalen).toFixed(cell.decimalen).replace(".", ",");
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
