/** A cell of a CSV: null is empty. */
export type CsvValue = string | number | null;

/** The byte order mark by which spreadsheets recognise UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

/** Rows as a Dutch CSV: semicolons, decimal commas, UTF-8 with byte order mark. */
export function csvText(rows: readonly (readonly CsvValue[])[]): string {
  return `${BYTE_ORDER_MARK}${rows.map((row) => row.map(csvCell).join(";")).join("\r\n")}\r\n`;
}

function csvCell(value: CsvValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value).replace(".", ",");
  return /[";\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
