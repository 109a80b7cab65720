import type { PencDocument } from "./penc.ts";

/** Dialects of CSV: for a Dutch spreadsheet, which most people want, and for other programs. */
export const csvDialects = ["nederlands", "internationaal"] as const;

export type CsvDialect = (typeof csvDialects)[number];

type Named = Pick<PencDocument, "document" | "jaar" | "voorlopig">;

/** `jaarstukken-2025`: the address of a document and the id of its moment in the calendar. */
export function pencId({ document, jaar }: Pick<PencDocument, "document" | "jaar">): string {
  return `${document}-${jaar}`;
}

/** What the files of a document start with: its id, and whether it is final. */
function baseOf(document: Named): string {
  return `${pencId(document)}${document.voorlopig ? "-voorlopig" : ""}`;
}

/** Name of the workbook or the Word document. */
export function pencFileName(document: Named, extension: "xlsx" | "docx"): string {
  return `${baseOf(document)}.${extension}`;
}

/** Name of the CSV of a table. */
export function csvFileName(document: Named, tabel: string, dialect: CsvDialect): string {
  return `${baseOf(document)}-${tabel}${dialect === "nederlands" ? "" : `-${dialect}`}.csv`;
}
