import writeExcelFile from "write-excel-file/node";
import { harmlessText } from "../wording/harmless-text.ts";
import { withFixedZipTime } from "./fixed-zip-time.ts";
import { onePageWide } from "./one-page-wide.ts";

/** A column and how its numbers are shown in a spreadsheet; CSV always has them in full. */
export interface PlainColumn {
  naam: string;
  soort: "tekst" | "geheel" | "aandeel" | "getal" | "kans";
}

/** A table of texts and numbers; null is a blank cell. */
export interface PlainTable {
  kolommen: readonly PlainColumn[];
  rijen: readonly (readonly (string | number | null)[])[];
}

/** CSV for other programs: comma, decimal point, every digit, no byte order mark. */
export function plainTableToCsv({ kolommen, rijen }: PlainTable): string {
  const lines = [kolommen.map(({ naam }) => naam), ...rijen].map((row) => row.map(csvCell).join(","));
  return `${lines.join("\n")}\n`;
}

function csvCell(cell: string | number | null): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  const text = harmlessText(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Table in Markdown, to paste in a document or read in a terminal. Cells are shown as they are. */
export function plainTableToMarkdown({ kolommen, rijen }: PlainTable): string {
  const rows = [kolommen.map(({ naam }) => naam), ...rijen].map((row) =>
    row.map((cell) =>
      String(cell ?? "")
        .replaceAll("|", "\\|")
        .replace(/\s*\r?\n\s*/g, " "),
    ),
  );
  const widths = kolommen.map((_, index) => Math.max(3, ...rows.map((row) => row[index]?.length ?? 0)));
  const isText = (index: number) => kolommen[index]?.soort === "tekst";
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, index) => (isText(index) ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join(" | ")} |`;
  const rule = widths.map((width, index) =>
    isText(index) ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  const [head = [], ...body] = rows;
  return `${[line(head), line(rule), ...body.map(line)].join("\n")}\n`;
}

/** Excel number formats; the program shows them with the reader's own decimal sign. */
const formats = { geheel: "#,##0", aandeel: "0.0%", getal: "#,##0.00", kans: "0.0000" } as const;

/** Widest and narrowest column, in characters. */
const WIDTH = { narrow: 9, wide: 40 };

/** Workbook with the table on the first sheet and what was asked on the second. */
export async function plainTableToXlsx(
  { kolommen, rijen }: PlainTable,
  toelichting: readonly string[],
): Promise<Buffer> {
  const head = kolommen.map(({ naam, soort }) => ({
    value: naam,
    fontWeight: "bold" as const,
    bottomBorderStyle: "thin" as const,
    ...(soort === "tekst" ? {} : { align: "right" as const }),
  }));
  const rows = rijen.map((row) =>
    row.map((cell, index) => {
      const soort = kolommen[index]?.soort ?? "tekst";
      if (typeof cell !== "number") return { value: cell ?? "", type: String };
      return { value: cell, type: Number, ...(soort === "tekst" ? {} : { format: formats[soort] }) };
    }),
  );
  const written = writeExcelFile(
    [
      {
        data: [head, ...rows],
        sheet: "Tabel",
        columns: kolommen.map(({ naam }, index) => ({ width: widthOf(naam, rijen, index) })),
        stickyRowsCount: 1,
        orientation: "landscape",
      },
      {
        data: toelichting.map((line) => [
          { value: line, type: String, wrap: true, alignVertical: "top" as const, height: heightOf(line) },
        ]),
        sheet: "Toelichting",
        columns: [{ width: EXPLANATION_WIDTH }],
      },
    ],
    { fontFamily: "Arial", fontSize: 10, features: [onePageWide] },
  );
  return withFixedZipTime(await written.toBuffer());
}

/** Width of the sheet with explanations, in characters, and height of a line, in points. */
const EXPLANATION_WIDTH = 90;
const LINE_HEIGHT = 14;

function heightOf(line: string): number {
  return LINE_HEIGHT * Math.ceil((line.length * 1.1) / EXPLANATION_WIDTH);
}

function widthOf(naam: string, rijen: PlainTable["rijen"], index: number): number {
  const texts = rijen.map((row) => (typeof row[index] === "string" ? row[index].length : 0));
  return Math.min(WIDTH.wide, Math.max(WIDTH.narrow, naam.length, ...texts) + 2);
}
