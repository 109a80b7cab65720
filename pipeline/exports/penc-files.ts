import type { PencDocument } from "../domain/penc.ts";
import { type CsvDialect, pencCsv } from "./csv/penc-csv.ts";
import { pencWord } from "./docx/penc-word.ts";
import { pencWorkbook } from "./xlsx/penc-workbook.ts";

/** Forms in which a document can be had; `csv` is a file per table in each of the two dialects. */
export const pencFormats = ["xlsx", "docx", "csv"] as const;

export type PencFormat = (typeof pencFormats)[number];

/** A file of a document, whole and in memory. */
export interface PencFile {
  name: string;
  content: Buffer;
}

/** What the files of a document start with: `jaarstukken-2025`, or `jaarstukken-2025-voorlopig`. */
function pencFileBase({ document, jaar, voorlopig }: PencDocument): string {
  return `${document}-${jaar}${voorlopig ? "-voorlopig" : ""}`;
}

/** The files of a document in the forms asked for, in a fixed order. Same document, same bytes. */
export async function pencFiles(document: PencDocument, formats: readonly PencFormat[]): Promise<PencFile[]> {
  const base = pencFileBase(document);
  return [
    ...(formats.includes("xlsx") ? [{ name: `${base}.xlsx`, content: await pencWorkbook(document) }] : []),
    ...(formats.includes("docx") ? [{ name: `${base}.docx`, content: await pencWord(document) }] : []),
    ...(formats.includes("csv") ? csvFiles(document) : []),
  ];
}

/** Ending of the file name of each dialect: the Dutch one is what most people want. */
const endings: Record<CsvDialect, string> = { nederlands: "", internationaal: "-internationaal" };

/** Name of the CSV of a table. */
function csvFileName(document: PencDocument, tabel: string, dialect: CsvDialect): string {
  return `${pencFileBase(document)}-${tabel}${endings[dialect]}.csv`;
}

function csvFiles(document: PencDocument): PencFile[] {
  const dialects = Object.keys(endings) as CsvDialect[];
  return [...document.tabellen, ...document.verantwoording].flatMap((tabel) =>
    dialects.map((dialect) => ({
      name: csvFileName(document, tabel.id, dialect),
      content: Buffer.from(pencCsv(tabel, document, dialect)),
    })),
  );
}
