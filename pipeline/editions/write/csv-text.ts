import { harmlessText } from "../../wording/harmless-text.ts";

/** How a CSV is written: for programs (RFC 4180), and for spreadsheets in Dutch. */
export interface CsvDialect {
  delimiter: string;
  decimalChar: "." | ",";
  lineEnd: string;
  /** Starts with a byte order mark, by which spreadsheets recognise UTF-8, and text cannot be a formula. */
  spreadsheet: boolean;
}

/** What programs read: comma, decimal point. */
export const standardCsv: CsvDialect = {
  delimiter: ",",
  decimalChar: ".",
  lineEnd: "\n",
  spreadsheet: false,
};

/** What a Dutch spreadsheet opens at once: semicolon, decimal comma, byte order mark. */
export const dutchCsv: CsvDialect = { delimiter: ";", decimalChar: ",", lineEnd: "\r\n", spreadsheet: true };

type Cell = string | number | null;

/** A table as CSV: a line of column names, a line per row; a missing value is empty. */
export function csvText(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, Cell>>[],
  dialect: CsvDialect,
): string {
  const lines = rows.map((row) =>
    columns.map((column) => cellText(row[column] ?? null, dialect)).join(dialect.delimiter),
  );
  const text = [columns.join(dialect.delimiter), ...lines].join(dialect.lineEnd);
  return `${dialect.spreadsheet ? "\ufeff" : ""}${text}${dialect.lineEnd}`;
}

function cellText(value: Cell, { decimalChar, spreadsheet }: CsvDialect): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value).replace(".", decimalChar);
  const text = spreadsheet ? harmlessText(value) : value;
  // An empty text is quoted, so that it differs from a missing value.
  return text === "" || /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
