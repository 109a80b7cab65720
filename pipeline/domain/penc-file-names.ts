import type { PencDocument } from "./penc.ts";
import { pencSoorten } from "./penc-soort.ts";

/** Dialects of CSV: for a Dutch spreadsheet, which most people want, and for other programs. */
export const csvDialects = ["nederlands", "internationaal"] as const;

export type CsvDialect = (typeof csvDialects)[number];

type Named = Pick<PencDocument, "document" | "jaar" | "voorlopig">;

/** `jaarstukken-2025`: the address of a document and the id of its moment in the calendar. */
export function pencId({ document, jaar }: Pick<PencDocument, "document" | "jaar">): string {
  return `${document}-${jaar}`;
}

/** `jaarstukken-2025` as the document and year it names; null for a moment that is no document. */
export function parsePencId(id: string): Pick<PencDocument, "document" | "jaar"> | null {
  const document = pencSoorten.find((soort) => id.startsWith(`${soort}-`));
  const jaar = document && /^\d{4}$/.exec(id.slice(document.length + 1))?.[0];
  return document && jaar ? { document, jaar: Number(jaar) } : null;
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
